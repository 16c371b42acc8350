//! Confirmed tables remembered: which documents look like this one, and where their rows and columns stood.

use std::collections::BTreeSet;

use super::super::memory::{Memory, Past as Layout, Recall, grade};
use super::align::Row;
use super::band::View;
use super::choice::middle;

/// This many documents that look most alike say where rows and columns stand.
const VOICES: usize = 3;
/// Grades of likeness; each has marks of its own.
const GRADES: usize = 3;
/// Marks of a band, and marks of a word beside those of its column.
const OF_BAND: usize = 7;
pub(crate) const BAND_MARKS: usize = GRADES * OF_BAND;
/// Edges this near are those of a column, as a share of the page.
const NEAR: f32 = 0.012;
/// So many words of the headings must be the same, of ten.
const ALIKE: usize = 6;

/// Marks of words, with so many columns.
pub(crate) const fn word_marks(columns: usize) -> usize {
    GRADES * 2 * columns
}

/// What a confirmed table looked like.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Shape {
    /// The words of its headings, sorted.
    pub(crate) headings: Vec<u64>,
    /// The first words of the bands below its last rows.
    pub(crate) ends: Vec<u64>,
    /// What its rows looked like.
    pub(crate) patterns: Vec<u64>,
    /// Where its rows began.
    pub(crate) left: f32,
    /// Per column, its left and right edge; none for a column that was empty.
    pub(crate) columns: Vec<Option<(f32, f32)>>,
}

/// The confirmed tables of a stream, beside the documents they stand in.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pasts {
    pub(crate) layouts: Memory,
    /// Per document; none where it had no rows.
    pub(crate) shapes: Vec<Option<Shape>>,
}

impl PartialEq for Pasts {
    fn eq(&self, other: &Self) -> bool {
        self.layouts.pasts == other.layouts.pasts && self.shapes == other.shapes
    }
}

/// What is to be remembered of confirmed rows.
pub(crate) fn shape(view: &View, rows: &[Row]) -> Option<Shape> {
    let begun: Vec<usize> = rows.iter().filter_map(|row| row.bands.first().copied()).collect();
    let (first, last) = (*begun.first()?, rows.last()?.bands.last().copied()?);
    let mut headings: Vec<u64> =
        view.headings.get(first).copied().flatten().map_or(vec![], |at| view.words(at).collect());
    headings.sort_unstable();
    let patterns: BTreeSet<u64> =
        begun.iter().filter_map(|at| view.bands.get(*at)).map(|it| view.pattern(it)).collect();
    let count = rows.first().map_or(0, |row| row.cells.len());
    let edges = |tokens: &Vec<u32>| {
        let areas = tokens.iter().filter_map(|token| view.sheet.tokens.get(*token as usize));
        areas.map(|it| (it.area.left, it.area.right)).reduce(|a, b| (a.0.min(b.0), a.1.max(b.1)))
    };
    let columns =
        (0..count).map(|at| middle(rows.iter().filter_map(|row| edges(row.cells.get(at)?)).collect()));
    Some(Shape {
        headings,
        ends: view.words(last + 1).take(1).collect(),
        patterns: patterns.into_iter().take(8).collect(),
        left: left(view, first),
        columns: columns.collect(),
    })
}

fn left(view: &View, band: usize) -> f32 {
    view.bands.get(band).and_then(|band| band.chunks.first()).map_or(0.0, |chunk| chunk.left)
}

/// The shapes that a document recalls, with the grade of each.
pub(crate) struct Recalled<'a> {
    shapes: Vec<(usize, &'a Shape)>,
    pub(crate) recall: Recall,
}

impl Pasts {
    pub(crate) fn new(layouts: Vec<Layout>, shapes: Vec<Option<Shape>>) -> Pasts {
        Pasts { layouts: Memory::new(layouts, 0), shapes }
    }

    pub(crate) fn recall(&self, signature: &[u64], except: Option<u32>) -> Recalled<'_> {
        let recall = self.layouts.recall(signature, except);
        let like = recall.like.iter().take(VOICES);
        let shapes = like.filter_map(|(at, likeness)| {
            Some((usize::from(grade(*likeness)?), self.shapes.get(*at as usize)?.as_ref()?))
        });
        Recalled { shapes: shapes.collect(), recall }
    }
}

impl Recalled<'_> {
    /// The marks of every band.
    pub(crate) fn of_bands(&self, view: &View) -> Vec<Vec<u32>> {
        let mut marks = vec![vec![]; view.bands.len()];
        for (grade, shape) in &self.shapes {
            let mut open = false;
            for (at, marks) in marks.iter_mut().enumerate() {
                let above = view.headings.get(at).copied().flatten();
                let under = above.is_some_and(|above| alike(view, above, shape));
                // Everything up to the end of the table is in it.
                open = match above {
                    Some(above) if above + 1 == at && under => true,
                    _ => open && under,
                };
                let ends = view.words(at).next().is_some_and(|word| shape.ends.contains(&word));
                open &= !ends;
                let holds = [
                    under,
                    under && above.is_some_and(|above| above + 1 == at),
                    ends,
                    open,
                    view.bands.get(at).is_some_and(|band| shape.patterns.contains(&view.pattern(band))),
                    (left(view, at) - shape.left).abs() < NEAR,
                    open && (left(view, at) - shape.left).abs() < NEAR,
                ];
                let own = holds.iter().enumerate().filter(|(_, holds)| **holds);
                marks.extend(own.map(|(bit, _)| (grade * OF_BAND + bit) as u32));
            }
        }
        tidied(marks)
    }

    /// The marks of words, by their tokens.
    pub(crate) fn of_words(&self, view: &View, tokens: &[u32]) -> Vec<Vec<u32>> {
        let mut marks = vec![vec![]; tokens.len()];
        for (grade, shape) in &self.shapes {
            for (token, marks) in tokens.iter().zip(&mut marks) {
                let Some(token) = view.sheet.tokens.get(*token as usize) else { continue };
                for (column, edges) in shape.columns.iter().enumerate() {
                    let Some((left, right)) = edges else { continue };
                    let at = grade * 2 * shape.columns.len() + 2 * column;
                    if token.area.left > left - NEAR && token.area.right < right + NEAR {
                        marks.push(at as u32);
                    }
                    if (token.area.left - left).abs() < NEAR || (token.area.right - right).abs() < NEAR {
                        marks.push(at as u32 + 1);
                    }
                }
            }
        }
        tidied(marks)
    }
}

/// Whether the words of a band are those of remembered headings.
fn alike(view: &View, band: usize, shape: &Shape) -> bool {
    let (mut same, mut all) = (0, 0);
    for word in view.words(band) {
        all += 1;
        same += usize::from(shape.headings.binary_search(&word).is_ok());
    }
    let most = shape.headings.len().max(all);
    most > 0 && 10 * same >= ALIKE * most
}

fn tidied(mut marks: Vec<Vec<u32>>) -> Vec<Vec<u32>> {
    for marks in &mut marks {
        marks.sort_unstable();
        marks.dedup();
    }
    marks
}
