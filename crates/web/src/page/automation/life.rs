//! How an automation goes on or ends: stopped and restarted, on trial until a day, taken out of use for good.

use domain::automation::Stage;
use lang::Lang;
use maud::{Markup, html};

use super::one::{Automation, Pause};
use super::stage;
use crate::page::Reader;
use crate::page::who::Who;
use crate::part::form::{actions, post, press};
use crate::part::{Field, Icon, Notice, Weight, button, icon, notice};

impl Automation {
    /// Why it stands still, and how it goes on.
    pub(super) fn stopped(&self, lang: Lang, pause: &Pause) -> Markup {
        let words = match pause.restart_by {
            None => lang.word("automation-restart-ask"),
            Some(_) => lang.word("automation-restart-agree"),
        };
        let story = html! {
            (self.why(lang, pause))
            @if !pause.why.is_empty() { blockquote { (pause.why) } }
            p { (lang.text("automation-restart-to", &[("stage", stage(lang, pause.from).into())])) }
            @if pause.from == Stage::Automatic && self.doing.tripped { (self.without_proof(lang)) }
            @match &pause.restart_by {
                None => p { (lang.word("automation-restart-two")) },
                Some(who) => p { (who.mark(lang)) " " (lang.word("automation-restart-asked")) },
            }
            @if self.restarts && pause.restart_by != Some(Who::You) {
                (press(&format!("/automations/{}/restart", self.id), &[], Weight::Plain, words))
            }
        };
        notice(lang, Notice::Warn, story)
    }

    fn why(&self, lang: Lang, pause: &Pause) -> Markup {
        let (wrong, audited) = (self.doing.wrong, self.doing.audited);
        html! {
            @match pause.by {
                Who::Program if pause.pilot_over => p { (lang.word("pilot-stopped-it")) },
                Who::Program => {
                    p { (lang.text("automation-brake", &[("wrong", wrong.into()), ("audited", audited.into())])) }
                },
                _ if pause.undeclared => p { (pause.by.mark(lang)) " " (lang.word("automation-undeclared")) },
                Who::You => p { (pause.by.mark(lang)) " " (lang.word("automation-stopped-by-you")) },
                _ => p { (pause.by.mark(lang)) " " (lang.word("automation-stopped-by")) },
            }
        }
    }

    /// The brake tripped: where a new proof comes from, and that an earlier stage needs none.
    fn without_proof(&self, lang: Lang) -> Markup {
        html! {
            p {
                (lang.word("automation-restart-proof")) " "
                a href=(format!("/automations/{}/target", self.id)) { (lang.word("conditions-to-target")) }
            }
            p {
                (lang.word("automation-restart-lower")) " "
                @if self.lead { a href="#steps" { (lang.word("automation-restart-to-lower")) } }
            }
        }
    }

    /// The pilot that runs, with the way to it.
    pub(super) fn trial(&self, reader: Reader) -> Markup {
        let lang = reader.lang;
        html! {
            @if let Some(ends) = self.pilot {
                @let day = reader.date(ends);
                p {
                    @if ends > reader.now {
                        (lang.text("pilot-runs", &[("day", day.into()), ("n", reader.days_until(ends).into())]))
                    } @else {
                        (lang.text("pilot-over", &[("day", day.into())]))
                    }
                    " " a href=(format!("/automations/{}/conditions#pilot", self.id)) { (lang.word("automation-to-pilot")) }
                }
            }
        }
    }

    /// The lead takes it out of use, or withdraws what is an idea still.
    pub(super) fn end(&self, lang: Lang) -> Markup {
        let words = match self.stage {
            Stage::Idea => lang.word("automation-withdraw"),
            _ => lang.word("automation-retire"),
        };
        let body = html! {
            p { (lang.word("automation-retire-teaches")) }
            (Field::area("why", lang.word("automation-retire-why"), 2).id("retire-why").most(1_000))
            (actions(button(Weight::Danger, words.clone())))
        };
        html! {
            @if self.lead && self.stage != Stage::Retired {
                details class="retire" {
                    summary { (icon(Icon::Pause)) (words) }
                    (post(&format!("/automations/{}/retire", self.id), body))
                }
            }
        }
    }
}
