//! Why a decision is as it is: the part AI had, what was looked at, what spoke for it and what else was possible, who answers for it, and how to
//! object. The short story for pages of a case, and the whole of it on a page of its own.

mod grounds;

pub use grounds::{Grounds, Proof, remedy};

use domain::gate::{Outcome, Reason};
use domain::review::ReviewKind;
use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use self::grounds::inputs;
use super::case::Decided;
use super::document::said::table;
use super::raised::Raise;
use super::{Reader, Sheet, reason};
use crate::part::{Head, Icon, Table, Voice, Weight, icon, link, voice};
use crate::shell::Room;

/// The page "why this decision".
#[derive(Clone, Debug)]
pub struct Why {
    /// The page it is about: `/cases/case_…`, `/questions/case_…` or `/q/…`.
    pub base: String,
    /// The room that page stands in.
    pub here: Option<Room>,
    /// What the case is about.
    pub subject: String,
    /// The decision that stands.
    pub decision: Option<Decided>,
    /// Somebody is to judge the case blind: nothing is told.
    pub blind: bool,
    /// The part AI had.
    pub part: Part,
    /// What was ruled of the case, where there is an automation and this reader may know.
    pub ruled: Option<Ruled>,
    /// What it could be decided to be.
    pub choices: Vec<Choice>,
    /// A document was looked at; otherwise a message.
    pub document: bool,
    /// What the reader may say when it looks wrong.
    pub raise: Raise,
}

/// The part AI had in a decision.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    /// None.
    None,
    /// It proposed something that nobody could see.
    Unseen,
    /// It proposed, and a person decided.
    Proposed,
    /// It decided, and a person put that right.
    Corrected,
    /// It decided, and a person looked and kept it.
    Kept,
    /// It decided alone.
    Decided,
}

/// What was ruled, by which rule.
#[derive(Clone, Debug)]
pub struct Ruled {
    /// When.
    pub at: At,
    /// What the gate said.
    pub outcome: Outcome,
    /// The automation: its address, empty for who cannot go there, and its name.
    pub automation: (String, String),
    /// The model: its number, and from how many decisions of people it learned.
    pub model: Option<(u64, u64)>,
    /// What is proven of the cases that go on alone.
    pub proof: Option<Proof>,
    /// The words that carried the proposal.
    pub words: Vec<String>,
    /// Where the values that AI read stand: the name of the field and the page, counted from 1.
    pub places: Vec<(String, u64)>,
}

/// Something a case could be decided to be.
#[derive(Clone, Debug)]
pub struct Choice {
    /// The label.
    pub label: String,
    /// It was decided.
    pub decided: bool,
    /// AI proposed it.
    pub proposed: bool,
    /// It was the next best for AI.
    pub second: bool,
    /// People keep it.
    pub reserved: bool,
}

/// The link to the page, from wherever a decision is shown.
#[must_use]
pub fn to_why(lang: Lang, base: &str) -> Markup {
    html! { p { (link(Weight::Plain, &format!("{base}/why"), lang.word("why-link"))) } }
}

impl Why {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let lede = match &self.decision {
            _ if self.blind => lang.word("case-lede-blind"),
            Some(decided) => decided.sentence(reader),
            None => lang.word("why-none"),
        };
        let body = html! {
            @if self.blind {
                p { (lang.word("case-blind")) }
            } @else {
                (self.story(reader))
            }
            p class="actions" { (link(Weight::Plain, &self.base, lang.word("why-back"))) }
        };
        let title = lang.text("why-title", &[("subject", self.subject.as_str().into())]);
        Sheet { title, lede: Some(lede), here: self.here, body, script: None }
    }

    fn story(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        html! {
            h2 { (lang.word("why-part")) }
            p { (voice(self.part.voice(), self.part.sentence(lang))) }
            h2 { (lang.word("why-inputs")) }
            p { (self.inputs(lang)) }
            (self.evidence(lang))
            @if !self.choices.is_empty() {
                h2 { (lang.word("why-choices")) }
                (self.laid_out(lang))
            }
            h2 { (lang.word("why-rule")) }
            (self.rule(reader))
            @if let Some(decided) = &self.decision {
                h2 { (lang.word("why-person")) }
                (self.person(reader, decided))
                h2 { (lang.word("why-remedy")) }
                (remedy(reader, decided.until))
                (self.raise.form(lang))
            }
        }
    }

    fn inputs(&self, lang: Lang) -> String {
        match (self.part, self.document) {
            (Part::None, true) => lang.word("why-input-person-document"),
            (Part::None, false) => lang.word("why-input-person"),
            (_, document) => inputs(lang, document),
        }
    }

    /// Words or places that carried what AI said; and what the document was decided to say.
    fn evidence(&self, lang: Lang) -> Markup {
        let words = self.ruled.as_ref().map(|ruled| ruled.words.join(", ")).unwrap_or_default();
        let places = self.ruled.as_ref().map(|ruled| ruled.places.as_slice()).unwrap_or_default();
        let fields = self.decision.as_ref().map(|decided| decided.said.as_slice()).unwrap_or_default();
        let place = |(field, page): &(String, u64)| {
            lang.text("why-place", &[("field", field.as_str().into()), ("page", (*page).into())])
        };
        html! {
            @if self.part != Part::None {
                h2 { (lang.word("why-evidence")) }
                @if !words.is_empty() { p { (lang.text("case-ai-words", &[("words", words.into())])) } }
                @if !places.is_empty() {
                    p { (lang.word("why-places")) }
                    ul { @for it in places { li { (place(it)) } } }
                }
                @if words_missing(self) { p { (lang.word("why-evidence-none")) } }
            }
            (table(lang, "said", fields, false))
        }
    }

    /// What something spoke for, and folded below it what nothing is known of: of many labels that is nearly all.
    fn laid_out(&self, lang: Lang) -> Markup {
        let (known, rest): (Vec<&Choice>, Vec<&Choice>) = self.choices.iter().partition(|it| it.is_known());
        html! {
            @if !known.is_empty() { (self.table(lang, "choices", &known)) }
            @if !rest.is_empty() {
                details {
                    summary { (lang.text("why-choices-rest", &[("n", rest.len().into())])) }
                    (self.table(lang, "other-choices", &rest))
                }
            }
        }
    }

    fn table(&self, lang: Lang, id: &str, choices: &[&Choice]) -> Markup {
        let heads = vec![Head::text(lang.word("why-choice")), Head::text(lang.word("why-spoke"))];
        let row = |choice: &&Choice| {
            let words = choice.words(lang, self.part, self.ruled.as_ref());
            vec![
                html! { @if choice.decided { strong { (choice.label) } } @else { (choice.label) } },
                html! { @for (at, one) in words.iter().enumerate() { @if at > 0 { br; } (one) } },
            ]
        };
        let rows = choices.iter().map(row).collect();
        html! { (Table { id, caption: &lang.word("why-choices-caption"), heads, rows }) }
    }

    fn rule(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let Some(ruled) = &self.ruled else { return html! { p { (lang.word("why-rule-none")) } } };
        let (href, name) = &ruled.automation;
        html! {
            p { (outcome(lang, ruled.outcome)) }
            ul {
                li { (lang.word("case-ai-automation")) " " @if href.is_empty() { (name) } @else { a href=(href) { (name) } } }
                @if let Some((number, learned)) = ruled.model {
                    li { (lang.text("why-model", &[("number", number.to_string().into()), ("n", learned.into())])) }
                }
                @match &ruled.proof {
                    Some(proof) => li { (proof.promise(lang)) },
                    None => li { (lang.word("why-proof-none")) },
                }
                li { (lang.text("why-ruled-at", &[("at", reader.moment(ruled.at).into())])) }
            }
        }
    }

    fn person(&self, reader: Reader, decided: &Decided) -> Markup {
        let lang = reader.lang;
        html! {
            @if self.part == Part::Decided {
                p { (lang.word("why-person-none")) }
            } @else {
                p { (decided.who.mark(lang)) " " span class="note" { (reader.moment(decided.at)) } }
                @if decided.grounds.words().is_empty() { p class="note" { (lang.word("why-person-silent")) } }
                @else { blockquote { (decided.grounds.words()) } }
            }
        }
    }
}

fn words_missing(why: &Why) -> bool {
    why.ruled.as_ref().is_none_or(|ruled| ruled.words.is_empty() && ruled.places.is_empty())
}

/// What the gate said, as a sentence.
fn outcome(lang: Lang, outcome: Outcome) -> String {
    match outcome {
        Outcome::Proceed => lang.word("why-proceeded"),
        Outcome::ProceedAndAudit => lang.word("why-audited"),
        Outcome::Defer(why) => deferred(lang, why),
    }
}

fn deferred(lang: Lang, why: Reason) -> String {
    let because = reason::sentence(lang, ReviewKind::Decide, Some(why));
    format!("{} {because}", lang.word("why-deferred"))
}

impl Part {
    const fn voice(self) -> Voice {
        match self {
            Part::None => Voice::Person,
            Part::Unseen | Part::Proposed | Part::Corrected | Part::Kept | Part::Decided => Voice::Machine,
        }
    }

    fn sentence(self, lang: Lang) -> String {
        match self {
            Part::None => lang.word("why-part-none"),
            Part::Unseen => lang.word("why-part-unseen"),
            Part::Proposed => lang.word("why-part-proposed"),
            Part::Corrected => lang.word("why-part-corrected"),
            Part::Kept => lang.word("why-part-kept"),
            Part::Decided => lang.word("why-part-decided"),
        }
    }
}

impl Choice {
    fn is_known(&self) -> bool {
        self.decided || self.proposed || self.second || self.reserved
    }

    /// What spoke for it, each in a sentence.
    fn words(&self, lang: Lang, part: Part, ruled: Option<&Ruled>) -> Vec<String> {
        let carried = ruled.map(|ruled| ruled.words.join(", ")).filter(|words| !words.is_empty());
        let mut all = vec![];
        if self.decided {
            all.push(lang.word("why-choice-decided"));
        }
        match (self.proposed, carried) {
            (true, Some(words)) => all.push(lang.text("why-choice-words", &[("words", words.into())])),
            (true, None) => all.push(lang.word("why-choice-proposed")),
            (false, _) => {}
        }
        if self.second {
            all.push(lang.word("why-choice-second"));
        }
        if self.reserved {
            all.push(lang.word("why-choice-reserved"));
        }
        if all.is_empty() {
            all.push(lang.word(if part == Part::None { "why-choice-other" } else { "why-choice-less" }));
        }
        all
    }
}

/// A question mark beside the way to the page, for lists.
#[must_use]
pub fn short(lang: Lang, base: &str) -> Markup {
    html! { a href=(format!("{base}/why")) { (icon(Icon::Questions)) (lang.word("why-short")) } }
}
