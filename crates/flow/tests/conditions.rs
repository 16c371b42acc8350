//! Conditions at work: what is missing is named, each part comes from whoever owes it, and a pilot ends itself.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod fresh;
#[path = "conditions/story.rs"]
mod story;

use domain::accord::needed;
use domain::automation::{AutomationRefusal, Card, DutyRefusal, Freed, Stage};
use domain::board::{Hand, Step};
use domain::booking::Cost;
use domain::case::{Draft, Source};
use domain::condition::{Condition, Lack};
use domain::country::Country;
use domain::id::{AutomationId, CaseId, PersonId, StreamId, TeamId};
use domain::information::{Council, Information, InformationRefusal, Reply};
use domain::person::{Role, Viewer};
use domain::pilot::{Pilot, PilotRefusal};
use domain::stream::{Policy, labels};
use domain::time::At;
use domain::words::Words;
use domain::work::Vote;
use flow::access::AccessRefusal;
use flow::budget::{Bill, book};
use flow::receive::{self, Asker, Past};
use flow::settle::{Outline, Profile, invite_accept, person_add, stream_add, team_add};
use flow::{Error, Refusal, automation, duty, promote, voice};
use fresh::{Fresh, PASSWORD};
use stats::scan::Target;
use store::automation::automation_get;
use store::practice::practice_put;
use store::trial::databases;

fn words(text: &str) -> Words {
    Words::new(text, text)
}

fn card() -> Card {
    let said = || words("said");
    Card {
        goal: said(),
        does: said(),
        does_not: said(),
        stays_human: said(),
        how_decided: said(),
        data: said(),
        overseer: said(),
        appeal: said(),
    }
}

/// A team of a lead and two colleagues with an automation that learned; and who speaks for all.
struct House {
    fresh: Fresh,
    admin: Viewer,
    team: TeamId,
    stream: StreamId,
    id: AutomationId,
    lead: Viewer,
    colleagues: [Viewer; 2],
    council: Viewer,
    leader: Viewer,
}

impl House {
    async fn on(trial: store::trial::Trial) -> House {
        let (fresh, admin) = Fresh::begun_on(trial).await;
        let world = &fresh.world;
        let team = team_add(world, &admin, &words("Desk")).await.unwrap();
        let person = async |name: &str, role: Role, teams: Vec<TeamId>| {
            let address = format!("{name}@lindervoort.example");
            let profile = Profile { name: name.into(), address, roles: vec![role], teams };
            let invite = person_add(world, &admin, &profile).await.unwrap();
            invite_accept(world, &invite.secret, PASSWORD).await.unwrap();
            fresh.eyes(invite.person).await
        };
        let lead = person("lea", Role::Lead, vec![team]).await;
        let colleagues = [
            person("noor", Role::Colleague, vec![team]).await,
            person("ben", Role::Colleague, vec![team]).await,
        ];
        let council = person("rashid", Role::Representative, vec![]).await;
        let leader = person("ellen", Role::Leader, vec![]).await;
        let outline = Outline {
            key: "desk".into(),
            name: words("Desk"),
            team,
            labels: labels("vpn\nprinter"),
            reserved_words: vec![],
            policy: Policy::default(),
            paper: domain::field::Paper::default(),
            open: true,
        };
        let stream = stream_add(world, &admin, &outline).await.unwrap();
        let stored = store::stream::stream_get(&world.store, stream).await.unwrap().unwrap();
        let past = |nth: usize| {
            let label = if nth.is_multiple_of(2) { "vpn" } else { "printer" };
            let text = format!("the {label} is broken again {nth}");
            let draft = Draft { text, ..Default::default() };
            Past { draft, label: label.into(), received: fresh::MORNING }
        };
        receive::history(world, &stored, (0..60).map(past).collect(), &|_| ()).await.unwrap();
        let target = Target::new(0.1, 0.05).unwrap();
        let id =
            automation::create(world, &lead, stream, words("Sorter"), Card::default(), target).await.unwrap();
        flow::jobs::drain(world).await.unwrap();
        House { fresh, admin, team, stream, id, lead, colleagues, council, leader }
    }

    async fn up(&self, to: Stage) -> Result<(), Error> {
        promote::step_up(&self.fresh.world, &self.lead, self.id, to).await
    }

    /// The conditions that stand in the way of a stage.
    async fn missing(&self, to: Stage) -> Vec<Condition> {
        match self.up(to).await {
            Err(Error::Refused(Refusal::Automation(AutomationRefusal::Conditions(lacks)))) => {
                lacks.into_iter().map(|(condition, _)| condition).collect()
            }
            other => panic!("{other:?}"),
        }
    }

    async fn stage(&self) -> Stage {
        automation_get(&self.fresh.world.store, self.id).await.unwrap().unwrap().stage
    }

    fn told(&self, days: i64, council: Council) -> Information {
        let starts = self.fresh.world.now();
        let (document, recipients, answer) = ("Plan".into(), "Everybody".into(), String::new());
        let told = starts.plus_days(-days);
        Information { document, told, recipients, starts, council, answer, replies: vec![], by: None }
    }

    fn reply(&self, council: Council) -> Reply {
        Reply { council, words: "Words".into(), day: Some(self.fresh.world.now()), decision: None, by: None }
    }

    /// What somebody was told under the bell.
    async fn kinds(&self, person: PersonId) -> Vec<String> {
        let told = flow::tell::mine(&self.fresh.world, person, &store::Page::after(None, 50)).await;
        told.unwrap().rows.into_iter().map(|notice| notice.kind).collect()
    }

    /// Two of three people took part, which is too few for a tally: what they want is not known, so they decide together.
    async fn decides_together(&self) {
        let (world, id) = (&self.fresh.world, self.id);
        assert_eq!(self.missing(Stage::Shadow).await, [Condition::AskedTogether, Condition::Informed]);
        let often = Some(domain::work::Often::Daily);
        let says = Vote { minutes: 60, often, dull: 4, energy: 2, value: 3, agency: 2, wish: 4 };
        let work = voice::add(world, &self.colleagues[0], self.team, "Sorting", says).await.unwrap();
        voice::vote(world, &self.colleagues[1], work, says).await.unwrap();
        assert_eq!(self.missing(Stage::Shadow).await, [Condition::AskedTogether, Condition::Informed]);
        let step = Step { what: "Choose a label".into(), hand: Hand::Together };
        voice::map(world, &self.lead, id, vec![step]).await.unwrap();
        for colleague in &self.colleagues {
            voice::agree(world, colleague, id, true).await.unwrap();
        }
    }

    async fn practised(&self, people: Vec<PersonId>) {
        let (world, id) = (&self.fresh.world, self.id);
        let done = world.store.write(world.now(), move |tx| {
            let people = people.clone();
            Box::pin(async move {
                for person in people {
                    practice_put(tx, id, person).await?;
                }
                Ok::<_, Error>(())
            })
        });
        done.await.unwrap();
    }
}

fn refused(done: Result<(), Error>) -> AutomationRefusal {
    match done {
        Err(Error::Refused(Refusal::Automation(refusal))) => refusal,
        other => panic!("{other:?}"),
    }
}

fn not_allowed(done: Result<(), Error>) {
    assert!(matches!(done, Err(Error::Refused(Refusal::Access(AccessRefusal::NotAllowed)))), "{done:?}");
}

#[tokio::test]
async fn an_idea_goes_as_far_as_its_conditions_and_each_comes_from_whoever_owes_it() {
    for trial in databases().await {
        let it = House::on(trial).await;
        let (world, id) = (&it.fresh.world, it.id);
        assert_eq!(it.missing(Stage::Design).await, [Condition::Card, Condition::NotAboutPeople]);
        not_allowed(duty::declare(world, &it.colleagues[0], id, true).await);
        duty::declare(world, &it.lead, id, true).await.unwrap();
        automation::card(world, &it.lead, id, 1, words("Sorter"), card()).await.unwrap();
        it.up(Stage::Design).await.unwrap();

        it.decides_together().await;
        not_allowed(duty::inform(world, &it.colleagues[0], id, it.told(0, Council::NotNeeded)).await);
        let early = duty::inform(world, &it.lead, id, it.told(-1, Council::NotNeeded)).await;
        assert_eq!(refused(early), AutomationRefusal::Duty(InformationRefusal::TooEarly.into()));
        duty::inform(world, &it.lead, id, it.told(0, Council::NotNeeded)).await.unwrap();
        it.up(Stage::Shadow).await.unwrap();

        assert_eq!(it.missing(Stage::Assisted).await, [Condition::Trained, Condition::PeopleBudget]);
        it.practised(vec![it.lead.person, it.colleagues[0].person, it.colleagues[1].person]).await;
        let until = world.now().plus_days(30);
        not_allowed(duty::except(world, &it.lead, id, Condition::PeopleBudget, "later", until).await);
        duty::except(world, &it.leader, id, Condition::PeopleBudget, "in January", until).await.unwrap();
        let never = duty::except(world, &it.leader, id, Condition::Trained, "no time", until).await;
        assert!(matches!(refused(never), AutomationRefusal::Duty(DutyRefusal::Exception(_))));
        it.up(Stage::Assisted).await.unwrap();

        let missing = it.missing(Stage::Automatic).await;
        let asked =
            [Condition::Proven, Condition::OverseerAble, Condition::NobodyWorseOff, Condition::FreedTime];
        assert_eq!(missing, asked);
        let bill =
            Bill { cost: Cost::Training, cents: 100, minutes: 0, what: "Training".into(), at: world.now() };
        book(world, &it.lead, id, bill).await.unwrap();
        let outsider = duty::name_overseers(world, &it.lead, id, vec![it.leader.person]).await;
        assert_eq!(refused(outsider), AutomationRefusal::Duty(DutyRefusal::NotOfTheTeam));
        duty::name_overseers(world, &it.lead, id, vec![it.colleagues[0].person]).await.unwrap();
        assert_eq!(
            refused(duty::try_stop(world, &it.lead, id).await),
            AutomationRefusal::Duty(DutyRefusal::NotAnOverseer)
        );
        duty::try_stop(world, &it.colleagues[0], id).await.unwrap();
        assert_eq!(it.stage().await, Stage::Assisted, "a try stops nothing");
        let freed = |percent| vec![Freed { to: "Helping people".into(), percent }];
        let much = duty::free(world, &it.colleagues[1], id, freed(101)).await;
        assert_eq!(refused(much), AutomationRefusal::Duty(DutyRefusal::BadShare));
        duty::free(world, &it.colleagues[1], id, freed(90)).await.unwrap();
        assert!(it.missing(Stage::Automatic).await.contains(&Condition::FreedTime), "nobody agreed yet");
        for by in it.colleagues.iter().chain([&it.lead]).take(needed(it.colleagues.len() + 1)) {
            duty::agree_freed(world, by, id, true).await.unwrap();
        }
        duty::free(world, &it.colleagues[0], id, freed(10)).await.unwrap();
        let proofs = store::calibration::calibration_list(&world.store, id).await.unwrap();
        let proof = proofs.iter().find(|proof| proof.limit.is_some()).unwrap();
        automation::take_limit(world, &it.lead, id, proof.id).await.unwrap();
        // What only the pulse can say counts as missing until it is there.
        assert_eq!(it.missing(Stage::Automatic).await, [Condition::NobodyWorseOff]);
        assert_eq!(it.stage().await, Stage::Assisted);
    }
}

#[tokio::test]
async fn in_belgium_three_months_lie_between_telling_people_and_the_start() {
    let it = House::on(store::trial::sqlite()).await;
    let (world, id) = (&it.fresh.world, it.id);
    fresh::fulfil(world, &it.lead, id).await.unwrap();
    automation::card(world, &it.lead, id, 1, words("Sorter"), card()).await.unwrap();
    it.up(Stage::Design).await.unwrap();
    not_allowed(promote::country_set(world, &it.lead, Country::Belgium).await);
    promote::country_set(world, &it.admin, Country::Belgium).await.unwrap();
    let soon = refused(it.up(Stage::Shadow).await);
    let earliest = world.now().plus_months(3);
    assert_eq!(
        soon,
        AutomationRefusal::Conditions(vec![(
            Condition::Informed,
            Lack::StartsTooSoon(world.now(), earliest)
        )])
    );
    duty::inform(world, &it.lead, id, it.told(100, Council::NotNeeded)).await.unwrap();
    it.up(Stage::Shadow).await.unwrap();
}

#[tokio::test]
async fn a_council_that_was_asked_answers_itself_before_the_start_in_the_netherlands() {
    let it = House::on(store::trial::sqlite()).await;
    let (world, id) = (&it.fresh.world, it.id);
    fresh::fulfil(world, &it.lead, id).await.unwrap();
    automation::card(world, &it.lead, id, 1, words("Sorter"), card()).await.unwrap();
    it.up(Stage::Design).await.unwrap();
    promote::country_set(world, &it.admin, Country::Netherlands).await.unwrap();
    duty::inform(world, &it.lead, id, it.told(10, Council::AdviceAsked)).await.unwrap();
    assert_eq!(it.missing(Stage::Shadow).await, [Condition::Informed]);
    let own = duty::inform(world, &it.lead, id, it.told(0, Council::AdviceGiven)).await;
    assert_eq!(refused(own), AutomationRefusal::Duty(InformationRefusal::NotTheCouncil.into()));
    not_allowed(duty::answer(world, &it.lead, id, it.reply(Council::Consented)).await);
    duty::answer(world, &it.council, id, it.reply(Council::Withheld)).await.unwrap();
    let over = duty::inform(world, &it.lead, id, it.told(0, Council::NotNeeded)).await;
    assert_eq!(refused(over), AutomationRefusal::Duty(InformationRefusal::CouncilHasTheWord.into()));
    let no = || AutomationRefusal::Conditions(vec![(Condition::Informed, Lack::CouncilRefused)]);
    assert_eq!(refused(it.up(Stage::Shadow).await), no());
    duty::resolve(world, &it.lead, id, "We change the plan.", world.now()).await.unwrap();
    duty::inform(world, &it.lead, id, it.told(0, Council::AdviceAsked)).await.unwrap();
    assert_eq!(refused(it.up(Stage::Shadow).await), no());
    assert_eq!(duty::awaiting(world).await.unwrap().len(), 1);
    duty::answer(world, &it.council, id, it.reply(Council::AdviceGiven)).await.unwrap();
    assert!(duty::awaiting(world).await.unwrap().is_empty());
    it.up(Stage::Shadow).await.unwrap();
    assert_eq!(it.kinds(it.council.person).await, ["council_asked", "council_asked"]);
    assert!(it.kinds(it.lead.person).await.contains(&"council_answered".to_owned()));
}

#[tokio::test]
async fn a_pilot_ends_itself_nothing_is_proposed_after_it_and_a_restart_asks_for_its_report() {
    for trial in databases().await {
        let it = House::on(trial).await;
        let (world, id) = (&it.fresh.world, it.id);
        fresh::fulfil(world, &it.lead, id).await.unwrap();
        automation::card(world, &it.lead, id, 1, words("Sorter"), card()).await.unwrap();
        for stage in [Stage::Design, Stage::Shadow] {
            it.up(stage).await.unwrap();
        }
        let pilot = |ends: At| Pilot {
            hypothesis: "Half the time".into(),
            stop_rule: "Two people ask".into(),
            ends,
            report: String::new(),
        };
        let late = duty::begin_pilot(world, &it.lead, id, pilot(world.now().plus_days(200))).await;
        assert_eq!(refused(late), AutomationRefusal::Pilot(PilotRefusal::BadEnd));
        duty::begin_pilot(world, &it.lead, id, pilot(world.now().plus_days(2))).await.unwrap();
        let proposals = async || {
            let case = arrive(&it).await;
            flow::jobs::drain(world).await.unwrap();
            store::proposal::proposal_of_case(&world.store, case).await.unwrap().is_some()
        };
        assert!(proposals().await, "in its time it proposes");
        it.fresh.later(2 * 86_400);
        // The clock is past its end, and nothing has stopped it yet: still nothing is proposed.
        assert!(!proposals().await);
        flow::jobs::tick(world).await.unwrap();
        let stopped = automation_get(&world.store, id).await.unwrap().unwrap();
        assert_eq!(stopped.stage, Stage::Paused);
        assert!(stopped.pause.is_some_and(|pause| pause.pilot_over && pause.by.is_none()));
        automation::restart(world, &it.colleagues[0], id).await.unwrap();
        let early = automation::restart(world, &it.colleagues[1], id).await.map(|_| ());
        assert_eq!(refused(early), AutomationRefusal::Pilot(PilotRefusal::NotReported));
        duty::report_pilot(world, &it.lead, id, "It took a third of the time.").await.unwrap();
        automation::restart(world, &it.colleagues[1], id).await.unwrap();
        assert_eq!(it.stage().await, Stage::Shadow);
        assert!(proposals().await);
    }
}

/// One case more.
async fn arrive(it: &House) -> CaseId {
    let text = "the printer is broken again".to_owned();
    let draft = Draft { text, name: "Jan".into(), address: "jan@example.org".into(), ..Draft::default() };
    let stream = store::stream::stream_get(&it.fresh.world.store, it.stream).await.unwrap().unwrap();
    let (world, source) = (&it.fresh.world, Source::Form);
    receive::case(world, &stream, &draft, source, Asker::Somebody, vec![]).await.unwrap().case
}
