//! What everything is, for who hears the document: headings, paragraphs, lists, tables. Walks in the order in which [`super::layout`] counts.

use domain::dossier::{Block, Document};
use pdf_writer::types::{StructRole, TableHeaderScope};

/// A part of the document, with the parts in it.
#[derive(Debug)]
pub(super) struct Element {
    pub(super) role: StructRole,
    /// For the head of a row or column.
    pub(super) heads: Option<TableHeaderScope>,
    /// The lines that are its words.
    pub(super) leaf: Option<usize>,
    pub(super) kids: Vec<Element>,
}

impl Element {
    fn of(role: StructRole, kids: Vec<Element>) -> Element {
        Element { role, heads: None, leaf: None, kids }
    }
}

/// Counts the parts that have words.
struct Leaves(usize);

impl Leaves {
    fn next(&mut self, role: StructRole) -> Element {
        self.0 += 1;
        Element { leaf: Some(self.0 - 1), ..Element::of(role, vec![]) }
    }

    fn head(&mut self, scope: TableHeaderScope) -> Element {
        Element { heads: Some(scope), ..self.next(StructRole::TH) }
    }
}

/// The whole document.
pub(super) fn tree(document: &Document) -> Element {
    let mut leaves = Leaves(0);
    let mut all = vec![leaves.next(StructRole::H1), leaves.next(StructRole::P)];
    for block in &document.blocks {
        match block {
            Block::Chapter(_) => all.push(leaves.next(StructRole::H2)),
            Block::Head(_) => all.push(leaves.next(StructRole::H3)),
            Block::Words(words) => {
                let parts = words.lines().filter(|line| !line.trim().is_empty());
                all.extend(parts.map(|_| leaves.next(StructRole::P)));
            }
            Block::Note(_) => all.push(leaves.next(StructRole::P)),
            Block::Points(points) => {
                let point = |_| {
                    let kids = vec![leaves.next(StructRole::Lbl), leaves.next(StructRole::LBody)];
                    Element::of(StructRole::LI, kids)
                };
                all.push(Element::of(StructRole::L, points.iter().map(point).collect()));
            }
            Block::Facts(facts) => {
                let row = |_| {
                    let kids = vec![leaves.head(TableHeaderScope::Row), leaves.next(StructRole::TD)];
                    Element::of(StructRole::TR, kids)
                };
                all.push(Element::of(StructRole::Table, facts.iter().map(row).collect()));
            }
            Block::Table(heads, rows) => all.push(table(&mut leaves, heads, rows)),
        }
    }
    Element::of(StructRole::Document, all)
}

fn table(leaves: &mut Leaves, heads: &[String], rows: &[Vec<String>]) -> Element {
    let top = heads.iter().map(|_| leaves.head(TableHeaderScope::Column)).collect();
    let mut lines = vec![Element::of(StructRole::TR, top)];
    for row in rows {
        let cells = row.iter().zip(heads).map(|_| leaves.next(StructRole::TD)).collect();
        lines.push(Element::of(StructRole::TR, cells));
    }
    Element::of(StructRole::Table, lines)
}
