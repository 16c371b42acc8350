//! From the story of an automation to what its pages need.

use std::collections::HashMap;

use domain::automation::Stage;
use domain::gate::Limit;
use domain::id::AutomationId;
use domain::record::Actor;
use flow::automation::{Comparison, Overview as Found, Point, Story, Traffic};
use store::calibration::Row as Proof;

use crate::case::view::Cast;
use crate::error::Error;
use crate::page::Reader;
use crate::page::automation::{
    Audited, Audits, Automation, Candidate, Doing, History, Offer, Overview, Pause, Proven, Target,
};
use crate::page::who::Who;
use crate::part::curve;
use crate::settings::paper;
use crate::visit::{Me, names};

/// An automation in the list.
pub(super) fn overview(reader: Reader, found: &Found) -> Overview {
    Overview {
        id: found.automation.id.to_string(),
        name: reader.pick(&found.automation.name),
        stream: reader.pick(&found.stream.name),
        stage: found.automation.stage,
        doing: doing(&found.automation, &found.traffic),
    }
}

fn doing(automation: &domain::automation::Automation, traffic: &Traffic) -> Doing {
    let (audited, wrong) = automation.brake.seen();
    Doing {
        proceeded: traffic.proceeded,
        deferred: traffic.all() - traffic.proceeded,
        audited,
        wrong,
        tripped: automation.brake.is_tripped(),
    }
}

/// The page of an automation.
pub(super) async fn automation(me: &Me, story: &Story) -> Result<Automation, Error> {
    let (reader, automation) = (me.reader(), &story.automation);
    let audited = |row: &flow::automation::Counted| Audited {
        label: row.label.clone(),
        done: row.done,
        wrong: row.wrong,
        closed: automation.closed.contains(&row.label),
    };
    Ok(Automation {
        id: automation.id.to_string(),
        name: reader.pick(&automation.name),
        stream: reader.pick(&story.stream.name),
        stage: automation.stage,
        held: automation.held(),
        pause: pause(me, story).await?,
        pilot: automation.pilot().filter(|_| automation.stage != Stage::Retired).map(|pilot| pilot.ends),
        card: automation.card.parts().into_iter().map(|(name, words)| (name, reader.pick(words))).collect(),
        missing: automation.card.missing(),
        doing: doing(automation, &story.traffic),
        reasons: story.traffic.deferred.clone(),
        audits: Audits { labels: story.audits.iter().map(audited).collect() },
        promise: promise(automation),
        confirmed: confirmed(me, story).await?,
        share: in_force(story).map(|proof| proof.share),
        not_for_ai: (story.not_for_ai.n, story.not_for_ai.more),
        idea: flow::idea::behind(me.world(), automation.id).await?.map(|id| id.to_string()),
        lead: me.viewer().leads(story.stream.team),
        restarts: me.viewer().may_decide(story.stream.team),
        error: None,
    })
}

fn promise(automation: &domain::automation::Automation) -> [f64; 2] {
    [1.0 - automation.target.risk(), 1.0 - automation.target.delta()]
}

/// So many documents people confirmed, as long as that is not enough to learn from; none in a stream of messages, and for who does not
/// decide there.
async fn confirmed(me: &Me, story: &Story) -> Result<Option<(u64, u64, String)>, Error> {
    if story.stream.paper.is_empty() || !me.viewer().may_decide(story.stream.team) {
        return Ok(None);
    }
    let have = paper::confirmed(me, story.stream.id).await?;
    Ok((have < paper::ENOUGH).then(|| (have, paper::ENOUGH, format!("/desk?stream={}", story.stream.id))))
}

async fn pause(me: &Me, story: &Story) -> Result<Option<Pause>, Error> {
    let Some(pause) = &story.automation.pause else { return Ok(None) };
    let names = names(me, [pause.by, pause.restart_by].into_iter().flatten()).await?;
    let automations = HashMap::new();
    let cast = Cast { reader: me.reader(), me: Some(me.person()), names: &names, automations: &automations };
    Ok(Some(Pause {
        from: pause.from,
        by: pause.by.map_or(Who::Program, |person| cast.person(person)),
        why: pause.why.clone(),
        pilot_over: pause.pilot_over,
        undeclared: pause.undeclared,
        restart_by: pause.restart_by.map(|person| cast.person(person)),
    }))
}

fn proven(proof: &Proof) -> Proven {
    let count = |n: i64| u64::try_from(n).unwrap_or_default();
    Proven {
        right: 1.0 - proof.risk,
        confidence: 1.0 - proof.delta,
        share: proof.share,
        checked: count(proof.checked),
        wrong: count(proof.wrong),
    }
}

/// The proof of the limit that counts now.
fn in_force(story: &Story) -> Option<Proven> {
    let Limit { calibration, .. } = story.automation.limit?;
    story.proofs.iter().find(|proof| proof.id == calibration).map(proven)
}

/// The page of the target.
pub(super) fn target(me: &Me, story: &Story) -> Target {
    let automation = &story.automation;
    let [right, confidence] = promise(automation);
    let nearest = story
        .evidence
        .curve
        .iter()
        .min_by(|a, b| (a.target - right).abs().total_cmp(&(b.target - right).abs()));
    let missing = nearest.and_then(|point| point.missing).unwrap_or_default();
    let taken = automation.limit.map(|limit| limit.calibration);
    let carries = |proof: &&Proof| {
        let worn = automation.may_rest_on(proof.quality, proof.attempt.unsigned_abs()).is_err();
        proof.limit.is_some() && Some(proof.model) == automation.model && !worn
    };
    let offers = story.proofs.iter().filter(carries);
    let offer = |proof: &Proof| Offer {
        id: proof.id.to_string(),
        proven: proven(proof),
        taken: taken == Some(proof.id),
    };
    Target {
        id: automation.id.to_string(),
        name: me.reader().pick(&automation.name),
        stage: automation.stage,
        promise: [right, confidence],
        proven: in_force(story),
        labels: [missing.0, missing.1],
        blind: story.evidence.cases,
        points: story.evidence.curve.iter().map(|at| point(at, story.evidence.cases)).collect(),
        tried: None,
        attempts: automation.attempts,
        candidate: story.candidate.as_ref().map(candidate),
        offers: offers.map(offer).collect(),
        lead: me.viewer().leads(story.stream.team),
        typed: [right, confidence].map(|share| plain(share * 100.0)),
        error: None,
    }
}

/// A percentage as a browser wants it in a field of numbers: a point, and no more digits than needed.
fn plain(percent: f64) -> String {
    let text = format!("{percent:.4}");
    text.trim_end_matches('0').trim_end_matches('.').to_owned()
}

/// A point of the curve. Where nothing is proven, nothing proceeds, and that is sure.
fn point(point: &Point, cases: u64) -> curve::Point {
    match point.share {
        None => curve::Point { target: point.target, share: 0.0, interval: [0.0, 0.0] },
        Some(share) => curve::Point { target: point.target, share, interval: wilson(share, cases) },
    }
}

/// Where a share lies, in 95 of 100 samples: Wilson's interval (1927).
fn wilson(share: f64, cases: u64) -> [f64; 2] {
    const Z: f64 = 1.959_964;
    let n = cases.max(1) as f64;
    let middle = (share + Z * Z / (2.0 * n)) / (1.0 + Z * Z / n);
    let half = Z / (1.0 + Z * Z / n) * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
    [(middle - half).max(0.0), (middle + half).min(1.0)]
}

fn candidate(found: &Comparison) -> Candidate {
    let (now, newer) = found.right;
    let (share_now, share_newer) = found.share;
    let seen = |share: f64| Some(share).filter(|_| found.cases > 0);
    Candidate {
        model: found.model.id.to_string(),
        learned_from: u64::try_from(found.model.learned_from).unwrap_or_default(),
        right: [seen(now), seen(newer)],
        share: [seen(share_now), seen(share_newer)],
    }
}

/// What happened to an automation, the latest first.
pub(super) async fn history(me: &Me, id: AutomationId) -> Result<History, Error> {
    let db = &me.world().store;
    let automation = store::automation::automation_get(db, id).await?.ok_or(Error::NotFound)?;
    let mut lines: Vec<_> = store::record::entry_of_subject(db, &id.to_string()).await?;
    lines.sort_by_key(|stored| std::cmp::Reverse(stored.line.at));
    let people = lines.iter().filter_map(|stored| match serde_json::from_str(&stored.line.actor) {
        Ok(Actor::Person(person)) => Some(person),
        _ => None,
    });
    let names = names(me, people).await?;
    let name = me.reader().pick(&automation.name);
    let automations = HashMap::from([(id, automation.name)]);
    let cast = Cast { reader: me.reader(), me: Some(me.person()), names: &names, automations: &automations };
    let story = lines.iter().map(|stored| cast.told(&stored.line)).collect();
    Ok(History { id: id.to_string(), name, story, next: None })
}

#[cfg(test)]
mod tests {
    use super::{plain, wilson};

    #[test]
    fn a_percentage_in_a_field_has_a_point_and_no_empty_digits() {
        for (percent, text) in
            [(99.5, "99.5"), (95.0, "95"), (100.0 * (1.0 - 0.005), "99.5"), (99.99, "99.99")]
        {
            assert_eq!(plain(percent), text);
        }
    }

    #[test]
    fn an_interval_holds_its_share_and_narrows_with_more_cases() {
        // 95% interval of 40 of 100 by Wilson: 0.3094 to 0.4980.
        let [low, high] = wilson(0.4, 100);
        assert!((low - 0.3094).abs() < 1e-4 && (high - 0.4980).abs() < 1e-4, "{low} {high}");
        assert!(wilson(0.4, 10_000)[0] > low && wilson(0.4, 10_000)[1] < high);
        assert_eq!(wilson(0.0, 0)[0], 0.0);
    }
}
