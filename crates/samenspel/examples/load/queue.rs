//! A queue of a million: filled, and paged through.

use std::net::SocketAddr;
use std::sync::Arc;
use std::time::Instant;

use domain::case::{Case, CaseState, Source};
use domain::gate::Reason;
use domain::id::{CaseId, ReviewId};
use domain::review::{Review, ReviewKind};
use flow::World;
use samenspel::trial::Organisation;
use store::case::case_insert_many;
use store::review::{Row, review_insert_many};

use crate::{desk, milliseconds, quantile};

/// Everything that is due is done.
pub async fn drained(world: &World) -> anyhow::Result<()> {
    Ok(flow::jobs::drain(world).await?)
}

/// Puts so many cases in the queue.
pub async fn fill(world: &World, it: &Organisation, cases: usize) -> anyhow::Result<()> {
    let began = Instant::now();
    for part in 0..cases / 5_000 {
        let at = world.now();
        let (stream, team) = (it.stream.id, it.stream.team);
        let row = |nth: usize| Case {
            id: CaseId::new(at, fastrand::u128(..)),
            stream,
            state: CaseState::Waiting,
            source: Source::Import,
            subject: format!("Case {part}-{nth}"),
            text: format!("The printer on floor {nth} does nothing at all, since {part} this morning."),
            requester: None,
            name: None,
            address: None,
            key: None,
            link: None,
            received: at,
            label: None,
            not_for_ai: false,
            version: 1,
        };
        let rows: Arc<Vec<Case>> = Arc::new((0..5_000).map(row).collect());
        world
            .store
            .write(at, move |tx| {
                let rows = rows.clone();
                Box::pin(async move {
                    case_insert_many(tx, &rows, team).await?;
                    let review = |case: &Case| {
                        let review = Review::new(ReviewKind::Decide, false);
                        let row = Row::new(
                            ReviewId::new(at, fastrand::u128(..)),
                            case.id,
                            stream,
                            team,
                            review,
                            at,
                        );
                        Row { reason: Some(Reason::BelowLimit), ..row }
                    };
                    review_insert_many(tx, &rows.iter().map(review).collect::<Vec<_>>()).await?;
                    Ok::<_, flow::Error>(())
                })
            })
            .await?;
    }
    println!("{cases} cases put in the queue in {:.0} s", began.elapsed().as_secs_f64());
    Ok(())
}

/// The median of 200 looks at the queue, the first page and the ones after it, in milliseconds.
pub async fn pages(address: SocketAddr, it: &Organisation) -> anyhow::Result<f64> {
    let (_, name) = it.colleagues.first().ok_or_else(|| anyhow::anyhow!("a colleague"))?;
    let mut client = desk::signed_in(address, name).await?;
    let (mut took, mut path) = (vec![], "/desk".to_owned());
    for _ in 0..200 {
        let sent = Instant::now();
        let reply = client.get(&path).await?;
        anyhow::ensure!(reply.status == 200, "{path}: {}", reply.status);
        took.push(milliseconds(sent));
        let next = reply
            .body
            .split("href=\"")
            .filter_map(|part| part.split('"').next())
            .find(|it| it.contains("after="));
        path = next.map_or_else(|| "/desk".to_owned(), |next| next.replace("&amp;", "&"));
    }
    Ok(quantile(&mut took, 0.5))
}
