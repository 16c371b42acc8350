//! The register: the list, one entry with its versions, its exports, and what people add to it.

use axum::extract::Query;
use axum::http::StatusCode;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::response::{IntoResponse, Response};
use domain::id::AutomationId;
use domain::person::Role;
use domain::register::standard::{PUBLICATION, THEMES};
use domain::register::{Details, Entry, Facts, Law, Phrases, Publisher, validate};
use flow::register as verb;
use lang::Lang;

use crate::desk::Asked;
use crate::error::{Answer, Error};
use crate::filled::{Filled, Wrong};
use crate::page::register::{Edit, LAWS, One, Register, Row};
use crate::visit::{Me, Named};

/// The Dutch words of an entry: the public register is in Dutch, whoever asks for it.
fn phrases(facts: &Facts) -> Phrases {
    let (nl, it) = (Lang::Nl, &facts.automation);
    let [right, sure] = [it.target.risk(), it.target.delta()].map(|it| nl.percent_exact(1.0 - it));
    let args = [("right", right.into()), ("confidence", sure.into())];
    let proven = if it.is_proven() { "register-proven" } else { "register-not-proven" };
    Phrases {
        does: nl.word("automation-card-does"),
        does_not: nl.word("automation-card-does-not"),
        stays_human: nl.word("automation-card-stays-human"),
        overseer: nl.word("automation-card-overseer"),
        appeal: nl.word("automation-card-appeal"),
        learns: format!("{} {}", nl.word("register-learns"), nl.text(proven, &args)),
    }
}

fn entry(facts: &Facts) -> Entry {
    Entry::of(facts, &phrases(facts))
}

/// `GET /register`.
pub(crate) async fn open_register(me: Me) -> Answer {
    let said = verb::publisher(me.world()).await?;
    list(&me, StatusCode::OK, of_publisher(&said), Wrong::default()).await
}

async fn list(me: &Me, status: StatusCode, filled: Filled, wrong: Wrong) -> Answer {
    let mut rows = vec![];
    for facts in verb::all(me.world()).await? {
        let leads = me.viewer().leads(crate::automation::team(me, &facts.automation).await?);
        rows.push(Row {
            id: facts.automation.id.to_string(),
            name: me.reader().pick(&facts.automation.name),
            stage: facts.automation.stage,
            ended: facts.ended,
            faults: validate(&entry(&facts).json()),
            card: facts.automation.card,
            leads,
        });
    }
    let publisher = me.viewer().is(Role::Administrator).then_some((filled, wrong));
    Ok(me.show_as(status, Register { rows, publisher }.sheet(me.reader())).await)
}

fn of_publisher(said: &Publisher) -> Filled {
    let version = said.version.to_string();
    Filled::of([("contact", said.contact.clone()), ("website", said.website.clone()), ("version", version)])
}

fn version(filled: &Filled) -> Result<i64, Error> {
    filled.get("version").parse().map_err(|_| Error::Unreadable("version".to_owned()))
}

/// `POST /register`.
pub(crate) async fn save_publisher(me: Me, filled: Filled) -> Answer {
    let line = |name: &str| filled.get(name).trim().to_owned();
    let said = Publisher { contact: line("contact"), website: line("website"), version: version(&filled)? };
    let probe =
        Entry { contact_email: said.contact.clone(), website: said.website.clone(), ..Entry::default() };
    let mut wrong = Wrong::default();
    for fault in validate(&probe.json()) {
        match fault.field.as_str() {
            "contact_email" => wrong.add("contact", me.lang.word("register-wrong-contact")),
            "website" => wrong.add("website", me.lang.word("register-wrong-link")),
            _ => {}
        }
    }
    if !wrong.is_empty() {
        return list(&me, StatusCode::UNPROCESSABLE_ENTITY, filled, wrong).await;
    }
    match verb::publisher_set(me.world(), me.viewer(), said).await {
        Ok(()) => Ok(me.see("/register")),
        Err(flow::Error::Changed) => {
            let now = of_publisher(&verb::publisher(me.world()).await?);
            let wrong = Wrong::one("contact", me.lang.word("settings-changed"));
            list(&me, StatusCode::CONFLICT, now, wrong).await
        }
        Err(error) => Err(error.into()),
    }
}

/// `GET /register/{automation}`.
pub(crate) async fn open_entry(me: Me, Named(id): Named<AutomationId>, Query(asked): Asked) -> Answer {
    let (automation, versions, ended) = verb::card_versions(me.world(), id).await?;
    let number = |name: &str| asked.get(name).and_then(|text| text.parse::<usize>().ok());
    let last = versions.len();
    let compared = [number("from").unwrap_or(last.saturating_sub(1).max(1)), number("to").unwrap_or(last)];
    let name = me.reader().pick(&automation.name);
    let dossiers = crate::visit::may_open(me.viewer(), "/register/{automation}/dossiers");
    let page = One { id: id.to_string(), name, stage: automation.stage, ended, dossiers, versions, compared };
    Ok(me.show(page.sheet(me.reader())).await)
}

/// `GET /register/{automation}/details`.
pub(crate) async fn edit_details(me: Me, Named(id): Named<AutomationId>) -> Answer {
    let filled = of_details(&verb::details(me.world(), id).await?);
    form(&me, StatusCode::OK, id, filled, Wrong::default()).await
}

async fn form(me: &Me, status: StatusCode, id: AutomationId, filled: Filled, wrong: Wrong) -> Answer {
    let automation = crate::automation::automation(me, id).await?;
    let name = me.reader().pick(&automation.name);
    let changed = status == StatusCode::CONFLICT;
    let page = Edit { id: id.to_string(), name, filled, wrong, changed };
    Ok(me.show_as(status, page.sheet(me.reader())).await)
}

fn of_details(said: &Details) -> Filled {
    let mut fields = vec![
        ("publication".to_owned(), said.publication.clone()),
        ("theme".to_owned(), said.theme.clone()),
        ("consulted".to_owned(), said.consulted.clone()),
        ("proportionality".to_owned(), said.proportionality.clone()),
        ("risks".to_owned(), said.risks.clone()),
        ("lawful_basis".to_owned(), said.lawful_basis.clone()),
        ("version".to_owned(), said.version.to_string()),
    ];
    for (nth, law) in (1..).zip(&said.laws) {
        fields.push((format!("law_title_{nth}"), law.title.clone()));
        fields.push((format!("law_link_{nth}"), law.link.clone()));
        fields.push((format!("law_day_{nth}"), law.checked_on.clone()));
    }
    Filled::of(fields)
}

fn details(filled: &Filled) -> Result<Details, Error> {
    let line = |name: &str| filled.get(name).trim().to_owned();
    let known = |name: &str, words: &[&str]| Some(line(name)).filter(|it| words.contains(&it.as_str()));
    let law = |nth: usize| Law {
        title: line(&format!("law_title_{nth}")),
        link: line(&format!("law_link_{nth}")),
        checked_on: line(&format!("law_day_{nth}")),
    };
    Ok(Details {
        publication: known("publication", &PUBLICATION).unwrap_or_default(),
        theme: known("theme", &THEMES).unwrap_or_default(),
        consulted: domain::case::tidy(filled.get("consulted")),
        proportionality: domain::case::tidy(filled.get("proportionality")),
        risks: domain::case::tidy(filled.get("risks")),
        lawful_basis: domain::case::tidy(filled.get("lawful_basis")),
        laws: (1..=LAWS).map(law).filter(|law| *law != Law::default()).collect(),
        version: version(filled)?,
    })
}

/// `POST /register/{automation}/details`.
pub(crate) async fn save_details(me: Me, Named(id): Named<AutomationId>, filled: Filled) -> Answer {
    match verb::details_set(me.world(), me.viewer(), id, details(&filled)?).await {
        Ok(()) => Ok(me.see("/register")),
        Err(flow::Error::Changed) => {
            let now = of_details(&verb::details(me.world(), id).await?);
            form(&me, StatusCode::CONFLICT, id, now, Wrong::default()).await
        }
        Err(error) => Err(error.into()),
    }
}

async fn entries(me: &Me) -> Result<Vec<Entry>, Error> {
    Ok(verb::all(me.world()).await?.iter().map(entry).collect())
}

fn keep(kind: &'static str, disposition: &'static str, text: String) -> Response {
    ([(CONTENT_TYPE, kind), (CONTENT_DISPOSITION, disposition)], text).into_response()
}

/// `GET /register/export.json`.
pub(crate) async fn send_json(me: Me) -> Answer {
    let text = serde_json::to_string_pretty(&entries(&me).await?)
        .map_err(|error| Error::Broken(error.to_string()))?;
    Ok(keep("application/json", "attachment; filename=\"register.json\"", text))
}

/// `GET /register/export.csv`.
pub(crate) async fn send_csv(me: Me) -> Answer {
    let text = domain::register::table(&entries(&me).await?);
    Ok(keep("text/csv; charset=utf-8", "attachment; filename=\"register.csv\"", text))
}
