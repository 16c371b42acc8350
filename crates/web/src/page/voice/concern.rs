//! Questions and worries: how many there are, those the reader may read, asking one, and reading the answer with a code.

use domain::concern::{Asker, DAYS, LONGEST, Numbers, Stands};
use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use super::super::{Reader, Sheet};
use super::way::{Way, ways};
use crate::filled::{Filled, Wrong};
use crate::part::form::{actions, post};
use crate::part::{Field, Notice, Tone, Weight, badge, button, empty, link, notice};
use crate::shell::Room;

/// The list.
#[derive(Clone, Debug, Default)]
pub struct Concerns {
    /// How many there are, of everybody.
    pub numbers: Numbers,
    /// Those that the reader may answer.
    pub waiting: Vec<Row>,
    /// Those that the reader asked under their name.
    pub mine: Vec<Row>,
    /// Those with an answer.
    pub answered: Vec<Row>,
    /// One was asked just now, without anything to come back with.
    pub asked: bool,
}

/// A concern in a list.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// How it begins.
    pub words: String,
    /// The name of the automation it is about.
    pub about: Option<String>,
    /// Where it stands.
    pub stands: Stands,
    /// The day by which it is to be answered.
    pub until: At,
}

/// The page on which somebody asks.
#[derive(Clone, Debug, Default)]
pub struct AskConcern {
    /// The automations: id and name.
    pub automations: Vec<(String, String)>,
    /// Who may be asked: id, and name with role.
    pub people: Vec<(String, String)>,
    /// What was typed.
    pub filled: Filled,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// The page that shows a code, once.
#[derive(Clone, Debug)]
pub struct CodeOnce {
    /// The code.
    pub code: String,
    /// Where it is typed, from wherever.
    pub address: String,
}

/// The page on which a code is typed.
#[derive(Clone, Debug, Default)]
pub struct CodeAsk {
    /// What is wrong with the code.
    pub wrong: Wrong,
}

impl Concerns {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let numbers = self.numbers;
        let none = numbers == Numbers::default();
        let body = html! {
            (ways(lang, Way::Concerns))
            @if self.asked { (notice(lang, Notice::Good, html! { p { (lang.word("concern-sent")) } })) }
            p class="actions" {
                (link(Weight::Primary, "/voice/concerns/new", lang.word("concern-ask")))
                (link(Weight::Plain, "/voice/code", lang.word("concern-have-code")))
            }
            @if none { (empty(lang.word("concern-none"), lang.word("concern-none-teaches"), html! {})) }
            @if !self.waiting.is_empty() {
                h2 { (lang.word("concern-for-you")) }
                (rows(reader, &self.waiting))
            }
            @if !self.mine.is_empty() {
                h2 { (lang.word("concern-mine")) }
                (rows(reader, &self.mine))
            }
            @if !none {
                h2 { (lang.word("concern-answered")) }
                @if self.answered.is_empty() { p class="note" { (lang.word("concern-answered-none")) } }
                (rows(reader, &self.answered))
            }
            p class="note" { (lang.text("concern-how", &[("days", (DAYS as u64).into())])) }
        };
        let lede = lang.text(
            "concern-lede",
            &[
                ("open", numbers.open.into()),
                ("overdue", numbers.overdue.into()),
                ("answered", numbers.answered.into()),
            ],
        );
        Sheet {
            title: lang.word("concern-title"),
            lede: Some(lede),
            here: Some(Room::Voice),
            body,
            script: None,
        }
    }
}

fn rows(reader: Reader, rows: &[Row]) -> Markup {
    let lang = reader.lang;
    html! {
        @if !rows.is_empty() {
            ul class="stack" {
                @for row in rows {
                    li {
                        a href=(format!("/voice/concerns/{}", row.id)) { (row.words) } " "
                        (stands(reader, row.stands, row.until))
                        @if let Some(about) = &row.about {
                            " " span class="note" { (lang.text("concern-about-named", &[("name", about.as_str().into())])) }
                        }
                    }
                }
            }
        }
    }
}

/// Where it stands, as a badge.
pub(super) fn stands(reader: Reader, stands: Stands, until: At) -> Markup {
    let lang = reader.lang;
    // The day is one of the calendar in UTC: a reader's clock must not move it.
    let by = || lang.text("concern-open-until", &[("day", lang.date(until.0).into())]);
    match stands {
        Stands::Open => badge(Tone::Plain, by()),
        Stands::Overdue => badge(Tone::Stop, lang.word("concern-overdue")),
        Stands::Answered => badge(Tone::Good, lang.word("concern-is-answered")),
    }
}

/// What asking in this way means for the one who asks.
fn asker_words(lang: Lang, asker: Asker) -> String {
    match asker {
        Asker::Named => lang.word("concern-asker-named"),
        Asker::Code => lang.word("concern-asker-code"),
        Asker::Nobody => lang.word("concern-asker-nobody"),
    }
}

impl AskConcern {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let typed = |name: &str| self.filled.get(name).to_owned();
        let error = |name: &str| self.wrong.of(name).map(str::to_owned);
        let about = std::iter::once((String::new(), lang.word("concern-about-all")))
            .chain(self.automations.iter().cloned());
        let choose = std::iter::once((String::new(), lang.word("concern-choose")));
        let askers = Asker::ALL.map(|asker| (asker.as_str(), asker_words(lang, asker)));
        let readers = [("shared", lang.word("concern-shared")), ("private", lang.word("concern-private"))];
        let fields = html! {
            (Field::area("words", lang.word("concern-words"), 6).hint(lang.word("concern-words-hint")).most(LONGEST)
                .value(typed("words")).error(error("words")))
            (Field::select("about", lang.word("concern-about"), about).value(typed("about")).error(error("about"))
                .optional(lang))
            (Field::select("owner", lang.word("concern-owner"), choose.chain(self.people.iter().cloned()))
                .hint(lang.word("concern-owner-hint")).value(typed("owner")).error(error("owner")))
            (Field::radios("asker", lang.word("concern-asker"), askers).value(typed("asker")).error(error("asker")))
            (Field::radios("readers", lang.word("concern-readers"), readers).value(typed("readers"))
                .error(error("readers")))
            (actions(html! {
                (button(Weight::Primary, lang.word("concern-send")))
                (link(Weight::Plain, "/voice/concerns", lang.word("voice-cancel")))
            }))
        };
        let body = html! {
            (self.wrong.summary(lang))
            (post("/voice/concerns/new", fields))
            h2 { (lang.word("concern-kept")) }
            ul {
                li { (lang.word("concern-kept-named")) }
                li { (lang.word("concern-kept-code")) }
                li { (lang.word("concern-kept-nobody")) }
                li { (lang.word("concern-kept-words")) }
                li { (lang.word("concern-kept-machine")) }
            }
        };
        let lede = lang.text("concern-ask-lede", &[("days", (DAYS as u64).into())]);
        Sheet {
            title: lang.word("concern-ask"),
            lede: Some(lede),
            here: Some(Room::Voice),
            body,
            script: None,
        }
    }
}

impl CodeOnce {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            div class="said" { p { strong { code { (self.code) } } } }
            (notice(lang, Notice::Warn, html! { p { (lang.word("concern-code-once")) } }))
            p { (lang.text("concern-code-use", &[("address", self.address.as_str().into())])) }
            p class="actions" { (link(Weight::Primary, "/voice/concerns", lang.word("concern-code-written"))) }
        };
        let lede = Some(lang.word("concern-code-lede"));
        Sheet { title: lang.word("concern-code-title"), lede, here: Some(Room::Voice), body, script: None }
    }
}

impl CodeAsk {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let wrong = self.wrong.of("code").map(str::to_owned);
        let body = html! {
            (self.wrong.summary(lang))
            (post("/voice/code", html! {
                (Field::text("code", lang.word("concern-code")).hint(lang.word("concern-code-hint")).most(60)
                    .autocomplete("off").error(wrong))
                (actions(button(Weight::Primary, lang.word("concern-code-read"))))
            }))
        };
        let lede = Some(lang.word("concern-code-ask-lede"));
        Sheet { title: lang.word("concern-code-ask"), lede, here: Some(Room::Voice), body, script: None }
    }
}
