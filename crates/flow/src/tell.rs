//! What people are told: a line under the bell, for one person or a team. Written with the change that it tells of, or not at all.

use std::collections::BTreeSet;

use domain::id::{CaseId, NoticeId, PersonId, TeamId};
use serde_json::Value;
use store::notice::{Notice, notice_insert_many, notice_list, notice_seen, notice_unseen};
use store::{Page, Paged, Tx};

use crate::access::{deciders, touched};
use crate::error::Error;
use crate::world::{World, chance};

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident $word:literal;)*) => {
        /// What a person is told.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum Kind { $($(#[$doc])* $name,)* }

        impl Kind {
            /// All kinds.
            pub const ALL: &[Kind] = &[$(Kind::$name),*];

            /// The word that is stored, and used in the key of its sentence.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Kind::$name => $word,)* }
            }
        }
    };
}

kinds! {
    /// Your case is decided.
    Decided "decided";
    /// A wrong decision about your case was replaced.
    Repaired "repaired";
    /// Your case is looked at again.
    Recalled "recalled";
    /// Your objection is decided.
    AppealDecided "appeal_decided";
    /// Somebody objects to a decision of your team.
    AppealRaised "appeal_raised";
    /// An objection or a flag waits for you or a colleague since ten days.
    AppealWaits "appeal_waits";
    /// An objection or a flag was not ended in time.
    AppealOverdue "appeal_overdue";
    /// Somebody flags a decision of your team.
    FlagRaised "flag_raised";
    /// You changed this: what you flagged was wrong.
    FlagChanged "flag_changed";
    /// What you flagged stays as it is.
    FlagDecided "flag_decided";
    /// A colleague handed a case to you.
    HandedOver "handed_over";
    /// A colleague asks you something.
    Asked "asked";
    /// A colleague answered you.
    Answered "answered";
    /// Somebody stopped an automation.
    Stopped "stopped";
    /// The brake stopped an automation.
    Tripped "tripped";
    /// An automation waits for a second person to restart it.
    RestartAsked "restart_asked";
    /// An automation was stopped and works again.
    Restarted "restarted";
    /// A works council is asked for its answer.
    CouncilAsked "council_asked";
    /// The works council answered.
    CouncilAnswered "council_answered";
    /// The pilot of an automation is over.
    PilotEnded "pilot_ended";
    /// Your team is asked whether it agrees with who does which step of a process.
    BoardAsked "board_asked";
    /// Your team is asked where freed hours go.
    FreedAsked "freed_asked";
    /// The topic that you opened has ended.
    TopicEnded "topic_ended";
    /// People keep less than before of what an automation looks at.
    KeptLess "kept_less";
    /// New cases look different from the earlier ones.
    Drifted "drifted";
    /// A question or worry waits for your answer.
    ConcernRaised "concern_raised";
    /// Somebody handed a question or worry on to you.
    ConcernHandedOn "concern_handed_on";
    /// A question or worry has waited for your answer too long.
    ConcernOverdue "concern_overdue";
    /// Your question or worry was answered.
    ConcernAnswered "concern_answered";
    /// You are named in a story.
    StoryNamed "story_named";
    /// Somebody invited you to a growth path.
    GrowthInvited "growth_invited";
    /// A conversation on a growth path of yours was planned, moved or taken away.
    GrowthTalk "growth_talk";
    /// Work failed for good.
    JobDied "job_died";
    /// Decisions do not go out to an outlet.
    OutletFails "outlet_fails";
    /// An announcement waits for you to write it.
    AnnouncementDue "announcement_due";
    /// There is an announcement that touches you.
    Announced "announced";
    /// The other side of an outlet is gone; it is switched off.
    OutletGone "outlet_gone";
}

impl Kind {
    /// The kind of a stored word.
    #[must_use]
    pub fn parse(word: &str) -> Option<Kind> {
        Kind::ALL.iter().copied().find(|kind| kind.as_str() == word)
    }
}

/// Tells one person, together with the change that `tx` writes. `args` are the arguments of the sentence: an object of texts and
/// numbers. They never hold a label for anybody but the one who asked: a label under the bell would undo a blind review.
///
/// # Errors
/// When the store cannot be written.
pub async fn tell(tx: &Tx, to: PersonId, case: Option<CaseId>, kind: Kind, args: Value) -> Result<(), Error> {
    Ok(notice_insert_many(tx, &[notice(tx, to, case, kind, args)]).await?)
}

fn notice(tx: &Tx, to: PersonId, case: Option<CaseId>, kind: Kind, args: Value) -> Notice {
    Notice {
        id: NoticeId::new(tx.at(), chance()),
        person: to,
        case,
        kind: kind.as_str().to_owned(),
        args,
        at: tx.at(),
        seen_at: None,
    }
}

/// Tells these people.
///
/// # Errors
/// When the store cannot be written.
pub(crate) async fn tell_people(
    tx: &Tx,
    people: &BTreeSet<PersonId>,
    kind: Kind,
    args: Value,
) -> Result<(), Error> {
    let told = people.iter().map(|person| notice(tx, *person, None, kind, args.clone()));
    Ok(notice_insert_many(tx, &told.collect::<Vec<_>>()).await?)
}

/// Tells the colleagues and leads of a team.
///
/// # Errors
/// When the store cannot be written.
pub async fn tell_team(tx: &Tx, team: TeamId, kind: Kind, args: Value) -> Result<(), Error> {
    let people = deciders(tx, team).await?;
    let told = people.iter().map(|person| notice(tx, person.id, None, kind, args.clone()));
    let notices: Vec<Notice> = told.collect();
    Ok(notice_insert_many(tx, &notices).await?)
}

/// Tells everybody whom a team's automation touches: its people and every representative.
///
/// # Errors
/// When the store cannot be written.
pub(crate) async fn tell_touched(tx: &Tx, team: TeamId, kind: Kind, args: Value) -> Result<(), Error> {
    tell_people(tx, &touched(tx, team).await?, kind, args).await
}

/// What a person was told, newest first.
///
/// # Errors
/// When the store cannot be read.
pub async fn mine(world: &World, person: PersonId, page: &Page) -> Result<Paged<Notice>, Error> {
    Ok(notice_list(&world.store, person, page).await?)
}

/// How many of them are new, counted up to 1,000.
///
/// # Errors
/// When the store cannot be read.
pub async fn unseen_count(world: &World, person: PersonId) -> Result<u64, Error> {
    Ok(notice_unseen(&world.store, person).await?.n)
}

/// Everything that a person was told up to now is seen.
///
/// # Errors
/// When the store cannot be written.
pub async fn seen(world: &World, person: PersonId) -> Result<(), Error> {
    let at = world.now();
    world
        .store
        .write(at, move |tx| Box::pin(async move { Ok::<_, Error>(notice_seen(tx, person, at).await?) }))
        .await
}
