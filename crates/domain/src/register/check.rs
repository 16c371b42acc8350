//! What is wrong with an entry, field by field, against the standard.

use serde_json::{Map, Value};

use super::standard::{FIELDS, Field, MARKUP, OWN, Shape};

/// A field that is not as the standard has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fault {
    /// Its key; inside a list with the place, counted from 1: `lawful_basis_grouping.2.link`. Empty for the entry itself.
    pub field: String,
    /// What is wrong with it.
    pub flaw: Flaw,
}

/// What can be wrong with a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Flaw {
    /// It must be filled in, and is not.
    Missing,
    /// So many characters, or entries of a list, are more than so many.
    TooLong(usize, usize),
    /// It is not one of the words it may be.
    NotOneOf,
    /// It is no month.
    NoMonth,
    /// It is no address of a page.
    NoLink,
    /// It is no address of mail or of a page.
    NoReach,
    /// It has markup that may not stand there.
    Markup,
    /// It is not the JSON it should be.
    OtherJson,
    /// The standard has no such field.
    Unknown,
}

/// Everything that is wrong with one entry; empty when it is as the standard asks. Our own fields under [`OWN`] are left alone.
#[must_use]
pub fn validate(entry: &Value) -> Vec<Fault> {
    let mut faults = vec![];
    match entry.as_object() {
        Some(entry) => {
            let standard = entry.iter().filter(|(key, _)| key.as_str() != OWN);
            let standard = standard.map(|(key, value)| (key.clone(), value.clone())).collect();
            object(&FIELDS, &standard, "", &mut faults);
        }
        None => faults.push(Fault { field: String::new(), flaw: Flaw::OtherJson }),
    }
    faults
}

fn object(fields: &[Field], entry: &Map<String, Value>, place: &str, faults: &mut Vec<Fault>) {
    for field in fields {
        let path = format!("{place}{}", field.key);
        match entry.get(field.key).filter(|value| !is_nothing(value)) {
            Some(value) => one(field, value, &path, faults),
            None if field.required => faults.push(Fault { field: path, flaw: Flaw::Missing }),
            None => {}
        }
    }
    for key in entry.keys().filter(|key| fields.iter().all(|field| field.key != key.as_str())) {
        faults.push(Fault { field: format!("{place}{key}"), flaw: Flaw::Unknown });
    }
}

fn is_nothing(value: &Value) -> bool {
    value.is_null() || value.as_str().is_some_and(|text| text.trim().is_empty())
}

fn one(field: &Field, value: &Value, path: &str, faults: &mut Vec<Fault>) {
    let mut fault = |flaw| faults.push(Fault { field: path.to_owned(), flaw });
    match (field.shape, value) {
        (Shape::SomeOf(words), Value::Array(list)) => {
            if list.len() > field.most {
                fault(Flaw::TooLong(list.len(), field.most));
            }
            for value in list {
                match value.as_str() {
                    Some(text) if words.contains(&text) => {}
                    Some(_) => fault(Flaw::NotOneOf),
                    None => fault(Flaw::OtherJson),
                }
            }
        }
        (Shape::Pairs(fields), Value::Array(list)) => {
            for (nth, value) in list.iter().enumerate() {
                let place = format!("{path}.{}", nth + 1);
                match value.as_object() {
                    Some(pair) => object(fields, pair, &format!("{place}."), faults),
                    None => faults.push(Fault { field: place, flaw: Flaw::OtherJson }),
                }
            }
        }
        (Shape::SomeOf(_) | Shape::Pairs(_), _) => fault(Flaw::OtherJson),
        (_, Value::String(text)) => {
            let has = text.chars().count();
            if field.most > 0 && has > field.most {
                fault(Flaw::TooLong(has, field.most));
            }
            if let Some(flaw) = shaped(field.shape, text) {
                fault(flaw);
            }
        }
        _ => fault(Flaw::OtherJson),
    }
}

fn shaped(shape: Shape, text: &str) -> Option<Flaw> {
    let (sound, flaw) = match shape {
        Shape::Line => (!has_markup(text, &[]), Flaw::Markup),
        Shape::Long => (!has_markup(text, &MARKUP), Flaw::Markup),
        Shape::Month => (is_month(text), Flaw::NoMonth),
        Shape::Link => (is_link(text), Flaw::NoLink),
        Shape::Reach => (is_link(text) || is_mail(text), Flaw::NoReach),
        Shape::OneOf(words) => (words.contains(&text), Flaw::NotOneOf),
        Shape::SomeOf(_) | Shape::Pairs(_) => (true, Flaw::OtherJson),
    };
    (!sound).then_some(flaw)
}

/// Whether a tag stands in the text that is not among those allowed. A sign between spaces, as in "a < b", is none.
fn has_markup(text: &str, allowed: &[&str]) -> bool {
    text.split('<').skip(1).any(|rest| {
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let name: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
        let opens = rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!' || c == '?');
        // An allowed tag is bare: an attribute could run something.
        let bare = rest.get(name.len()..).map(str::trim_start).map(|rest| rest.trim_start_matches('/'));
        let bare = bare.is_some_and(|rest| rest.starts_with('>'));
        opens && !(bare && allowed.contains(&name.to_ascii_lowercase().as_str()))
    })
}

fn is_month(text: &str) -> bool {
    text.len() == 7 && crate::time::At::of_day(&format!("{text}-01")).is_some()
}

fn is_link(text: &str) -> bool {
    url::Url::parse(text).is_ok_and(|url| matches!(url.scheme(), "https" | "http") && url.has_host())
        && !text.contains(char::is_whitespace)
}

fn is_mail(text: &str) -> bool {
    let sound = |part: &str| !part.is_empty() && !part.contains(|c: char| c.is_whitespace() || c == '@');
    text.split_once('@').is_some_and(|(name, host)| {
        let dots = host.contains('.') && !host.starts_with('.') && !host.ends_with('.');
        sound(name) && sound(host) && dots
    })
}
