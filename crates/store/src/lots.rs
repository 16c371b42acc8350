//! Lots, for tests: cases are treated in a way that people may not choose, so that no test hangs on chance.

use domain::id::StreamId;
use domain::stream::{Policy, Stream};
use domain::time::At;

use crate::{Store, StoreError};

/// Treats the cases of a stream in a way that people may not choose, so that no test hangs on a lot.
///
/// # Errors
/// When the store cannot be written, or the stream is not there.
pub async fn treat(store: &Store, stream: StreamId, policy: Policy) -> Result<Stream, StoreError> {
    let found = crate::stream::stream_get(store, stream).await?.ok_or(StoreError::Changed)?;
    let treated = Stream { policy, ..found };
    store
        .write(At(1), move |tx| {
            let treated = treated.clone();
            Box::pin(async move { crate::stream::stream_set(tx, &treated).await })
        })
        .await
}
