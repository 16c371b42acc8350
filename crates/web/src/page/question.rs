//! Questions: asking, following, understanding and objecting, for whoever asked.

use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use super::why::short;
use super::{Reader, Sheet};
use crate::part::form::{actions, errors, upload};
use crate::part::{
    Drop, Field, Head, Icon, Table, Tone, Voice, Weight, badge, button, empty, icon, link, pager, voice,
};
use crate::shell::Room;

mod one;

pub use one::{Done, Question};

/// The first step of asking: about what?
#[derive(Clone, Debug)]
pub struct Choose {
    /// Where one can ask: key and name.
    pub streams: Vec<(String, String)>,
    /// The reader has an account.
    pub account: bool,
}

/// The form.
#[derive(Clone, Debug, Default)]
pub struct Ask {
    /// The key of the stream.
    pub key: String,
    /// Its files are so many bytes at most.
    pub most: usize,
    /// Its name.
    pub stream: String,
    /// What it is about.
    pub subject: String,
    /// The question.
    pub text: String,
    /// Who asks.
    pub name: String,
    /// Where the answer goes.
    pub address: String,
    /// The reader has an account.
    pub account: bool,
    /// AI may decide here.
    pub ai: bool,
    /// What is wrong: the field and a sentence.
    pub errors: Vec<(&'static str, String)>,
}

/// The reader's own questions.
#[derive(Clone, Debug, Default)]
pub struct Questions {
    /// Newest first.
    pub rows: Vec<Row>,
    /// Where the rest begins.
    pub next: Option<String>,
}

/// One of the reader's questions.
#[derive(Clone, Debug)]
pub struct Row {
    /// The case.
    pub case: String,
    /// What it is about.
    pub subject: String,
    /// When it was asked.
    pub asked: At,
    /// The answer, if there is one.
    pub label: Option<String>,
}

impl Choose {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            @if self.streams.is_empty() {
                (empty(lang.word("question-no-stream"), lang.word("question-no-stream-teaches"), html! {}))
            } @else {
                ul class="plain stack" {
                    @for (key, name) in &self.streams { li { (link(Weight::Plain, &format!("/ask/{key}"), name)) } }
                }
            }
            @if self.account { p { a href="/questions" { (lang.word("question-mine")) } } }
        };
        let lede = Some(lang.word("question-choose-lede"));
        Sheet { title: lang.word("question-ask"), lede, here: here(self.account), body, script: None }
    }
}

impl Ask {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let wrong: Vec<(&str, &str)> =
            self.errors.iter().map(|(field, words)| (*field, words.as_str())).collect();
        let body = html! {
            (errors(lang, &wrong))
            @if self.ai { p { (voice(Voice::Machine, lang.word("question-ai-here"))) } }
            (upload(&format!("/ask/{}", self.key), self.fields(lang)))
        };
        let title = lang.text("question-about", &[("stream", self.stream.as_str().into())]);
        let lede = Some(lang.word("question-ask-lede"));
        Sheet { title, lede, here: here(self.account), body, script: Some("drop.js") }
    }

    fn fields(&self, lang: Lang) -> Markup {
        let drop = Drop { most: self.most, kinds: "", each: false };
        let error =
            |name: &str| self.errors.iter().find(|(field, _)| *field == name).map(|(_, words)| words.clone());
        html! {
            (Field::text("subject", lang.word("question-subject")).value(&self.subject).optional(lang).most(300).error(error("subject")))
            (Field::area("text", lang.word("question-text"), 8).value(&self.text).hint(lang.word("question-text-hint")).error(error("text")))
            @if !self.account {
                (Field::text("name", lang.word("question-name")).value(&self.name).optional(lang).autocomplete("name").most(200))
                (Field::email("address", lang.word("question-address")).value(&self.address).optional(lang)
                    .autocomplete("email").hint(lang.word("question-address-hint")).error(error("address")))
            } @else {
                p class="note" { (lang.text("question-as", &[("name", self.name.as_str().into()), ("address", self.address.as_str().into())])) }
            }
            div class="field" {
                label for="f-file" { (lang.word("question-files")) " " span class="optional" { (lang.word("part-optional")) } }
                p class="hint" id="f-file-hint" { (lang.word("question-files-hint")) }
                (drop.zone(lang, html! {
                    input id="f-file" type="file" name="file" multiple aria-describedby="f-file-hint";
                }))
            }
            (actions(button(Weight::Primary, lang.word("question-send"))))
        }
    }
}

impl Questions {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let ask = link(Weight::Primary, "/ask", html! { (icon(Icon::Pen)) (lang.word("question-ask")) });
        let next = self.next.as_ref().map(|next| format!("/questions?after={next}"));
        let body = html! {
            @if self.rows.is_empty() {
                (empty(lang.word("question-none"), lang.word("question-none-teaches"), ask))
            } @else {
                (actions(ask))
                (self.table(reader))
                (pager(lang, None, next.as_deref()))
            }
            p { a href="/appeals/mine" { (lang.word("raised-mine")) } }
        };
        let open = self.rows.iter().filter(|row| row.label.is_none()).count();
        let lede = match self.rows.is_empty() {
            true => None,
            false => Some(lang.text("question-mine-lede", &[("open", open.into())])),
        };
        Sheet { title: lang.word("question-mine"), lede, here: Some(Room::Questions), body, script: None }
    }

    fn table(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let row = |row: &Row| {
            vec![
                html! { a href=(format!("/questions/{}", row.case)) { (row.subject) } },
                html! { (reader.moment(row.asked)) },
                html! {
                    @match &row.label {
                        Some(label) => {
                            (lang.word("question-answered")) " " strong { (label) } " "
                            (short(lang, &format!("/questions/{}", row.case)))
                        },
                        None => (badge(Tone::Plain, lang.word("question-open"))),
                    }
                },
            ]
        };
        let heads = vec![
            Head::text(lang.word("question-subject")),
            Head::text(lang.word("question-asked-at")),
            Head::text(lang.word("question-stands")),
        ];
        let rows = self.rows.iter().map(row).collect();
        html! { (Table { id: "questions", caption: &lang.word("question-mine-caption"), heads, rows }) }
    }
}

fn here(account: bool) -> Option<Room> {
    account.then_some(Room::Questions)
}
