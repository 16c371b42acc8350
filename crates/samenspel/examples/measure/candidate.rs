//! What one learner answered and what that cost.

use crate::rows::Data;
use stats::scan::Judged;

/// An answer to one judged row.
#[derive(Clone, Copy)]
pub struct Answer {
    /// The proposed label.
    pub label: u32,
    /// Higher is surer.
    pub score: f64,
}

/// One learner, judged.
pub struct Candidate {
    /// What it is.
    pub name: String,
    /// Why it was not run; then there are no answers.
    pub skipped: Option<String>,
    /// Per judged row, part after part.
    pub answers: Vec<Answer>,
    /// CPU seconds of one fit, averaged over the parts.
    pub fit: f64,
    /// CPU seconds of learning with every row proposed for out-of-fold; only ours does that.
    pub learn: Option<f64>,
    /// Answers per CPU second in repeated passes over the first part's judged rows.
    pub warm: f64,
    /// The same in the first pass.
    pub cold: f64,
    /// Peak memory in megabytes after the first part.
    pub peak: f64,
    /// Peak memory before learning: the program and the table.
    pub start: f64,
}

/// Shares of right answers.
pub struct Accuracy {
    /// Of all rows that count.
    pub all: f64,
    /// Of those that belong somewhere, and of those that do not, where the table has such rows.
    pub scopes: Option<(f64, f64)>,
}

impl Candidate {
    /// The judged rows with their scores.
    pub fn judged(&self, data: &Data) -> Vec<Judged> {
        let wrong = |(answer, row): (&Answer, usize)| answer.label != data.labels[row];
        self.answers.iter().zip(data.judged()).map(|a| Judged { score: a.0.score, wrong: wrong(a) }).collect()
    }

    /// How often it was right.
    pub fn accuracy(&self, data: &Data) -> Accuracy {
        let share = |of: &dyn Fn(u32) -> bool| {
            let rows = self.answers.iter().zip(data.judged());
            let rows = rows.filter(|(_, row)| data.counts[*row] && of(data.labels[*row]));
            let (all, right) = rows.fold((0, 0), |(all, right), (answer, row)| {
                (all + 1, right + u32::from(answer.label == data.labels[row]))
            });
            f64::from(right) / f64::from(all)
        };
        let scopes =
            data.out_of_scope().map(|oos| (share(&|label| label != oos), share(&|label| label == oos)));
        Accuracy { all: share(&|_| true), scopes }
    }
}
