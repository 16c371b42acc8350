//! What programs send and get.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

use crate::error::Problem;

/// A case that comes in.
#[derive(Clone, Debug, Default, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Incoming {
    /// The key of the stream.
    pub stream: String,
    /// What it is about; the beginning of the text when it is left out.
    #[serde(default)]
    pub subject: String,
    /// The matter itself.
    #[serde(default)]
    pub text: String,
    /// Who asks.
    #[serde(default)]
    pub name: String,
    /// Where the answer goes: an e-mail address.
    #[serde(default)]
    pub address: String,
    /// Your own key of the case: for one of a batch; a single case has the header `Idempotency-Key`.
    #[serde(default)]
    pub key: Option<String>,
    /// Files that belong to it.
    #[serde(default)]
    pub files: Vec<Attached>,
}

/// A file.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Attached {
    /// Its name.
    pub name: String,
    /// What it is, as in `application/pdf`.
    #[serde(default)]
    pub media_type: String,
    /// Its bytes in base64.
    pub base64: String,
}

/// Many cases.
#[derive(Clone, Debug, Deserialize, ToSchema)]
#[serde(deny_unknown_fields)]
pub struct Batch {
    /// At most 500.
    pub cases: Vec<Incoming>,
}

/// A case that is in.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CaseAnswer {
    /// Its id.
    pub id: String,
    /// The page where whoever asks can follow it without an account. Given once, when it comes in: only its digest is kept.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub link: Option<String>,
}

/// The answers to a batch.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AnswerOfBatch {
    /// One for each case, in the order in which they came.
    pub cases: Vec<OneOfBatch>,
}

/// The answer to one case of a batch.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct OneOfBatch {
    /// The status it would have had alone.
    pub status: u16,
    /// The case, when it is in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub case: Option<CaseAnswer>,
    /// What went wrong, when it is not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub problem: Option<Problem>,
}

/// What became of a case.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct CaseState {
    /// Its id.
    pub id: String,
    /// `received`, `waiting` or `decided`.
    pub state: &'static str,
    /// What it was decided to be.
    pub label: Option<String>,
    /// What its document says, by the keys of the fields; `null` for what is not in it or cannot be read, and for lines a
    /// list of objects by the keys of their columns.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schema(value_type = Option<Object>)]
    pub values: Option<serde_json::Value>,
    /// `person` or `automation`; never who.
    pub decided_by: Option<&'static str>,
    /// Why, in words.
    pub why: Option<String>,
    /// When it was decided, in microseconds since 1970, UTC.
    pub decided_at: Option<i64>,
    /// Until when one may object, in microseconds since 1970, UTC.
    pub object_until: Option<i64>,
    /// Its page, for colleagues.
    pub link: String,
}

/// A page of decisions.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Decisions {
    /// The earliest first, as an outlet of the shape JSON writes them.
    pub decisions: Vec<ToldDecision>,
    /// Ask with `after` set to this for what comes then; also when there is nothing more now.
    pub next: Option<String>,
    /// There is more now.
    pub more: bool,
}

/// A decision as outlets tell it: `decision`, `case`, `key`, `label`, `values`, `by` (`person` or `ai`, never who), `decided` and
/// `object_until` in microseconds since 1970, UTC, and `replaces` where it takes the place of an earlier one.
#[derive(Clone, Debug, Serialize, ToSchema)]
#[schema(value_type = Object)]
pub struct ToldDecision(pub serde_json::Value);

/// Objections to what an automation decided. No figure is about a person.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct Objections {
    /// The automation.
    pub automation: String,
    /// The key of its stream.
    pub stream: String,
    /// Objections that came in.
    pub raised: u64,
    /// Those that wait.
    pub open: u64,
    /// Those that were found justified.
    pub upheld: u64,
    /// Those after which the decision stayed.
    pub dismissed: u64,
    /// Those that took, or take, more than 14 days.
    pub late: u64,
    /// The median of the days from coming in to being decided; `null` below five decided ones.
    pub median_days: Option<f64>,
    /// The share of the decided ones that was upheld; `null` below five.
    pub upheld_share: Option<f64>,
    /// Its exact 95 % interval, low and high.
    pub upheld_between: Option<[f64; 2]>,
    /// So often somebody said that a decision looks wrong without objecting.
    pub flagged: u64,
    /// Of these so many changed the decision.
    pub changed: u64,
    /// The last twelve months.
    pub months: Vec<MonthOfObjections>,
}

/// Objections that came in in one month, and how they stand now.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct MonthOfObjections {
    /// The month in UTC, as `2026-11`.
    pub month: String,
    /// Objections that came in.
    pub raised: u64,
    /// Of these upheld.
    pub upheld: u64,
    /// Of these dismissed.
    pub dismissed: u64,
}

/// The figures of every automation that the token may read.
#[derive(Clone, Debug, Serialize, ToSchema)]
pub struct AllObjections {
    /// One for each automation.
    pub automations: Vec<Objections>,
}
