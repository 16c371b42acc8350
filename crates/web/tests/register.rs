//! The register: everybody reads it, a lead fills in what is missing, and what is exported is whole and comes back.
#![allow(
    clippy::unwrap_used,
    clippy::panic,
    reason = "all of it is a test, though not each function says so"
)]

mod stage;

use axum::http::StatusCode;
use domain::automation::Card;
use domain::id::AutomationId;
use domain::register::{Entry, read_back, validate};
use domain::words::Words;
use stage::{SEATS, Stage};
use stats::scan::Target;

fn card(does: &str) -> Card {
    let words = |text: &str| Words::new(text, text);
    Card {
        goal: words("Minder typen."),
        does: words(does),
        does_not: words("Het betaalt niets."),
        stays_human: words("Betalen."),
        how_decided: words("Het kijkt naar woorden."),
        data: words("Mails."),
        overseer: words("Lea."),
        appeal: words("Op de pagina van je zaak."),
    }
}

async fn automation(stage: &Stage) -> AutomationId {
    let (lead, target) = (stage.viewer("lead"), Target::new(0.005, 0.05).unwrap());
    let name = Words::new("Sorting mails", "Mails sorteren");
    flow::automation::create(&stage.world, &lead, stage.stream, name, card("Het leest mails."), target)
        .await
        .unwrap()
}

async fn exported(stage: &Stage, seat: &str) -> Vec<Entry> {
    let answer = stage.get("/register/export.json", stage.session(seat)).await;
    assert_eq!(answer.header("content-type"), "application/json");
    read_back(&answer.body).unwrap()
}

#[tokio::test]
async fn a_lead_and_an_administrator_make_the_export_whole() {
    let stage = Stage::open().await;
    let (lead, admin) = (stage.session("lead"), stage.session("administrator"));
    let id = automation(&stage).await;
    let asked = "Choose how much it weighs for citizens";
    let page = stage.get("/register", lead).await.body;
    assert!(page.contains(asked) && page.contains("There is no address for questions yet"), "{page}");
    let page = stage.get("/register", stage.session("colleague")).await.body;
    assert!(page.contains("Het betaalt niets.") && !page.contains(asked), "{page}");

    let bad = [("contact", "bel ons"), ("website", ""), ("version", "0")];
    let refused = stage.post("/register", admin, &bad).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("value=\"bel ons\""), "{}", refused.body);
    let good = [("contact", "vragen@lindervoort.example"), ("website", ""), ("version", "0")];
    assert_eq!(stage.post("/register", admin, &good).await.status, StatusCode::SEE_OTHER);

    let path = format!("/register/{id}/details");
    let details = [
        ("publication", "Overige algoritmes"),
        ("consulted", "De ondernemingsraad"),
        ("law_title_1", "AVG"),
        ("law_link_1", "https://eur-lex.europa.eu/eli/reg/2016/679/oj"),
        ("law_day_1", "2026-11-01"),
        ("version", "0"),
    ];
    assert_eq!(stage.post(&path, lead, &details).await.status, StatusCode::SEE_OTHER);
    assert_eq!(stage.post(&path, lead, &details).await.status, StatusCode::CONFLICT, "somebody was earlier");

    for seat in &SEATS[1..8] {
        let [entry] = &exported(&stage, seat).await[..] else { panic!("one entry") };
        assert_eq!(validate(&entry.json()), []);
        assert_eq!((entry.status.as_str(), entry.begin_date.as_str()), ("In ontwikkeling", ""));
        assert!(entry.methods_and_models.contains("Er is nog niet bewezen dat minstens 99,5"), "{entry:?}");
        assert_eq!(entry.samenspel.laws[0].checked_on, "2026-11-01");
    }
    let csv = stage.get("/register/export.csv", lead).await.body;
    assert!(
        csv.starts_with("name,description_short,organization") && csv.contains("Mails sorteren"),
        "{csv}"
    );
}

#[tokio::test]
async fn a_card_keeps_its_versions_and_shows_what_changed() {
    let stage = Stage::open().await;
    let (id, lead) = (automation(&stage).await, stage.viewer("lead"));
    let path = format!("/register/{id}");
    let page = stage.get(&path, stage.session("colleague")).await.body;
    assert!(page.contains("Version 1, since") && !page.contains("What changed"), "{page}");
    stage.pass(60);
    let name = Words::new("Sorting mails", "Mails sorteren");
    let said = card("Het leest mails en brieven.");
    flow::automation::card(&stage.world, &lead, id, 1, name.clone(), said.clone()).await.unwrap();
    let late = flow::automation::card(&stage.world, &lead, id, 1, name, card("Het leest.")).await;
    assert_eq!(late, Err(flow::Error::Changed), "the last writer does not win silently");
    let page = stage.get(&path, stage.session("colleague")).await.body;
    assert!(page.contains("Version 2, since") && page.contains("<ins>") && page.contains("<del>"), "{page}");
    let same = stage.get(&format!("{path}?from=2&to=2"), stage.session("colleague")).await.body;
    assert!(same.contains("These versions say the same") && !same.contains("<ins>"), "{same}");
    let none = stage.get(&format!("{path}?from=x&to=99"), stage.session("colleague")).await;
    assert!(none.status == StatusCode::OK && none.body.contains("There is no such version"), "{}", none.body);
    stage.pass(60);
    let name = Words::new("Reading mails", "Mails lezen");
    flow::automation::card(&stage.world, &lead, id, 2, name, said).await.unwrap();
    let renamed = stage.get(&path, stage.session("colleague")).await.body;
    assert!(renamed.contains("Version 3, since") && renamed.contains("Reading"), "{renamed}");
}
