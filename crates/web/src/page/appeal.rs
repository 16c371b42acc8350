//! Appeals: those that wait, the oldest first, and one of them with the words, the decision and the way to end it.

pub mod figures;
pub mod mine;

use domain::appeal::bar::Bar;
use domain::appeal::{AppealKind, Overdue};
use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use super::case::{AppealStands, Decided, to_case};
use super::document::{Blank, Document, said::table};
use super::raised::{Mended, late};
use super::who::Who;
use super::why::{short, to_why};
use super::{Reader, Sheet};
use crate::appeal::{DISMISSED, UPHELD};
use crate::part::form::{actions, errors, post};
use crate::part::{
    Field, Head, Notice, Tab, Table, Tone, Weight, badge, button_as, empty, link, notice, pager, tabs,
};
use crate::shell::Room;

/// A list of appeals.
#[derive(Clone, Debug, Default)]
pub struct Appeals {
    /// Those that wait, or those that ended.
    pub open: bool,
    /// The appeals.
    pub rows: Vec<Row>,
    /// Where the rest begins.
    pub next: Option<String>,
}

/// One of a list.
#[derive(Clone, Debug)]
pub struct Row {
    /// The appeal.
    pub id: String,
    /// An objection or a flag.
    pub kind: AppealKind,
    /// The case.
    pub case: String,
    /// What the case is about.
    pub subject: String,
    /// What it was decided to be, and by whom or what; nothing while somebody is to judge it blind.
    pub decided: Option<(String, Who)>,
    /// When it was raised.
    pub raised: At,
    /// Where it stands.
    pub stands: AppealStands,
    /// It was not ended in time: who was told, and when.
    pub overdue: Option<Overdue>,
}

/// One appeal.
#[derive(Clone, Debug)]
pub struct Appeal {
    /// Its id.
    pub id: String,
    /// An objection or a flag.
    pub kind: AppealKind,
    /// It was not ended in time: who was told, and when.
    pub overdue: Option<Overdue>,
    /// The case.
    pub case: String,
    /// What the case is about.
    pub subject: String,
    /// The message.
    pub text: String,
    /// Who objects.
    pub by: Who,
    /// In their words.
    pub words: String,
    /// When.
    pub raised: At,
    /// The decision that is objected to; nothing while somebody is to judge the case blind.
    pub decision: Option<Decided>,
    /// The decision that stands, where it is another by now.
    pub standing: Option<Decided>,
    /// Where it stands.
    pub stands: AppealStands,
    /// How it ended.
    pub end: Option<End>,
    /// Whether this reader may end it.
    pub may: May,
    /// What the case can be decided to be.
    pub labels: Vec<String>,
    /// Its document; none in a stream of messages.
    pub document: Option<Document>,
    /// The fields of the document as they were decided, to change.
    pub blanks: Vec<Blank>,
    /// What was filled in.
    pub typed: Typed,
    /// What is wrong with it: the field and a sentence.
    pub errors: Vec<(&'static str, String)>,
}

/// What was filled in.
#[derive(Clone, Debug, Default)]
pub struct Typed {
    /// The new label.
    pub label: String,
    /// The reason.
    pub why: String,
}

/// How an appeal ended.
#[derive(Clone, Debug)]
pub struct End {
    /// Who ended it.
    pub who: Who,
    /// When.
    pub at: At,
    /// Why.
    pub why: String,
    /// What was repaired, when it was right.
    pub mended: Option<Mended>,
}

/// Whether a reader may end an appeal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum May {
    /// Yes.
    Decide,
    /// No: something of it is theirs.
    Barred(Bar),
    /// Not yet: the case is to be judged blind first.
    JudgeFirst,
    /// Nobody yet: the decision was withdrawn, and a person judges the case again.
    Withdrawn,
    /// No: they only read here.
    Read,
}

impl Appeals {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let tab = |words: String, href: &str, here| Tab { words, href: href.to_owned(), count: None, here };
        let next = self.next.as_ref().map(|next| match self.open {
            true => format!("/appeals?after={next}"),
            false => format!("/appeals?ended=1&after={next}"),
        });
        let body = html! {
            (tabs(lang, &lang.word("appeal-title"), &[
                tab(lang.word("appeal-open"), "/appeals", self.open),
                tab(lang.word("appeal-ended"), "/appeals?ended=1", !self.open),
                tab(lang.word("figures-title"), "/appeals/figures", false),
                tab(lang.word("raised-mine"), "/appeals/mine", false),
            ]))
            @if self.rows.is_empty() {
                (empty(lang.word("appeal-none"), lang.word("appeal-none-teaches"), html! {}))
            } @else {
                (self.table(reader))
                (pager(lang, None, next.as_deref()))
            }
        };
        let lede = Some(self.lede(reader));
        Sheet { title: lang.word("appeal-title"), lede, here: Some(Room::Appeals), body, script: None }
    }

    fn lede(&self, reader: Reader) -> String {
        let late = |row: &&Row| matches!(row.stands, AppealStands::Open(until) if until <= reader.now);
        let late = self.rows.iter().filter(late).count();
        match (self.open, late) {
            (true, 0) => reader.lang.word("appeal-lede"),
            (true, late) => reader.lang.text("appeal-lede-late", &[("n", late.into())]),
            (false, _) => reader.lang.word("appeal-lede-ended"),
        }
    }

    fn table(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let row = |row: &Row| {
            vec![
                html! { a href=(format!("/appeals/{}", row.id)) { (row.subject) } },
                html! {
                    @match &row.decided {
                        Some((label, who)) => { (label) br; (who.mark(lang)) br; (short(lang, &format!("/cases/{}", row.case))) },
                        None => (lang.word("appeal-hidden-short")),
                    }
                },
                html! { (reader.date(row.raised)) },
                html! {
                    (stands(reader, row.stands, row.kind))
                    @if let Some(overdue) = &row.overdue { p class="note" { (late(reader, overdue)) } }
                },
            ]
        };
        let heads = vec![
            Head::text(lang.word("desk-subject")),
            Head::text(lang.word("appeal-decision")),
            Head::text(lang.word("appeal-raised")),
            Head::text(lang.word("appeal-stands")),
        ];
        let rows = self.rows.iter().map(row).collect();
        html! { (Table { id: "appeals", caption: &lang.word("appeal-caption"), heads, rows }) }
    }
}

fn stands(reader: Reader, stands: AppealStands, kind: AppealKind) -> Markup {
    let tone = match stands {
        AppealStands::Open(until) if until <= reader.now => Tone::Stop,
        AppealStands::Open(_) => Tone::Warn,
        AppealStands::Upheld => Tone::Good,
        AppealStands::Dismissed => Tone::Plain,
    };
    badge(tone, stands.sentence(reader, kind))
}

impl Appeal {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let wrong: Vec<(&str, &str)> =
            self.errors.iter().map(|(field, words)| (*field, words.as_str())).collect();
        let body = html! {
            (errors(lang, &wrong))
            div class=(if self.document.is_some() { "split with-pages" } else { "split" }) {
                section aria-labelledby="words" {
                    h2 id="words" { (lang.word(if self.kind == AppealKind::Flag { "raised-flag-words" } else { "appeal-words" })) }
                    p { (self.by.mark(lang)) " " span class="note" { (reader.moment(self.raised)) } }
                    @match self.words.as_str() {
                        _ if self.decision.is_none() => {},
                        "" => p class="note" { (lang.word("raised-no-words")) },
                        words => blockquote { (words) },
                    }
                    @if let Some(overdue) = &self.overdue { (notice(lang, Notice::Warn, late(reader, overdue))) }
                    h2 { (lang.word("review-original")) }
                    @match &self.document {
                        Some(document) => (document.sheets(lang)),
                        None => div class="page-words" { (self.text) },
                    }
                    (to_case(lang, &self.case))
                }
                section aria-labelledby="decision" {
                    h2 id="decision" { (lang.word("appeal-decision")) }
                    (self.decided(reader))
                    (self.end(reader))
                }
            }
        };
        let lede = Some(self.stands.sentence(reader, self.kind));
        Sheet {
            title: self.subject.clone(),
            lede,
            here: Some(Room::Appeals),
            body,
            script: self.document.as_ref().map(|_| "document.js"),
        }
    }

    fn decided(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let Some(decision) = &self.decision else {
            return html! {
                p { (lang.word("appeal-hidden")) }
                p class="actions" { (link(Weight::Plain, "/desk", lang.word("review-to-desk"))) }
            };
        };
        html! {
            p { (decision.sentence(reader)) }
            (decision.outcome(lang))
            (table(lang, "said", &decision.said, self.document.is_some()))
            (decision.why(reader))
            (to_why(lang, &format!("/cases/{}", self.case)))
            @if let Some(standing) = &self.standing {
                h3 { (lang.word("appeal-since")) }
                p { (lang.word("appeal-since-withdrawn")) " " (standing.sentence(reader)) }
                (standing.outcome(lang))
                (table(lang, "said-since", &standing.said, false))
                (standing.why(reader))
            }
        }
    }

    fn end(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        html! {
            @match (&self.end, self.may) {
                (Some(end), _) => (end.story(reader)),
                (None, May::Decide) => (self.decide(reader)),
                (None, May::Barred(bar)) => (notice(lang, Notice::Info, barred(lang, bar, self.kind))),
                (None, May::JudgeFirst) => (notice(lang, Notice::Info, lang.word("appeal-judge-first"))),
                (None, May::Withdrawn) => (notice(lang, Notice::Info, lang.word("appeal-withdrawn"))),
                (None, May::Read) => {},
            }
        }
    }

    fn decide(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let error =
            |name: &str| self.errors.iter().find(|(field, _)| *field == name).map(|(_, words)| words.clone());
        let flag = self.kind == AppealKind::Flag;
        let none = std::iter::once((String::new(), lang.word("review-choose")));
        // With fields the label may be right and a value wrong.
        let fields = !self.blanks.is_empty();
        let contested = self.decision.as_ref().map(|decision| &decision.label);
        let others = self.labels.iter().filter(|label| fields || Some(*label) != contested);
        let choices = none.chain(others.map(|label| (label.clone(), label.clone())));
        let body = html! {
            (Field::area("why", lang.word("appeal-why"), 4).hint(lang.word("appeal-why-hint")).value(&self.typed.why).error(error("why")).most(5_000))
            (Field::select("label", lang.word("appeal-label"), choices).hint(lang.word("appeal-label-hint")).value(&self.typed.label)
                .error(error("label")))
            @if fields { (self.fields(reader)) }
            div id="f-end" tabindex="-1" {
                (actions(html! {
                    (button_as(Weight::Primary, "end", UPHELD, lang.word(if flag { "appeal-uphold-flag" } else { "appeal-uphold" })))
                    (button_as(Weight::Plain, "end", DISMISSED, lang.word("appeal-dismiss")))
                }))
            }
        };
        html! { h2 { (lang.word("appeal-decide")) } (post(&format!("/appeals/{}/decide", self.id), body)) }
    }
}

/// Why the reader leaves it to somebody else.
fn barred(lang: Lang, bar: Bar, kind: AppealKind) -> String {
    match (bar, kind) {
        (Bar::Decided, _) => lang.word("appeal-first-decider"),
        (Bar::Stands, _) => lang.word("appeal-standing-decider"),
        (Bar::Raised, AppealKind::Objection) => lang.word("appeal-raiser"),
        (Bar::Raised, AppealKind::Flag) => lang.word("appeal-raiser-flag"),
        (Bar::Asked, _) => lang.word("appeal-requester"),
        (Bar::EndedEarlier, _) => lang.word("appeal-ended-earlier"),
    }
}

impl Appeal {
    fn fields(&self, reader: Reader) -> Markup {
        let error = self.errors.iter().find(|(field, _)| *field == "values");
        html! {
            div class="blanks" id="f-values" tabindex="-1" data-blanks="" {
                @if let Some((_, words)) = error { p class="error" { (words) } }
                @for blank in &self.blanks { (blank.ask(reader, self.labels.len() > 1)) }
            }
        }
    }
}

impl End {
    fn story(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        html! {
            h2 { (lang.word("appeal-end")) }
            p { (self.who.mark(lang)) " " span class="note" { (reader.moment(self.at)) } }
            blockquote { (self.why) }
            @if let Some(mended) = &self.mended { (mended.story(reader)) p class="note" { (lang.word("raised-told")) } }
        }
    }
}
