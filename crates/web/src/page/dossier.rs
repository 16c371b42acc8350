//! Dossiers: what an organisation can show of an automation, what is still missing in it, and the form for what only people can say.

mod act;
mod council;
mod pen;

use domain::dossier::{Article, Assessment, Block, Document, Kind};
use domain::words::Words;
use lang::Lang;
use maud::{Markup, Render, html};

use super::automation::part;
use super::{Reader, Sheet};
use crate::part::form::{actions, both, group, hidden, post};
use crate::part::{Head, Icon, Notice, Table, Weight, button, definitions, icon, link, notice};
use crate::shell::Room;

pub use act::act;
pub use council::council;

/// The page with both dossiers.
#[derive(Clone, Debug)]
pub struct Dossiers {
    /// The automation.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The reader leads its team, and can fill in what is missing.
    pub leads: bool,
    /// Each dossier with what it lacks: parts of the card, parts of the assessment.
    pub each: Vec<(Kind, Document, Gaps)>,
}

/// What a dossier lacks.
pub type Gaps = (Vec<&'static str>, Vec<&'static str>);

/// The form of the assessment.
#[derive(Clone, Debug, Default)]
pub struct Assess {
    /// The automation.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What is said.
    pub said: Assessment,
    /// Somebody else was earlier: these are the words of now.
    pub changed: bool,
}

/// The name of a part of the assessment, and an example.
fn assessed(lang: Lang, part: &str) -> (String, String) {
    match part {
        "period" => (lang.word("dossier-part-period"), lang.word("dossier-part-period-hint")),
        "affected" => (lang.word("dossier-part-affected"), lang.word("dossier-part-affected-hint")),
        "harms" => (lang.word("dossier-part-harms"), lang.word("dossier-part-harms-hint")),
        "measures" => (lang.word("dossier-part-measures"), lang.word("dossier-part-measures-hint")),
        _ => (lang.word("dossier-part-workers"), lang.word("dossier-part-workers-hint")),
    }
}

/// What an article is about, in a sentence.
#[must_use]
pub fn duty(lang: Lang, article: Article) -> String {
    match article {
        Article::Literacy => lang.word("law-literacy"),
        Article::Record => lang.word("law-record"),
        Article::Instructions => lang.word("law-instructions"),
        Article::Oversight => lang.word("law-oversight"),
        Article::Use => lang.word("law-use"),
        Article::Workers => lang.word("law-workers"),
        Article::Assessment => lang.word("law-assessment"),
        Article::Disclosure => lang.word("law-disclosure"),
        Article::Explanation => lang.word("law-explanation"),
        Article::Automated => lang.word("law-automated"),
        Article::Advice => lang.word("law-advice"),
        Article::Consent => lang.word("law-consent"),
        Article::Belgium => lang.word("law-belgium"),
    }
}

/// Law and article as the reader says it.
#[must_use]
pub fn named(lang: Lang, article: Article) -> &'static str {
    let source = article.source();
    match lang {
        Lang::En => source.en,
        Lang::Nl => source.nl,
    }
}

impl Dossiers {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let body = html! {
            @for (kind, document, gaps) in &self.each { (self.one(lang, *kind, document, gaps)) }
            (actions(link(Weight::Plain, &format!("/register/{}", self.id), lang.word("dossier-back"))))
        };
        let title = lang.text("dossier-title", &[("name", self.name.as_str().into())]);
        let lede = Some(lang.word("dossier-lede"));
        Sheet { title, lede, here: Some(Room::Register), body, script: None }
    }

    fn one(&self, lang: Lang, kind: Kind, document: &Document, gaps: &Gaps) -> Markup {
        let (name, what) = match kind {
            Kind::Act => (lang.word("dossier-act"), lang.word("dossier-act-what")),
            Kind::Council => (lang.word("dossier-council"), lang.word("dossier-council-what")),
        };
        let paper = |tag: &str, words: String| {
            let path = format!("/register/{}/{}.pdf?lang={tag}", self.id, kind.as_str());
            link(Weight::Plain, &path, html! { (icon(Icon::Download)) (words) })
        };
        html! {
            section class="panel" {
                h2 id=(kind.as_str()) { (name) }
                p { (what) }
                (self.gaps(lang, gaps))
                (actions(html! {
                    (paper("nl", lang.word("dossier-pdf-nl")))
                    (paper("en", lang.word("dossier-pdf-en")))
                }))
                details {
                    summary { (lang.word("dossier-here")) }
                    p class="lede" { (document.lede) }
                    (blocks(kind.as_str(), &document.blocks))
                }
            }
        }
    }

    fn gaps(&self, lang: Lang, (card, said): &Gaps) -> Markup {
        let of_card: Vec<String> = card.iter().map(|name| part(lang, name)).collect();
        html! {
            @if card.is_empty() && said.is_empty() {
                p class="note" { (lang.word("dossier-whole")) }
            } @else {
                (notice(lang, Notice::Warn, html! {
                    p { (lang.word("dossier-gaps")) }
                    ul {
                        @if !of_card.is_empty() { li { (lang.text("dossier-gap-card", &[("parts", of_card.join(", ").into())])) } }
                        @for name in said { li { (assessed(lang, name).0) } }
                    }
                    @if !self.leads { p { (lang.word("dossier-gap-who")) } }
                }))
            }
            @if self.leads {
                p {
                    a href=(format!("/register/{}/assessment", self.id)) { (icon(Icon::Pen)) (lang.word("dossier-edit")) }
                    @if !card.is_empty() {
                        " " a href=(format!("/automations/{}/card", self.id)) { (icon(Icon::Pen)) (lang.word("dossier-edit-card")) }
                    }
                }
            }
        }
    }
}

/// Blocks as HTML, under a heading of the second level. `place` is unique on the page.
pub fn blocks(place: &str, blocks: &[Block]) -> Markup {
    html! {
        @for (nth, block) in blocks.iter().enumerate() {
            @match block {
                Block::Chapter(words) => h3 { (words) },
                Block::Head(words) => h4 { (words) },
                Block::Words(words) => p { (words) },
                Block::Note(words) => p class="note" { (words) },
                Block::Points(points) => ul { @for point in points { li { (point) } } },
                Block::Facts(facts) => (definitions(facts.iter().map(|(name, said)| (name, said)))),
                Block::Table(heads, rows) => (table(&format!("{place}-{nth}"), heads, rows)),
            }
        }
    }
}

fn table(id: &str, heads: &[String], rows: &[Vec<String>]) -> Markup {
    let cells = |row: &Vec<String>| row.iter().map(|cell| html! { (cell) }).collect();
    let caption = heads.join(", ");
    Table {
        id,
        caption: &caption,
        heads: heads.iter().map(|words| Head::text(words.as_str())).collect(),
        rows: rows.iter().map(cells).collect(),
    }
    .render()
}

impl Assess {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let field = |name: &str, words: &Words| {
            let (label, hint) = assessed(lang, name);
            group(label, html! { p class="note" { (hint) } (both(lang, name, words, 4)) })
        };
        let body = html! {
            @if self.changed { div role="alert" { (notice(lang, Notice::Warn, lang.word("dossier-changed"))) } }
            (post(&format!("/register/{}/assessment", self.id), html! {
                (hidden("version", &self.said.version.to_string()))
                @for (name, words) in self.said.parts() { (field(name, words)) }
                (actions(html! {
                    (button(Weight::Primary, lang.word("dossier-save")))
                    (link(Weight::Plain, &format!("/register/{}/dossiers", self.id), lang.word("dossier-cancel")))
                }))
            }))
        };
        let title = lang.text("dossier-edit-title", &[("name", self.name.as_str().into())]);
        let lede = Some(lang.word("dossier-edit-lede"));
        Sheet { title, lede, here: Some(Room::Register), body, script: None }
    }
}
