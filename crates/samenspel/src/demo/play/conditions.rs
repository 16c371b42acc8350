//! What the invented teams did before their automations went to work: told, declared, practised, overseen; and what they let pass.

use anyhow::Context;
use domain::accord::needed;
use domain::automation::{Freed, Stage};
use domain::board::{Hand, Step};
use domain::condition::Condition;
use domain::id::{AutomationId, PersonId};
use domain::information::{Council, Information, Reply};
use domain::person::{Role, Viewer};
use domain::pilot::Pilot;
use domain::stream::Stream;
use domain::work::{Often, Vote};
use flow::{World, duty, voice};

use super::settle::Settled;

/// Who an automation touches.
#[derive(Clone, Copy)]
pub(super) struct Touched<'a> {
    pub stream: &'a Stream,
    pub lead: &'a Viewer,
    pub colleagues: &'a [Viewer],
}

/// Everything that is asked before an automation assists, but the budget.
pub(super) async fn fulfil(
    world: &World,
    settled: &Settled,
    it: Touched<'_>,
    id: AutomationId,
) -> anyhow::Result<()> {
    duty::declare(world, it.lead, id, true).await?;
    tell(world, settled, it.lead, id).await?;
    practise(world, it, id).await?;
    let overseers = it.colleagues.iter().take(1).chain([it.lead]).map(|viewer| viewer.person);
    Ok(duty::name_overseers(world, it.lead, id, overseers.collect()).await?)
}

/// The lead told people a month ago and asked the works council; its answer came from the council itself.
async fn tell(world: &World, settled: &Settled, lead: &Viewer, id: AutomationId) -> anyhow::Result<()> {
    let told = Information {
        document: "Plan en kaart / plan and card".to_owned(),
        told: world.now().plus_days(-30),
        recipients: "Het team, de ondernemingsraad / the team, the works council".to_owned(),
        starts: world.now(),
        council: Council::AdviceAsked,
        answer: String::new(),
        replies: vec![],
        by: None,
    };
    duty::inform(world, lead, id, told).await?;
    let answer = "Positief advies, als iedereen kan oefenen in betaalde tijd. / Yes, if everybody can practise in paid time.";
    let reply = Reply {
        council: Council::AdviceGiven,
        words: answer.to_owned(),
        day: Some(world.now().plus_days(-20)),
        decision: None,
        by: None,
    };
    duty::answer(world, settled.with(Role::Representative)?, id, reply).await?;
    let decision =
        "Iedereen van het team oefent in betaalde tijd. / Everybody of the team practises in paid time.";
    Ok(duty::resolve(world, lead, id, decision, world.now().plus_days(-15)).await?)
}

async fn practise(world: &World, it: Touched<'_>, id: AutomationId) -> anyhow::Result<()> {
    // In a team that is large enough somebody has it still to do, so that whoever looks through those eyes can begin.
    let left = usize::from(it.colleagues.len() >= 5);
    let people = it.colleagues.iter().take(it.colleagues.len() - left).chain([it.lead]);
    let people: Vec<PersonId> = people.map(|viewer| viewer.person).collect();
    let done = world.store.write(world.now(), move |tx| {
        let people = people.clone();
        Box::pin(async move {
            for person in people {
                store::practice::practice_put(tx, id, person).await?;
            }
            Ok::<_, flow::Error>(())
        })
    });
    Ok(done.await?)
}

/// A small team says what it thinks of one piece of its work, and decides together who does what.
pub(super) async fn ask(world: &World, it: Touched<'_>, id: AutomationId, what: &str) -> anyhow::Result<()> {
    let says = |by: usize| Vote {
        minutes: 90 + by as u16 * 15,
        often: Some(Often::Daily),
        dull: 4,
        energy: 2,
        value: 3,
        agency: 3,
        wish: 4,
    };
    let work = voice::add(world, it.lead, it.stream.team, what, says(0)).await?;
    let step = |(what, hand): (&str, Hand)| Step { what: what.to_owned(), hand };
    let steps = [
        ("Binnenkomen en bewaren / receive and keep", Hand::Ai),
        (what, Hand::Together),
        ("Beslissen en antwoorden / decide and answer", Hand::Person),
    ];
    voice::map(world, it.lead, id, steps.map(step).to_vec()).await?;
    for (by, colleague) in it.colleagues.iter().enumerate() {
        voice::vote(world, colleague, work, says(by + 1)).await?;
        voice::agree(world, colleague, id, true).await?;
    }
    Ok(())
}

/// The budget of a roll-out falls short, and a leader answers for that.
pub(super) async fn let_pass(world: &World, settled: &Settled, id: AutomationId) -> anyhow::Result<()> {
    let why = "De training van het team staat in januari. / The team is trained in January.";
    let until = world.now().plus_days(75);
    Ok(duty::except(world, settled.with(Role::Leader)?, id, Condition::PeopleBudget, why, until).await?)
}

/// What comes after the first weeks: the stop button tried, and where the time goes.
pub(super) async fn look_after(world: &World, it: Touched<'_>, id: AutomationId) -> anyhow::Result<()> {
    duty::try_stop(world, it.lead, id).await?;
    let freed = [("Mensen aan de balie helpen / help people at the counter", 60), ("Leren / learning", 30)];
    let freed = freed.map(|(to, percent)| Freed { to: to.to_owned(), percent });
    let by = it.colleagues.first().context("a team has colleagues")?;
    duty::free(world, by, id, freed.to_vec()).await?;
    let team = it.colleagues.len() + 1;
    for colleague in it.colleagues.iter().chain([it.lead]).take(needed(team)) {
        duty::agree_freed(world, colleague, id, true).await?;
    }
    Ok(())
}

/// A trial with an end.
pub(super) async fn pilot(world: &World, lead: &Viewer, id: AutomationId) -> anyhow::Result<()> {
    let pilot = Pilot {
        hypothesis: "Een declaratie overnemen kost nog maar de helft van de tijd. / Taking over a claim takes half the time.".to_owned(),
        stop_rule: "Als twee collega’s erom vragen. / When two colleagues ask for it.".to_owned(),
        ends: world.now().plus_days(40),
        report: String::new(),
    };
    Ok(duty::begin_pilot(world, lead, id, pilot).await?)
}

/// Up to assisting, step by step, by its lead.
pub(super) async fn assist(world: &World, lead: &Viewer, id: AutomationId) -> anyhow::Result<()> {
    for stage in [Stage::Design, Stage::Shadow, Stage::Assisted] {
        flow::automation::step_up(world, lead, id, stage).await?;
    }
    Ok(())
}
