//! The desk and its reviews.

use domain::case::Source;
use domain::gate::Reason;
use domain::review::ReviewKind;

use super::{NOW, Sample};
use crate::page::desk::{Desk, Done, Held, Queued, Saved, Waiting};
use crate::page::file::File;
use crate::page::review::{Draft, Label, Matter, Note, Proposed, Review, Step};

pub const ALL: &[Sample] = &[
    ("desk", |said, reader| desk(said).sheet(reader)),
    ("desk-empty", |_, reader| {
        Desk { streams: waiting("", 0), nothing_left: true, ..Desk::default() }.sheet(reader)
    }),
    ("desk-no-team", |_, reader| Desk::default().sheet(reader)),
    ("review-take", |said, reader| review(said, Step::Take).sheet(reader)),
    ("review-first", |said, reader| review(said, Step::First).sheet(reader)),
    ("review-first-many", |said, reader| many(said).sheet(reader)),
    ("review-compare", |said, reader| review(said, compare(said, "other")).sheet(reader)),
    ("review-compare-same", |said, reader| review(said, compare(said, &said_label(said))).sheet(reader)),
    ("review-decide", |said, reader| review(said, Step::Decide(Some(proposed(said)))).sheet(reader)),
    ("review-decide-alone", |said, reader| wrong(said).sheet(reader)),
    ("review-answer", |said, reader| review(said, asks(said)).sheet(reader)),
    ("review-over", |said, reader| {
        review(said, Step::Over(reader.lang.word("review-over-done"))).sheet(reader)
    }),
];

/// A message of usual length, with what a test wants to say in it.
pub fn message(said: &str) -> String {
    format!(
        "Good morning,\n\nSince Monday my badge does not open the side door any more.{said}\n\nRegards, Sam"
    )
}

/// A case as it came in.
pub fn matter(said: &str) -> Matter {
    Matter {
        case: "case_01KAJ0000000000000000000C1".to_owned(),
        subject: format!("Badge does not work{said}"),
        text: message(said),
        sender: Some(format!("Sam de Vries{said} · sam@example.org")),
        stream: format!("Help desk{said}"),
        source: Source::Mail,
        received: NOW.plus_minutes(-130),
        files: vec![File {
            name: format!("badge{said}.pdf"),
            size: 48_213,
            href: "/cases/case_01KAJ0000000000000000000C1/files/0".to_owned(),
        }],
    }
}

fn waiting(said: &str, count: u64) -> Vec<Waiting> {
    let stream = |id: &str, name: &str, count, more| Waiting {
        stream: id.to_owned(),
        name: format!("{name}{said}"),
        count,
        more,
    };
    vec![
        stream("stream_01KAJ0000000000000000000S1", "Help desk", count, false),
        stream("stream_01KAJ0000000000000000000S2", "HR", count.min(3), false),
    ]
}

fn desk(said: &str) -> Desk {
    let id = |n: u8| format!("review_01KAJ0000000000000000000R{n}");
    let queued = |n, kind, reason, blind| Queued {
        review: id(n),
        subject: format!("Question {n}{said}"),
        stream: format!("Help desk{said}"),
        kind,
        reason,
        blind,
        since: NOW.plus_minutes(-90 * i64::from(n)),
    };
    let done = |n, may_undo| Done {
        review: id(n),
        case: "case_01KAJ0000000000000000000C1".to_owned(),
        subject: format!("Question {n}{said}"),
        label: format!("Access{said}"),
        at: NOW.plus_seconds(-30 * i64::from(n)),
        may_undo,
    };
    Desk {
        streams: waiting(said, 14),
        here: Some("stream_01KAJ0000000000000000000S1".to_owned()),
        hands: vec![
            Held {
                review: id(1),
                subject: format!("Laptop{said}"),
                until: Some(NOW.plus_minutes(20)),
                draft: true,
            },
            Held { review: id(2), subject: format!("Leave{said}"), until: None, draft: false },
        ],
        queue: vec![
            queued(3, ReviewKind::Decide, Some(Reason::BelowLimit), false),
            queued(4, ReviewKind::Audit, None, true),
            queued(5, ReviewKind::Recall, Some(Reason::Recalled), false),
        ],
        next: Some("cursor".to_owned()),
        recent: vec![done(6, true), done(7, false)],
        saved: Some(saved(said)),
        nothing_left: false,
    }
}

fn saved(said: &str) -> Saved {
    Saved {
        review: "review_01KAJ0000000000000000000R6".to_owned(),
        subject: format!("Question 6{said}"),
        label: format!("Access{said}"),
        may_undo: true,
    }
}

pub fn said_label(said: &str) -> String {
    format!("Access and badges{said}")
}

pub fn proposed(said: &str) -> Proposed {
    Proposed {
        label: said_label(said),
        second: Some(format!("Building{said}")),
        learned_from: 3_212,
        same_label: Some(212),
        words: vec!["badge".to_owned(), format!("door{said}")],
        decided: false,
    }
}

fn compare(said: &str, own: &str) -> Step {
    Step::Compare {
        own: own.to_owned(),
        proposed: Proposed { decided: true, same_label: None, ..proposed(said) },
    }
}

fn asks(said: &str) -> Step {
    Step::Answer { from: format!("Fatima{said}"), question: format!("Is this for us?{said}") }
}

pub fn review(said: &str, step: Step) -> Review {
    let label = |name: &str, reserved| Label { name: format!("{name}{said}"), reserved };
    Review {
        id: "review_01KAJ0000000000000000000R1".to_owned(),
        kind: ReviewKind::Decide,
        reason: Some(Reason::BelowLimit),
        matter: matter(said),
        labels: vec![label("Access and badges", false), label("Building", false), label("Complaint", true)],
        filling: None,
        step,
        draft: Draft { label: format!("Building{said}"), why: said.to_owned(), ..Draft::default() },
        until: Some(NOW.plus_minutes(28)),
        note: Some(note(said, Some(format!("No, this is for Facilities.{said}")))),
        colleagues: vec![("person_01KAJ0000000000000000000P2".to_owned(), format!("Noor{said}"))],
        left: Some(format!("I called, no answer.{said}")),
        not_for_ai: false,
        saved: Some(saved(said)),
        error: None,
    }
}

fn note(said: &str, answer: Option<String>) -> Note {
    Note {
        from: format!("Fatima{said}"),
        to: format!("Noor{said}"),
        at: NOW.plus_minutes(-12),
        question: format!("Is this for us?{said}"),
        answer,
    }
}

fn many(said: &str) -> Review {
    let labels = (1..=40).map(|n| Label { name: format!("Label {n}{said}"), reserved: n == 7 }).collect();
    Review { labels, kind: ReviewKind::Audit, reason: None, saved: None, ..review(said, Step::First) }
}

fn wrong(said: &str) -> Review {
    Review {
        kind: ReviewKind::Recall,
        error: Some(said.to_owned()),
        note: Some(note(said, None)),
        not_for_ai: true,
        colleagues: Vec::new(),
        ..review(said, Step::Decide(None))
    }
}
