//! One file, several documents: split at the desk, decided apart, put together again, and never at the same moment by two.

use std::collections::BTreeSet;

use domain::case::CaseState;
use domain::document::{Content, Document, Spot};
use domain::id::{CaseId, ReviewId};
use domain::judgement::Given;
use domain::part::PartRefusal;
use flow::appeal::Raiser;
use flow::{Error, Refusal, case, review};

use super::{Desk, check, invoice};

/// Three invoices in one case, in the hands of the colleague.
async fn three(desk: &Desk) -> (CaseId, ReviewId, String) {
    let texts = [invoice(7).0, invoice(8).0, invoice(9).0];
    let received = desk.arrive(&texts.each_ref().map(String::as_str)).await;
    let (id, _) = desk.waits(received.case).await.unwrap();
    review::claim(&desk.world, &desk.colleague, id).await.unwrap();
    (received.case, id, received.link.unwrap())
}

async fn split(desk: &Desk, id: ReviewId, of: usize, begins: &[u32]) -> Result<Vec<CaseId>, Error> {
    let begins: BTreeSet<u32> = begins.iter().copied().collect();
    review::split(&desk.world, &desk.colleague, id, of, &begins).await
}

async fn document(desk: &Desk, case: CaseId) -> Document {
    let story = case::history(&desk.world, &desk.lead, case).await.unwrap();
    case::document(&desk.world, &story).await.unwrap().unwrap()
}

async fn stands(desk: &Desk, case: CaseId) -> CaseState {
    store::case::case_get(&desk.world.store, case).await.unwrap().unwrap().state
}

fn says(document: &Document) -> Vec<String> {
    document
        .pages
        .iter()
        .map(|page| Document { pages: vec![page.clone()], files: vec![] }.text(900))
        .collect()
}

async fn told(desk: &Desk, case: CaseId) -> Vec<String> {
    let entries = store::record::entry_of_case(&desk.world.store, case).await.unwrap();
    entries.into_iter().map(|it| it.line.verb).collect()
}

fn refused(done: Result<impl std::fmt::Debug, Error>) -> Refusal {
    match done.unwrap_err() {
        Error::Refused(refusal) => refusal,
        other => panic!("{other}"),
    }
}

fn said(nth: usize) -> Content {
    Content { label: "invoice".into(), values: invoice(nth).1 }
}

#[tokio::test(flavor = "multi_thread")]
async fn each_document_of_a_file_is_a_case_of_its_own_and_no_page_is_lost() {
    check(async |desk, name| {
        let (parent, id, link) = three(desk).await;
        let whole = document(desk, parent).await;
        assert_eq!((whole.pages.len(), whole.files.as_slice()), (3, &[0, 1, 2][..]), "{name}");
        assert_eq!(refused(split(desk, id, 3, &[]).await), PartRefusal::NoCut.into());
        assert_eq!(refused(split(desk, id, 3, &[3]).await), PartRefusal::NoSuchPage.into());
        assert_eq!(split(desk, id, 2, &[1]).await, Err(Error::Changed), "{name}: other pages than were seen");

        let parts = split(desk, id, 3, &[1, 2]).await.unwrap();
        flow::jobs::drain(&desk.world).await.unwrap();
        let all: Vec<CaseId> = [parent].into_iter().chain(parts.iter().copied()).collect();
        let mut pages = vec![];
        for (nth, case) in all.iter().enumerate() {
            let document = document(desk, *case).await;
            pages.extend(document.pages.clone());
            assert!(document.text(999).contains(&format!("F-{}", 20_007 + nth)), "{name}");
            let story = case::history(&desk.world, &desk.lead, *case).await.unwrap();
            assert_eq!(story.files.len(), 3, "{name}: the file that came in is with each");
            assert_eq!(story.case.state, CaseState::Waiting);
            assert!(told(desk, *case).await.contains(&"split".to_owned()), "{name}");
            let family = case::family(&desk.world.store, *case).await.unwrap().unwrap();
            assert_eq!(family.pieces.iter().map(|it| it.case).collect::<Vec<_>>(), all, "{name}");
            assert_eq!(family.pieces.iter().map(|it| it.first).collect::<Vec<_>>(), [0, 1, 2]);
            let own = case::link_to(&link, &family, *case);
            assert_eq!(case::by_link(&desk.world, &own).await.unwrap().case.id, *case, "{name}: {own}");
        }
        assert_eq!(pages, whole.pages, "{name}");
        let before = store::case::case_get(&desk.world.store, parent).await.unwrap().unwrap();
        let part = store::case::case_get(&desk.world.store, parts[1]).await.unwrap().unwrap();
        assert_eq!((part.received, part.stream), (before.received, before.stream), "{name}");
        assert!(part.text.contains("F-20009") && !part.text.contains("F-20007"), "{name}: {}", part.text);
        assert!(before.text.contains("F-20007") && !before.text.contains("F-20009"), "{name}");
        assert!(part.subject.ends_with(" · p. 3"), "{name}: {}", part.subject);

        // The case in hand stays there, and each is decided once.
        review::commit(&desk.world, &desk.colleague, id, said(7), "").await.unwrap();
        let (of_part, _) = desk.waits(parts[0]).await.unwrap();
        review::claim(&desk.world, &desk.colleague, of_part).await.unwrap();
        review::commit(&desk.world, &desk.colleague, of_part, said(8), "").await.unwrap();
        desk._fresh.later(120);
        flow::jobs::drain(&desk.world).await.unwrap();
        assert_eq!(
            refused(review::join(&desk.world, &desk.colleague, id).await),
            PartRefusal::Decided.into()
        );
        assert_eq!(refused(split(desk, id, 1, &[1]).await), PartRefusal::NoSuchPage.into());
        let own = format!("{link}~{}", parts[0]);
        flow::appeal::raise(&desk.world, Raiser::Link(&own), parts[0], "It is another sum.").await.unwrap();
        assert!(
            case::by_link(&desk.world, &format!("{link}~{}", CaseId::new(before.received, 1))).await.is_err()
        );
        assert_eq!(
            stands(desk, parts[1]).await,
            CaseState::Waiting,
            "{name}: what nobody decided still waits"
        );
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn a_split_is_taken_back_while_nobody_decided_or_took_a_part_of_it() {
    check(async |desk, name| {
        let (parent, id, _) = three(desk).await;
        let whole = document(desk, parent).await;
        let text = store::case::case_get(&desk.world.store, parent).await.unwrap().unwrap().text;
        assert_eq!(
            refused(review::join(&desk.world, &desk.colleague, id).await),
            PartRefusal::NotSplit.into()
        );
        let parts = split(desk, id, 3, &[1]).await.unwrap();
        flow::jobs::drain(&desk.world).await.unwrap();
        let (of_part, _) = desk.waits(parts[0]).await.unwrap();
        // A part may hold several documents as well.
        review::claim(&desk.world, &desk.lead, of_part).await.unwrap();
        assert_eq!(
            refused(review::join(&desk.world, &desk.colleague, id).await),
            PartRefusal::InHands.into()
        );
        let deeper = review::split(&desk.world, &desk.lead, of_part, 2, &[1].into()).await.unwrap();
        review::release(&desk.world, &desk.lead, of_part).await.unwrap();
        flow::jobs::drain(&desk.world).await.unwrap();
        let family = case::family(&desk.world.store, deeper[0]).await.unwrap().unwrap();
        assert_eq!(family.pieces.iter().map(|it| it.first).collect::<Vec<_>>(), [0, 1, 2], "{name}");
        assert_eq!(family.below(parent).len(), 2);
        review::join(&desk.world, &desk.colleague, id).await.unwrap();
        let joined = document(desk, parent).await;
        assert_eq!(joined, whole, "{name}");
        let now = store::case::case_get(&desk.world.store, parent).await.unwrap().unwrap();
        assert_eq!(now.text, text, "{name}");
        assert_eq!(case::family(&desk.world.store, parent).await.unwrap(), None, "{name}");
        for case in [parts[0], deeper[0]] {
            assert_eq!(stands(desk, case).await, CaseState::Joined, "{name}");
            let open = store::review::review_of_case(&desk.world.store, case).await.unwrap();
            assert!(open.iter().all(|row| row.review.state == domain::review::ReviewState::Withdrawn));
            assert_eq!(told(desk, case).await.last().map(String::as_str), Some("joined"), "{name}");
        }
        // What was put together can be split anew, elsewhere; what is decided stays.
        let parts = split(desk, id, 3, &[2]).await.unwrap();
        flow::jobs::drain(&desk.world).await.unwrap();
        let (of_part, _) = desk.waits(parts[0]).await.unwrap();
        review::claim(&desk.world, &desk.lead, of_part).await.unwrap();
        review::commit(&desk.world, &desk.lead, of_part, said(9), "").await.unwrap();
        assert_eq!(
            refused(review::join(&desk.world, &desk.colleague, id).await),
            PartRefusal::Decided.into()
        );
        assert_eq!(says(&document(desk, parent).await).len(), 2);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn what_was_said_of_the_pages_before_proves_nothing_of_those_there_are() {
    let desk = Desk::open(store::trial::sqlite()).await;
    desk.automate(150).await;
    let mut stream = desk.stream.clone();
    stream.policy.judge_first = 1.0;
    let world = &desk.world;
    let changed = world.store.write(world.now(), move |tx| {
        let stream = stream.clone();
        Box::pin(async move { store::stream::stream_set(tx, &stream).await })
    });
    changed.await.unwrap();
    for views in [false, true] {
        let (case, id, _) = three(&desk).await;
        let before = store::proposal::proposal_of_case(&world.store, case).await.unwrap().unwrap();
        if views {
            review::judge(world, &desk.colleague, id, said(7)).await.unwrap();
        }
        split(&desk, id, 3, &[1, 2]).await.unwrap();
        let after = store::proposal::proposal_of_case(&world.store, case).await.unwrap().unwrap();
        assert_ne!(before.id, after.id, "what was proposed for three counts no longer for one");
        let work = review::open(world, &desk.colleague, id).await.unwrap();
        assert!(work.mine && work.row.review.first.is_none());
        assert_eq!(work.row.review.judge_first, !views, "who has seen a proposal is not asked as if not");
        assert_eq!(work.proposal.is_some(), views);
        let number = &after.proposal.fields["number"].filled;
        let at = number.spot.unwrap();
        assert_eq!((number.value.text(), at.page), (Some("F-20007"), 0));
        assert_eq!(work.document.unwrap().document.words(Spot { ..at }).as_deref(), Some("F-20007"));
        if !views {
            review::judge(world, &desk.colleague, id, said(7)).await.unwrap();
        }
        review::commit(world, &desk.colleague, id, said(7), "").await.unwrap();
        let judged = store::judgement::judgement_examples(&world.store, desk.stream.id, 999).await.unwrap();
        let given: Vec<Given> = judged.iter().filter(|it| it.case == case).map(|it| it.given).collect();
        assert_eq!(given, [if views { Given::Seen } else { Given::JudgeFirst }]);
    }
    let verified = flow::verify::verify(world, &|_| ()).await.unwrap();
    assert!(verified.faults.is_empty(), "{:?}", verified.faults);
}

/// Two windows of one person and a colleague, all at the same moment.
#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn two_splits_a_decision_and_an_undo_at_one_moment_leave_each_page_once() {
    check(async |desk, name| {
        for round in 0..8 {
            let (parent, id, _) = three(desk).await;
            let whole = document(desk, parent).await;
            let mut all = tokio::task::JoinSet::new();
            for begins in [[1], [2]] {
                let (world, me) = (desk.world.clone(), desk.colleague.clone());
                all.spawn(async move { review::split(&world, &me, id, 3, &begins.into()).await.map(|_| ()) });
            }
            let (world, me) = (desk.world.clone(), desk.colleague.clone());
            all.spawn(async move { review::join(&world, &me, id).await });
            if round % 2 == 0 {
                let (world, me) = (desk.world.clone(), desk.colleague.clone());
                all.spawn(async move { review::commit(&world, &me, id, said(7), "").await.map(|_| ()) });
            }
            let world = desk.world.clone();
            all.spawn(async move { flow::jobs::drain(&world).await });
            while let Some(done) = all.join_next().await {
                match done.unwrap() {
                    Ok(()) | Err(Error::Refused(_) | Error::Changed) => {}
                    Err(other) => panic!("{name}: {other}"),
                }
            }
            flow::jobs::drain(&desk.world).await.unwrap();
            let family = case::family(&desk.world.store, parent).await.unwrap();
            let cases = family.map_or(vec![parent], |it| it.pieces.iter().map(|it| it.case).collect());
            let mut pages = vec![];
            for case in cases {
                pages.extend(document(desk, case).await.pages);
            }
            assert_eq!(pages, whole.pages, "{name}: round {round}");
        }
    })
    .await;
}
