//! Walks every key of every language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::Lang;

/// Keys that code puts together (`format!("refusal-{why}")`), by their beginning. No test sees whether one of them is
/// still used, so keep the list short and the beginnings long.
const COMPUTED: [&str; 2] = ["progress-", "refusal-"];

fn files(folder: &Path, extension: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).expect("a readable folder") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            found.extend(files(&path, extension));
        } else if path.extension().is_some_and(|e| e == extension) {
            found.push(path);
        }
    }
    found
}

/// Every key of a language with the arguments that its text uses.
fn keys(lang: Lang) -> BTreeMap<String, BTreeSet<String>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("texts").join(lang.tag());
    let mut keys: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for file in files(&folder, "ftl") {
        let mut current = None;
        for line in std::fs::read_to_string(&file).expect("a readable file").lines() {
            if line.starts_with(|c: char| c.is_ascii_lowercase()) {
                let key = line.split(' ').next().unwrap_or_default().to_owned();
                assert!(!keys.contains_key(&key), "{key} stands twice in {}", lang.tag());
                keys.insert(key.clone(), BTreeSet::new());
                current = Some(key);
            }
            let Some(args) = current.as_ref().and_then(|key| keys.get_mut(key)) else { continue };
            for part in line.split('$').skip(1) {
                args.insert(part.chars().take_while(|c| c.is_ascii_alphanumeric() || *c == '-').collect());
            }
        }
    }
    keys
}

/// The code of all crates, tests left out.
fn code() -> String {
    let crates = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    let crates = std::fs::read_dir(crates).expect("the crates").map(|entry| entry.expect("a crate").path());
    let sources = crates.map(|folder| folder.join("src")).filter(|folder| folder.is_dir());
    let files = sources.flat_map(|folder| files(&folder, "rs")).filter(|file| !file.ends_with("tests.rs"));
    files.map(|file| std::fs::read_to_string(file).expect("a readable file")).collect()
}

#[test]
fn every_language_has_the_same_keys_with_the_same_arguments() {
    let english = keys(Lang::En);
    assert!(english.len() > 50);
    for (key, args) in &keys(Lang::Nl) {
        assert_eq!(english.get(key), Some(args), "{key} differs between nl and en");
    }
    assert_eq!(english.len(), keys(Lang::Nl).len(), "en has a key that nl lacks");
}

#[test]
fn every_key_used_in_code_exists() {
    let (keys, code) = (keys(Lang::En), code());
    let mut asked = 0;
    for call in ["lang.word(", "lang.text("] {
        for part in code.split(call).skip(1) {
            let Some(literal) = part.trim_start().strip_prefix('"') else { continue };
            let key: String = literal.chars().take_while(|c| *c != '"').collect();
            assert!(keys.contains_key(&key), "code asks for {key}, which no language file has");
            asked += 1;
        }
    }
    assert!(asked > 50, "the code was not found");
}

#[test]
fn every_key_is_used_in_code() {
    let code = code();
    for key in keys(Lang::En).keys() {
        let computed = COMPUTED.iter().any(|prefix| key.starts_with(prefix));
        assert!(computed || code.contains(&format!("\"{key}\"")), "no code uses {key}");
    }
}

#[test]
fn every_text_of_every_language_can_be_looked_up() {
    for lang in Lang::ALL {
        for (key, args) in keys(lang) {
            let args: Vec<(&str, super::Arg<'_>)> = args.iter().map(|a| (a.as_str(), 3_u64.into())).collect();
            let text = lang.text(&key, &args);
            assert!(!text.contains('⟦') && !text.contains("{$") && !text.is_empty(), "{key}: {text}");
            assert!(!text.contains(['\u{2068}', '\u{2069}']), "{key} has invisible marks");
        }
    }
}

#[test]
fn a_posix_locale_chooses_the_language() {
    for dutch in ["nl", "nl_NL.UTF-8", "nl_BE", "nl-NL", "NL", "nl@euro"] {
        assert_eq!(Lang::from_locale(dutch), Lang::Nl, "{dutch}");
    }
    for english in ["en_GB", "C", "C.UTF-8", "POSIX", "", "de_DE.UTF-8", "nlx"] {
        assert_eq!(Lang::from_locale(english), Lang::En, "{english}");
    }
}

#[test]
fn numbers_follow_the_locale() {
    assert_eq!(Lang::En.number(1234.5, 1), "1,234.5");
    assert_eq!(Lang::Nl.number(1234.5, 1), "1.234,5");
    assert_eq!(Lang::En.count(1_234_567), "1,234,567");
    assert_eq!(Lang::Nl.percent(0.413), "41,3%");
    assert_eq!(Lang::En.number(f64::NAN, 1), "–");
    assert_eq!(Lang::En.percent(f64::NAN), "–");
}

#[test]
fn counts_inside_a_text_follow_the_locale_and_choose_the_plural() {
    assert_eq!(Lang::En.text("labels-count", &[("count", 1_u64.into())]), "1 label");
    assert_eq!(Lang::Nl.text("labels-count", &[("count", 1234_u64.into())]), "1.234 labels");
}

#[test]
fn a_date_and_a_moment_read_as_a_reader_writes_them() {
    let at = 1_795_269_907_123_456; // 2026-11-21 14:05:07 UTC
    assert_eq!(Lang::Nl.date(at), "21 november 2026");
    assert_eq!(Lang::En.date(at), "21 November 2026");
    assert_eq!(Lang::Nl.moment(at, 0), "21 nov 2026, 14:05");
    assert_eq!(Lang::En.moment(at, 0), "21 Nov 2026, 14:05");
    assert_eq!(Lang::Nl.moment(at, 10 * 60), "22 nov 2026, 00:05");
    assert_eq!(Lang::Nl.moment(-1, -60), "31 dec 1969, 22:59");
}

#[test]
fn no_moment_is_too_far_away_to_be_written() {
    for at in [i64::MIN, i64::MAX] {
        for offset in [i32::MIN, 0, i32::MAX] {
            assert!(!Lang::Nl.moment(at, offset).is_empty());
        }
        assert!(!Lang::En.date(at).is_empty());
    }
}

#[test]
fn a_proven_share_is_never_rounded_up() {
    assert_eq!(Lang::En.percent_proven(0.4199), "41.9%");
    assert_eq!(Lang::En.percent_proven(0.41999), "41.9%");
    assert_eq!(Lang::En.percent_proven(0.413), "41.3%");
    assert_eq!(Lang::En.percent_proven(0.000_46), "0.046%");
    assert_eq!(Lang::En.percent_proven(0.0), "0.0%");
}

#[test]
fn a_target_has_only_the_digits_it_needs() {
    assert_eq!(Lang::En.percent_exact(0.95), "95%");
    assert_eq!(Lang::Nl.percent_exact(0.995), "99,5%");
    assert_eq!(Lang::En.percent_exact(1.0 - 0.999), "0.1%");
    assert_eq!(Lang::En.percent_exact(1.0 - 0.995), "0.5%");
}
