//! Pages of a list: each begins behind the last row of the one before, so that the thousandth costs what the first does.

use sea_orm::sea_query::Condition;
use sea_orm::{ColumnTrait, Value};

/// The longest page.
const LONGEST: u32 = 1_000;

/// Which part of a list is asked for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Page {
    /// The `next` of the page before; none is the first page. What is no such text is the first page too.
    pub after: Option<String>,
    /// So many rows at most; never more than 1,000.
    pub most: u32,
}

/// A part of a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paged<T> {
    /// The rows.
    pub rows: Vec<T>,
    /// What to ask for next; none when this was the last page.
    pub next: Option<String>,
}

/// A number that is exact up to a bound: beyond it nobody reads it and everybody would wait for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Count {
    /// How many there are, or the bound.
    pub n: u64,
    /// There are more.
    pub more: bool,
}

/// Counts go no further than this.
pub const MOST_COUNTED: u64 = 1_000;

impl Count {
    /// The count of rows of which at most `most + 1` were looked at.
    pub(crate) fn of(seen: u64, most: u64) -> Count {
        Count { n: seen.min(most), more: seen > most }
    }
}

impl Page {
    /// The first page.
    #[must_use]
    pub fn first(most: u32) -> Page {
        Page { after: None, most }
    }

    /// The page after this place.
    #[must_use]
    pub fn after(next: Option<String>, most: u32) -> Page {
        Page { after: next, most }
    }

    pub(crate) fn most(&self) -> usize {
        self.most.clamp(1, LONGEST) as usize
    }

    /// One row more than asked for: it tells whether there is a next page.
    pub(crate) fn limit(&self) -> u64 {
        self.most() as u64 + 1
    }

    /// The place it begins behind: a moment and an id.
    pub(crate) fn place(&self) -> Option<(i64, &str)> {
        let (at, id) = self.after.as_deref()?.split_once('.')?;
        Some((at.parse().ok()?, id))
    }
}

/// The text of a place in a list.
pub(crate) fn place(at: i64, id: &str) -> String {
    format!("{at}.{id}")
}

/// Rows behind the place, newest first.
pub(crate) fn older<C: ColumnTrait>(at: C, id: C, place: Option<(i64, &str)>) -> Condition {
    match place {
        None => Condition::all(),
        Some((moment, text)) => {
            let same = Condition::any().add(at.lt(moment)).add(id.lt(text));
            Condition::all().add(at.lte(moment)).add(same)
        }
    }
}

/// Rows behind the place, oldest first.
pub(crate) fn younger<C: ColumnTrait>(at: C, id: C, place: Option<(i64, &str)>) -> Condition {
    match place {
        None => Condition::all(),
        Some((moment, text)) => {
            let same = Condition::any().add(at.gt(moment)).add(id.gt(text));
            Condition::all().add(at.gte(moment)).add(same)
        }
    }
}

impl<T> Paged<T> {
    /// Cuts the row too many off.
    pub(crate) fn cut(mut rows: Vec<T>, page: &Page, place_of: impl Fn(&T) -> String) -> Paged<T> {
        let more = rows.len() > page.most();
        rows.truncate(page.most());
        let next = rows.last().filter(|_| more).map(place_of);
        Paged { rows, next }
    }

    /// The same page of what can be read from its rows.
    pub(crate) fn read<U, E>(self, read: impl Fn(T) -> Result<U, E>) -> Result<Paged<U>, E> {
        Ok(Paged { rows: self.rows.into_iter().map(read).collect::<Result<_, _>>()?, next: self.next })
    }
}

/// Values for an `in (…)`.
pub(crate) fn texts<T: ToString>(ids: &[T]) -> Vec<Value> {
    ids.iter().map(|id| Value::from(id.to_string())).collect()
}
