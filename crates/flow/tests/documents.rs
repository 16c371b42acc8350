//! Documents from end to end, the same on both databases: read, learned from, ruled, decided, corrected, and computed again.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod fresh;
#[path = "documents/parts.rs"]
mod parts;

use domain::automation::{Card, Stage};
use domain::case::{Draft, Source};
use domain::check::{Fault, Rule};
use domain::decision::By;
use domain::document::{Content, Filled, Quality, Value, Values};
use domain::field::{Field, Kind, Paper};
use domain::gate::Reason;
use domain::id::{AutomationId, CaseId, ReviewId};
use domain::person::{Role, Viewer};
use domain::stream::{Policy, Stream, labels};
use domain::words::Words;
use flow::receive::{Asker, File, PastDocument};
use flow::settle::{Outline, Profile};
use flow::{World, automation, receive, review, settle};
use fresh::{Fresh, MORNING, PASSWORD};
use stats::scan::Target;

fn words(word: &str) -> Words {
    Words::new(word, word)
}

fn paper() -> Paper {
    let field = |key: &str, kind, required| {
        let (key, name) = (key.to_owned(), words(key));
        Field { key, name, kind, labels: vec![], required, choices: vec![], columns: vec![] }
    };
    let key = str::to_owned;
    Paper {
        fields: vec![
            field("number", Kind::Identifier, true),
            field("sent", Kind::Date, true),
            field("net", Kind::Amount, false),
            field("vat", Kind::Amount, false),
            field("total", Kind::Amount, true),
        ],
        rules: vec![
            Rule::Sum { parts: vec![key("net"), key("vat")], total: key("total") },
            Rule::Unique { field: key("number") },
        ],
    }
}

/// An invented invoice in one of three layouts, and what it says.
fn invoice(nth: usize) -> (String, Values) {
    let net = 10_000 + (nth as i64 * 7_919) % 90_000;
    let vat = net * 21 / 100;
    let amount = |cents: i64| format!("{}.{:02}", cents / 100, cents % 100);
    let dutch = |cents: i64| amount(cents).replace('.', ",");
    let (day, month) = (1 + nth % 28, 1 + nth % 12);
    let number = format!("F-{}", 20_000 + nth);
    let (net_, vat_, total_) = (dutch(net), dutch(vat), dutch(net + vat));
    let text = match nth % 3 {
        0 => format!(
            "Bakkerij Deeg BV\nFactuurnummer: {number}\nFactuurdatum: {day:02}-{month:02}-2026\n\nBrood en banket\n\
             Subtotaal {net_}\nBtw 21% {vat_}\nTotaal {total_}\nBetaal binnen 30 dagen.\n"
        ),
        1 => format!(
            "FACTUUR\nDrukkerij Inkt\nDatum {day:02}/{month:02}/2026\nNummer {number}\n\nFolders\nExclusief btw € {net_}\n\
             Btw € {vat_}\nTe betalen € {total_}\nRekening bij de bank\n"
        ),
        _ => format!(
            "Schoonmaak Glans\nUw referentie 4471\nOns nummer {number}\nVan {day:02}-{month:02}-2026\nSchoonmaak kantoor\n\
             Bedrag {net_}\nBtw {vat_}\nSamen {total_}\n"
        ),
    };
    let is = |text: String| Filled { value: Value::Is(text), spot: None };
    let values = [
        ("number".to_owned(), is(number)),
        ("sent".to_owned(), is(format!("2026-{month:02}-{day:02}"))),
        ("net".to_owned(), is(amount(net))),
        ("vat".to_owned(), is(amount(vat))),
        ("total".to_owned(), is(amount(net + vat))),
    ];
    (text, values.into())
}

fn file(text: &str) -> File {
    File { name: "invoice.txt".into(), media_type: "text/plain".into(), bytes: text.as_bytes().to_vec() }
}

/// A desk with one stream of invoices, its lead and a colleague.
struct Desk {
    world: World,
    lead: Viewer,
    colleague: Viewer,
    stream: Stream,
    _fresh: Fresh,
}

impl Desk {
    async fn open(trial: store::trial::Trial) -> Desk {
        let (fresh, anna) = Fresh::begun_on(trial).await;
        let world = fresh.world.clone();
        let team = settle::team_add(&world, &anna, &words("Finance")).await.unwrap();
        let mut people = vec![];
        for (name, role) in [("Bram", Role::Lead), ("Cora", Role::Colleague)] {
            let address = format!("{name}@lindervoort.example");
            let profile = Profile { name: name.into(), address, roles: vec![role], teams: vec![team] };
            let invite = settle::person_add(&world, &anna, &profile).await.unwrap();
            settle::invite_accept(&world, &invite.secret, PASSWORD).await.unwrap();
            people.push(settle::viewer(&world, invite.person).await.unwrap().unwrap().1);
        }
        let outline = Outline {
            key: "invoices".into(),
            name: words("Invoices"),
            team,
            labels: labels("invoice"),
            reserved_words: vec!["aanmaning".into()],
            policy: Policy::default(),
            paper: paper(),
            open: false,
        };
        let id = settle::stream_add(&world, &anna, &outline).await.unwrap();
        let calm = Policy { judge_first: 0.0, audit: 0.0, first_reviews: 0, claim_minutes: 30 };
        let stream = store::trial::treat(&world.store, id, calm).await.unwrap();
        let [lead, colleague] = <[Viewer; 2]>::try_from(people).unwrap();
        Desk { world, lead, colleague, stream, _fresh: fresh }
    }

    /// Past invoices, a model from them, and an automation that may decide alone.
    async fn automate(&self, past: usize) -> AutomationId {
        for nth in 0..past {
            let (text, values) = invoice(nth);
            let content = Content { label: "invoice".into(), values };
            let past = PastDocument {
                file: file(&text),
                content,
                received: MORNING,
                key: Some(format!("past-{nth}")),
            };
            receive::past_document(&self.world, &self.stream, past).await.unwrap();
        }
        flow::jobs::drain(&self.world).await.unwrap();
        let (about, target) = (|| words("Invoices"), Target::new(0.05, 0.05).unwrap());
        let card = Card {
            goal: about(),
            does: about(),
            does_not: about(),
            stays_human: about(),
            how_decided: about(),
            data: about(),
            overseer: about(),
            appeal: about(),
        };
        let (world, lead) = (&self.world, &self.lead);
        let id = automation::create(world, lead, self.stream.id, about(), card, target).await.unwrap();
        flow::jobs::drain(world).await.unwrap();
        fresh::fulfil(world, lead, id).await.unwrap();
        for stage in [Stage::Design, Stage::Shadow, Stage::Assisted] {
            automation::step_up(world, lead, id, stage).await.unwrap();
        }
        let story = automation::get(world, lead, id).await.unwrap();
        let proof = story.proofs.iter().find(|proof| proof.limit.is_some()).unwrap();
        assert_eq!(proof.quality, Some(Quality::Text));
        automation::take_limit(world, lead, id, proof.id).await.unwrap();
        fresh::place(world, id, Stage::Automatic).await;
        id
    }

    async fn arrives(&self, text: &str) -> CaseId {
        self.arrive(&[text]).await.case
    }

    /// One case with a file per text.
    async fn arrive(&self, texts: &[&str]) -> receive::Received {
        let (draft, asker) = (Draft::default(), Asker::Somebody);
        let files = texts.iter().map(|text| file(text)).collect();
        let received = receive::case(&self.world, &self.stream, &draft, Source::Api, asker, files).await;
        flow::jobs::drain(&self.world).await.unwrap();
        received.unwrap()
    }

    /// Why a case waits for a person, and where; none when the machine decided it.
    async fn waits(&self, case: CaseId) -> Option<(ReviewId, Reason)> {
        let rows = store::review::review_of_case(&self.world.store, case).await.unwrap();
        rows.first().map(|row| (row.id, row.reason.unwrap()))
    }
}

async fn check(story: impl AsyncFn(&Desk, &str)) {
    for trial in store::trial::databases().await {
        let name = trial.name.to_string();
        let desk = Desk::open(trial).await;
        story(&desk, &name).await;
        let verified = flow::verify::verify(&desk.world, &|_| ()).await.unwrap();
        assert!(verified.faults.is_empty(), "{name}: {:?}", verified.faults);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_proven_leaves_alone_and_what_does_not_add_up_goes_to_a_person() {
    check(async |desk, name| {
        desk.automate(150).await;
        let mut alone = vec![];
        for nth in 1_000..1_020 {
            let (text, values) = invoice(nth);
            let case = desk.arrives(&text).await;
            let decisions = store::decision::decision_of_case(&desk.world.store, case).await.unwrap();
            let Some(decision) = decisions.first() else { continue };
            assert!(matches!(decision.by, By::Automation(_)));
            let said = Content { label: "invoice".into(), values };
            assert!(decision.content().says_as(&said), "{name}: {decision:?} of {text}");
            alone.push(nth);
        }
        assert!(alone.len() >= 10, "{name}: {} of 20 went through", alone.len());

        let (text, _) = invoice(2_002);
        let wrong_sum = text.replace("Te betalen € ", "Te betalen € 1");
        let twice = invoice(alone[0]).0;
        let reserved = format!("{}\nLaatste aanmaning\n", invoice(2_003).0);
        for (text, reason) in [
            (wrong_sum.as_str(), Reason::FailingRule),
            (twice.as_str(), Reason::FailingRule),
            (reserved.as_str(), Reason::ReservedWord),
            ("%PDF-1.4 and then nothing", Reason::Unreadable),
        ] {
            let case = desk.arrives(text).await;
            assert_eq!(desk.waits(case).await.map(|it| it.1), Some(reason), "{name}: {text}");
            let files = store::original::original_of_case(&desk.world.store, case).await.unwrap();
            assert_eq!(files.len(), 1, "the original stays");
        }
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_sees_what_asks_for_them_and_what_they_correct_is_kept_with_its_place() {
    check(async |desk, name| {
        let (text, mut values) = invoice(7);
        let case = desk.arrives(&text).await;
        let (id, reason) = desk.waits(case).await.unwrap();
        assert_eq!(reason, Reason::NotAutomatic);
        review::claim(&desk.world, &desk.colleague, id).await.unwrap();
        let work = review::open(&desk.world, &desk.colleague, id).await.unwrap();
        let document = work.document.unwrap();
        assert_eq!(document.asks.len(), 5, "{name}: without a proposal every field asks");
        let words = &document.document.pages[0].words;
        let at = words.iter().position(|word| word.text == "F-20007").unwrap() as u32;
        let spot = domain::document::Spot { page: 0, first: at, last: at };
        values.insert("number".into(), Filled { value: Value::Is(" F-20007 ".into()), spot: Some(spot) });
        values.insert("vat".into(), Filled { value: Value::Is("1,00".into()), spot: None });
        let content = Content { label: "invoice".into(), values };
        let faults = review::faults(&desk.world, &desk.colleague, id, &content).await.unwrap();
        assert_eq!(faults.iter().map(|it| it.what).collect::<Vec<_>>(), [Fault::Sum], "said, not refused");
        review::commit(&desk.world, &desk.colleague, id, &content, "").await.unwrap();
        flow::jobs::drain(&desk.world).await.unwrap();
        let decision = store::decision::decision_standing(&desk.world.store, case).await.unwrap().unwrap();
        assert_eq!(decision.values["vat"].value, Value::Is("1.00".into()), "in its normal writing");
        assert_eq!(
            decision.values["number"],
            Filled { value: Value::Is("F-20007".into()), spot: Some(spot) }
        );
        let judged =
            store::judgement::judgement_examples(&desk.world.store, desk.stream.id, 9).await.unwrap();
        assert_eq!(judged[0].values, decision.values);
        assert!(judged[0].text.contains("Ons nummer F-20007") || judged[0].text.contains("Nummer F-20007"));
    })
    .await;
}
