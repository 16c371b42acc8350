//! A document on its way to paper: what stands in it, in order, in words; not yet where on which page.

/// A document of several pages.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Document {
    /// The tag of its language: `en` or `nl`.
    pub lang: &'static str,
    /// Its title.
    pub title: String,
    /// What it is, in a sentence or two.
    pub lede: String,
    /// What stands at the foot of each page, beside its number.
    pub foot: String,
    /// What is in it.
    pub blocks: Vec<Block>,
}

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// The heading of a chapter.
    Chapter(String),
    /// The heading of a part of a chapter.
    Head(String),
    /// A paragraph.
    Words(String),
    /// A remark beside the matter: where a duty stands, that something is still missing.
    Note(String),
    /// Points, in no particular order.
    Points(Vec<String>),
    /// What is what: a name, and what there is to say of it.
    Facts(Vec<(String, String)>),
    /// Rows under their heads; every row has as many cells as there are heads.
    Table(Vec<String>, Vec<Vec<String>>),
}

/// What people wrote, as blocks: paragraphs, and points for lines that begin with "- ".
#[must_use]
pub fn said(text: &str) -> Vec<Block> {
    let mut blocks: Vec<Block> = vec![];
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        match (line.strip_prefix("- "), blocks.last_mut()) {
            (Some(point), Some(Block::Points(points))) => points.push(point.to_owned()),
            (Some(point), _) => blocks.push(Block::Points(vec![point.to_owned()])),
            (None, _) => blocks.push(Block::Words(line.to_owned())),
        }
    }
    blocks
}

impl Document {
    /// Adds a block; one without content is left out.
    pub fn push(&mut self, block: Block) {
        let empty = match &block {
            Block::Chapter(words) | Block::Head(words) | Block::Words(words) | Block::Note(words) => {
                words.trim().is_empty()
            }
            Block::Points(points) => points.is_empty(),
            Block::Facts(facts) => facts.is_empty(),
            Block::Table(_, rows) => rows.is_empty(),
        };
        if !empty {
            self.blocks.push(block);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Block, said};

    #[test]
    fn lines_with_a_dash_are_points_and_others_paragraphs() {
        let points = |points: &[&str]| Block::Points(points.iter().map(|it| (*it).to_owned()).collect());
        let words = |words: &str| Block::Words(words.to_owned());
        let found = said("Here:\n\n- one\n - two\nAnd\n- three\n-four");
        assert_eq!(
            found,
            [words("Here:"), points(&["one", "two"]), words("And"), points(&["three"]), words("-four")]
        );
        assert_eq!(said(" \n"), []);
    }
}
