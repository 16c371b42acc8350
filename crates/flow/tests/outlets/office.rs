//! An office with a stream of invoices that people decide, a clock that only moves when told, and webhooks that may go to this machine.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use adapters::delivery::Delivery as Out;
use adapters::webhook::{Reach, Webhooks};
use domain::case::{Draft, Source};
use domain::document::{Content, Filled, Value, Values};
use domain::id::{CaseId, DecisionId, OutletId};
use domain::outlet::delivery::Delivery;
use domain::outlet::{Invoicing, Shape, To};
use domain::person::{Role, Viewer};
use domain::stream::{Policy, Stream, labels};
use domain::time::At;
use domain::words::Words;
use flow::receive::Asker;
use flow::settle::{FirstRun, Outline, Profile, Wish, outlet_add};
use flow::{Clock, Setup, World, receive, review, settle};
use store::Originals;
use store::trial::Trial;

const PASSWORD: &str = "correct horse battery";

pub struct Office {
    pub world: World,
    pub anna: Viewer,
    pub lead: Viewer,
    pub colleague: Viewer,
    pub stream: Stream,
    pub trial: Trial,
    clock: Arc<AtomicI64>,
}

async fn world(trial: &Trial, clock: &Arc<AtomicI64>) -> World {
    let out = trial.folder().join("out");
    std::fs::create_dir_all(&out).unwrap();
    let ticking = clock.clone();
    let setup = Setup {
        store: trial.store("test").await.unwrap(),
        originals: Originals::new(trial.folder()),
        clock: Clock::new(move || At(ticking.load(Ordering::SeqCst))),
        delivery: Some(Out::Folder(out)),
        reader: flow::Reader::here(),
        threads: 1,
    };
    World::open(setup).await.unwrap().telling(Webhooks::Real(Reach::new(true)))
}

impl Office {
    pub async fn open(trial: Trial) -> Office {
        let clock = Arc::new(AtomicI64::new(1_795_250_000_000_000));
        let world = world(&trial, &clock).await;
        let link = settle::first_run_link(&world).await.unwrap().unwrap();
        let first = FirstRun {
            organisation: "Gemeente Lindervoort".into(),
            name: "Anna".into(),
            address: "anna@lindervoort.example".into(),
            password: PASSWORD.into(),
            lang: "nl".into(),
        };
        let anna = settle::first_run(&world, &link, first).await.unwrap();
        let anna = settle::viewer(&world, anna).await.unwrap().unwrap().1;
        let team = settle::team_add(&world, &anna, &Words::new("Finance", "Financiën")).await.unwrap();
        let mut people = vec![];
        for (name, role) in [("Bram", Role::Lead), ("Cora", Role::Colleague)] {
            let address = format!("{name}@lindervoort.example");
            let profile = Profile { name: name.into(), address, roles: vec![role], teams: vec![team] };
            let invite = settle::person_add(&world, &anna, &profile).await.unwrap();
            settle::invite_accept(&world, &invite.secret, PASSWORD).await.unwrap();
            people.push(settle::viewer(&world, invite.person).await.unwrap().unwrap().1);
        }
        let template = settle::templates().into_iter().find(|it| it.key == "invoice").unwrap();
        let outline = Outline {
            key: "invoices".into(),
            name: Words::new("Invoices", "Facturen"),
            team,
            labels: labels("invoice\nletter"),
            reserved_words: vec![],
            policy: Policy::default(),
            paper: template.paper,
            open: false,
        };
        let id = settle::stream_add(&world, &anna, &outline).await.unwrap();
        let calm = Policy { judge_first: 0.0, audit: 0.0, first_reviews: 0, claim_minutes: 30 };
        let stream = store::trial::treat(&world.store, id, calm).await.unwrap();
        let [lead, colleague] = <[Viewer; 2]>::try_from(people).unwrap();
        Office { world, anna, lead, colleague, stream, trial, clock }
    }

    pub fn later(&self, seconds: i64) {
        self.clock.fetch_add(seconds * 1_000_000, Ordering::SeqCst);
    }

    pub async fn work(&self) {
        flow::jobs::drain(&self.world).await.unwrap();
    }

    pub async fn outlet(&self, key: &str, shape: Shape, address: Option<&str>) -> (OutletId, Option<String>) {
        let to = address.map_or(To::Folder, |address| To::Webhook(address.parse().unwrap()));
        let (key, name) = (key.to_owned(), key.to_owned());
        let wish = Wish { key, name, shape, to, labels: vec!["invoice".into()], on: true };
        outlet_add(&self.world, &self.lead, self.stream.id, &wish).await.unwrap()
    }

    /// A case that a colleague decides; the decision that goes out, once a minute has passed.
    pub async fn decided(&self, number: &str, changes: &[(&str, Option<&str>)]) -> (CaseId, DecisionId) {
        let draft = Draft { text: format!("Factuur {number}"), ..Draft::default() };
        let asker = Asker::Somebody;
        let received = receive::case(&self.world, &self.stream, &draft, Source::Api, asker, vec![]).await;
        let case = received.unwrap().case;
        self.work().await;
        let rows = store::review::review_of_case(&self.world.store, case).await.unwrap();
        let review = rows.first().unwrap().id;
        review::claim(&self.world, &self.colleague, review).await.unwrap();
        review::commit(&self.world, &self.colleague, review, said(number, changes), "").await.unwrap();
        self.later(61);
        self.work().await;
        (case, self.standing(case).await)
    }

    pub async fn standing(&self, case: CaseId) -> DecisionId {
        store::decision::decision_standing(&self.world.store, case).await.unwrap().unwrap().id
    }

    pub async fn delivery(&self, decision: DecisionId, outlet: OutletId) -> Delivery {
        store::delivery::delivery_get(&self.world.store, decision, outlet).await.unwrap().unwrap()
    }

    /// Names of the files in the folder of an outlet.
    pub fn files(&self, key: &str) -> Vec<String> {
        let entries = std::fs::read_dir(self.trial.folder().join("out").join(key)).into_iter().flatten();
        let names = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap());
        let mut names: Vec<String> = names.filter(|name| !name.starts_with('.')).collect();
        names.sort();
        names
    }
}

pub fn said(number: &str, changes: &[(&str, Option<&str>)]) -> Content {
    let usual = [
        ("invoice_number", number),
        ("invoice_date", "2026-11-02"),
        ("supplier", "Bakkerij Deeg BV"),
        ("iban", "NL91ABNA0417164300"),
        ("net", "100.00"),
        ("vat", "21.00"),
        ("total", "121.00"),
    ];
    let is = |text: &str| Filled { value: Value::Is(text.to_owned()), spot: None };
    let mut values: Values = usual.iter().map(|(key, text)| ((*key).to_owned(), is(text))).collect();
    for (key, text) in changes {
        let filled = text.map_or_else(|| Filled { value: Value::Absent, spot: None }, is);
        values.insert((*key).to_owned(), filled);
    }
    Content { label: "invoice".into(), values }
}

pub fn ubl() -> Shape {
    Shape::Ubl(Invoicing { currency: "EUR".into(), buyer: "Gemeente Lindervoort".into() })
}
