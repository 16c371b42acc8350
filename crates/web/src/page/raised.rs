//! What was raised against a decision, how it stands and what it repaired; and the form that raises it, in two presses.

use domain::appeal::{AppealKind, Overdue};
use domain::person::Role;
use domain::time::At;
use lang::Lang;
use maud::{Markup, html};

use super::Reader;
use super::case::AppealStands;
use super::outlet::{Went, delivery};
use crate::part::form::{actions, post};
use crate::part::{Field, Icon, Voice, Weight, button_as, icon, voice};

/// What a reader may say of a decision that looks wrong.
#[derive(Clone, Debug, Default)]
pub struct Raise {
    /// Where it is sent; nothing when nothing can be raised.
    pub to: String,
    /// The reader may object.
    pub objects: bool,
    /// The reader may flag it.
    pub flags: bool,
}

/// An objection or a flag, for who reads about its case.
#[derive(Clone, Debug)]
pub struct Raised {
    /// Its page; none for who cannot go there.
    pub href: Option<String>,
    /// An objection or a flag.
    pub kind: AppealKind,
    /// Where it stands.
    pub stands: AppealStands,
    /// It was not ended in time: who was told, and when.
    pub overdue: Option<Overdue>,
    /// The words of whoever ended it.
    pub why: Option<String>,
    /// What was repaired.
    pub mended: Option<Mended>,
    /// The reader raised it.
    pub mine: bool,
    /// When, and in which words; nothing for what somebody else raised, and where the page tells it already.
    pub said: Option<(At, String)>,
}

/// What was repaired.
#[derive(Clone, Debug)]
pub struct Mended {
    /// What it was decided to be before, and after.
    pub labels: [String; 2],
    /// The fields of the document that changed: name, before, after.
    pub fields: Vec<(String, String, String)>,
    /// What became of the deliveries of the decision before, and of the one after.
    pub out: [Vec<Went>; 2],
    /// So many decisions of AI that were like it are looked at again, and whether there are more.
    pub again: (u64, bool),
}

impl Raise {
    /// The form; nothing where nothing can be raised. Without script, and one field for both.
    #[must_use]
    pub fn form(&self, lang: Lang) -> Markup {
        if !self.objects && !self.flags {
            return html! {};
        }
        let words = Field::area("words", lang.word("raised-words"), 4).id("f-appeal-words").most(5_000);
        let words = if self.objects { words } else { words.optional(lang) };
        let body = html! {
            @if self.objects { p class="note" { (lang.word("raised-object-teaches")) } }
            @if self.flags { p class="note" { (lang.word("raised-flag-teaches")) } }
            (words)
            (actions(html! {
                @if self.objects { (button_as(Weight::Primary, "kind", AppealKind::Objection.as_str(), lang.word("raised-object"))) }
                @if self.flags { (button_as(Weight::Plain, "kind", AppealKind::Flag.as_str(), lang.word("raised-flag"))) }
            }))
        };
        html! {
            details {
                summary { (icon(Icon::Flag)) (lang.word("raised-fold")) }
                (post(&self.to, body))
            }
        }
    }
}

impl Raised {
    /// How it stands, who was told when it is late, why it ended so, and what was repaired.
    #[must_use]
    pub fn story(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        html! {
            div class="raised" {
                p {
                    (icon(if self.kind == AppealKind::Flag { Icon::Flag } else { Icon::Appeals }))
                    (self.stands.sentence(reader, self.kind))
                    @if let Some(href) = &self.href { " " a href=(href) { (lang.word("raised-open")) } }
                }
                @if let Some((at, words)) = &self.said {
                    p class="note" { (lang.text("raised-you-said", &[("at", reader.moment(*at).into())])) }
                    @if !words.is_empty() { blockquote { (words) } }
                }
                @if let Some(overdue) = &self.overdue { p class="note" { (late(reader, overdue)) } }
                @if self.mine && self.stands == AppealStands::Upheld {
                    p { (voice(Voice::Person, lang.word("raised-you-changed"))) }
                }
                @if let Some(why) = &self.why {
                    @if self.said.is_some() { p class="note" { (lang.word("raised-answer")) } }
                    blockquote { (why) }
                }
                @if let Some(mended) = &self.mended { (mended.story(reader)) }
            }
        }
    }
}

/// "It is late: on … the team's lead and HR were told."
#[must_use]
pub fn late(reader: Reader, overdue: &Overdue) -> String {
    let lang = reader.lang;
    let roles: Vec<String> = overdue.told.iter().map(|told| role(lang, *told)).collect();
    let at = ("at", reader.moment(overdue.at).into());
    match roles.is_empty() {
        true => lang.text("raised-late-nobody", &[at]),
        false => lang.text("raised-late", &[at, ("who", roles.join(", ").into())]),
    }
}

fn role(lang: Lang, role: Role) -> String {
    match role {
        Role::Lead => lang.word("raised-told-lead"),
        Role::Hr => lang.word("raised-told-hr"),
        Role::Representative => lang.word("raised-told-representative"),
        other => other.as_str().to_owned(),
    }
}

impl Mended {
    /// Before and after, what went out, and what is looked at again.
    #[must_use]
    pub fn story(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let [before, after] = &self.labels;
        let args = [("before", before.as_str().into()), ("after", after.as_str().into())];
        let more = if self.again.1 { "+" } else { "" };
        let again = [("n", self.again.0.into()), ("more", more.into())];
        html! {
            h3 { (lang.word("raised-mended")) }
            ul {
                @if before != after { li { (lang.text("raised-label", &args)) } }
                @for (name, before, after) in &self.fields {
                    li { (lang.text("raised-field", &[
                        ("name", name.as_str().into()), ("before", before.as_str().into()), ("after", after.as_str().into()),
                    ])) }
                }
                (self.out(reader))
                li { (lang.text("raised-again", &again)) }
            }
        }
    }

    fn out(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        let one = |key: &str, went: &Went| {
            let to = if went.outlet.is_empty() { String::new() } else { format!(" ({})", went.outlet) };
            html! { li { (lang.word(key)) (to) ": " (delivery(reader, &went.delivery)) } }
        };
        let [before, after] = &self.out;
        html! {
            @for went in before { (one("raised-out-before", went)) }
            @for went in after { (one("raised-out-after", went)) }
        }
    }
}
