//! The documents of one file: which cases its pages are in now, and how whoever has the link of one finds the others.

use domain::case::{Case, CaseState};
use domain::id::CaseId;
use domain::part::Part;
use store::Reads;
use store::case::{case_by_link, case_get, cases_get};
use store::document::documents_get;
use store::part::{part_get, part_of_whole};

use crate::error::Error;
use crate::secret;
use crate::world::World;

/// What stands between the secret of a link and the case that was split off: no secret and no id contains it.
const OF: char = '~';

/// The cases that the pages of one file are in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Family {
    /// Each with its pages, in the order of the file. Together they are all pages there are, each once.
    pub pieces: Vec<Piece>,
}

/// One document of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// The case.
    pub case: CaseId,
    /// The case that this one was split off from; none for the one that the file came in with.
    pub parent: Option<CaseId>,
    /// Its first page among those of the file, counted from 0.
    pub first: u32,
    /// So many pages.
    pub pages: u32,
    /// Where the case stands.
    pub state: CaseState,
}

impl Family {
    /// The case that the file came in with.
    #[must_use]
    pub fn whole(&self) -> Option<CaseId> {
        self.pieces.iter().find(|piece| piece.parent.is_none()).map(|piece| piece.case)
    }

    /// The documents that were split off from this one, and from those.
    #[must_use]
    pub fn below(&self, case: CaseId) -> Vec<Piece> {
        let mut below: Vec<Piece> = vec![];
        // A piece is split off from one that was there: at most as many rounds as pieces find all.
        for _ in 0..self.pieces.len() {
            for piece in &self.pieces {
                let known = below.iter().any(|it| it.case == piece.case);
                let of = |parent| parent == case || below.iter().any(|it| it.case == parent);
                if !known && piece.parent.is_some_and(of) {
                    below.push(*piece);
                }
            }
        }
        below
    }
}

/// The documents of the file that a case came in with, or was split off from; none when nothing is split.
///
/// # Errors
/// When the store failed.
pub async fn family(db: &impl Reads, case: CaseId) -> Result<Option<Family>, Error> {
    let whole = part_get(db, case).await?.map_or(case, |part| part.whole);
    let parts = part_of_whole(db, whole).await?;
    if parts.is_empty() {
        return Ok(None);
    }
    let ids: Vec<CaseId> = parts.iter().map(|part| part.case).chain([whole]).collect();
    let (cases, documents) = (cases_get(db, &ids).await?, documents_get(db, &ids).await?);
    let piece = |case: CaseId, part: Option<&Part>| {
        let state = cases.iter().find(|it| it.id == case)?.state;
        let pages = documents.iter().find(|it| it.case == case).map_or(0, |row| row.pages);
        Some(Piece {
            case,
            parent: part.map(|part| part.parent),
            first: part.map_or(0, |part| part.first),
            pages: u32::try_from(pages).unwrap_or_default(),
            state,
        })
    };
    let own = piece(whole, None);
    let others = parts.iter().filter_map(|part| piece(part.case, Some(part)));
    let mut pieces: Vec<Piece> =
        own.into_iter().chain(others).filter(|it| it.state != CaseState::Joined).collect();
    pieces.sort_by_key(|piece| piece.first);
    Ok((pieces.len() > 1).then_some(Family { pieces }))
}

/// The address of a document of a file, for whoever has the link of the case that the file came in with.
#[must_use]
pub fn link_to(link: &str, family: &Family, case: CaseId) -> String {
    let secret = link.split(OF).next().unwrap_or_default();
    if family.whole() == Some(case) { secret.to_owned() } else { format!("{secret}{OF}{case}") }
}

/// The case of a link: that of its secret, or one that was split off from it.
///
/// # Errors
/// `NotFound` when there is no such link.
pub(crate) async fn linked(world: &World, link: &str) -> Result<Case, Error> {
    let (secret, part) = link.split_once(OF).map_or((link, None), |(secret, part)| (secret, Some(part)));
    let case = case_by_link(&world.store, &secret::digest(secret)).await?.ok_or(Error::NotFound)?;
    let Some(part) = part else { return Ok(case) };
    let id: CaseId = part.parse().map_err(|_| Error::NotFound)?;
    let part = part_get(&world.store, id).await?.filter(|part| part.whole == case.id);
    part.ok_or(Error::NotFound)?;
    case_get(&world.store, id).await?.ok_or(Error::NotFound)
}
