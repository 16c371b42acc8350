//! The measurements as tables of Markdown and as JSON.

use crate::candidate::Candidate;
use crate::clock::load;
use crate::options::Options;
use crate::promise::{Promise, RISKS, Verdict};
use crate::rows::Data;
use serde_json::{Value, json};
use std::fmt::Write;

/// The learner that speed is compared with.
const RIVAL: &str = "linear SVM";

/// What will be measured.
pub fn heading(data: &Data, options: &Options) -> String {
    let (learn, judge) = (data.parts[0].learn.len(), data.judged().count());
    let split = if data.official {
        format!("official split: learned from {learn}, judged on {judge}")
    } else {
        format!("no official split: {} parts, each judged by a model of the others", data.parts.len())
    };
    let load = load().map(|load| format!("; load {load} at the start")).unwrap_or_default();
    let (rows, labels, cases) = (data.texts.len(), data.names.len(), options.cases(data));
    format!(
        "## {}\n\n{rows} rows, {labels} labels; {split}; {} draws of {cases} calibration cases{load}.\n",
        data.name, options.draws
    )
}

/// All tables of one data set.
pub fn tables(
    data: &Data,
    candidates: &[Candidate],
    promises: &[Vec<Promise>],
    out_of_fold: &[Verdict],
    options: &Options,
) -> String {
    let mut out = costs(data, candidates);
    out += &ratios(candidates);
    out += &kept(candidates, promises, options);
    out += &judged(out_of_fold);
    out
}

fn costs(data: &Data, candidates: &[Candidate]) -> String {
    let scopes = data.out_of_scope().is_some();
    let more = if scopes { " in scope | out-of-scope recall |" } else { "" };
    let line = if scopes { "---:|---:|" } else { "" };
    let mut out = format!(
        "| | accuracy |{more} one fit, CPU s | whole learning, CPU s | answers per CPU s | first pass | peak MB | before learning, MB |\n\
         |---|---:|{line}---:|---:|---:|---:|---:|---:|\n"
    );
    for candidate in candidates {
        if let Some(reason) = &candidate.skipped {
            let _ = writeln!(out, "| {} | {reason} |", candidate.name);
            continue;
        }
        let accuracy = candidate.accuracy(data);
        let _ = write!(out, "| {} | {} |", candidate.name, percent(accuracy.all, 2));
        if let Some((inside, outside)) = accuracy.scopes {
            let _ = write!(out, " {} | {} |", percent(inside, 2), percent(outside, 1));
        }
        let whole = candidate.learn.map_or("-".into(), |seconds| format!("{seconds:.2}"));
        let Candidate { fit, warm, cold, peak, start, .. } = candidate;
        let _ = writeln!(out, " {fit:.2} | {whole} | {warm:.0} | {cold:.0} | {peak:.0} | {start:.0} |");
    }
    out + "\n"
}

/// How many times faster ours is than the rival: one fit, all of learning, answers, answers of the first pass.
fn faster(candidates: &[Candidate]) -> Option<[f64; 4]> {
    let own = candidates.first()?;
    let rival = candidates.iter().find(|c| c.name.contains(RIVAL) && c.skipped.is_none())?;
    let whole = own.learn.unwrap_or(own.fit);
    Some([rival.fit / own.fit, rival.fit / whole, own.warm / rival.warm, own.cold / rival.cold])
}

fn ratios(candidates: &[Candidate]) -> String {
    faster(candidates).map_or(String::new(), |[fit, whole, warm, cold]| {
        format!(
            "Against scikit-learn's TF-IDF + linear SVM: one fit {fit:.1} times as fast, the whole learning with every row \
             held out once {whole:.2} times, answers {warm:.1} times, in the first pass {cold:.1} times.\n\n"
        )
    })
}

fn kept(candidates: &[Candidate], promises: &[Vec<Promise>], options: &Options) -> String {
    let mut out = format!("| proceeds (promise broken in, of {} draws) |", options.draws);
    RISKS.iter().for_each(|risk| out += &format!(" {} % |", target(*risk)));
    out += "\n|---|---:|---:|---:|---:|\n";
    let ran = candidates.iter().zip(promises).filter(|(candidate, _)| candidate.skipped.is_none());
    for (place, (candidate, promises)) in ran.enumerate() {
        let _ = write!(out, "| {}, certified |", candidate.name);
        for p in promises {
            let _ = write!(out, " {} ({} %) |", percent(p.share, 1), percent(p.broken, 1));
        }
        if place == 0 {
            let _ = write!(out, "\n| {}, tuned without a test |", candidate.name);
            for p in promises {
                let _ = write!(out, " {} ({} %) |", percent(p.naive_share, 1), percent(p.naive_broken, 1));
            }
        }
        out += "\n";
    }
    out + "\n"
}

fn judged(verdicts: &[Verdict]) -> String {
    if verdicts.is_empty() {
        return String::new();
    }
    let mut out = String::from("| certified on all learned-from rows, judged on the rows test |");
    verdicts.iter().for_each(|v| out += &format!(" {} % |", target(v.risk)));
    out += "\n|---|---:|---:|---:|---:|\n| proceeds, and wrong among those |";
    for v in verdicts {
        let broken = if v.error > v.risk { ", broken" } else { "" };
        let _ = write!(out, " {}, {} wrong{broken} |", percent(v.share, 1), percent(v.error, 2));
    }
    out + "\n"
}

/// Everything as data.
pub fn json(
    data: &Data,
    candidates: &[Candidate],
    promises: &[Vec<Promise>],
    out_of_fold: &[Verdict],
    options: &Options,
) -> Value {
    let one = |(c, promises): (&Candidate, &Vec<Promise>)| {
        let accuracy = c.accuracy(data);
        let promise = |p: &Promise| {
            json!({"target": target(p.risk), "certified_share": p.share, "broken": p.broken, "opened": p.opened,
                   "naive_share": p.naive_share, "naive_broken": p.naive_broken})
        };
        json!({
            "name": c.name, "skipped": c.skipped,
            "accuracy": accuracy.all, "in_scope": accuracy.scopes.map(|s| s.0), "oos_recall": accuracy.scopes.map(|s| s.1),
            "fit_cpu_s": c.fit, "learn_cpu_s": c.learn, "answers_per_cpu_s": c.warm, "first_pass_per_cpu_s": c.cold,
            "peak_mb": c.peak, "before_learning_mb": c.start,
            "promises": promises.iter().map(promise).collect::<Vec<_>>(),
        })
    };
    let verdict = |v: &Verdict| json!({"target": target(v.risk), "share": v.share, "error": v.error});
    json!({
        "name": data.name, "rows": data.texts.len(), "labels": data.names.len(), "official": data.official,
        "draws": options.draws, "calibration": options.cases(data), "faster": faster(candidates),
        "candidates": candidates.iter().zip(promises).map(one).collect::<Vec<_>>(),
        "out_of_fold": out_of_fold.iter().map(verdict).collect::<Vec<_>>(),
    })
}

/// One line per data set: ours only.
pub fn summary(measured: &[Value]) -> String {
    let mut out = String::from(
        "## All\n\n| | accuracy | in scope | fit, times SVM | answers, times SVM | first pass | certified 99.5 | 99 | 98 | 95 | worst breach |\n\
         |---|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n",
    );
    for data in measured {
        let own = &data["candidates"][0];
        let share = |value: &Value| value.as_f64().map_or("-".into(), |share| percent(share, 1));
        let times = |place: usize| data["faster"][place].as_f64().map_or("-".into(), |x| format!("{x:.1}"));
        let name = data["name"].as_str().unwrap_or("");
        let (accuracy, inside) = (share(&own["accuracy"]), share(&own["in_scope"]));
        let _ =
            write!(out, "| {name} | {accuracy} | {inside} | {} | {} | {} |", times(0), times(2), times(3));
        let promises = own["promises"].as_array().map_or(&[][..], Vec::as_slice);
        promises.iter().for_each(|p| out += &format!(" {} |", share(&p["certified_share"])));
        let worst = promises.iter().filter_map(|p| p["broken"].as_f64()).fold(0.0, f64::max);
        let _ = writeln!(out, " {} % |", percent(worst, 1));
    }
    out
}

/// A risk of 0.005 is a target of 99.5.
fn target(risk: f64) -> f64 {
    (1000.0 - (1000.0 * risk).round()) / 10.0
}

fn percent(share: f64, digits: usize) -> String {
    if share.is_finite() { format!("{:.digits$}", 100.0 * share) } else { "-".into() }
}
