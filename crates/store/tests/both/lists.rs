//! Lists: each row once, in order, only for who may see it.

use std::collections::HashSet;

use domain::case::{Case, CaseState};
use domain::gate::Reason;
use domain::person::{Role, Viewer};
use store::case::{CaseList, case_get_for, case_list_for, case_of_requester};
use store::review::{
    Row, review_counts, review_get_for, review_insert_many, review_mine, review_next, review_oldest,
    review_queue,
};
use store::{Page, Store};

use crate::make::{self, NOW, at, case_id, cases, ground, person_id, stream_id, team_id, viewer};
use crate::{check, write};

async fn all(store: &Store, viewer: &Viewer, list: &CaseList, most: u32) -> Vec<Case> {
    let (mut page, mut found) = (Page::first(most), Vec::new());
    loop {
        let part = case_list_for(store, viewer, list, &page).await.unwrap();
        assert!(part.rows.len() <= most as usize);
        found.extend(part.rows);
        let Some(next) = part.next else { return found };
        page = Page::after(Some(next), most);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn paging_through_many_cases_meets_each_once_newest_first() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        // Groups of seven came in at the same moment: the id decides.
        let many: Vec<Case> = (1..=2_500)
            .map(|n| Case { received: at(i64::try_from(n / 7).unwrap()), ..make::case(n) })
            .map(|case| Case { state: CaseState::ALL[case.received.0 as usize % 3], ..case })
            .collect();
        let put = write!(store, NOW, [many], |tx| store::case::case_insert_many(tx, &many, team_id(1)).await);
        assert_eq!(put.await.unwrap().len(), 2_500);
        let auditor = viewer(9, &[Role::Auditor], &[]);
        let lists = [
            (viewer(1, &[Role::Colleague], &[1]), CaseList::default()),
            (auditor.clone(), CaseList::default()),
            (auditor, CaseList { stream: Some(stream_id(1)), ..CaseList::default() }),
        ];
        for (viewer, list) in lists {
            let found = all(&store, &viewer, &list, 199).await;
            let different: HashSet<_> = found.iter().map(|case| case.id).collect();
            assert_eq!((found.len(), different.len()), (2_500, 2_500), "{} {list:?}", trial.name);
            assert!(found.is_sorted_by(|a, b| (a.received, a.id) > (b.received, b.id)));
        }
        let lead = viewer(1, &[Role::Lead], &[1]);
        let waiting = CaseList { state: Some(CaseState::Waiting), ..CaseList::default() };
        let expected = many.iter().filter(|case| case.state == CaseState::Waiting).count();
        assert_eq!(all(&store, &lead, &waiting, 100).await.len(), expected);
        let words = CaseList { words: "TEKST één 77".into(), ..CaseList::default() };
        let found = all(&store, &lead, &words, 5).await;
        let says = (1..=2_500).filter(|n: &u32| n.to_string().contains("77")).count();
        assert_eq!(found.len(), says, "{}: a search goes to the end, page by page", trial.name);
    })
    .await;
}

fn ids(numbers: &[u128]) -> Vec<domain::id::CaseId> {
    numbers.iter().map(|n| case_id(*n)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_finds_a_case_or_a_review_outside_their_sight() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        let mut mine = make::case(1);
        mine.requester = Some(person_id(1));
        let mut theirs = make::case(2);
        theirs.stream = stream_id(2);
        let put = write!(store, NOW, [mine, theirs], |tx| {
            store::case::case_insert(tx, &mine, team_id(1)).await?;
            store::case::case_insert(tx, &theirs, team_id(2)).await?;
            let second = Row { stream: stream_id(2), team: team_id(2), ..make::review(2) };
            review_insert_many(tx, &[make::review(1), second]).await
        });
        put.await.unwrap();
        let table = [
            (viewer(1, &[], &[2]), vec![1], vec![]),
            (viewer(2, &[Role::Requester], &[]), vec![], vec![]),
            (viewer(2, &[Role::Administrator, Role::Leader, Role::Hr], &[1, 2]), vec![], vec![]),
            (viewer(2, &[Role::Colleague], &[2]), vec![2], vec![2]),
            (viewer(1, &[Role::Colleague], &[2]), vec![1, 2], vec![2]),
            (viewer(2, &[Role::Lead], &[1, 2]), vec![1, 2], vec![1, 2]),
            (viewer(2, &[Role::Auditor], &[]), vec![1, 2], vec![1, 2]),
        ];
        for (viewer, cases_seen, reviews_seen) in table {
            let wide = [
                CaseList::default(),
                CaseList { words: "tekst".into(), ..CaseList::default() },
                CaseList { state: Some(CaseState::Received), ..CaseList::default() },
            ];
            for list in wide {
                let mut found: Vec<_> =
                    all(&store, &viewer, &list, 1).await.iter().map(|case| case.id).collect();
                found.sort();
                assert_eq!(found, ids(&cases_seen), "{} {viewer:?}", trial.name);
            }
            let narrow = CaseList { stream: Some(stream_id(2)), ..CaseList::default() };
            let found = all(&store, &viewer, &narrow, 1).await.len();
            assert_eq!(found, usize::from(cases_seen.contains(&2)), "{} {viewer:?}", trial.name);
            let queue = review_queue(&store, &viewer, None, &Page::first(9)).await.unwrap().rows;
            let found: Vec<_> = queue.iter().map(|row| row.case).collect();
            assert_eq!(found, ids(&reviews_seen), "{} {viewer:?}", trial.name);
            for n in [1, 2] {
                let case = case_get_for(&store, &viewer, case_id(n)).await.unwrap();
                assert_eq!(case.is_some(), cases_seen.contains(&n), "{} {viewer:?}", trial.name);
                let review = review_get_for(&store, &viewer, make::review(n).id).await.unwrap();
                assert_eq!(review.is_some(), reviews_seen.contains(&n), "{} {viewer:?}", trial.name);
            }
        }
        let own = case_of_requester(&store, person_id(1), &Page::first(9)).await.unwrap();
        assert_eq!(own.rows.len(), 1);
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn the_next_one_is_what_was_handed_to_me_then_what_waits_longest_and_never_what_i_am_barred_from() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        cases(&store, 1..=8).await;
        let (me, other) = (person_id(1), person_id(2));
        let mut rows: Vec<Row> = (1..=7).map(make::review).collect();
        rows[0].review.barred = Some(me);
        rows[1].review.handed_to = Some(other);
        rows[2].stream = stream_id(2);
        rows[3].review = rows[3].review.clone().claim(other, NOW, 30, false).unwrap();
        rows[5].review.handed_to = Some(me);
        rows[6].reason = Some(Reason::Recalled);
        write!(store, NOW, [rows], |tx| review_insert_many(tx, &rows).await).await.unwrap();
        let next = async |person, streams: &[_], most| {
            let rows = review_next(&store, streams, person, most).await.unwrap();
            rows.iter().map(|row| row.case).collect::<Vec<_>>()
        };
        let both = [stream_id(1), stream_id(2)];
        assert_eq!(next(me, &both, 9).await, ids(&[6, 3, 5, 7]), "{}", trial.name);
        assert_eq!(next(me, &both[..1], 2).await, ids(&[6, 5]));
        assert_eq!(next(other, &both, 9).await, ids(&[2, 1, 3, 5, 7]));
        assert_eq!(next(person_id(3), &[], 9).await, []);
        let counts: Vec<u64> =
            review_counts(&store, &both).await.unwrap().iter().map(|(_, count)| count.n).collect();
        assert_eq!(counts, [3, 1], "what waits for anybody");
        assert_eq!(review_oldest(&store, stream_id(1)).await.unwrap(), Some(at(1)));
        let mine = review_mine(&store, other).await.unwrap();
        assert_eq!(mine.iter().map(|row| row.case).collect::<Vec<_>>(), ids(&[4, 2]));
    })
    .await;
}

#[tokio::test(flavor = "multi_thread")]
async fn paging_through_a_long_queue_meets_each_once_and_counts_stop_at_a_thousand() {
    check(async |trial| {
        let store = trial.store("a").await.unwrap();
        ground(&store).await;
        cases(&store, 1..=2_500).await;
        let rows: Vec<Row> = (1..=2_500)
            .map(|n| Row { queued_at: at(i64::try_from(n / 9).unwrap()), ..make::review(n) })
            .map(|row| if row.queued_at.0 % 2 == 0 { row } else { Row { stream: stream_id(2), ..row } })
            .collect();
        write!(store, NOW, [rows], |tx| review_insert_many(tx, &rows).await).await.unwrap();
        let auditor = viewer(9, &[Role::Auditor], &[]);
        let (mut page, mut found) = (Page::first(333), Vec::new());
        loop {
            let part = review_queue(&store, &auditor, None, &page).await.unwrap();
            found.extend(part.rows);
            let Some(next) = part.next else { break };
            page = Page::after(Some(next), 333);
        }
        let different: HashSet<_> = found.iter().map(|row| row.id).collect();
        assert_eq!((found.len(), different.len()), (2_500, 2_500), "{}", trial.name);
        assert!(found.is_sorted_by(|a, b| (a.queued_at, a.id) < (b.queued_at, b.id)));
        let counts = review_counts(&store, &[stream_id(1)]).await.unwrap();
        assert_eq!(counts[0].1, store::Count { n: 1_000, more: true });
    })
    .await;
}
