//! A mailbox for tests: holds what it is given, until that is done.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use super::{Fetched, Letter};
use crate::failure::Failure;

/// Clones share what is inside.
#[derive(Clone, Debug, Default)]
pub struct Scripted {
    inside: Arc<Mutex<Inside>>,
}

#[derive(Debug, Default)]
struct Inside {
    waiting: Fetched,
    failures: Vec<Failure>,
}

impl Scripted {
    /// Everything that waits at the start.
    #[must_use]
    pub fn holding(waiting: Fetched) -> Scripted {
        Scripted { inside: Arc::new(Mutex::new(Inside { waiting, failures: vec![] })) }
    }

    /// A letter arrives; its key is its name.
    pub fn arrive(&self, name: &str, bytes: &[u8]) {
        let letter = Letter { key: name.to_string(), name: name.to_string(), bytes: bytes.to_vec() };
        self.lock().waiting.letters.push(letter);
    }

    /// The next call fails so; several are taken in order.
    pub fn fail_next(&self, failure: Failure) {
        self.lock().failures.push(failure);
    }

    /// The keys of what is not done yet: a test that ends with some has leftovers.
    #[must_use]
    pub fn waiting(&self) -> Vec<String> {
        let inside = self.lock();
        let letters = inside.waiting.letters.iter().map(|letter| letter.key.clone());
        letters.chain(inside.waiting.refused.iter().map(|refused| refused.key.clone())).collect()
    }

    pub(super) fn fetch(&self, most: usize) -> Result<Fetched, Failure> {
        let mut fetched = self.lock().next()?.waiting.clone();
        fetched.letters.truncate(most);
        fetched.refused.truncate(most);
        Ok(fetched)
    }

    pub(super) fn done(&self, keys: &[String]) -> Result<(), Failure> {
        let mut inside = self.lock();
        let inside = inside.next()?;
        inside.waiting.letters.retain(|letter| !keys.contains(&letter.key));
        inside.waiting.refused.retain(|refused| !keys.contains(&refused.key));
        Ok(())
    }

    fn lock(&self) -> MutexGuard<'_, Inside> {
        self.inside.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Inside {
    /// What is inside, unless a failure is next.
    fn next(&mut self) -> Result<&mut Inside, Failure> {
        if self.failures.is_empty() { Ok(self) } else { Err(self.failures.remove(0)) }
    }
}
