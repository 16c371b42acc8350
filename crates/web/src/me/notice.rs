//! The notices of a person: what they were told, seen as soon as they open the page.

use std::collections::{BTreeSet, HashMap};

use axum::extract::Query;
use domain::appeal::{DAYS, REMIND_DAYS};
use domain::id::CaseId;
use domain::time::At;
use flow::tell::Kind;
use maud::{Markup, html};
use serde::Deserialize;
use store::Page;
use store::notice::Notice;

use crate::error::{Answer, Error};
use crate::page::Sheet;
use crate::part::{Tone, Weight, badge, empty, link, pager};
use crate::shell::Room;
use crate::visit::{Me, may_open};

/// So many on one page.
const MOST: u32 = 50;

/// Where the page begins.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
pub(crate) struct From {
    after: Option<String>,
}

/// `GET /notices`.
pub(crate) async fn open_notices(me: Me, Query(from): Query<From>) -> Answer {
    let lang = me.lang;
    let page = Page { after: from.after, most: MOST };
    let notices = flow::tell::mine(me.world(), me.person(), &page).await?;
    flow::tell::seen(me.world(), me.person()).await?;
    let subjects = subjects(&me, &notices.rows).await?;
    let subject = |notice: &Notice| notice.case.and_then(|case| subjects.get(&case)).map(String::as_str);
    let next = notices.next.map(|cursor| format!("/notices?after={cursor}"));
    let body = html! {
        @if notices.rows.is_empty() {
            (empty(lang.word("account-notices-none"), lang.word("account-notices-none-teaches"),
                link(Weight::Plain, "/", lang.word("error-home"))))
        } @else {
            ul class="stack" { @for notice in &notices.rows { li { (line(&me, notice, subject(notice))) } } }
            (pager(lang, None, next.as_deref()))
        }
    };
    let title = lang.word("account-notices");
    Ok(me.show(Sheet { title, lede: None, here: None, body, script: None }).await)
}

fn line(me: &Me, notice: &Notice, subject: Option<&str>) -> Markup {
    html! {
        @if notice.seen_at.is_none() { (badge(Tone::Person, me.lang.word("account-notice-new"))) " " }
        @match (&notice.case, Kind::parse(&notice.kind)) {
            (_, Some(Kind::KeptLess | Kind::Drifted | Kind::Stopped | Kind::Tripped | Kind::RestartAsked | Kind::PilotEnded)) => {
                a href=(Room::Automations.path()) { (sentence(me, notice)) }
            }
            (_, Some(Kind::Restarted)) => a href=(of_automation(notice, "")) { (sentence(me, notice)) },
            (_, Some(Kind::CouncilAsked | Kind::CouncilAnswered)) => {
                a href=(of_automation(notice, "/conditions#inform")) { (sentence(me, notice)) }
            }
            (_, Some(kind @ (Kind::BoardAsked | Kind::FreedAsked))) => {
                @let id = notice.args["automation"].as_str().unwrap_or_default();
                @let end = if kind == Kind::BoardAsked { "together" } else { "conditions#freed" };
                a href=(format!("/automations/{id}/{end}")) { (sentence(me, notice)) }
            }
            (_, Some(Kind::AnnouncementDue | Kind::Announced)) => {
                a href=(announcement(notice)) { (sentence(me, notice)) }
            }
            (_, Some(Kind::ConcernRaised | Kind::ConcernHandedOn | Kind::ConcernOverdue | Kind::ConcernAnswered)) => {
                @let id = notice.args["concern"].as_str().unwrap_or_default();
                a href=(format!("/voice/concerns/{id}")) { (sentence(me, notice)) }
            }
            (_, Some(Kind::TopicEnded)) => {
                @let id = notice.args["topic"].as_str().unwrap_or_default();
                a href=(format!("/voice/opinions/{id}")) { (sentence(me, notice)) }
            }
            (_, Some(Kind::GrowthInvited | Kind::GrowthTalk)) => {
                @let id = notice.args["growth"].as_str().unwrap_or_default();
                a href=(format!("/learn/growth/{id}")) { (sentence(me, notice)) }
            }
            (_, Some(Kind::StoryNamed)) => a href="/voice/stories" { (sentence(me, notice)) },
            // Who is told that it is late may not be one who reads cases: they see that it waits, and not what it is about.
            (_, Some(Kind::AppealOverdue)) if !may_open(me.viewer(), Room::Appeals.path()) => {
                a href="/appeals/figures" { (sentence(me, notice)) }
            }
            (_, Some(Kind::AppealRaised | Kind::FlagRaised | Kind::AppealWaits | Kind::AppealOverdue)) => a href=(Room::Appeals.path()) { (sentence(me, notice)) },
            (Some(case), _) => a href=(format!("/cases/{case}")) { (sentence(me, notice)) },
            (None, _) => (sentence(me, notice)),
        }
        @if let Some(subject) = subject { " " strong { (subject) } }
        " " span class="note" { (me.reader().moment(notice.at)) }
    }
}

/// Until when an objection is to be decided that somebody was reminded of.
fn due(notice: &Notice) -> At {
    let told = notice.args["due"].as_i64().map(At);
    told.unwrap_or_else(|| notice.at.plus_days(DAYS - REMIND_DAYS))
}

/// What the cases are about that a person was told of, as far as they may read them.
async fn subjects(me: &Me, notices: &[Notice]) -> Result<HashMap<CaseId, String>, Error> {
    let mut subjects = HashMap::new();
    for id in notices.iter().filter_map(|notice| notice.case).collect::<BTreeSet<_>>() {
        let case = store::case::case_get_for(&me.world().store, me.viewer(), id).await?;
        subjects.extend(case.filter(|case| !case.subject.is_empty()).map(|case| (id, case.subject)));
    }
    Ok(subjects)
}

/// The page of the announcement that a notice is about.
fn announcement(notice: &Notice) -> String {
    notice.args["announcement"]
        .as_str()
        .map_or_else(|| "/announcements".to_owned(), |id| format!("/announcements/{id}"))
}

/// A page of the automation that a notice is about.
fn of_automation(notice: &Notice, end: &str) -> String {
    let id = notice.args["automation"].as_str().unwrap_or_default();
    format!("{}/{id}{end}", Room::Automations.path())
}

/// What a person is told. Never the label of a case: that would undo a blind review.
fn sentence(me: &Me, notice: &Notice) -> String {
    let lang = me.lang;
    match Kind::parse(&notice.kind) {
        Some(Kind::Decided) => lang.word("account-told-decided"),
        Some(Kind::Repaired) => lang.word("account-told-repaired"),
        Some(Kind::Recalled) => lang.word("account-told-recalled"),
        Some(Kind::AppealDecided) => lang.word("account-told-appeal-decided"),
        Some(Kind::AppealRaised) => lang.word("account-told-appeal-raised"),
        Some(Kind::AppealWaits) => {
            lang.text("raised-told-waits", &[("date", me.reader().date(due(notice)).into())])
        }
        Some(Kind::AppealOverdue) => lang.word("raised-told-overdue"),
        Some(Kind::FlagRaised) => lang.word("raised-told-flag"),
        Some(Kind::FlagChanged) => lang.word("raised-told-changed"),
        Some(Kind::FlagDecided) => lang.word("raised-told-stays"),
        Some(Kind::HandedOver) => lang.word("account-told-handed-over"),
        Some(Kind::Asked) => lang.word("account-told-asked"),
        Some(Kind::Answered) => lang.word("account-told-answered"),
        Some(Kind::Stopped) => lang.word("account-told-stopped"),
        Some(Kind::Tripped) => lang.word("account-told-tripped"),
        Some(Kind::RestartAsked) => lang.word("account-told-restart-asked"),
        Some(Kind::Restarted) => lang.word("account-told-restarted"),
        Some(Kind::CouncilAsked) => lang.word("account-told-council-asked"),
        Some(Kind::CouncilAnswered) => lang.word("account-told-council-answered"),
        Some(Kind::PilotEnded) => lang.word("account-told-pilot-ended"),
        Some(Kind::TopicEnded) => lang.word("opinion-told-ended"),
        Some(Kind::FreedAsked) => lang.word("duty-told-freed"),
        Some(Kind::BoardAsked) => lang.word("together-told-asked"),
        Some(Kind::KeptLess) => lang.word("account-told-kept-less"),
        Some(Kind::Drifted) => lang.word("account-told-drifted"),
        Some(Kind::ConcernRaised) => lang.word("concern-told-raised"),
        Some(Kind::ConcernHandedOn) => lang.word("concern-told-handed-on"),
        Some(Kind::ConcernOverdue) => lang.word("concern-told-overdue"),
        Some(Kind::ConcernAnswered) => lang.word("concern-told-answered"),
        Some(Kind::StoryNamed) => lang.word("story-told-named"),
        Some(Kind::GrowthInvited) => lang.word("growth-told-invited"),
        Some(Kind::GrowthTalk) => lang.word("growth-told-talk"),
        Some(Kind::JobDied) => lang.word("account-told-job-died"),
        Some(Kind::AnnouncementDue) => lang.word("announce-told-due"),
        Some(Kind::Announced) => lang.word("announce-told"),
        Some(Kind::OutletFails) => lang.word("outlet-told-fails"),
        Some(Kind::OutletGone) => lang.word("outlet-told-gone"),
        None => lang.word("account-told-other"),
    }
}
