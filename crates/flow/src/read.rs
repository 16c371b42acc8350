//! Read: the files of a case become pages of words with their places. What cannot be read goes to a person, with its pictures where
//! there are any.

use std::path::Path;

use adapters::reader;
use domain::case::{Case, CaseState, LONGEST_TEXT};
use domain::document::{Area, Document, Page, Quality, Word};
use domain::id::CaseId;
use domain::record::{Actor, Entry, Verb};
use reading::document::Unreadable;
use serde_json::json;
use store::case::{case_get, case_set_text};
use store::document::{Row, document_put};
use store::job::{Job, JobKind, NewJob, job_done};
use store::original::{Original, original_of_case};

use crate::error::Error;
use crate::receive::UNREADABLE;
use crate::world::World;

/// What a mail is kept as; its text is read only where nothing is attached to it.
const MAIL: &str = "message/rfc822";
/// So many characters of a document are kept with its case, to search in and to learn labels from.
const MOST_TEXT: usize = 50_000;

/// Reads the files of the case of a job.
///
/// # Errors
/// When the store failed, a file is gone, or the reader cannot work now; a file that cannot be read is no error.
pub(crate) async fn read(world: &World, job: &Job) -> Result<(), Error> {
    let id: CaseId = job.subject.parse().map_err(|_| Error::Corrupt(job.subject.clone()))?;
    let case = case_get(&world.store, id).await?.ok_or(Error::NotFound)?;
    let (mut document, mut unreadable) = (Document::default(), None);
    let files = files(world, &case).await?;
    let several = files.len() > 1;
    for bytes in files {
        let folder = tempfile::tempdir().map_err(|error| Error::Unavailable(error.to_string()))?;
        match world.reader.read(&bytes, folder.path()).await? {
            Ok(read) => {
                let first = u32::try_from(document.pages.len()).unwrap_or(u32::MAX);
                document.files.extend(several.then_some(first));
                unreadable = unread(&read).map(|why| why.as_str().to_owned()).or(unreadable);
                document.pages.extend(pages(world, read, folder.path()).await?);
            }
            Err(why) => unreadable = Some(why.as_str().to_owned()),
        }
    }
    keep(world, job, case, document, unreadable).await
}

/// Why there are pages that nobody read: reading stopped before OCR came so far. Where only pictures are missing, all is read.
fn unread(read: &reader::Read) -> Option<Unreadable> {
    read.stopped.filter(|_| read.document.pages.iter().any(|page| page.needs_ocr))
}

/// The bytes that are the document of a case: what is attached, or else the mail, or else the text itself.
async fn files(world: &World, case: &Case) -> Result<Vec<Vec<u8>>, Error> {
    let originals = original_of_case(&world.store, case.id).await?;
    let is_mail = |original: &&Original| original.media_type == MAIL;
    let attached: Vec<&Original> = originals.iter().filter(|it| !is_mail(it)).collect();
    let chosen = if attached.is_empty() { originals.iter().filter(is_mail).collect() } else { attached };
    if chosen.is_empty() {
        return Ok(vec![case.text.clone().into_bytes()]);
    }
    let mut files = vec![];
    for original in chosen {
        let bytes = world.originals.get(&original.digest).await?;
        files.push(bytes.ok_or_else(|| Error::Corrupt(format!("the file of {} is gone", original.id)))?);
    }
    Ok(files)
}

/// The pages of one file, their pictures kept.
async fn pages(world: &World, read: reader::Read, folder: &Path) -> Result<Vec<Page>, Error> {
    let mut images = read.images.into_iter();
    let mut pages = vec![];
    for sheet in read.document.pages {
        let image = match images.next() {
            Some(image) => {
                let bytes = tokio::fs::read(folder.join(image.file)).await;
                let bytes = bytes.map_err(|error| Error::Unavailable(error.to_string()))?;
                Some(world.originals.put(bytes).await?)
            }
            None => None,
        };
        pages.push(page(sheet, image));
    }
    Ok(pages)
}

/// A page as it was read, with the digest of its picture.
#[must_use]
pub fn page(sheet: reading::document::Page, image: Option<String>) -> Page {
    let word = |word: reading::document::Word| {
        let reading::document::Area { left, top, right, bottom } = word.area;
        Word { text: word.text, area: Area { left, top, right, bottom } }
    };
    let quality = match sheet.quality {
        reading::document::Quality::Text => Quality::Text,
        reading::document::Quality::Scan => Quality::Scan,
        reading::document::Quality::Photo => Quality::Photo,
    };
    let words = sheet.words.into_iter().map(word).collect();
    Page { width: sheet.width, height: sheet.height, quality, words, image }
}

/// The row of a document, its pages kept.
pub(crate) async fn row(
    world: &World,
    case: CaseId,
    document: &Document,
    unreadable: Option<String>,
) -> Result<Row, Error> {
    let reading = match document.pages.is_empty() {
        true => None,
        false => {
            let json = serde_json::to_vec(document).map_err(|error| Error::Corrupt(error.to_string()))?;
            Some(world.originals.put(json).await?)
        }
    };
    let pages = document.pages.len() as i64;
    Ok(Row { case, reading, quality: document.quality(), pages, unreadable, at: world.now() })
}

/// The text of a case: what was written beside its files stays in front of what they say.
pub(crate) fn told(subject: &str, written: Option<&str>, document: &Document) -> String {
    match (written, document.text(MOST_TEXT)) {
        (written, says) if says.is_empty() => written.unwrap_or(subject).to_owned(),
        (None, says) => says,
        (Some(written), says) => format!("{written}\n\n{says}").chars().take(LONGEST_TEXT).collect(),
    }
}

/// What was written beside the files of a case whose document this is; none when nobody wrote anything.
pub(crate) fn written(case: &Case, document: &Document) -> Option<String> {
    let says = document.text(MOST_TEXT);
    let written = if says.is_empty() { Some(case.text.as_str()) } else { case.text.strip_suffix(&says) };
    written.map(str::trim_end).filter(|text| !text.is_empty() && *text != case.subject).map(str::to_owned)
}

async fn keep(
    world: &World,
    job: &Job,
    case: Case,
    document: Document,
    unreadable: Option<String>,
) -> Result<(), Error> {
    let row = row(world, case.id, &document, unreadable).await?;
    let written = Some(case.text.as_str()).filter(|text| *text != case.subject);
    let text = told(&case.subject, written, &document);
    let work = std::sync::Arc::new((job.clone(), case, row, text, document.has_words()));
    world
        .write(move |tx| {
            let work = work.clone();
            Box::pin(async move {
                let (job, case, row, text, has_words) = &*work;
                job_done(tx, job).await?;
                document_put(tx, row).await?;
                case_set_text(tx, case, text).await?;
                let facts = json!({ "pages": row.pages, "quality": row.quality, "reading": row.reading,
                    "unreadable": row.unreadable });
                tx.record(Entry::on_case(tx.at(), Actor::Program, Verb::Read, case.id, facts));
                if case.state == CaseState::Received {
                    // One file that nobody could read is enough for a person to look.
                    let readable = *has_words && row.unreadable.is_none();
                    let payload = if readable { String::new() } else { UNREADABLE.to_owned() };
                    let subject = case.id.to_string();
                    tx.job(NewJob { kind: JobKind::Rule, subject, payload, due: tx.at() });
                }
                Ok(())
            })
        })
        .await?;
    world.tell_news();
    Ok(())
}

/// Sends the case of a job that failed for good to a person, unread.
pub(crate) fn give_up(tx: &store::Tx, job: &Job) {
    let (subject, payload) = (job.subject.clone(), UNREADABLE.to_owned());
    tx.job(NewJob { kind: JobKind::Rule, subject, payload, due: tx.at() });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_without_words_are_unread_and_pages_without_pictures_are_not() {
        let page = |needs_ocr| reading::document::Page {
            width: 595.0,
            height: 842.0,
            words: vec![],
            quality: reading::document::Quality::Scan,
            needs_ocr,
        };
        let stopped = Some(Unreadable::TooLong);
        for (why, pages, expected) in [
            (stopped, vec![page(false), page(true)], stopped),
            (stopped, vec![page(false)], None),
            (None, vec![page(true)], None),
        ] {
            let document = reading::document::Document { pages };
            assert_eq!(unread(&reader::Read { document, images: vec![], stopped: why }), expected);
        }
    }
}
