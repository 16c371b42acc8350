//! Practice: past cases of a team judged again, some beside a proposal that is wrong on purpose. How it goes is stored nowhere.

mod deal;
mod seal;

use std::collections::BTreeSet;

use domain::automation::Automation;
use domain::booking::{Booking, Cost, paid};
use domain::case::Case;
use domain::id::{AutomationId, BookingId, ModelId, PersonId};
use domain::person::{Role, Viewer};
use domain::practice::{
    Confusion, Dealt, Fared, Now, Paid, Portion, PracticeRefusal, Trail, confusions, dealt,
};
use domain::record::{Actor, Entry, Verb};
use domain::stream::Stream;
use serde_json::json;
use store::booking::{booking_get, booking_insert};
use store::case::case_get;
use store::model::model_get;
use store::practice::{practice_of_automation, practice_of_person, practice_put};
use store::setting::{setting_get, setting_put};
use store::{Reads, Tx};

use crate::access::{self, AccessRefusal};
use crate::automation::loaded;
use crate::error::Error;
use crate::learn::ModelFacts;
use crate::shelf;
use crate::world::{World, chance};
use deal::{Ground, lots};

/// The setting with what an hour of learning costs, in cents.
const HOUR: &str = "learning-hour";
/// So many pairs that the machine mixes up are told.
const TOLD: usize = 3;

/// A practice as it stands.
#[derive(Clone, Debug)]
pub struct Run {
    /// The automation.
    pub automation: Automation,
    /// Its stream.
    pub stream: Stream,
    /// How far it has come.
    pub trail: Trail,
    /// The same, sealed, to travel with the page.
    pub sealed: String,
    /// What is shown.
    pub view: View,
}

/// What a practice shows.
#[derive(Clone, Debug)]
pub enum View {
    /// A case, and nothing of the machine.
    Judge(Case),
    /// A case with the own view and the label that is proposed. The words that speak for it come afterwards: a planted error has none, and
    /// words beside the others would give it away.
    Compare(Case, String),
    /// What people decided, and how to notice.
    Told(Box<Told>),
    /// It is over: how it went, what became of its time, and what the machine mixes up.
    Over(Fared, Paid, Vec<Confusion>),
}

/// What is told after the final answer.
#[derive(Clone, Debug)]
pub struct Told {
    /// The case.
    pub case: Case,
    /// What people decided and what was proposed.
    pub dealt: Dealt,
    /// What was said first.
    pub own: String,
    /// The final answer.
    pub last: String,
    /// Words that speak for what people decided.
    pub speaks: Vec<String>,
    /// Words that speak for what was proposed; none where that was planted.
    pub misleads: Vec<String>,
    /// How often the machine by itself makes this very mistake.
    pub often: Option<Confusion>,
}

/// What somebody does in a practice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Said {
    /// Answers.
    Label(String),
    /// Goes on to the next case.
    Next,
}

/// What is known of a model, for who works beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// What was measured.
    pub facts: ModelFacts,
    /// What it takes for something else, the most frequent first.
    pub confusions: Vec<Confusion>,
}

/// What was measured of the model at work; none while nothing was learned.
///
/// # Errors
/// `NotFound` when there is no such automation.
pub async fn known(world: &World, id: AutomationId) -> Result<Option<Known>, Error> {
    let (automation, _) = loaded(&world.store, id).await?;
    let Some(model) = automation.model else { return Ok(None) };
    let row = model_get(&world.store, model).await?.ok_or(Error::NotFound)?;
    let past = deal::past(world, model).await?;
    let mut confusions = confusions(&past);
    confusions.truncate(TOLD);
    Ok(Some(Known { facts: ModelFacts::of(&row)?, confusions }))
}

/// The automations that the viewer did the practice for.
///
/// # Errors
/// When the store failed.
pub async fn done(world: &World, viewer: &Viewer) -> Result<BTreeSet<AutomationId>, Error> {
    Ok(practice_of_person(&world.store, viewer.person).await?)
}

/// How many of the people who work beside an automation did its practice; none where that would tell who.
///
/// # Errors
/// `NotFound` when there is no such automation.
pub async fn portion(world: &World, id: AutomationId) -> Result<Option<Portion>, Error> {
    let (_, stream) = loaded(&world.store, id).await?;
    let people = access::deciders(&world.store, stream.team).await?;
    let did: BTreeSet<PersonId> = practice_of_automation(&world.store, id).await?.into_iter().collect();
    let done = people.iter().filter(|person| did.contains(&person.id)).count();
    Ok(Portion::of(done, people.len()))
}

/// Begins a practice of about ten past cases; `alone` shows no proposal.
///
/// # Errors
/// Refused to all but the team, and where there is too little to practise on.
pub async fn begin(world: &World, viewer: &Viewer, id: AutomationId, alone: bool) -> Result<Run, Error> {
    let (automation, stream) = loaded(&world.store, id).await?;
    access::decides(viewer, stream.team)?;
    if stream.labels.len() < 2 {
        return Err(PracticeRefusal::OneLabel.into());
    }
    let model = automation.model.ok_or(PracticeRefusal::TooFew)?;
    let round = u64::try_from(chance() & u128::from(u64::MAX)).unwrap_or_default();
    let ground = Ground { automation, stream, past: deal::past(world, model).await? };
    let cases = deal::cases(world, viewer, &ground, round).await?;
    let trail = Trail {
        automation: id,
        model,
        person: viewer.person,
        began: world.now(),
        round,
        alone,
        cases,
        steps: vec![],
        now: Now::Judge,
    };
    run(world, ground, trail, Paid::Today).await
}

/// Goes on with a practice. The last step books the time and notes that it was done; nothing else is written down.
///
/// # Errors
/// Refused when the practice is another person's, was tampered with, or does not go on like this.
pub async fn go_on(
    world: &World,
    viewer: &Viewer,
    sealed: &str,
    said: Said,
    what: &str,
) -> Result<Run, Error> {
    let trail = seal::opened(&world.lottery, sealed).ok_or(PracticeRefusal::Lost)?;
    if trail.person != viewer.person {
        return Err(PracticeRefusal::Lost.into());
    }
    let (automation, stream) = loaded(&world.store, trail.automation).await?;
    access::decides(viewer, stream.team)?;
    let trail = match said {
        Said::Next => trail.on()?,
        Said::Label(label) if stream.has(&label) => trail.answered(&label)?,
        Said::Label(_) => return Err(AccessRefusal::UnknownLabel.into()),
    };
    let paid = if trail.is_over() { finish(world, &trail, what).await? } else { Paid::Today };
    let past = deal::past(world, trail.model).await?;
    run(world, Ground { automation, stream, past }, trail, paid).await
}

/// The practice as it stands, to be shown again after something that was typed wrong.
///
/// # Errors
/// As [`go_on`].
pub async fn again(world: &World, viewer: &Viewer, sealed: &str) -> Result<Run, Error> {
    let trail = seal::opened(&world.lottery, sealed).filter(|trail| trail.person == viewer.person);
    let trail = trail.ok_or(PracticeRefusal::Lost)?;
    let (automation, stream) = loaded(&world.store, trail.automation).await?;
    access::decides(viewer, stream.team)?;
    let past = deal::past(world, trail.model).await?;
    run(world, Ground { automation, stream, past }, trail, Paid::Today).await
}

async fn run(world: &World, ground: Ground, trail: Trail, paid: Paid) -> Result<Run, Error> {
    let whose = lots(&trail);
    let dealt = dealt(&trail.cases, &ground.past, &ground.stream.labels, ground.lots(world, &whose));
    let view = if trail.is_over() {
        let mut often = confusions(&ground.past);
        often.truncate(TOLD);
        View::Over(trail.fared(&dealt), paid, often)
    } else {
        let dealt = dealt.get(trail.place()).cloned().ok_or(PracticeRefusal::Lost)?;
        view(world, &ground, &trail, dealt).await?
    };
    let sealed = seal::sealed(&world.lottery, &trail);
    Ok(Run { automation: ground.automation, stream: ground.stream, trail, sealed, view })
}

async fn view(world: &World, ground: &Ground, trail: &Trail, dealt: Dealt) -> Result<View, Error> {
    let case = case_get(&world.store, dealt.case).await?.ok_or(Error::NotFound)?;
    Ok(match &trail.now {
        Now::Judge => View::Judge(case),
        Now::Compare { .. } => View::Compare(case, dealt.proposed),
        Now::Told => {
            let step = trail.steps.get(trail.place()).cloned().ok_or(PracticeRefusal::Lost)?;
            let (speaks, misleads) = words(world, trail.model, &case, &dealt).await?;
            let same = |it: &Confusion| {
                it.label == dealt.label && it.proposed == dealt.proposed && !dealt.is_right()
            };
            let often = confusions(&ground.past).into_iter().find(same);
            let (own, last) = (step.own, step.last);
            View::Told(Box::new(Told { case, dealt, own, last, speaks, misleads, often }))
        }
    })
}

/// The words of a case that speak for what people decided, and for what the model proposed by itself.
async fn words(
    world: &World,
    model: ModelId,
    case: &Case,
    dealt: &Dealt,
) -> Result<(Vec<String>, Vec<String>), Error> {
    let model = shelf::model(world, model).await?;
    let text = domain::case::reading(&case.subject, &case.text);
    let misleads = if dealt.planted { vec![] } else { model.words(&text, &dealt.proposed) };
    Ok((model.words(&text, &dealt.label), misleads))
}

/// Books the time it took and notes that the practice was done, unless it went too fast to count. One of a kind is paid a day: its
/// booking has a name that only this person comes to on this day, and that tells nobody whose it is. Who did it stands in no entry of
/// the record.
async fn finish(world: &World, trail: &Trail, what: &str) -> Result<Paid, Error> {
    let Some(minutes) = trail.minutes(world.now()) else { return Ok(Paid::TooFast) };
    let (trail, what) = (trail.clone(), domain::case::tidy(what));
    let secret = world.lottery.clone();
    world
        .write(move |tx| {
            let (trail, what, secret) = (trail.clone(), what.clone(), secret.clone());
            Box::pin(async move {
                let (automation, at) = (trail.automation, tx.at().midnight());
                if !trail.alone && !practice_of_person(tx, trail.person).await?.contains(&automation) {
                    note(tx, automation, trail.person).await?;
                }
                let id = BookingId::new(at, seal::of_day(&secret, &trail, at).ok_or(PracticeRefusal::Lost)?);
                if booking_get(tx, id).await?.is_some() {
                    return Ok(Paid::Today);
                }
                let cents = paid(minutes, hour(tx).await?);
                let booking = Booking {
                    id,
                    automation,
                    cost: Cost::Training,
                    cents,
                    minutes,
                    what,
                    at,
                    takes_back: None,
                };
                book(tx, &booking.checked(tx.at())?).await?;
                Ok::<_, Error>(Paid::Booked(minutes))
            })
        })
        .await
}

/// Writes a booking of paid learning time down. Neither it nor its entry names anybody.
pub(crate) async fn book(tx: &Tx, booking: &Booking) -> Result<(), Error> {
    booking_insert(tx, booking).await?;
    let facts = json!({ "cost": booking.cost, "cents": booking.cents, "what": booking.what });
    tx.record(Entry::on(tx.at(), Actor::Program, Verb::Booked, booking.automation, facts));
    Ok(())
}

async fn note(tx: &Tx, automation: AutomationId, person: PersonId) -> Result<(), Error> {
    practice_put(tx, automation, person).await?;
    tx.record(Entry::on(tx.at(), Actor::Program, Verb::Practised, automation, json!({})));
    Ok(())
}

/// What an hour of learning costs, in cents; 0 while nobody said it.
///
/// # Errors
/// When the store failed.
pub async fn hour(db: &impl Reads) -> Result<i64, Error> {
    Ok(setting_get(db, HOUR).await?.and_then(|text| text.parse().ok()).unwrap_or_default())
}

/// Sets what an hour of learning costs, for what is booked from now on.
///
/// # Errors
/// Refused to all but people of HR.
pub async fn hour_set(world: &World, viewer: &Viewer, cents: i64) -> Result<(), Error> {
    access::is(viewer, Role::Hr)?;
    let by = Actor::Person(viewer.person);
    let cents = cents.clamp(0, 1_000_000);
    world
        .write(move |tx| {
            Box::pin(async move {
                setting_put(tx, HOUR, &cents.to_string()).await?;
                tx.record(Entry::on(tx.at(), by, Verb::Settled, HOUR, json!({ "cents": cents })));
                Ok::<_, Error>(())
            })
        })
        .await
}
