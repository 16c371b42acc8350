//! Trial of the extractor on the SROIE receipts.
#![allow(clippy::disallowed_methods, clippy::unwrap_used, clippy::print_stdout, clippy::indexing_slicing)]
use learn::extract::*;
use learn::page::*;
use learn::value::{Kind, same};
use std::time::Instant;

fn cpu() -> f64 {
    let text = std::fs::read_to_string("/proc/self/schedstat").unwrap();
    text.split(' ').next().unwrap().parse::<f64>().unwrap() / 1e9
}
fn load(path: &str) -> Vec<(Example, String)> {
    let text = std::fs::read_to_string(path).unwrap();
    text.lines().map(|line| {
        let v: serde_json::Value = serde_json::from_str(line).unwrap();
        let size: Vec<f32> = v["size"].as_array().unwrap().iter().map(|x| x.as_f64().unwrap() as f32).collect();
        let mut words = vec![];
        for (segment, b) in v["words"].as_array().unwrap().iter().zip(v["bboxes"].as_array().unwrap()) {
            let s = segment.as_str().unwrap();
            let b: Vec<f32> = b.as_array().unwrap().iter().map(|x| x.as_f64().unwrap() as f32).collect();
            let n = s.chars().count().max(1) as f32;
            let mut at = 0;
            for word in s.split(' ') {
                let len = word.chars().count();
                if len > 0 {
                    let x = |i: usize| (b[0] + (b[2] - b[0]) * i as f32 / n) / size[0];
                    words.push(Word { text: word.to_string(), area: Area { left: x(at), right: x(at + len), top: b[1] / size[1], bottom: b[3] / size[1] } });
                }
                at += len + 1;
            }
        }
        let truth = ["company", "date", "address", "total"].iter().map(|f| match v["entities"][*f].as_str() {
            Some(s) if !s.is_empty() => Truth::Value { value: s.to_string(), place: None },
            _ => Truth::Unknown,
        }).collect();
        (Example { pages: vec![Page { width: size[0], height: size[1], words }], truth, group: None }, v["entities"]["company"].as_str().unwrap().to_string())
    }).collect()
}
fn shuffle<T>(v: &mut [T], seed: u64) {
    let mut s = seed;
    for i in (1..v.len()).rev() {
        s = s.wrapping_mul(6364136223846793005).wrapping_add(1442695040888963407);
        v.swap(i, ((s >> 33) as usize) % (i + 1));
    }
}
fn right(field: &Field, found: &Found, truth: &Truth) -> Option<bool> {
    match truth {
        Truth::Value { value, .. } => Some(found.value.as_ref().is_some_and(|f| same(field.kind, f, value))),
        _ => None,
    }
}
fn main() {
    let args: Vec<String> = std::env::args().collect();
    let data = load(&args[1]);
    let modes = args.get(2).map_or("chance,sender", String::as_str).to_string();
    let sizes: Vec<usize> = args.get(3).map_or("10,50,200,500", String::as_str).split(',').map(|s| s.parse().unwrap()).collect();
    let show = args.get(4);
    let fields: Vec<Field> = [("company", Kind::Name), ("date", Kind::Date), ("address", Kind::Address), ("total", Kind::Amount)].iter().map(|(n, k)| Field { name: n.to_string(), kind: *k }).collect();
    for mode in modes.split(',') {
        if mode == "held" {
            let all: Vec<&Example> = data.iter().map(|d| &d.0).collect();
            let (c, t) = (cpu(), Instant::now());
            let learned = learn(&fields, &all, &Settings { folds: 5, seed: 1, threads: 1 }, &|_, _| {});
            println!("held: {:.2} cpu s {:.2} s", cpu() - c, t.elapsed().as_secs_f64());
            let mut table = [[0; 2]; 2];
            for i in 0..all.len() {
                let others = data.iter().filter(|d| d.1 == data[i].1).count() > 1;
                table[usize::from(others)][usize::from(learned.held_out[i][0].seen > 0)] += 1;
                if args.get(5).is_some() && others != (learned.held_out[i][0].seen > 0) { println!("   {} {} {}", others, learned.held_out[i][0].seen, data[i].1); }
            }
            println!("alone: seen no/yes {:?}; with others {:?}", table[0], table[1]);
            for (f, field) in fields.iter().enumerate() {
                let mut list: Vec<(f64, bool)> = (0..all.len()).filter_map(|i| Some((learned.held_out[i][f].score, right(field, &learned.held_out[i][f], &all[i].truth[f])?))).collect();
                if std::env::var("READABLE").is_ok() {
                    let on = |i: &usize| { let l = |t: &str| t.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_uppercase();
                        let page: String = all[*i].pages[0].words.iter().map(|w| l(&w.text)).collect();
                        match &all[*i].truth[f] { Truth::Value { value, .. } => f % 2 == 1 || page.contains(&l(value)), _ => false } };
                    list = (0..all.len()).filter(on).filter_map(|i| Some((learned.held_out[i][f].score, right(field, &learned.held_out[i][f], &all[i].truth[f])?))).collect();
                }
                let n = list.len();
                let ok = list.iter().filter(|l| l.1).count();
                list.sort_by(|a, b| b.0.total_cmp(&a.0));
                // widest prefix with certified risk at delta .05 (no union bound): errors allowed by size
                let mut out = vec![];
                for risk in [0.01f64, 0.02, 0.05] {
                    let (mut e, mut best, mut true_best) = (0usize, 0usize, 0usize);
                    for (k, l) in list.iter().enumerate() {
                        if !l.1 { e += 1; }
                        let m = k + 1;
                        // binomial cdf P(X<=e; m, risk)
                        let mut p = (1.0 - risk).powi(m as i32); let mut cdf = p;
                        for j in 1..=e { p *= (m - j + 1) as f64 / j as f64 * risk / (1.0 - risk); cdf += p; }
                        if cdf <= 0.05 { best = m; }
                        if e as f64 <= risk * m as f64 { true_best = m; }
                    }
                    out.push(format!("{:.0}%: cert {:.3} true {:.3}", 100.0 - 100.0 * risk, best as f64 / n as f64, true_best as f64 / n as f64));
                }
                let by = |wanted: bool| { let (mut a, mut b) = (0, 0); for i in 0..all.len() { if (learned.held_out[i][f].seen > 0) == wanted { if let Some(r) = right(field, &learned.held_out[i][f], &all[i].truth[f]) { b += 1; a += usize::from(r); } } } a as f64 / b as f64 };
                print!("  seen {:.3} unseen {:.3}", by(true), by(false));
                println!("  {:8} right {:.3}  {}", field.name, ok as f64 / n as f64, out.join("  "));
                if show.is_some_and(|s| *s == field.name) {
                    for i in 0..all.len() {
                        let found = &learned.held_out[i][f];
                        if right(field, found, &all[i].truth[f]) == Some(false) {
                            let rank = list.iter().filter(|l| l.0 >= found.score).count();
                            println!("    #{rank} {:.3} seen {} found {:?}\n        truth {:?}", found.score, found.seen, found.value, all[i].truth[f]);
                        }
                    }
                }
            }
            continue;
        }
        for &size in &sizes {
            let draws = match size { 0..=20 => 8, 21..=100 => 4, 101..=300 => 2, _ => 1 };
            let mut ok = [0usize; 4]; let mut n = [0usize; 4];
            let (mut train, mut times, mut pages, mut propose) = (0.0, 0, 0, 0.0);
            for draw in 0..draws {
                // parts
                let mut part = vec![0; data.len()];
                if mode == "sender" {
                    let mut senders: Vec<&String> = data.iter().map(|d| &d.1).collect();
                    senders.sort(); senders.dedup();
                    shuffle(&mut senders, 77 + draw);
                    let of: std::collections::HashMap<&String, usize> = senders.iter().enumerate().map(|(i, s)| (*s, i % 5)).collect();
                    for i in 0..data.len() { part[i] = of[&data[i].1]; }
                } else {
                    let mut order: Vec<usize> = (0..data.len()).collect();
                    shuffle(&mut order, 5 + draw);
                    for (k, i) in order.iter().enumerate() { part[*i] = k % 5; }
                }
                for p in 0..5 {
                    let mut from: Vec<usize> = (0..data.len()).filter(|i| part[*i] != p).collect();
                    shuffle(&mut from, 1000 + draw * 10 + p as u64);
                    from.truncate(size);
                    let chosen: Vec<&Example> = from.iter().map(|i| &data[*i].0).collect();
                    let c = cpu();
                    let learned = learn(&fields, &chosen, &Settings { folds: 1, seed: 1, threads: 1 }, &|_, _| {});
                    train += cpu() - c; times += 1;
                    let c = cpu();
                    for i in (0..data.len()).filter(|i| part[*i] == p) {
                        let found = learned.extractor.propose(&data[i].0.pages);
                        pages += 1;
                        for f in 0..4 {
                            if let Some(r) = right(&fields[f], &found[f], &data[i].0.truth[f]) { n[f] += 1; ok[f] += usize::from(r);
                                if !r && show.is_some_and(|s| *s == fields[f].name) { println!("   {:?}  truth {:?}", found[f].value, data[i].0.truth[f]); }
                            }
                        }
                    }
                    propose += cpu() - c;
                }
            }
            let s: Vec<String> = (0..4).map(|f| format!("{} {:.3}", fields[f].name, ok[f] as f64 / n[f] as f64)).collect();
            println!("{mode} {size}: {}   train {:.2} s  propose {:.2} ms", s.join("  "), train / times as f64, propose / pages as f64 * 1e3);
        }
    }
}
