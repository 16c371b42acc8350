//! The line that is never crossed: nothing joins a person with speed, error, feeling, flags, training or agreement with the AI, except
//! that person's own page. Tables, functions and routes are read from the sources; what may meet stands in lists under `house/`.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

#[path = "lines/check.rs"]
mod check;
#[path = "house/source.rs"]
#[allow(dead_code, reason = "the tests of the house use the rest")]
mod source;

use check::{answers, bodies, calls, columns, columns_of, figures, logs, routes, rows_of};
use source::{Source, code, files, list, read};

fn none(complaints: &[String]) {
    assert!(
        complaints.is_empty(),
        "\n\n{}\n\nSee section \"A new table\" of CONTRIBUTING.md.\n",
        complaints.join("\n")
    );
}

fn sources() -> Vec<Source> {
    let crates = ["domain", "store", "flow", "web", "samenspel"];
    let all = crates.iter().flat_map(|krate| files(&format!("crates/{krate}/src"), ".rs"));
    all.map(|source| Source { text: code(&source.text), ..source }).collect()
}

#[test]
fn no_table_joins_a_person_with_performance() {
    let there = columns_of(&read("crates/store/src/entity.rs"));
    assert!(there.len() > 150, "the tables were not found");
    none(&columns(&there, &list("columns.txt"), &list("traces.txt")));
}

#[test]
fn a_route_about_a_person_is_their_own_page_or_their_account() {
    let there = rows_of(&read("crates/web/src/table.rs"));
    assert!(there.len() > 100, "the routes were not found");
    none(&routes(&there, &list("routes.txt")));
}

#[test]
fn figures_of_a_person_are_used_for_their_own_page_only() {
    let sources = sources();
    let own = list("own.txt");
    none(&[figures(&sources, &own), calls(&sources, &own)].concat());
}

#[test]
fn neither_the_log_nor_the_interface_names_who_works_here() {
    none(&logs(&sources()));
    none(&bodies(&code(&read("crates/web/src/api/body.rs"))));
    let logged = "tracing::info!(person = %viewer.person, took, \"decided\");";
    assert_eq!(logs(&[Source { path: "a.rs".into(), text: logged.into() }]).len(), 1);
    assert_eq!(
        bodies("pub struct A {\n    pub decided_by_person: String,\n    pub seconds: u64,\n}").len(),
        2
    );
}

#[test]
fn no_answer_is_stored_in_the_order_in_which_people_answered() {
    let there = columns_of(&read("crates/store/src/entity.rs"));
    let store: Vec<Source> =
        sources().into_iter().filter(|it| it.path.contains("crates/store/src")).collect();
    none(&answers(&there, &list("columns.txt"), &store));
    // An invented pair, written as everything else is; half of it apart; both apart.
    let there = ["mood.id", "mood.value", "moody.person"].map(|name| {
        let (table, column) = name.split_once('.').unwrap();
        (table.to_owned(), column.to_owned())
    });
    let declared = cells(&[&["mood.id", "id"], &["mood.value", "performance"], &["moody.person", "person"]]);
    let found = |text: &str| {
        let source = Source {
            path: "crates/store/src/mood.rs".into(),
            text: format!("pub async fn put() {{ {text} }}"),
        };
        answers(&there, &declared, &[source]).len()
    };
    let (both, who) =
        ("apart::put::<mood::Entity>(); apart::put::<moody::Entity>();", "row::insert::<moody::Entity>();");
    assert_eq!(found("row::insert::<mood::Entity>();"), 1);
    assert_eq!(found(&format!("apart::put::<mood::Entity>(); {who}")), 1);
    assert_eq!(found(&format!("{both} {who}")), 1);
    assert_eq!(found(both), 0);
}

fn cells(lines: &[&[&str]]) -> Vec<Vec<String>> {
    lines.iter().map(|line| line.iter().map(|cell| (*cell).to_owned()).collect()).collect()
}

#[test]
fn an_invented_table_column_route_or_function_is_refused() {
    let there = columns_of(
        "tables! {\n    pace = \"pace\" {\n        person: String,\n        seconds_mean: f64,\n    }\n}",
    );
    assert_eq!(
        there,
        [("pace".to_owned(), "person".to_owned()), ("pace".to_owned(), "seconds_mean".to_owned())]
    );
    // Not declared at all; declared as what it is; declared as something harmless, but its name tells; joined through moments.
    assert_eq!(columns(&there, &[], &[]).len(), 2);
    let declared = |kind: &str| cells(&[&["pace.person", "person"], &["pace.seconds_mean", kind]]);
    assert_eq!(columns(&there, &declared("performance"), &[]).len(), 2);
    assert_eq!(columns(&there, &declared("setting"), &[]).len(), 1);
    let at = [("visit".to_owned(), "person".to_owned()), ("visit".to_owned(), "at".to_owned())];
    let known = cells(&[&["visit.person", "person"], &["visit.at", "moment"]]);
    assert_eq!(columns(&at, &known, &[]).len(), 1);
    let trace = cells(&[&["visit", "nobody", "a reason"]]);
    assert!(columns(&at, &known, &trace).is_empty());
    // A list only shrinks.
    assert_eq!(columns(&at[..1], &known, &trace).len(), 2);

    let there = rows_of(
        "    GET  \"/teams/{team}/people/{person}/speed\", LEAD => crate::x;\n    GET \"/desk\", DESK => crate::y;",
    );
    assert_eq!(routes(&there, &[]).len(), 1);

    let text = "pub async fn pace_of(db: &impl Reads, person: PersonId) -> Result<f64, E> { 1.0 }";
    let invented = [Source { path: "crates/store/src/pace.rs".into(), text: text.into() }];
    assert_eq!(figures(&invented, &[]).len(), 1);
    let own = cells(&[&["pace_of", "crates/web/src/me.rs", "a reason"]]);
    assert!(figures(&invented, &own).is_empty());
    let used = [Source { path: "crates/web/src/desk.rs".into(), text: "pace_of(db, colleague)".into() }];
    assert_eq!(calls(&used, &own).len(), 1);
}
