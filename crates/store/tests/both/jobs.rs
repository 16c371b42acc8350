//! Jobs: handed out once while a lease holds, done once whatever happens.

use std::collections::HashSet;

use store::job::{
    Job, JobKind, NewJob, Next, job_again, job_counts, job_dead_list, job_done, job_failed, job_get,
    job_lease, job_next_due, job_of_subject, jobs_done,
};
use store::{Store, StoreError};

use crate::make::at;
use crate::{check, write};

const KINDS: &[JobKind] = &[JobKind::Rule, JobKind::Act];

async fn put(store: &Store, jobs: Vec<NewJob>) {
    write!(store, at(0), [jobs], |tx| {
        jobs.into_iter().for_each(|job| tx.job(job));
        Ok(())
    })
    .await
    .unwrap();
}

fn new(kind: JobKind, n: i64) -> NewJob {
    NewJob { kind, subject: format!("case_{n}"), payload: "{}".into(), due: at(n) }
}

async fn lease(store: &Store, worker: &str, now: i64, most: u32) -> Vec<Job> {
    job_lease(store, worker, at(now), 60, KINDS, most).await.unwrap()
}

#[tokio::test(flavor = "multi_thread")]
async fn two_processes_never_have_the_same_job_and_together_have_all() {
    check(async |trial| {
        let stores = [trial.store("a").await.unwrap(), trial.store("b").await.unwrap()];
        put(&stores[0], (0..300).map(|_| new(JobKind::Rule, 0)).collect()).await;
        let workers = (0..6).map(|n: usize| {
            let store = stores[n % 2].clone();
            async move {
                let (mut mine, mut idle) = (Vec::new(), 0);
                // On PostgreSQL what another one holds is stepped over: nothing in a moment is not yet the end.
                while idle < 3 {
                    match job_lease(&store, &format!("w{n}"), at(1), 60, KINDS, 7).await {
                        Ok(jobs) if jobs.is_empty() => idle += 1,
                        Ok(jobs) => mine.extend(jobs),
                        Err(error) => panic!("{error}"),
                    }
                }
                mine
            }
        });
        let all = futures_util::future::join_all(workers).await.concat();
        let different: HashSet<_> = all.iter().map(|job| job.id).collect();
        assert_eq!((all.len(), different.len()), (300, 300), "{}", trial.name);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_lease_that_ran_out_is_handed_out_again_and_the_first_worker_has_no_say_any_more() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        put(&store, vec![new(JobKind::Act, 1), new(JobKind::Act, 100)]).await;
        assert_eq!(lease(&store, "first", 0, 9).await, [], "nothing is due");
        let first = lease(&store, "first", 1, 9).await;
        assert_eq!(first.len(), 1);
        assert_eq!(lease(&store, "second", 60, 9).await, [], "the lease holds");
        // Under the same name even: it is the lease that counts.
        let second = lease(&store, "first", 61, 9).await;
        assert_eq!((second[0].id, second[0].attempts), (first[0].id, 2));
        let done = |job: &Job| {
            let job = job.clone();
            write!(store, at(62), [job], |tx| job_done(tx, &job).await)
        };
        assert_eq!(done(&first[0]).await, Err(StoreError::Changed), "{}", trial.name);
        assert_eq!(done(&second[0]).await, Ok(()));
        assert_eq!(done(&second[0]).await, Err(StoreError::Changed), "once");
        assert_eq!(job_get(&store, first[0].id).await.unwrap(), None);
        assert_eq!(job_next_due(&store, KINDS).await.unwrap(), Some(at(100)));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_job_that_failed_is_tried_again_or_lies_dead_until_a_person_says_again() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        put(&store, vec![new(JobKind::Act, 0)]).await;
        let fail = |job: &Job, next| {
            let job = job.clone();
            write!(store, at(5), [job], |tx| job_failed(tx, &job, "no answer", next).await)
        };
        let job = lease(&store, "w", 0, 1).await.remove(0);
        fail(&job, Next::Due(at(30))).await.unwrap();
        assert_eq!(fail(&job, Next::Dead).await, Err(StoreError::Changed), "its lease is gone");
        assert_eq!(lease(&store, "w", 29, 1).await, []);
        let job = lease(&store, "w", 30, 1).await.remove(0);
        assert_eq!((job.attempts, job.error.as_deref()), (2, Some("no answer")));
        fail(&job, Next::Dead).await.unwrap();
        assert_eq!(lease(&store, "w", 9_999, 1).await, []);
        let dead = job_dead_list(&store, JobKind::Act, 10).await.unwrap();
        assert_eq!(dead.iter().map(|job| job.id).collect::<Vec<_>>(), [job.id]);
        let count = |counts: &[store::job::JobCount]| {
            counts.iter().find(|count| count.kind == JobKind::Act).map(|count| (count.due.n, count.dead.n))
        };
        assert_eq!(count(&job_counts(&store).await.unwrap()), Some((0, 1)));
        let id = job.id;
        let again = || write!(store, at(6), [id], |tx| job_again(tx, id).await);
        assert_eq!((again().await, again().await), (Ok(()), Err(StoreError::Changed)));
        assert_eq!(lease(&store, "w", 6, 1).await[0].attempts, 1, "{}", trial.name);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn kinds_that_come_first_go_first_and_many_are_done_together_or_not_at_all() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        put(
            &store,
            (0..5)
                .flat_map(|n| [new(JobKind::Act, n), new(JobKind::Rule, n), new(JobKind::Learn, n)])
                .collect(),
        )
        .await;
        let jobs = lease(&store, "w", 10, 7).await;
        let kinds: Vec<JobKind> = jobs.iter().map(|job| job.kind).collect();
        assert_eq!(kinds, [[JobKind::Rule; 5].as_slice(), &[JobKind::Act; 2]].concat(), "{}", trial.name);
        let one_gone = jobs[3].clone();
        write!(store, at(10), [one_gone], |tx| job_done(tx, &one_gone).await).await.unwrap();
        let done = |jobs: Vec<Job>| write!(store, at(10), [jobs], |tx| jobs_done(tx, &jobs).await);
        assert_eq!(done(jobs.clone()).await, Err(StoreError::Changed));
        let left: Vec<Job> = jobs.into_iter().filter(|job| *job != one_gone).collect();
        assert_eq!(job_of_subject(&store, "case_0").await.unwrap().len(), 3);
        assert_eq!(done(left).await, Ok(()));
        assert_eq!(lease(&store, "w", 10, 9).await.len(), 3);
    })
    .await;
}
