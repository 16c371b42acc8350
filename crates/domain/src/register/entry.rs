//! An entry of the register, made from an automation and what its people added, and read back.

use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::standard::{LANGUAGE, PUBLICATION, STATUS, VERSION};
use super::validate;
use crate::appeal;
use crate::automation::{Automation, Stage};
use crate::time::At;
use crate::words::Words;

/// A title and where it can be read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Pair {
    /// The title.
    pub title: String,
    /// The address.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub link: String,
}

/// A legal source, and when somebody last looked whether it still says so.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Law {
    /// The title.
    pub title: String,
    /// The address.
    pub link: String,
    /// The day, as `2026-11-21`; empty when nobody said.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub checked_on: String,
}

/// What the organisation says once, for all its entries.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Publisher {
    /// A general address of mail, or of a page: never a person's own.
    pub contact: String,
    /// A public page about what runs here.
    pub website: String,
    /// Counts the changes.
    pub version: i64,
}

/// What the register asks for beyond the card, in Dutch; empty where nobody said anything.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Details {
    /// How much it weighs, in a word of [`super::standard::PUBLICATION`].
    pub publication: String,
    /// The field of policy, in a word of [`super::standard::THEMES`].
    pub theme: String,
    /// What speaks for and against it.
    pub proportionality: String,
    /// What can go wrong, and what is done about it.
    pub risks: String,
    /// What the law says about the process.
    pub lawful_basis: String,
    /// Which laws.
    pub laws: Vec<Law>,
    /// Who was asked before it began.
    pub consulted: String,
    /// Counts the changes.
    pub version: i64,
}

/// All that an entry is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Facts {
    /// The automation, with its card.
    pub automation: Automation,
    /// The name of the organisation.
    pub organisation: String,
    /// What the organisation says.
    pub publisher: Publisher,
    /// What the team says.
    pub details: Details,
    /// When people first worked with it.
    pub began: Option<At>,
    /// When it was over.
    pub ended: Option<At>,
}

/// The Dutch words around what people wrote.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Phrases {
    /// "What it does".
    pub does: String,
    /// "What it does not do".
    pub does_not: String,
    /// "What stays with people".
    pub stays_human: String,
    /// "Who oversees it".
    pub overseer: String,
    /// "How to object".
    pub appeal: String,
    /// How it learns, and what is proven: whole sentences.
    pub learns: String,
}

/// What the people who work with it have to know, which the standard has no field for.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct ForWorkers {
    /// How far it may go: a word of [`Stage::as_str`].
    pub stage: String,
    /// What it does not do.
    pub does_not: Words,
    /// What stays with people.
    pub stays_human: Words,
    /// How to object.
    pub appeal: Words,
    /// An objection is decided within so many days.
    pub appeal_days: i64,
    /// Who was asked before it began.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub consulted: String,
    /// The laws, with the day somebody looked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub laws: Vec<Law>,
    /// The fields that the standard does not take as they are; whoever takes the entry away reads it there.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub faults: Vec<String>,
}

macro_rules! entry {
    ($($(#[$doc:meta])* $name:ident: $of:ty, $nothing:literal;)*) => {
        /// An entry of the register: the fields of the standard under their own keys, in its order, and ours beside them. What is empty
        /// is left out.
        #[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct Entry {
            $($(#[$doc])* #[serde(skip_serializing_if = $nothing)] pub $name: $of,)*
            /// Our own.
            pub samenspel: ForWorkers,
        }
    };
}

entry! {
    /// Naam
    name: String, "String::is_empty";
    /// Korte omschrijving
    description_short: String, "String::is_empty";
    /// Organisatienaam
    organization: String, "String::is_empty";
    /// Thema
    category: Vec<String>, "Vec::is_empty";
    /// Status
    status: String, "String::is_empty";
    /// Begindatum
    begin_date: String, "String::is_empty";
    /// Einddatum
    end_date: String, "String::is_empty";
    /// Contactgegevens
    contact_email: String, "String::is_empty";
    /// Link naar publiekspagina
    website: String, "String::is_empty";
    /// Publicatiecategorie
    publication_category: String, "String::is_empty";
    /// Link naar bronregistratie
    url: String, "String::is_empty";
    /// Doel en impact
    goal: String, "String::is_empty";
    /// Afwegingen
    proportionality: String, "String::is_empty";
    /// Menselijke tussenkomst
    human_intervention: String, "String::is_empty";
    /// Risicobeheer
    risks: String, "String::is_empty";
    /// Wettelijke basis
    lawful_basis: String, "String::is_empty";
    /// Verwijzingen wettelijke basis
    lawful_basis_grouping: Vec<Pair>, "Vec::is_empty";
    /// Link naar verwerkingsregister
    process_index_url: String, "String::is_empty";
    /// Impacttoetsen
    impacttoetsen_grouping: Vec<Pair>, "Vec::is_empty";
    /// Toelichting op impacttoetsen
    impacttoetsen: String, "String::is_empty";
    /// Gegevens
    source_data: String, "String::is_empty";
    /// Verwijzingen gegevensbronnen
    source_data_grouping: Vec<Pair>, "Vec::is_empty";
    /// Technische werking
    methods_and_models: String, "String::is_empty";
    /// Leverancier
    provider: String, "String::is_empty";
    /// Link naar broncode
    publiccode: String, "String::is_empty";
    /// Taal
    lang: String, "String::is_empty";
    /// Versie publicatiestandaard
    standard_version: String, "String::is_empty";
    /// Bron-ID
    source_id: String, "String::is_empty";
    /// Zoektermen
    tags: String, "String::is_empty";
    /// Algoritme-ID, which the register gives
    lars: String, "String::is_empty";
    /// Publicatiedatum, which the register gives
    publication_dt: String, "String::is_empty";
}

impl Entry {
    /// The entry of an automation, in Dutch. What nobody filled in is left out, never invented.
    #[must_use]
    pub fn of(facts: &Facts, say: &Phrases) -> Entry {
        let (it, details) = (&facts.automation, &facts.details);
        let card = &it.card;
        let laws = details.laws.iter().map(|law| Pair { title: law.title.clone(), link: law.link.clone() });
        let entry = Entry {
            name: it.name.nl.clone(),
            description_short: card.does.nl.clone(),
            organization: facts.organisation.clone(),
            category: Some(details.theme.clone()).filter(|theme| !theme.is_empty()).into_iter().collect(),
            status: status(it).to_owned(),
            begin_date: month(facts.began),
            end_date: month(facts.ended),
            contact_email: facts.publisher.contact.clone(),
            website: facts.publisher.website.clone(),
            publication_category: weight(details).to_owned(),
            goal: told(&[("", &card.goal), (&say.does, &card.does), (&say.does_not, &card.does_not)]),
            proportionality: details.proportionality.clone(),
            human_intervention: told(&[
                (&say.stays_human, &card.stays_human),
                (&say.overseer, &card.overseer),
                (&say.appeal, &card.appeal),
            ]),
            risks: details.risks.clone(),
            lawful_basis: details.lawful_basis.clone(),
            lawful_basis_grouping: laws.collect(),
            source_data: card.data.nl.clone(),
            methods_and_models: [card.how_decided.nl.as_str(), say.learns.as_str()]
                .into_iter()
                .filter(|text| !text.is_empty())
                .collect::<Vec<_>>()
                .join("\n\n"),
            lang: LANGUAGE.to_owned(),
            standard_version: VERSION.to_owned(),
            source_id: it.id.to_string(),
            samenspel: ForWorkers {
                stage: it.stage.as_str().to_owned(),
                does_not: card.does_not.clone(),
                stays_human: card.stays_human.clone(),
                appeal: card.appeal.clone(),
                appeal_days: appeal::DAYS,
                consulted: details.consulted.clone(),
                laws: details.laws.clone(),
                faults: vec![],
            },
            ..Entry::default()
        };
        entry.judged()
    }

    /// The same with what is wrong with it.
    fn judged(mut self) -> Entry {
        self.samenspel.faults = validate(&self.json()).into_iter().map(|fault| fault.field).collect();
        self
    }

    /// The entry as JSON.
    #[must_use]
    pub fn json(&self) -> Value {
        serde_json::to_value(self).unwrap_or_default()
    }
}

/// The entries of an export, as they went out.
///
/// # Errors
/// Says what could not be read: JSON that is no list of entries, or a field that neither the standard nor we have.
pub fn read_back(json: &str) -> Result<Vec<Entry>, serde_json::Error> {
    serde_json::from_str(json)
}

/// How much it weighs. Until its team chose, it is the least: the standard asks every entry for a word, and the others claim more.
fn weight(details: &Details) -> &str {
    let [_, _, least] = PUBLICATION;
    if details.publication.is_empty() { least } else { &details.publication }
}

/// What stands still is not in use, however far it came before: nobody gets anything from it. Before people worked with it, it is
/// still being built.
const fn status(automation: &Automation) -> &'static str {
    let [building, at_work, over] = STATUS;
    match (automation.stage, &automation.pause) {
        (Stage::Idea | Stage::Design | Stage::Shadow, _) => building,
        (Stage::Assisted | Stage::Automatic, _) => at_work,
        (Stage::Paused, Some(pause)) if matches!(pause.from, Stage::Idea | Stage::Design | Stage::Shadow) => {
            building
        }
        (Stage::Paused | Stage::Retired, _) => over,
    }
}

fn month(at: Option<At>) -> String {
    at.map(|at| at.day().chars().take(7).collect()).unwrap_or_default()
}

/// What people wrote, each under its heading; parts that say nothing are left out.
fn told(parts: &[(&str, &Words)]) -> String {
    let said = parts.iter().filter(|(_, words)| !words.nl.trim().is_empty());
    let line = |(heading, words): &(&str, &Words)| match *heading {
        "" => words.nl.clone(),
        heading => format!("{heading}: {}", words.nl),
    };
    said.map(line).collect::<Vec<_>>().join("\n\n")
}
