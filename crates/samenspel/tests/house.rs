//! The tests of the house: floors, map, first lines, sizes, names, purity, decisions and method pages.
//!
//! They read files and nothing else. What a test forgives stands in a list under `house/`, with the reason; an entry that
//! is no longer needed fails, so a list only shrinks.

#[path = "house/source.rs"]
mod source;

use source::{
    Source, code, files, functions, list, modules, named_by, names, quoted, read, root, rows, section,
};

/// Floor of every crate there is or may come. A crate depends on lower floors only.
const FLOORS: [(&str, u8); 10] = [
    ("stats", 0),
    ("learn", 0),
    ("reading", 0),
    ("lang", 0),
    ("domain", 1),
    ("store", 2),
    ("adapters", 2),
    ("flow", 3),
    ("web", 4),
    ("samenspel", 5),
];

const MOST_LINES_OF_A_FILE: usize = 400;
const MOST_LINES_OF_A_FUNCTION: usize = 60;

/// Fails with all complaints at once and what to do about them.
fn none(complaints: &[String], advice: &str) {
    assert!(complaints.is_empty(), "\n\n{}\n\n{advice}\n", complaints.join("\n"));
}

fn floor(krate: &str) -> Option<u8> {
    FLOORS.iter().find(|(name, _)| *name == krate).map(|(_, floor)| *floor)
}

fn crates() -> Vec<String> {
    let crates: Vec<String> =
        names("crates").iter().filter_map(|name| name.strip_suffix('/')).map(String::from).collect();
    assert!(crates.len() > 2, "the crates were not found");
    crates
}

/// Every Rust file of ours: sources, tests and examples.
fn sources() -> Vec<Source> {
    let sources = files("crates", ".rs");
    assert!(sources.len() > 20, "the sources were not found");
    sources
}

fn documents() -> Vec<Source> {
    let ours = ["ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "README.md"];
    let there = ours.iter().filter(|path| root().join(path).is_file());
    let top = there.map(|path| Source { path: (*path).to_string(), text: read(path) });
    top.chain(files("docs", ".md")).collect()
}

/// The dependencies of a manifest by the name of the package, of whatever table: `[dependencies]`, `[dev-dependencies]`,
/// `[target.'…'.build-dependencies]`, `[dependencies.name]`.
fn dependencies(manifest: &str) -> Vec<String> {
    let mut found = vec![];
    let mut inside = false;
    for line in manifest.lines().map(str::trim) {
        if let Some(table) = line.strip_prefix('[') {
            let table = table.trim_end_matches(']');
            inside = table.ends_with("dependencies");
            found.extend(table.rsplit_once("dependencies.").map(|(_, name)| name.to_string()));
        } else if inside && let Some((key, value)) = line.split_once('=') {
            found.push(key.split('.').next().unwrap_or_default().trim().trim_matches('"').to_string());
            let package = value.split_once("package").and_then(|(_, rest)| rest.split('"').nth(1));
            found.extend(package.map(String::from));
        }
    }
    found
}

#[test]
fn a_crate_depends_on_lower_floors_only() {
    let mut complaints = vec![];
    for krate in crates() {
        let Some(own) = floor(&krate) else {
            complaints.push(format!("{krate} stands on no floor"));
            continue;
        };
        for other in dependencies(&read(&format!("crates/{krate}/Cargo.toml"))) {
            if let Some(floor) = floor(&other).filter(|floor| *floor >= own) {
                complaints.push(format!("{krate} (floor {own}) depends on {other} (floor {floor})"));
            }
        }
    }
    none(&complaints, "Floors: ARCHITECTURE.md. Move the code down, or pass the value in.");
}

#[test]
fn manifests_are_read_in_all_their_forms() {
    let manifest = "[package]\nname = \"x\"\n[dependencies]\na.workspace = true\nb = \"1\"\n[dev-dependencies.c]\n\
        version = \"1\"\n[target.'cfg(unix)'.build-dependencies]\nd = { package = \"e\", version = \"1\" }\n[lints]\nf = 1";
    assert_eq!(dependencies(manifest), ["a", "b", "c", "d", "e"]);
}

#[test]
fn the_map_names_every_crate_and_module_and_none_that_is_not_there() {
    let map = read("ARCHITECTURE.md");
    let mut complaints = vec![];
    for krate in crates() {
        let heading = format!("### `{krate}` (floor {})", floor(&krate).unwrap_or_default());
        let part = section(&map, &heading);
        if part.is_empty() {
            complaints.push(format!("the map has no heading \"{heading}\""));
        }
        let rows = rows(part);
        let named: Vec<&str> =
            rows.iter().filter_map(|row| row.first()).flat_map(|cell| quoted(cell)).collect();
        let there = modules(&krate);
        let unnamed =
            there.iter().filter(|module| !module.contains("::") && !named.contains(&module.as_str()));
        complaints.extend(unnamed.map(|module| format!("the map does not name {krate}::{module}")));
        let gone = named.iter().filter(|name| !there.iter().any(|module| module == **name));
        complaints.extend(gone.map(|name| format!("the map names {krate}::{name}, which is not there")));
    }
    let headings = map.lines().filter(|line| line.starts_with("### `")).flat_map(quoted);
    let gone = headings.filter(|name| !crates().iter().any(|krate| krate == name));
    complaints.extend(gone.map(|name| format!("the map has a heading for crate {name}, which is not there")));
    let to_come = rows(section(&map, "## To come"));
    let come = to_come.iter().filter_map(|row| row.first()).flat_map(|cell| quoted(cell));
    let come = come.filter(|name| crates().iter().any(|krate| krate == name));
    complaints.extend(come.map(|name| format!("{name} has come: give it its own heading on the map")));
    none(&complaints, "Correct ARCHITECTURE.md: a row per top-level module under the heading of its crate.");
}

#[test]
fn every_invariant_on_the_map_names_a_test_that_exists() {
    let map = read("ARCHITECTURE.md");
    let tests: Vec<String> =
        sources().iter().flat_map(|source| named_by("fn", &code(&source.text))).collect();
    let rows = rows(section(&map, "## Invariants"));
    let guards: Vec<&str> =
        rows.iter().skip(2).filter_map(|row| row.last()).flat_map(|cell| quoted(cell)).collect();
    assert!(guards.len() > 5, "the table of invariants was not found");
    let lost = guards.iter().filter(|guard| !tests.iter().any(|test| test == **guard));
    let complaints: Vec<String> = lost.map(|guard| format!("no test is called {guard}")).collect();
    none(&complaints, "Name the test that guards the invariant now, or write it.");
}

#[test]
fn every_path_that_a_document_names_exists() {
    let mut complaints = vec![];
    for document in documents() {
        let paths = quoted(&document.text);
        let ours = paths
            .iter()
            .filter(|path| ["crates/", "docs/", "bench/", ".ci/"].iter().any(|s| path.starts_with(s)));
        let whole = ours.filter(|path| !path.contains(['<', '*', ' ', '{', '…']));
        let lost = whole.filter(|path| !root().join(path).exists());
        complaints.extend(lost.map(|path| format!("{} names {path}, which is not there", document.path)));
    }
    none(&complaints, "Correct the document.");
}

#[test]
fn every_module_opens_with_a_line_that_says_what_it_is() {
    let forgiven = list("first-lines.txt");
    let bare: Vec<String> = sources()
        .into_iter()
        .filter(|source| !source.text.starts_with("//! "))
        .map(|source| source.path)
        .collect();
    let unknown = bare.iter().filter(|path| !forgiven.iter().any(|entry| entry[0] == **path));
    let mut complaints: Vec<String> = unknown.map(|path| format!("{path} does not open with //!")).collect();
    let idle = forgiven.iter().filter(|entry| !bare.contains(&entry[0]));
    complaints.extend(idle.map(|entry| format!("{} no longer needs its line in first-lines.txt", entry[0])));
    complaints.extend(without_reason(&forgiven, 2));
    none(
        &complaints,
        "Open the file with one sentence; a file pulled in by include! stands in first-lines.txt.",
    );
}

fn without_reason(entries: &[Vec<String>], cells: usize) -> Vec<String> {
    let bad = entries.iter().filter(|entry| entry.len() != cells || entry.iter().any(String::is_empty));
    bad.map(|entry| format!("this entry lacks a cell or its reason: {}", entry.join(" | "))).collect()
}

/// Everything that is longer than it may be: its name as in `sizes.txt`, and its lines.
fn too_long() -> Vec<(String, usize)> {
    let mut long = vec![];
    for source in sources() {
        let lines = source.text.lines().count();
        if lines > MOST_LINES_OF_A_FILE {
            long.push((source.path.clone(), lines));
        }
        let functions = functions(&code(&source.text)).into_iter();
        let functions = functions.filter(|function| function.lines > MOST_LINES_OF_A_FUNCTION);
        long.extend(
            functions.map(|function| (format!("{}::{}", source.path, function.name), function.lines)),
        );
    }
    long
}

#[test]
fn long_files_and_functions_stand_in_a_list_that_only_shrinks() {
    let forgiven = list("sizes.txt");
    let long = too_long();
    let mut complaints = without_reason(&forgiven, 3);
    let most = |name: &str| {
        forgiven.iter().find(|entry| entry[0] == name).and_then(|entry| entry.get(1)?.parse().ok())
    };
    for (name, lines) in &long {
        match most(name) {
            None => complaints.push(format!("{name} has {lines} lines")),
            Some(most) if *lines > most => {
                complaints.push(format!("{name} grew from {most} to {lines} lines"))
            }
            Some(_) => {}
        }
    }
    let idle = forgiven.iter().filter(|entry| !long.iter().any(|(name, _)| *name == entry[0]));
    complaints
        .extend(idle.map(|entry| format!("{} is short enough now: take it out of sizes.txt", entry[0])));
    none(&complaints, "A file has at most 400 lines and a function 60. Split it along its subjects.");
}

#[test]
fn code_is_told_from_comments_and_strings() {
    let text = "fn a() { // }\n  let s = \"}\\\"\"; /* } */ let r = r#\"}\"\"#;\n let c = '}'; let d = '\\''; x::<'s>();\n}\n\
        trait T { fn none(&self, x: [u8; 3]); fn b() -> u8 {\n fn c() {}\n 1 } }\nenum Tails { Two }\nlet f: fn(u8);";
    let found = functions(&code(text));
    let found: Vec<(&str, usize)> = found.iter().map(|f| (f.name.as_str(), f.lines)).collect();
    assert_eq!(found, [("a", 4), ("b", 3), ("c", 1)]);
    assert_eq!(named_by("enum", &code(text)), ["Tails"]);
}

#[test]
fn no_module_has_a_name_that_says_nothing() {
    let empty = ["manager", "service", "helper", "util", "utility", "utilities", "common", "misc"];
    let nothing =
        |name: &str| name.split('_').any(|w| empty.contains(&w) || empty.contains(&w.trim_end_matches('s')));
    let mut complaints = vec![];
    for source in sources() {
        let inline = named_by("mod", &code(&source.text));
        let inline = inline.iter().filter(|name| nothing(name));
        complaints.extend(inline.map(|name| format!("{} has a module {name}", source.path)));
        let mut folders = source.path.split('/').rev().skip(1);
        if nothing(source.stem()) || folders.any(nothing) {
            complaints.push(source.path);
        }
    }
    none(&complaints, "Name a module after the thing it knows: docs/vocabulary.md.");
}

/// `LabelNoise` as `label noise`.
fn spaced(name: &str) -> String {
    let space = |c: char| if c.is_uppercase() { format!(" {}", c.to_lowercase()) } else { c.to_string() };
    name.chars().map(space).collect::<String>().trim().to_string()
}

#[test]
fn no_enum_has_a_name_that_we_do_not_say() {
    let vocabulary = read("docs/vocabulary.md");
    let rows = rows(section(&vocabulary, "## The words"));
    let rows: Vec<&Vec<&str>> = rows.iter().skip(2).filter(|row| row.len() == 3).collect();
    assert!(rows.len() > 15, "the table of words was not found");
    let split =
        |cell: &str| cell.split([',', ';']).map(|word| word.trim().to_lowercase()).collect::<Vec<String>>();
    let said: Vec<String> = rows.iter().flat_map(|row| split(row[0])).collect();
    let unsaid: Vec<String> =
        rows.iter().flat_map(|row| split(row[2])).filter(|w| !w.is_empty() && !said.contains(w)).collect();
    let forgiven = list("names.txt");
    let mut complaints = without_reason(&forgiven, 2);
    let mut used = vec![];
    for source in sources() {
        for name in named_by("enum", &code(&source.text)) {
            let words = format!(" {} ", spaced(&name));
            let Some(word) = unsaid.iter().find(|word| words.contains(&format!(" {word} "))) else {
                continue;
            };
            let place = format!("{}::{name}", source.path);
            if !forgiven.iter().any(|entry| entry[0] == place) {
                complaints.push(format!("{place}: we do not say \"{word}\""));
            }
            used.push(place);
        }
    }
    let idle = forgiven.iter().filter(|entry| !used.contains(&entry[0]));
    complaints.extend(idle.map(|entry| format!("{} no longer needs its line in names.txt", entry[0])));
    none(&complaints, "Take the word of docs/vocabulary.md.");
}

/// What of the world outside a piece of blanked code reaches for.
fn reaches(code: &str) -> Vec<String> {
    let tokens: Vec<&str> = source::tokens(code).into_iter().map(|(_, token)| token).collect();
    let mut found: Vec<String> = vec![];
    for (at, token) in tokens.iter().enumerate() {
        if ["SystemTime", "Instant"].contains(token) {
            found.push((*token).to_string());
        }
        if *token == "std" && tokens.get(at + 1) == Some(&":") {
            let rest = &tokens[at + 3..];
            let grouped = rest.first() == Some(&"{");
            let named = rest.iter().take_while(|t| **t != ";").take(if grouped { usize::MAX } else { 1 });
            let outside = named.filter(|t| ["fs", "net", "env", "process", "io", "os"].contains(t));
            found.extend(outside.map(|t| format!("std::{t}")));
        }
    }
    found
}

#[test]
fn stats_and_learn_do_no_io_and_read_no_clock() {
    let mut complaints = vec![];
    for source in files("crates/stats/src", ".rs").into_iter().chain(files("crates/learn/src", ".rs")) {
        let found = reaches(&code(&source.text));
        complaints.extend(found.iter().map(|what| format!("{} uses {what}", source.path)));
    }
    none(
        &complaints,
        "Floor 0 computes: read the file, the setting or the clock in samenspel and pass the value in.",
    );
}

#[test]
fn reaching_outside_is_seen_however_it_is_written() {
    assert_eq!(reaches("use std::{cmp, fs::{self, File}, net::Ipv4Addr};"), ["std::fs", "std::net"]);
    assert_eq!(reaches("let t = std::time::Instant::now(); std :: env :: args()"), ["Instant", "std::env"]);
    assert!(reaches("use std::fmt; let fs = instant; buffer::net::x()").is_empty());
}

/// Whether `name` (`stats::watch`, `stats::evidence::audit_rate`, `learn::learn`) is there: a module, or something that is
/// named in its module.
fn exists(name: &str) -> bool {
    let mut parts = name.split("::");
    let krate = parts.next().unwrap_or_default();
    let rest: Vec<&str> = parts.collect();
    let there = modules(krate);
    let module =
        (0..=rest.len()).rev().map(|n| rest[..n].join("::")).find(|m| m.is_empty() || there.contains(m));
    let depth = module.as_deref().map_or(0, |m| if m.is_empty() { 0 } else { m.split("::").count() });
    let file = if depth == 0 { "lib".to_string() } else { rest[..depth].join("/") };
    let text =
        std::fs::read_to_string(root().join(format!("crates/{krate}/src/{file}.rs"))).unwrap_or_default();
    let words: Vec<&str> = text.split(|c| !source::is_word(c)).collect();
    !text.is_empty() && rest[depth..].iter().all(|item| words.contains(item))
}

#[test]
fn every_method_page_names_a_module_and_tests_that_exist() {
    let mut complaints = vec![];
    let pages = files("docs/method", ".md");
    assert!(pages.len() > 6, "the method pages were not found");
    for page in &pages {
        let rows = rows(&page.text);
        let row = |name: &str| rows.iter().find(|row| row.len() == 2 && row[0].trim_end_matches('s') == name);
        let modules: Vec<&str> = row("module").map(|row| quoted(row[1])).unwrap_or_default();
        let Some(krate) = modules.first().and_then(|module| module.split("::").next()) else {
            complaints.push(format!("{} has no row with its module", page.path));
            continue;
        };
        let known = crates();
        let ours = |name: &&str| {
            known.iter().any(|krate| name.strip_prefix(krate.as_str()).is_some_and(|r| r.starts_with("::")))
        };
        let lost = modules
            .iter()
            .copied()
            .chain(quoted(&page.text).into_iter().filter(ours))
            .filter(|name| !exists(name));
        complaints.extend(lost.map(|name| format!("{} names {name}, which is not there", page.path)));
        let tests = row("test").map(|row| quoted(row[1])).unwrap_or_default();
        if tests.is_empty() {
            complaints.push(format!("{} has no row with its tests", page.path));
        }
        let paths = tests.iter().filter(|test| test.contains('/'));
        let lost = paths.filter(|path| !root().join(format!("crates/{krate}/{path}")).exists());
        complaints.extend(lost.map(|path| format!("{} names {path}, which is not in {krate}", page.path)));
    }
    complaints.dedup();
    none(&complaints, "A page says which module keeps its promise and which tests show it.");
}

#[test]
fn every_decision_tells_of_the_simpler_way_that_lost() {
    let pages = files("docs/decisions", ".md");
    assert!(pages.len() > 5, "the decisions were not found");
    let headings = ["\n## Decision", "\n## The simpler way that lost", "\n## Measured"];
    let lacks = |page: &Source| {
        headings.iter().find(|heading| !page.text.contains(**heading)).map(|h| h.trim().to_string())
    };
    let complaints =
        pages.iter().filter_map(|page| Some(format!("{} has no heading \"{}\"", page.path, lacks(page)?)));
    none(&complaints.collect::<Vec<String>>(), "docs/decisions: what, what lost and why, what was measured.");
}
