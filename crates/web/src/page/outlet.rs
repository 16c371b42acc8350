//! Outlets: where the decisions of a stream go out to, how each delivery stands, and what to do when one does not arrive.

use domain::outlet::delivery::{Delivery, Heard, State, Why};
use domain::outlet::{Outlet, Shape, To};
use lang::Lang;
use maud::{Markup, html};
use store::Count;

use super::why::short;
use super::{Reader, Sheet};
use crate::filled::{Filled, Wrong};
use crate::part::form::{actions, hidden, post, press};
use crate::part::{Field, Head, Notice, Table, Tone, Weight, badge, button, empty, link, notice, pager};
use crate::shell::Room;

pub mod edit;

pub use edit::Edit;

/// The outlets of a stream.
#[derive(Clone, Debug)]
pub struct Outlets {
    /// The stream: its id and name.
    pub stream: (String, String),
    /// Each with how many of its deliveries wait, were sent, failed.
    pub rows: Vec<(Outlet, [Count; 3])>,
    /// Something was just done.
    pub done: bool,
}

/// One outlet with its deliveries.
#[derive(Clone, Debug)]
pub struct One {
    /// The outlet.
    pub outlet: Outlet,
    /// The fields to change it.
    pub edit: Edit,
    /// A page of its deliveries, newest first.
    pub deliveries: Vec<Delivery>,
    /// Where the rest begins.
    pub next: Option<String>,
    /// What came of a sample that was just sent.
    pub heard: Option<Heard>,
    /// Something was just done.
    pub done: bool,
    /// Somebody else was earlier.
    pub changed: bool,
}

/// A delivery as the page of its case tells it.
#[derive(Clone, Debug)]
pub struct Went {
    /// What the outlet is called.
    pub outlet: String,
    /// How it stands.
    pub delivery: Delivery,
}

/// The address of an outlet's page.
#[must_use]
pub fn path(outlet: &Outlet) -> String {
    format!("/settings/outlets/{}", outlet.id)
}

fn sheet(title: String, lede: String, body: Markup) -> Sheet {
    Sheet { title, lede: Some(lede), here: Some(Room::Settings), body, script: None }
}

fn said(lang: Lang, done: bool) -> Markup {
    html! { @if done { (notice(lang, Notice::Good, lang.word("settings-done"))) } }
}

impl Outlets {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let (id, name) = &self.stream;
        let caption = lang.word("outlet-list");
        let heads = vec![
            Head::text(lang.word("account-name")),
            Head::text(lang.word("outlet-shape")),
            Head::text(lang.word("outlet-to")),
            Head::text(lang.word("settings-state")),
            Head::number(lang.word("outlet-waiting")),
            Head::number(lang.word("outlet-sent")),
            Head::number(lang.word("outlet-failed")),
        ];
        let rows = self.rows.iter().map(|(outlet, counts)| row(lang, outlet, counts)).collect();
        let add =
            link(Weight::Plain, &format!("/settings/streams/{id}/outlets/new"), lang.word("outlet-new"));
        let body = html! {
            (said(lang, self.done))
            @if self.rows.is_empty() {
                (empty(lang.word("outlet-none"), lang.word("outlet-none-teaches"), add))
            } @else {
                (Table { id: "outlets", caption: &caption, heads, rows })
                p class="actions" { (add) }
            }
            p { (link(Weight::Plain, &format!("/settings/streams/{id}"), lang.word("settings-back"))) }
        };
        let title = lang.text("outlet-title", &[("stream", name.as_str().into())]);
        sheet(title, lang.word("outlet-lede"), body)
    }
}

fn row(lang: Lang, outlet: &Outlet, counts: &[Count; 3]) -> Vec<Markup> {
    let number = |count: &Count| html! { (lang.count(count.n)) @if count.more { "+" } };
    let [waiting, sent, failed] = counts;
    vec![
        html! { a href=(path(outlet)) { (outlet.name) } },
        html! { (shape(lang, &outlet.shape)) },
        html! { code { (place(outlet)) } },
        stands(lang, outlet),
        number(waiting),
        number(sent),
        number(failed),
    ]
}

/// Where it goes: an address, or the folder inside that of the settings.
fn place(outlet: &Outlet) -> String {
    match &outlet.to {
        To::Folder => format!("{}/", outlet.key),
        To::Webhook(address) => address.as_str().to_owned(),
    }
}

fn stands(lang: Lang, outlet: &Outlet) -> Markup {
    match (outlet.on, outlet.gone) {
        (true, _) => badge(Tone::Good, lang.word("outlet-on")),
        (false, true) => badge(Tone::Stop, lang.word("outlet-gone")),
        (false, false) => badge(Tone::Plain, lang.word("outlet-off")),
    }
}

/// A shape in words.
#[must_use]
pub fn shape(lang: Lang, shape: &Shape) -> String {
    match shape {
        Shape::Json => lang.word("outlet-json"),
        Shape::Csv => lang.word("outlet-csv"),
        Shape::Ubl(_) => lang.word("outlet-ubl"),
    }
}

impl One {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let (path, stream) = (path(&self.outlet), self.outlet.stream);
        let body = html! {
            (said(lang, self.done))
            @if self.changed { (notice(lang, Notice::Warn, lang.word("settings-changed"))) }
            @if let Some(heard) = &self.heard { (tried(lang, heard)) }
            @if self.outlet.gone { (notice(lang, Notice::Warn, lang.word("outlet-gone-teaches"))) }
            h2 { (lang.word("outlet-deliveries")) }
            (self.deliveries(reader))
            h2 { (lang.word("outlet-settings")) }
            (self.edit.form(lang))
            h2 { (lang.word("outlet-sample")) }
            p { (lang.word("outlet-sample-teaches")) }
            (press(&format!("{path}/sample"), &[], Weight::Plain, lang.word("outlet-sample-send")))
            @if matches!(self.outlet.to, To::Webhook(_)) { (self.secret(lang)) }
            p class="actions" {
                (link(Weight::Plain, &format!("/settings/streams/{stream}/outlets"), lang.word("settings-back")))
            }
        };
        let args = [("shape", shape(lang, &self.outlet.shape).into()), ("place", place(&self.outlet).into())];
        sheet(self.outlet.name.clone(), lang.text("outlet-one", &args), body)
    }

    fn deliveries(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let again = format!("{}/again", path(&self.outlet));
        let failed = self.deliveries.iter().any(|it| it.state == State::Failed);
        let caption = lang.word("outlet-deliveries");
        let heads = vec![
            Head::text(lang.word("outlet-case")),
            Head::text(lang.word("outlet-since")),
            Head::text(lang.word("settings-state")),
            Head::number(lang.word("settings-work-tries")),
        ];
        let row = |it: &Delivery| {
            let one = it.decision.to_string();
            vec![
                html! {
                    a href=(format!("/cases/{}", it.case)) { code { (it.case) } } " "
                    (short(lang, &format!("/cases/{}", it.case)))
                },
                html! { (reader.moment(it.at)) },
                html! {
                    (delivery(reader, it))
                    @if it.state == State::Failed {
                        (press(&again, &[("decision", &one)], Weight::Plain, lang.word("outlet-again")))
                    }
                },
                html! { (lang.count(u64::try_from(it.attempts).unwrap_or_default())) },
            ]
        };
        html! {
            @if self.deliveries.is_empty() {
                p { (lang.word("outlet-deliveries-none")) }
            } @else {
                (Table { id: "deliveries", caption: &caption, heads, rows: self.deliveries.iter().map(row).collect() })
                (pager(lang, None, self.next.as_deref()))
            }
            @if failed { (press(&again, &[], Weight::Plain, lang.word("outlet-again-all"))) }
        }
    }

    fn secret(&self, lang: Lang) -> Markup {
        let rotate = format!("{}/secret", path(&self.outlet));
        html! {
            h2 { (lang.word("outlet-verify")) }
            p { (lang.word("outlet-verify-teaches")) }
            ol {
                li { (lang.word("outlet-verify-join")) }
                li { (lang.word("outlet-verify-sign")) }
                li { (lang.word("outlet-verify-compare")) }
                li { (lang.word("outlet-verify-once")) }
            }
            pre { code { (EXAMPLE) } }
            p { (lang.word("outlet-verify-answer")) }
            (post(&rotate, html! {
                (hidden("version", &self.outlet.version.to_string()))
                p { (lang.word("outlet-secret-teaches")) }
                (actions(button(Weight::Plain, lang.word("outlet-secret-new"))))
            }))
        }
    }
}

/// What a receiver does, in a few lines that need no library.
const EXAMPLE: &str = "key = base64_decode(secret without \"whsec_\")
text = webhook-id + \".\" + webhook-timestamp + \".\" + body
wanted = \"v1,\" + base64(hmac_sha256(key, text))
webhook-signature, split at spaces, contains wanted";

fn tried(lang: Lang, heard: &Heard) -> Markup {
    match heard {
        Heard::Taken => notice(lang, Notice::Good, lang.word("outlet-sample-taken")),
        Heard::Gone => notice(lang, Notice::Warn, why(lang, &Why::Gone)),
        Heard::Later(reason, _) | Heard::Never(reason) => notice(lang, Notice::Warn, why(lang, reason)),
    }
}

/// How a delivery stands, in words: a badge, and a sentence where something is wrong.
#[must_use]
pub fn delivery(reader: Reader, it: &Delivery) -> Markup {
    let lang = reader.lang;
    let due = it.due.filter(|due| *due > reader.now);
    html! {
        @match it.state {
            State::Waiting => (badge(Tone::Plain, lang.word("outlet-state-waiting"))),
            State::Sent => (badge(Tone::Good, lang.word("outlet-state-sent"))),
            State::Failed => (badge(Tone::Stop, lang.word("outlet-state-failed"))),
            State::Passed => (badge(Tone::Plain, lang.word("outlet-state-passed"))),
        }
        @if let Some(reason) = &it.why { " " (why(lang, reason)) }
        @if let Some(due) = due { " " (lang.text("outlet-due", &[("at", reader.moment(due).into())])) }
    }
}

/// Why something did not go out, as a sentence that says what to do.
#[must_use]
pub fn why(lang: Lang, why: &Why) -> String {
    match why {
        Why::Missing(keys) => lang.text("outlet-why-missing", &[("fields", keys.join(", ").into())]),
        Why::Unfit(keys) => lang.text("outlet-why-unfit", &[("fields", keys.join(", ").into())]),
        Why::Status(status) => lang.text("outlet-why-status", &[("status", status.to_string().into())]),
        Why::Gone => lang.word("outlet-why-gone"),
        Why::Slow => lang.word("outlet-why-slow"),
        Why::Unreached(words) => lang.text("outlet-why-unreached", &[("words", words.as_str().into())]),
        Why::Untrusted(words) => lang.text("outlet-why-untrusted", &[("words", words.as_str().into())]),
        Why::Private => lang.word("outlet-why-private"),
        Why::NoFolder => lang.word("outlet-why-no-folder"),
        Why::Disk(words) => lang.text("outlet-why-disk", &[("words", words.as_str().into())]),
        Why::Off => lang.word("outlet-why-off"),
    }
}

/// Where the decisions of a case went, on its page; nothing where its stream has no outlet.
#[must_use]
pub fn went(reader: Reader, all: &[Went]) -> Markup {
    html! {
        @if !all.is_empty() {
            h3 { (reader.lang.word("outlet-went")) }
            ul { @for it in all { li { (it.outlet) ": " (delivery(reader, &it.delivery)) } } }
        }
    }
}

/// A field of text of this page's forms.
fn text(filled: &Filled, wrong: &Wrong, name: &'static str, label: String) -> Field {
    Field::text(name, label).value(filled.get(name)).error(wrong.of(name))
}
