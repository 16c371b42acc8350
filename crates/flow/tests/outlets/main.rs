//! Outlets from end to end, on both databases and against a real receiver: signed, once for each id in the end, nothing lost, all visible.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on has failed")]

mod office;
mod receiver;

use std::collections::BTreeSet;

use domain::outlet::address::AddressRefusal;
use domain::outlet::delivery::{Heard, State, Why};
use domain::outlet::{OutletRefusal, Shape, To};
use flow::appeal::{self, Raiser};
use flow::settle::{
    Wish, outlet_add, outlet_again, outlet_deliveries, outlet_rotate, outlet_set, outlet_try, outlets,
};
use flow::{Error, Refusal};
use office::{Office, said, ubl};
use receiver::{Receiver, Says};
use store::Page;

async fn check(story: impl AsyncFn(&Office, &str)) {
    for trial in store::trial::databases().await {
        let name = trial.name.to_string();
        let office = Office::open(trial).await;
        story(&office, &name).await;
        let verified = flow::verify::verify(&office.world, &|_| ()).await.unwrap();
        assert!(verified.faults.is_empty(), "{name}: {:?}", verified.faults);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn every_decision_arrives_once_for_its_id_and_one_that_is_down_holds_up_no_other() {
    check(async |office, name| {
        let receiver = Receiver::open().await;
        let (books, secret) = office.outlet("books", Shape::Json, Some(&receiver.address)).await;
        let (files, none) = office.outlet("files", Shape::Csv, None).await;
        assert!(none.is_none(), "a folder signs nothing");
        receiver.knows(&secret.unwrap());
        receiver.says([Says::Status(500), Says::Status(500), Says::Status(503)]);
        let mut decisions = BTreeSet::new();
        for number in ["F-1", "F-2", "F-3"] {
            decisions.insert(office.decided(number, &[]).await.1);
        }
        assert_eq!(office.files("files").len(), 3, "{name}: the folder waits for nobody");
        for _ in 0..4 {
            office.later(700);
            office.work().await;
        }
        let once: Vec<(String, usize)> = decisions.iter().map(|id| (id.to_string(), 1)).collect();
        assert_eq!(receiver.taken().into_iter().collect::<Vec<_>>(), once, "{name}");
        let came = receiver.came();
        assert_eq!(came.len(), 6, "{name}: three were refused first");
        assert!(came.iter().all(|came| came.signed == [0]), "{name}: each is signed");
        assert!(came.iter().all(|came| came.body["type"] == "decision.made"));
        for id in &decisions {
            let texts: BTreeSet<&str> =
                came.iter().filter(|came| came.id == id.to_string()).map(|came| came.text.as_str()).collect();
            assert_eq!(texts.len(), 1, "the same words at every attempt");
            assert_eq!(office.delivery(*id, books).await.state, State::Sent);
            assert_eq!(office.delivery(*id, files).await.attempts, 1);
        }
        let all = outlets(&office.world, &office.lead, office.stream.id).await.unwrap();
        assert_eq!(all.iter().map(|it| it.counts.map(|count| count.n)).collect::<Vec<_>>(), [[0, 3, 0]; 2]);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_refused_waits_for_a_person_and_who_is_gone_is_switched_off() {
    check(async |office, name| {
        let receiver = Receiver::open().await;
        let (books, secret) = office.outlet("books", Shape::Json, Some(&receiver.address)).await;
        receiver.knows(&secret.unwrap());
        receiver.says([Says::After(429, "3600"), Says::Status(400)]);
        let (case, first) = office.decided("F-1", &[]).await;
        let waits = office.delivery(first, books).await;
        assert_eq!((waits.state, waits.why.clone()), (State::Waiting, Some(Why::Status(429))));
        assert!(waits.due.unwrap().seconds_since(waits.at) >= 3_600, "{name}: as long as it asks for");
        office.later(3_599);
        office.work().await;
        assert_eq!(receiver.came().len(), 1, "{name}: not before");
        office.later(2);
        office.work().await;
        let failed = office.delivery(first, books).await;
        assert_eq!((failed.state, failed.why, failed.attempts), (State::Failed, Some(Why::Status(400)), 2));
        let entries = store::record::entry_of_case(&office.world.store, case).await.unwrap();
        assert!(entries.iter().any(|it| it.line.verb == "failed" && it.line.facts.contains("400")));
        let told = async || {
            let told = flow::tell::mine(&office.world, office.lead.person, &Page::first(50)).await.unwrap();
            told.rows.into_iter().map(|it| it.kind).filter(|it| it.starts_with("outlet")).collect::<Vec<_>>()
        };
        assert_eq!(told().await, ["outlet_fails"], "{name}");

        assert_eq!(outlet_again(&office.world, &office.lead, books, Some(first)).await, Ok(1));
        receiver.says([Says::Status(410)]);
        office.work().await;
        assert_eq!(office.delivery(first, books).await.why, Some(Why::Gone));
        let (outlet, _) =
            outlet_deliveries(&office.world, &office.lead, books, &Page::first(9)).await.unwrap();
        assert!(!outlet.on && outlet.gone, "{name}: nobody is asked again and again");
        assert!(told().await.iter().any(|kind| kind == "outlet_gone"), "{name}");
        let calls = receiver.came().len();
        office.decided("F-2", &[]).await;
        assert_eq!(receiver.came().len(), calls, "what is off gets nothing");

        let wish = Wish {
            key: "other".into(),
            name: outlet.name,
            shape: outlet.shape,
            to: outlet.to,
            labels: vec![],
            on: true,
        };
        let none = outlet_set(&office.world, &office.lead, books, outlet.version, &wish).await.unwrap();
        assert_eq!(none, None, "the secret stays");
        assert_eq!(outlet_again(&office.world, &office.lead, books, None).await, Ok(1));
        office.work().await;
        assert_eq!(office.delivery(first, books).await.state, State::Sent, "{name}");
        assert_eq!(outlet_again(&office.world, &office.lead, books, Some(first)).await, Err(Error::NotFound));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn killed_between_the_answer_and_the_note_of_it_nothing_is_lost_and_the_id_is_the_same() {
    check(async |office, name| {
        let receiver = Receiver::open().await;
        let (books, secret) = office.outlet("books", Shape::Json, Some(&receiver.address)).await;
        receiver.knows(&secret.unwrap());
        receiver.says([Says::Never]);
        let mut decided = Box::pin(office.decided("F-1", &[]));
        tokio::select! {
            _ = &mut decided => panic!("{name}: it waits for an answer"),
            () = receiver.next() => {}
        }
        // In the middle of the call, as a process that is killed: its lease stays.
        drop(decided);
        office.work().await;
        assert_eq!(receiver.came().len(), 1, "{name}: nobody else has it while the lease runs");
        office.later(61);
        office.work().await;
        let came = receiver.came();
        assert_eq!(came.len(), 2, "{name}");
        assert_eq!((&came[0].id, &came[0].text), (&came[1].id, &came[1].text), "{name}");
        let decision = came[1].id.parse().unwrap();
        assert_eq!(office.delivery(decision, books).await.state, State::Sent);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn an_invoice_that_lacks_something_stands_on_its_case_and_is_not_made_up() {
    check(async |office, name| {
        let (bills, _) = office.outlet("bills", ubl(), None).await;
        let (_, good) = office.decided("F-1", &[]).await;
        let (case, lacks) = office.decided("F-2", &[("net", None)]).await;
        assert_eq!(office.files("bills"), [format!("{good}.xml")], "{name}");
        let failed = office.delivery(lacks, bills).await;
        assert_eq!((failed.state, failed.why), (State::Failed, Some(Why::Missing(vec!["net".into()]))));
        let entries = store::record::entry_of_case(&office.world.store, case).await.unwrap();
        assert!(entries.iter().any(|it| it.line.verb == "failed"), "{name}: it stands on the case");
        // A letter is no invoice, and this outlet takes invoices only.
        assert_eq!(outlet_try(&office.world, &office.lead, bills).await.unwrap(), Heard::Taken);
        assert!(office.files("bills").iter().any(|it| it.starts_with("sample-")), "{name}");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_decision_that_takes_the_place_of_another_says_so_and_what_was_overtaken_stays_inside() {
    check(async |office, name| {
        let receiver = Receiver::open().await;
        let (books, secret) = office.outlet("books", ubl(), Some(&receiver.address)).await;
        receiver.knows(&secret.unwrap());
        let mend = async |case, number: &str| {
            let raiser = Raiser::Person(&office.colleague);
            let appeal = appeal::raise(&office.world, raiser, case, "The total is wrong.").await.unwrap();
            let right =
                said(number, &[("net", Some("200.00")), ("vat", Some("42.00")), ("total", Some("242.00"))]);
            appeal::decide(&office.world, &office.lead, appeal, Some(right), "It was.").await.unwrap();
            office.later(61);
        };
        let (case, first) = office.decided("F-1", &[]).await;
        mend(case, "F-1").await;
        office.work().await;
        let second = office.standing(case).await;
        let came = receiver.came();
        assert_eq!(
            came.iter().map(|it| it.id.clone()).collect::<Vec<_>>(),
            [first.to_string(), second.to_string()]
        );
        assert_eq!(came[1].body["type"], "decision.replaced", "{name}");
        assert_eq!(came[1].body["data"]["replaces"], first.to_string());
        let file = came[1].body["data"]["file"]["text"].as_str().unwrap();
        assert!(file.contains("242.00") && came[1].body["data"]["file"]["media_type"] == "application/xml");

        // The outlet is off while the next one is decided, so nothing went out that could be replaced.
        receiver.says([Says::Status(400)]);
        let (case, third) = office.decided("F-2", &[]).await;
        assert_eq!(office.delivery(third, books).await.state, State::Failed);
        mend(case, "F-2").await;
        outlet_again(&office.world, &office.lead, books, Some(third)).await.unwrap();
        office.work().await;
        assert_eq!(office.delivery(third, books).await.state, State::Passed, "{name}: its place is taken");
        let last = receiver.came().pop().unwrap();
        assert_eq!(last.body["data"]["replaces"], third.to_string(), "it was tried, so it may be known");
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_secret_is_replaced_without_a_gap_and_only_who_leads_the_stream_may() {
    check(async |office, name| {
        let receiver = Receiver::open().await;
        let (books, old) = office.outlet("books", Shape::Json, Some(&receiver.address)).await;
        let new = outlet_rotate(&office.world, &office.lead, books, 1).await.unwrap();
        for secret in [&old.unwrap(), &new] {
            receiver.knows(secret);
        }
        assert_eq!(outlet_rotate(&office.world, &office.lead, books, 1).await, Err(Error::Changed));
        assert_eq!(outlet_try(&office.world, &office.anna, books).await.unwrap(), Heard::Taken);
        office.later(86_400);
        office.decided("F-1", &[]).await;
        let came = receiver.came();
        assert_eq!((&came[0].signed, &came[1].signed), (&vec![0, 1], &vec![1]), "{name}");
        assert_eq!(came[0].body["type"], "sample");
        let entries = store::record::entry_of_subject(&office.world.store, &books.to_string()).await.unwrap();
        assert_eq!(entries.len(), 2, "{name}: added, and its secret replaced");
        assert!(entries.iter().all(|it| !it.line.facts.contains("whsec")), "no secret in the record");

        let refused = Err(Error::Refused(Refusal::Access(flow::access::AccessRefusal::NotAllowed)));
        let stream = office.stream.id;
        assert_eq!(outlets(&office.world, &office.colleague, stream).await.map(|_| ()), refused);
        assert_eq!(outlet_try(&office.world, &office.colleague, books).await.map(|_| ()), refused);
        assert_eq!(outlet_again(&office.world, &office.colleague, books, None).await.map(|_| ()), refused);
        let careful = office
            .world
            .clone()
            .telling(adapters::webhook::Webhooks::Real(adapters::webhook::Reach::new(false)));
        let wish = Wish {
            key: "inside".into(),
            name: "Inside".into(),
            shape: Shape::Json,
            to: To::Webhook("https://10.0.0.1/".parse().unwrap()),
            labels: vec![],
            on: true,
        };
        let private = Err(OutletRefusal::BadAddress(AddressRefusal::Private).into());
        assert_eq!(outlet_add(&careful, &office.lead, stream, &wish).await.map(|_| ()), private);
        assert_eq!(outlet_try(&careful, &office.lead, books).await, Ok(Heard::Never(Why::Private)), "{name}");
    })
    .await;
}
