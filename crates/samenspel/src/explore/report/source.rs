//! The sentences about what was read, how the learner was made, and how the promises fared on rows that took no part.

use super::wording::{clean, risk, same};
use crate::explore::answer::{Answer, BadRowWhy, JudgedTarget, Judgement, Promise};
use lang::{Arg, Lang};

/// Which rows took no part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Apart {
    /// Test rows (`--split-column`).
    Test,
    /// Later rows (`--time`).
    Future,
}

/// What was read and what was guessed, one sentence each.
pub fn input(answer: &Answer, lang: Lang) -> Vec<String> {
    let input = &answer.input;
    let columns = &input.columns;
    let mut sentences = vec![lang.text(
        "input-read",
        &[
            ("rows", answer.rows.into()),
            ("file", clean(&input.file).into()),
            ("format", clean(&input.format).into()),
            ("encoding", clean(&input.encoding).into()),
            ("kept", lang.text("rows-count", &[("count", answer.kept.into())]).into()),
            ("labels", lang.text("labels-count", &[("count", answer.labels.into())]).into()),
        ],
    )];
    if !columns.text.is_empty() || !columns.label.is_empty() {
        let args = [("text", quoted(&columns.text)), ("label", quoted(&columns.label))];
        sentences.push(lang.text("input-columns", &args));
    }
    match (columns.text_guessed, columns.label_guessed) {
        (true, true) => sentences.push(lang.word("input-guessed-both")),
        (true, false) => sentences.push(lang.word("input-guessed-text")),
        (false, true) => sentences.push(lang.word("input-guessed-label")),
        (false, false) => {}
    }
    if let Some(delimiter) = input.delimiter {
        let name = if delimiter == '\t' { lang.word("delimiter-tab") } else { format!("“{delimiter}”") };
        sentences.push(lang.text("input-delimiter", &[("delimiter", clean(&name).into())]));
    }
    let column = |key: &str, arg, name: &String| lang.text(key, &[(arg, quoted(name))]);
    sentences.extend(columns.time.as_ref().map(|name| column("input-time", "time", name)));
    sentences.extend(columns.split.as_ref().map(|name| column("input-split", "split", name)));
    if input.duplicates > 0 {
        sentences.push(lang.text("input-duplicates", &[("count", input.duplicates.into())]));
    }
    if input.bad > 0 {
        sentences.push(lang.text("input-bad", &[("count", input.bad.into())]));
    }
    sentences
}

fn quoted(name: &str) -> Arg<'static> {
    format!("“{}”", clean(name)).into()
}

/// The rows that were kept out: per reason the lines, at most `most` of them, as "reason: lines 3, 9 and more".
pub fn bad_rows(answer: &Answer, lang: Lang, most: usize) -> Vec<String> {
    let mut reasons: Vec<(BadRowWhy, Vec<u64>)> = Vec::new();
    for row in &answer.input.bad_rows {
        match reasons.iter_mut().find(|(why, _)| *why == row.why) {
            Some((_, lines)) => lines.push(row.line),
            None => reasons.push((row.why, vec![row.line])),
        }
    }
    let say = |(why, lines): &(BadRowWhy, Vec<u64>)| {
        let shown: Vec<String> = lines.iter().take(most).map(ToString::to_string).collect();
        let mut list = shown.join(", ");
        if lines.len() > most {
            list = lang.text("input-bad-more", &[("lines", list.into())]);
        }
        let lines = lang.text("input-bad-line", &[("count", lines.len().into()), ("lines", list.into())]);
        format!("{}: {lines}", bad_row_why(*why, lang))
    };
    reasons.iter().map(say).collect()
}

/// Why a row was kept out.
pub fn bad_row_why(why: BadRowWhy, lang: Lang) -> String {
    match why {
        BadRowWhy::FieldCount => lang.word("why-field-count"),
        BadRowWhy::NoText => lang.word("why-no-text"),
        BadRowWhy::NoLabel => lang.word("why-no-label"),
        BadRowWhy::NotText => lang.word("why-not-text"),
        BadRowWhy::NotJson => lang.word("why-not-json"),
        BadRowWhy::TooLong => lang.word("why-too-long"),
        BadRowWhy::NoTime => lang.word("why-no-time"),
        BadRowWhy::OtherSplit => lang.word("why-other-split"),
        BadRowWhy::NoFile => lang.word("why-no-file"),
    }
}

/// How the learner was made; nothing when there was nothing to learn from.
pub fn learner(answer: &Answer, lang: Lang) -> Vec<String> {
    let learner = &answer.learner;
    if answer.kept == 0 || learner.folds == 0 {
        return Vec::new();
    }
    let args = [
        ("version", learner.version.to_string().into()),
        ("seed", learner.seed.to_string().into()),
        ("folds", learner.folds.into()),
        ("seconds", lang.number(learner.seconds, 1).into()),
    ];
    let members: Vec<String> = learner.members.iter().map(|member| clean(member)).collect();
    let mut sentences = vec![lang.text("learner-made", &args)];
    if !members.is_empty() {
        sentences.push(lang.text("learner-members", &[("members", members.join(", ").into())]));
    }
    sentences
}

/// How the main promise fared on rows that took no part, as one sentence; none when it was not judged there.
pub fn judged_finding(judgement: &Judgement, which: Apart, main: Promise, lang: Lang) -> Option<String> {
    let found = |t: &&JudgedTarget| same(t.target, main.target) && same(t.confidence, main.confidence);
    let judged = judgement.targets.iter().find(found)?;
    let mut args: Vec<(&str, Arg<'_>)> =
        vec![("rows", judgement.rows.into()), ("target", lang.percent_exact(judged.target).into())];
    let Some(error) = judged.error else {
        return Some(match which {
            Apart::Test => lang.text("test-finding-nothing", &args),
            Apart::Future => lang.text("future-finding-nothing", &args),
        });
    };
    args.push(("share", lang.percent(judged.share).into()));
    args.push(("error", judged_error(judged, error, lang).into()));
    Some(match which {
        Apart::Test => lang.text("test-finding", &args),
        Apart::Future => lang.text("future-finding", &args),
    })
}

/// An error rate with the numbers behind it, for on few rows it can be chance: "0.62% (2 of 338)".
pub fn judged_error(judged: &JudgedTarget, error: f64, lang: Lang) -> String {
    let args = [
        ("error", lang.percent_error(error).into()),
        ("wrong", lang.count(judged.wrong).into()),
        ("rows", lang.count(judged.proceeded).into()),
    ];
    lang.text("value-error", &args)
}

/// What else there is to say about those rows.
pub fn judged_notes(judgement: &Judgement, lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    notes.extend(
        judgement.from.as_ref().map(|from| lang.text("future-from", &[("from", clean(from).into())])),
    );
    notes.extend(
        judgement.accuracy.map(|a| lang.text("judged-accuracy", &[("accuracy", lang.percent(a).into())])),
    );
    if judgement.drifted {
        notes.push(lang.word("judged-drifted"));
    }
    notes
}

/// Whether one judged promise was kept on these rows.
pub fn judged_outcome(judged: &JudgedTarget, lang: Lang) -> String {
    match judged.error {
        None => lang.word("judged-nothing"),
        Some(error) if error <= risk(judged.target) + 1e-12 => lang.word("judged-kept"),
        Some(_) => lang.word("judged-more"),
    }
}
