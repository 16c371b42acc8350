//! Dossiers, guidelines and announcements: who writes, who is told, what stays, and whose reading is kept.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod fresh;

use domain::announcement::{About, Announcement, AnnouncementRefusal, Text};
use domain::automation::{Card, Stage};
use domain::dossier::{Assessment, Block, Document};
use domain::guideline::{Guideline, GuidelineRefusal};
use domain::id::AutomationId;
use domain::person::{Role, Viewer};
use domain::stream::{Policy, labels};
use domain::words::Words;
use flow::access::AccessRefusal;
use flow::settle::{Outline, Profile, invite_accept, person_add, stream_add, team_add};
use flow::tell::Kind;
use flow::{Error, Refusal, announce, dossier, guide};
use fresh::{Fresh, PASSWORD};
use stats::scan::Target;
use store::trial::databases;

/// A team with a lead and a colleague, everybody who cares for them, and an automation that is an idea.
struct Ground {
    fresh: Fresh,
    admin: Viewer,
    lead: Viewer,
    colleague: Viewer,
    hr: Viewer,
    council: Viewer,
    stranger: Viewer,
    automation: AutomationId,
}

fn words(said: &str) -> Words {
    Words::new(said, said)
}

fn card() -> Card {
    Card {
        goal: words("Less typing."),
        does: words("It reads letters."),
        does_not: words("It pays nothing."),
        stays_human: words("Paying."),
        how_decided: words("By words."),
        data: words("Letters."),
        overseer: words("Lea."),
        appeal: words("On the page of your case."),
    }
}

async fn ground(fresh: Fresh, anna: &Viewer) -> Ground {
    let world = &fresh.world;
    let team = team_add(world, anna, &words("Claims")).await.unwrap();
    let person = async |name: &str, role: Role, in_team: bool| {
        let address = format!("{}@lindervoort.example", name.to_lowercase());
        let teams = if in_team { vec![team] } else { vec![] };
        let profile = Profile { name: name.into(), address, roles: vec![role], teams };
        let invite = person_add(world, anna, &profile).await.unwrap();
        fresh.eyes(invite_accept(world, &invite.secret, PASSWORD).await.unwrap()).await
    };
    let lead = person("Lea", Role::Lead, true).await;
    let colleague = person("Bram", Role::Colleague, true).await;
    let hr = person("Hilde", Role::Hr, false).await;
    let council = person("Rosa", Role::Representative, false).await;
    let stranger = person("Sam", Role::Requester, false).await;
    let outline = Outline {
        key: "claims".into(),
        name: words("Claims"),
        team,
        labels: labels("claim\nletter"),
        reserved_words: vec![],
        policy: Policy::default(),
        paper: domain::field::Paper::default(),
        open: false,
    };
    let stream = stream_add(world, anna, &outline).await.unwrap();
    let target = Target::new(0.02, 0.05).unwrap();
    let automation =
        flow::automation::create(world, &lead, stream, words("Reading"), card(), target).await.unwrap();
    Ground { admin: anna.clone(), lead, colleague, hr, council, stranger, automation, fresh }
}

async fn on_each_database(story: impl AsyncFn(Ground)) {
    for trial in databases().await {
        let (fresh, anna) = Fresh::begun_on(trial).await;
        story(ground(fresh, &anna).await).await;
    }
}

impl Ground {
    /// The first move of the automation.
    async fn design(&self) {
        let world = &self.fresh.world;
        flow::duty::declare(world, &self.lead, self.automation, true).await.unwrap();
        flow::automation::step_up(world, &self.lead, self.automation, Stage::Design).await.unwrap();
    }

    async fn drafts(&self, viewer: &Viewer) -> Vec<Announcement> {
        let all = announce::list(&self.fresh.world, viewer).await.unwrap();
        all.into_iter().filter(|it| it.sent.is_none()).collect()
    }

    async fn told(&self, viewer: &Viewer, kind: Kind) -> usize {
        let page = store::Page { after: None, most: 50 };
        let told = flow::tell::mine(&self.fresh.world, viewer.person, &page).await.unwrap();
        told.rows.iter().filter(|notice| notice.kind == kind.as_str()).count()
    }
}

fn text() -> Text {
    let said = words("Reading is being thought out.");
    Text {
        title: said.clone(),
        why: said.clone(),
        what: said.clone(),
        what_not: said.clone(),
        changes: said.clone(),
        take_part: said.clone(),
        object: said,
    }
}

fn not_allowed<T: std::fmt::Debug>(done: Result<T, Error>) {
    assert_eq!(done.unwrap_err(), Error::Refused(Refusal::Access(AccessRefusal::NotAllowed)));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_move_leaves_a_draft_that_its_lead_writes_and_sends_once() {
    on_each_database(async |ground| {
        let (world, lead) = (&ground.fresh.world, &ground.lead);
        assert_eq!(ground.drafts(lead).await, [], "an idea is no move");
        ground.design().await;
        let [draft] = &ground.drafts(lead).await[..] else { panic!("one draft") };
        let about = About::Stage { automation: ground.automation, from: Stage::Idea, to: Stage::Design };
        assert_eq!((draft.about, &draft.text), (about, &None));
        assert_eq!(ground.told(lead, Kind::AnnouncementDue).await, 1);
        for other in [&ground.colleague, &ground.council, &ground.hr, &ground.admin] {
            assert_eq!(ground.drafts(other).await, []);
            assert_eq!(announce::get(world, other, draft.id).await.unwrap_err(), Error::NotFound);
            not_allowed(announce::write(world, other, draft.id, 1, text()).await);
            not_allowed(announce::send(world, other, draft.id, 1).await);
        }
        let unwritten = announce::send(world, lead, draft.id, 1).await.unwrap_err();
        assert_eq!(unwritten, Error::Refused(AnnouncementRefusal::Unwritten.into()));
        announce::write(world, lead, draft.id, 1, text()).await.unwrap();
        assert_eq!(announce::write(world, lead, draft.id, 1, text()).await, Err(Error::Changed));
        announce::send(world, lead, draft.id, 2).await.unwrap();
        for (viewer, times) in
            [(&ground.colleague, 1), (&ground.council, 1), (lead, 1), (&ground.hr, 0), (&ground.stranger, 0)]
        {
            assert_eq!(ground.told(viewer, Kind::Announced).await, times, "{viewer:?}");
            assert_eq!(announce::list(world, viewer).await.unwrap().len(), 1, "everybody reads the archive");
        }
        let again = announce::write(world, lead, draft.id, 3, text()).await.unwrap_err();
        assert_eq!(again, Error::Refused(AnnouncementRefusal::Sent.into()));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_goes_forth_and_back_before_anybody_heard_is_not_announced() {
    on_each_database(async |ground| {
        let (world, lead) = (&ground.fresh.world, &ground.lead);
        ground.design().await;
        flow::automation::step_down(world, lead, ground.automation, Stage::Idea).await.unwrap();
        assert_eq!(ground.drafts(lead).await, []);
        assert_eq!(ground.told(lead, Kind::AnnouncementDue).await, 0, "a notice leads nowhere");
        ground.design().await;
        assert_eq!(ground.told(lead, Kind::AnnouncementDue).await, 1);
        let [draft] = &ground.drafts(lead).await[..] else { panic!("one draft") };
        announce::write(world, lead, draft.id, 1, text()).await.unwrap();
        flow::automation::step_down(world, lead, ground.automation, Stage::Idea).await.unwrap();
        let [kept] = &ground.drafts(lead).await[..] else { panic!("what a person wrote is kept") };
        assert_eq!(kept.text, Some(text()));
        let not_so = announce::send(world, lead, kept.id, kept.version).await.unwrap_err();
        assert_eq!(not_so, Error::Refused(AnnouncementRefusal::NotSoNow.into()));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_representative_says_that_it_reached_them_and_of_nobody_else_it_is_kept() {
    on_each_database(async |ground| {
        let (world, lead, council) = (&ground.fresh.world, &ground.lead, &ground.council);
        ground.design().await;
        let id = ground.drafts(lead).await[0].id;
        announce::write(world, lead, id, 1, text()).await.unwrap();
        assert_eq!(announce::read(world, council, id).await, Err(Error::NotFound), "it was not sent yet");
        announce::send(world, lead, id, 2).await.unwrap();
        let receipts = async || {
            let all = announce::receipts(world, id).await.unwrap();
            all.into_iter().map(|it| (it.name, it.at)).collect::<Vec<_>>()
        };
        assert_eq!(receipts().await, [("Rosa".to_owned(), None)]);
        for other in [&ground.colleague, lead, &ground.hr, &ground.stranger] {
            not_allowed(announce::read(world, other, id).await);
        }
        let first = world.now();
        announce::read(world, council, id).await.unwrap();
        announce::read(world, council, id).await.unwrap();
        assert_eq!(receipts().await, [("Rosa".to_owned(), Some(first))], "the first time counts");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn guidelines_keep_their_versions_and_each_new_one_is_announced() {
    on_each_database(async |ground| {
        let (world, hr) = (&ground.fresh.world, &ground.hr);
        let said = |may: &str| Guideline {
            may: words(may),
            may_not: words("Rank."),
            rights: words("Ask."),
            lines: words("Never."),
        };
        let came = said("Sort.");
        let put =
            async |viewer: &Viewer, after, text| guide::put(world, viewer, after, came.clone(), text).await;
        for other in [&ground.lead, &ground.colleague, &ground.council, &ground.stranger] {
            not_allowed(put(other, 0, said("Read.")).await);
        }
        assert_eq!(put(hr, 0, came.clone()).await, Err(Error::Refused(GuidelineRefusal::Same.into())));
        let silent = Guideline { rights: Words::new("Ask.", ""), ..said("Read.") };
        let refusal = GuidelineRefusal::Silent(vec!["rights"]);
        assert_eq!(put(hr, 0, silent).await, Err(Error::Refused(refusal.into())));
        put(hr, 0, said("Read.")).await.unwrap();
        assert_eq!(put(hr, 0, said("Write.")).await, Err(Error::Changed));
        put(&ground.admin, 1, said("Write.")).await.unwrap();
        let editions = guide::editions(world).await.unwrap();
        let told: Vec<_> = editions.iter().map(|it| (it.number, it.text.may.en.as_str())).collect();
        assert_eq!(told, [(1, "Read."), (2, "Write.")]);
        let [draft] = &ground.drafts(hr).await[..] else { panic!("one draft tells of both") };
        assert_eq!(draft.about, About::Guidelines { number: 2 });
        assert_eq!(ground.drafts(&ground.lead).await, []);
        announce::write(world, hr, draft.id, draft.version, text()).await.unwrap();
        announce::send(world, hr, draft.id, draft.version + 1).await.unwrap();
        assert_eq!(ground.told(&ground.stranger, Kind::Announced).await, 1, "they are everybody's");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_dossier_knows_all_of_an_automation_and_is_drawn() {
    on_each_database(async |ground| {
        let (world, lead, id) = (&ground.fresh.world, &ground.lead, ground.automation);
        ground.design().await;
        let said = Assessment { harms: words("Late."), ..Assessment::default() };
        for other in [&ground.colleague, &ground.hr, &ground.council] {
            not_allowed(dossier::assess(world, other, id, said.clone()).await);
        }
        dossier::assess(world, lead, id, said.clone()).await.unwrap();
        assert_eq!(dossier::assess(world, lead, id, said).await, Err(Error::Changed));
        let facts = dossier::facts(world, id).await.unwrap();
        assert_eq!(facts.assessment.harms, words("Late."));
        let stages: Vec<Stage> = facts.moves.iter().map(|(_, to)| *to).collect();
        assert_eq!((stages.last(), facts.practised), (Some(&Stage::Design), (0, 2)));
        assert_eq!((facts.versions.len(), facts.began), (1, None));
        let mut document = Document { lang: "en", title: "Reading".into(), ..Document::default() };
        document.push(Block::Words(facts.assessment.harms.en.clone()));
        assert!(dossier::draw(&document, facts.now).unwrap().starts_with(b"%PDF"));
    })
    .await;
}
