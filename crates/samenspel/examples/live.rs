//! BANKING77 played as a live stream: half of the training rows become labelled history, then 3,000 cases arrive.
//!
//! `cargo run --release -p samenspel --example live -- ../shared/data/banking77/data.csv [postgres://…]`
#![allow(clippy::print_stdout, reason = "a trial prints what it measured")]

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use anyhow::Context;
use domain::case::{Draft, Source};
use domain::decision::By;
use domain::id::CaseId;
use domain::person::Viewer;
use domain::time::At;
use flow::receive::Asker;
use flow::{Clock, World};
use samenspel::explore::study::study;
use samenspel::explore::table::{Split, Wanted, read};
use samenspel::explore::wish::Wish;
use samenspel::trial::{self, Row};

/// Cases that arrive.
const ARRIVE: usize = 3_000;
/// One second of the trial's clock.
const SECOND: i64 = 1_000_000;

/// The rows to learn from, and the others.
fn rows(path: &str) -> anyhow::Result<(Vec<Row>, Vec<Row>)> {
    let wanted = Wanted { split: Some("split".to_owned()), ..Wanted::default() };
    let table = read(Path::new(path), &wanted, &mut |_, _| ());
    let table = table.map_err(|refusal| anyhow::anyhow!("{path}: {}", refusal.key()))?;
    let (mut train, mut others) = (vec![], vec![]);
    for row in table.rows {
        let label = table.labels.get(row.label as usize).cloned().unwrap_or_default();
        let to = if row.split == Some(Split::Train) { &mut train } else { &mut others };
        to.push(Row { text: row.text, label });
    }
    Ok((train, others))
}

#[tokio::main]
async fn main() -> anyhow::Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [data, rest @ ..] = arguments.as_slice() else { anyhow::bail!("give the file with the cases") };
    let (mut train, test) = rows(data)?;
    fastrand::Rng::with_seed(7).shuffle(&mut train);
    let history = train.len() / 2;
    let arriving: Vec<Row> = test.into_iter().chain(train.split_off(history)).take(ARRIVE).collect();
    let folder = tempfile::tempdir()?;
    let time = Arc::new(AtomicI64::new(1_790_000_000 * SECOND));
    let clock = Clock::new({
        let time = time.clone();
        move || At(time.load(Ordering::SeqCst))
    });
    let world = trial::world(folder.path(), rest.first().cloned(), clock).await?;
    let it = trial::found(&world, &trial::labels(&train), 1).await?;
    let colleague = it.colleagues.first().context("a colleague")?.0.clone();
    let id = trial::automate(&world, &it, &train, 0.02).await?;
    let story = flow::automation::get(&world, &it.lead, id).await?;
    let proven = story.proofs.first().map_or(0.0, |proof| proof.share);
    println!(
        "history {}; the desk has proven {:.1} %; explore promises {:.1} % on the same cases",
        train.len(),
        proven * 100.0,
        explored(&train)? * 100.0
    );
    let mut truth: HashMap<CaseId, String> = HashMap::new();
    for (nth, row) in arriving.iter().enumerate() {
        time.fetch_add(20 * SECOND, Ordering::SeqCst);
        let received =
            flow::receive::case(&world, &it.stream, &draft(row), Source::Api, Asker::Somebody, vec![])
                .await?;
        truth.insert(received.case, row.label.clone());
        if nth % 50 == 49 || nth + 1 == arriving.len() {
            flow::jobs::drain(&world).await?;
            work(&world, &colleague, &truth).await?;
        }
    }
    time.fetch_add(300 * SECOND, Ordering::SeqCst);
    flow::jobs::drain(&world).await?;
    let (alone, wrong) = alone(&world, &truth).await?;
    let story = flow::automation::get(&world, &it.lead, id).await?;
    let (audits, errors) = story.automation.brake.seen();
    println!(
        "arrived {}; proceeded {alone} ({:.1} %); wrong among them {wrong} ({:.2} %); audits {audits}, wrong {errors}, tripped {}",
        arriving.len(),
        f64::from(alone) * 100.0 / arriving.len() as f64,
        f64::from(wrong) * 100.0 / f64::from(alone.max(1)),
        story.automation.brake.is_tripped(),
    );
    let verified = flow::verify::verify(&world, &|_| ()).await?;
    println!(
        "verify: {} rulings ruled again, {} entries, faults {:?}",
        verified.rulings, verified.entries, verified.faults
    );
    Ok(())
}

/// How many cases the machine decided first, repaired or not, and how many of those decisions were wrong.
async fn alone(world: &World, truth: &HashMap<CaseId, String>) -> anyhow::Result<(u32, u32)> {
    let (mut alone, mut wrong) = (0, 0);
    for (case, label) in truth {
        let decisions = store::decision::decision_of_case(&world.store, *case).await?;
        if let Some(first) = decisions.first().filter(|first| matches!(first.by, By::Automation(_))) {
            alone += 1;
            wrong += u32::from(first.label != *label);
        }
    }
    Ok((alone, wrong))
}

fn draft(row: &Row) -> Draft {
    Draft { text: row.text.clone(), ..Draft::default() }
}

/// What `samenspel explore --target 0.98` promises on these rows.
fn explored(rows: &[Row]) -> anyhow::Result<f64> {
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("half.csv");
    let mut csv = csv::Writer::from_path(&file)?;
    csv.write_record(["text", "label"])?;
    for row in rows {
        csv.write_record([&row.text, &row.label])?;
    }
    csv.flush()?;
    drop(csv);
    let table =
        read(&file, &Wanted::default(), &mut |_, _| ()).map_err(|it| anyhow::anyhow!("{}", it.key()))?;
    let wish = Wish {
        file,
        columns: Wanted::default(),
        targets: vec![],
        confidences: vec![],
        reserved: vec![],
        minutes: None,
        threads: 2,
    };
    let answer =
        study(&table, &wish, &|_| ()).map_err(|refused| anyhow::anyhow!(refused.sentence(lang::Lang::En)))?;
    let at_98 = answer.targets.iter().find(|it| it.target == 0.98 && it.confidence == 0.95);
    Ok(at_98.map_or(0.0, |it| it.share))
}

/// The colleague empties the queue, and knows the truth.
async fn work(world: &World, colleague: &Viewer, truth: &HashMap<CaseId, String>) -> anyhow::Result<()> {
    while let Some(id) = flow::review::next(world, colleague, None).await? {
        let work = flow::review::open(world, colleague, id).await?;
        let label = truth.get(&work.case.id).context("a case of this trial")?;
        if !work.row.review.shows_proposal() {
            flow::review::judge(world, colleague, id, label).await?;
        }
        flow::review::commit(world, colleague, id, label, "").await?;
    }
    Ok(())
}
