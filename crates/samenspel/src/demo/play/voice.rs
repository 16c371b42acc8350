//! What the invented teams say of their work, what they decided together about it, and what was spent.

use anyhow::Context;
use domain::board::{Hand, Step};
use domain::booking::{Cost, paid};
use domain::id::AutomationId;
use domain::person::Viewer;
use domain::work::{Often, Vote};
use flow::World;
use flow::budget::{Bill, book};
use flow::voice::{add, agree, assess, map, vote};

use super::settle::{Lane, Settled};
use crate::demo::StreamKey;

/// A piece of work of the help desk: what it is, minutes a week, dull, energy, worth, kept by people, handed over gladly; and whether a
/// machine could do it.
type Said = (&'static str, [u16; 6], Option<bool>);

const WORK: [Said; 6] = [
    ("Mails sorteren en een label geven", [160, 5, 1, 2, 1, 5], Some(true)),
    ("Uitleggen hoe je inlogt op afstand", [90, 4, 2, 4, 2, 4], Some(false)),
    ("Wachtwoorden opnieuw instellen", [75, 5, 2, 3, 2, 5], Some(true)),
    ("Een collega helpen die vastloopt", [240, 1, 5, 5, 5, 1], Some(false)),
    ("Klachten over ongewenst gedrag opvangen", [30, 1, 3, 5, 5, 1], Some(true)),
    ("Nieuwe laptops uitreiken", [60, 3, 4, 4, 4, 2], None),
];

/// What an hour of learning costs, in cents.
const HOUR: i64 = 4_550;

/// Teams vote, decide together, and book what was spent.
pub(super) async fn speak(world: &World, settled: &Settled) -> anyhow::Result<()> {
    for lane in &settled.streams {
        let automation = lane.automation.context("the automation is not there")?;
        match lane.key {
            StreamKey::IctHelpdesk => {
                inventory(world, lane, automation).await?;
                decide(world, lane, automation).await?;
                spend(world, &lane.lead, automation, 12).await?;
            }
            // Here people got too little so far, and the page says so.
            StreamKey::HrQuestions => spend(world, &lane.lead, automation, 4).await?,
        }
    }
    Ok(())
}

async fn inventory(world: &World, lane: &Lane, automation: AutomationId) -> anyhow::Result<()> {
    for (nth, (what, [minutes, dull, energy, value, agency, wish], capable)) in WORK.into_iter().enumerate() {
        let said = |by: usize| {
            // People do not all say the same: each leans a little to one side.
            let lean =
                |answer: u16| (answer + (by % 2) as u16).saturating_sub(u16::from(by.is_multiple_of(3)));
            let five = |answer: u16| lean(answer).clamp(1, 5) as u8;
            Vote {
                minutes: minutes + by as u16 * 5,
                often: Some(if by.is_multiple_of(3) { Often::Weekly } else { Often::Daily }),
                dull: five(dull),
                energy: five(energy),
                value: five(value),
                agency: five(agency),
                wish: five(wish),
            }
        };
        let team = lane.stream.team;
        let (first, others) = lane.colleagues.split_first().context("a team has colleagues")?;
        let work = add(world, first, team, what, said(0)).await?;
        // The last piece is new: too few people have voted on it yet.
        let voters = if nth + 1 == WORK.len() { 2 } else { others.len() };
        for (by, colleague) in others.iter().take(voters).enumerate() {
            vote(world, colleague, work, said(by + 1)).await?;
        }
        assess(world, &lane.lead, work, capable, (nth == 0).then_some(automation)).await?;
    }
    Ok(())
}

async fn decide(world: &World, lane: &Lane, automation: AutomationId) -> anyhow::Result<()> {
    let step = |(what, hand): (&str, Hand)| Step { what: what.to_owned(), hand };
    let steps = [
        ("Mail komt binnen en wordt bewaard", Hand::Ai),
        ("Kiezen waar de mail over gaat", Hand::Together),
        ("Klacht over een collega", Hand::Person),
        ("Antwoorden en helpen", Hand::Person),
        ("Steekproef van wat AI alleen besliste", Hand::Person),
    ];
    map(world, &lane.lead, automation, steps.map(step).to_vec()).await?;
    for colleague in lane.colleagues.iter().take(3) {
        agree(world, colleague, automation, true).await?;
    }
    Ok(())
}

pub(super) async fn spend(
    world: &World,
    lead: &Viewer,
    automation: AutomationId,
    hours: i64,
) -> anyhow::Result<()> {
    let bill = |cost, cents, minutes, what: &str| Bill {
        cost,
        cents: cents + paid(minutes, HOUR),
        minutes,
        what: what.to_owned(),
        at: world.now(),
    };
    // Six people each learned for so many hours.
    let learned = hours * 6 * 60;
    let bills = [
        bill(Cost::Hardware, 180_000, 0, "Server"),
        bill(Cost::Integration, 420_000, 0, "Koppeling met de mail / link to the mail"),
        bill(Cost::Training, 0, learned, "Leren en oefenen / learning and practice"),
        bill(Cost::Support, 45_000, 0, "Gesprekken over het werk / talks about the work"),
    ];
    for bill in bills {
        book(world, lead, automation, bill).await?;
    }
    Ok(())
}
