//! A practice on its way: a past case, the own view, then the proposal, then what people decided.

use domain::practice::{Confusion, Dealt, Fared, Paid};
use lang::Lang;
use maud::{Markup, html};

use super::super::{Reader, Sheet};
use super::one::mixed_up;
use crate::part::form::{actions, hidden, post};
use crate::part::{
    Field, Notice, Tone, Voice, Weight, badge, button, button_as, definitions, link, notice, voice,
};
use crate::shell::Room;

/// More labels than this are a list to fold open.
const FEW: usize = 12;

/// A practice on its way.
#[derive(Clone, Debug)]
pub struct Practice {
    /// The automation.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What goes along, sealed.
    pub sealed: String,
    /// The how-manieth case, from 1 on, and of how many.
    pub place: [usize; 2],
    /// No proposal is shown.
    pub alone: bool,
    /// What a case can be, and whether people keep it.
    pub labels: Vec<(String, bool)>,
    /// What is shown.
    pub shown: Shown,
    /// What is wrong with what was sent.
    pub error: Option<String>,
}

/// What a practice shows. Before the own view is given there is nowhere to put a proposal.
#[derive(Clone, Debug)]
pub enum Shown {
    /// A case: subject and text.
    Judge([String; 2]),
    /// A case with the own view and the proposal.
    Compare([String; 2], String, String),
    /// What people decided.
    Told(Box<Told>),
    /// The end: how it went, what became of the time, and what the machine mixes up.
    Over(Fared, Paid, Vec<Confusion>),
}

/// What is told after the final answer.
#[derive(Clone, Debug)]
pub struct Told {
    /// Subject and text.
    pub case: [String; 2],
    /// What people decided and what was proposed.
    pub dealt: Dealt,
    /// The first and the final answer.
    pub said: [String; 2],
    /// Words that speak for what people decided.
    pub speaks: Vec<String>,
    /// Words that speak for what was proposed.
    pub misleads: Vec<String>,
    /// How often the machine by itself makes this very mistake.
    pub often: Option<Confusion>,
}

impl Practice {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = match &self.shown {
            Shown::Judge(case) => self.split(lang, case, self.judge(lang)),
            Shown::Compare(case, own, label) => self.split(lang, case, self.compare(lang, own, label)),
            Shown::Told(told) => self.split(lang, &told.case, self.told(lang, told)),
            Shown::Over(fared, paid, often) => self.over(lang, *fared, *paid, often),
        };
        let title = lang.text("practice-title", &[("name", self.name.as_str().into())]);
        Sheet { title, lede: Some(self.lede(lang)), here: Some(Room::Learn), body, script: None }
    }

    fn lede(&self, lang: Lang) -> String {
        let [at, of] = self.place.map(Into::into);
        match &self.shown {
            Shown::Over(fared, ..) => {
                let said = [("last", fared.last.into()), ("cases", fared.cases.into())];
                lang.text("practice-lede-over", &said)
            }
            _ => lang.text("practice-lede", &[("at", at), ("of", of)]),
        }
    }

    fn split(&self, lang: Lang, [subject, text]: &[String; 2], asked: Markup) -> Markup {
        html! {
            div class="split" {
                section class="original" aria-labelledby="original" {
                    h2 id="original" { (subject) }
                    div class="page-words" { (text) }
                }
                section class="asked" aria-label=(lang.word("practice-asked")) {
                    @if let Some(error) = &self.error { div role="alert" { (notice(lang, Notice::Warn, error)) } }
                    (asked)
                }
            }
        }
    }

    /// A form of this practice: what goes along, and what it asks.
    fn form(&self, body: Markup) -> Markup {
        post(&format!("/learn/{}/practice", self.id), html! { (hidden("sealed", &self.sealed)) (body) })
    }

    /// One of the labels, out of all.
    fn labels(&self, lang: Lang, id: &str) -> Markup {
        let words = |(name, kept): &(String, bool)| match kept {
            true => (name.clone(), lang.text("practice-kept", &[("label", name.as_str().into())])),
            false => (name.clone(), name.clone()),
        };
        let all = self.labels.iter().map(words);
        let error = self.error.clone();
        if self.labels.len() > FEW {
            let none = (String::new(), lang.word("practice-choose"));
            return html! { (Field::select("label", lang.word("practice-label"), std::iter::once(none).chain(all)).id(id).error(error)) };
        }
        html! { (Field::radios("label", lang.word("practice-label"), all).id(id).error(error)) }
    }

    fn judge(&self, lang: Lang) -> Markup {
        html! {
            h2 { (lang.word("practice-first")) }
            p { (lang.word(if self.alone { "practice-alone-teaches" } else { "practice-first-teaches" })) }
            (self.form(html! {
                (self.labels(lang, "f-label"))
                (actions(button(Weight::Primary, lang.word("practice-first-save"))))
            }))
        }
    }

    fn compare(&self, lang: Lang, own: &str, label: &str) -> Markup {
        let as_label = |weight, key: &str, label: &str| {
            button_as(weight, "label", label, lang.text(key, &[("label", label.into())]))
        };
        html! {
            h2 { (lang.word("practice-both")) }
            div class="columns" {
                div class="panel" { p { (voice(Voice::Person, lang.word("practice-your-view"))) } p { strong { (own) } } }
                div class="panel" {
                    p { (voice(Voice::Machine, lang.word("practice-ai-proposes"))) }
                    p { (badge(Tone::Proposed, label)) }
                }
            }
            p { (lang.word("practice-both-teaches")) }
            (self.form(actions(html! {
                @if own == label { (as_label(Weight::Primary, "practice-save", own)) }
                @else { (as_label(Weight::Plain, "practice-keep", own)) (as_label(Weight::Plain, "practice-take", label)) }
            })))
            details class="other" {
                summary { (lang.word("practice-other")) }
                (self.form(html! { (self.labels(lang, "f-other")) (actions(button(Weight::Plain, lang.word("practice-other-save")))) }))
            }
        }
    }

    fn told(&self, lang: Lang, told: &Told) -> Markup {
        let (label, proposed) = (told.dealt.label.as_str(), told.dealt.proposed.as_str());
        let same = told.said[1] == label;
        let said = [("label", label.into()), ("own", told.said[1].as_str().into())];
        let kept = self.labels.iter().any(|(name, kept)| *kept && name == label);
        let next = if self.place[0] == self.place[1] { "practice-to-end" } else { "practice-next" };
        html! {
            h2 { (lang.word("practice-told")) }
            (notice(lang, if same { Notice::Good } else { Notice::Info },
                lang.text(if same { "practice-same" } else { "practice-another" }, &said)))
            @if !self.alone { p { (of_proposal(lang, told)) } }
            @if !told.speaks.is_empty() {
                p { (lang.text("practice-speaks", &[("label", label.into()), ("words", told.speaks.join(", ").into())])) }
            }
            @if !self.alone && !told.dealt.is_right() {
                @if !told.misleads.is_empty() {
                    p { (lang.text("practice-misleads", &[("label", proposed.into()), ("words", told.misleads.join(", ").into())])) }
                }
                @if let Some(often) = &told.often {
                    p { (lang.text("practice-often", &[("label", label.into()), ("proposed", proposed.into()),
                        ("times", often.times.into()), ("of", often.of.into())])) }
                }
                p { (lang.word("practice-notice")) }
            }
            @if kept { p { (lang.text("practice-people-keep", &[("label", label.into())])) } }
            (self.form(actions(button_as(Weight::Primary, "next", "1", lang.word(next)))))
        }
    }

    fn over(&self, lang: Lang, fared: Fared, paid: Paid, often: &[Confusion]) -> Markup {
        let of = |n: usize, of: usize| lang.text("practice-of", &[("n", n.into()), ("of", of.into())]);
        let mut rows = vec![(lang.word("practice-fared-first"), of(fared.first, fared.cases))];
        if !self.alone {
            let (wrong, planted) = (fared.wrong.into(), fared.planted.into());
            rows.push((lang.word("practice-fared-last"), of(fared.last, fared.cases)));
            rows.push((
                lang.word("practice-fared-wrong"),
                lang.text("practice-fared-planted", &[("wrong", wrong), ("planted", planted)]),
            ));
            rows.push((lang.word("practice-fared-noticed"), of(fared.noticed, fared.wrong)));
            rows.push((lang.word("practice-fared-helped"), lang.count(fared.helped as u64)));
        }
        html! {
            (of_time(lang, paid))
            (definitions(rows))
            p { (lang.word("practice-gone")) " " a href="/learn/line" { (lang.word("skill-to-line")) } }
            @if !self.alone && fared.noticed < fared.wrong { p { (lang.word("practice-advice-missed")) } }
            @else if !self.alone { p { (lang.word("practice-advice-all")) } }
            @if !often.is_empty() { h2 { (lang.word("learn-errs")) } (mixed_up(lang, often)) }
            p class="actions" {
                (link(Weight::Primary, "/learn", lang.word("learn-back")))
                (link(Weight::Plain, &format!("/learn/{}", self.id), lang.word("practice-again")))
            }
        }
    }
}

/// What became of the time.
fn of_time(lang: Lang, paid: Paid) -> Markup {
    match paid {
        Paid::Booked(minutes) => {
            let minutes = u64::try_from(minutes).unwrap_or_default();
            notice(lang, Notice::Good, lang.text("practice-booked", &[("minutes", minutes.into())]))
        }
        Paid::Today => notice(lang, Notice::Info, lang.word("practice-booked-today")),
        Paid::TooFast => notice(lang, Notice::Warn, lang.word("practice-too-fast")),
    }
}

/// What the proposal was: right, planted, or an error of the machine itself.
fn of_proposal(lang: Lang, told: &Told) -> String {
    let said = [("proposed", told.dealt.proposed.as_str().into())];
    match (told.dealt.is_right(), told.dealt.planted) {
        (true, _) => lang.word("practice-ai-right"),
        (false, true) => lang.text("practice-ai-planted", &said),
        (false, false) => lang.text("practice-ai-wrong", &said),
    }
}
