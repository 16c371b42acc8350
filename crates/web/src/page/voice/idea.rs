//! Ideas: the list with what became of each, proposing one, and one idea with what its lead can make of it.

use domain::automation::Stage;
use domain::idea::{LONGEST, Wish};
use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use super::super::automation::stage;
use super::super::{Reader, Sheet};
use super::way::{Way, ways};
use crate::filled::{Filled, Wrong};
use crate::part::form::{actions, post};
use crate::part::{Field, Head, Table, Tone, Weight, badge, button, empty, link};
use crate::shell::Room;

/// The list.
#[derive(Clone, Debug, Default)]
pub struct Ideas {
    /// All ideas, the latest first.
    pub ideas: Vec<IdeaRow>,
    /// The reader works in a team: then they propose.
    pub proposes: bool,
}

/// An idea.
#[derive(Clone, Debug)]
pub struct IdeaRow {
    /// Its id.
    pub id: String,
    /// What is wanted.
    pub wish: Wish,
    /// Of which work.
    pub about: String,
    /// Why.
    pub why: String,
    /// The name of its team.
    pub team: String,
    /// The day it came in.
    pub day: At,
    /// What became of it.
    pub became: Became,
}

/// What became of an idea, as a page tells it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Became {
    /// Nothing yet.
    Open,
    /// An automation: its id, its name, and how far it is now.
    Automation(String, String, Stage),
    /// A label that people keep.
    Reserved(String),
    /// Not now, and why.
    Declined(String),
}

/// The page on which somebody proposes.
#[derive(Clone, Debug, Default)]
pub struct Propose {
    /// What it may be about: what is sent, and its words.
    pub about: Vec<(String, String)>,
    /// What was typed.
    pub filled: Filled,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// One idea.
#[derive(Clone, Debug)]
pub struct OneIdea {
    /// The idea.
    pub idea: IdeaRow,
    /// The reader leads its team, and nothing became of it yet.
    pub leads: bool,
    /// The streams of the team: id and name.
    pub streams: Vec<(String, String)>,
    /// Their labels that are not reserved yet: what is sent, and its words.
    pub labels: Vec<(String, String)>,
    /// What was typed.
    pub filled: Filled,
    /// What is wrong with it.
    pub wrong: Wrong,
}

fn wish_words(lang: Lang, wish: Wish) -> String {
    match wish {
        Wish::HandOver => lang.word("idea-wish-hand-over"),
        Wish::Keep => lang.word("idea-wish-keep"),
    }
}

impl IdeaRow {
    fn became(&self, lang: Lang) -> Markup {
        match &self.became {
            Became::Open => badge(Tone::Plain, lang.word("idea-open")),
            Became::Automation(id, name, now) => html! {
                a href=(format!("/automations/{id}")) {
                    (lang.text("idea-became-automation-stage", &[("name", name.as_str().into()), ("stage", stage(lang, *now).into())]))
                }
            },
            Became::Reserved(label) => {
                html! { (lang.text("idea-became-reserved", &[("label", label.as_str().into())])) }
            }
            Became::Declined(why) => {
                html! { (lang.text("idea-became-declined", &[("why", why.as_str().into())])) }
            }
        }
    }
}

impl Ideas {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let open = self.ideas.iter().filter(|idea| idea.became == Became::Open).count();
        let lede = if self.ideas.is_empty() {
            lang.word("idea-lede-none")
        } else {
            lang.text("idea-lede", &[("open", open.into())])
        };
        let heads = vec![
            Head::text(lang.word("idea-column")),
            Head::text(lang.word("idea-column-about")),
            Head::text(lang.word("idea-column-became")),
        ];
        let row = |idea: &IdeaRow| {
            vec![
                html! { a href=(format!("/voice/ideas/{}", idea.id)) { (wish_words(lang, idea.wish)) ": " (idea.about) } },
                html! { (idea.about) },
                idea.became(lang),
            ]
        };
        let rows = self.ideas.iter().map(row).collect();
        let caption = lang.word("idea-caption");
        let body = html! {
            (ways(lang, Way::Ideas))
            @if self.proposes { p class="actions" { (link(Weight::Primary, "/voice/ideas/new", lang.word("idea-new"))) } }
            @if self.ideas.is_empty() {
                (empty(lang.word("idea-lede-none"), lang.word("idea-none-teaches"), html! {}))
            } @else {
                (Table { id: "ideas", caption: &caption, heads, rows })
            }
        };
        Sheet {
            title: lang.word("idea-title"),
            lede: Some(lede),
            here: Some(Room::Voice),
            body,
            script: None,
        }
    }
}

impl Propose {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let error = |name: &str| self.wrong.of(name).map(str::to_owned);
        let wishes = Wish::ALL.map(|wish| (wish.as_str(), wish_words(lang, wish)));
        let choose = std::iter::once((String::new(), lang.word("idea-choose")));
        let fields = html! {
            (Field::radios("wish", lang.word("idea-wish"), wishes).value(self.filled.get("wish")).error(error("wish")))
            (Field::select("about", lang.word("idea-about"), choose.chain(self.about.iter().cloned()))
                .value(self.filled.get("about")).error(error("about")))
            (Field::area("why", lang.word("idea-why"), 4).hint(lang.word("idea-why-hint")).most(LONGEST)
                .value(self.filled.get("why")).error(error("why")))
            (actions(html! {
                (button(Weight::Primary, lang.word("idea-send")))
                (link(Weight::Plain, "/voice/ideas", lang.word("voice-cancel")))
            }))
        };
        let body = html! { (self.wrong.summary(lang)) (post("/voice/ideas/new", fields)) };
        let lede = Some(lang.word("idea-new-lede"));
        Sheet { title: lang.word("idea-new"), lede, here: Some(Room::Voice), body, script: None }
    }
}

impl OneIdea {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let (lang, idea) = (reader.lang, &self.idea);
        let lede = lang
            .text("idea-of", &[("team", idea.team.as_str().into()), ("day", lang.date(idea.day.0).into())]);
        let body = html! {
            (self.wrong.summary(lang))
            dl class="definitions" {
                div { dt { (lang.word("idea-column-about")) } dd { (idea.about) } }
                div { dt { (lang.word("idea-why")) } dd { (idea.why) } }
                div { dt { (lang.word("idea-column-became")) } dd { (idea.became(lang)) } }
            }
            @if self.leads {
                h2 { (lang.word("idea-lead")) }
                @match idea.wish {
                    Wish::HandOver => (self.automate(lang)),
                    Wish::Keep => (self.reserve(lang)),
                }
                (self.decline(lang))
            }
            p { a href="/voice/ideas" { (lang.word("idea-back")) } }
        };
        let title = wish_words(lang, idea.wish);
        Sheet { title, lede: Some(lede), here: Some(Room::Voice), body, script: None }
    }

    fn error(&self, name: &str) -> Option<String> {
        self.wrong.of(name).map(str::to_owned)
    }

    /// What was typed as the goal; before that the reason of the idea, in the language that the lead reads it in.
    fn goal(&self, reads: Lang, of: Lang) -> String {
        let typed = self.filled.get(if of == Lang::En { "goal_en" } else { "goal_nl" });
        let from_idea = typed.is_empty() && reads == of;
        if from_idea { self.idea.why.clone() } else { typed.to_owned() }
    }

    fn automate(&self, lang: Lang) -> Markup {
        html! {
            h3 { (lang.word("idea-automate")) }
            p class="note" { (lang.word("idea-automate-teaches")) }
            (post(&format!("/voice/ideas/{}/automate", self.idea.id), html! {
                (Field::select("stream", lang.word("idea-stream"), self.streams.iter().cloned())
                    .value(self.filled.get("stream")).error(self.error("stream")))
                (Field::text("name_en", lang.word("idea-name-en")).most(120).value(self.filled.get("name_en")))
                (Field::text("name_nl", lang.word("idea-name-nl")).most(120).value(self.filled.get("name_nl")))
                (Field::area("goal_en", lang.word("idea-goal-en"), 2).hint(lang.word("idea-goal-hint")).most(LONGEST)
                    .value(self.goal(lang, Lang::En)).optional(lang))
                (Field::area("goal_nl", lang.word("idea-goal-nl"), 2).most(LONGEST).value(self.goal(lang, Lang::Nl)).optional(lang))
                (actions(button(Weight::Primary, lang.word("idea-automate-do"))))
            }))
        }
    }

    fn reserve(&self, lang: Lang) -> Markup {
        html! {
            h3 { (lang.word("idea-reserve")) }
            p class="note" { (lang.word("idea-reserve-teaches")) }
            (post(&format!("/voice/ideas/{}/reserve", self.idea.id), html! {
                (Field::select("label", lang.word("idea-label"), self.labels.iter().cloned())
                    .value(self.filled.get("label")).error(self.error("label")))
                (actions(button(Weight::Primary, lang.word("idea-reserve-do"))))
            }))
        }
    }

    fn decline(&self, lang: Lang) -> Markup {
        html! {
            h3 { (lang.word("idea-decline")) }
            (post(&format!("/voice/ideas/{}/decline", self.idea.id), html! {
                (Field::area("why", lang.word("idea-decline-why"), 3).most(LONGEST).value(self.filled.get("why"))
                    .error(self.error("why")))
                (actions(button(Weight::Plain, lang.word("idea-decline-do"))))
            }))
        }
    }
}
