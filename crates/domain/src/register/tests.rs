//! The register: an entry that is whole has no fault, each kind of fault is found, and what goes out comes back.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test that cannot go on has failed")]

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};
use stats::brake::Brake;
use stats::scan::Target;

use super::standard::{FIELDS, OWN, PUBLICATION, Shape, THEMES};
use super::{
    Change, Details, Entry, Facts, Flaw, Law, Phrases, Piece, Publisher, difference, in_use, read_back,
    table, validate, versions,
};
use crate::automation::{Automation, Card, Duties, Pause, Stage};
use crate::id::{AutomationId, StreamId};
use crate::time::At;
use crate::words::Words;

fn card() -> Card {
    let words = |nl: &str| Words::new(&format!("{nl} (in English)"), nl);
    Card {
        goal: words("Minder overtypen."),
        does: words("Het leest facturen."),
        does_not: words("Het betaalt niets."),
        stays_human: words("Betalen."),
        how_decided: words("Het let op het kleinste cijfer."),
        data: words("Facturen van dit jaar."),
        overseer: words("Lea."),
        appeal: words("Op de pagina van je zaak."),
    }
}

fn automation(stage: Stage) -> Automation {
    let target = Target::new(0.005, 0.05).unwrap();
    Automation {
        id: AutomationId::new(At(1), 1),
        stream: StreamId::new(At(1), 2),
        name: Words::new("Read invoices", "Facturen lezen"),
        card: card(),
        stage,
        pause: None,
        target,
        model: None,
        limit: None,
        strata: BTreeMap::new(),
        closed: vec![],
        brake: Brake::new(target, 100),
        attempts: 0,
        worn: 0,
        duties: Duties::default(),
        pilots: vec![],
        version: 1,
    }
}

fn facts(stage: Stage) -> Facts {
    let law = Law {
        title: "AVG, artikel 6".into(),
        link: "https://eur-lex.europa.eu/eli/reg/2016/679/oj".into(),
        checked_on: "2026-11-01".into(),
    };
    Facts {
        automation: automation(stage),
        organisation: "Gemeente Lindervoort".into(),
        publisher: Publisher { contact: "algoritmes@lindervoort.example".into(), ..Publisher::default() },
        details: Details {
            publication: PUBLICATION[2].into(),
            theme: THEMES[0].into(),
            laws: vec![law],
            consulted: "De ondernemingsraad".into(),
            ..Details::default()
        },
        began: Some(At::of_day("2026-09-14").unwrap()),
        ended: None,
    }
}

fn phrases() -> Phrases {
    let say = str::to_owned;
    Phrases {
        does: say("Wat het doet"),
        does_not: say("Wat het niet doet"),
        stays_human: say("Wat bij mensen blijft"),
        overseer: say("Wie erop toeziet"),
        appeal: say("Hoe je bezwaar maakt"),
        learns: say("Het leert van beslissingen."),
    }
}

fn whole() -> Entry {
    Entry::of(&facts(Stage::Automatic), &phrases())
}

#[test]
fn an_entry_of_a_whole_card_has_no_fault_and_says_what_the_card_says() {
    let entry = whole();
    assert_eq!(validate(&entry.json()), []);
    assert_eq!(
        (entry.status.as_str(), entry.begin_date.as_str(), entry.end_date.as_str()),
        ("In gebruik", "2026-09", "")
    );
    assert_eq!(
        entry.goal,
        "Minder overtypen.\n\nWat het doet: Het leest facturen.\n\nWat het niet doet: Het betaalt niets."
    );
    assert!(entry.human_intervention.ends_with("Hoe je bezwaar maakt: Op de pagina van je zaak."));
    assert!(entry.methods_and_models.ends_with("Het leert van beslissingen."));
    assert_eq!(entry.samenspel.appeal_days, 14);
}

#[test]
fn every_stage_has_its_status() {
    let expected = |stage| match stage {
        Stage::Idea | Stage::Design | Stage::Shadow => "In ontwikkeling",
        Stage::Assisted | Stage::Automatic => "In gebruik",
        Stage::Paused | Stage::Retired => "Buiten gebruik",
    };
    for stage in Stage::ALL {
        assert_eq!(Entry::of(&facts(stage), &phrases()).status, expected(stage), "{stage:?}");
    }
    let mut stopped = facts(Stage::Paused);
    stopped.automation.pause = Some(Pause {
        from: Stage::Shadow,
        by: None,
        why: String::new(),
        pilot_over: false,
        undeclared: false,
        restart_by: None,
    });
    assert_eq!(Entry::of(&stopped, &phrases()).status, "In ontwikkeling");
}

#[test]
fn what_nobody_filled_in_is_left_out_and_is_a_fault_where_it_must_be_there() {
    let empty = Facts {
        organisation: String::new(),
        publisher: Publisher::default(),
        details: Details::default(),
        began: None,
        automation: Automation { card: Card::default(), name: Words::default(), ..automation(Stage::Idea) },
        ..facts(Stage::Idea)
    };
    let json = Entry::of(&empty, &Phrases::default()).json();
    let missing: Vec<String> = validate(&json).into_iter().map(|fault| fault.field).collect();
    assert_eq!(missing, ["name", "description_short", "organization", "contact_email"]);
    let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
    // How much it weighs is the least there is, until its team says more.
    let there = ["lang", "publication_category", "samenspel", "source_id", "standard_version", "status"];
    assert_eq!(keys, there);
    assert_eq!(json["publication_category"], "Overige algoritmes");
    assert_eq!(json["samenspel"]["faults"], json!(missing), "who takes it away reads what is missing");
}

#[test]
fn each_kind_of_fault_is_found() {
    let long = |n: usize| Value::from("x".repeat(n));
    let cases: [(&str, Value, &str, Flaw); 25] = [
        ("name", Value::Null, "name", Flaw::Missing),
        ("name", json!("  "), "name", Flaw::Missing),
        ("name", long(101), "name", Flaw::TooLong(101, 100)),
        ("description_short", long(401), "description_short", Flaw::TooLong(401, 400)),
        ("goal", long(2_501), "goal", Flaw::TooLong(2_501, 2_500)),
        ("methods_and_models", long(5_001), "methods_and_models", Flaw::TooLong(5_001, 5_000)),
        ("status", json!("in gebruik"), "status", Flaw::NotOneOf),
        ("publication_category", json!("Klein"), "publication_category", Flaw::NotOneOf),
        ("lang", json!("nl"), "lang", Flaw::NotOneOf),
        ("standard_version", json!("0.4"), "standard_version", Flaw::NotOneOf),
        ("category", json!(["Werk", "Vrije tijd"]), "category", Flaw::NotOneOf),
        ("category", json!(["Werk", "Recht", "Wonen", "Verkeer"]), "category", Flaw::TooLong(4, 3)),
        ("category", json!("Werk"), "category", Flaw::OtherJson),
        ("begin_date", json!("2026-13"), "begin_date", Flaw::NoMonth),
        ("end_date", json!("11-2026"), "end_date", Flaw::NoMonth),
        ("contact_email", json!("bel ons"), "contact_email", Flaw::NoReach),
        ("website", json!("javascript:alert(1)"), "website", Flaw::NoLink),
        ("name", json!("<b>Lezen</b>"), "name", Flaw::Markup),
        ("goal", json!("<p onclick=x>Lezen</p>"), "goal", Flaw::Markup),
        ("goal", json!("<script>1</script>"), "goal", Flaw::Markup),
        ("goal", json!(7), "goal", Flaw::OtherJson),
        ("lawful_basis_grouping", json!([{ "title": "AVG" }]), "lawful_basis_grouping.1.link", Flaw::Missing),
        (
            "source_data_grouping",
            json!([{ "title": "x", "link": "https://a.example" }, 1]),
            "source_data_grouping.2",
            Flaw::OtherJson,
        ),
        (
            "impacttoetsen_grouping",
            json!([{ "title": "DPIA", "by": "x" }]),
            "impacttoetsen_grouping.1.by",
            Flaw::Unknown,
        ),
        ("colour", json!("blue"), "colour", Flaw::Unknown),
    ];
    for (key, value, field, flaw) in cases {
        let mut json = whole().json();
        json[key] = value.clone();
        let faults = validate(&json);
        assert!(
            faults.iter().any(|fault| (fault.field.as_str(), fault.flaw) == (field, flaw)),
            "{key} {value}: {faults:?}"
        );
        let same = |path: &str| path == field;
        assert!(faults.iter().all(|fault| same(&fault.field)), "{key}: {faults:?}");
    }
    for other in [json!(null), json!([]), json!("x")] {
        assert_eq!(validate(&other)[0].flaw, Flaw::OtherJson);
    }
}

#[test]
fn what_the_standard_allows_is_no_fault() {
    let sound = [
        ("goal", json!("<p>Een lijst:</p><ul><li>a</li></ul><br/>En 3 < 4, dus 5 <6.")),
        ("name", json!("x".repeat(100))),
        ("name", json!("é".repeat(100))),
        ("contact_email", json!("https://lindervoort.example/algoritmes")),
        ("category", json!(["Werk", "Recht", "Wonen"])),
        ("impacttoetsen_grouping", json!([{ "title": "DPIA" }])),
        ("end_date", json!("2026-12")),
    ];
    for (key, value) in sound {
        let mut json = whole().json();
        json[key] = value;
        assert_eq!(validate(&json), [], "{key}");
    }
}

#[test]
fn an_export_comes_back_as_the_same_entries() {
    let entries = vec![whole(), Entry::of(&facts(Stage::Idea), &phrases())];
    let text = serde_json::to_string_pretty(&entries).unwrap();
    assert_eq!(read_back(&text).unwrap(), entries);
    assert!(read_back("[{ \"nam\": \"x\" }]").is_err());
    assert!(read_back("{").is_err());
}

proptest! {
    #[test]
    fn whatever_people_write_comes_back_as_they_wrote_it(nl in ".{0,80}", en in ".{0,80}", law in ".{0,40}") {
        let mut facts = facts(Stage::Shadow);
        facts.automation.card.does = Words { en: en.clone(), nl: nl.clone() };
        facts.automation.card.does_not = Words { en, nl: nl.clone() };
        facts.details.laws[0].title = law;
        facts.details.risks = nl;
        let entry = Entry::of(&facts, &phrases());
        let text = serde_json::to_string(&[&entry]).unwrap();
        prop_assert_eq!(read_back(&text).unwrap(), vec![entry]);
    }

    #[test]
    fn a_comparison_holds_every_word_of_both_texts(before in "[abc ]{0,40}", after in "[abc ]{0,40}") {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        let (mut old, mut new) = (vec![], vec![]);
        for piece in difference(&before, &after) {
            match piece {
                Piece::Same(run) => {
                    old.extend(words(&run));
                    new.extend(words(&run));
                }
                Piece::Gone(run) => old.extend(words(&run)),
                Piece::New(run) => new.extend(words(&run)),
            }
        }
        prop_assert_eq!(old, words(&before));
        prop_assert_eq!(new, words(&after));
    }
}

#[test]
fn a_struct_field_stands_in_the_standard_and_the_other_way_round() {
    let mut full = whole();
    let text = || "x".to_owned();
    for field in FIELDS {
        let mut json = full.json();
        json[field.key] = match field.shape {
            Shape::SomeOf(_) => json!([text()]),
            Shape::Pairs(_) => json!([{ "title": "x", "link": "x" }]),
            _ => json!(text()),
        };
        full = serde_json::from_value(json).unwrap();
    }
    let keys: Vec<String> = full.json().as_object().unwrap().keys().cloned().collect();
    let mut known: Vec<&str> = FIELDS.iter().map(|field| field.key).chain([OWN]).collect();
    known.sort_unstable();
    assert_eq!(keys, known);
}

#[test]
fn a_table_has_a_column_for_every_field_and_no_cell_that_a_spreadsheet_runs() {
    let mut facts = facts(Stage::Automatic);
    facts.automation.name.nl = "=1+1".into();
    let csv = table(&[Entry::of(&facts, &phrases())]);
    let mut rows = ::csv::ReaderBuilder::new().has_headers(false).from_reader(csv.as_bytes());
    let rows: Vec<::csv::StringRecord> = rows.records().map(Result::unwrap).collect();
    assert_eq!((rows.len(), rows[0].len()), (2, 41));
    let cell = |name: &str| {
        let place = rows[0].iter().position(|head| head == name).unwrap();
        rows[1][place].to_owned()
    };
    assert_eq!(cell("name"), "'=1+1");
    assert_eq!(cell("category"), "[\"Organisatie en bedrijfsvoering\"]");
    assert_eq!(cell("samenspel.does_not.nl"), "Het betaalt niets.");
    assert_eq!(cell("samenspel.appeal_days"), "14");
}

#[test]
fn a_card_has_a_version_for_every_change_of_what_it_says_or_of_its_name() {
    let [one, two] = [card(), Card { goal: Words::new("b", "b"), ..card() }];
    let [old, new] = [Words::new("Old", "Oud"), Words::new("New", "Nieuw")];
    let only = versions(At(1), &old, &one, &[]);
    assert_eq!((only.len(), only[0].number, only[0].at), (1, 1, At(1)));
    let change = |at, before: &Card, after: &Card, name| Change {
        at: At(at),
        card: [before.clone(), after.clone()],
        name,
    };
    let changes = [
        change(2, &one, &one, None),
        change(3, &one, &two, None),
        change(4, &two, &one, Some([old.clone(), old.clone()])),
        change(5, &one, &one, Some([old.clone(), new.clone()])),
    ];
    let all = versions(At(1), &new, &one, &changes);
    let told: Vec<_> = all.iter().map(|it| (it.number, it.at, it.card == two, it.name == new)).collect();
    let expected = [
        (1, At(1), false, false),
        (2, At(3), true, false),
        (3, At(4), false, false),
        (4, At(5), false, true),
    ];
    assert_eq!(told, expected);
}

#[test]
fn use_begins_with_the_first_help_and_ends_with_the_last_step() {
    use Stage::{Assisted, Automatic, Design, Idea, Retired, Shadow};
    let moves = |all: &[Stage]| all.iter().enumerate().map(|(n, to)| (At(n as i64), *to)).collect::<Vec<_>>();
    assert_eq!(in_use(&[]), (None, None));
    assert_eq!(in_use(&moves(&[Idea, Design, Shadow])), (None, None));
    assert_eq!(in_use(&moves(&[Idea, Assisted, Shadow, Automatic])), (Some(At(1)), None));
    assert_eq!(in_use(&moves(&[Idea, Assisted, Retired])), (Some(At(1)), Some(At(2))));
}

#[test]
fn a_comparison_shows_what_was_taken_out_before_what_was_put_in() {
    let pieces = difference("Het betaalt niets zonder jou.", "Het betaalt nooit iets zonder jou.");
    let say = str::to_owned;
    assert_eq!(
        pieces,
        [
            Piece::Same(say("Het betaalt")),
            Piece::Gone(say("niets")),
            Piece::New(say("nooit iets")),
            Piece::Same(say("zonder jou.")),
        ]
    );
    assert_eq!(difference("", ""), []);
}
