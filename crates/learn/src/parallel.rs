//! Independent pieces of work on a few threads, results in order.

use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::mpsc;

/// `work(0), …, work(n - 1)` on at most `threads` threads. The result does not depend on the number of threads.
pub(crate) fn map<T: Send>(n: usize, threads: usize, work: impl Fn(usize) -> T + Sync) -> Vec<T> {
    if threads <= 1 || n <= 1 {
        return (0..n).map(work).collect();
    }
    let next = AtomicUsize::new(0);
    let (send, receive) = mpsc::channel();
    std::thread::scope(|scope| {
        for _ in 0..threads.min(n) {
            let (send, next, work) = (send.clone(), &next, &work);
            scope.spawn(move || {
                loop {
                    let i = next.fetch_add(1, Ordering::Relaxed);
                    if i >= n || send.send((i, work(i))).is_err() {
                        return;
                    }
                }
            });
        }
        drop(send);
        let mut done: Vec<(usize, T)> = receive.iter().collect();
        done.sort_by_key(|(i, _)| *i);
        done.into_iter().map(|(_, result)| result).collect()
    })
}

#[cfg(test)]
mod tests {
    #[test]
    fn results_come_in_order_whatever_the_number_of_threads() {
        for threads in [0, 1, 2, 7] {
            assert_eq!(super::map(20, threads, |i| i * i), (0..20).map(|i| i * i).collect::<Vec<_>>());
        }
    }
}
