//! The claims back office of the demo: documents that people read before, an automation that learned from them, and the pile of this
//! morning.

use anyhow::Context;
use domain::case::{Draft, Source};
use domain::document::{Content, Filled, Value, Values};
use domain::time::At;
use flow::World;
use flow::receive::{Asker, File, PastDocument};
use stats::scan::Target;

use super::colleague::Colleagues;
use super::conditions::{self, Touched};
use super::settle::Settled;
use crate::demo::papers::{Paper, Shape, other, paper};

const SEED: u64 = 7;
/// Documents that people read before there was any AI.
const PAST: u64 = 500;
/// Documents that came in this morning and were read.
const READ: u64 = 24;
/// Leaflets among the past ones: nobody's claim.
const PAST_OTHER: u64 = 12;
/// Of this morning's documents every so many is a leaflet, or a page with nothing on it.
const EVERY_OTHER: u64 = 9;
/// Documents that wait; a few of them are scans and photos.
const WAITING: u64 = 30;

/// What is true about a paper, as a person would fill it in.
fn content(paper: &Paper) -> Content {
    let filled = |value: &Option<String>| {
        let value = value.clone().map_or(Value::Absent, Value::Is);
        Filled { value, spot: None }
    };
    let values: Values = paper.truth.iter().map(|(key, value)| ((*key).to_owned(), filled(value))).collect();
    Content { label: paper.label.to_owned(), values }
}

fn file(paper: &Paper) -> File {
    File { name: paper.name.clone(), media_type: paper.media.to_owned(), bytes: paper.bytes.clone() }
}

/// Past documents are learned from. The automation assists; what is proven waits for its lead to let it decide alone.
pub(super) async fn teach(world: &World, settled: &Settled, end: At) -> anyhow::Result<()> {
    let (desk, name, card) = &settled.claims;
    // Nobody leafs through the archive: its words are enough to learn from.
    let world = &world.without_pictures();
    let leaflets = (0..PAST_OTHER).map(|nth| other(SEED, nth, false));
    for (nth, paper) in (0..PAST).map(|nth| paper(SEED, nth, Shape::Text)).chain(leaflets).enumerate() {
        let past = PastDocument {
            file: file(&paper),
            content: content(&paper),
            received: end.plus_days(-30).plus_minutes(nth as i64 * 30),
            key: Some(format!("past-{nth}")),
        };
        flow::receive::past_document(world, &desk.stream, past).await?;
    }
    flow::jobs::drain(world).await?;
    let target = Target::new(0.05, 0.05).context("a target")?;
    let (name, card) = (name.clone(), card.clone());
    let id = flow::automation::create(world, &desk.lead, desk.stream.id, name, card, target).await?;
    flow::jobs::drain(world).await?;
    let it = Touched { stream: &desk.stream, lead: &desk.lead, colleagues: &desk.colleagues };
    conditions::fulfil(world, settled, it, id).await?;
    conditions::ask(world, it, id, "Declaraties overtypen").await?;
    super::voice::spend(world, &desk.lead, id, 12).await?;
    conditions::assist(world, &desk.lead, id).await?;
    conditions::pilot(world, &desk.lead, id).await
}

/// This morning's documents: colleagues read the first of them, the others wait.
pub(super) async fn arrive(world: &World, settled: &Settled) -> anyhow::Result<()> {
    let (desk, ..) = &settled.claims;
    let mut colleagues = Colleagues::new(desk.colleagues.clone());
    for nth in 0..READ + WAITING {
        let shape = match nth % 15 {
            7 => Shape::Scan,
            11 => Shape::Photo,
            _ => Shape::Text,
        };
        let paper = match nth % EVERY_OTHER {
            4 => other(SEED, PAST_OTHER + nth, nth > READ + EVERY_OTHER),
            _ => paper(SEED, PAST + nth, shape),
        };
        let draft = Draft { key: Some(format!("paper-{nth}")), ..Draft::default() };
        let files = vec![file(&paper)];
        let received =
            flow::receive::case(world, &desk.stream, &draft, Source::Api, Asker::Somebody, files).await?;
        colleagues.know(received.case, content(&paper));
        if nth + 1 == READ {
            flow::jobs::drain(world).await?;
            colleagues.work(world).await?;
        }
    }
    bundle(world, settled).await?;
    flow::jobs::drain(world).await?;
    Ok(())
}

/// One more document, with what is true about it.
pub(super) fn one() -> (File, Content) {
    let paper = paper(SEED, PAST + READ + WAITING + 3, Shape::Text);
    (file(&paper), content(&paper))
}

/// Three documents that somebody sent in one go, for whoever wants to split them.
async fn bundle(world: &World, settled: &Settled) -> anyhow::Result<()> {
    let files = (0..3).map(|nth| file(&paper(SEED, PAST + READ + WAITING + nth, Shape::Text))).collect();
    let draft = Draft { key: Some("bundle".to_owned()), ..Draft::default() };
    let (desk, ..) = &settled.claims;
    flow::receive::case(world, &desk.stream, &draft, Source::Api, Asker::Somebody, files).await?;
    Ok(())
}
