//! What was read as JSON: words as short lists, because a document has thousands.

use reading::document::{Area, Document, Page, Quality, Unreadable, Word};
use serde::{Deserialize, Serialize};

use super::Image;

/// What the process says: a document, or why there is none.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Said {
    /// It was read.
    Read(super::Read),
    /// The name of the reason.
    Unreadable(String),
}

impl Said {
    pub fn of(read: Result<super::Read, Unreadable>) -> Said {
        match read {
            Ok(read) => Said::Read(read),
            Err(why) => Said::Unreadable(why.as_str().to_string()),
        }
    }

    pub fn read(self) -> Result<super::Read, Unreadable> {
        match self {
            Said::Read(read) => Ok(read),
            Said::Unreadable(why) => Err(Unreadable::parse(&why).unwrap_or(Unreadable::Broken)),
        }
    }
}

/// [`super::Read`] as it is written.
#[derive(Serialize, Deserialize)]
pub struct Read {
    pages: Vec<Sheet>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    images: Vec<Image>,
}

#[derive(Serialize, Deserialize)]
struct Sheet {
    width: f32,
    height: f32,
    quality: String,
    #[serde(default)]
    needs_ocr: bool,
    /// Text, left, top, right, bottom.
    words: Vec<(String, f32, f32, f32, f32)>,
}

impl From<super::Read> for Read {
    fn from(read: super::Read) -> Read {
        let word = |Word { text, area }: Word| (text, area.left, area.top, area.right, area.bottom);
        let sheet = |page: Page| Sheet {
            width: page.width,
            height: page.height,
            quality: page.quality.as_str().to_string(),
            needs_ocr: page.needs_ocr,
            words: page.words.into_iter().map(word).collect(),
        };
        Read { pages: read.document.pages.into_iter().map(sheet).collect(), images: read.images }
    }
}

impl From<Read> for super::Read {
    fn from(read: Read) -> super::Read {
        let word = |(text, left, top, right, bottom)| Word { text, area: Area { left, top, right, bottom } };
        let page = |sheet: Sheet| Page {
            width: sheet.width,
            height: sheet.height,
            // A name of a later version: the most careful promise.
            quality: Quality::parse(&sheet.quality).unwrap_or(Quality::Photo),
            needs_ocr: sheet.needs_ocr,
            words: sheet.words.into_iter().map(word).collect(),
        };
        let document = Document { pages: read.pages.into_iter().map(page).collect() };
        super::Read { document, images: read.images }
    }
}
