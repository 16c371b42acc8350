//! Reads documents in a process of its own, so that hostile bytes can break, stall or fill that process only.
//!
//! The process is our own program with the verb [`VERB`]: bytes on its input, lines of JSON on its output (the words first, then each
//! picture as it is drawn), page images in a folder. It limits itself before it looks at the bytes; we limit its time and its
//! output, and end it with whatever it started.

pub mod child;
mod process;
mod scripted;
mod tesseract;
pub mod wire;

use std::path::{Path, PathBuf};

use reading::document::{Document, Unreadable};
use serde::{Deserialize, Serialize};

use crate::failure::Failure;
pub use process::Process;
pub use scripted::Scripted;
pub use tesseract::{Tesseract, tesseract};

/// The verb that our program must answer to; see [`child::run`].
pub const VERB: &str = "read-document";

/// Something that reads documents.
#[derive(Clone, Debug)]
pub enum Reader {
    /// A process for each document.
    Process(Process),
    /// For tests: says what it was told to, and reads everything else at once, without images.
    Scripted(Scripted),
}

/// A document that was read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(from = "wire::Read", into = "wire::Read")]
pub struct Read {
    /// Its pages with their words, those of OCR too.
    pub document: Document,
    /// The images of its pages in order; none for documents without an appearance of their own (Word, mail, text).
    pub images: Vec<Image>,
    /// Why drawing and OCR stopped before the last page: the pages behind the last image have none, and no words of OCR.
    pub stopped: Option<Unreadable>,
}

/// The image of a page.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Image {
    /// Its name in the folder: `page-1.png` or `page-1.jpg`.
    pub file: String,
    /// In pixels.
    pub width: u32,
    /// In pixels.
    pub height: u32,
}

/// What reading one document may take.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Allowance {
    /// Seconds from start to end. OCR stops in time: pages that it did not reach still ask for it.
    pub seconds: u64,
    /// Seconds of work for one step: the words of all pages, the picture of a page, the OCR of a page.
    pub step: u64,
    /// Bytes of memory.
    pub memory: u64,
    /// Page images are about this many pixels wide.
    pub width: u32,
    /// Page images are wanted, and not only what OCR needs.
    pub pictures: bool,
}

impl Default for Allowance {
    fn default() -> Allowance {
        Allowance { seconds: 120, step: 10, memory: 1 << 30, width: 1400, pictures: true }
    }
}

impl Reader {
    /// A reader that starts `program`, which must know [`VERB`]: ours does. Without Tesseract, pages that need OCR stay
    /// without words.
    #[must_use]
    pub fn new(program: PathBuf, tesseract: Option<Tesseract>) -> Reader {
        Reader::Process(Process { program, tesseract, allowance: Allowance::default() })
    }

    /// The Tesseract that reads scans and photos; none where it was not found at the start.
    #[must_use]
    pub fn tesseract(&self) -> Option<&Tesseract> {
        match self {
            Reader::Process(process) => process.tesseract.as_ref(),
            Reader::Scripted(_) => None,
        }
    }

    /// The same reader for who wants words only.
    #[must_use]
    pub fn without_pictures(self) -> Reader {
        match self {
            Reader::Process(process) => {
                let allowance = Allowance { pictures: false, ..process.allowance };
                Reader::Process(Process { allowance, ..process })
            }
            Reader::Scripted(_) => self,
        }
    }

    /// A reader without a process of its own and without pictures: for tests, and for what reads only what it made itself.
    #[must_use]
    pub fn here() -> Reader {
        Reader::Scripted(Scripted::default())
    }

    /// Reads a document and writes the images of its pages into `images`, a folder that exists and is empty. After an
    /// `Unreadable` it may hold some images.
    ///
    /// # Errors
    /// When the process cannot be started or the images cannot be written. A document that cannot be read is no error.
    pub async fn read(&self, bytes: &[u8], images: &Path) -> Result<Result<Read, Unreadable>, Failure> {
        match self {
            Reader::Process(process) => process.read(bytes, images).await,
            Reader::Scripted(scripted) => scripted.read(bytes),
        }
    }
}
