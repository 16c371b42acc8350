//! What can keep a verb from being done: a refusal with what to do about it, or trouble with the store.

use adapters::failure::Failure;
use domain::amnesty::AmnestyRefusal;
use domain::announcement::AnnouncementRefusal;
use domain::appeal::AppealRefusal;
use domain::automation::AutomationRefusal;
use domain::board::BoardRefusal;
use domain::booking::BookingRefusal;
use domain::case::{CaseRefusal, CaseStands};
use domain::concern::ConcernRefusal;
use domain::growth::GrowthRefusal;
use domain::guideline::GuidelineRefusal;
use domain::idea::IdeaRefusal;
use domain::literacy::LiteracyRefusal;
use domain::opinion::OpinionRefusal;
use domain::outlet::OutletRefusal;
use domain::part::PartRefusal;
use domain::person::PersonRefusal;
use domain::practice::PracticeRefusal;
use domain::quiz::QuizRefusal;
use domain::review::ReviewRefusal;
use domain::story::StoryRefusal;
use domain::stream::StreamRefusal;
use domain::work::WorkRefusal;
use store::StoreError;

use crate::access::AccessRefusal;

/// A refusal of one of the rules.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Refusal {
    /// What came in is no case.
    #[error(transparent)]
    Case(#[from] CaseRefusal),
    /// The case stands elsewhere by now.
    #[error(transparent)]
    Stands(#[from] CaseStands),
    /// The review does not allow it.
    #[error(transparent)]
    Review(#[from] ReviewRefusal),
    /// The file cannot be split, or put together, so.
    #[error(transparent)]
    Part(#[from] PartRefusal),
    /// The appeal does not allow it.
    #[error(transparent)]
    Appeal(#[from] AppealRefusal),
    /// The automation does not allow it.
    #[error(transparent)]
    Automation(#[from] AutomationRefusal),
    /// The board cannot be so.
    #[error(transparent)]
    Board(#[from] BoardRefusal),
    /// The booking cannot be so.
    #[error(transparent)]
    Booking(#[from] BookingRefusal),
    /// The piece of work, or the vote, cannot be so.
    #[error(transparent)]
    Work(#[from] WorkRefusal),
    /// The question or worry cannot be so.
    #[error(transparent)]
    Concern(#[from] ConcernRefusal),
    /// The idea cannot be so.
    #[error(transparent)]
    Idea(#[from] IdeaRefusal),
    /// The topic, or what is said of it, cannot be so.
    #[error(transparent)]
    Opinion(#[from] OpinionRefusal),
    /// The story cannot be so.
    #[error(transparent)]
    Story(#[from] StoryRefusal),
    /// The work-around cannot be so.
    #[error(transparent)]
    Amnesty(#[from] AmnestyRefusal),
    /// The announcement stays as it is.
    #[error(transparent)]
    Announcement(#[from] AnnouncementRefusal),
    /// The guidelines cannot be so.
    #[error(transparent)]
    Guideline(#[from] GuidelineRefusal),
    /// The stream cannot be so.
    #[error(transparent)]
    Stream(#[from] StreamRefusal),
    /// The outlet cannot be so.
    #[error(transparent)]
    Outlet(#[from] OutletRefusal),
    /// The person cannot be so.
    #[error(transparent)]
    Person(#[from] PersonRefusal),
    /// There is no such practice.
    #[error(transparent)]
    Practice(#[from] PracticeRefusal),
    /// The growth path cannot be so.
    #[error(transparent)]
    Growth(#[from] GrowthRefusal),
    /// The plan cannot be so.
    #[error(transparent)]
    Literacy(#[from] LiteracyRefusal),
    /// The answers do not count.
    #[error(transparent)]
    Quiz(#[from] QuizRefusal),
    /// This viewer may not.
    #[error(transparent)]
    Access(#[from] AccessRefusal),
}

/// Why a verb was not done. Nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Error {
    /// A rule says no, and why.
    #[error(transparent)]
    Refused(Refusal),
    /// There is no such thing, or the viewer may not know of it.
    #[error("there is nothing here")]
    NotFound,
    /// Somebody else changed it in the meantime.
    #[error("somebody else was earlier")]
    Changed,
    /// The store cannot be reached or is full.
    #[error("the store is not available: {0}")]
    Unavailable(String),
    /// Something stored is not what it was.
    #[error("something stored cannot be read: {0}")]
    Corrupt(String),
}

/// Each refusal of a rule is an error of a verb.
macro_rules! refused {
    ($($refusal:ty),* $(,)?) => {$(
        impl From<$refusal> for Error {
            fn from(refusal: $refusal) -> Error {
                Error::Refused(refusal.into())
            }
        }
    )*};
}

refused!(
    CaseRefusal,
    CaseStands,
    ReviewRefusal,
    PartRefusal,
    AppealRefusal,
    AutomationRefusal,
    BoardRefusal,
    BookingRefusal,
    WorkRefusal,
    ConcernRefusal,
    IdeaRefusal,
    OpinionRefusal,
    StoryRefusal,
    AmnestyRefusal,
    AnnouncementRefusal,
    GuidelineRefusal,
    StreamRefusal,
    OutletRefusal,
    PersonRefusal,
    GrowthRefusal,
    LiteracyRefusal,
    PracticeRefusal,
    QuizRefusal,
    AccessRefusal,
);

impl From<Failure> for Error {
    fn from(failure: Failure) -> Error {
        match failure {
            Failure::Temporary(why) => Error::Unavailable(why),
            Failure::Permanent(why) => Error::Corrupt(why),
        }
    }
}

impl From<StoreError> for Error {
    fn from(error: StoreError) -> Error {
        match error {
            StoreError::Changed => Error::Changed,
            StoreError::Unavailable(why) => Error::Unavailable(why),
            StoreError::Corrupt(why) => Error::Corrupt(why),
        }
    }
}
