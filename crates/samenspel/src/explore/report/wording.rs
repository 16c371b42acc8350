//! The sentences that terminal and report share, and the plain facts behind them. Nothing here knows of colours or tags.

use crate::explore::answer::{
    Advice, Answer, CurvePoint, LabelAnswer, Missing, Promise, Suspicious, TargetAnswer,
};
use lang::Lang;

/// Text from a file made safe to show: no control characters, no escape sequences, no marks that reorder or hide what
/// follows; line breaks and tabs become one space.
pub fn clean(text: &str) -> String {
    let mut shown = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            _ if c.is_whitespace() => {
                if !shown.ends_with(' ') {
                    shown.push(' ');
                }
            }
            '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}' => {}
            '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}' => {}
            _ if c.is_control() => shown.push('\u{fffd}'),
            _ => shown.push(c),
        }
    }
    shown.trim().to_owned()
}

/// Text cut to so many characters, with an ellipsis when something was cut.
pub fn shorten(text: &str, length: usize) -> String {
    if text.chars().count() <= length {
        return text.to_owned();
    }
    let kept: String = text.chars().take(length.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// The share of what proceeds that may be wrong at a target.
pub fn risk(target: f64) -> f64 {
    (1.0 - target).max(0.0)
}

/// Something may proceed at this target.
pub fn is_proven(target: &TargetAnswer) -> bool {
    target.limit.is_some() && target.share > 0.0
}

/// The line of the ladder that the reader asked for.
pub fn main_target(answer: &Answer) -> Option<&TargetAnswer> {
    answer
        .targets
        .iter()
        .find(|t| same(t.target, answer.main.target) && same(t.confidence, answer.main.confidence))
}

/// The lines of the ladder that have the confidence the reader asked for; all lines when none has.
pub fn ladder(answer: &Answer) -> Vec<&TargetAnswer> {
    let asked: Vec<_> =
        answer.targets.iter().filter(|t| same(t.confidence, answer.main.confidence)).collect();
    if asked.is_empty() { answer.targets.iter().collect() } else { asked }
}

/// The ladder holds more than one confidence, so each line has to say its own.
pub fn has_many_confidences(targets: &[&TargetAnswer]) -> bool {
    targets.windows(2).any(|pair| !same(pair[0].confidence, pair[1].confidence))
}

/// The same target or confidence, whatever the last bit says.
pub fn same(a: f64, b: f64) -> bool {
    (a - b).abs() < 1e-9
}

/// The proven share at the target that was asked for; none when nothing is proven.
pub fn proven_share(answer: &Answer) -> Option<f64> {
    main_target(answer).filter(|t| is_proven(t)).map(|t| t.share)
}

/// What goes to people, so that it and the proven share as it is shown make a hundred percent.
pub fn people_share(proven: f64) -> f64 {
    1.0 - (proven * 1000.0 + 1e-6).floor() / 1000.0
}

/// A share that leaves nothing out.
pub fn is_everything(share: f64) -> bool {
    share > 0.995
}

/// What is missing for the target that was asked for; none when it is proven or nobody knows.
pub fn missing(answer: &Answer) -> Option<Missing> {
    main_target(answer).filter(|t| !is_proven(t)).and_then(|t| t.missing)
}

/// The first thing to read.
pub struct Headline {
    /// The answer as one sentence (Dutch needs two).
    pub answer: String,
    /// What makes it true, or what is missing.
    pub proof: Vec<String>,
}

/// The answer to "how much of this could go without a person?".
pub fn headline(answer: &Answer, lang: Lang) -> Headline {
    if answer.kept == 0 {
        return Headline { answer: lang.word("answer-no-cases"), proof: Vec::new() };
    }
    let Promise { target, confidence } = answer.main;
    let risk_words = lang.percent_exact(risk(target));
    let mut proof = Vec::new();
    let sentence = if let Some(share) = proven_share(answer) {
        proof.push(lang.text("answer-confidence", &[("confidence", lang.percent_exact(confidence).into())]));
        lang.text(
            "answer-proven",
            &[("share", lang.percent_proven(share).into()), ("risk", risk_words.into())],
        )
    } else {
        proof.push(match missing(answer) {
            Some(Missing { have, need }) => {
                lang.text("answer-missing", &[("have", have.into()), ("need", need.into())])
            }
            None => lang.word("answer-missing-unknown"),
        });
        let looser = ladder(answer).into_iter().filter(|t| is_proven(t) && t.target < target);
        proof.extend(looser.max_by(|a, b| a.target.total_cmp(&b.target)).map(|t| {
            let args = [
                ("share", lang.percent_proven(t.share).into()),
                ("risk", lang.percent_exact(risk(t.target)).into()),
            ];
            lang.text("answer-looser", &args)
        }));
        lang.text("answer-nothing", &[("risk", risk_words.into())])
    };
    if answer.labels == 1 {
        proof.push(lang.word("answer-one-label"));
    }
    Headline { answer: sentence, proof }
}

/// How often the learner was right over all cases.
pub fn accuracy(answer: &Answer, lang: Lang) -> Option<String> {
    let accuracy = lang.percent(answer.accuracy?);
    Some(match answer.accuracy_interval {
        Some([low, high]) => {
            let args = [
                ("accuracy", accuracy.into()),
                ("low", lang.percent(low).into()),
                ("high", lang.percent(high).into()),
            ];
            lang.text("answer-accuracy-interval", &args)
        }
        None => lang.text("answer-accuracy", &[("accuracy", accuracy.into())]),
    })
}

/// What the ladder shows, as one sentence.
pub fn ladder_finding(answer: &Answer, lang: Lang) -> String {
    let proven: Vec<_> = ladder(answer).into_iter().filter(|t| is_proven(t)).collect();
    match proven.as_slice() {
        [] => lang.word("ladder-finding-none"),
        [only] => {
            let args = [
                ("target", lang.percent_exact(only.target).into()),
                ("share", lang.percent_proven(only.share).into()),
            ];
            lang.text("ladder-finding-one", &args)
        }
        [loose, .., strict] => {
            let args = [
                ("loose", lang.percent_exact(loose.target).into()),
                ("loose-share", lang.percent_proven(loose.share).into()),
                ("strict", lang.percent_exact(strict.target).into()),
                ("strict-share", lang.percent_proven(strict.share).into()),
            ];
            lang.text("ladder-finding", &args)
        }
    }
}

/// One sentence per target that is not proven: what is missing.
pub fn ladder_missing(answer: &Answer, lang: Lang) -> Vec<String> {
    let open = ladder(answer).into_iter().filter(|t| !is_proven(t));
    open.map(|t| {
        let target = lang.percent_exact(t.target);
        match t.missing {
            Some(Missing { have, need }) => {
                let args = [("target", target.into()), ("have", have.into()), ("need", need.into())];
                lang.text("ladder-missing", &args)
            }
            None => lang.text("ladder-missing-unknown", &[("target", target.into())]),
        }
    })
    .collect()
}

/// What a limit that merely fits the cases would have claimed, and how wrong it would have been.
pub fn naive(answer: &Answer, lang: Lang) -> Option<String> {
    let target = main_target(answer)?;
    let claim = [
        ("naive", lang.percent(target.naive_share).into()),
        ("target", lang.percent_exact(target.target).into()),
        ("proven", lang.percent_proven(target.share).into()),
    ];
    let mut sentences = vec![if is_proven(target) {
        lang.text("naive-claim", &claim)
    } else {
        lang.text("naive-claim-nothing", &claim[..2])
    }];
    sentences.extend(
        target.naive_broken.map(|b| lang.text("naive-broken", &[("times", lang.of_hundred(b).into())])),
    );
    sentences.extend(target.naive_error.map(|error| {
        let risk = lang.text("value-at-most", &[("risk", lang.percent_exact(risk(target.target)).into())]);
        lang.text("naive-error", &[("error", lang.percent_error(error).into()), ("risk", risk.into())])
    }));
    Some(sentences.join(" "))
}

/// The labels that share a advice.
pub struct Group<'a> {
    /// What happens with them.
    pub advice: Advice,
    /// The labels, largest first.
    pub labels: Vec<&'a LabelAnswer>,
    /// Their cases together.
    pub cases: usize,
}

/// Labels by what happens with them; advices that no label has are left out.
pub fn groups(answer: &Answer) -> Vec<Group<'_>> {
    let order =
        [Advice::Proceeds, Advice::MoreLabels, Advice::Person, Advice::Contradictory, Advice::Reserved];
    let group = |advice| {
        let labels: Vec<_> = answer.per_label.iter().filter(|label| label.advice == advice).collect();
        Group { advice, cases: labels.iter().map(|label| label.cases).sum(), labels }
    };
    order.into_iter().map(group).filter(|group| !group.labels.is_empty()).collect()
}

/// How many labels can proceed in part.
pub fn labels_finding(answer: &Answer, lang: Lang) -> Option<String> {
    let labels = answer.per_label.len();
    let proceeds = answer.per_label.iter().filter(|label| label.advice == Advice::Proceeds).count();
    let all = lang.text("labels-count", &[("count", labels.into())]);
    Some(match (labels, proceeds) {
        (0, _) => return None,
        (1, 0) => lang.word("labels-finding-only-none"),
        (1, _) => lang.word("labels-finding-only"),
        (_, 0) => lang.text("labels-finding-none", &[("labels", all.into())]),
        _ => lang.text("labels-finding", &[("proceeds", proceeds.into()), ("labels", all.into())]),
    })
}

/// The short name of a advice.
pub fn advice(advice: Advice, lang: Lang) -> String {
    match advice {
        Advice::Proceeds => lang.word("advice-proceeds"),
        Advice::Person => lang.word("advice-person"),
        Advice::MoreLabels => lang.word("advice-more-labels"),
        Advice::Contradictory => lang.word("advice-contradictory"),
        Advice::Reserved => lang.word("advice-reserved"),
    }
}

/// The advice on one label, with the number of cases that it still needs.
pub fn label_advice(label: &LabelAnswer, lang: Lang) -> String {
    match (label.advice, label.more) {
        (Advice::MoreLabels, Some(more)) => lang.text("advice-more-labels-count", &[("count", more.into())]),
        (other, _) => advice(other, lang),
    }
}

/// Why a advice is what it is.
pub fn advice_why(advice: Advice, lang: Lang) -> String {
    match advice {
        Advice::Proceeds => lang.word("advice-proceeds-why"),
        Advice::Person => lang.word("advice-person-why"),
        Advice::MoreLabels => lang.word("advice-more-labels-why"),
        Advice::Contradictory => lang.word("advice-contradictory-why"),
        Advice::Reserved => lang.word("advice-reserved-why"),
    }
}

/// What more labelled cases would bring: the present first, then at most four expectations.
pub fn learning(answer: &Answer, lang: Lang) -> Vec<String> {
    let say = |key: &str, point: &CurvePoint| {
        let [low, high] = point.interval;
        let args = [
            ("cases", lang.text("cases-count", &[("count", point.cases.into())]).into()),
            ("share", lang.percent(point.share).into()),
            ("low", lang.percent(low).into()),
            ("high", lang.percent(high).into()),
        ];
        lang.text(key, &args)
    };
    let now = answer.learning_curve.iter().rfind(|point| point.measured);
    let more = answer.learning_curve.iter().filter(|point| !point.measured).take(4);
    let mut sentences: Vec<String> = now.map(|point| say("learning-now", point)).into_iter().collect();
    sentences.extend(more.map(|point| say("learning-more", point)));
    if sentences.is_empty() {
        sentences.push(lang.word("learning-none"));
    }
    sentences
}

/// What the learning curve shows, as one sentence.
pub fn learning_finding(answer: &Answer, lang: Lang) -> String {
    let now = answer.learning_curve.iter().rfind(|point| point.measured);
    let last = answer.learning_curve.iter().rfind(|point| !point.measured);
    let cases = |point: &CurvePoint| lang.text("cases-count", &[("count", point.cases.into())]);
    match (now, last) {
        (Some(now), Some(last)) => {
            let args = [
                ("now", lang.percent(now.share).into()),
                ("cases", cases(now).into()),
                ("share", lang.percent(last.share).into()),
                ("more", cases(last).into()),
            ];
            let helps = last.share - now.share > 0.01;
            lang.text(if helps { "learning-finding" } else { "learning-finding-flat" }, &args)
        }
        (Some(only), None) | (None, Some(only)) => {
            let args = [("cases", cases(only).into()), ("share", lang.percent(only.share).into())];
            lang.text("learning-finding-measured", &args)
        }
        (None, None) => lang.word("learning-none"),
    }
}

/// How many labels look wrong.
pub fn suspicious_finding(suspicious: &[Suspicious], lang: Lang) -> String {
    match suspicious.len() {
        0 => lang.word("suspicious-none"),
        count => lang.text("suspicious-finding", &[("count", count.into())]),
    }
}

/// The words that carried a proposal, in quotation marks.
pub fn suspicious_words(case: &Suspicious, lang: Lang) -> Option<String> {
    let words: Vec<String> = case.words.iter().map(|word| format!("“{}”", clean(word))).collect();
    let list = words.join(", ");
    (!words.is_empty()).then(|| lang.text("suspicious-words", &[("words", list.into())]))
}

/// Hours as a range, when minutes per case were given.
pub fn hours(answer: &Answer, lang: Lang) -> Option<String> {
    let hours = answer.hours?;
    let short =
        |value: f64| lang.number(value, usize::from(value < 10.0 && (value - value.round()).abs() > 0.05));
    let mut args = vec![
        ("cases", lang.text("cases-count", &[("count", hours.cases.into())]).into()),
        ("low", short(hours.hours[0]).into()),
        ("high", short(hours.hours[1]).into()),
    ];
    if hours.hours[1] <= 0.0 {
        return Some(lang.word("hours-nothing"));
    }
    if same(hours.minutes[0], hours.minutes[1]) {
        args.push(("minutes", short(hours.minutes[0]).into()));
        return Some(lang.text("hours-answer-same", &args));
    }
    args.push(("low-minutes", short(hours.minutes[0]).into()));
    args.push(("high-minutes", short(hours.minutes[1]).into()));
    Some(lang.text("hours-answer", &args))
}

/// Reserved labels that are not safe for all that: cases of theirs would proceed under another label. A protection that
/// leaks must say so.
pub fn slipped(answer: &Answer, lang: Lang) -> Vec<String> {
    let leaks = |label: &&LabelAnswer| label.advice == Advice::Reserved && label.slipped > 0;
    let sentence = |label: &LabelAnswer| {
        let args = [
            ("slipped", label.slipped.into()),
            ("cases", label.cases.into()),
            ("label", clean(&label.label).into()),
        ];
        lang.text("labels-slipped", &args)
    };
    answer.per_label.iter().filter(leaks).map(sentence).collect()
}
