//! The dossier for the works council: what is asked and why, what changes for people, documents, dates, advice and decision.

use domain::automation::Stage;
use domain::condition::{Condition, Standing, checklist};
use domain::dossier::{Article, Block, Document};
use domain::information::Reply;
use domain::time::At;
use flow::dossier::Facts;

use super::act::{board, objection};
use super::assessed;
use super::pen::Pen;
use crate::page::Reader;
use crate::page::automation::{means, part, stage};
use crate::page::condition::{council as council_words, evidence, lack, name};

/// The dossier for the works council, in the language of the reader.
#[must_use]
pub fn council(reader: Reader, facts: &Facts) -> Document {
    let mut pen = Pen::begin(reader, facts, "dossier-council-title", "dossier-council-lede");
    let (lang, card, said) = (pen.lang, &facts.automation.card, &facts.assessment);
    asked(&mut pen);
    pen.chapter("dossier-council-2", &[Article::Workers]);
    pen.said(&said.workers);
    board(&mut pen);
    done(&mut pen);
    pen.chapter("dossier-council-3", &[Article::Assessment]);
    for (name, words) in [("affected", &said.affected), ("harms", &said.harms), ("measures", &said.measures)]
    {
        pen.head(assessed(lang, name).0);
        pen.said(words);
    }
    pen.chapter("dossier-council-4", &[Article::Oversight]);
    pen.said(&card.overseer);
    pen.oversight();
    pen.said(&card.appeal);
    pen.put(Block::Words(objection(&pen)));
    documents(&mut pen);
    dates(&mut pen);
    advice(&mut pen);
    conditions(&mut pen);
    let everywhere = [Article::Workers, Article::Assessment, Article::Oversight];
    pen.sources(&[facts.checklist.facts.country.profile().laws, &everywhere].concat());
    pen.done()
}

fn asked(pen: &mut Pen<'_>) {
    let (lang, it) = (pen.lang, &pen.facts.automation);
    pen.chapter("dossier-council-1", pen.facts.checklist.facts.country.profile().laws);
    let step = |key: &str, at| {
        lang.text(key, &[("stage", stage(lang, at).into()), ("means", means(lang, at).into())])
    };
    pen.put(Block::Words(step("dossier-council-now", it.stage)));
    if let Some(next) = it.stage.next() {
        pen.put(Block::Words(step("dossier-council-next", next)));
    }
    for (name, words) in [
        ("goal", &it.card.goal),
        ("does", &it.card.does),
        ("does_not", &it.card.does_not),
        ("stays_human", &it.card.stays_human),
    ] {
        pen.head(part(lang, name));
        pen.said(words);
    }
}

/// What is done for people: money, practice.
fn done(pen: &mut Pen<'_>) {
    let (lang, spent) = (pen.lang, &pen.facts.spent);
    let money = match spent.share() {
        Some(share) => {
            let args = [
                ("all", lang.euros(spent.all).into()),
                ("people", lang.euros(spent.people).into()),
                ("share", lang.percent(share).into()),
            ];
            lang.text("dossier-spent", &args)
        }
        None => lang.word("dossier-spent-none"),
    };
    let (have, of) = pen.facts.practised;
    let practised = lang.text("dossier-practised", &[("have", have.into()), ("of", of.into())]);
    pen.points(vec![money, practised]);
}

/// Who was told what and when, how far the council is, and what was decided on its advice: each time anew.
fn advice(pen: &mut Pen<'_>) {
    let (lang, known) = (pen.lang, &pen.facts.checklist.facts);
    pen.chapter("dossier-council-7", &[]);
    if known.informed.is_empty() {
        pen.put(Block::Note(lang.word("dossier-advice-none")));
    }
    for it in &known.informed {
        let fact = |key: &str, said: String| (lang.word(key), said);
        let mut facts = vec![
            fact("dossier-informed-document", it.document.clone()),
            fact("dossier-informed-told", pen.day(it.told)),
            fact("dossier-informed-who", it.recipients.clone()),
            fact("dossier-informed-starts", pen.day(it.starts)),
            fact("dossier-informed-earliest", pen.day(it.earliest(known.country))),
            fact("dossier-informed-council", council_words(lang, it.council)),
        ];
        if !it.answer.is_empty() {
            facts.push(fact("dossier-informed-answer", it.answer.clone()));
        }
        for reply in &it.replies {
            facts.extend(replied(pen, reply));
        }
        pen.head(it.document.clone());
        pen.put(Block::Facts(facts));
    }
}

/// What the council answered and what was decided on it, each with its day.
fn replied(pen: &Pen<'_>, reply: &Reply) -> Vec<(String, String)> {
    let lang = pen.lang;
    let day = |at: Option<At>| at.map_or_else(|| lang.word("duty-day-unknown"), |at| pen.day(at));
    let words = |said: Option<&str>| {
        said.filter(|it| !it.is_empty()).map_or_else(|| lang.word("dossier-not-yet"), str::to_owned)
    };
    let decision = reply.decision.as_ref();
    let mut facts = vec![
        ("dossier-informed-reply", council_words(lang, reply.council)),
        ("dossier-informed-reply-day", day(reply.day)),
        ("dossier-informed-answer", words(Some(&reply.words))),
        ("dossier-informed-decision", words(decision.map(|it| it.words.as_str()))),
    ];
    facts.extend(decision.map(|it| ("dossier-informed-decision-day", pen.day(it.day))));
    facts.into_iter().map(|(key, said)| (lang.word(key), said)).collect()
}

/// How every condition stands, with every yes, no and exception.
fn conditions(pen: &mut Pen<'_>) {
    let (lang, list) = (pen.lang, &pen.facts.checklist);
    pen.chapter("dossier-council-8", &[]);
    let row = |(condition, standing): &(Condition, Standing)| {
        let (state, why) = match standing {
            Standing::Met => ("conditions-met", evidence(lang, *condition, &list.facts)),
            Standing::NotMet(missing) => ("conditions-not-met", lack(lang, missing)),
            Standing::Excepted(exception, missing) => {
                let args = [("day", pen.day(exception.until).into()), ("why", exception.why.as_str().into())];
                let until = lang.text("dossier-let-pass", &args);
                ("conditions-excepted", format!("{} {until}", lack(lang, missing)))
            }
        };
        vec![name(lang, *condition), lang.word(state), why]
    };
    let heads = ["dossier-condition", "dossier-standing", "dossier-why"].map(|key| lang.word(key));
    // All of them: what the last stage asks, every stage before it asked too.
    let all = checklist(Stage::Automatic, &list.facts, &list.automation.duties.exceptions);
    let rows = all.iter().map(row).collect();
    pen.put(Block::Table(heads.to_vec(), rows));
}

fn documents(pen: &mut Pen<'_>) {
    let (lang, facts) = (pen.lang, pen.facts);
    pen.chapter("dossier-council-5", &[]);
    let card = facts.versions.last().map(|version| {
        let args = [("number", version.number.into()), ("day", pen.day(version.at).into())];
        lang.text("dossier-document-card", &args)
    });
    let others = ["dossier-document-act", "dossier-document-register"].map(|key| lang.word(key));
    let told = facts.checklist.facts.informed.iter().map(|it| {
        let args = [("document", it.document.as_str().into()), ("day", pen.day(it.told).into())];
        lang.text("dossier-document-told", &args)
    });
    pen.points(card.into_iter().chain(others).chain(told).collect());
}

/// Everything that has a day, the oldest first.
fn dates(pen: &mut Pen<'_>) {
    let (lang, facts) = (pen.lang, pen.facts);
    pen.chapter("dossier-council-6", &[]);
    let moved = facts
        .moves
        .iter()
        .map(|(at, to)| (*at, lang.text("dossier-happened-stage", &[("stage", stage(lang, *to).into())])));
    let versions = facts
        .versions
        .iter()
        .map(|it| (it.at, lang.text("dossier-happened-card", &[("number", it.number.into())])));
    let announced = facts.announced.iter().filter_map(|it| {
        let title = pen.reader.pick(&it.text.as_ref()?.title);
        Some((it.sent?, lang.text("dossier-happened-announced", &[("title", title.into())])))
    });
    let told =
        facts.checklist.facts.informed.iter().map(|it| {
            (it.told, lang.text("dossier-happened-told", &[("who", it.recipients.as_str().into())]))
        });
    let replies = || facts.checklist.facts.informed.iter().flat_map(|it| &it.replies);
    let answered = replies().filter_map(|it| {
        let args = [("council", council_words(lang, it.council).into())];
        Some((it.day?, lang.text("dossier-happened-reply", &args)))
    });
    let decided =
        replies().filter_map(|it| Some((it.decision.as_ref()?.day, lang.word("dossier-happened-decision"))));
    let told = told.chain(answered).chain(decided);
    let mut all: Vec<_> = moved.chain(versions).chain(announced).chain(told).collect();
    all.sort_by_key(|(at, _)| *at);
    let rows = all.into_iter().map(|(at, what)| vec![pen.day(at), what]).collect();
    let heads = ["dossier-day", "dossier-happened"].map(|key| lang.word(key));
    pen.put(Block::Table(heads.to_vec(), rows));
}
