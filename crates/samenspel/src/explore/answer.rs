//! What `explore` answers: plain facts, ready to be printed as JSON, shown in a terminal or drawn as a report.
//!
//! Shares, accuracies, risks and targets are fractions in 0..=1. `None` means "not enough evidence to say", never zero.

use serde::Serialize;

/// The whole answer. `--json` prints this object; the field names are a promise to those who read it by program.
#[derive(Clone, Debug, Serialize)]
pub struct Answer {
    /// Rows found in the file, bad ones included.
    pub rows: usize,
    /// Rows that could be used: a readable row with a text and a label.
    pub kept: usize,
    /// Number of different labels among the kept rows.
    pub labels: usize,
    /// Share of learned rows, copies counted once, whose label the learner got right without having seen that row
    /// (out-of-fold).
    pub accuracy: Option<f64>,
    /// 95 % interval of `accuracy` (Clopper–Pearson).
    pub accuracy_interval: Option<[f64; 2]>,
    /// One line per target and confidence, loosest target first.
    pub targets: Vec<TargetAnswer>,
    /// The target (and confidence) that the reader asked for; `per_label`, `hours` and `learning_curve` are about it.
    pub main: Promise,
    /// One line per label, largest first.
    pub per_label: Vec<LabelAnswer>,
    /// At most 20 cases whose label looks wrong, most suspicious first.
    pub suspicious: Vec<Suspicious>,
    /// Proven share against number of labelled cases, measured and expected, fewest cases first.
    pub learning_curve: Vec<CurvePoint>,
    /// Points of the curve "share that proceeds against accuracy of what proceeds", strictest limit first.
    pub coverage_curve: Vec<CoveragePoint>,
    /// Hours that the proven share took, when minutes per case were given.
    pub hours: Option<Hours>,
    /// The judgement on test rows (`--split-column`).
    pub test: Option<Judgement>,
    /// The judgement on later rows (`--time`).
    pub future: Option<Judgement>,
    /// What was read, with the guesses shown.
    pub input: Input,
    /// How the learner was made: enough to make the same again.
    pub learner: Learner,
}

/// A promise: at most `1 - target` of what proceeds is wrong, with this confidence.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Promise {
    /// For instance 0.995.
    pub target: f64,
    /// For instance 0.95.
    pub confidence: f64,
}

/// What may proceed at one target.
#[derive(Clone, Debug, Serialize)]
pub struct TargetAnswer {
    /// Share of what proceeds that has to be right, for instance 0.995.
    pub target: f64,
    /// Confidence of the promise, for instance 0.95.
    pub confidence: f64,
    /// Proven share of cases that can proceed without a person; 0 when nothing is proven.
    pub share: f64,
    /// Cases with this score or higher proceed; none when nothing is proven.
    pub limit: Option<f64>,
    /// Labelled cases at or above the limit that the proof rests on.
    pub checked: u64,
    /// How many of those were wrong.
    pub errors: u64,
    /// When nothing is proven: how many clean cases there are and how many it takes.
    pub missing: Option<Missing>,
    /// Share that a limit which merely hit the target on the data in hand would have claimed.
    pub naive_share: f64,
    /// How often (share of random draws) that naive limit breaks its own promise.
    pub naive_broken: Option<f64>,
    /// The share of wrong decisions that the naive limit really had, on average over those draws.
    pub naive_error: Option<f64>,
}

/// Evidence still missing: "212 of 598".
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Missing {
    /// Cases there are.
    pub have: u64,
    /// Cases that it takes if no further one is wrong.
    pub need: u64,
}

/// What is to happen with the cases of one label at the main target.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Advice {
    /// A part of its cases can proceed.
    Proceeds,
    /// Not safe enough: its cases go to a person.
    Person,
    /// Too few labelled cases to say.
    MoreLabels,
    /// People keep it because they disagree about it themselves.
    Contradictory,
    /// People keep it because someone reserved it (`--reserve`).
    Reserved,
}

/// One label.
#[derive(Clone, Debug, Serialize)]
pub struct LabelAnswer {
    /// The label as it stands in the file.
    pub label: String,
    /// Kept rows with this label.
    pub cases: usize,
    /// Share of those the learner got right (out-of-fold).
    pub accuracy: Option<f64>,
    /// Share of those that would proceed at the main target; 0 unless the advice is that it proceeds.
    pub share: f64,
    /// What is to happen.
    pub advice: Advice,
    /// Labelled cases still needed, for `Advice::MoreLabels`.
    pub more: Option<u64>,
    /// Rows of this label of which the same text also has another label, or that look mislabelled.
    pub contradictions: usize,
    /// Rows of this label that would proceed at the main target under another label: the AI does not recognise them.
    pub slipped: u64,
    /// The label it is most often confused with.
    pub confused_with: Option<String>,
}

/// A case whose label looks wrong.
#[derive(Clone, Debug, Serialize)]
pub struct Suspicious {
    /// Line in the file where the row starts, counted from 1 (for a folder: the line in the labels file).
    pub line: u64,
    /// The text, shortened for reading.
    pub text: String,
    /// The label it has.
    pub label: String,
    /// The label the learner would give, not having seen this row.
    pub proposed: String,
    /// The words for which the final model proposes that label, strongest first. That model did see this row; it may be
    /// that none of its words speaks for the proposal any more.
    pub words: Vec<String>,
    /// The same text (up to spacing and case) also occurs with another label.
    pub contradicts: bool,
}

/// One point of the learning curve.
#[derive(Clone, Debug, Serialize)]
pub struct CurvePoint {
    /// Number of labelled cases.
    pub cases: usize,
    /// Proven share at the main target: middle value.
    pub share: f64,
    /// Lower and upper end (10th and 90th percentile of the draws).
    pub interval: [f64; 2],
    /// Measured by training on that many cases, or expected from the cases at hand.
    pub measured: bool,
    /// Out-of-fold accuracy with that many cases; only for measured points.
    pub accuracy: Option<f64>,
}

/// One point of "share against accuracy".
#[derive(Clone, Copy, Debug, Serialize)]
pub struct CoveragePoint {
    /// Share of all cases at or above the limit.
    pub share: f64,
    /// Share of those that were right.
    pub accuracy: f64,
    /// Lower end of the 95 % interval of `accuracy`.
    pub lower: f64,
}

/// Hours, as a range.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct Hours {
    /// Minutes per case, as given: lowest and highest.
    pub minutes: [f64; 2],
    /// Cases the range is about: the kept rows of the file.
    pub cases: usize,
    /// Hours that the cases which proceed took, lowest and highest. Never counts cases that go to a person.
    pub hours: [f64; 2],
}

/// How the promises fared on rows that took no part in making them.
#[derive(Clone, Debug, Serialize)]
pub struct Judgement {
    /// Rows judged.
    pub rows: usize,
    /// Share whose label the learner got right.
    pub accuracy: Option<f64>,
    /// One line per target and confidence.
    pub targets: Vec<JudgedTarget>,
    /// These rows do not resemble the ones learned from (label-free drift detector tripped).
    pub drifted: bool,
    /// For `--time`: the first moment judged, as it stands in the file.
    pub from: Option<String>,
}

/// One promise, judged.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct JudgedTarget {
    /// As in [`TargetAnswer`].
    pub target: f64,
    /// As in [`TargetAnswer`].
    pub confidence: f64,
    /// Share of the judged rows that proceeds.
    pub share: f64,
    /// Share of those that is wrong; none when nothing proceeds.
    pub error: Option<f64>,
    /// Number of judged rows that proceed.
    pub proceeded: u64,
    /// Number of those that are wrong.
    pub wrong: u64,
}

/// What was read and what had to be guessed.
#[derive(Clone, Debug, Serialize)]
pub struct Input {
    /// File or folder name as given.
    pub file: String,
    /// `csv`, `tsv`, `jsonl` or `folder`.
    pub format: String,
    /// Encoding of the file, by its WHATWG name.
    pub encoding: String,
    /// Delimiter of a CSV file.
    pub delimiter: Option<char>,
    /// Columns used.
    pub columns: Columns,
    /// Rows kept out, the first 100, with the reason.
    pub bad_rows: Vec<BadRow>,
    /// Number of rows kept out.
    pub bad: usize,
    /// Kept rows that repeat the text and label of an earlier row: counted once in the proof.
    pub duplicates: usize,
}

/// Columns used, and which of them were guessed.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Columns {
    /// Column with the text.
    pub text: String,
    /// Column with the label.
    pub label: String,
    /// Column with the moment, when asked for.
    pub time: Option<String>,
    /// Column with train/test, when asked for.
    pub split: Option<String>,
    /// The text column was guessed.
    pub text_guessed: bool,
    /// The label column was guessed.
    pub label_guessed: bool,
}

/// A row that was kept out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct BadRow {
    /// Line where it starts, counted from 1.
    pub line: u64,
    /// Why it was kept out.
    pub why: BadRowWhy,
}

/// Why a row was kept out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum BadRowWhy {
    /// More or fewer fields than the header.
    FieldCount,
    /// The text is empty.
    NoText,
    /// The label is empty.
    NoLabel,
    /// Bytes that are not text in the file's encoding.
    NotText,
    /// Not a JSON object.
    NotJson,
    /// Longer than a row may be.
    TooLong,
    /// The moment cannot be read as a number or date.
    NoTime,
    /// Neither train nor test.
    OtherSplit,
    /// The file that the labels file names is not there or cannot be read.
    NoFile,
}

/// How the learner was made.
#[derive(Clone, Debug, Serialize)]
pub struct Learner {
    /// Version of the learner's format and behaviour.
    pub version: u32,
    /// Seed of its random choices.
    pub seed: u64,
    /// Number of folds of the out-of-fold predictions.
    pub folds: usize,
    /// The different learners whose agreement the score uses.
    pub members: Vec<String>,
    /// Seconds it took to learn (all folds).
    pub seconds: f64,
}
