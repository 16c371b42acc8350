//! `samenspel explore --documents FOLDER --truth FILE`: how many of these documents could leave without a person, and how do we know?

pub mod answer;
mod study;
mod terminal;
mod truth;

use std::path::PathBuf;
use std::sync::Arc;

use adapters::reader::Reader;
use domain::document::Quality;
use lang::Lang;
use learn::page::Page;
use tokio::task::JoinSet;

use crate::explore::terminal::Style;
use answer::PaperAnswer;
pub use answer::Unread;
pub use truth::Refused;
use truth::Truth;

/// What is asked.
#[derive(Clone, Debug)]
pub struct Wish {
    /// Where the documents are.
    pub folder: PathBuf,
    /// The table that says what they hold: a column with the name of the file, maybe one with the label, the rest fields.
    pub truth: PathBuf,
    /// Shares of documents that must be right, the smallest first.
    pub targets: Vec<f64>,
    /// The one of them that is asked for.
    pub main: f64,
    /// How sure each promise must be.
    pub confidence: f64,
    /// Documents read, and parts learned, at the same time.
    pub threads: usize,
}

/// One document that was read, with what is true about it.
struct Document {
    pages: Vec<Page>,
    text: String,
    quality: Quality,
    label: Option<String>,
    values: Vec<Option<String>>,
}

/// How far it is.
#[derive(Clone, Copy, Debug)]
pub enum Stage {
    /// So many documents of all are read.
    Reading(usize, usize),
    /// So many parts of all are learned.
    Learning(usize, usize),
}

/// Reads, learns, and says what is proven.
///
/// # Errors
/// When there is no such table, it names no documents of the folder, or too few could be read.
pub fn explore(
    wish: &Wish,
    reader: &Reader,
    progress: &(dyn Fn(Stage) + Sync),
) -> Result<PaperAnswer, Refused> {
    let truth = truth::read(&wish.truth)?;
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().worker_threads(2).build();
    let runtime = runtime.map_err(|error| Refused::CannotRead(error.to_string()))?;
    let (documents, unread) = runtime.block_on(documents(wish, &truth, reader, progress))?;
    Ok(study::study(wish, &truth, &documents, unread, progress))
}

/// The answer on a terminal.
#[must_use]
pub fn render(answer: &PaperAnswer, lang: Lang, style: Style) -> String {
    terminal::render(answer, lang, style)
}

async fn documents(
    wish: &Wish,
    truth: &Truth,
    reader: &Reader,
    progress: &(dyn Fn(Stage) + Sync),
) -> Result<(Vec<Document>, Vec<Unread>), Refused> {
    let (reader, all) = (Arc::new(reader.clone()), truth.rows.len());
    let (mut going, mut waiting) = (JoinSet::new(), truth.rows.iter().enumerate());
    let mut read: Vec<(usize, Result<Document, Unread>)> = vec![];
    loop {
        while going.len() < wish.threads.max(1)
            && let Some((at, row)) = waiting.next()
        {
            let (reader, path, row) = (reader.clone(), wish.folder.join(&row.file), row.clone());
            going.spawn(async move { (at, document(&reader, path, row).await) });
        }
        let Some(done) = going.join_next().await else { break };
        read.push(done.map_err(|error| Refused::CannotRead(error.to_string()))?);
        progress(Stage::Reading(read.len(), all));
    }
    read.sort_by_key(|(at, _)| *at);
    let (mut documents, mut unread) = (vec![], vec![]);
    for (_, done) in read {
        match done {
            Ok(document) => documents.push(document),
            Err(why) => unread.push(why),
        }
    }
    Ok((documents, unread))
}

async fn document(reader: &Reader, path: PathBuf, row: truth::Row) -> Result<Document, Unread> {
    let unread = |why: &str| Unread { file: row.file.clone(), why: why.to_owned() };
    let bytes = tokio::fs::read(&path).await.map_err(|error| unread(&error.kind().to_string()))?;
    let images = tempfile::tempdir().map_err(|error| unread(&error.kind().to_string()))?;
    let read = reader.read(&bytes, images.path()).await.map_err(|failure| unread(&failure.to_string()))?;
    let read = read.map_err(|why| unread(why.as_str()))?.document;
    let text = read.text();
    let pages = read.pages.into_iter().map(|page| flow::read::page(page, None)).collect();
    let document = domain::document::Document { pages, files: vec![] };
    let quality = document.quality().filter(|_| document.has_words()).ok_or_else(|| unread("no_words"))?;
    let pages = flow::extract::pages(&document);
    Ok(Document { pages, text, quality, label: row.label, values: row.values })
}
