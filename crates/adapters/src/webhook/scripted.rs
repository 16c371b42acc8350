//! Webhooks for tests: keep what is sent, and answer as told.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use domain::outlet::delivery::Heard;

use super::Post;

/// Clones share what is inside.
#[derive(Clone, Debug, Default)]
pub struct Scripted {
    inside: Arc<Mutex<(Vec<Post>, VecDeque<Heard>)>>,
}

impl Scripted {
    /// The next attempt hears this; several are taken in order. Without any it is taken.
    pub fn hear_next(&self, heard: Heard) {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner).1.push_back(heard);
    }

    /// What was sent, in order.
    #[must_use]
    pub fn sent(&self) -> Vec<Post> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner).0.clone()
    }

    pub(super) fn send(&self, post: &Post) -> Heard {
        let mut inside = self.inside.lock().unwrap_or_else(PoisonError::into_inner);
        inside.0.push(post.clone());
        inside.1.pop_front().unwrap_or(Heard::Taken)
    }
}
