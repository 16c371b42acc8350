//! The registry of ids: one type per kind, so that a case is never taken for a person. Printed with a prefix: `case_01J…`.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};
use ulid::Ulid;

use crate::time::At;

/// Text that is no id of the kind asked for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not an id that begins with {prefix}_")]
pub struct NoId {
    prefix: &'static str,
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident $prefix:literal;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(try_from = "String", into = "String")]
        pub struct $name(Ulid);

        impl $name {
            /// The id of something that came to be at this moment. `chance` makes it unlike any other: 80 random bits.
            #[must_use]
            pub fn new(at: At, chance: u128) -> $name {
                let millis = u64::try_from(at.0.max(0) / 1_000).unwrap_or_default();
                $name(Ulid::from_parts(millis, chance))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!($prefix, "_{}"), self.0)
            }
        }

        impl FromStr for $name {
            type Err = NoId;

            fn from_str(text: &str) -> Result<$name, NoId> {
                let wrong = NoId { prefix: $prefix };
                let rest = text.strip_prefix(concat!($prefix, "_")).ok_or(wrong)?;
                let ulid = Ulid::from_string(rest).map_err(|_| wrong)?;
                // One spelling per id: the decoder forgives lower case, a table would not find it.
                if ulid.to_string() == rest { Ok($name(ulid)) } else { Err(wrong) }
            }
        }

        impl TryFrom<String> for $name {
            type Error = NoId;

            fn try_from(text: String) -> Result<$name, NoId> {
                text.parse()
            }
        }

        impl From<$name> for String {
            fn from(id: $name) -> String {
                id.to_string()
            }
        }
    )*};
}

ids! {
    /// A case.
    CaseId "case";
    /// A stream of cases.
    StreamId "stream";
    /// An automation.
    AutomationId "automation";
    /// A learned model.
    ModelId "model";
    /// A calibration: the labelled cases that a limit was computed from.
    CalibrationId "calibration";
    /// A proposal.
    ProposalId "proposal";
    /// A ruling of the gate.
    RulingId "ruling";
    /// A person's work on a case.
    ReviewId "review";
    /// A decision.
    DecisionId "decision";
    /// A judged label.
    JudgementId "judgement";
    /// An appeal.
    AppealId "appeal";
    /// A person.
    PersonId "person";
    /// A team.
    TeamId "team";
    /// A token for the API.
    TokenId "token";
    /// A piece of work to be done later.
    JobId "job";
    /// Something a person is told.
    NoticeId "notice";
    /// A file that came with a case.
    OriginalId "original";
    /// A place that decisions go out to.
    OutletId "outlet";
    /// An amount that was booked on a roll-out.
    BookingId "booking";
    /// A piece of work in the task inventory.
    WorkId "work";
    /// A growth path.
    GrowthId "growth";
    /// A question or worry about AI at work.
    ConcernId "concern";
    /// Statements that people have a view of.
    TopicId "topic";
    /// A story.
    StoryId "story";
    /// A tool or a work-around.
    WorkaroundId "workaround";
    /// What somebody would hand over or keep.
    IdeaId "idea";
    /// Something that people are told of a change.
    AnnouncementId "announcement";
}

#[cfg(test)]
mod tests {
    use super::{CaseId, PersonId};
    use crate::time::At;

    #[test]
    fn an_id_is_read_back_as_it_was_printed_and_only_as_its_own_kind() {
        let id = CaseId::new(At(1_795_000_000_000_000), 42);
        let text = id.to_string();
        assert!(text.starts_with("case_01") && text.len() == 31, "{text}");
        assert_eq!(text.parse(), Ok(id));
        assert!(text.parse::<PersonId>().is_err());
        for wrong in ["", "case_", "case_xyz", &text.to_lowercase(), &text[5..], &format!("{text}0")] {
            assert!(wrong.parse::<CaseId>().is_err(), "{wrong}");
        }
    }

    #[test]
    fn later_ids_sort_later() {
        let ids =
            [(1_000_000, 9), (2_000_000, 1), (2_000_000, 2)].map(|(at, chance)| CaseId::new(At(at), chance));
        assert!(ids.is_sorted() && ids.map(|id| id.to_string()).is_sorted());
    }
}
