//! The learner as its users see it: learn, propose, explain, save and load, whatever the cases look like.

use learn::{
    Buffers, Example, HeldOut, Learned, Settings, Triage, Unloadable, contradicting, label_noise, learn,
    suspects,
};
use proptest::prelude::*;

const CARD: [&str; 4] = [
    "mijn kaart is kwijt",
    "kaart gestolen op straat",
    "nieuwe kaart aanvragen",
    "pas kwijtgeraakt gisteren",
];
const LOGIN: [&str; 4] =
    ["wachtwoord vergeten", "kan niet inloggen", "reset my password please", "inloggen lukt niet meer"];

/// 80 invented cases of two labels, each with a word of its own so that no two are equal.
fn cases() -> Vec<(String, u32)> {
    (0..40)
        .flat_map(|i| [(format!("{} nr{i}", CARD[i % 4]), 0), (format!("{} zaak{i}", LOGIN[i % 4]), 1)])
        .collect()
}

fn examples(cases: &[(String, u32)]) -> Vec<Example<'_>> {
    cases.iter().map(|(text, label)| Example { text, label: *label }).collect()
}

fn learned(cases: &[(String, u32)], labels: usize, threads: usize) -> Learned {
    learn(&examples(cases), labels, &Settings { threads, ..Settings::default() }, &|_, _| ())
}

#[test]
fn it_learns_two_easy_labels_and_is_sure_of_them() {
    let learned = learned(&cases(), 2, 1);
    let right = learned.held_out.iter().zip(cases()).filter(|(h, c)| h.proposal.label == c.1).count();
    assert_eq!(right, 80);
    let mut buffers = Buffers::default();
    for (text, label) in [("de kaart is weg", 0), ("wachtwoord resetten", 1), ("PASSWORD?", 1)] {
        assert_eq!(learned.triage.propose(text, &mut buffers).label, label, "{text}");
    }
}

#[test]
fn the_same_seed_gives_the_same_model_whatever_the_number_of_threads() {
    let one = learned(&cases(), 2, 1);
    let two = learned(&cases(), 2, 2);
    assert_eq!(one.held_out, two.held_out);
    assert!(one.triage.to_bytes() == two.triage.to_bytes());
    let other = learn(&examples(&cases()), 2, &Settings { seed: 8, ..Settings::default() }, &|_, _| ());
    assert!(one.triage.to_bytes() != other.triage.to_bytes());
}

#[test]
fn a_held_out_proposal_does_not_know_the_label_of_its_case() {
    let mut cases = cases();
    let before = learned(&cases, 2, 1).held_out[6];
    cases[6].1 = 1 - cases[6].1;
    let after = learned(&cases, 2, 1).held_out[6];
    assert_eq!(before.proposal.label, after.proposal.label);
}

#[test]
fn a_model_survives_saving_and_loading_to_the_last_bit() {
    let triage = learned(&cases(), 2, 1).triage;
    let bytes = triage.to_bytes();
    let again = Triage::from_bytes(&bytes).unwrap();
    assert!(again == triage);
    let (mut a, mut b) = (Buffers::default(), Buffers::default());
    for (text, _) in cases() {
        assert_eq!(triage.propose(&text, &mut a), again.propose(&text, &mut b));
    }
}

#[test]
fn damaged_foreign_and_future_bytes_are_refused_with_the_reason() {
    let bytes = learned(&cases(), 2, 1).triage.to_bytes();
    assert_eq!(Triage::from_bytes(b"").unwrap_err(), Unloadable::NotAModel);
    assert_eq!(Triage::from_bytes(b"PK\x03\x04 something else").unwrap_err(), Unloadable::NotAModel);
    let mut future = bytes.clone();
    future[8] = 99;
    assert_eq!(Triage::from_bytes(&future).unwrap_err(), Unloadable::OtherVersion(99));
    for cut in [9, 12, 40, bytes.len() / 2, bytes.len() - 1] {
        assert_eq!(Triage::from_bytes(&bytes[..cut]).unwrap_err(), Unloadable::Damaged, "cut at {cut}");
    }
    for at in (12..bytes.len()).step_by(bytes.len() / 50) {
        let mut changed = bytes.clone();
        changed[at] ^= 0x10;
        assert_eq!(Triage::from_bytes(&changed).unwrap_err(), Unloadable::Damaged, "changed at {at}");
    }
}

#[test]
fn the_words_that_carried_a_proposal_are_named() {
    let triage = learned(&cases(), 2, 1).triage;
    let words = triage.explain("Goedemiddag, ik ben mijn Wachtwoord vergeten", 1, 3, &mut Buffers::default());
    let named: Vec<&str> = words.iter().map(|w| w.text.as_str()).collect();
    assert!(named.contains(&"Wachtwoord") && named.contains(&"vergeten"), "{named:?}");
    assert!(words.is_sorted_by(|a, b| a.weight >= b.weight));
    assert!(triage.explain("wachtwoord", 7, 3, &mut Buffers::default()).is_empty());
}

#[test]
fn a_wrong_label_is_found_and_an_empty_text_is_not_trusted() {
    let mut cases = cases();
    cases[10].1 = 1;
    let learned = learned(&cases, 2, 1);
    let found = suspects(&examples(&cases), &learned.held_out, &contradicting(&examples(&cases)), 20);
    assert_eq!(found[0].case, 10);
    assert_eq!(
        label_noise(&examples(&cases), &learned.held_out, &contradicting(&examples(&cases)), 2)[1]
            .confused_with,
        Some(0)
    );
    let mut buffers = Buffers::default();
    assert_eq!(learned.triage.propose("", &mut buffers).score, 0.0);
    assert!(learned.triage.propose("kaart kwijt", &mut buffers).score > 0.5);
}

/// What is odd about it, the cases, and the number of labels.
type OddSet = (&'static str, Vec<(String, u32)>, usize);

/// Cases at the edge of what anyone would hand in: nothing panics, and everything has a place and a finite score.
#[test]
fn odd_sets_of_cases_are_fine() {
    let megabyte = "lange brief over de kaart ".repeat(40_000);
    let sets: Vec<OddSet> = vec![
        ("no case", vec![], 3),
        ("no label", vec![("a".into(), 0)], 0),
        ("one case", vec![("a".into(), 0)], 1),
        ("two cases", vec![("kaart".into(), 0), ("login".into(), 1)], 2),
        ("one label", cases().into_iter().map(|(text, _)| (text, 0)).collect(), 1),
        (
            "one character each",
            (0..60).map(|i| (char::from(b'a' + i % 26).to_string(), u32::from(i % 2))).collect(),
            2,
        ),
        ("empty texts", (0..20).map(|i| (String::new(), i % 2)).collect(), 2),
        ("all equal texts", (0..20).map(|i| ("zelfde".into(), i % 2)).collect(), 2),
        ("a label per case", (0..60).map(|i| (format!("zaak nummer {i}"), i)).collect(), 60),
        ("a label out of range", vec![("a b".into(), 9), ("a b c".into(), 0)], 2),
        ("a megabyte", vec![(megabyte.clone(), 0), (megabyte + "x", 1), ("kort".into(), 1)], 2),
    ];
    for (what, cases, labels) in sets {
        let learned = learned(&cases, labels, 1);
        assert_eq!(learned.held_out.len(), cases.len(), "{what}");
        let sound = |h: &HeldOut| (0.0..=1.0).contains(&h.proposal.score) && (0.0..=1.001).contains(&h.given);
        assert!(learned.held_out.iter().all(sound), "{what}");
        let mut buffers = Buffers::default();
        for text in ["", "a", "kaart kwijt"] {
            let proposal = learned.triage.propose(text, &mut buffers);
            assert!((0.0..=1.0).contains(&proposal.score), "{what}");
            assert!((proposal.label as usize) < labels.max(1), "{what}");
        }
        assert!(Triage::from_bytes(&learned.triage.to_bytes()).unwrap() == learned.triage, "{what}");
    }
}

#[test]
fn ten_thousand_labels_are_learned_in_seconds() {
    let cases: Vec<(String, u32)> = (0..10_000)
        .flat_map(|label| {
            (0..if label < 1_000 { 3 } else { 1 })
                .map(move |n| (format!("artikel {} nr {n}", label + 7_000_000), label))
        })
        .collect();
    let learned = learned(&cases, 10_000, 2);
    let right = learned.held_out.iter().zip(&cases).filter(|(h, c)| h.proposal.label == c.1).count();
    assert!(right > 2_000, "of the 3,000 cases with company: {right}");
    assert_eq!(learned.triage.members(), ["prototype"]);
}

#[test]
fn equal_texts_with_many_labels_prove_nothing() {
    let texts = ["zelfde tekst", "Zelfde  tekst!", "zelfde, tekst"];
    let cases: Vec<(String, u32)> = (0..300).map(|i| (texts[i % 3].to_owned(), i as u32 % 100)).collect();
    let learned = learned(&cases, 100, 1);
    assert!(learned.held_out.iter().all(|h| h.proposal.score == 0.0 && h.proposal.label == 0));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn any_text_and_any_label_is_fine(cases in prop::collection::vec((any::<String>(), 0u32..4), 0..12), text in any::<String>()) {
        let learned = learned(&cases, 3, 1);
        let mut buffers = Buffers::default();
        let proposal = learned.triage.propose(&text, &mut buffers);
        prop_assert!((0.0..=1.0).contains(&proposal.score));
        learned.triage.explain(&text, proposal.label, 5, &mut buffers);
    }

    #[test]
    fn any_bytes_are_refused_or_loaded(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        prop_assert!(Triage::from_bytes(&bytes).is_err());
        let mut headed = b"samentri\x01\0\0\0".to_vec();
        headed.extend(bytes);
        prop_assert!(Triage::from_bytes(&headed).is_err());
    }
}
