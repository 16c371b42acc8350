//! Dossiers as PDF: pages that print well, with text that can be selected and that is tagged to be read aloud.

mod face;
mod layout;
mod paper;
mod tag;

use domain::dossier::Document;
use domain::time::At;

/// Why a document did not come on paper: a fault of ours, in words for the log.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the document could not be drawn: {0}")]
pub struct Undrawn(String);

/// The document as PDF, made at this moment. The same document and moment make the same bytes. Letters that the typeface lacks are shown
/// as a question mark.
///
/// # Errors
/// When our own typeface cannot be read.
pub fn draw(document: &Document, made: At) -> Result<Vec<u8>, Undrawn> {
    let faces = face::Faces::load()?;
    let layout = layout::Layout::of(document, &faces);
    Ok(paper::Paper::new(document, &faces, &layout).write(made))
}
