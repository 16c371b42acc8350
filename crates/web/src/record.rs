//! The record: entries newest first, and whether the chains of a day are whole.

use std::collections::HashMap;

use axum::extract::Query;
use domain::person::Role;
use domain::record::{Actor, Verb};
use domain::time::At;
use store::record::{EntryList, Head, Stored};
use store::{Page, Store};

use crate::case::view::Cast;
use crate::desk::Asked;
use crate::error::{Answer, Error};
use crate::page::record::{Chain, Record, Row};
use crate::visit::{Me, names};

/// So many entries are on a page.
const ROWS: u32 = 50;
/// So many lines of a chain are read at once.
const LINES: u32 = 1_000;

/// `GET /record`.
pub(crate) async fn open_record(me: Me, Query(asked): Asked) -> Answer {
    let text = |name: &str| asked.get(name).map(String::as_str).unwrap_or_default();
    let (verb, day) = (Verb::parse(text("verb")), text("day"));
    let start = midnight(day).map(|at| at.plus_minutes(-i64::from(me.reader().offset)));
    let list = EntryList { verb, from: start, until: start.map(|at| at.plus_days(1)) };
    let page = Page::after(asked.get("after").cloned(), ROWS);
    let found = store::record::entry_list(&me.world().store, &list, &page).await?;
    let chains = match asked.contains_key("verify") {
        true => Some(chains_of(&me.world().store, &verified_day(&me, start)).await?),
        false => None,
    };
    let record = Record {
        verb,
        day: day.to_owned(),
        day_wrong: !day.is_empty() && start.is_none(),
        rows: rows(&me, &found.rows).await?,
        next: found.next,
        awaited: awaited(&me).await?,
        chains,
    };
    Ok(me.show(record.sheet(me.reader())).await)
}

/// What waits for an answer of the works council, for who gives it.
async fn awaited(me: &Me) -> Result<Vec<(String, String)>, Error> {
    if !me.viewer().is(Role::Representative) {
        return Ok(vec![]);
    }
    let all = flow::duty::awaiting(me.world()).await?;
    let way = |id| format!("/automations/{id}/conditions#inform");
    Ok(all.iter().map(|it| (way(it.id), me.reader().pick(&it.name))).collect())
}

/// Chains are of a day in UTC: the one asked for, or today.
fn verified_day(me: &Me, start: Option<At>) -> String {
    start.map_or(me.reader().now, |at| at.plus_minutes(i64::from(me.reader().offset))).day()
}

/// The entries in words. Names and details are for the auditor; a representative reads what happened, not who.
async fn rows(me: &Me, found: &[Stored]) -> Result<Vec<Row>, Error> {
    let auditor = me.viewer().is(Role::Auditor);
    let db = &me.world().store;
    let people = found.iter().filter_map(|stored| match serde_json::from_str(&stored.line.actor) {
        Ok(Actor::Person(person)) if auditor => Some(person),
        _ => None,
    });
    let names = names(me, people).await?;
    let automations = store::automation::automation_list(db).await?;
    let automations: HashMap<_, _> =
        automations.into_iter().map(|automation| (automation.id, automation.name)).collect();
    let cast = Cast { reader: me.reader(), me: Some(me.person()), names: &names, automations: &automations };
    let row = |stored: &Stored| {
        let (line, told) = (&stored.line, cast.told(&stored.line));
        let told = if auditor { told } else { crate::page::told::Told { why: None, ..told } };
        Row {
            told,
            case: Some(line.case.clone()).filter(|case| !case.is_empty()),
            subject: if auditor { line.subject.clone() } else { String::new() },
            facts: if auditor { line.facts.clone() } else { String::new() },
            place: format!("{} {}", line.chain, line.number),
        }
    };
    Ok(found.iter().map(row).collect())
}

async fn chains_of(db: &Store, day: &str) -> Result<Vec<Chain>, Error> {
    let heads = store::record::chains(db).await?;
    let mut checked = Vec::new();
    for head in heads.iter().filter(|head| head.chain.starts_with(&format!("{day}/"))) {
        checked.push(check(db, head).await?);
    }
    Ok(checked)
}

/// Computes a chain again, line by line.
async fn check(db: &Store, head: &Head) -> Result<Chain, Error> {
    let (mut before, mut next) = (String::new(), 0);
    let whole = |entries: i64, broken_at| Chain {
        name: head.chain.clone(),
        entries: u64::try_from(entries).unwrap_or_default(),
        broken_at,
    };
    loop {
        let lines = store::record::chain_lines(db, &head.chain, next, LINES).await?;
        if lines.is_empty() {
            break;
        }
        for stored in lines {
            if !follows(&stored, next, &before) {
                return Ok(whole(next, Some(u64::try_from(next).unwrap_or_default())));
            }
            (before, next) = (stored.hash, next + 1);
        }
    }
    // A chain may have grown since its head was read, but it cannot have lost a line.
    let broken = (next <= head.number).then(|| u64::try_from(next).unwrap_or_default());
    Ok(whole(next, broken))
}

fn follows(stored: &Stored, number: i64, before: &str) -> bool {
    stored.line.number == number && stored.before == before && stored.line.hash(before) == stored.hash
}

/// The beginning of a day written as `2026-11-21`, in UTC; none when there is no such day.
///
/// Source: Howard Hinnant, "chrono-compatible low-level date algorithms", `days_from_civil`.
fn midnight(day: &str) -> Option<At> {
    let mut parts = day.splitn(3, '-').map(str::parse::<i64>);
    let (year, month, of_month) = (parts.next()?.ok()?, parts.next()?.ok()?, parts.next()?.ok()?);
    if !(1970..=9999).contains(&year) || !(1..=12).contains(&month) || !(1..=31).contains(&of_month) {
        return None;
    }
    let shifted = if month <= 2 { year - 1 } else { year };
    let (era, of_era) = (shifted.div_euclid(400), shifted.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + of_month - 1;
    let days = era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468;
    let at = At(0).plus_days(days);
    // A day that does not exist, such as 31 February, comes back as another one.
    (at.day() == format!("{year:04}-{month:02}-{of_month:02}")).then_some(at)
}

#[cfg(test)]
mod tests {
    use domain::id::CaseId;
    use domain::record::{Actor, Entry, Line, Verb};
    use domain::time::At;
    use store::record::Stored;

    use super::{follows, midnight};

    #[test]
    fn a_day_begins_at_midnight_and_no_other_text_is_a_day() {
        for day in ["1970-01-01", "2024-02-29", "2026-11-21", "2100-03-01"] {
            let at = midnight(day).expect("a day");
            assert_eq!((at.day().as_str(), at.0 % 86_400_000_000), (day, 0));
        }
        for none in
            ["", "2026-02-29", "2026-13-01", "21-11-2026", "2026-11", "2026-11-21x", "x", "2026-04-31"]
        {
            assert_eq!(midnight(none), None, "{none}");
        }
    }

    #[test]
    fn a_line_that_was_changed_moved_or_put_behind_another_does_not_follow() {
        let case = CaseId::new(At(5), 1);
        let entry = Entry::on_case(At(5), Actor::Program, Verb::Received, case, serde_json::json!({}));
        let line = Line::new("2026-11-21/a", 3, &entry);
        let stored = Stored { hash: line.hash("before"), before: "before".to_owned(), line };
        assert!(follows(&stored, 3, "before"));
        assert!(!follows(&stored, 4, "before"));
        assert!(!follows(&stored, 3, "another"));
        let changed = Line { facts: "{\"label\":\"x\"}".to_owned(), ..stored.line.clone() };
        assert!(!follows(&Stored { line: changed, ..stored.clone() }, 3, "before"));
    }
}
