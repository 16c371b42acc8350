//! One mail: what it is about, how its writer writes, and the label that a person gave it.

use crate::demo::grammar::Grammar;
use fastrand::Rng;

/// A mail and its label.
pub(super) struct Mail {
    pub(super) subject: String,
    pub(super) text: String,
    pub(super) label: &'static str,
}

// How hard the cases are was chosen, then measured (test `the_share_that_proceeds_is_worth_showing`).
/// People hesitate between two labels.
const BETWEEN: f64 = 0.065;
/// Of these, the share that gets the label which most people would choose.
const USUAL: f64 = 0.6;
/// Nothing says what it is about.
const VAGUE: f64 = 0.03;
/// Belongs to no label at all.
const FOREIGN: f64 = 0.015;
/// Said in an unusual way.
const RARE: f64 = 0.14;
/// A plain case with a wrong label; wrong labels sit mostly where people hesitate.
const SLIP: f64 = 0.001;

/// What a mail says and how much its subject gives away.
struct Matter {
    heading: String,
    label: &'static str,
    /// Of whose subjects one may stand above it.
    known_as: Option<&'static str>,
    /// Of what else the writer speaks.
    more: bool,
}

/// A mail by the person with this name.
pub(super) fn write(grammar: &Grammar, name: &str, chance: &mut Rng) -> Mail {
    let matter = matter(grammar, chance);
    let hand = Hand::of(chance);
    let subject = match matter.known_as.filter(|_| chance.f64() < 0.6) {
        Some(label) => grammar.say(&format!("subject {label}"), chance),
        None => grammar.say("subject", chance),
    };
    let body = body(grammar, &matter, chance);
    let text = hand.letter(grammar, body, name, chance);
    let subject = if chance.f64() < 0.7 { capital(&subject) } else { subject };
    let label = if chance.f64() < SLIP { grammar.label(chance) } else { matter.label };
    Mail { subject, text, label }
}

fn matter(grammar: &Grammar, chance: &mut Rng) -> Matter {
    let kinds = [BETWEEN, VAGUE, FOREIGN, RARE];
    let draw = chance.f64();
    let before = |kind: usize| kinds[..=kind].iter().sum::<f64>();
    let kind = (0..kinds.len()).find(|kind| draw < before(*kind));
    let label = grammar.label(chance);
    let plain =
        |kind: &str, known_as| Matter { heading: format!("{kind} {label}"), label, known_as, more: true };
    match (kind, grammar.between(chance)) {
        (Some(0), Some((heading, [usual, other]))) => {
            let label = if chance.f64() < USUAL { usual } else { other };
            Matter { heading: heading.to_owned(), label, known_as: None, more: true }
        }
        (Some(1), _) => Matter { heading: "vague".to_owned(), label, known_as: None, more: true },
        (Some(2), _) => {
            let label = grammar.elsewhere();
            Matter { heading: "foreign".to_owned(), label, known_as: None, more: false }
        }
        (Some(3), _) if grammar.has(&format!("rare {label}")) => plain("rare", None),
        _ => plain("core", Some(label)),
    }
}

/// The sentences, in the order in which they stand.
fn body(grammar: &Grammar, matter: &Matter, chance: &mut Rng) -> Vec<String> {
    let mut said = vec![grammar.say(&matter.heading, chance)];
    if !matter.more {
        return said;
    }
    // Some say it twice, in two ways.
    if matter.heading.starts_with("core") && chance.f64() < 0.15 {
        said.push(grammar.say(&matter.heading, chance));
    }
    let own = format!("detail {}", matter.label);
    let is_grave = grammar.has(&own);
    for likely in [0.6, 0.35, 0.15] {
        if chance.f64() < likely {
            said.push(grammar.say(if is_grave { &own } else { "detail" }, chance));
        }
    }
    if !is_grave {
        for (heading, likely) in [("aside", 0.15), ("story", 0.1)] {
            if chance.f64() < likely {
                let place = chance.usize(..=said.len());
                said.insert(place, grammar.say(heading, chance));
            }
        }
    }
    without_echoes(said)
}

/// Leaves out what begins like something said before.
fn without_echoes(said: Vec<String>) -> Vec<String> {
    let mut kept: Vec<String> = vec![];
    for sentence in said {
        let echoes = |earlier: &String| earlier.split(' ').take(2).eq(sentence.split(' ').take(2));
        if !kept.iter().any(echoes) {
            kept.push(sentence);
        }
    }
    kept
}

/// How somebody writes today.
struct Hand {
    greets: bool,
    closes: bool,
    /// No capitals.
    hurried: bool,
    /// New lines between greeting, body and closing.
    lines: bool,
    typos: usize,
}

impl Hand {
    fn of(chance: &mut Rng) -> Hand {
        let hurried = chance.f64() < 0.15;
        let most = if hurried { 4 } else { 1 };
        let typos = if chance.f64() < 0.45 { chance.usize(..=most) } else { 0 };
        let greets = chance.f64() < 0.65;
        Hand { greets, closes: chance.f64() < 0.7, hurried, lines: chance.f64() < 0.6, typos }
    }

    /// The whole mail.
    fn letter(&self, grammar: &Grammar, body: Vec<String>, name: &str, chance: &mut Rng) -> String {
        let mut body = body.iter().map(|sentence| capital(sentence)).collect::<Vec<_>>().join(" ");
        for _ in 0..self.typos {
            body = typo(&body, chance);
        }
        if self.hurried {
            body = body.to_lowercase();
        }
        let first = name.split(' ').next().unwrap_or_default();
        let mut parts = vec![];
        if self.greets {
            parts.push(grammar.say("greeting", chance));
        }
        parts.push(body);
        if self.closes {
            parts.push(grammar.say("closing", chance));
            parts.push(if chance.f64() < 0.5 { name } else { first }.to_owned());
        }
        parts.join(if self.lines { "\n" } else { " " })
    }
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// A letter lost, doubled or swapped with its neighbour, inside a word.
fn typo(text: &str, chance: &mut Rng) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let inner = |at: &usize| {
        letters[at - 1..=at + 1].iter().all(|letter| letter.is_alphabetic() && letter.is_lowercase())
    };
    let places: Vec<usize> = (1..letters.len().saturating_sub(1)).filter(inner).collect();
    let Some(at) = chance.choice(places) else { return text.to_owned() };
    match chance.u8(..3) {
        0 => letters.swap(at, at + 1),
        1 => letters.insert(at, letters[at]),
        _ => {
            letters.remove(at);
        }
    }
    letters.into_iter().collect()
}
