//! Charts made of bars: the two voices, missing evidence, the ladder of targets, the labels.

use maud::{Markup, html};

use crate::explore::answer::{Advice, LabelAnswer, Missing, TargetAnswer};
use crate::explore::report::wording::{clean, is_proven, people_share, shorten};
use lang::Lang;
use web::part::chart::{Anchor, Canvas, Drawing, line, patterned, rect, text};

/// One bar: what proceeds and what goes to people.
pub fn two_voices(canvas: &Canvas, share: f64, lang: Lang) -> Drawing {
    let width = canvas.width;
    let label = |share: String, who: &str| format!("{share} {}", lang.word(who));
    let body = html! {
        (voices(canvas, share, [0.0, 4.0, width, 36.0]))
        (machine_mark(1.0, 54.0))
        (text(18.0, 64.0, Anchor::Start, "strong", &label(lang.percent_proven(share), "who-machine")))
        (people_mark(width - 6.0, 59.0))
        (text(width - 18.0, 64.0, Anchor::End, "strong", &label(lang.percent(people_share(share)), "who-people")))
    };
    Drawing { height: 72.0, body }
}

/// The machine's part square and solid, people's part round and dotted, side by side in the area.
fn voices(canvas: &Canvas, share: f64, [x, y, width, height]: [f64; 4]) -> Markup {
    let share = if share.is_nan() { 0.0 } else { share.clamp(0.0, 1.0) };
    // A part that exists is never thinner than its shape needs.
    let machine = if share <= 0.0 { 0.0 } else { (share * width).max(2.0) };
    let people = if share >= 1.0 { 0.0 } else { (width - machine - 3.0).max(height / 2.0) };
    let lower = height * 0.72;
    html! {
        @if machine > 0.0 { (rect(x, y, machine, height, 0.0, "machine")) }
        @if people > 0.0 {
            (patterned(canvas, "dots", [x + width - people, y + (height - lower) / 2.0, people, lower], lower / 2.0))
        }
    }
}

fn machine_mark(x: f64, y: f64) -> Markup {
    rect(x, y, 10.0, 10.0, 0.0, "machine-mark")
}

fn people_mark(x: f64, y: f64) -> Markup {
    html! { circle cx=(x) cy=(y) r="5.5" class="people-mark" {} }
}

/// A bar that fills up as the evidence grows: "212 of 598".
pub fn progress(canvas: &Canvas, missing: Missing, lang: Lang) -> Drawing {
    let words = lang.text("value-of", &[("have", missing.have.into()), ("need", missing.need.into())]);
    let body = html! {
        (evidence(missing, [0.0, 4.0, canvas.width, 28.0]))
        (text(0.0, 54.0, Anchor::Start, "strong", &words))
    };
    Drawing { height: 62.0, body }
}

fn evidence(missing: Missing, [x, y, width, height]: [f64; 4]) -> Markup {
    let part = (missing.have as f64 / missing.need.max(1) as f64).clamp(0.0, 1.0);
    html! {
        (rect(x + 0.5, y + 0.5, width - 1.0, height - 1.0, 0.0, "evidence-frame"))
        (rect(x + 3.0, y + 3.0, part * (width - 6.0), height - 6.0, 0.0, "evidence"))
    }
}

/// The ladder: per target the proven share, and beneath it the claim without proof.
pub fn ladder(canvas: &Canvas, targets: &[&TargetAnswer], lang: Lang) -> Drawing {
    const ROW: f64 = 82.0;
    const TOP: f64 = 34.0;
    let bottom = TOP + ROW * targets.len() as f64;
    let body = html! {
        (key(canvas, [("machine", "chart-key-proven"), ("hatch", "chart-key-naive")], lang))
        @for quarter in 0..=4_u8 {
            @let share = f64::from(quarter) / 4.0;
            @let x = share * (canvas.width - 1.0) + 0.5;
            @let anchor = match quarter { 0 => Anchor::Start, 4 => Anchor::End, _ => Anchor::Middle };
            (line([x, TOP + 4.0], [x, bottom], "grid"))
            (text(x, bottom + 16.0, anchor, "tick", &lang.percent_exact(share)))
        }
        @for (number, target) in targets.iter().enumerate() {
            (ladder_row(canvas, target, TOP + ROW * number as f64, lang))
        }
        (text(canvas.width / 2.0, bottom + 36.0, Anchor::Middle, "axis", &lang.word("chart-axis-share")))
    };
    Drawing { height: bottom + 44.0, body }
}

fn ladder_row(canvas: &Canvas, target: &TargetAnswer, y: f64, lang: Lang) -> Markup {
    let width = canvas.width;
    let name = lang.text("chart-target", &[("target", lang.percent_exact(target.target).into())]);
    let naive = target.naive_share.clamp(0.0, 1.0) * width;
    let outcome = match (is_proven(target), target.missing) {
        (true, _) => lang.text("chart-proven", &[("share", lang.percent_proven(target.share).into())]),
        (false, None) => lang.word("chart-not-proven-unknown"),
        (false, Some(missing)) => {
            let args = [("have", missing.have.into()), ("need", missing.need.into())];
            lang.text(if canvas.narrow { "value-of" } else { "chart-not-proven" }, &args)
        }
    };
    let claim = lang.percent(target.naive_share);
    let claim = match target.naive_broken {
        None => lang.text("chart-naive", &[("naive", claim.into())]),
        Some(broken) => {
            let args = [("naive", claim.into()), ("times", lang.of_hundred(broken).into())];
            lang.text(if canvas.narrow { "chart-naive-broken-short" } else { "chart-naive-broken" }, &args)
        }
    };
    html! {
        (text(0.0, y + 18.0, Anchor::Start, "strong halo", &name))
        (text(width, y + 18.0, Anchor::End, "strong halo", &outcome))
        @if is_proven(target) {
            (rect(0.0, y + 26.0, (target.share * width).max(2.0), 16.0, 0.0, "machine"))
        } @else if let Some(missing) = target.missing {
            (evidence(missing, [0.0, y + 28.0, width, 12.0]))
        }
        (patterned(canvas, "hatch", [0.5, y + 44.5, naive, 10.0], 0.0))
        (text(0.0, y + 71.0, Anchor::Start, "note halo", &claim))
    }
}

/// Swatches with words above a chart, for patterns `machine`, `hatch` and `dots`.
fn key(canvas: &Canvas, entries: [(&str, &str); 2], lang: Lang) -> Markup {
    let columns = [0.0, if canvas.narrow { 150.0 } else { 170.0 }];
    html! {
        @for ((pattern, words), x) in entries.into_iter().zip(columns) {
            @match pattern {
                "machine" => (rect(x, 5.0, 16.0, 12.0, 0.0, "machine")),
                "dots" => (patterned(canvas, "dots", [x, 5.0, 18.0, 11.0], 5.5)),
                _ => (patterned(canvas, pattern, [x + 0.5, 5.5, 16.0, 11.0], 0.0)),
            }
            (text(x + 24.0, 16.0, Anchor::Start, "note", &lang.word(words)))
        }
    }
}

/// One row of the chart of labels.
pub struct LabelBar {
    /// The label, or words for all the others.
    pub name: String,
    /// Cases behind it.
    pub cases: usize,
    /// Share of them that proceeds.
    pub share: f64,
    /// None for the rest, which has no advice of its own.
    pub advice: Option<Advice>,
}

/// The largest labels, and the others taken together in one last row.
pub fn label_bars(labels: &[LabelAnswer], most: usize, lang: Lang) -> Vec<LabelBar> {
    let drawn = labels.iter().take(most);
    let mut bars: Vec<LabelBar> = drawn
        .map(|label| LabelBar {
            name: clean(&label.label),
            cases: label.cases,
            share: label.share,
            advice: Some(label.advice),
        })
        .collect();
    let rest = labels.get(most..).unwrap_or_default();
    if !rest.is_empty() {
        let cases: usize = rest.iter().map(|label| label.cases).sum();
        let proceeds: f64 = rest.iter().map(|label| label.share * label.cases as f64).sum();
        let count = lang.text("labels-count", &[("count", rest.len().into())]);
        bars.push(LabelBar {
            name: lang.text("chart-rest", &[("labels", count.into())]),
            cases,
            share: if cases > 0 { proceeds / cases as f64 } else { 0.0 },
            advice: None,
        });
    }
    bars
}

/// Per label: what proceeds and what goes to people.
pub fn labels(canvas: &Canvas, bars: &[LabelBar], lang: Lang) -> Drawing {
    const TOP: f64 = 30.0;
    let row = if canvas.narrow { 42.0 } else { 26.0 };
    let body = html! {
        (key(canvas, [("machine", "who-machine"), ("dots", "who-people")], lang))
        @for (number, bar) in bars.iter().enumerate() {
            (label_row(canvas, bar, TOP + row * number as f64, lang))
        }
    };
    Drawing { height: TOP + row * bars.len() as f64 + 4.0, body }
}

fn label_row(canvas: &Canvas, bar: &LabelBar, y: f64, lang: Lang) -> Markup {
    let numbers = lang.text(
        "chart-label-share",
        &[("share", lang.percent(bar.share).into()), ("cases", lang.count(bar.cases as u64).into())],
    );
    let (names, area, base) = if canvas.narrow {
        (210.0, [0.0, y + 20.0, canvas.width, 13.0], y + 14.0)
    } else {
        (206.0, [224.0, y + 4.0, canvas.width - 224.0 - 118.0, 15.0], y + 16.0)
    };
    let class = if bar.advice.is_some() { "label" } else { "note" };
    html! {
        @match bar.advice {
            Some(Advice::Proceeds) => (machine_mark(1.0, base - 9.5)),
            Some(_) => (people_mark(6.0, base - 4.5)),
            None => {},
        }
        (text(18.0, base, Anchor::Start, class, &fit(&bar.name, names - 18.0, 6.6)))
        (voices(canvas, bar.share, area))
        (text(canvas.width, base, Anchor::End, "tick", &numbers))
    }
}

/// About how wide text will be: the typeface is embedded, so a mean per letter is close enough to cut names.
fn fit(words: &str, width: f64, letter: f64) -> String {
    shorten(words, (width / letter).floor().max(2.0) as usize)
}
