//! The dossier for the AI Act: use, record, oversight, effects on people, what everybody sees and was told.

use domain::board::Hand;
use domain::country::Country;
use domain::dossier::{Article, Block, Document};
use flow::dossier::Facts;

use super::pen::Pen;
use crate::page::Reader;
use crate::page::automation::{part, stage};

/// The dossier for the AI Act, in the language of the reader.
#[must_use]
pub fn act(reader: Reader, facts: &Facts) -> Document {
    let mut pen = Pen::begin(reader, facts, "dossier-act-title", "dossier-act-lede");
    usage(&mut pen);
    record(&mut pen);
    pen.chapter("dossier-act-3", &[Article::Oversight]);
    pen.said(&facts.automation.card.overseer);
    pen.oversight();
    pen.head(pen.lang.word("dossier-stages"));
    let moved = facts.moves.iter().map(|(at, to)| vec![pen.day(*at), stage(pen.lang, *to)]).collect();
    let heads = ["dossier-day", "dossier-stage"].map(|key| pen.lang.word(key));
    pen.put(Block::Table(heads.to_vec(), moved));
    effects(&mut pen);
    pen.chapter("dossier-act-5", &[Article::Disclosure, Article::Explanation, Article::Automated]);
    let seen = ["dossier-see-marked", "dossier-see-why", "dossier-see-person", "dossier-see-automatic"];
    let seen = seen.map(|key| pen.lang.word(key)).into_iter().chain([objection(&pen)]);
    pen.points(seen.collect());
    known(&mut pen);
    let of_a_country = |it: &Article| Country::ALL.iter().any(|country| country.profile().laws.contains(it));
    let everywhere: Vec<Article> = Article::ALL.into_iter().filter(|it| !of_a_country(it)).collect();
    pen.sources(&everywhere);
    pen.done()
}

fn usage(pen: &mut Pen<'_>) {
    let (lang, facts, it) = (pen.lang, pen.facts, &pen.facts.automation);
    pen.chapter("dossier-act-1", &[Article::Instructions, Article::Use]);
    let use_of = it.card.parts();
    for (name, words) in use_of.iter().filter(|(name, _)| !matches!(*name, "overseer" | "appeal")) {
        pen.head(part(lang, name));
        pen.said(words);
    }
    pen.head(lang.word("dossier-labels"));
    let names = |reserved: bool| {
        let labels = facts.stream.labels.iter().filter(|label| label.reserved == reserved);
        labels.map(|label| label.name.as_str()).collect::<Vec<_>>().join(", ")
    };
    for (key, labels) in [("dossier-label-all", names(false)), ("dossier-label-kept", names(true))] {
        if !labels.is_empty() {
            pen.put(Block::Words(lang.text(key, &[("labels", labels.into())])));
        }
    }
    let fields = facts.stream.paper.fields.iter().map(|field| pen.reader.pick(&field.name));
    let fields: Vec<String> = fields.collect();
    if !fields.is_empty() {
        pen.put(Block::Words(lang.text("dossier-fields", &[("fields", fields.join(", ").into())])));
    }
    pen.head(lang.word("dossier-sure"));
    let [right, sure] = [it.target.risk(), it.target.delta()].map(|it| lang.percent_exact(1.0 - it));
    let proven = if it.is_proven() { "register-proven" } else { "register-not-proven" };
    pen.put(Block::Words(lang.text(proven, &[("right", right.into()), ("confidence", sure.into())])));
    pen.word("register-learns");
}

fn record(pen: &mut Pen<'_>) {
    pen.chapter("dossier-act-2", &[Article::Record]);
    pen.word("dossier-logged");
    let logged = [
        "dossier-logged-came",
        "dossier-logged-ai",
        "dossier-logged-gate",
        "dossier-logged-person",
        "dossier-logged-change",
    ];
    let logged = logged.map(|key| pen.lang.word(key)).to_vec();
    pen.points(logged);
    pen.word("dossier-logged-kept");
    traffic(pen);
}

fn traffic(pen: &mut Pen<'_>) {
    let traffic = &pen.facts.traffic;
    let people: u64 = traffic.deferred.iter().map(|(_, n)| n).sum();
    let args = [("alone", traffic.proceeded.into()), ("people", people.into())];
    pen.put(Block::Words(pen.lang.text("dossier-traffic", &args)));
}

/// Who decides on an objection, and within which time.
pub(super) fn objection(pen: &Pen<'_>) -> String {
    pen.lang.text("dossier-objection", &[("days", domain::appeal::DAYS.unsigned_abs().into())])
}

/// The assessment, a to f.
fn effects(pen: &mut Pen<'_>) {
    let (lang, facts) = (pen.lang, pen.facts);
    let (card, said) = (&facts.automation.card, &facts.assessment);
    pen.chapter("dossier-act-4", &[Article::Assessment]);
    pen.head(lang.word("dossier-a"));
    let stream = pen.reader.pick(&facts.stream.name);
    pen.put(Block::Words(lang.text("dossier-process", &[("stream", stream.into())])));
    pen.said(&card.goal);
    board(pen);
    pen.head(lang.word("dossier-b"));
    pen.said(&said.period);
    traffic(pen);
    pen.head(lang.word("dossier-c"));
    pen.said(&said.affected);
    pen.head(lang.word("dossier-d"));
    pen.said(&said.harms);
    pen.head(lang.word("dossier-e"));
    pen.said(&card.overseer);
    pen.word("dossier-see-3");
    pen.head(lang.word("dossier-f"));
    pen.said(&said.measures);
    pen.said(&card.appeal);
    pen.put(Block::Words(objection(pen)));
}

/// The process in steps, and whether the team decided on it.
pub(super) fn board(pen: &mut Pen<'_>) {
    let (lang, board) = (pen.lang, &pen.facts.board);
    if board.steps.is_empty() {
        pen.put(Block::Note(lang.word("dossier-board-none")));
        return;
    }
    let hand = |hand: Hand| match hand {
        Hand::Ai => lang.word("dossier-hand-ai"),
        Hand::Person => lang.word("dossier-hand-person"),
        Hand::Together => lang.word("dossier-hand-together"),
    };
    let steps = board.steps.iter().map(|step| vec![step.what.clone(), hand(step.hand)]).collect();
    let heads = ["dossier-step", "dossier-hand"].map(|key| lang.word(key));
    pen.put(Block::Table(heads.to_vec(), steps));
    if let Some(at) = board.decided {
        let day = pen.day(at);
        pen.put(Block::Words(lang.text("dossier-board-decided", &[("day", day.into())])));
    }
}

fn known(pen: &mut Pen<'_>) {
    let (lang, facts) = (pen.lang, pen.facts);
    pen.chapter("dossier-act-6", &[Article::Workers, Article::Literacy]);
    let mut points = vec![];
    if let Some(version) = facts.versions.last() {
        let args = [("number", version.number.into()), ("day", pen.day(version.at).into())];
        points.push(lang.text("dossier-told-card", &args));
    }
    if !facts.details.consulted.is_empty() {
        points.push(lang.text("dossier-told-consulted", &[("who", facts.details.consulted.as_str().into())]));
    }
    let (have, of) = facts.practised;
    points.push(lang.text("dossier-practised", &[("have", have.into()), ("of", of.into())]));
    pen.points(points);
    let told = facts.checklist.facts.informed.iter().map(|it| {
        let args = [
            ("who", it.recipients.as_str().into()),
            ("day", pen.day(it.told).into()),
            ("document", it.document.as_str().into()),
        ];
        lang.text("dossier-told-before", &args)
    });
    let told: Vec<String> = told.collect();
    pen.points(told);
    pen.head(lang.word("dossier-announced"));
    pen.announced();
}
