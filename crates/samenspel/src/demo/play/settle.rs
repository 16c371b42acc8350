//! People, teams, streams and automations of the invented organisation, put in by its own administrator and leads.

use std::collections::HashMap;

use anyhow::Context;
use domain::automation::{Card, Stage};
use domain::country::Country;
use domain::id::{AutomationId, PersonId, TeamId};
use domain::person::{Role, Viewer};
use domain::stream::{Label, Policy, Stream};
use domain::words::Words;
use flow::World;
use flow::settle::{FirstRun, Outline, Profile};
use stats::scan::Target;

use super::super::papers::{KINDS, OTHER};
use super::super::{Both, Organisation, StreamKey};
use super::conditions::{self, Touched};
use super::dossier;

/// A stream of the demo, with who leads and who decides.
pub(super) struct Lane {
    pub key: StreamKey,
    pub stream: Stream,
    pub lead: Viewer,
    pub colleagues: Vec<Viewer>,
    /// The automation, once there is one.
    pub automation: Option<AutomationId>,
}

/// The organisation, settled.
pub(super) struct Settled {
    pub streams: Vec<Lane>,
    pub requesters: HashMap<String, PersonId>,
    cards: Vec<(StreamKey, Words, Card)>,
    /// The stream of documents, with the name and the card of its automation.
    pub claims: (Desk, Words, Card),
    /// Who is here for everybody: HR, the representative, the leader.
    others: Vec<Viewer>,
}

/// A stream of documents, with who leads and who decides.
pub(super) struct Desk {
    pub stream: Stream,
    pub lead: Viewer,
    pub colleagues: Vec<Viewer>,
}

impl Settled {
    /// A stream by its key.
    pub fn stream(&self, key: StreamKey) -> anyhow::Result<Stream> {
        let lane = self.streams.iter().find(|lane| lane.key == key);
        lane.map(|lane| lane.stream.clone()).context("the stream is not there")
    }

    /// Somebody with a role that is of no team.
    pub fn with(&self, role: Role) -> anyhow::Result<&Viewer> {
        self.others.iter().find(|viewer| viewer.is(role)).context("nobody has the role")
    }

    /// The account of a requester, for those who have one.
    pub fn requester(&self, address: &str) -> Option<PersonId> {
        self.requesters.get(address).copied()
    }
}

fn words(both: Both) -> Words {
    Words::new(both.en, both.nl)
}

/// Puts everything in.
pub(super) async fn settle(world: &World, organisation: &Organisation) -> anyhow::Result<Settled> {
    let administrator = organisation.people.iter().find(|person| person.roles.contains(&"administrator"));
    let administrator = administrator.context("an organisation has an administrator")?;
    let secret = flow::settle::first_run_link(world).await?.context("somebody is here already")?;
    let first = FirstRun {
        organisation: organisation.name.to_owned(),
        name: administrator.name.to_owned(),
        address: administrator.email.clone(),
        // Nobody signs in with it: in the demo one looks through anybody's eyes.
        password: flow::secret::fresh()?,
        lang: administrator.lang.to_owned(),
    };
    let admin = flow::settle::first_run(world, &secret, first).await?;
    let (_, admin) = flow::settle::viewer(world, admin).await?.context("the administrator is gone")?;
    let mut teams: HashMap<&str, TeamId> = HashMap::new();
    for team in &organisation.teams {
        teams.insert(team.key, flow::settle::team_add(world, &admin, &words(team.name)).await?);
    }
    let people = people(world, &admin, organisation, &teams, administrator.name).await?;
    let mut streams = vec![];
    for stream in &organisation.streams {
        let team = *teams.get(stream.team).context("the team is not there")?;
        let outline = Outline {
            key: stream.key.as_str().to_owned(),
            name: Words::new(stream.name_en, stream.name_nl),
            team,
            labels: stream
                .labels
                .iter()
                .map(|it| Label { name: it.name.to_owned(), reserved: it.reserved })
                .collect(),
            reserved_words: vec![],
            policy: Policy::default(),
            paper: domain::field::Paper::default(),
            open: true,
        };
        let id = flow::settle::stream_add(world, &admin, &outline).await?;
        let stored = store::stream::stream_get(&world.store, id).await?.context("the stream is gone")?;
        let decides = |role| people.iter().filter(move |(_, _, it)| it.is(role) && it.teams.contains(&team));
        let lead = decides(Role::Lead).map(|(_, _, it)| it.clone()).next().context("a team has a lead")?;
        let colleagues = decides(Role::Colleague).map(|(_, _, it)| it.clone()).collect();
        streams.push(Lane { key: stream.key, stream: stored, lead, colleagues, automation: None });
    }
    let claims = claims(world, &admin, organisation, &teams, &people).await?;
    flow::promote::country_set(world, &admin, Country::Netherlands).await?;
    let others =
        people.iter().filter(|(_, _, it)| it.teams.is_empty()).map(|(_, _, it)| it.clone()).collect();
    let requesters =
        people.into_iter().filter(|(_, _, it)| it.roles.iter().all(|role| *role == Role::Requester));
    let requesters = requesters.map(|(address, id, _)| (address, id)).collect();
    let cards =
        organisation.automations.iter().map(|it| (it.stream, words(it.name), card(&it.card))).collect();
    Ok(Settled { streams, requesters, cards, claims, others })
}

/// The stream of documents: its four kinds, with the fields and rules of the templates.
async fn claims(
    world: &World,
    admin: &Viewer,
    organisation: &Organisation,
    teams: &HashMap<&str, TeamId>,
    people: &[(String, PersonId, Viewer)],
) -> anyhow::Result<(Desk, Words, Card)> {
    let it = organisation.claims;
    let team = *teams.get(it.team).context("the team is not there")?;
    let templates = flow::settle::templates();
    let kinds = ["claim", "denial", "correspondence", "invoice"].into_iter().zip(KINDS);
    let kinds =
        kinds.filter_map(|(key, (label, _))| Some((templates.iter().find(|it| it.key == key)?, label)));
    let kinds: Vec<_> = kinds.collect();
    let (labels, paper) = flow::settle::with_other(&kinds, OTHER);
    let outline = Outline {
        key: "claims".to_owned(),
        name: words(it.name),
        team,
        labels,
        reserved_words: vec![],
        policy: Policy { first_reviews: 5, ..Policy::default() },
        paper,
        open: true,
    };
    let id = flow::settle::stream_add(world, admin, &outline).await?;
    let stream = store::stream::stream_get(&world.store, id).await?.context("the stream is gone")?;
    let of_team = |role| people.iter().filter(move |(_, _, it)| it.is(role) && it.teams.contains(&team));
    let lead = of_team(Role::Lead).map(|(_, _, it)| it.clone()).next().context("a team has a lead")?;
    let colleagues = of_team(Role::Colleague).map(|(_, _, it)| it.clone()).collect();
    Ok((Desk { stream, lead, colleagues }, words(it.automation), card(&it.card)))
}

async fn people(
    world: &World,
    admin: &Viewer,
    organisation: &Organisation,
    teams: &HashMap<&str, TeamId>,
    but: &str,
) -> anyhow::Result<Vec<(String, PersonId, Viewer)>> {
    let mut people = vec![];
    for person in organisation.people.iter().filter(|person| person.name != but) {
        let profile = Profile {
            name: person.name.to_owned(),
            address: person.email.clone(),
            roles: person.roles.iter().filter_map(|role| Role::parse(role)).collect(),
            teams: person.teams.iter().filter_map(|team| teams.get(team).copied()).collect(),
        };
        let invite = flow::settle::person_add(world, admin, &profile).await?;
        let (_, viewer) = flow::settle::viewer(world, invite.person).await?.context("the person is gone")?;
        flow::settle::own_language(world, &viewer, person.lang).await?;
        people.push((person.email.clone(), invite.person, viewer));
    }
    Ok(people)
}

fn card(card: &super::super::Card) -> Card {
    Card {
        goal: words(card.goal),
        does: words(card.does),
        does_not: words(card.does_not),
        stays_human: words(card.stays_human),
        how_decided: words(card.how_decided),
        data: words(card.data),
        overseer: words(card.overseer),
        appeal: words(card.appeal),
    }
}

/// One automation per stream: described by its lead, and taught.
pub(super) async fn begin_automations(world: &World, settled: &mut Settled) -> anyhow::Result<()> {
    let target = Target::new(0.02, 0.05).context("a target")?;
    for lane in &mut settled.streams {
        let (_, name, card) =
            settled.cards.iter().find(|(key, ..)| *key == lane.key).context("a card")?.clone();
        let id = flow::automation::create(world, &lane.lead, lane.stream.id, name, card, target).await?;
        flow::jobs::drain(world).await?;
        lane.automation = Some(id);
    }
    Ok(())
}

/// Each meets what is asked of it and goes to work. That nobody is worse off is not measured yet, so nothing would go further than assisting;
/// these came before that was asked, and their pages say so.
pub(super) async fn open_automations(world: &World, settled: &Settled) -> anyhow::Result<()> {
    for lane in &settled.streams {
        let id = lane.automation.context("the automation is not there")?;
        let it = Touched { stream: &lane.stream, lead: &lane.lead, colleagues: &lane.colleagues };
        conditions::fulfil(world, settled, it, id).await?;
        if lane.key == StreamKey::HrQuestions {
            conditions::ask(world, it, id, "Sorting questions about leave and pay").await?;
            conditions::let_pass(world, settled, id).await?;
        }
        conditions::assist(world, &lane.lead, id).await?;
        if lane.key == StreamKey::IctHelpdesk {
            conditions::look_after(world, it, id).await?;
            dossier::tell(world, lane).await?;
        }
        let story = flow::automation::get(world, &lane.lead, id).await?;
        let proof = story.proofs.iter().find(|row| row.limit.is_some()).context("nothing was proven")?;
        flow::automation::take_limit(world, &lane.lead, id, proof.id).await?;
        crate::trial::place(world, id, Stage::Automatic).await?;
    }
    Ok(())
}
