//! Puts the invented organisation into an empty store and plays two weeks of its work: with the same verbs, the same gate and the same
//! record as the real thing. Nothing is faked but the people and their cases.

mod claims;
mod colleague;
mod conditions;
mod dialogue;
mod dossier;
mod learn;
mod objections;
mod settle;
mod voice;

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use anyhow::Context;
use domain::case::{Draft, Source};
use domain::id::PersonId;
use domain::person::Viewer;
use domain::quiz::Turn;
use domain::time::At;
use fastrand::Rng;
use flow::receive::{Asker, Past};
use flow::{Clock, World};
use lang::Lang;

use super::{PastCase, StreamKey, new_cases, organisation, past_cases};
use colleague::Colleagues;
use settle::Settled;

/// With this seed both streams prove a good share at 98 % (`demo/tests.rs`).
const SEED: u64 = 1;
/// Past cases of each stream.
const PAST: usize = 1_500;
/// Days that are played.
const DAYS: i64 = 12;
/// So many days ago the organisation was settled, and somebody objected to something that nobody looked at since.
const SETTLED: i64 = 20;
/// From so many days ago until the automations begin, people decide everything themselves.
const BY_HAND: i64 = 16;
/// Cases a day in each stream in that time.
const BY_HAND_A_DAY: usize = 12;
/// Cases a day in each stream.
const A_DAY: usize = 40;
/// Cases at the end that nobody has looked at yet.
const LEFT: usize = 90;
/// This morning so many mails came to the ICT help desk that more than ten of them wait for a person: enough to work through.
const MORNING: usize = 130;
/// On the day before yesterday, so many questions came in of a kind that had changed: the AI did not know, and the audits found it.
const CHANGED: usize = 260;
/// The kind that changed, and what people decide it to be since.
const CHANGE: (&str, &str) = ("payslip", "pension");
/// The setting that says that the play is over.
const PLAYED: &str = "demo";

/// A clock that the play moves.
#[derive(Clone)]
struct Time(Arc<AtomicI64>);

impl Time {
    fn set(&self, at: At) {
        self.0.fetch_max(at.0, Ordering::SeqCst);
    }

    fn now(&self) -> At {
        At(self.0.load(Ordering::SeqCst))
    }
}

/// A case on its way, with what a person would decide.
struct Arrival {
    at: At,
    stream: StreamKey,
    case: PastCase,
    label: String,
}

/// Sets the demo up, unless it is there already.
///
/// # Errors
/// When the store has something else in it, or cannot be written.
pub async fn prepare(world: &World, lang: Lang) -> anyhow::Result<()> {
    if store::setting::setting_get(&world.store, PLAYED).await?.is_some() {
        return Ok(());
    }
    if !flow::settle::is_new(world).await? {
        anyhow::bail!(lang.word("demo-not-empty"));
    }
    crate::command::say(&lang.word("demo-playing"));
    let end = world.now();
    let time = Time(Arc::new(AtomicI64::new(end.plus_days(-SETTLED).0)));
    let clock = Clock::new({
        let time = time.clone();
        move || time.now()
    });
    let then = world.at_another_time(clock);
    let mut settled = settle::settle(&then, &organisation()).await.context("people and streams")?;
    learn::answer(&then, &settled, Turn::First).await.context("questions before learning")?;
    objections::forgotten(&then, &time, &settled, end).await.context("an objection that is late")?;
    by_hand(&then, &time, &settled, end).await.context("work without AI")?;
    time.set(end.plus_days(-DAYS));
    teach(&then, &settled, end).await.context("past cases")?;
    settle::begin_automations(&then, &mut settled).await.context("automations")?;
    voice::speak(&then, &settled).await.context("voice and budget")?;
    settle::open_automations(&then, &settled).await.context("conditions")?;
    learn::learn(&then, &settled).await.context("practice")?;
    dialogue::begin(&then, &settled).await.context("questions, worries and opinions")?;
    dossier::guide(&then).await.context("guidelines")?;
    claims::teach(&then, &settled, end).await.context("past documents")?;
    objections::publish(&then, &settled).await.context("the contact and the outlet")?;
    live(&then, &time, &settled, end).await.context("two weeks of work")?;
    learn::answer(&then, &settled, Turn::Later).await.context("questions after learning")?;
    dialogue::end(&then, &settled).await.context("ideas and stories")?;
    claims::arrive(world, &settled).await.context("documents of today")?;
    objections::document(world, &settled).await.context("the document of a requester")?;
    flow::jobs::tick(world).await.context("what the clock asks for")?;
    let at = world.now();
    world
        .store
        .write(at, move |tx| {
            Box::pin(async move {
                store::setting::setting_put(tx, PLAYED, "1").await?;
                Ok::<_, flow::Error>(())
            })
        })
        .await?;
    Ok(())
}

/// Four days without AI: what came in during the day is decided in the evening.
async fn by_hand(world: &World, time: &Time, settled: &Settled, end: At) -> anyhow::Result<()> {
    let mut chance = Rng::with_seed(SEED);
    let people = settled.streams.iter().flat_map(|lane| at_work(&lane.colleagues)).collect();
    let mut colleagues = Colleagues::new(people);
    for day in -BY_HAND..-DAYS {
        let morning = end.plus_days(day);
        for lane in &settled.streams {
            for case in new_cases(SEED + 3 + day.unsigned_abs(), lane.key, BY_HAND_A_DAY) {
                time.set(morning.plus_minutes(chance.i64(0..60)));
                let asker = settled.requester(&case.requester.1).map_or(Asker::Somebody, Asker::Person);
                let received =
                    flow::receive::case(world, &lane.stream, &draft(&case), Source::Form, asker, vec![])
                        .await?;
                colleagues.know(received.case, case.label.into());
            }
        }
        flow::jobs::drain(world).await?;
        time.set(morning.plus_minutes(chance.i64(280..420)));
        colleagues.work(world).await?;
    }
    Ok(())
}

/// What people decided before there was any AI.
async fn teach(world: &World, settled: &Settled, end: At) -> anyhow::Result<()> {
    for stream in &settled.streams {
        let cases = past_cases(SEED, stream.key, PAST);
        let before = |case: PastCase| Past {
            received: end.plus_days(-DAYS).plus_minutes(-(case.minutes_ago as i64)),
            label: case.label.to_owned(),
            draft: draft(&case),
        };
        flow::receive::history(world, &stream.stream, cases.into_iter().map(before).collect(), &|_| ())
            .await?;
    }
    Ok(())
}

fn draft(case: &PastCase) -> Draft {
    Draft {
        subject: case.subject.clone(),
        text: case.text.clone(),
        name: case.requester.0.clone(),
        address: case.requester.1.clone(),
        key: None,
    }
}

/// What comes in, in the order of time.
fn arrivals(end: At, chance: &mut Rng) -> Vec<Arrival> {
    let mut all = vec![];
    for key in StreamKey::ALL {
        let cases = new_cases(SEED, key, A_DAY * (DAYS as usize - 2));
        let many = cases.len();
        for (nth, case) in cases.into_iter().enumerate() {
            // Spread over the days since the automations began, the last of them today.
            let share = (nth as f64 + chance.f64()) / many as f64;
            let minutes = (share * (DAYS - 2) as f64 * 1_440.0) as i64;
            let at = end.plus_days(2 - DAYS).plus_minutes(minutes).min(end);
            all.push(Arrival { at, stream: key, label: case.label.to_owned(), case });
        }
    }
    let of_kind =
        new_cases(SEED + 1, StreamKey::HrQuestions, 6_000).into_iter().filter(|case| case.label == CHANGE.0);
    for case in of_kind.take(CHANGED) {
        let at = end.plus_days(-2).plus_minutes(chance.i64(0..1_200));
        all.push(Arrival { at, stream: StreamKey::HrQuestions, label: CHANGE.1.to_owned(), case });
    }
    let ict = StreamKey::IctHelpdesk;
    for case in new_cases(SEED + 2, ict, MORNING) {
        let at = end.plus_minutes(-chance.i64(35..240));
        all.push(Arrival { at, stream: ict, label: case.label.to_owned(), case });
    }
    all.sort_by_key(|arrival| arrival.at);
    all
}

/// Cases come in, the machine looks, people decide; now and then everything due is done.
async fn live(world: &World, time: &Time, settled: &Settled, end: At) -> anyhow::Result<()> {
    let mut chance = Rng::with_seed(SEED);
    let arrivals = arrivals(end, &mut chance);
    let people = settled.streams.iter().flat_map(|lane| at_work(&lane.colleagues)).collect();
    let mut colleagues = Colleagues::new(people);
    let many = arrivals.len();
    for (nth, arrival) in arrivals.into_iter().enumerate() {
        time.set(arrival.at);
        let stream = settled.stream(arrival.stream)?;
        let asker = settled.requester(&arrival.case.requester.1).map_or(Asker::Somebody, Asker::Person);
        let received =
            flow::receive::case(world, &stream, &draft(&arrival.case), Source::Form, asker, vec![]).await?;
        colleagues.know(received.case, (&arrival.label).into());
        if nth % (many / objections::TURNS) == many / objections::TURNS - 1 {
            objections::turn(world, settled, &colleagues).await?;
        }
        if nth % 12 == 11 {
            flow::jobs::drain(world).await?;
            if many - nth > LEFT * 2 {
                colleagues.work(world).await?;
            }
        }
    }
    time.set(end.plus_minutes(-30));
    flow::jobs::drain(world).await?;
    objections::end_all(world, settled, &colleagues).await?;
    object(world, settled, &colleagues).await?;
    time.set(end);
    flow::jobs::drain(world).await?;
    Ok(())
}

/// Three people of each team decide in these weeks; the others vote and learn.
fn at_work(colleagues: &[Viewer]) -> Vec<Viewer> {
    colleagues.iter().take(3).cloned().collect()
}

/// Two requesters do not agree: one with a machine's decision, one with a person's.
async fn object(world: &World, settled: &Settled, colleagues: &Colleagues) -> anyhow::Result<()> {
    let words = [
        "Dit klopt niet: mijn vraag ging over iets anders.",
        "I asked something else, could somebody look again?",
    ];
    let askers: Vec<PersonId> = settled.requesters.values().copied().collect();
    let mut raised = 0;
    for asker in askers {
        let Some((_, viewer)) = flow::settle::viewer(world, asker).await? else { continue };
        let cases = objections::unraised(world, asker).await?;
        let wrong = cases
            .iter()
            .find(|case| case.label.as_ref().is_some_and(|label| colleagues.doubts(case.id, label)));
        let fine = cases.iter().find(|case| case.label.is_some());
        if let (Some(case), Some(words)) = (wrong.or(fine), words.get(raised)) {
            flow::appeal::raise(world, flow::appeal::Raiser::Person(&viewer), case.id, words).await?;
            raised += 1;
        }
    }
    Ok(())
}
