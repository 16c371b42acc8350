//! A reader for tests.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use reading::document::{Limits, Unreadable, read};

use super::Read;
use crate::failure::Failure;

/// Clones share what they were told.
#[derive(Clone, Debug, Default)]
pub struct Scripted {
    inside: Arc<Mutex<Inside>>,
}

#[derive(Debug, Default)]
struct Inside {
    known: Vec<(Vec<u8>, Result<Read, Unreadable>)>,
    failures: Vec<Failure>,
}

impl Scripted {
    /// What comes of these bytes from now on.
    pub fn say(&self, bytes: &[u8], read: Result<Read, Unreadable>) {
        self.lock().known.push((bytes.to_vec(), read));
    }

    /// The next call fails so; several are taken in order.
    pub fn fail_next(&self, failure: Failure) {
        self.lock().failures.push(failure);
    }

    pub(super) fn read(&self, bytes: &[u8]) -> Result<Result<Read, Unreadable>, Failure> {
        let mut inside = self.lock();
        if !inside.failures.is_empty() {
            return Err(inside.failures.remove(0));
        }
        let known = inside.known.iter().rev().find(|(of, _)| of == bytes);
        let plain = || read(bytes, &Limits::default()).map(|document| Read { document, ..Read::default() });
        Ok(known.map_or_else(plain, |(_, read)| read.clone()))
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
