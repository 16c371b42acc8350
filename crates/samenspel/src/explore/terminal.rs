//! The answer on a terminal: the first line is the answer as a sentence, everything after it says what it rests on.

pub mod page;
mod tables;
mod width;

use crate::explore::answer::{Answer, Judgement};
use crate::explore::report::source::{self, Apart};
use crate::explore::report::wording::{self, clean};
use lang::Lang;
use page::{Page, Paint};

/// How to print.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    /// Columns there are; below 60 is treated as 60.
    pub width: usize,
    /// Paint with colours. The answer reads as well without.
    pub colour: bool,
}

/// The mark of the machine: an open square.
const MACHINE: &str = "□";
/// The mark of people: a filled circle.
const PEOPLE: &str = "●";

/// The answer as lines of text, each at most as wide as the style says.
#[must_use]
pub fn render(answer: &Answer, lang: Lang, style: Style) -> String {
    let mut page = Page::new(Style { width: style.width.max(60), ..style });
    headline(&mut page, answer, lang);
    if answer.kept > 0 {
        tables::ladder(&mut page, answer, lang);
        tables::labels(&mut page, answer, lang);
        learning(&mut page, answer, lang);
        suspicious(&mut page, answer, lang);
        hours(&mut page, answer, lang);
        judged(&mut page, answer, answer.test.as_ref(), Apart::Test, lang);
        judged(&mut page, answer, answer.future.as_ref(), Apart::Future, lang);
    }
    input(&mut page, answer, lang);
    if answer.kept > 0 {
        page.heading(&lang.word("heading-promise"));
        page.prose(&lang.word("promise-labels"), 2, Paint::Plain);
        page.prose(&lang.word("promise-brake"), 2, Paint::Plain);
    }
    page.finish()
}

fn headline(page: &mut Page, answer: &Answer, lang: Lang) {
    let headline = wording::headline(answer, lang);
    let sentence = std::iter::once(headline.answer).chain(headline.proof).collect::<Vec<_>>().join(" ");
    page.prose(&sentence, 0, Paint::Strong);
    if answer.kept == 0 {
        return;
    }
    if let Some(share) = wording::proven_share(answer) {
        page.space();
        let people = lang.percent(wording::people_share(share));
        let proven = lang.percent_proven(share);
        let room = page.width().min(100) - 12 - proven.len() - people.len();
        let mut line = vec![(format!("{proven} {MACHINE} "), Paint::Machine)];
        line.extend(tables::two_voices(share, room));
        line.push((format!(" {PEOPLE} {people}"), Paint::People));
        page.pieces(line);
    } else if let Some(missing) = wording::missing(answer) {
        page.space();
        let words = lang.text("value-of", &[("have", missing.have.into()), ("need", missing.need.into())]);
        page.pieces(vec![
            (tables::progress(missing, 40), Paint::Machine),
            (format!("  {words}"), Paint::Plain),
        ]);
    }
    if let Some(accuracy) = wording::accuracy(answer, lang) {
        page.space();
        page.prose(&accuracy, 0, Paint::Plain);
    }
}

fn learning(page: &mut Page, answer: &Answer, lang: Lang) {
    page.heading(&lang.word("heading-learning"));
    for sentence in wording::learning(answer, lang) {
        page.prose(&sentence, 2, Paint::Plain);
    }
}

fn suspicious(page: &mut Page, answer: &Answer, lang: Lang) {
    page.heading(&lang.word("heading-suspicious"));
    page.prose(&wording::suspicious_finding(&answer.suspicious, lang), 2, Paint::Plain);
    if answer.suspicious.is_empty() {
        return;
    }
    page.prose(&lang.word("suspicious-what-to-do"), 2, Paint::Plain);
    for case in answer.suspicious.iter().take(20) {
        page.space();
        let text = wording::shorten(&clean(&case.text), 2 * page.width().min(100) - 40);
        let args = [("line", case.line.to_string().into()), ("text", text.into())];
        page.prose(&lang.text("terminal-suspicious", &args), 2, Paint::Plain);
        let mut pieces = vec![
            (format!("  {PEOPLE} "), Paint::People),
            (lang.text("terminal-label", &[("label", short(page, &case.label).into())]), Paint::Plain),
            (format!("   {MACHINE} "), Paint::Machine),
            (lang.text("terminal-proposal", &[("label", short(page, &case.proposed).into())]), Paint::Plain),
        ];
        pieces.retain(|(text, _)| !text.is_empty());
        page.pieces(pieces);
        if let Some(note) = wording::suspicious_words(case, lang) {
            page.prose(&note, 4, Paint::Faint);
        }
        if case.contradicts {
            page.prose(&lang.word("suspicious-contradicts"), 4, Paint::Faint);
        }
    }
}

/// A label short enough for two of them to stand on one line.
fn short(page: &Page, label: &str) -> String {
    width::cut(&clean(label), (page.width().min(100) - 34) / 2)
}

fn hours(page: &mut Page, answer: &Answer, lang: Lang) {
    let Some(hours) = wording::hours(answer, lang) else { return };
    page.heading(&lang.word("heading-hours"));
    page.prose(&hours, 2, Paint::Plain);
    page.prose(&lang.word("hours-measured-only"), 2, Paint::Plain);
}

fn judged(page: &mut Page, answer: &Answer, judgement: Option<&Judgement>, which: Apart, lang: Lang) {
    let Some(judgement) = judgement else { return };
    page.heading(&lang.word(match which {
        Apart::Test => "heading-test",
        Apart::Future => "heading-future",
    }));
    if let Some(sentence) = source::judged_finding(judgement, which, answer.main, lang) {
        page.prose(&sentence, 2, Paint::Plain);
    }
    for note in source::judged_notes(judgement, lang) {
        page.prose(&note, 2, Paint::Plain);
    }
    tables::judged(page, judgement, lang);
}

fn input(page: &mut Page, answer: &Answer, lang: Lang) {
    page.heading(&lang.word("heading-input"));
    for sentence in source::input(answer, lang) {
        page.prose(&sentence, 2, Paint::Plain);
    }
    for reason in source::bad_rows(answer, lang, 12) {
        page.prose(&reason, 4, Paint::Plain);
    }
    for sentence in source::learner(answer, lang) {
        page.prose(&sentence, 2, Paint::Faint);
    }
}

#[cfg(test)]
mod tests;
