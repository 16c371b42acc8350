//! For trials: an organisation in an empty world, and a client that speaks to the program as a browser or another program does.
//! Examples and tests use it; the program itself does not.

pub mod http;

use std::path::Path;

use anyhow::Context;
use domain::automation::{Automation, Card, Stage};
use domain::case::Draft;
use domain::id::AutomationId;
use domain::person::{Role, Viewer};
use domain::record::{Actor, Entry, Verb};
use domain::stream::{Label, Policy, Stream};
use domain::time::At;
use domain::words::Words;
use flow::receive::Past;
use flow::settle::{FirstRun, NewToken, Outline, Profile, Scope};
use flow::{Clock, Setup, World};
use serde_json::json;
use stats::scan::Target;
use store::automation::{automation_get, automation_set};
use store::{Originals, Store};

/// The password of everybody.
pub const PASSWORD: &str = "a long enough password";

/// A labelled text.
#[derive(Clone, Debug)]
pub struct Row {
    /// What was asked.
    pub text: String,
    /// What it was decided to be.
    pub label: String,
}

/// One team with one stream.
pub struct Organisation {
    /// Who leads.
    pub lead: Viewer,
    /// Who decides, with the address to sign in with.
    pub colleagues: Vec<(Viewer, String)>,
    /// The stream.
    pub stream: Stream,
    /// The secret of a token that may write and read cases.
    pub token: String,
}

/// The world of a folder, or of the database at `url` with its files there, that no program is at work in.
///
/// # Errors
/// When the store cannot be opened.
pub async fn world(folder: &Path, url: Option<String>, clock: Clock) -> anyhow::Result<World> {
    let writer = std::iter::repeat_with(fastrand::lowercase).take(8).collect();
    let store = Store::open(store::Settings { url, folder: folder.to_owned(), writer, readers: 4 }).await?;
    let originals = Originals::new(folder);
    Ok(World::open(Setup {
        store,
        originals,
        clock,
        delivery: None,
        reader: flow::Reader::here(),
        threads: 2,
    })
    .await?)
}

/// Founds it, with so many colleagues and these labels.
///
/// # Errors
/// When somebody is here already, or the store cannot be written.
pub async fn found(world: &World, labels: &[String], colleagues: usize) -> anyhow::Result<Organisation> {
    let secret = flow::settle::first_run_link(world).await?.context("somebody is here already")?;
    let first = FirstRun {
        organisation: "Trial".to_owned(),
        name: "Admin".to_owned(),
        address: "admin@trial.example".to_owned(),
        password: PASSWORD.to_owned(),
        lang: "en".to_owned(),
    };
    let admin = flow::settle::first_run(world, &secret, first).await?;
    let admin = flow::settle::viewer(world, admin).await?.context("the administrator")?.1;
    let team = flow::settle::team_add(world, &admin, &Words::new("Team", "Team")).await?;
    let mut viewers = vec![];
    for nth in 0..=colleagues {
        let role = if nth == 0 { Role::Lead } else { Role::Colleague };
        let address = format!("person{nth}@trial.example");
        let profile = Profile {
            name: format!("Person {nth}"),
            address: address.clone(),
            roles: vec![role],
            teams: vec![team],
        };
        let invite = flow::settle::person_add(world, &admin, &profile).await?;
        flow::settle::invite_accept(world, &invite.secret, PASSWORD).await?;
        viewers.push((flow::settle::viewer(world, invite.person).await?.context("a person")?.1, address));
    }
    let outline = Outline {
        key: "trial".to_owned(),
        name: Words::new("Trial", "Proef"),
        team,
        labels: labels.iter().map(|name| Label { name: name.clone(), reserved: false }).collect(),
        reserved_words: vec![],
        policy: Policy::default(),
        paper: domain::field::Paper::default(),
        open: false,
    };
    let id = flow::settle::stream_add(world, &admin, &outline).await?;
    let stream = store::stream::stream_get(&world.store, id).await?.context("the stream")?;
    let new = NewToken {
        name: "trial".to_owned(),
        scopes: vec![Scope::Write, Scope::Read],
        stream: None,
        expires: None,
    };
    let (_, token) = flow::settle::token_add(world, &admin, &new).await?;
    let lead = viewers.remove(0).0;
    Ok(Organisation { lead, colleagues: viewers, stream, token })
}

/// Labelled history, a model from it, and an automation that decides alone at a proven target.
///
/// # Errors
/// When the target is not proven, or the store cannot be written.
pub async fn automate(
    world: &World,
    it: &Organisation,
    rows: &[Row],
    risk: f64,
) -> anyhow::Result<AutomationId> {
    let now = world.now();
    let past = rows.iter().enumerate().map(|(nth, row)| Past {
        draft: Draft { text: row.text.clone(), ..Draft::default() },
        label: row.label.clone(),
        received: At(now.0 - (rows.len() - nth) as i64),
    });
    flow::receive::history(world, &it.stream, past.collect(), &|_| ()).await?;
    let words = || Words::new("Trial", "Proef");
    let card = Card {
        goal: words(),
        does: words(),
        does_not: words(),
        stays_human: words(),
        how_decided: words(),
        data: words(),
        overseer: words(),
        appeal: words(),
    };
    let target = Target::new(risk, 0.05).context("a risk inside (0, 1)")?;
    let id = flow::automation::create(world, &it.lead, it.stream.id, words(), card, target).await?;
    flow::jobs::drain(world).await?;
    let story = flow::automation::get(world, &it.lead, id).await?;
    let proof =
        story.proofs.iter().find(|proof| proof.limit.is_some()).context("the target is not proven")?;
    flow::automation::take_limit(world, &it.lead, id, proof.id).await?;
    place(world, id, Stage::Automatic).await?;
    Ok(id)
}

/// Puts an automation at a stage without asking for its conditions, and says so in the record.
///
/// # Errors
/// When there is none, or the store cannot be written.
pub async fn place(world: &World, id: AutomationId, stage: Stage) -> anyhow::Result<()> {
    let placed = world.store.write(world.now(), move |tx| {
        Box::pin(async move {
            let before = automation_get(tx, id).await?.ok_or(flow::Error::NotFound)?;
            let facts = json!({ "from": before.stage, "to": stage, "conditions": "not asked" });
            automation_set(tx, &Automation { stage, ..before }).await?;
            tx.record(Entry::on(tx.at(), Actor::Program, Verb::StageMoved, id, facts));
            Ok::<_, flow::Error>(())
        })
    });
    Ok(placed.await?)
}

/// The labels of rows, each once.
#[must_use]
pub fn labels(rows: &[Row]) -> Vec<String> {
    let names: std::collections::BTreeSet<&str> = rows.iter().map(|row| row.label.as_str()).collect();
    names.into_iter().map(str::to_owned).collect()
}

/// Invented mails of the demo's help desk.
#[must_use]
pub fn invented(seed: u64, count: usize) -> Vec<Row> {
    let cases = crate::demo::past_cases(seed, crate::demo::StreamKey::IctHelpdesk, count);
    cases
        .into_iter()
        .map(|case| Row { text: format!("{}\n{}", case.subject, case.text), label: case.label.to_owned() })
        .collect()
}
