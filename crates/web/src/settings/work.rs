//! Work in the background: how much is due, and what failed so often that somebody has to look.

use axum::extract::Query;
use domain::id::JobId;
use lang::Lang;
use maud::{Markup, html};
use store::Count;
use store::job::{Job, JobKind, job_counts, job_dead_list};

use super::{Done, list};
use crate::error::Answer;
use crate::part::{Head, Notice, Table, Weight, form, notice};
use crate::visit::{Me, Named};

/// So many failed jobs of a kind are shown.
const MOST: u32 = 100;

/// `GET /settings/work`.
pub(crate) async fn open_work(me: Me, done: Query<Done>) -> Answer {
    let lang = me.lang;
    let db = &me.world().store;
    let mut counts = Vec::new();
    let mut dead = Vec::new();
    for count in job_counts(db).await? {
        counts.push(vec![
            html! { (kind(lang, count.kind)) },
            number(lang, count.due),
            number(lang, count.dead),
        ]);
        dead.extend(job_dead_list(db, count.kind, MOST).await?);
    }
    let caption = lang.word("settings-work");
    let heads = vec![
        Head::text(lang.word("settings-work-kind")),
        Head::number(lang.word("settings-work-due")),
        Head::number(lang.word("settings-work-dead")),
    ];
    let failed = lang.word("settings-work-failed");
    let body = html! {
        (Table { id: "work", caption: &caption, heads, rows: counts })
        @if dead.is_empty() {
            (notice(lang, Notice::Good, lang.word("settings-work-none-failed")))
        } @else {
            p { (lang.word("settings-work-failed-about")) }
            (Table { id: "failed", caption: &failed, heads: failed_heads(lang), rows: dead.iter().map(|job| row(&me, job)).collect() })
        }
    };
    Ok(list(&me, &done, lang.word("settings-work"), body, None).await)
}

/// `POST /settings/work/{job}/again`.
pub(crate) async fn run_again(me: Me, Named(id): Named<JobId>) -> Answer {
    flow::jobs::again(me.world(), me.viewer(), id).await?;
    Ok(me.see("/settings/work?done=1"))
}

fn failed_heads(lang: Lang) -> Vec<Head> {
    vec![
        Head::text(lang.word("settings-work-kind")),
        Head::text(lang.word("settings-work-subject")),
        Head::text(lang.word("settings-work-why")),
        Head::number(lang.word("settings-work-tries")),
        Head::text(lang.word("settings-work-again")),
    ]
}

fn row(me: &Me, job: &Job) -> Vec<Markup> {
    let lang = me.lang;
    let tries = u64::try_from(job.attempts).unwrap_or_default();
    let again = format!("/settings/work/{}/again", job.id);
    vec![
        html! { (kind(lang, job.kind)) },
        html! { code { (job.subject) } },
        html! { (job.error.as_deref().unwrap_or_default()) },
        html! { (lang.count(tries)) },
        form::press(&again, &[], Weight::Plain, lang.word("settings-work-again")),
    ]
}

/// "1,000+" when there are more than anybody counts.
fn number(lang: Lang, count: Count) -> Markup {
    html! { (lang.count(count.n)) @if count.more { "+" } }
}

fn kind(lang: Lang, kind: JobKind) -> String {
    match kind {
        JobKind::Read => lang.word("settings-work-read"),
        JobKind::Rule => lang.word("settings-work-rule"),
        JobKind::Act => lang.word("settings-work-act"),
        JobKind::Learn => lang.word("settings-work-learn"),
        JobKind::Recall => lang.word("settings-work-recall"),
        JobKind::Send => lang.word("outlet-work"),
    }
}
