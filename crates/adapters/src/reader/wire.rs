//! What was read as JSON: words as short lists, because a document has thousands.

use reading::document::{Area, Document, Page, Quality, Unreadable, Word};
use serde::{Deserialize, Serialize};

use super::Image;
use std::io;

/// What the process says, a line each: the words before the pictures, so that they outlive a drawing that hangs, bursts or dies.
#[derive(Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum Said {
    /// It was read: pages with their words, no images yet. The first line, or the next one is.
    Read(super::Read),
    /// The name of the reason why not.
    Unreadable(String),
    /// The next page is drawn.
    Image(Image),
    /// A page, counted from 0, has words of OCR.
    Page(usize, Sheet),
    /// The name of the reason why no more pages are drawn.
    Stopped(String),
}

/// The mouth of the process.
pub(super) struct Mouth<'a>(pub &'a mut dyn io::Write);

impl Mouth<'_> {
    pub fn read(&mut self, document: &Document) -> io::Result<()> {
        self.say(&Said::Read(super::Read { document: document.clone(), ..super::Read::default() }))
    }

    pub fn unreadable(&mut self, why: Unreadable) -> io::Result<()> {
        self.say(&Said::Unreadable(why.as_str().to_string()))
    }

    pub fn image(&mut self, image: Image) -> io::Result<()> {
        self.say(&Said::Image(image))
    }

    pub fn page(&mut self, at: usize, page: &Page) -> io::Result<()> {
        self.say(&Said::Page(at, page.clone().into()))
    }

    pub fn stopped(&mut self, why: Unreadable) -> io::Result<()> {
        self.say(&Said::Stopped(why.as_str().to_string()))
    }

    fn say(&mut self, said: &Said) -> io::Result<()> {
        serde_json::to_writer(&mut *self.0, said)?;
        self.0.write_all(b"\n")?;
        self.0.flush()
    }
}

/// What came of a document by the lines a process said; `end` is why it ended before its work was done. Pages with words are kept
/// whatever the end was, and what stopped it is said beside them.
///
/// # Errors
/// Why nothing can be made of the document.
pub fn heard(said: &[u8], end: Option<Unreadable>) -> Result<super::Read, Unreadable> {
    let mut read: Option<super::Read> = None;
    let mut stopped = end;
    // A line without an end was cut off with its speaker.
    for line in said.split_inclusive(|c| *c == b'\n').filter(|line| line.ends_with(b"\n")) {
        match (serde_json::from_slice(line), &mut read) {
            (Ok(Said::Unreadable(why)), _) => return Err(reason(&why)),
            (Ok(Said::Read(first)), none @ None) => *none = Some(first),
            (Ok(Said::Image(image)), Some(read)) => read.images.push(image),
            (Ok(Said::Page(at, sheet)), Some(read)) => {
                *read.document.pages.get_mut(at).ok_or(Unreadable::Broken)? = sheet.into();
            }
            (Ok(Said::Stopped(why)), Some(_)) => stopped = Some(reason(&why)),
            _ => return Err(end.unwrap_or(Unreadable::Broken)),
        }
    }
    let why = stopped.unwrap_or(Unreadable::Broken);
    let mut read = read.ok_or(why)?;
    if stopped.is_some() && read.document.pages.iter().all(|page| page.words.is_empty()) {
        return Err(why);
    }
    read.stopped = stopped;
    Ok(read)
}

fn reason(name: &str) -> Unreadable {
    Unreadable::parse(name).unwrap_or(Unreadable::Broken)
}

/// [`super::Read`] as it is written.
#[derive(Serialize, Deserialize)]
pub struct Read {
    pages: Vec<Sheet>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    images: Vec<Image>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    stopped: Option<String>,
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

impl From<Page> for Sheet {
    fn from(page: Page) -> Sheet {
        let word = |Word { text, area }: Word| (text, area.left, area.top, area.right, area.bottom);
        Sheet {
            width: page.width,
            height: page.height,
            quality: page.quality.as_str().to_string(),
            needs_ocr: page.needs_ocr,
            words: page.words.into_iter().map(word).collect(),
        }
    }
}

impl From<Sheet> for Page {
    fn from(sheet: Sheet) -> Page {
        let word = |(text, left, top, right, bottom)| Word { text, area: Area { left, top, right, bottom } };
        Page {
            width: sheet.width,
            height: sheet.height,
            // A name of a later version: the most careful promise.
            quality: Quality::parse(&sheet.quality).unwrap_or(Quality::Photo),
            needs_ocr: sheet.needs_ocr,
            words: sheet.words.into_iter().map(word).collect(),
        }
    }
}

impl From<super::Read> for Read {
    fn from(read: super::Read) -> Read {
        Read {
            pages: read.document.pages.into_iter().map(Sheet::from).collect(),
            images: read.images,
            stopped: read.stopped.map(|why| why.as_str().to_string()),
        }
    }
}

impl From<Read> for super::Read {
    fn from(read: Read) -> super::Read {
        let document = Document { pages: read.pages.into_iter().map(Page::from).collect() };
        super::Read { document, images: read.images, stopped: read.stopped.map(|why| reason(&why)) }
    }
}
