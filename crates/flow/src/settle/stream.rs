//! Streams: which cases there are, who decides them, and what people keep.

use domain::automation::{Automation, newly_speaking};
use domain::field::Paper;
use domain::id::{StreamId, TeamId};
use domain::person::{Role, Viewer};
use domain::record::{Actor, Entry, Verb};
use domain::stream::{Label, Policy, Stream, StreamRefusal};
use domain::words::Words;
use serde_json::json;
use store::Tx;
use store::automation::{automation_of_stream, automation_set};
use store::stream::{stream_by_key, stream_get, stream_insert, stream_set as store_stream};
use store::team::team_get;

use super::settled;
use crate::access::{self, AccessRefusal};
use crate::error::Error;
use crate::tell::{Kind, tell_touched};
use crate::world::{World, chance};

/// What people set of a stream.
#[derive(Clone, Debug, PartialEq)]
pub struct Outline {
    /// The word in addresses.
    pub key: String,
    /// Its name.
    pub name: Words,
    /// Who decides.
    pub team: TeamId,
    /// What a case can be decided to be.
    pub labels: Vec<Label>,
    /// Words that send a case to a person.
    pub reserved_words: Vec<String>,
    /// How cases are handled.
    pub policy: Policy,
    /// What its documents say.
    pub paper: Paper,
    /// Anybody with the address may ask.
    pub open: bool,
}

impl Outline {
    fn stream(&self, id: StreamId, version: i64) -> Result<Stream, Error> {
        let it = self.clone();
        let stream = Stream {
            id,
            key: it.key,
            name: it.name,
            team: it.team,
            labels: it.labels,
            reserved_words: it.reserved_words,
            policy: it.policy,
            paper: it.paper,
            open: it.open,
            version,
        };
        Ok(stream.checked()?)
    }
}

/// Makes a stream. What it is made of is for its lead to change.
///
/// # Errors
/// Refused when it cannot work, or there is one with this key.
pub async fn stream_add(world: &World, viewer: &Viewer, outline: &Outline) -> Result<StreamId, Error> {
    access::is(viewer, Role::Administrator)?;
    let (at, by) = (world.now(), Actor::Person(viewer.person));
    let stream = outline.stream(StreamId::new(at, chance()), 1)?;
    let id = stream.id;
    world
        .store
        .write(at, move |tx| {
            let stream = stream.clone();
            Box::pin(async move {
                team_get(tx, stream.team).await?.ok_or(Error::NotFound)?;
                must_be_free(tx, &stream).await?;
                stream_insert(tx, &stream).await?;
                settled(tx, by, id, json!({ "stream": "added", "is": stream }));
                Ok::<_, Error>(())
            })
        })
        .await?;
    world.tell_news();
    Ok(id)
}

async fn must_be_free(tx: &Tx, stream: &Stream) -> Result<(), Error> {
    match stream_by_key(tx, &stream.key).await? {
        Some(other) if other.id != stream.id => Err(AccessRefusal::Exists.into()),
        Some(_) | None => Ok(()),
    }
}

/// Changes a stream as its lead saw it at `version`. It counts from the next ruling on.
///
/// When people keep less than before, what was proven carries nothing any more, for those cases were never part of it; the team and
/// the representatives are told.
///
/// # Errors
/// Refused when it cannot work, there is another with this key, it begins to speak of people where an automation is in use, its team
/// would be another (its cases stay with the team they came to), or the viewer neither leads its team nor runs the program;
/// `Changed` when somebody was earlier.
pub async fn stream_set(
    world: &World,
    viewer: &Viewer,
    id: StreamId,
    version: i64,
    outline: &Outline,
) -> Result<(), Error> {
    let (viewer, after) = (viewer.clone(), outline.stream(id, version)?);
    world
        .store
        .write(world.now(), move |tx| {
            let (viewer, after) = (viewer.clone(), after.clone());
            Box::pin(async move { set_in(tx, &viewer, &after).await })
        })
        .await?;
    world.tell_news();
    Ok(())
}

async fn set_in(tx: &Tx, viewer: &Viewer, after: &Stream) -> Result<(), Error> {
    let before = stream_get(tx, after.id).await?.ok_or(Error::NotFound)?;
    if !viewer.is(Role::Administrator) {
        access::leads(viewer, before.team)?;
    }
    if after.team != before.team {
        return Err(AccessRefusal::NotAllowed.into());
    }
    must_be_free(tx, after).await?;
    let automations = automation_of_stream(tx, after.id).await?;
    if automations.iter().any(Automation::is_in_use)
        && let Some(name) = newly_speaking(&before, after)
    {
        return Err(StreamRefusal::SpeaksOfPeople(name).into());
    }
    store_stream(tx, after).await?;
    let by = Actor::Person(viewer.person);
    settled(tx, by, after.id, json!({ "stream": "changed", "is": after }));
    if !keeps_less(&before, after) {
        return Ok(());
    }
    for automation in automations {
        let id = automation.id;
        let facts = json!({ "was": automation.limit });
        automation_set(tx, &automation.people_keep_less()).await?;
        tx.record(Entry::on(tx.at(), by, Verb::KeptLess, id, facts));
        tell_touched(tx, before.team, Kind::KeptLess, json!({ "automation": id })).await?;
    }
    Ok(())
}

/// Whether cases that people kept may come to a machine after this change. To keep more is no such change: fewer cases proceed, and
/// each of them would have proceeded before.
fn keeps_less(before: &Stream, after: &Stream) -> bool {
    let kept =
        |label: &Label| label.reserved && !after.labels.iter().any(|it| it.reserved && it.name == label.name);
    before.labels.iter().any(kept)
        || before.reserved_words.iter().any(|word| !after.reserved_words.contains(word))
}

#[cfg(test)]
mod tests {
    use domain::id::{StreamId, TeamId};
    use domain::stream::{Policy, Stream, labels};
    use domain::time::At;
    use domain::words::Words;

    use super::keeps_less;

    fn stream(text: &str, words: &[&str]) -> Stream {
        Stream {
            id: StreamId::new(At(1), 1),
            key: "ict".into(),
            name: Words::new("IT", "ICT"),
            team: TeamId::new(At(1), 1),
            labels: labels(text),
            reserved_words: words.iter().map(|&word| word.into()).collect(),
            policy: Policy::default(),
            paper: domain::field::Paper::default(),
            open: false,
            version: 1,
        }
    }

    #[test]
    fn a_proof_stays_as_long_as_people_keep_at_least_what_they_kept() {
        let before = stream("vpn\n*klacht\nprinter", &["ontslag"]);
        let table = [
            (stream("vpn\n*klacht\nprinter", &["ontslag"]), false),
            (stream("vpn\n*klacht\n*printer", &["ontslag", "ziek"]), false),
            (stream("vpn\n*klacht", &["ontslag"]), false),
            (stream("vpn\nklacht\nprinter", &["ontslag"]), true),
            (stream("vpn\nprinter", &["ontslag"]), true),
            (stream("vpn\n*Klacht\nprinter", &["ontslag"]), true),
            (stream("vpn\n*klacht\nprinter", &[]), true),
        ];
        for (after, less) in table {
            assert_eq!(keeps_less(&before, &after), less, "{after:?}");
        }
    }
}
