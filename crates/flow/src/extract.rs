//! Extract: what a document says, between the words of the domain and those of the learner.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use domain::check::failing;
use domain::document::{Document, Filled, Spot, Value, Values};
use domain::field::Paper;
use domain::gate::DocumentFacts;
use domain::id::CaseId;
use domain::proposal::{FieldProposal, Score};
use learn::extract::{Example, Extractor, Field, Found, Truth};
use learn::page::{Area, Page, Place, Word};
use store::document::{Row, documents_get};

use crate::error::Error;
use crate::world::World;

/// The pages of a document as the learner reads them.
#[must_use]
pub fn pages(document: &Document) -> Vec<Page> {
    let word = |word: &domain::document::Word| {
        let domain::document::Area { left, top, right, bottom } = word.area;
        Word { text: word.text.clone(), area: Area { left, top, right, bottom } }
    };
    let page = |page: &domain::document::Page| Page {
        width: page.width,
        height: page.height,
        words: page.words.iter().map(word).collect(),
    };
    document.pages.iter().map(page).collect()
}

/// Where each cell of a field of lines stands, row by row and column by column; nothing for a cell that does not stand there as a whole.
#[must_use]
pub fn cells(document: &Document, field: &domain::field::Field, text: &str) -> Vec<Vec<Vec<Spot>>> {
    let spot = |it: Place| Spot { page: it.page, first: it.first, last: it.last };
    let cell = |places: Vec<Place>| places.into_iter().map(spot).collect();
    let rows = learn::extract::cells(&pages(document), &domain::lines::kinds(&field.columns), text);
    rows.into_iter().map(|row| row.into_iter().map(cell).collect()).collect()
}

/// The fields as the learner knows them.
pub(crate) fn fields(paper: &Paper) -> Vec<Field> {
    let field = |field: &domain::field::Field| Field {
        name: field.key.clone(),
        kind: field.kind,
        columns: domain::lines::kinds(&field.columns),
    };
    paper.fields.iter().map(field).collect()
}

/// A document with what a person said of it. A field that documents with this label do not have teaches nothing, nor does one that nobody
/// could read.
pub(crate) fn example(paper: &Paper, document: &Document, label: &str, values: &Values) -> Example {
    let truth = |field: &domain::field::Field| match values.get(&field.key) {
        _ if !field.is_of(label) => Truth::Unknown,
        None | Some(Filled { value: Value::Unreadable, .. }) => Truth::Unknown,
        Some(Filled { value: Value::Absent, .. }) => Truth::Absent,
        Some(Filled { value: Value::Is(text), spot }) => {
            Truth::Value { value: text.clone(), place: spot.map(place) }
        }
    };
    Example { pages: pages(document), truth: paper.fields.iter().map(truth).collect(), group: None }
}

fn place(spot: Spot) -> Place {
    Place { page: spot.page, first: spot.first, last: spot.last }
}

/// What was found, as proposals for the fields of documents with this label, and how likely all of it is right.
pub(crate) fn proposals(
    paper: &Paper,
    label: &str,
    known: &[Field],
    found: &[Found],
) -> (BTreeMap<String, FieldProposal>, f64) {
    let by_key: HashMap<&str, &Found> = known.iter().map(|field| field.name.as_str()).zip(found).collect();
    let mut proposed = BTreeMap::new();
    let mut together = vec![];
    for field in paper.of(label) {
        // A field that is newer than the model: nobody knows, and nothing leaves without it.
        let found = by_key.get(field.key.as_str()).copied().cloned().unwrap_or_default();
        let value = found.value.as_deref().map_or(Value::Absent, |text| field.normal(text));
        let spot = found.place.map(|it| Spot { page: it.page, first: it.first, last: it.last });
        let score = Score::new(found.score).or(Score::new(0.0));
        if let Some(score) = score {
            let filled = Filled { value, spot };
            proposed.insert(field.key.clone(), FieldProposal { filled, score, seen: found.seen });
        }
        together.push(found);
    }
    let together = learn::extract::together(&together);
    (proposed, if together.is_finite() { together.clamp(0.0, 1.0) } else { 0.0 })
}

/// What the extractor finds in a document for the fields of its label.
pub(crate) fn propose(
    extractor: &Extractor,
    paper: &Paper,
    label: &str,
    document: &Document,
) -> (BTreeMap<String, FieldProposal>, f64) {
    proposals(paper, label, extractor.fields(), &extractor.propose(&pages(document)))
}

/// What the gate has to know of a document with these values.
pub(crate) fn facts(
    paper: &Paper,
    document: &Document,
    label: &str,
    values: &Values,
    known: &BTreeSet<String>,
) -> Option<DocumentFacts> {
    let failing = !failing(paper, label, values, known).is_empty();
    Some(DocumentFacts { quality: document.quality()?, failing })
}

/// The documents of these cases, as far as they were read.
///
/// # Errors
/// When the store failed, or a reading is gone or damaged.
pub(crate) async fn documents(world: &World, cases: &[CaseId]) -> Result<HashMap<CaseId, Document>, Error> {
    let mut documents = HashMap::new();
    for row in documents_get(&world.store, cases).await? {
        if let Some(document) = document(world, &row).await? {
            documents.insert(row.case, document);
        }
    }
    Ok(documents)
}

/// The document of a row; none when nothing could be read.
///
/// # Errors
/// As [`documents`].
pub(crate) async fn document(world: &World, row: &Row) -> Result<Option<Document>, Error> {
    let Some(digest) = &row.reading else { return Ok(None) };
    let bytes = world.originals.get(digest).await?;
    let bytes = bytes.ok_or_else(|| Error::Corrupt(format!("the reading of {} is gone", row.case)))?;
    let read = serde_json::from_slice(&bytes);
    read.map(Some).map_err(|error| Error::Corrupt(format!("{}: {error}", row.case)))
}

/// The picture of a page of a case, as it was stored.
///
/// # Errors
/// `NotFound` when there is no such page, or it has no picture.
pub(crate) async fn picture(world: &World, case: CaseId, page: usize) -> Result<Vec<u8>, Error> {
    let row = store::document::document_get(&world.store, case).await?.ok_or(Error::NotFound)?;
    let document = document(world, &row).await?.ok_or(Error::NotFound)?;
    let digest = document.pages.get(page).and_then(|page| page.image.as_ref()).ok_or(Error::NotFound)?;
    world.originals.get(digest).await?.ok_or(Error::NotFound)
}
