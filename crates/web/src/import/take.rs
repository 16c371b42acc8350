//! Takes the rows of a table in. What is refused is kept with its line and the reason, so that nothing is lost silently.

use domain::case::{NewCase, Source};
use domain::stream::Stream;
use flow::World;
use flow::receive::{Asker, Past};
use flow::{Error as FlowError, Refusal};
use futures_util::StreamExt;

use super::column::Roles;
use super::table::{Row, Table};
use crate::error::Error;

/// So many are on their way at once: they are committed together.
const AT_ONCE: usize = 64;

/// What came of a table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Taken {
    /// Came in now.
    pub fresh: u64,
    /// Were in already, by their key.
    pub known: u64,
    /// Were refused: the line, and why.
    pub refused: Vec<(u64, Why)>,
}

/// Why a row was refused.
#[derive(Clone, Debug)]
pub(crate) enum Why {
    /// It has more or fewer cells than there are columns.
    Ragged,
    /// The stream has no such label.
    UnknownLabel(String),
    /// It is no case.
    Refused(Refusal),
}

/// Takes them in as cases to decide.
pub(crate) async fn new(
    world: &World,
    stream: &Stream,
    table: &Table,
    roles: &Roles,
    digest: &str,
) -> Result<Taken, Error> {
    let mut taken = begin(table);
    let one = |row: &Row| {
        let (line, draft) = (row.line, roles.draft(row, digest));
        async move {
            let received =
                flow::receive::case(world, stream, &draft, Source::Import, Asker::Somebody, Vec::new());
            (line, received.await)
        }
    };
    let mut answers = futures_util::stream::iter(&table.rows).map(one).buffer_unordered(AT_ONCE);
    while let Some((line, answer)) = answers.next().await {
        match answer {
            Ok(received) if received.fresh => {
                taken.fresh += 1;
                crate::metric::count_case(Source::Import);
            }
            Ok(_) => taken.known += 1,
            Err(FlowError::Refused(refusal)) => taken.refused.push((line, Why::Refused(refusal))),
            Err(error) => return Err(error.into()),
        }
    }
    drop(answers);
    taken.refused.sort_by_key(|(line, _)| *line);
    Ok(taken)
}

/// Takes them in as past cases with the label that people gave.
pub(crate) async fn past(
    world: &World,
    stream: &Stream,
    table: &Table,
    roles: &Roles,
    digest: &str,
) -> Result<Taken, Error> {
    let mut taken = begin(table);
    let mut past = Vec::with_capacity(table.rows.len());
    for row in &table.rows {
        let (draft, label) = (roles.draft(row, digest), roles.label_of(row));
        if let Err(refusal) = NewCase::parse(&draft) {
            taken.refused.push((row.line, Why::Refused(refusal.into())));
        } else if stream.has(&label) {
            past.push(Past { draft, label, received: roles.received_of(row).unwrap_or(world.now()) });
        } else {
            taken.refused.push((row.line, Why::UnknownLabel(label)));
        }
    }
    let sent = past.len() as u64;
    taken.fresh = flow::receive::history(world, stream, past, &|_| ()).await?;
    taken.known = sent.saturating_sub(taken.fresh);
    taken.refused.sort_by_key(|(line, _)| *line);
    Ok(taken)
}

fn begin(table: &Table) -> Taken {
    Taken { refused: table.ragged.iter().map(|line| (*line, Why::Ragged)).collect(), ..Taken::default() }
}
