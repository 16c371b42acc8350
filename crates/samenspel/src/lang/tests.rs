//! Walks every key of every language.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use super::Lang;

/// Keys that other parts of the program wire up later; they may stand in the files before code uses them.
const SENT_ELSEWHERE: [&str; 2] = ["progress-", "refusal-"];

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
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("lang").join(lang.tag());
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

/// All code, tests left out.
fn code() -> String {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = files(&folder, "rs").into_iter().filter(|file| !file.ends_with("tests.rs"));
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
    for call in ["lang.word(\"", "lang.text(\""] {
        for part in code.split(call).skip(1) {
            let key: String = part.chars().take_while(|c| *c != '"').collect();
            assert!(keys.contains_key(&key), "code asks for {key}, which no language file has");
        }
    }
}

#[test]
fn every_key_is_used_in_code() {
    let code = code();
    for key in keys(Lang::En).keys() {
        let elsewhere = SENT_ELSEWHERE.iter().any(|prefix| key.starts_with(prefix));
        assert!(elsewhere || code.contains(&format!("\"{key}\"")), "no code uses {key}");
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
