//! The opinion map: statements that people agree with or not, without names; what groups that differ still share, and where they part.
//!
//! Nothing shows while people still answer, and nothing at all below eight of them: two looks at figures that move would show what the
//! last one said. Source: group-aware consensus after Small et al. 2021, "Polis: Scaling Deliberation by Mapping High Dimensional Opinion
//! Spaces". Where all of a group say the same, all figures are those of ballots of which one said otherwise: see [`even`].

mod cluster;
mod even;

use serde::{Deserialize, Serialize};

pub use cluster::{FEWEST_CLUSTERED, clusters};
use even::evened;

use crate::id::TopicId;
use crate::time::At;

/// How people share a view shows from so many of them on: a floor (`4-people.md`, section 5).
pub const FEWEST_SHARES: usize = 8;
/// Statements of a topic, at least and at most.
pub const STATEMENTS: std::ops::RangeInclusive<usize> = 3..=20;
/// Groups that may be declared, at most.
pub const MOST_GROUPS: usize = 6;
/// Days that a topic may be open.
pub const DAYS: std::ops::RangeInclusive<i64> = 1..=60;

/// What one person says of one statement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum View {
    /// I agree.
    Agree,
    /// I do not.
    Disagree,
    /// Neither, or rather not say.
    Pass,
}

impl View {
    /// All of them.
    pub const ALL: [View; 3] = [View::Agree, View::Disagree, View::Pass];

    /// The word that is sent.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            View::Agree => "agree",
            View::Disagree => "disagree",
            View::Pass => "pass",
        }
    }

    /// The one of a word that was sent.
    #[must_use]
    pub fn parse(word: &str) -> Option<View> {
        View::ALL.into_iter().find(|view| view.as_str() == word)
    }
}

/// All that one person says, with the group they say they are of. It is stored without the person and without a moment.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Ballot {
    /// The place of their group in the list; none when they rather do not say.
    pub group: Option<usize>,
    /// A view of each statement.
    pub views: Vec<View>,
}

/// Statements to have a view of, and what came of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Topic {
    /// Its id.
    pub id: TopicId,
    /// What it is about, as a question.
    pub title: String,
    /// The statements.
    pub statements: Vec<String>,
    /// The groups that people may say they are of.
    pub groups: Vec<String>,
    /// The last day.
    pub until: At,
    /// What came of it: there from the end on, where at least eight took part.
    pub map: Option<Map>,
    /// It ended.
    pub ended: bool,
    /// Counts the changes.
    pub version: i64,
}

/// What is shown of a topic.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Map {
    /// So many took part.
    pub people: usize,
    /// Statement by statement.
    pub stances: Vec<Stance>,
    /// The groups that the figures are of; one of all where there are none to tell apart.
    pub groups: Vec<Part>,
    /// People who answered alike, whatever their group; none where there are too few or none stand out.
    pub clusters: Vec<Part>,
}

/// A statement in the map.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Stance {
    /// Agree, disagree and pass; none in a map of before it added up ([`Map::told`]).
    pub shares: Option<[usize; 3]>,
    /// How far all groups agree: the product of their scores.
    pub consensus: f64,
}

/// Some people together: at least eight.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// The place of the group in the list; none for all others together, and for a cluster.
    pub group: Option<usize>,
    /// So many people.
    pub people: usize,
    /// For each statement how far they agree: (agree + 1) / (people + 2).
    pub scores: Vec<f64>,
}

/// Why a topic or a ballot cannot be so.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum OpinionRefusal {
    /// A topic is a question with statements.
    #[error("give a question and 3 to 20 statements, each in 1 to 200 characters")]
    NoStatements,
    /// Groups are told apart by their names.
    #[error("give at most 6 groups, each with its own name")]
    BadGroups,
    /// It has to end.
    #[error("it is open for 1 to 60 days")]
    BadDays,
    /// A statement is left out, or an answer is none of the three.
    #[error("answer every statement: agree, disagree or pass")]
    NotAll,
    /// It is over.
    #[error("it has ended")]
    Over,
    /// Too few for a map: all that they said would be deleted for nothing.
    #[error("fewer than five people answered: to end it now deletes all of it without a map")]
    TooFew,
}

fn lines(text: &str) -> Vec<String> {
    text.lines().map(crate::case::tidy).filter(|line| !line.is_empty()).collect()
}

impl Topic {
    /// A topic from what was typed: statements and groups with one on each line.
    ///
    /// # Errors
    /// Says what to change.
    pub fn new(id: TopicId, typed: [&str; 3], days: i64, now: At) -> Result<Topic, OpinionRefusal> {
        let [title, statements, groups] = typed;
        let (title, statements, groups) = (crate::case::tidy(title), lines(statements), lines(groups));
        let long = |text: &String| !(1..=200).contains(&text.chars().count());
        let twice = |list: &[String]| {
            list.iter().enumerate().any(|(at, it)| list.iter().take(at).any(|other| other == it))
        };
        if !STATEMENTS.contains(&statements.len())
            || statements.iter().chain([&title]).any(long)
            || twice(&statements)
        {
            return Err(OpinionRefusal::NoStatements);
        }
        if groups.len() > MOST_GROUPS || groups.iter().any(long) || twice(&groups) {
            return Err(OpinionRefusal::BadGroups);
        }
        if !DAYS.contains(&days) {
            return Err(OpinionRefusal::BadDays);
        }
        let until = now.midnight().plus_days(days);
        Ok(Topic { id, title, statements, groups, until, map: None, ended: false, version: 1 })
    }

    /// A ballot that fits it.
    ///
    /// # Errors
    /// [`OpinionRefusal::NotAll`], [`OpinionRefusal::Over`].
    pub fn checked(&self, ballot: Ballot) -> Result<Ballot, OpinionRefusal> {
        if self.ended {
            return Err(OpinionRefusal::Over);
        }
        let known = ballot.group.is_none_or(|group| group < self.groups.len());
        if known && ballot.views.len() == self.statements.len() {
            Ok(ballot)
        } else {
            Err(OpinionRefusal::NotAll)
        }
    }

    /// Its last day has passed.
    #[must_use]
    pub fn is_due(&self, now: At) -> bool {
        !self.ended && now >= self.until.plus_days(1)
    }

    /// The same, ended, with its map.
    ///
    /// # Errors
    /// [`OpinionRefusal::Over`].
    pub fn ended(self, ballots: &[Ballot]) -> Result<Topic, OpinionRefusal> {
        if self.ended {
            return Err(OpinionRefusal::Over);
        }
        let map = Map::of(ballots, self.groups.len());
        Ok(Topic { map, ended: true, ..self })
    }
}

fn count(ballots: &[&Ballot], statement: usize, wanted: View) -> usize {
    ballots.iter().filter(|ballot| ballot.views.get(statement) == Some(&wanted)).count()
}

/// How far some people agree with a statement.
fn score(agree: usize, people: usize) -> f64 {
    (agree as f64 + 1.0) / (people as f64 + 2.0)
}

fn part(group: Option<usize>, ballots: &[&Ballot], statements: usize) -> Part {
    let scores = (0..statements).map(|at| score(count(ballots, at, View::Agree), ballots.len())).collect();
    Part { group, people: ballots.len(), scores }
}

impl Part {
    /// So many of them agree, as its score says.
    fn agree(&self, statement: usize) -> usize {
        let score = self.scores.get(statement).copied().unwrap_or_default();
        (score * (self.people as f64 + 2.0) - 1.0).round().max(0.0) as usize
    }
}

/// For each ballot the place of its part, and the group of each part. None has fewer than [`FEWEST_SHARES`]: small groups and those of
/// nobody's group go together, and where they are too few themselves the smallest groups go with them. So nothing can be worked out by
/// taking one figure from another.
fn grouped(ballots: &[Ballot], groups: usize) -> (Vec<usize>, Vec<Option<usize>>) {
    let many = |group: usize| ballots.iter().filter(|ballot| ballot.group == Some(group)).count();
    let mut shown: Vec<usize> = (0..groups).filter(|group| many(*group) >= FEWEST_SHARES).collect();
    let rest = |shown: &[usize]| ballots.len() - shown.iter().map(|group| many(*group)).sum::<usize>();
    while (1..FEWEST_SHARES).contains(&rest(&shown)) && !shown.is_empty() {
        let smallest = (0..shown.len()).min_by_key(|at| shown.get(*at).map_or(0, |group| many(*group)));
        shown.remove(smallest.unwrap_or_default());
    }
    let place = |ballot: &Ballot| shown.iter().position(|group| ballot.group == Some(*group));
    let of = ballots.iter().map(|ballot| place(ballot).unwrap_or(shown.len())).collect();
    let names = shown.iter().map(|group| Some(*group));
    let others = (rest(&shown) > 0).then_some(None);
    (of, names.chain(others).collect())
}

/// The ballots of the part at this place.
fn members<'a>(ballots: &'a [Ballot], of: &[usize], place: usize) -> Vec<&'a Ballot> {
    ballots.iter().zip(of).filter(|(_, own)| **own == place).map(|(it, _)| it).collect()
}

impl Map {
    /// The map of these ballots; none below [`FEWEST_SHARES`] of them. All its figures are of the same evened ballots: they add up, and
    /// there are ballots behind them in which no group, no cluster and not everybody is of one mind.
    #[must_use]
    pub fn of(ballots: &[Ballot], groups: usize) -> Option<Map> {
        let statements = ballots.iter().map(|ballot| ballot.views.len()).min()?;
        if ballots.len() < FEWEST_SHARES {
            return None;
        }
        let mut ballots = ballots.to_vec();
        ballots.sort();
        let (of, names) = grouped(&ballots, groups);
        let alike = clusters(&ballots);
        let ballots = evened(ballots, statements, &of, &alike);
        let groups: Vec<Part> = names
            .into_iter()
            .enumerate()
            .map(|(place, group)| part(group, &members(&ballots, &of, place), statements))
            .collect();
        let all: Vec<&Ballot> = ballots.iter().collect();
        let stance = |at: usize| {
            let consensus = groups.iter().filter_map(|part| part.scores.get(at)).product();
            Stance { shares: Some(View::ALL.map(|view| count(&all, at, view))), consensus }
        };
        let stances = (0..statements).map(stance).collect();
        let found = alike.iter().max().map_or(0, |last| last + 1);
        let clusters = (0..found).map(|place| part(None, &members(&ballots, &alike, place), statements));
        Some(Map { people: all.len(), stances, clusters: clusters.collect(), groups })
    }

    /// As much of a map as may be told: all of one that adds up. One that was made before maps added up tells how far everybody agrees,
    /// and nothing of its groups: their figures beside the shares would tell who was of one mind.
    #[must_use]
    pub fn told(self) -> Option<Map> {
        let sum = |parts: &[Part], at: usize| parts.iter().map(|part| part.agree(at)).sum::<usize>();
        let adds_up = self.stances.iter().enumerate().all(|(at, stance)| {
            let agree = stance.shares.map(|[agree, ..]| agree);
            agree == Some(sum(&self.groups, at))
                && (self.clusters.is_empty() || agree == Some(sum(&self.clusters, at)))
        });
        if adds_up && self.groups.iter().chain(&self.clusters).all(|part| part.people >= FEWEST_SHARES) {
            return Some(self);
        }
        let agree = |at: usize| sum(&self.groups, at).clamp(1, self.people.saturating_sub(1));
        let scores: Vec<f64> = (0..self.stances.len()).map(|at| score(agree(at), self.people)).collect();
        let stances = scores.iter().map(|score| Stance { shares: None, consensus: *score }).collect();
        let groups = vec![Part { group: None, people: self.people, scores }];
        (self.people >= FEWEST_SHARES).then_some(Map { stances, groups, clusters: vec![], ..self })
    }
}

#[cfg(test)]
mod tests;
