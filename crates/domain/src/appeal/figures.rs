//! Figures of the appeals against the decisions of one automation. Never of a person: what goes in names nobody.

use stats::binomial::{lower_bound, upper_bound};

use super::{Appeal, AppealKind, AppealState, DAYS};
use crate::time::At;

/// A share or a median is given from so many ended objections on.
pub const FEWEST: u64 = crate::work::FEWEST as u64;
/// So many months stand in the row over time, the present one included.
pub const MONTHS: usize = 12;
/// On each side of an interval so much is left out: together 95 of 100 intervals hold what they are about.
const SIDE: f64 = 0.025;

/// What counts of one appeal.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mark {
    /// An objection or a flag.
    pub kind: AppealKind,
    /// When it was raised.
    pub raised: At,
    /// When it ended, and whether it was upheld.
    pub ended: Option<(At, bool)>,
}

/// A share with where it may lie.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Share {
    /// The share, in [0, 1].
    pub share: f64,
    /// Its exact 95 % interval (Clopper and Pearson, 1934).
    pub interval: [f64; 2],
}

/// What was raised in a month, and how that stands now.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Month {
    /// The month in UTC, as `2026-11`.
    pub month: String,
    /// Objections raised.
    pub raised: u64,
    /// Of these upheld.
    pub upheld: u64,
    /// Of these dismissed.
    pub dismissed: u64,
}

impl Month {
    /// Those that wait.
    #[must_use]
    pub const fn open(&self) -> u64 {
        self.raised - self.upheld - self.dismissed
    }
}

/// Everything that is told of the appeals against one automation.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Figures {
    /// Objections raised.
    pub raised: u64,
    /// Those that wait.
    pub open: u64,
    /// Those that were right.
    pub upheld: u64,
    /// Those after which the decision stayed.
    pub dismissed: u64,
    /// Those that took, or take, more than [`DAYS`] days.
    pub late: u64,
    /// The median of the days from raised to ended; none below [`FEWEST`] ended ones.
    pub median_days: Option<f64>,
    /// The share of the ended ones that was right; none below [`FEWEST`].
    pub share: Option<Share>,
    /// Flags: "this looks wrong".
    pub flags: u64,
    /// Flags after which the decision was changed.
    pub changed: u64,
    /// The last [`MONTHS`] months, the earliest first, those without any included.
    pub months: Vec<Month>,
}

impl Mark {
    /// What counts of an appeal.
    #[must_use]
    pub fn of(appeal: &Appeal) -> Mark {
        let ended = match &appeal.state {
            AppealState::Open => None,
            AppealState::Upheld { at, .. } => Some((*at, true)),
            AppealState::Dismissed { at, .. } => Some((*at, false)),
        };
        Mark { kind: appeal.kind, raised: appeal.raised_at, ended }
    }

    fn is_late(&self, now: At) -> bool {
        self.ended.map_or(now, |(at, _)| at) > self.raised.plus_days(DAYS)
    }
}

/// The figures of these appeals at this moment.
#[must_use]
pub fn figures(marks: &[Mark], now: At) -> Figures {
    let objections: Vec<&Mark> = marks.iter().filter(|mark| mark.kind == AppealKind::Objection).collect();
    let ended = |upheld: bool| count(&objections, |mark| mark.ended.is_some_and(|(_, it)| it == upheld));
    let (raised, upheld, dismissed) = (count(&objections, |_| true), ended(true), ended(false));
    let flags: Vec<&Mark> = marks.iter().filter(|mark| mark.kind == AppealKind::Flag).collect();
    Figures {
        raised,
        open: raised - upheld - dismissed,
        upheld,
        dismissed,
        late: count(&objections, |mark| mark.is_late(now)),
        median_days: median_days(&objections),
        share: share(upheld, upheld + dismissed),
        flags: count(&flags, |_| true),
        changed: count(&flags, |mark| mark.ended.is_some_and(|(_, upheld)| upheld)),
        months: months(&objections, now),
    }
}

fn count(marks: &[&Mark], of: impl Fn(&Mark) -> bool) -> u64 {
    marks.iter().filter(|mark| of(mark)).count() as u64
}

fn share(upheld: u64, ended: u64) -> Option<Share> {
    let interval = [lower_bound(upheld, ended, SIDE), upper_bound(upheld, ended, SIDE)];
    (ended >= FEWEST).then(|| Share { share: upheld as f64 / ended as f64, interval })
}

fn median_days(marks: &[&Mark]) -> Option<f64> {
    let days = |mark: &&Mark| Some(mark.ended?.0.seconds_since(mark.raised) as f64 / 86_400.0);
    let mut days: Vec<f64> = marks.iter().filter_map(days).collect();
    days.sort_by(f64::total_cmp);
    let (low, high) = (days.get(days.len().saturating_sub(1) / 2)?, days.get(days.len() / 2)?);
    (days.len() as u64 >= FEWEST).then(|| f64::midpoint(*low, *high))
}

fn month(at: At) -> String {
    at.day().chars().take(7).collect()
}

fn months(marks: &[&Mark], now: At) -> Vec<Month> {
    let mut names: Vec<String> = vec![];
    let mut at = now;
    while names.len() < MONTHS {
        names.insert(0, month(at));
        // The day before the first of this month.
        let first = At::of_day(&format!("{}-01", month(at))).unwrap_or_default();
        at = first.plus_days(-1);
    }
    let of = |name: String| {
        let raised: Vec<&Mark> = marks.iter().filter(|mark| month(mark.raised) == name).copied().collect();
        let ended = |upheld: bool| count(&raised, |mark| mark.ended.is_some_and(|(_, it)| it == upheld));
        Month { raised: raised.len() as u64, upheld: ended(true), dismissed: ended(false), month: name }
    };
    names.into_iter().map(of).collect()
}

#[cfg(test)]
mod tests {
    use super::{FEWEST, Figures, MONTHS, Mark, figures};
    use crate::appeal::{AppealKind, DAYS};
    use crate::time::At;

    const NOW: At = At(1_795_269_907_123_456);

    fn mark(days_ago: i64, took: Option<(i64, bool)>) -> Mark {
        let raised = NOW.plus_days(-days_ago);
        let ended = took.map(|(days, upheld)| (raised.plus_days(days), upheld));
        Mark { kind: AppealKind::Objection, raised, ended }
    }

    #[test]
    fn no_share_and_no_median_below_five_ended_ones() {
        let four: Vec<Mark> =
            (0..4).map(|n| mark(20 + n, Some((n, n == 0)))).chain([mark(1, None)]).collect();
        let few = figures(&four, NOW);
        assert_eq!((few.raised, few.open, few.upheld, few.dismissed), (5, 1, 1, 3));
        assert_eq!((few.share, few.median_days), (None, None));
        let five: Vec<Mark> = four.into_iter().chain([mark(60, Some((16, true)))]).collect();
        let enough = figures(&five, NOW);
        assert_eq!(enough.median_days, Some(2.0));
        let share = enough.share.unwrap();
        assert!((share.share - 0.4).abs() < 1e-12);
        // 2 of 5, exact: 5.27 % to 85.34 % (R: binom.test(2, 5)).
        assert!((share.interval[0] - 0.0527).abs() < 1e-4, "{share:?}");
        assert!((share.interval[1] - 0.8534).abs() < 1e-4, "{share:?}");
    }

    #[test]
    fn late_is_what_took_or_takes_more_than_the_term() {
        let table = [
            (mark(DAYS, None), 0),
            (mark(DAYS + 1, None), 1),
            (mark(90, Some((DAYS, true))), 0),
            (mark(90, Some((DAYS + 1, false))), 1),
        ];
        for (mark, late) in table {
            assert_eq!(figures(&[mark], NOW).late, late, "{mark:?}");
        }
    }

    #[test]
    fn a_flag_counts_apart_and_every_month_stands_there_once() {
        let flag = |upheld| Mark { kind: AppealKind::Flag, ..mark(3, Some((1, upheld))) };
        let seen = figures(&[flag(true), flag(false), mark(3, None), mark(33, Some((1, true)))], NOW);
        assert_eq!((seen.flags, seen.changed, seen.raised), (2, 1, 2));
        assert_eq!(seen.months.len(), MONTHS);
        let names: Vec<&str> = seen.months.iter().map(|month| month.month.as_str()).collect();
        assert_eq!((names[0], names[10], names[11]), ("2025-12", "2026-10", "2026-11"));
        assert_eq!((seen.months[11].open(), seen.months[10].upheld), (1, 1));
        assert_eq!(figures(&[], NOW), Figures { months: figures(&[], NOW).months, ..Figures::default() });
        const { assert!(FEWEST > 1) };
    }
}
