//! Sample answers for the tests of terminal and report: good, poor, tiny, huge, hostile and empty.

use crate::explore::answer::{
    Advice, Answer, BadRow, BadRowWhy, Columns, CoveragePoint, CurvePoint, Hours, Input, JudgedTarget,
    Judgement, LabelAnswer, Learner, Missing, Promise, Suspicious, TargetAnswer,
};

/// Every sample with a name.
pub fn all() -> Vec<(&'static str, Answer)> {
    vec![
        ("good", good()),
        ("nothing proven", nothing_proven()),
        ("single label", single_label()),
        ("ten thousand labels", many_labels(10_000)),
        ("empty", empty()),
        ("empty lists", Answer { rows: 40, kept: 40, labels: 2, ..empty() }),
        ("hostile", hostile()),
        ("mixed confidences", mixed_confidences()),
        ("odd numbers", odd_numbers()),
    ]
}

const LABELS: [(&str, usize, f64, Advice); 12] = [
    ("wachtwoord vergeten", 1_412, 0.812, Advice::Proceeds),
    ("verlof aanvragen", 1_105, 0.633, Advice::Proceeds),
    ("laptop of scherm defect", 948, 0.410, Advice::Proceeds),
    ("toegang tot een map", 871, 0.352, Advice::Proceeds),
    ("salarisstrook", 640, 0.481, Advice::Proceeds),
    ("ziekmelding", 533, 0.0, Advice::Reserved),
    ("declaratie reiskosten", 498, 0.216, Advice::Proceeds),
    ("nieuwe medewerker", 301, 0.0, Advice::Person),
    ("software installeren", 288, 0.042, Advice::Proceeds),
    ("overig", 211, 0.0, Advice::Contradictory),
    ("klacht over bejegening", 64, 0.0, Advice::Reserved),
    ("arbeidsongeschiktheid en re-integratie na langdurig verzuim", 23, 0.0, Advice::MoreLabels),
];

/// A good answer, with everything in it.
pub fn good() -> Answer {
    Answer {
        rows: 6_921,
        kept: 6_894,
        labels: LABELS.len(),
        accuracy: Some(0.832),
        accuracy_interval: Some([0.823, 0.841]),
        targets: targets(),
        main: Promise { target: 0.995, confidence: 0.95 },
        per_label: LABELS
            .iter()
            .map(|&(name, cases, share, advice)| label(name, cases, share, advice))
            .collect(),
        suspicious: suspicious(),
        learning_curve: learning_curve(),
        coverage_curve: coverage_curve(),
        hours: Some(Hours { minutes: [4.0, 6.0], cases: 6_921, hours: [190.2, 285.3] }),
        test: Some(Judgement {
            rows: 1_200,
            accuracy: Some(0.828),
            targets: judged(),
            drifted: false,
            from: None,
        }),
        future: Some(Judgement {
            rows: 842,
            accuracy: Some(0.714),
            targets: judged(),
            drifted: true,
            from: Some("2026-09-01".into()),
        }),
        input: input(),
        learner: Learner {
            version: 1,
            seed: 20_261_121,
            folds: 5,
            members: vec!["linear".into(), "centroid".into(), "naive-bayes".into()],
            seconds: 12.34,
        },
    }
}

fn targets() -> Vec<TargetAnswer> {
    let row = |target, share, checked, errors, naive_share, naive_broken, naive_error| TargetAnswer {
        target,
        confidence: 0.95,
        share,
        limit: Some(0.9 + target / 11.0),
        checked,
        errors,
        missing: None,
        naive_share,
        naive_broken: Some(naive_broken),
        naive_error: Some(naive_error),
    };
    let strictest = TargetAnswer {
        limit: None,
        missing: Some(Missing { have: 1_207, need: 2_995 }),
        ..row(0.999, 0.0, 0, 0, 0.231, 0.61, 0.0021)
    };
    vec![
        row(0.95, 0.8812, 6_075, 276, 0.912, 0.38, 0.0508),
        row(0.98, 0.7041, 4_854, 78, 0.7552, 0.42, 0.0207),
        row(0.99, 0.5523, 3_807, 26, 0.6123, 0.44, 0.0109),
        row(0.995, 0.4136, 2_851, 8, 0.4987, 0.47, 0.0061),
        strictest,
    ]
}

/// One label.
pub fn label(name: &str, cases: usize, share: f64, advice: Advice) -> LabelAnswer {
    LabelAnswer {
        label: name.into(),
        cases,
        accuracy: Some(0.6 + share * 0.4),
        share,
        advice,
        more: (advice == Advice::MoreLabels).then_some(177),
        contradictions: cases % 9,
        slipped: 0,
        confused_with: cases.is_multiple_of(2).then(|| "overig".into()),
    }
}

fn suspicious() -> Vec<Suspicious> {
    let case = |line, text: &str, label: &str, proposed: &str, words: &[&str], contradicts| Suspicious {
        line,
        text: text.into(),
        label: label.into(),
        proposed: proposed.into(),
        words: words.iter().map(|word| (*word).to_owned()).collect(),
        contradicts,
    };
    vec![
        case(
            1_873,
            "Goedemorgen, ik kan sinds vanochtend niet meer inloggen, hij zegt dat mijn wachtwoord verlopen is. \
             Kunnen jullie dat opnieuw instellen? Ik zit op de vestiging in Zwolle.",
            "verlof aanvragen",
            "wachtwoord vergeten",
            &["inloggen", "wachtwoord", "verlopen"],
            false,
        ),
        case(402, "Salarisstrook van mei ontbreekt", "overig", "salarisstrook", &["salarisstrook"], true),
        case(5_310, "scherm flikkert", "toegang tot een map", "laptop of scherm defect", &[], false),
    ]
}

fn learning_curve() -> Vec<CurvePoint> {
    let point = |cases, share, low, high, measured| CurvePoint {
        cases,
        share,
        interval: [low, high],
        measured,
        accuracy: measured.then_some(0.7 + share / 4.0),
    };
    vec![
        point(862, 0.0, 0.0, 0.04, true),
        point(1_724, 0.121, 0.06, 0.17, true),
        point(3_447, 0.284, 0.23, 0.33, true),
        point(6_894, 0.411, 0.38, 0.44, true),
        point(13_800, 0.502, 0.44, 0.56, false),
        point(27_600, 0.571, 0.47, 0.66, false),
    ]
}

fn coverage_curve() -> Vec<CoveragePoint> {
    let point = |n: u32| {
        let share = f64::from(n) / 50.0;
        let accuracy = 1.0 - 0.003 * share - 0.165 * share.powi(4);
        CoveragePoint {
            share,
            accuracy,
            lower: accuracy - 1.2 / (share * 6_894.0) - 0.024 * ((1.0 - accuracy) / share).sqrt(),
        }
    };
    (1..=50).map(point).collect()
}

fn judged() -> Vec<JudgedTarget> {
    let row = |target, share, error, proceeded, wrong| JudgedTarget {
        target,
        confidence: 0.95,
        share,
        error,
        proceeded,
        wrong,
    };
    vec![
        row(0.95, 0.874, Some(0.043), 1_049, 45),
        row(0.995, 0.402, Some(0.0062), 482, 3),
        row(0.999, 0.0, None, 0, 0),
    ]
}

fn input() -> Input {
    let bad = [(12, BadRowWhy::FieldCount), (99, BadRowWhy::NoText), (1_204, BadRowWhy::FieldCount)];
    Input {
        file: "servicedesk-2026.csv".into(),
        format: "csv".into(),
        encoding: "windows-1252".into(),
        delimiter: Some(';'),
        columns: Columns {
            text: "omschrijving".into(),
            label: "categorie".into(),
            text_guessed: true,
            label_guessed: true,
            ..Columns::default()
        },
        bad_rows: bad.map(|(line, why)| BadRow { line, why }).into(),
        bad: 27,
        duplicates: 118,
    }
}

/// Nothing is proven at the target, but something is at a lower one.
pub fn nothing_proven() -> Answer {
    let mut answer = Answer { hours: None, test: None, future: None, ..good() };
    for target in &mut answer.targets {
        if target.target > 0.96 {
            target.share = 0.0;
            target.limit = None;
            target.missing = Some(Missing { have: 212, need: 598 });
        }
    }
    for label in &mut answer.per_label {
        label.share = 0.0;
        label.advice = if label.cases < 400 { Advice::MoreLabels } else { Advice::Person };
        label.more =
            (label.advice == Advice::MoreLabels).then_some(598_u64.saturating_sub(label.cases as u64));
    }
    answer.learning_curve.truncate(1);
    answer
}

/// One label only.
pub fn single_label() -> Answer {
    Answer { labels: 1, per_label: vec![label("alles", 40, 0.0, Advice::Person)], ..nothing_proven() }
}

/// As many labels as wanted.
pub fn many_labels(count: usize) -> Answer {
    let advices = [Advice::Proceeds, Advice::Person, Advice::MoreLabels];
    let one = |n: usize| {
        let advice = advices[n % 3];
        let share = if advice == Advice::Proceeds { 0.9 - 0.8 * (n as f64 / count as f64) } else { 0.0 };
        label(&format!("soort {n}"), 1 + 4_000 / (n + 1), share, advice)
    };
    Answer { labels: count, per_label: (0..count).map(one).collect(), ..good() }
}

/// No rows, no lists, every option none.
pub fn empty() -> Answer {
    Answer {
        rows: 0,
        kept: 0,
        labels: 0,
        accuracy: None,
        accuracy_interval: None,
        targets: Vec::new(),
        main: Promise { target: 0.995, confidence: 0.95 },
        per_label: Vec::new(),
        suspicious: Vec::new(),
        learning_curve: Vec::new(),
        coverage_curve: Vec::new(),
        hours: None,
        test: None,
        future: None,
        input: Input {
            file: String::new(),
            format: "csv".into(),
            encoding: "UTF-8".into(),
            delimiter: None,
            columns: Columns::default(),
            bad_rows: Vec::new(),
            bad: 0,
            duplicates: 0,
        },
        learner: Learner { version: 1, seed: 0, folds: 0, members: Vec::new(), seconds: 0.0 },
    }
}

/// Text that tries to break out: tags, attributes, escape sequences, line breaks, marks that reorder.
pub const HOSTILE: &str = "<script>alert(1)</script>\"' onload=x \u{1b}[31mred\u{7}\r\nFAKE: 100% proven\u{202e}\u{0}\u{9b}2J</title></style>";

/// Hostile text everywhere that text can be.
pub fn hostile() -> Answer {
    let mut answer = good();
    for label in &mut answer.per_label {
        label.label = HOSTILE.into();
        label.confused_with = Some(HOSTILE.into());
    }
    for case in &mut answer.suspicious {
        case.text = HOSTILE.repeat(20);
        case.label = HOSTILE.into();
        case.proposed = HOSTILE.into();
        case.words = vec![HOSTILE.into()];
    }
    answer.input.file = HOSTILE.into();
    answer.input.format = HOSTILE.into();
    answer.input.encoding = HOSTILE.into();
    answer.input.delimiter = Some('\u{1b}');
    let columns = &mut answer.input.columns;
    (columns.text, columns.label) = (HOSTILE.into(), HOSTILE.into());
    (columns.time, columns.split) = (Some(HOSTILE.into()), Some(HOSTILE.into()));
    answer.learner.members = vec![HOSTILE.into()];
    answer.future = answer.future.map(|future| Judgement { from: Some(HOSTILE.into()), ..future });
    answer
}

/// Two confidences per target.
pub fn mixed_confidences() -> Answer {
    let mut answer = good();
    let surer =
        answer.targets.iter().map(|t| TargetAnswer { confidence: 0.99, share: t.share * 0.9, ..t.clone() });
    let surer: Vec<_> = surer.collect();
    answer.targets.extend(surer);
    answer
}

/// Numbers that should not occur, and those at the very edge.
pub fn odd_numbers() -> Answer {
    let mut answer = good();
    answer.main.target = 1.0;
    answer.accuracy = Some(f64::NAN);
    answer.targets[0].share = 1.0;
    answer.targets[0].naive_share = 1.0;
    answer.targets[1].naive_share = f64::NAN;
    answer.targets[2].naive_broken = Some(0.001);
    answer.targets[4].missing = Some(Missing { have: 9, need: 0 });
    answer.per_label[0].share = f64::NAN;
    answer.per_label[1].share = 1.0;
    answer.coverage_curve = vec![CoveragePoint { share: f64::NAN, accuracy: f64::INFINITY, lower: f64::NAN }];
    answer.learning_curve[0].cases = 0;
    answer.learning_curve[1].share = f64::NAN;
    answer
}
