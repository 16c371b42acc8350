//! Figures of appeals, per automation and never per person: a sentence, a picture over time with its table, and what is late.

use domain::appeal::figures::{FEWEST, Figures, Month};
use domain::appeal::{AppealKind, DAYS, Overdue};
use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use crate::page::automation::ways;
use crate::page::raised::late;
use crate::page::{Reader, Sheet};
use crate::part::chart::axis::Scale;
use crate::part::chart::plot::Plot;
use crate::part::chart::{Anchor, Canvas, Drawing, Frame, figure, patterned, rect, text};
use crate::part::{Head, Notice, Table, definitions, empty, notice};
use crate::shell::Room;

/// The figures of one automation.
#[derive(Clone, Debug)]
pub struct Of {
    /// The automation.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The figures.
    pub figures: Figures,
}

/// The figures of all automations.
#[derive(Clone, Debug, Default)]
pub struct All {
    /// Each automation.
    pub rows: Vec<Of>,
    /// What is overdue.
    pub late: Vec<Waiting>,
}

/// An appeal that is overdue, without what it is about.
#[derive(Clone, Debug)]
pub struct Waiting {
    /// The stream of its case.
    pub stream: String,
    /// An objection or a flag.
    pub kind: AppealKind,
    /// Since when it waits.
    pub raised: At,
    /// Who was told, and when.
    pub overdue: Overdue,
}

/// The days in which an appeal is to end.
fn term() -> u64 {
    DAYS.unsigned_abs()
}

/// "Of 20 objections to what AI decided, 12 were right."
fn sentence(lang: Lang, figures: &Figures) -> String {
    let args = [
        ("raised", figures.raised.into()),
        ("upheld", figures.upheld.into()),
        ("open", figures.open.into()),
        ("late", figures.late.into()),
    ];
    lang.text("figures-lede", &args)
}

/// A share with its interval, or why there is none.
fn share(lang: Lang, figures: &Figures) -> String {
    match figures.share {
        None => lang.text("figures-few", &[("fewest", FEWEST.into())]),
        Some(it) => lang.text(
            "figures-share",
            &[
                ("share", lang.percent(it.share).into()),
                ("low", lang.percent(it.interval[0]).into()),
                ("high", lang.percent(it.interval[1]).into()),
            ],
        ),
    }
}

fn days(lang: Lang, figures: &Figures) -> String {
    let few = || lang.text("figures-few", &[("fewest", FEWEST.into())]);
    figures
        .median_days
        .map_or_else(few, |days| lang.text("figures-days", &[("n", lang.number(days, 1).into())]))
}

impl Of {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let (lang, figures) = (reader.lang, &self.figures);
        let facts = [
            (lang.word("figures-raised"), lang.count(figures.raised)),
            (lang.word("figures-open"), lang.count(figures.open)),
            (lang.word("figures-upheld"), lang.count(figures.upheld)),
            (lang.word("figures-dismissed"), lang.count(figures.dismissed)),
            (lang.text("figures-late", &[("days", term().into())]), lang.count(figures.late)),
            (lang.word("figures-median"), days(lang, figures)),
            (lang.word("figures-right"), share(lang, figures)),
            (lang.word("figures-flags"), lang.count(figures.flags)),
            (lang.word("figures-changed"), lang.count(figures.changed)),
        ];
        let body = html! {
            (ways(lang, &self.id, "/appeals"))
            p class="note" { (lang.word("figures-nobody")) }
            @if figures.raised + figures.flags == 0 {
                (empty(lang.word("figures-none"), lang.word("figures-none-teaches"), html! {}))
            } @else {
                (definitions(facts))
                (chart(lang, figures))
            }
            p { a href="/appeals/figures" { (lang.word("figures-all")) } }
            p { a href="/voice/concerns/new" { (lang.word("concern-ask")) } }
        };
        let lede = Some(sentence(lang, figures));
        let title = lang.text("figures-of", &[("name", self.name.as_str().into())]);
        Sheet { title, lede, here: Some(Room::Automations), body, script: None }
    }

    fn row(&self, lang: Lang) -> Vec<Markup> {
        let figures = &self.figures;
        let count = |n: u64| html! { (lang.count(n)) };
        vec![
            html! { a href=(format!("/automations/{}/appeals", self.id)) { (self.name) } },
            count(figures.raised),
            count(figures.open),
            count(figures.upheld),
            count(figures.dismissed),
            count(figures.late),
            html! { (days(lang, figures)) },
            html! { (share(lang, figures)) },
            count(figures.flags),
            count(figures.changed),
        ]
    }
}

/// Objections by the month in which they were raised, and how they stand now.
fn chart(lang: Lang, figures: &Figures) -> Markup {
    let frame = Frame {
        id: "appeals-over-time",
        finding: sentence(lang, figures),
        description: lang.word("figures-description"),
        summary: lang.word("chart-numbers"),
        table: Some(months(lang, &figures.months)),
    };
    figure(frame, |canvas| drawing(lang, canvas, &figures.months))
}

fn months(lang: Lang, months: &[Month]) -> Markup {
    let heads = ["figures-raised", "figures-upheld", "figures-dismissed", "figures-open"];
    let heads = heads.map(|key| Head::number(lang.word(key)));
    let heads = std::iter::once(Head::text(lang.word("figures-month"))).chain(heads).collect();
    let row = |month: &Month| {
        let numbers = [month.raised, month.upheld, month.dismissed, month.open()];
        std::iter::once(html! { (month.month) }).chain(numbers.map(|n| html! { (lang.count(n)) })).collect()
    };
    let rows = months.iter().map(row).collect();
    html! { (Table { id: "months", caption: &lang.word("figures-caption"), heads, rows }) }
}

fn drawing(lang: Lang, canvas: &Canvas, months: &[Month]) -> Drawing {
    let plot = Plot::new(canvas);
    let most = months.iter().map(|month| month.raised).max().unwrap_or_default().max(4) as f64;
    let y = plot.up([0.0, most]);
    let step = (plot.right - plot.left) / months.len().max(1) as f64;
    let x = Scale { values: [0.0, months.len() as f64], places: [plot.left, plot.right], by_factor: false };
    let every = if canvas.narrow { 3 } else { 1 };
    // The month alone fits below a bar; its year stands in the table, and here at the first one and at January.
    let name = |(at, month): (usize, &Month)| {
        let words = month.month.get(5..).unwrap_or_default().to_owned();
        (at as f64 + 0.5, words)
    };
    let ticks: Vec<(f64, String)> = months.iter().enumerate().step_by(every).map(name).collect();
    let counts: Vec<(f64, String)> =
        y.ticks(4).into_iter().filter(|n| n.fract() == 0.0).map(|n| (n, lang.number(n, 0))).collect();
    let words = [lang.word("figures-month"), lang.word("figures-raised")];
    let body = html! {
        (plot.axes(&x, &y, [&words[0], &words[1]], [&ticks, &counts]))
        @for (at, month) in months.iter().enumerate() {
            (bar(canvas, &y, [x.at(at as f64) + step * 0.15, step * 0.7], month))
        }
        (legend(lang, canvas))
    };
    Drawing { height: plot.height(), body }
}

/// Upheld at the bottom, then dismissed, then open: solid, dotted, hatched.
fn bar(canvas: &Canvas, y: &Scale, [left, width]: [f64; 2], month: &Month) -> Markup {
    let area = |from: u64, to: u64| {
        let (low, high) = (y.at(from as f64), y.at(to as f64));
        [left, high, width, low - high]
    };
    let (upheld, ended) = (month.upheld, month.upheld + month.dismissed);
    let [x, top, wide, high] = area(0, upheld);
    html! {
        @if upheld > 0 { (rect(x, top, wide, high, 0.0, "machine")) }
        @if ended > upheld { (patterned(canvas, "dots", area(upheld, ended), 0.0)) }
        @if month.raised > ended { (patterned(canvas, "hatch", area(ended, month.raised), 0.0)) }
    }
}

fn legend(lang: Lang, canvas: &Canvas) -> Markup {
    let wide = if canvas.narrow { 112.0 } else { 160.0 };
    let words = ["figures-upheld", "figures-dismissed", "figures-open"].map(|key| lang.word(key));
    let at = |n: usize| n as f64 * wide;
    html! {
        (rect(at(0), 5.0, 14.0, 12.0, 0.0, "machine"))
        (patterned(canvas, "dots", [at(1), 5.0, 14.0, 12.0], 0.0))
        (patterned(canvas, "hatch", [at(2), 5.0, 14.0, 12.0], 0.0))
        @for (n, words) in words.iter().enumerate() { (text(at(n) + 20.0, 15.0, Anchor::Start, "note", words)) }
    }
}

impl All {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let heads = [
            "figures-raised",
            "figures-open",
            "figures-upheld",
            "figures-dismissed",
            "figures-late-short",
            "figures-median",
            "figures-right",
            "figures-flags",
            "figures-changed",
        ];
        let heads = heads.map(|key| Head::number(lang.word(key)));
        let heads = std::iter::once(Head::text(lang.word("figures-automation"))).chain(heads).collect();
        let rows = self.rows.iter().map(|of| of.row(lang)).collect();
        let body = html! {
            p class="note" { (lang.word("figures-nobody")) }
            h2 { (lang.word("figures-waiting")) }
            (self.late(reader))
            h2 { (lang.word("figures-each")) }
            @if self.rows.is_empty() {
                (empty(lang.word("figures-none"), lang.word("figures-none-teaches"), html! {}))
            } @else {
                (Table { id: "figures", caption: &lang.word("figures-each-caption"), heads, rows })
            }
        };
        let lede =
            Some(lang.text("figures-all-lede", &[("late", self.late.len().into()), ("days", term().into())]));
        Sheet { title: lang.word("figures-title"), lede, here: Some(Room::Appeals), body, script: None }
    }

    fn late(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let heads = vec![
            Head::text(lang.word("case-stream")),
            Head::text(lang.word("figures-kind")),
            Head::text(lang.word("appeal-raised")),
            Head::text(lang.word("figures-told")),
        ];
        let kind =
            |kind| lang.word(if kind == AppealKind::Flag { "figures-flag" } else { "figures-objection" });
        let row = |it: &Waiting| {
            vec![
                html! { (it.stream) },
                html! { (kind(it.kind)) },
                html! { (reader.date(it.raised)) },
                html! { (late(reader, &it.overdue)) },
            ]
        };
        let rows = self.late.iter().map(row).collect();
        html! {
            @if self.late.is_empty() {
                (notice(lang, Notice::Good, lang.word("figures-waiting-none")))
            } @else {
                (Table { id: "late", caption: &lang.word("figures-waiting"), heads, rows })
            }
        }
    }
}
