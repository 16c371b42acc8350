//! The claims back office of the demo: documents that people read before, an automation that learned from them, and the pile of this
//! morning.

use anyhow::Context;
use domain::automation::Stage;
use domain::case::{Draft, Source};
use domain::document::{Content, Filled, Value, Values};
use domain::time::At;
use flow::World;
use flow::receive::{Asker, File, PastDocument};
use stats::scan::Target;

use super::colleague::Colleagues;
use super::settle::Settled;
use crate::demo::papers::{Paper, Shape, paper};

const SEED: u64 = 7;
/// Documents that people read before there was any AI.
const PAST: u64 = 500;
/// Documents that came in this morning and were read.
const READ: u64 = 24;
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
    for nth in 0..PAST {
        let paper = paper(SEED, nth, Shape::Text);
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
    for stage in [Stage::Design, Stage::Shadow, Stage::Assisted] {
        flow::automation::step_up(world, &desk.lead, id, stage).await?;
    }
    Ok(())
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
        let paper = paper(SEED, PAST + nth, shape);
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
    flow::jobs::drain(world).await?;
    Ok(())
}
