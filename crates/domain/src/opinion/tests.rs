//! What a map may show, over ballots by chance; and clusters that are there.

use proptest::prelude::*;

use super::{Ballot, FEWEST_CLUSTERED, FEWEST_SHARES, Map, OpinionRefusal, Topic, View, clusters};
use crate::id::TopicId;
use crate::time::At;

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

/// So many agree as a figure of a part says; each is a whole number.
fn agree(part: &super::Part, at: usize) -> usize {
    let agree = part.scores[at] * (part.people as f64 + 2.0) - 1.0;
    assert!((agree - agree.round()).abs() < 1e-9);
    agree.round() as usize
}

/// All figures of a map have ballots behind them in which nobody is of one mind: they add up, each way, and none is at an end. So nothing
/// that can be worked out from them tells that a group was.
fn holds(map: &Map) {
    for (at, stance) in map.stances.iter().enumerate() {
        let shares = stance.shares.unwrap_or_else(|| unreachable!());
        assert_eq!(shares.iter().sum::<usize>(), map.people);
        assert!((1..map.people).contains(&shares[0]) && shares.iter().all(|share| *share < map.people));
        for parts in [&map.groups, &map.clusters].into_iter().filter(|parts| !parts.is_empty()) {
            assert_eq!(parts.iter().map(|part| agree(part, at)).sum::<usize>(), shares[0], "{map:?}");
            assert_eq!(parts.iter().map(|part| part.people).sum::<usize>(), map.people);
            assert!(parts.iter().all(|part| (1..part.people).contains(&agree(part, at))), "{map:?}");
        }
        let product: f64 = map.groups.iter().map(|part| part.scores[at]).product();
        assert!((stance.consensus - product).abs() < 1e-12 && (0.0..1.0).contains(&stance.consensus));
    }
}

#[test]
fn a_group_of_one_mind_cannot_be_worked_out_from_the_figures_beside_it() {
    // Nine of sixteen agree, eight of them all of one group: that group shows seven, and everybody eight.
    let of = |group, agree: usize, people: usize| {
        (0..people)
            .map(move |nth| ballot(Some(group), &[if nth < agree { View::Agree } else { View::Disagree }]))
    };
    let all: Vec<Ballot> = of(0, 8, 8).chain(of(1, 1, 8)).collect();
    let map = Map::of(&all, 2).unwrap_or_else(|| unreachable!());
    holds(&map);
    assert_eq!(map.stances[0].shares.map(|shares| shares[0]), Some(8));
    assert_eq!(map.groups.iter().map(|part| agree(part, 0)).collect::<Vec<_>>(), [7, 1]);
    // It is the map of the ballots of which one says otherwise: nobody can tell the two apart.
    let other: Vec<Ballot> = of(0, 7, 8).chain(of(1, 1, 8)).collect();
    let other = Map::of(&other, 2).unwrap_or_else(|| unreachable!());
    assert_eq!(other.groups, map.groups);
    // All of one mind: it looks like all but one.
    holds(&Map::of(&of(0, 9, 9).collect::<Vec<_>>(), 1).unwrap_or_else(|| unreachable!()));
}

#[test]
fn a_map_of_before_maps_added_up_tells_only_how_far_everybody_agrees() {
    let score = |agree: f64, people: f64| (agree + 1.0) / (people + 2.0);
    let part = |group, people: usize, agree: f64| super::Part {
        group,
        people,
        scores: vec![score(agree, people as f64)],
    };
    let old = |shares, people| Map {
        people,
        stances: vec![super::Stance { shares, consensus: 0.3 }],
        groups: vec![part(Some(0), 6, 5.0), part(Some(1), people - 6, 3.0)],
        clusters: vec![],
    };
    for shares in [Some([9, 2, 2]), None] {
        let map = old(shares, 13).told().unwrap_or_else(|| unreachable!());
        assert_eq!((map.groups.len(), map.groups[0].people, map.stances[0].shares), (1, 13, None));
    }
    assert_eq!(old(None, 7).told(), None);
}

proptest! {
    #[test]
    fn no_figure_of_a_map_rests_on_fewer_than_eight_nor_can_be_worked_out(all in ballots(4)) {
        let Some(map) = Map::of(&all, 4) else {
            prop_assert!(all.len() < FEWEST_SHARES);
            return Ok(());
        };
        prop_assert!(map.groups.iter().chain(&map.clusters).all(|part| part.people >= FEWEST_SHARES));
        prop_assert!(map.clusters.is_empty() || map.people >= FEWEST_CLUSTERED);
        holds(&map);
        prop_assert_eq!(map.clone().told(), Some(map));
    }

    #[test]
    fn nor_where_whole_groups_and_camps_are_of_one_mind(
        parts in prop::collection::vec((prop_oneof![Just(None), (0..6_usize).prop_map(Some)], prop::collection::vec(any::<bool>(), 3), 1..20_usize), 1..9)
    ) {
        let view = |agrees: &bool| if *agrees { View::Agree } else { View::Disagree };
        let of = |(group, views, many): &(Option<usize>, Vec<bool>, usize)| {
            vec![ballot(*group, &views.iter().map(view).collect::<Vec<_>>()); *many]
        };
        let all: Vec<Ballot> = parts.iter().flat_map(of).collect();
        if let Some(map) = Map::of(&all, 6) {
            holds(&map);
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
    for nth in 0..8 {
        let first = if nth < 3 { View::Agree } else { View::Pass };
        all.push(ballot(Some(1), &[first]));
    }
    let map = Map::of(&all, 2).unwrap_or_else(|| unreachable!());
    assert!((map.stances[0].consensus - (8.0 / 12.0) * (4.0 / 10.0)).abs() < 1e-12);
    assert_eq!(map.stances[0].shares, Some([10, 3, 5]));
}

#[test]
fn a_group_of_seven_goes_with_others_and_takes_the_smallest_with_it_where_it_would_stand_alone() {
    let of = |group, many| (0..many).map(move |_| ballot(group, &[View::Agree]));
    let parts = |sizes: [usize; 3]| {
        let all: Vec<Ballot> =
            of(Some(0), sizes[0]).chain(of(Some(1), sizes[1])).chain(of(None, sizes[2])).collect();
        let map = Map::of(&all, 2)?;
        Some(map.groups.iter().map(|part| (part.group, part.people)).collect::<Vec<_>>())
    };
    assert_eq!(parts([9, 8, 0]), Some(vec![(Some(0), 9), (Some(1), 8)]));
    assert_eq!(parts([9, 8, 8]), Some(vec![(Some(0), 9), (Some(1), 8), (None, 8)]));
    assert_eq!(parts([9, 8, 1]), Some(vec![(Some(0), 9), (None, 9)]));
    assert_eq!(parts([9, 7, 0]), Some(vec![(None, 16)]));
    assert_eq!(parts([4, 3, 0]), None);
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
    let sizes = |all: &[Ballot]| {
        let mut all = all.to_vec();
        all.sort();
        let of = clusters(&all);
        (0..5).map(|at| of.iter().filter(|own| **own == at).count()).filter(|n| *n > 0).collect::<Vec<_>>()
    };
    assert_eq!(sizes(&camps(20, 12)), [20, 12]);
    assert_eq!(sizes(&camps(17, 12)), [0; 0], "29 are too few");
    assert_eq!(sizes(&camps(40, 7)), [0; 0], "a camp of seven is nobody's business");
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
