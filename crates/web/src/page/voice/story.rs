//! Stories with what people did with the time, leaders' own use, and the amnesty: what goes on openly, and what came to light.

use domain::story::figures::{FEWEST, Figures, Measured};
use domain::story::{LONGEST, Went};
use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use super::super::{Reader, Sheet};
use super::way::{Way, ways};
use crate::filled::{Filled, Wrong};
use crate::part::form::{actions, hidden, post};
use crate::part::{
    Field, Head, Notice, Table, Tone, Voice, Weight, badge, button, button_as, empty, link, notice, voice,
};
use crate::shell::Room;

/// The page.
#[derive(Clone, Debug, Default)]
pub struct Stories {
    /// The stories that the reader may read.
    pub stories: Vec<StoryRow>,
    /// What leaders say of their own use.
    pub uses: Vec<UseRow>,
    /// The reader is one of those who say it.
    pub leads: bool,
}

/// A story.
#[derive(Clone, Debug)]
pub struct StoryRow {
    /// Its id.
    pub id: String,
    /// How it went.
    pub went: Went,
    /// In a few words.
    pub title: String,
    /// What happened.
    pub words: String,
    /// What people did with the time.
    pub time: String,
    /// The automation it is about: id and name.
    pub about: Option<(String, String)>,
    /// Who tells it.
    pub by: String,
    /// When.
    pub at: At,
    /// What the record measured before and after.
    pub figures: Option<Figures>,
    /// Everybody may read it.
    pub public: bool,
    /// For whom it waits, for who told it.
    pub waits: Vec<String>,
    /// Somebody who is named said no, for who told it.
    pub refused: bool,
    /// That it was taken off: by whom, and when.
    pub off: Option<(String, At)>,
    /// The reader may take it off.
    pub may_off: bool,
    /// The reader is named in it: whether they said that they are fine with it.
    pub asked: Option<Option<bool>>,
}

/// A leader's own use.
#[derive(Clone, Debug)]
pub struct UseRow {
    /// Who.
    pub name: String,
    /// What for, what went wrong, what not.
    pub said: [String; 3],
    /// When.
    pub at: At,
}

/// The page on which a story is told.
#[derive(Clone, Debug, Default)]
pub struct TellStory {
    /// The automations: id and name.
    pub automations: Vec<(String, String)>,
    /// The people of the reader's teams: id and name.
    pub people: Vec<(String, String)>,
    /// What was typed.
    pub filled: Filled,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// The page on which a leader says it.
#[derive(Clone, Debug, Default)]
pub struct TellUse {
    /// What was typed.
    pub filled: Filled,
    /// What is wrong with it.
    pub wrong: Wrong,
}

impl Stories {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let well = self.stories.iter().filter(|story| story.went == Went::Well).count();
        let badly = self.stories.len() - well;
        let lede = lang.text("story-lede", &[("well", well.into()), ("badly", badly.into())]);
        let body = html! {
            (ways(lang, Way::Stories))
            p class="actions" { (link(Weight::Primary, "/voice/stories/new", lang.word("story-new"))) }
            @if self.stories.is_empty() { (empty(lang.word("story-none"), lang.word("story-none-teaches"), html! {})) }
            @for story in &self.stories { (story.tell(reader)) }
            h2 { (lang.word("story-leaders")) }
            p class="note" { (lang.word("story-leaders-teach")) }
            @if self.uses.is_empty() { p { (lang.word("story-leaders-none")) } }
            @for row in &self.uses { (row.tell(reader)) }
            @if self.leads { p class="actions" { (link(Weight::Plain, "/voice/leaders", lang.word("story-use-say"))) } }
        };
        Sheet {
            title: lang.word("story-title"),
            lede: Some(lede),
            here: Some(Room::Voice),
            body,
            script: None,
        }
    }
}

impl StoryRow {
    fn tell(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let went = match self.went {
            Went::Well => badge(Tone::Good, lang.word("story-well")),
            Went::Badly => badge(Tone::Warn, lang.word("story-badly")),
        };
        html! {
            section id=(self.id) {
                h2 { (self.title) }
                p {
                    (went) " " (voice(Voice::Person, &self.by)) " " span class="at" { (reader.date(self.at)) }
                    @if !self.public { " " (badge(Tone::Proposed, lang.word("story-not-public"))) }
                }
                @if let Some((name, at)) = &self.off {
                    p { (lang.text("story-off", &[("name", name.as_str().into()), ("day", reader.date(*at).into())])) }
                } @else if self.refused {
                    p { (lang.word("story-refused")) }
                } @else if !self.waits.is_empty() {
                    p { (lang.text("story-waits", &[("names", self.waits.join(", ").into())])) }
                }
                p class="page-words" { (self.words) }
                @if !self.time.is_empty() { h3 { (lang.word("story-time")) } p class="page-words" { (self.time) } }
                @if let Some(figures) = &self.figures { (measured(reader, &self.id, figures)) }
                @if let Some((id, name)) = &self.about { p { a href=(format!("/automations/{id}")) { (lang.text("concern-about-named", &[("name", name.as_str().into())])) } } }
                @if let Some(said) = self.asked { (self.consent(lang, said)) }
                @if self.may_off {
                    (post("/voice/stories/off", html! {
                        (hidden("story", &self.id))
                        (actions(button(Weight::Plain, lang.text("story-take-off", &[("title", self.title.as_str().into())]))))
                    }))
                }
            }
        }
    }

    fn consent(&self, lang: Lang, said: Option<bool>) -> Markup {
        let words = match said {
            None => lang.word("story-asked"),
            Some(true) => lang.word("story-fine"),
            Some(false) => lang.word("story-not-fine"),
        };
        html! {
            (notice(lang, Notice::Info, html! { p { (words) } }))
            (post("/voice/stories/consent", html! {
                (hidden("story", &self.id))
                (actions(html! {
                    @if said != Some(true) { (button_as(Weight::Primary, "fine", "yes", lang.word("story-consent"))) }
                    @if said != Some(false) { (button_as(Weight::Plain, "fine", "no", lang.word("story-withdraw"))) }
                }))
            }))
        }
    }
}

/// Before and after, as a table: of cases, frozen on the day on which the story was told.
fn measured(reader: Reader, id: &str, figures: &Figures) -> Markup {
    let lang = reader.lang;
    let both = [figures.before, figures.after];
    let cell = |words: fn(Lang, &Measured) -> String| {
        both.map(|it| html! { @match it { Some(it) => (words(lang, &it)), None => (lang.word("story-figures-few")) } })
    };
    let row = |key: &str, words: fn(Lang, &Measured) -> String| {
        let [before, after] = cell(words);
        vec![html! { (lang.word(key)) }, before, after]
    };
    let days = |it: Measured| {
        lang.text(
            "story-figures-days",
            &[("from", reader.date(it.from).into()), ("to", reader.date(it.to).into())],
        )
    };
    let days = both.map(|it| html! { (it.map_or_else(|| lang.word("story-figures-few"), days)) });
    let [before, after] = days;
    let rows = vec![
        vec![html! { (lang.word("story-figures-when")) }, before, after],
        row("story-figures-minutes", |lang, it| wait(lang, it.minutes)),
        row("story-figures-alone", |lang, it| lang.percent_exact(f64::from(it.alone) / 100.0)),
        row("story-figures-replaced", |lang, it| lang.percent_exact(f64::from(it.replaced) / 100.0)),
        row("story-figures-decisions", |lang, it| lang.number(it.decisions as f64, 0)),
    ];
    let heads = ["story-figures-what", "story-figures-before", "story-figures-after"];
    let heads = heads.map(|key| Head::text(lang.word(key))).to_vec();
    html! {
        h3 { (lang.word("story-figures")) }
        (Table { id: &format!("figures-{id}"), caption: &lang.word("story-figures-caption"), heads, rows })
        p class="note" { (lang.text("story-figures-note", &[("n", (FEWEST as u64).into())])) }
    }
}

fn wait(lang: Lang, minutes: u64) -> String {
    match minutes {
        0..120 => lang.text("story-figures-wait-minutes", &[("n", minutes.into())]),
        _ => lang.text("story-figures-wait-hours", &[("n", (minutes / 60).into())]),
    }
}

impl UseRow {
    fn tell(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let [uses, wrong, never] = &self.said;
        let parts = [("story-uses", uses), ("story-wrong", wrong), ("story-never", never)];
        html! {
            h3 { (voice(Voice::Person, &self.name)) }
            dl class="definitions" {
                @for (key, said) in parts { div { dt { (lang.word(key)) } dd { (said) } } }
            }
            p class="note" { (lang.text("story-said-on", &[("day", reader.date(self.at).into())])) }
        }
    }
}

impl TellStory {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let error = |name: &str| self.wrong.of(name).map(str::to_owned);
        let value = |name: &str| self.filled.get(name).to_owned();
        let went = [("well", lang.word("story-well")), ("badly", lang.word("story-badly"))];
        let about = std::iter::once((String::new(), lang.word("story-about-none")));
        let nobody = || std::iter::once((String::new(), lang.word("story-nobody")));
        let fields = html! {
            (Field::radios("went", lang.word("story-went"), went).value(value("went")).error(error("went")))
            (Field::text("title", lang.word("story-name")).most(120).value(value("title")))
            (Field::area("words", lang.word("story-words"), 6).most(LONGEST).value(value("words")).error(error("words")))
            (Field::area("time", lang.word("story-time")  , 4).hint(lang.word("story-time-hint")).most(LONGEST).value(value("time"))
                .error(error("time")))
            (Field::select("about", lang.word("story-about"), about.chain(self.automations.iter().cloned()))
                .value(value("about")).optional(lang))
            @for nth in 1..=3_usize {
                (Field::select(&format!("named_{nth}"), lang.text("story-named", &[("n", nth.into())]), nobody().chain(self.people.iter().cloned()))
                    .value(value(&format!("named_{nth}"))).optional(lang))
            }
            p class="note" { (lang.word("story-named-teach")) }
            (actions(html! {
                (button(Weight::Primary, lang.word("story-send")))
                (link(Weight::Plain, "/voice/stories", lang.word("voice-cancel")))
            }))
        };
        let body = html! { (self.wrong.summary(lang)) (post("/voice/stories/new", fields)) };
        let lede = Some(lang.word("story-new-lede"));
        Sheet { title: lang.word("story-new"), lede, here: Some(Room::Voice), body, script: None }
    }
}

impl TellUse {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let area = |name: &str, key: &str| {
            Field::area(name, lang.word(key), 4).most(LONGEST).value(self.filled.get(name))
        };
        let fields = html! {
            (area("uses", "story-uses").error(self.wrong.of("uses").map(str::to_owned)))
            (area("wrong", "story-wrong"))
            (area("never", "story-never"))
            (actions(html! {
                (button(Weight::Primary, lang.word("story-use-send")))
                (link(Weight::Plain, "/voice/stories", lang.word("voice-cancel")))
            }))
        };
        let body = html! { (self.wrong.summary(lang)) (post("/voice/leaders", fields)) };
        let lede = Some(lang.word("story-use-lede"));
        Sheet { title: lang.word("story-use-say"), lede, here: Some(Room::Voice), body, script: None }
    }
}
