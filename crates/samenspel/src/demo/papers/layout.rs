//! The layouts of invented senders, read from `layouts-nl.txt` and `layouts-en.txt`.
//!
//! A section is a layout: `== NUMBER KIND`, then a line per block in the order in which they stand on the paper. A line
//! begins with the name of its block; lines that begin with `-` belong to the block above them.

use super::canvas::{BLACK, Ink};
use super::day::DayStyle;
use super::font::Family;
use super::value::{AmountStyle, Writing};
use crate::demo::grammar::sections;
use lang::Lang;
use std::sync::LazyLock;

/// One way to set a kind of paper.
pub(super) struct Layout {
    pub(super) number: u32,
    /// One of [`super::KINDS`].
    pub(super) kind: &'static str,
    /// A sort of organisation and, when it is always the same one, its place in the list.
    pub(super) from: (&'static str, Option<usize>),
    pub(super) writing: Writing,
    pub(super) names: Names,
    pub(super) look: Look,
    pub(super) blocks: Vec<Block>,
}

/// How the insured is named in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Names {
    /// Jelle Bakker
    Full,
    /// J. Bakker
    Initials,
    /// Bakker, J.
    Reversed,
}

/// What all blocks share.
#[derive(Clone, Copy)]
pub(super) struct Look {
    pub(super) family: Family,
    pub(super) size: f32,
    pub(super) left: f32,
    pub(super) right: f32,
    pub(super) accent: Ink,
    /// How filled-in values look.
    pub(super) values: &'static str,
}

/// Something that stands on a paper.
pub(super) struct Block {
    pub(super) name: &'static str,
    pub(super) rest: &'static str,
    /// Label and text, or heading and column.
    pub(super) rows: Vec<(&'static str, &'static str)>,
}

static ALL: LazyLock<Vec<Layout>> = LazyLock::new(|| {
    let files = [(Lang::Nl, include_str!("layouts-nl.txt")), (Lang::En, include_str!("layouts-en.txt"))];
    let read =
        |(lang, text)| sections(text).into_iter().filter_map(move |(head, lines)| read(lang, head, &lines));
    let mut all: Vec<Layout> = files.into_iter().flat_map(read).collect();
    all.sort_by_key(|layout| layout.number);
    all
});

/// All layouts; the tests see that none is left out because it could not be read.
pub(super) fn all() -> &'static [Layout] {
    &ALL
}

/// A layout of nothing, for when there is no other.
pub(super) static BARE: Layout = Layout {
    number: 0,
    kind: "correspondence",
    from: ("insurer", None),
    writing: Writing { lang: Lang::En, day: DayStyle::Iso, amount: AmountStyle::Bare, grouped: true },
    names: Names::Full,
    look: Look { family: Family::Helvetica, size: 10.0, left: 60.0, right: 60.0, accent: BLACK, values: "" },
    blocks: vec![],
};

fn read(lang: Lang, heading: &'static str, lines: &[&'static str]) -> Option<Layout> {
    let (number, kind) = heading.split_once(' ')?;
    let mut blocks: Vec<Block> = vec![];
    for line in lines {
        match (line.strip_prefix("- "), blocks.last_mut()) {
            (Some(row), Some(block)) => {
                let (label, text) = row.split_once(" | ").unwrap_or((row, ""));
                block.rows.push((label.trim(), text.trim()));
            }
            _ => {
                let (name, rest) = line.split_once(' ').unwrap_or((line, ""));
                blocks.push(Block { name, rest, rows: vec![] });
            }
        }
    }
    let head = |name: &str| blocks.iter().find(|block| block.name == name).map(|block| block.rest);
    let (from, look, write) = (head("from")?, head("look")?, head("write")?);
    let mut write = write.split(' ');
    let writing = Writing {
        lang,
        day: DayStyle::read(write.next()?)?,
        amount: AmountStyle::read(write.next()?)?,
        grouped: write.next()? == "grouped",
    };
    let names = match write.next()? {
        "full" => Names::Full,
        "initials" => Names::Initials,
        _ => Names::Reversed,
    };
    blocks.retain(|block| !["from", "look", "write"].contains(&block.name));
    let (sort, place) = from.split_once(' ').map_or((from, None), |(sort, at)| (sort, at.parse().ok()));
    let kind = super::KINDS.iter().find(|(label, _)| *label == kind)?.0;
    Some(Layout {
        number: number.parse().ok()?,
        kind,
        from: (sort, place),
        writing,
        names,
        look: Look::read(look)?,
        blocks,
    })
}

impl Look {
    fn read(line: &'static str) -> Option<Look> {
        let mut words = line.split(' ');
        let family = match words.next()? {
            "helvetica" => Family::Helvetica,
            "times" => Family::Times,
            _ => Family::Courier,
        };
        let mut number = || words.next()?.parse::<f32>().ok();
        let (size, left, right) = (number()?, number()?, number()?);
        let accent = ink(words.next()?);
        Some(Look { family, size, left, right, accent, values: words.next().unwrap_or_default() })
    }
}

/// A colour by its name.
fn ink(name: &str) -> Ink {
    match name {
        "navy" => [0.08, 0.16, 0.42],
        "teal" => [0.0, 0.42, 0.45],
        "wine" => [0.48, 0.07, 0.18],
        "green" => [0.12, 0.42, 0.18],
        "orange" => [0.80, 0.36, 0.04],
        "purple" => [0.33, 0.14, 0.46],
        "blue" => [0.05, 0.38, 0.68],
        "brown" => [0.38, 0.24, 0.12],
        "slate" => [0.25, 0.30, 0.36],
        _ => BLACK,
    }
}
