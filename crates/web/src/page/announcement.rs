//! Announcements: the archive, one of them, which representatives read it, and the form of its draft.

mod draft;

use domain::announcement::{About, Announcement, Text};
use domain::automation::Stage;
use domain::dossier::said;
use domain::time::At;
use domain::words::Words;
use lang::Lang;
use maud::{Markup, html};

use super::automation::stage;
use super::dossier::blocks;
use super::{Reader, Sheet};
use crate::part::form::{actions, both, group, hidden, post, press};
use crate::part::{Head, Icon, Notice, Table, Weight, button, empty, icon, link, notice};

pub use draft::{of_guidelines, of_stage};

/// The archive.
#[derive(Clone, Debug, Default)]
pub struct Announcements {
    /// Drafts of the reader first, then what was sent, the newest first.
    pub all: Vec<Row>,
}

/// An announcement with the name of what it is about.
#[derive(Clone, Debug)]
pub struct Row {
    /// The announcement.
    pub it: Announcement,
    /// The name of its automation; nothing for the guidelines.
    pub name: Words,
}

/// The page of one.
#[derive(Clone, Debug)]
pub struct One {
    /// The announcement.
    pub row: Row,
    /// What it says, or would say.
    pub text: Text,
    /// Every representative by name, and when they read it.
    pub receipts: Vec<(String, Option<At>)>,
    /// The reader is a representative, and read it then.
    pub yours: Option<Option<At>>,
    /// Why it was not sent.
    pub error: Option<String>,
}

/// The form of a draft.
#[derive(Clone, Debug)]
pub struct Write {
    /// The announcement.
    pub row: Row,
    /// What is said.
    pub text: Text,
    /// What is wrong with it.
    pub error: Option<String>,
}

/// The name of a part.
#[must_use]
pub fn part(lang: Lang, part: &str) -> String {
    match part {
        "title" => lang.word("announce-part-title"),
        "why" => lang.word("announce-part-why"),
        "what" => lang.word("announce-part-what"),
        "what_not" => lang.word("announce-part-what-not"),
        "changes" => lang.word("announce-part-changes"),
        "take_part" => lang.word("announce-part-take-part"),
        _ => lang.word("announce-part-object"),
    }
}

impl Row {
    /// What happened, in a sentence.
    fn about(&self, reader: Reader) -> String {
        let lang = reader.lang;
        match self.it.about {
            About::Stage { from, to, .. } => {
                let [from, to] = [from, to].map(|it: Stage| stage(lang, it));
                let args =
                    [("name", reader.pick(&self.name).into()), ("from", from.into()), ("to", to.into())];
                lang.text("announce-about-stage", &args)
            }
            About::Guidelines { number } => {
                lang.text("announce-about-guidelines", &[("number", number.to_string().into())])
            }
        }
    }

    fn title(&self, reader: Reader) -> String {
        let title = self.it.text.as_ref().map(|text| reader.pick(&text.title)).unwrap_or_default();
        if title.trim().is_empty() { self.about(reader) } else { title }
    }

    fn line(&self, reader: Reader) -> Markup {
        html! {
            a href=(format!("/announcements/{}", self.it.id)) { (self.title(reader)) }
            " " span class="note" { (self.when(reader)) }
        }
    }

    fn when(&self, reader: Reader) -> String {
        let (key, at) = match self.it.sent {
            Some(at) => ("announce-sent", at),
            None => ("announce-drafted", self.it.drafted),
        };
        reader.lang.text(key, &[("date", reader.moment(at).into())])
    }
}

impl Announcements {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let (sent, drafts): (Vec<&Row>, Vec<&Row>) = self.all.iter().partition(|row| row.it.sent.is_some());
        let body = html! {
            @if !drafts.is_empty() {
                (notice(lang, Notice::Warn, html! {
                    h2 { (lang.word("announce-drafts")) }
                    ul { @for row in &drafts { li { (row.line(reader)) } } }
                }))
            }
            @if sent.is_empty() {
                (empty(lang.word("announce-none"), lang.word("announce-none-teaches"), html! {}))
            } @else {
                h2 { (lang.word("announce-sent-ones")) }
                ul class="stack" { @for row in &sent { li { (row.line(reader)) } } }
            }
        };
        let lede = Some(lang.text("announce-lede", &[("n", sent.len().into())]));
        Sheet { title: lang.word("announce-title"), lede, here: None, body, script: None }
    }
}

impl One {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let (lang, it) = (reader.lang, &self.row.it);
        let parts = self.text.parts();
        let body = html! {
            @if let Some(error) = &self.error { div role="alert" { (notice(lang, Notice::Warn, error)) } }
            p class="note" { (self.row.when(reader)) }
            @if it.sent.is_none() { (self.sending(lang)) }
            @for (name, words) in parts.iter().filter(|(name, words)| *name != "title" && !reader.pick(words).trim().is_empty()) {
                h2 id=(name) { (part(lang, name)) }
                (blocks(name, &said(&reader.pick(words))))
            }
            @if it.sent.is_some() { (self.reading(reader)) }
            (self.ways(lang))
        };
        let title = match reader.pick(&self.text.title) {
            title if title.trim().is_empty() => self.row.about(reader),
            title => title,
        };
        Sheet { title, lede: Some(self.row.about(reader)), here: None, body, script: None }
    }

    fn sending(&self, lang: Lang) -> Markup {
        let (id, version) = (self.row.it.id, self.row.it.version.to_string());
        html! {
            section class="panel" {
                h2 { (lang.word("announce-draft")) }
                @if self.row.it.is_idle() {
                    p { (lang.word("announce-idle")) }
                    (actions(link(Weight::Plain, &format!("/announcements/{id}/edit"), lang.word("announce-edit"))))
                } @else if self.row.it.overtaken {
                    p { (lang.word("announce-overtaken")) }
                    (actions(link(Weight::Primary, &format!("/announcements/{id}/edit"), lang.word("announce-edit"))))
                } @else if self.row.it.text.is_some() {
                    p { (lang.word("announce-to-send")) " " (lang.word("announce-send-teaches")) }
                    (actions(html! {
                        (press(&format!("/announcements/{id}/send"), &[("version", &version)], Weight::Primary, lang.word("announce-send")))
                        (link(Weight::Plain, &format!("/announcements/{id}/edit"), lang.word("announce-edit")))
                    }))
                } @else {
                    p { (lang.word("announce-write-lede")) }
                    (actions(link(Weight::Primary, &format!("/announcements/{id}/edit"), lang.word("announce-write"))))
                }
            }
        }
    }

    /// What representatives say of it. Of nobody else it is known whether they read it.
    fn reading(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let row = |(name, at): &(String, Option<At>)| {
            let when = at.map_or_else(|| lang.word("announce-receipt-not-yet"), |at| reader.moment(at));
            vec![html! { (name) }, html! { (when) }]
        };
        let heads = ["announce-receipt-who", "announce-receipt-when"].map(|key| Head::text(lang.word(key)));
        html! {
            @if let Some(read) = self.yours { (self.duty(reader, read)) }
            h2 id="receipts" { (lang.word("announce-receipts")) }
            p class="note" { (lang.word("announce-receipts-teach")) }
            @if self.receipts.is_empty() {
                p { (lang.word("announce-receipt-none")) }
            } @else {
                (Table {
                    id: "read",
                    caption: &lang.word("announce-receipts-caption"),
                    heads: heads.to_vec(),
                    rows: self.receipts.iter().map(row).collect(),
                })
            }
        }
    }

    fn duty(&self, reader: Reader, read: Option<At>) -> Markup {
        let lang = reader.lang;
        html! {
            section class="panel" {
                h2 { (lang.word("announce-yours")) }
                @match read {
                    Some(at) => p { (lang.text("announce-read-done", &[("date", reader.moment(at).into())])) },
                    None => {
                        p { (lang.word("announce-yours-teaches")) }
                        (press(&format!("/announcements/{}/read", self.row.it.id), &[], Weight::Primary,
                            html! { (icon(Icon::Check)) (lang.word("announce-read")) }))
                    },
                }
            }
        }
    }

    fn ways(&self, lang: Lang) -> Markup {
        let to = match self.row.it.about {
            About::Stage { automation, .. } => link(
                Weight::Plain,
                &format!("/automations/{automation}"),
                lang.word("announce-to-automation"),
            ),
            About::Guidelines { .. } => link(Weight::Plain, "/rights", lang.word("announce-to-guidelines")),
        };
        actions(html! { (to) (link(Weight::Plain, "/announcements", lang.word("announce-back"))) })
    }
}

impl Write {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let (lang, it) = (reader.lang, &self.row.it);
        let lines = |name: &str| if name == "title" { 1 } else { 4 };
        let body = html! {
            @if let Some(error) = &self.error { div role="alert" { (notice(lang, Notice::Warn, error)) } }
            (post(&format!("/announcements/{}/edit", it.id), html! {
                (hidden("version", &it.version.to_string()))
                @for (name, words) in self.text.parts() {
                    (group(part(lang, name), both(lang, name, words, lines(name))))
                }
                (actions(html! {
                    (button(Weight::Primary, lang.word("announce-save")))
                    (link(Weight::Plain, &format!("/announcements/{}", it.id), lang.word("announce-cancel")))
                }))
            }))
            p class="note" { (self.row.about(reader)) }
        };
        let lede = Some(lang.word("announce-write-lede"));
        Sheet { title: lang.word("announce-write-title"), lede, here: None, body, script: None }
    }
}
