//! Sentences with choices in them, read from a text file: sections, alternatives, words to fill in.

use crate::demo::StreamKey;
use fastrand::Rng;
use std::collections::BTreeMap;
use std::sync::LazyLock;

/// The sections of a file, by their heading.
pub(super) struct Grammar {
    sections: BTreeMap<&'static str, Vec<&'static str>>,
    labels: Vec<Label>,
    /// Headings with two labels, for texts over which people differ.
    between: Vec<(&'static str, [&'static str; 2])>,
}

/// A line of the section `labels`.
pub(super) struct Label {
    pub(super) name: &'static str,
    pub(super) share: u32,
    pub(super) reserved: bool,
}

static ICT: LazyLock<Grammar> = LazyLock::new(|| Grammar::read(include_str!("ict.txt")));
static HR: LazyLock<Grammar> = LazyLock::new(|| Grammar::read(include_str!("hr.txt")));

/// The sentences of a stream.
pub(super) fn of(stream: StreamKey) -> &'static Grammar {
    match stream {
        StreamKey::IctHelpdesk => &ICT,
        StreamKey::HrQuestions => &HR,
    }
}

/// Sections of lines: `== heading` opens one; empty lines and lines that begin with `;` say nothing.
pub(super) fn sections(text: &'static str) -> BTreeMap<&'static str, Vec<&'static str>> {
    let mut sections: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
    let mut heading = "";
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with(';')) {
        match line.strip_prefix("== ") {
            Some(opened) => heading = opened,
            None => sections.entry(heading).or_default().push(line),
        }
    }
    sections
}

impl Grammar {
    /// Never fails: what cannot be read is left out, and the tests see that nothing is.
    pub(super) fn read(text: &'static str) -> Grammar {
        let sections = sections(text);
        let lines = sections.get("labels").map_or(&[][..], Vec::as_slice);
        let labels = lines.iter().filter_map(|line| Label::read(line)).collect();
        let pair = |heading: &&'static str| {
            let (first, second) = heading.strip_prefix("between ")?.split_once(" / ")?;
            Some((*heading, [first, second]))
        };
        let between = sections.keys().filter_map(pair).collect();
        Grammar { sections, labels, between }
    }

    pub(super) fn labels(&self) -> &[Label] {
        &self.labels
    }

    /// The label for texts that belong nowhere: the last one.
    pub(super) fn elsewhere(&self) -> &'static str {
        self.labels.last().map_or("", |label| label.name)
    }

    /// A label, as often as its share says.
    pub(super) fn label(&self, chance: &mut Rng) -> &'static str {
        let all: u32 = self.labels.iter().map(|label| label.share).sum();
        let mut left = chance.u32(..all.max(1));
        for label in &self.labels {
            match left.checked_sub(label.share) {
                Some(rest) => left = rest,
                None => return label.name,
            }
        }
        self.elsewhere()
    }

    /// A heading of the kind `between a / b` and the two labels.
    pub(super) fn between(&self, chance: &mut Rng) -> Option<(&'static str, [&'static str; 2])> {
        chance.choice(&self.between).copied()
    }

    /// Is there a section with this heading?
    pub(super) fn has(&self, heading: &str) -> bool {
        self.sections.contains_key(heading)
    }

    /// A text of the section with all choices made.
    pub(super) fn say(&self, heading: &str, chance: &mut Rng) -> String {
        let lines = self.sections.get(heading).map_or(&[][..], Vec::as_slice);
        let mut text = chance.choice(lines).map_or_else(String::new, |line| (*line).to_owned());
        while let Some((before, inside, after)) = innermost(&text, '[', ']') {
            let chosen = chance.choice(inside.split('|').collect::<Vec<_>>()).unwrap_or_default();
            text = format!("{before}{chosen}{after}");
        }
        while let Some((before, inside, after)) = innermost(&text, '{', '}') {
            let word = self.say(&format!("words {inside}"), chance);
            text = format!("{before}{word}{after}");
        }
        tidy(&text)
    }
}

impl Label {
    fn read(line: &'static str) -> Option<Label> {
        let (share, name) = line.split_once(' ')?;
        let plain = share.trim_end_matches('!');
        Some(Label { name, share: plain.parse().ok()?, reserved: plain != share })
    }
}

/// What stands before, inside and after the first pair that holds no other.
fn innermost(text: &str, open: char, close: char) -> Option<(&str, &str, &str)> {
    let end = text.find(close)?;
    let start = text[..end].rfind(open)?;
    Some((&text[..start], &text[start + 1..end], &text[end + 1..]))
}

/// One blank between words and none before a sign.
fn tidy(text: &str) -> String {
    let mut text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    for sign in [".", ",", "?", "!"] {
        text = text.replace(&format!(" {sign}"), sign);
    }
    text
}

#[cfg(test)]
impl Grammar {
    pub(super) fn sections(&self) -> &BTreeMap<&'static str, Vec<&'static str>> {
        &self.sections
    }
}
