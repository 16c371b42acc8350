//! A field: something that documents of a stream say and that people want to have.

use std::collections::BTreeSet;

pub use learn::value::Kind;
use serde::{Deserialize, Serialize};

use crate::check::Rule;
use crate::document::{Content, Value, Values};
use crate::lines::{self, Column, MOST_COLUMNS};
use crate::words::Words;

/// One field of the documents of a stream.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Field {
    /// The word in files and addresses: small letters, digits and underscores.
    pub key: String,
    /// Its name.
    pub name: Words,
    /// How its values are written.
    #[serde(with = "word")]
    pub kind: Kind,
    /// The labels whose documents have it; none means all.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub labels: Vec<String>,
    /// It must be there.
    #[serde(default)]
    pub required: bool,
    /// What it may be, for a choice.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub choices: Vec<String>,
    /// What its rows are made of, for lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub columns: Vec<Column>,
}

/// A kind is stored by its word.
pub(crate) mod word {
    use learn::value::Kind;
    use serde::{Deserialize, Deserializer, Serializer};

    pub fn serialize<S: Serializer>(kind: &Kind, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(kind.as_str())
    }

    pub fn deserialize<'d, D: Deserializer<'d>>(from: D) -> Result<Kind, D::Error> {
        let word = String::deserialize(from)?;
        Kind::parse(&word).ok_or_else(|| serde::de::Error::custom(format!("{word} is no kind of field")))
    }
}

/// What documents of a stream say: the fields, and the rules between them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Paper {
    /// The fields, in the order of the page.
    pub fields: Vec<Field>,
    /// What must hold between them.
    pub rules: Vec<Rule>,
}

/// Why fields cannot be as asked.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum PaperRefusal {
    /// A name is missing in one of the languages.
    #[error("the field {0} needs a name in both languages")]
    NoName(String),
    /// Keys take small letters, digits and underscores.
    #[error("a key has 1 to 40 small letters, digits and underscores: {0}")]
    BadKey(String),
    /// Two fields with one key.
    #[error("the field {0} stands there twice")]
    Twice(String),
    /// A choice of nothing.
    #[error("the field {0} is a choice and needs something to choose from")]
    NoChoices(String),
    /// Lines without columns, or with more than anybody looks over.
    #[error("the field {0} has lines and needs 1 to {MOST_COLUMNS} columns")]
    BadColumns(String),
    /// Lines in a cell of lines.
    #[error("the column {0} cannot hold lines itself")]
    LinesInLines(String),
    /// A rule about a field that is not there, or of another kind.
    #[error("a rule names {0}, which is no such field")]
    BadRule(String),
    /// More than a person or a page can bear.
    #[error("a document has at most {0} fields")]
    TooMany(usize),
}

/// So many fields at most.
pub const MOST: usize = 60;

impl Paper {
    /// Whether there is anything to fill in.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }

    /// The fields, if they can work.
    ///
    /// # Errors
    /// Says what to change.
    pub fn checked(&self) -> Result<(), PaperRefusal> {
        if self.fields.len() > MOST {
            return Err(PaperRefusal::TooMany(MOST));
        }
        let mut seen = BTreeSet::new();
        for field in &self.fields {
            called(&field.key, &field.name, &mut seen)?;
            if field.kind == Kind::Choice && field.choices.is_empty() {
                return Err(PaperRefusal::NoChoices(field.key.clone()));
            }
            field.columns_checked()?;
        }
        let bad = self.rules.iter().find_map(|rule| rule.misfit(&self.fields));
        bad.map_or(Ok(()), |key| Err(PaperRefusal::BadRule(key)))
    }

    /// The field with this key.
    #[must_use]
    pub fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// The fields of documents with this label, in order.
    pub fn of<'a>(&'a self, label: &'a str) -> impl Iterator<Item = &'a Field> {
        self.fields.iter().filter(move |field| field.is_of(label))
    }

    /// The fields whose value no second document may have.
    pub fn unique(&self) -> impl Iterator<Item = &str> {
        self.rules.iter().filter_map(|rule| match rule {
            Rule::Unique { field } => Some(field.as_str()),
            _ => None,
        })
    }

    /// Whether both mean the same: the same label, and for each field the same value however it is written ([`learn::value::same`]). This
    /// is what right and wrong are measured by; what is kept and recorded is the writing that somebody chose.
    #[must_use]
    pub fn same(&self, one: &Content, other: &Content) -> bool {
        let values = |key: &String| (one.values.get(key), other.values.get(key));
        let means = |key: &String| match values(key) {
            (Some(one), Some(other)) => self.same_value(key, &one.value, &other.value),
            (one, other) => one.is_none() && other.is_none(),
        };
        one.label == other.label && one.values.len() == other.values.len() && one.values.keys().all(means)
    }

    /// Whether two values of a field mean the same.
    #[must_use]
    pub fn same_value(&self, key: &str, one: &Value, other: &Value) -> bool {
        match (one.text(), other.text(), self.field(key)) {
            (Some(one_text), Some(other_text), Some(field)) => {
                one == other || learn::value::same(field.kind, one_text, other_text)
            }
            _ => one == other,
        }
    }

    /// These values as documents with this label have them: only their fields, each in its normal writing where it can be, and what
    /// nobody filled in absent.
    #[must_use]
    pub fn tidy(&self, label: &str, values: &Values) -> Values {
        let tidied = self.of(label).map(|field| {
            let mut filled = values.get(&field.key).cloned().unwrap_or_default();
            if let Value::Is(text) = &filled.value {
                filled.value = field.normal(text);
            }
            (field.key.clone(), filled)
        });
        tidied.collect()
    }
}

/// Whether something may be called so, beside what is there already.
fn called<'a>(key: &'a str, name: &Words, seen: &mut BTreeSet<&'a str>) -> Result<(), PaperRefusal> {
    let fits = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if !(1..=40).contains(&key.len()) || !key.chars().all(fits) {
        return Err(PaperRefusal::BadKey(key.to_owned()));
    }
    if name.is_missing() {
        return Err(PaperRefusal::NoName(key.to_owned()));
    }
    if seen.insert(key) { Ok(()) } else { Err(PaperRefusal::Twice(key.to_owned())) }
}

impl Field {
    fn columns_checked(&self) -> Result<(), PaperRefusal> {
        if self.kind != Kind::Lines {
            return Ok(());
        }
        if !(1..=MOST_COLUMNS).contains(&self.columns.len()) {
            return Err(PaperRefusal::BadColumns(self.key.clone()));
        }
        let mut seen = BTreeSet::new();
        for column in &self.columns {
            called(&column.key, &column.name, &mut seen)?;
            if column.kind == Kind::Lines {
                return Err(PaperRefusal::LinesInLines(column.key.clone()));
            }
        }
        Ok(())
    }

    /// The column with this key.
    #[must_use]
    pub fn column(&self, key: &str) -> Option<&Column> {
        self.columns.iter().find(|column| column.key == key)
    }

    /// Whether documents with this label have it.
    #[must_use]
    pub fn is_of(&self, label: &str) -> bool {
        self.labels.is_empty() || self.labels.iter().any(|known| known == label)
    }

    /// A text as a value: in the normal writing of its kind, or as it stands where it has none. Nothing is refused: whoever types decides.
    #[must_use]
    pub fn normal(&self, text: &str) -> Value {
        if self.kind == Kind::Lines {
            return lines::normal(&self.columns, text).map_or(Value::Absent, Value::Is);
        }
        let text = crate::case::tidy(text);
        if text.is_empty() {
            return Value::Absent;
        }
        let choice = self.choices.iter().find(|choice| choice.to_lowercase() == text.to_lowercase());
        let normal = choice.cloned().or_else(|| learn::value::normal(self.kind, &text));
        Value::Is(normal.unwrap_or(text))
    }
}
