//! The desk: what waits, the next case, what is in my hands, and my last ten.

use domain::gate::Reason;
use domain::review::ReviewKind;
use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use super::why::short;
use super::{Reader, Sheet, keys, reason};
use crate::part::form::press;
use crate::part::{Head, Icon, Notice, Tab, Table, Weight, empty, icon, key, link, notice, pager, tabs};
use crate::shell::Room;

/// What the desk shows.
#[derive(Clone, Debug, Default)]
pub struct Desk {
    /// The streams of the reader's teams, with how much waits in each.
    pub streams: Vec<Waiting>,
    /// The stream whose queue is shown; none for all.
    pub here: Option<String>,
    /// What is in the reader's hands.
    pub hands: Vec<Held>,
    /// A page of the queue, what comes first on top.
    pub queue: Vec<Queued>,
    /// Where the rest of the queue begins.
    pub next: Option<String>,
    /// The reader's last ten.
    pub recent: Vec<Done>,
    /// What was saved just now.
    pub saved: Option<Saved>,
    /// The queue was empty when the next case was asked for.
    pub nothing_left: bool,
}

/// How much waits in a stream.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The id of the stream.
    pub stream: String,
    /// Its name.
    pub name: String,
    /// So many cases.
    pub count: u64,
    /// And more, not counted.
    pub more: bool,
}

/// A case in the reader's hands.
#[derive(Clone, Debug)]
pub struct Held {
    /// The review.
    pub review: String,
    /// What the case is about.
    pub subject: String,
    /// Until when it is held; none when a colleague handed it over and it still has to be taken.
    pub until: Option<At>,
    /// Something is saved with it.
    pub draft: bool,
}

/// A case in the queue.
#[derive(Clone, Debug)]
pub struct Queued {
    /// The review.
    pub review: String,
    /// What the case is about.
    pub subject: String,
    /// The name of the stream.
    pub stream: String,
    /// What is asked.
    pub kind: ReviewKind,
    /// Why it is with people.
    pub reason: Option<Reason>,
    /// It will be judged blind.
    pub blind: bool,
    /// Since when.
    pub since: At,
}

/// Something the reader decided.
#[derive(Clone, Debug)]
pub struct Done {
    /// The review.
    pub review: String,
    /// The case.
    pub case: String,
    /// What it was about.
    pub subject: String,
    /// What it was decided to be.
    pub label: String,
    /// When.
    pub at: At,
    /// It can still be taken back.
    pub may_undo: bool,
}

/// What was saved just now.
#[derive(Clone, Debug)]
pub struct Saved {
    /// The review.
    pub review: String,
    /// What the case was about.
    pub subject: String,
    /// What it was decided to be.
    pub label: String,
    /// It can still be taken back.
    pub may_undo: bool,
}

impl Desk {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            @if let Some(saved) = &self.saved { (saved.notice(lang)) }
            @if self.nothing_left { (notice(lang, Notice::Info, lang.word("desk-nothing-left"))) }
            @if self.streams.is_empty() { (empty(lang.word("desk-no-team"), lang.word("desk-no-team-teaches"), html! {})) }
            @else { (self.next_case(lang)) }
            @if !self.hands.is_empty() { (self.hands(reader)) }
            @if !self.streams.is_empty() { (self.queue(reader)) }
            @if !self.recent.is_empty() { (self.recent(reader)) }
            (keys::list(lang, &[
                ("n", lang.word("desk-next")),
                ("u", lang.word("desk-undo-last")),
                ("?", lang.word("desk-keys")),
            ]))
        };
        Sheet {
            title: lang.word("desk-title"),
            lede: Some(self.lede(lang)),
            here: Some(Room::Desk),
            body,
            script: Some("desk.js"),
        }
    }

    fn lede(&self, lang: Lang) -> String {
        let waiting: u64 = self.streams.iter().map(|stream| stream.count).sum();
        let args = [("waiting", waiting.into()), ("mine", self.hands.len().into())];
        match self.streams.iter().any(|stream| stream.more) {
            true => lang.text("desk-lede-more", &args),
            false => lang.text("desk-lede", &args),
        }
    }

    fn next_case(&self, lang: Lang) -> Markup {
        let stream: Vec<(&str, &str)> =
            self.here.as_deref().map(|here| ("stream", here)).into_iter().collect();
        let words = html! { (icon(Icon::Next)) (lang.word("desk-next")) " " (key("n")) };
        keys::reached("n", press("/desk/next", &stream, Weight::Primary, words))
    }

    fn hands(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        html! {
            section id="hands" {
                h2 { (lang.word("desk-hands")) }
                ul class="plain" {
                    @for held in &self.hands {
                        li {
                            @match held.until {
                                Some(until) => {
                                    a href=(format!("/desk/reviews/{}", held.review)) { (held.subject) }
                                    " " span class="note" { (lang.text("desk-held-until", &[("at", reader.moment(until).into())])) }
                                }
                                None => {
                                    (held.subject) " " span class="note" { (lang.word("desk-handed")) }
                                    (take(lang, &held.review, &held.subject))
                                }
                            }
                            @if held.draft { " " span class="note" { (lang.word("desk-draft")) } }
                        }
                    }
                }
            }
        }
    }

    fn queue(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let next = self.next.as_ref().map(|next| match &self.here {
            Some(here) => format!("/desk?stream={here}&after={next}"),
            None => format!("/desk?after={next}"),
        });
        html! {
            section id="queue" data-live="" {
                h2 { (lang.word("desk-queue")) }
                @if self.streams.len() > 1 { (self.tabs(lang)) }
                @if self.queue.is_empty() {
                    (empty(
                        lang.word("desk-empty"),
                        lang.word("desk-empty-teaches"),
                        link(Weight::Plain, "/automations", lang.word("desk-empty-step")),
                    ))
                } @else {
                    (self.table(reader))
                    (pager(lang, None, next.as_deref()))
                }
            }
        }
    }

    fn tabs(&self, lang: Lang) -> Markup {
        let all = Tab {
            words: lang.word("desk-all"),
            href: "/desk".to_owned(),
            count: None,
            here: self.here.is_none(),
        };
        let one = |stream: &Waiting| Tab {
            words: stream.name.clone(),
            href: format!("/desk?stream={}", stream.stream),
            count: Some(stream.count),
            here: self.here.as_deref() == Some(&stream.stream),
        };
        let all: Vec<Tab> = std::iter::once(all).chain(self.streams.iter().map(one)).collect();
        tabs(lang, &lang.word("desk-queue"), &all)
    }

    fn table(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let row = |queued: &Queued| {
            let why = match queued.blind {
                true => reason::blind(lang, queued.kind, queued.reason),
                false => reason::sentence(lang, queued.kind, queued.reason),
            };
            vec![
                html! { (queued.subject) @if self.here.is_none() { br; span class="note" { (queued.stream) } } },
                html! { (why) },
                html! { time title=(reader.moment(queued.since)) { (reader.since(queued.since)) } },
                take(lang, &queued.review, &queued.subject),
            ]
        };
        let heads = vec![
            Head::text(lang.word("desk-subject")),
            Head::text(lang.word("desk-why")),
            Head::text(lang.word("desk-since")),
            Head::text(lang.word("desk-do")),
        ];
        let rows = self.queue.iter().map(row).collect();
        html! { (Table { id: "waiting", caption: &lang.word("desk-queue-caption"), heads, rows }) }
    }

    fn recent(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let row = |done: &Done| {
            vec![
                html! { a href=(format!("/cases/{}", done.case)) { (done.subject) } },
                html! { (done.label) " " (short(lang, &format!("/cases/{}", done.case))) },
                html! { (reader.moment(done.at)) },
                html! { @if done.may_undo { (undo(lang, &done.review, &done.subject)) } @else { (lang.word("desk-undo-over")) } },
            ]
        };
        let heads = vec![
            Head::text(lang.word("desk-subject")),
            Head::text(lang.word("desk-label")),
            Head::text(lang.word("desk-at")),
            Head::text(lang.word("desk-undo")),
        ];
        let rows = self.recent.iter().map(row).collect();
        html! {
            section {
                h2 { (lang.word("desk-recent")) }
                p class="note" { (lang.word("desk-recent-note")) }
                (Table { id: "recent", caption: &lang.word("desk-recent-caption"), heads, rows })
            }
        }
    }
}

impl Saved {
    /// What was saved, and the way back.
    #[must_use]
    pub fn notice(&self, lang: Lang) -> Markup {
        let args = [("subject", self.subject.as_str().into()), ("label", self.label.as_str().into())];
        notice(
            lang,
            Notice::Good,
            html! {
                p { (lang.text("desk-saved", &args)) }
                @if self.may_undo { (keys::reached("u", undo(lang, &self.review, &self.subject))) }
            },
        )
    }
}

fn take(lang: Lang, review: &str, subject: &str) -> Markup {
    let words = html! { (lang.word("desk-take")) span class="unseen" { " " (subject) } };
    press(&format!("/desk/reviews/{review}/claim"), &[], Weight::Plain, words)
}

fn undo(lang: Lang, review: &str, subject: &str) -> Markup {
    let words = html! { (icon(Icon::Undo)) (lang.word("desk-undo")) span class="unseen" { " " (subject) } };
    press(&format!("/desk/reviews/{review}/undo"), &[], Weight::Plain, words)
}
