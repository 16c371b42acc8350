//! The dossier for the works council: what is asked and why, what changes for people, documents, dates, advice and decision.

use domain::dossier::{Article, Block, Document};
use flow::dossier::Facts;

use super::act::{board, objection};
use super::assessed;
use super::pen::Pen;
use crate::page::Reader;
use crate::page::automation::{means, part, stage};

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
    pen.chapter("dossier-council-7", &[]);
    pen.put(Block::Note(lang.word("dossier-advice-none")));
    pen.sources(&[
        Article::Advice,
        Article::Consent,
        Article::Belgium,
        Article::Workers,
        Article::Assessment,
    ]);
    pen.done()
}

fn asked(pen: &mut Pen<'_>) {
    let (lang, it) = (pen.lang, &pen.facts.automation);
    pen.chapter("dossier-council-1", &[Article::Advice, Article::Consent, Article::Belgium]);
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

fn documents(pen: &mut Pen<'_>) {
    let (lang, facts) = (pen.lang, pen.facts);
    pen.chapter("dossier-council-5", &[]);
    let card = facts.versions.last().map(|version| {
        let args = [("number", version.number.into()), ("day", pen.day(version.at).into())];
        lang.text("dossier-document-card", &args)
    });
    let others = ["dossier-document-act", "dossier-document-register"].map(|key| lang.word(key));
    pen.points(card.into_iter().chain(others).collect());
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
    let mut all: Vec<_> = moved.chain(versions).chain(announced).collect();
    all.sort_by_key(|(at, _)| *at);
    let rows = all.into_iter().map(|(at, what)| vec![pen.day(at), what]).collect();
    let heads = ["dossier-day", "dossier-happened"].map(|key| lang.word(key));
    pen.put(Block::Table(heads.to_vec(), rows));
}
