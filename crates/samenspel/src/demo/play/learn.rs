//! The help desk learns: practice in paid time, questions about AI before and after, its literacy plan, and a growth path.

use anyhow::Context;
use domain::growth::Toward;
use domain::id::AutomationId;
use domain::literacy::{Need, ROLES};
use domain::person::{Role, Viewer};
use domain::quiz::{ANSWERS, Turn};
use flow::coaching::{self, Time};
use flow::growth::{self, Sketch};
use flow::literacy::{Change, change};
use flow::practice::{Said, View, begin, go_on, hour_set};
use flow::{Clock, World};

use super::settle::{Lane, Settled};
use crate::demo::StreamKey;

/// What an hour of learning costs, in cents.
const HOUR: i64 = 4_550;
/// The steps of a practice are fewer than this.
const STEPS: usize = 100;
/// So many minutes a practice takes.
const MINUTES: i64 = 18;
/// What is booked for the questions, in both languages.
const QUESTIONS: &str = "Vragen over werken naast AI / Questions about working beside AI";

/// People of HR say what an hour costs, and the help desk learns.
pub(super) async fn learn(world: &World, settled: &Settled) -> anyhow::Result<()> {
    let people = store::person::person_list(&world.store, None, 500).await?;
    let hr = people.into_iter().find(|person| person.roles.contains(&Role::Hr)).context("somebody of HR")?;
    let (_, hr) = flow::settle::viewer(world, hr.id).await?.context("somebody of HR")?;
    hour_set(world, &hr, HOUR).await?;
    for lane in settled.streams.iter().filter(|lane| lane.key == StreamKey::IctHelpdesk) {
        let automation = lane.automation.context("the automation is not there")?;
        // Who did it before the automation assisted is noted already (`conditions`); these two do it again, in paid time.
        for viewer in lane.colleagues.iter().take(1).chain([&lane.lead]) {
            practise(world, viewer, automation).await?;
        }
        plan(world, lane, automation).await?;
        grow(world, lane, automation).await?;
    }
    Ok(())
}

/// A whole practice, as somebody does it who goes along with the proposal.
async fn practise(world: &World, viewer: &Viewer, automation: AutomationId) -> anyhow::Result<()> {
    // It began some time ago: one that takes no time at all counts for nothing.
    let began = world.now().plus_minutes(-MINUTES);
    let then = world.at_another_time(Clock::new(move || began));
    let mut run = begin(&then, viewer, automation, false).await?;
    for _ in 0..STEPS {
        let said = match &run.view {
            View::Judge(_) => {
                let first = run.stream.labels.first().context("a stream has labels")?;
                Said::Label(first.name.clone())
            }
            View::Compare(_, proposed) => Said::Label(proposed.clone()),
            View::Told(_) => Said::Next,
            View::Over(..) => return Ok(()),
        };
        run = go_on(world, viewer, &run.sealed, said, "Oefenen met oude zaken / Practice on past cases")
            .await?;
    }
    anyhow::bail!("a practice did not end")
}

/// The help desk answers the questions: about half of them right before learning, most after it.
pub(super) async fn answer(world: &World, settled: &Settled, turn: Turn) -> anyhow::Result<()> {
    let most = if turn == Turn::First { 5 } else { 8 };
    for lane in settled.streams.iter().filter(|lane| lane.key == StreamKey::IctHelpdesk) {
        for (nth, viewer) in lane.colleagues.iter().chain([&lane.lead]).enumerate() {
            // People do not all know the same.
            let known = most - nth % 3;
            let said = |(at, right): (usize, u8)| if at < known { right } else { (right + 1) % ANSWERS };
            let said: Vec<u8> = turn.right().into_iter().enumerate().map(said).collect();
            flow::quiz::count(world, viewer, turn, &said, QUESTIONS).await?;
        }
    }
    Ok(())
}

/// The lead wrote the literacy plan, and looked at it once.
async fn plan(world: &World, lane: &Lane, automation: AutomationId) -> anyhow::Result<()> {
    let need = |role: Role| {
        let (does, goal) = match role {
            Role::Lead => {
                ("Kiest het doel, bekijkt elke week de controles.", "Weet wanneer je stopt of teruggaat.")
            }
            Role::Hr => ("Regelt betaalde leertijd.", "Weet wat het team nodig heeft om te leren."),
            Role::Representative => {
                ("Adviseert en leest het verloop.", "Kent de kaart en de rechten van collega’s.")
            }
            _ => (
                "Beslist naast het voorstel, controleert bij loting.",
                "Merkt fouten, durft nee te zeggen en te stoppen.",
            ),
        };
        Need { role, does: does.to_owned(), goal: goal.to_owned() }
    };
    change(world, &lane.lead, automation, Change::Needs(ROLES.map(need).to_vec(), 0)).await?;
    let found = "De oefening helpt: we zeggen vaker eerst zelf wat we vinden. De les over goed vragen plannen we nog in.";
    change(world, &lane.lead, automation, Change::Evaluated(found.to_owned())).await?;
    Ok(())
}

/// One colleague grows towards coaching, and invited the lead to the path. Their time is booked as paid.
async fn grow(world: &World, lane: &Lane, automation: AutomationId) -> anyhow::Result<()> {
    let own = lane.colleagues.first().context("a team has colleagues")?;
    let sketch = Sketch {
        from: "mail beantwoorden".to_owned(),
        toward: Toward::Coach,
        wish: "Ik help graag collega’s die voor het eerst naast AI werken.".to_owned(),
        hours: 10,
    };
    let path = growth::open(world, own, sketch).await?;
    let changes = [
        growth::Change::Invite(lane.lead.person),
        growth::Change::Plan(world.now().plus_days(3), "Wat ik het eerst wil leren".to_owned()),
        growth::Change::Plan(world.now().plus_days(31), "Meekijken bij een oefening".to_owned()),
        growth::Change::TookPlace(0),
    ];
    for change in changes {
        growth::change(world, own, path, change).await?;
    }
    // The person and whom they invited each book some of the time.
    for (viewer, minutes, what) in [
        (own, 60, "Gesprek over groei / Conversation about growth"),
        (&lane.lead, 120, "Coaching / Coaching"),
    ] {
        let time = Time { name: coaching::name(world), automation, minutes, what: what.to_owned() };
        coaching::book_time(world, viewer, path, time).await?;
    }
    Ok(())
}
