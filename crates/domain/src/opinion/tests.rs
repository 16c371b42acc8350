//! What a map may show, over ballots by chance; and clusters that are there.

use proptest::prelude::*;

use super::{Ballot, FEWEST_CLUSTERED, FEWEST_SHARES, Map, OpinionRefusal, Topic, View, clusters};
use crate::id::TopicId;
use crate::time::At;
use crate::work::FEWEST;

const NOW: At = At(1_795_269_907_123_456);

fn ballot(group: Option<usize>, views: &[View]) -> Ballot {
    Ballot { group, views: views.to_vec() }
}

fn ballots(groups: usize) -> impl Strategy<Value = Vec<Ballot>> {
    let view = prop_oneof![Just(View::Agree), Just(View::Disagree), Just(View::Pass)];
    let group = prop_oneof![Just(None), (0..groups).prop_map(Some)];
    let one = (group, prop::collection::vec(view, 4)).prop_map(|(group, views)| Ballot { group, views });
    prop::collection::vec(one, 0..70)
}

proptest! {
    #[test]
    fn no_figure_of_a_map_rests_on_fewer_than_five_nor_can_be_worked_out(all in ballots(4)) {
        let Some(map) = Map::of(&all, 4) else {
            prop_assert!(all.len() < FEWEST);
            return Ok(());
        };
        prop_assert!(map.groups.iter().chain(&map.clusters).all(|part| part.people >= FEWEST));
        // The parts are all there is: what is left over by taking them from the whole is nobody.
        prop_assert_eq!(map.groups.iter().map(|part| part.people).sum::<usize>(), map.people);
        if !map.clusters.is_empty() {
            prop_assert!(map.people >= FEWEST_CLUSTERED);
            prop_assert_eq!(map.clusters.iter().map(|part| part.people).sum::<usize>(), map.people);
        }
        for (at, stance) in map.stances.iter().enumerate() {
            let product: f64 = map.groups.iter().map(|part| part.scores[at]).product();
            prop_assert!((stance.consensus - product).abs() < 1e-12 && (0.0..1.0).contains(&stance.consensus));
            if let Some(shares) = stance.shares {
                prop_assert!(map.people >= FEWEST_SHARES && shares.iter().all(|share| *share < map.people));
                prop_assert_eq!(shares.iter().sum::<usize>(), map.people);
            }
        }
        // Of one mind or all but one: the figure is the same.
        for part in map.groups.iter().chain(&map.clusters) {
            let n = part.people as f64;
            prop_assert!(part.scores.iter().all(|score| (2.0 / (n + 2.0)..=n / (n + 2.0)).contains(score)));
        }
    }

    #[test]
    fn the_order_of_the_ballots_makes_no_difference(all in ballots(2), seed in 0usize..1_000) {
        let mut turned = all.clone();
        turned.rotate_left(seed % all.len().max(1));
        turned.reverse();
        prop_assert_eq!(Map::of(&all, 2), Map::of(&turned, 2));
    }
}

#[test]
fn consensus_is_the_product_over_groups_of_one_more_than_agree_by_two_more_than_all() {
    let mut all = vec![];
    for nth in 0..10 {
        let first = if nth < 7 { View::Agree } else { View::Disagree };
        all.push(ballot(Some(0), &[first]));
    }
    for nth in 0..6 {
        let first = if nth < 3 { View::Agree } else { View::Pass };
        all.push(ballot(Some(1), &[first]));
    }
    let map = Map::of(&all, 2).unwrap_or_else(|| unreachable!());
    assert!((map.stances[0].consensus - (8.0 / 12.0) * (4.0 / 8.0)).abs() < 1e-12);
    assert_eq!(map.stances[0].shares, Some([10, 3, 3]));
}

#[test]
fn a_group_of_four_goes_with_others_and_takes_the_smallest_with_it_where_it_would_stand_alone() {
    let of = |group, many| (0..many).map(move |_| ballot(group, &[View::Agree]));
    let parts = |sizes: [usize; 3]| {
        let all: Vec<Ballot> =
            of(Some(0), sizes[0]).chain(of(Some(1), sizes[1])).chain(of(None, sizes[2])).collect();
        let map = Map::of(&all, 2)?;
        Some(map.groups.iter().map(|part| (part.group, part.people)).collect::<Vec<_>>())
    };
    assert_eq!(parts([9, 6, 0]), Some(vec![(Some(0), 9), (Some(1), 6)]));
    assert_eq!(parts([9, 6, 5]), Some(vec![(Some(0), 9), (Some(1), 6), (None, 5)]));
    assert_eq!(parts([9, 6, 1]), Some(vec![(Some(0), 9), (None, 7)]));
    assert_eq!(parts([9, 4, 0]), Some(vec![(None, 13)]));
    assert_eq!(parts([2, 2, 0]), None);
}

#[test]
fn two_camps_are_found_from_thirty_on_and_one_mind_is_no_camp() {
    let (for_it, against) = ([View::Agree; 6], [View::Disagree; 6]);
    let camps = |a: usize, b: usize| -> Vec<Ballot> {
        let mixed = |mut views: [View; 6], nth: usize| {
            views[nth % 6] = View::Pass;
            ballot(None, &views)
        };
        (0..a).map(|nth| mixed(for_it, nth)).chain((0..b).map(|nth| mixed(against, nth))).collect()
    };
    let sizes = |all: &[Ballot]| clusters(all).iter().map(Vec::len).collect::<Vec<_>>();
    assert_eq!(sizes(&camps(20, 12)), [20, 12]);
    assert_eq!(sizes(&camps(17, 12)), [0; 0], "29 are too few");
    assert_eq!(sizes(&camps(40, 4)), [0; 0], "a camp of four is nobody's business");
    assert_eq!(sizes(&vec![ballot(None, &for_it); 40]), [0; 0]);
}

#[test]
fn a_topic_has_a_question_statements_and_an_end_and_a_ballot_answers_all_of_it() {
    let id = TopicId::new(NOW, 1);
    let topic = |typed, days| Topic::new(id, typed, days, NOW);
    let fine = topic(["What now?", "a\n b \n\nc", "Desk\nHR"], 14).unwrap_or_else(|_| unreachable!());
    assert_eq!((fine.statements.len(), fine.groups.len()), (3, 2));
    assert_eq!(topic(["", "a\nb\nc", ""], 14).err(), Some(OpinionRefusal::NoStatements));
    assert_eq!(topic(["x", "a\nb", ""], 14).err(), Some(OpinionRefusal::NoStatements));
    assert_eq!(topic(["x", "a\nb\na", ""], 14).err(), Some(OpinionRefusal::NoStatements));
    assert_eq!(topic(["x", "a\nb\nc", "HR\nHR"], 14).err(), Some(OpinionRefusal::BadGroups));
    assert_eq!(topic(["x", "a\nb\nc", ""], 0).err(), Some(OpinionRefusal::BadDays));
    let views = [View::Agree, View::Pass, View::Disagree];
    assert!(fine.checked(ballot(Some(1), &views)).is_ok());
    assert_eq!(fine.checked(ballot(Some(2), &views)), Err(OpinionRefusal::NotAll));
    assert_eq!(fine.checked(ballot(None, &views[..2])), Err(OpinionRefusal::NotAll));
    assert!(!fine.is_due(NOW.plus_days(14)) && fine.is_due(NOW.plus_days(15)));
    let over = fine.ended(&[]).unwrap_or_else(|_| unreachable!());
    assert_eq!(over.checked(ballot(None, &views)), Err(OpinionRefusal::Over));
    assert!(over.map.is_none() && over.ended(&[]).is_err());
}
