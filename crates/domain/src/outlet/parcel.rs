//! A parcel: what the world outside is told of a decision, and how it is written in each shape. Text in, text out; nothing is invented.

use serde_json::{Value, json};

use super::delivery::Why;
use super::{Outlet, Shape, csv, ubl};
use crate::case::Case;
use crate::decision::{By, Decision};
use crate::document::Value::Is;
use crate::document::{Filled, Values};
use crate::field::{Field, Kind, Paper};
use crate::id::DecisionId;

/// A decision as the world outside is told of it. Who decided is never in it, only whether it was a person.
#[derive(Clone, Copy, Debug)]
pub struct Parcel<'a> {
    /// The case.
    pub case: &'a Case,
    /// The decision.
    pub decision: &'a Decision,
    /// What the other side is told of it.
    pub news: News,
}

/// What there is to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum News {
    /// It was decided.
    Made,
    /// It takes the place of this decision, which went out before.
    Replaces(DecisionId),
    /// Nothing: somebody tries whether it arrives.
    Sample,
}

/// Made-up values for a paper: the same each time, and such that an invoice can be made of them.
#[must_use]
pub fn sample(paper: &Paper) -> Values {
    let text = |field: &Field| match (field.kind, field.key.as_str()) {
        (Kind::Amount, "net") => "100.00".to_owned(),
        (Kind::Amount, "vat") => "21.00".to_owned(),
        (Kind::Amount, _) => "121.00".to_owned(),
        (Kind::Date, _) => "2026-01-31".to_owned(),
        // The usual examples: their check digits are right, and nobody has them.
        (Kind::Iban, _) => "NL02ABNA0123456789".to_owned(),
        (Kind::Vat, _) => "NL000000000B00".to_owned(),
        (Kind::Choice, _) => field.choices.first().cloned().unwrap_or_default(),
        (Kind::Lines, _) => vec!["SAMPLE"; field.columns.len()].join("\t"),
        (_, "currency") => "EUR".to_owned(),
        _ => "SAMPLE".to_owned(),
    };
    let filled = |field: &Field| Filled { value: Is(text(field)), spot: None };
    paper.fields.iter().map(|field| (field.key.clone(), filled(field))).collect()
}

/// Values as the world outside reads them: by key, `null` where a document does not have one or nobody can read it, and lines as objects
/// by the keys of their columns.
#[must_use]
pub fn said(paper: &Paper, values: &Values) -> Value {
    let one = |(key, filled): (&String, &Filled)| {
        let columns = paper.field(key).filter(|field| field.kind == Kind::Lines).map(|field| &field.columns);
        let said = match (columns, filled.value.text()) {
            (Some(columns), Some(text)) => crate::lines::objects(columns, text),
            (_, text) => json!(text),
        };
        (key.clone(), said)
    };
    values.iter().map(one).collect::<serde_json::Map<_, _>>().into()
}

impl Parcel<'_> {
    /// Whether a person or AI decided, as a word.
    #[must_use]
    pub const fn by(&self) -> &'static str {
        match self.decision.by {
            By::Person(_) => "person",
            By::Automation(_) => "ai",
        }
    }

    /// Everything that other programs may know of it. Moments in microseconds since 1970, UTC.
    #[must_use]
    pub fn json(&self, paper: &Paper) -> Value {
        let (case, decision) = (self.case, self.decision);
        let mut told = json!({
            "decision": decision.id,
            "case": case.id,
            "key": case.key,
            "label": decision.label,
            "values": said(paper, &decision.values),
            "by": self.by(),
            "decided": decision.at,
            "object_until": decision.remedy.until,
        });
        if let (Some(replaces), Value::Object(told)) = (self.replaces(), &mut told) {
            told.insert("replaces".to_owned(), json!(replaces));
        }
        told
    }

    /// The decision that went out before, and whose place it takes.
    #[must_use]
    pub const fn replaces(&self) -> Option<DecisionId> {
        match self.news {
            News::Replaces(before) => Some(before),
            News::Made | News::Sample => None,
        }
    }

    /// The file of an outlet's shape.
    ///
    /// # Errors
    /// Says which values are missing or do not fit.
    pub fn file(&self, paper: &Paper, shape: &Shape) -> Result<String, Why> {
        match shape {
            Shape::Json => Ok(self.json(paper).to_string()),
            Shape::Csv => Ok(csv::table(paper, &[*self])),
            Shape::Ubl(invoicing) => ubl::invoice(paper, &self.decision.values, invoicing),
        }
    }

    /// The body of a webhook: `type`, `timestamp` and `data`, as Standard Webhooks has them. A shape other than JSON goes along as a file.
    ///
    /// # Errors
    /// As [`Parcel::file`].
    pub fn message(&self, paper: &Paper, outlet: &Outlet) -> Result<String, Why> {
        let mut data = self.json(paper);
        if outlet.shape != Shape::Json
            && let Value::Object(data) = &mut data
        {
            let file = json!({
                "name": format!("{}.{}", self.decision.id, outlet.shape.ending()),
                "media_type": outlet.shape.media_type(),
                "text": self.file(paper, &outlet.shape)?,
            });
            data.insert("file".to_owned(), file);
        }
        let what = match self.news {
            News::Made => "decision.made",
            News::Replaces(_) => "decision.replaced",
            News::Sample => "sample",
        };
        Ok(json!({ "type": what, "timestamp": self.decision.at.instant(), "data": data }).to_string())
    }
}
