//! Measures what the store takes in and rules on per second: `cargo run --release -p store --example speed [postgres://…]`.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement, not the product"
)]

use std::time::Instant;

use domain::automation::Stage;
use domain::case::{Case, CaseState, Source};
use domain::decision::{By, Decision, Grounds, Remedy};
use domain::gate::{Basis, Facts, Outcome, Reason};
use domain::id::{
    AutomationId, CaseId, DecisionId, ModelId, ProposalId, ReviewId, RulingId, StreamId, TeamId,
};
use domain::proposal::{Proposal, Score};
use domain::record::{Actor, Entry, Verb};
use domain::review::{Review, ReviewKind};
use domain::time::At;
use store::job::{Job, JobKind, NewJob, job_lease, jobs_done};
use store::{Settings, Store, StoreError, Tx, case, decision, proposal, review, ruling};

const AT: At = At(1_795_219_200_000_000);

fn case(n: u128) -> Case {
    Case {
        id: CaseId::new(AT.plus_seconds(n as i64), n),
        stream: StreamId::new(AT, 1),
        state: CaseState::Received,
        source: Source::Api,
        subject: format!("Printer {n} doet het niet"),
        text: "Sinds vanochtend doet de printer op de tweede verdieping niets meer. ".repeat(8),
        requester: None,
        name: Some("Jan Jansen".into()),
        address: Some("jan@lindervoort.example".into()),
        key: Some(format!("key-{n}")),
        link: None,
        received: AT.plus_seconds(n as i64),
        label: None,
        not_for_ai: false,
        version: 1,
    }
}

async fn take_in(store: &Store, n: u128) {
    let new = case(n);
    let work = store.write(new.received, move |tx| {
        let new = new.clone();
        Box::pin(async move {
            case::case_insert(tx, &new, TeamId::new(AT, 1)).await?;
            let facts = serde_json::json!({ "source": "api" });
            tx.record(Entry::on_case(tx.at(), Actor::Requester, Verb::Received, new.id, facts));
            tx.job(NewJob {
                kind: JobKind::Rule,
                subject: new.id.to_string(),
                payload: String::new(),
                due: AT,
            });
            Ok::<_, StoreError>(())
        })
    });
    work.await.unwrap();
}

/// What a batch of rulings stores.
#[derive(Default)]
struct Batch {
    proposals: Vec<proposal::Row>,
    rulings: Vec<ruling::Row>,
    decisions: Vec<Decision>,
    reviews: Vec<review::Row>,
}

impl Batch {
    fn add(&mut self, case: &Case, automation: AutomationId, basis: &str, proceeds: bool) {
        let chance = fastrand::u128(..);
        let (id, score) = (RulingId::new(AT, chance), Score::new(0.9).unwrap());
        let (label, words) = (String::from("printer"), vec!["printer".into(), "verdieping".into()]);
        let said = Proposal {
            label: label.clone(),
            second: None,
            score,
            reserved: 0.01,
            words,
            fields: std::collections::BTreeMap::new(),
        };
        let (proposes, model) = (ProposalId::new(AT, chance), ModelId::new(AT, 1));
        self.proposals.push(proposal::Row {
            id: proposes,
            case: case.id,
            automation,
            model,
            proposal: said,
            at: AT,
        });
        let proposed = Some((label.clone(), score));
        self.rulings.push(ruling::Row {
            id,
            case: case.id,
            automation,
            proposal: Some(proposes),
            basis: basis.into(),
            facts: Facts { readable: true, proposed, reserved: 0.01, word: None, draw: 0.5, document: None },
            outcome: if proceeds { Outcome::Proceed } else { Outcome::Defer(Reason::BelowLimit) },
            judge_first: false,
            at: AT,
        });
        if proceeds {
            let (id, grounds) = (DecisionId::new(AT, chance), Grounds::Proven(id));
            let (by, remedy) = (By::Automation(automation), Remedy::from(AT));
            self.decisions.push(Decision {
                values: domain::document::Values::new(),
                id,
                case: case.id,
                label,
                by,
                grounds,
                remedy,
                at: AT,
                replaced: false,
            });
        } else {
            let (id, work) = (ReviewId::new(AT, chance), Review::new(ReviewKind::Decide, false));
            self.reviews.push(review::Row::new(
                id,
                case.id,
                case.stream,
                TeamId::new(AT, 1),
                work,
                case.received,
            ));
        }
    }

    async fn store(&self, tx: &Tx) -> Result<(), StoreError> {
        proposal::proposal_insert_many(tx, &self.proposals).await?;
        ruling::ruling_insert_many(tx, &self.rulings).await?;
        decision::decision_insert_many(tx, &self.decisions, StreamId::new(AT, 1)).await?;
        review::review_insert_many(tx, &self.reviews).await
    }
}

/// All that a ruling writes, for a batch of leased jobs: one in four proceeds, the others go to a person.
async fn rule(store: &Store, jobs: Vec<Job>) {
    let ids: Vec<CaseId> = jobs.iter().map(|job| job.subject.parse().unwrap()).collect();
    let cases = case::cases_get(store, &ids).await.unwrap();
    let work = store.write(AT, move |tx| {
        let (cases, jobs) = (cases.clone(), jobs.clone());
        Box::pin(async move {
            let automation = AutomationId::new(AT, 1);
            let basis = ruling::basis_keep(tx, &basis(automation)).await?;
            let mut batch = Batch::default();
            for (n, case) in cases.iter().enumerate() {
                let proceeds = n % 4 == 0;
                batch.add(case, automation, &basis, proceeds);
                let say = |verb| {
                    let facts = serde_json::json!({ "label": "printer", "number": n });
                    tx.record(Entry::on_case(AT, Actor::Automation(automation), verb, case.id, facts));
                };
                say(Verb::Ruled);
                if proceeds {
                    say(Verb::Decided);
                    case::case_set(tx, case, CaseState::Decided, Some("printer")).await?;
                    let subject = case.id.to_string();
                    tx.job(NewJob { kind: JobKind::Act, subject, payload: String::new(), due: AT });
                } else {
                    case::case_set(tx, case, CaseState::Waiting, None).await?;
                }
            }
            batch.store(tx).await?;
            jobs_done(tx, &jobs).await
        })
    });
    work.await.unwrap();
}

fn basis(automation: AutomationId) -> Basis {
    Basis {
        strata: std::collections::BTreeMap::new(),
        automation,
        stage: Stage::Automatic,
        model: None,
        limit: None,
        tripped: false,
        reserved: vec![],
        closed: vec![],
        audit: 0.05,
        judge_first: 0.2,
    }
}

#[tokio::main(flavor = "multi_thread", worker_threads = 2)]
async fn main() {
    let folder = std::env::temp_dir().join(format!("samenspel-speed-{}", std::process::id()));
    let url = std::env::args().nth(1);
    let settings =
        Settings { url, folder: folder.clone(), writer: format!("w{}", std::process::id()), readers: 4 };
    let store = Store::open(settings).await.unwrap();
    let many: u128 = 10_000;
    let first = u128::from(std::process::id()) * 1_000_000;
    for asks in [1, 16, 64] {
        let n = if asks == 1 { 1_000 } else { many };
        let base = first + 100_000 * asks;
        let begin = Instant::now();
        let workers = (0..asks).map(|worker| {
            let store = store.clone();
            tokio::spawn(async move {
                for k in (worker..n).step_by(asks as usize) {
                    take_in(&store, base + k).await;
                }
            })
        });
        for worker in workers.collect::<Vec<_>>() {
            worker.await.unwrap();
        }
        println!(
            "taken in by {asks} at once: {:.0} cases/s, each committed before its answer",
            n as f64 / begin.elapsed().as_secs_f64()
        );
    }
    let (begin, mut ruled) = (Instant::now(), 0);
    loop {
        let jobs = job_lease(&store, "w", AT.plus_seconds(1), 600, &[JobKind::Rule], 256).await.unwrap();
        if jobs.is_empty() {
            break;
        }
        ruled += jobs.len();
        rule(&store, jobs).await;
    }
    println!(
        "ruled in batches of 256: {:.0} cases/s ({ruled})",
        ruled as f64 / begin.elapsed().as_secs_f64()
    );
    let begin = Instant::now();
    for _ in 0..1_000 {
        let me = domain::id::PersonId::new(AT, 1);
        assert_eq!(review::review_next(&store, &[StreamId::new(AT, 1)], me, 5).await.unwrap().len(), 5);
    }
    println!("next in a queue of {}: {:.2} ms", ruled * 3 / 4, begin.elapsed().as_secs_f64());
    store.close().await;
    let _ = std::fs::remove_dir_all(folder);
}
