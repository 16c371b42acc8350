//! Mailboxes: every letter becomes a case, and is marked as done only after it is stored for good.

use std::time::Duration;

use adapters::mailbox::{Fetched, Letter, Mailbox as Letters, Why};
use domain::stream::Stream;
use flow::World;
use tokio::sync::watch::Receiver;

use crate::settings::Mailbox;

/// So many letters are fetched in one round.
const MOST: usize = 50;
/// Between two rounds with nothing in them.
const PAUSE: Duration = Duration::from_secs(5);
/// After a round that failed.
const LONG_PAUSE: Duration = Duration::from_secs(30);

/// Empties a mailbox until `stop` says so.
pub(super) async fn empty(world: World, mailbox: Mailbox, letters: Letters, mut stop: Receiver<bool>) {
    while !*stop.borrow() {
        let pause = match round(&world, &mailbox, &letters).await {
            Ok(0) => PAUSE,
            Ok(_) => Duration::ZERO,
            Err(why) => {
                tracing::warn!(mailbox = %mailbox.name, why, "the mailbox could not be emptied; it is tried again");
                LONG_PAUSE
            }
        };
        tokio::select! {
            () = tokio::time::sleep(pause) => {}
            _ = stop.changed() => {}
        }
    }
}

async fn round(world: &World, mailbox: &Mailbox, letters: &Letters) -> Result<usize, String> {
    let stream = store::stream::stream_by_key(&world.store, &mailbox.stream)
        .await
        .map_err(|error| error.to_string())?;
    let stream = stream.ok_or_else(|| format!("there is no stream {}", mailbox.stream))?;
    let Fetched { letters: came, refused } = letters.fetch(MOST).await.map_err(|error| error.to_string())?;
    let mut done = Vec::with_capacity(came.len() + refused.len());
    for letter in came {
        done.push(take_in(world, &stream, letter).await?);
    }
    for it in refused {
        let why = match it.why {
            Why::TooLarge { bytes } => format!("it has {bytes} bytes"),
            Why::Unreadable(why) => why,
        };
        tracing::warn!(mailbox = %mailbox.name, name = %it.name, why, "a letter was put aside");
        done.push(it.key);
    }
    letters.done(&done).await.map_err(|error| error.to_string())?;
    Ok(done.len())
}

async fn take_in(world: &World, stream: &Stream, letter: Letter) -> Result<String, String> {
    let received = flow::receive::mail(world, stream, &letter.key, letter.bytes).await;
    let received = received.map_err(|error| format!("{}: {error}", letter.name))?;
    tracing::info!(case.id = %received.case, fresh = received.fresh, "a letter came in");
    Ok(letter.key)
}
