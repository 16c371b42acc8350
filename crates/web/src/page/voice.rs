//! The task inventory: what a team spends its time on, in four zones, with the table behind them.

mod amnesty;
mod concern;
mod form;
mod idea;
mod opinion;
mod picture;
mod story;
mod talk;
mod way;
mod zones;

use domain::work::{FEWEST, Often, Tally, Zone};
use lang::Lang;
use maud::{Markup, html};

pub use amnesty::{Amnesty, AmnestyRow, Fate};
pub use concern::{AskConcern, CodeAsk, CodeOnce, Concerns, Row as ConcernRow};
pub use form::{Add, One};
pub use idea::{Became, IdeaRow, Ideas, OneIdea, Propose};
pub use opinion::{OneTopic, OpenTopic, Opinions};
pub use story::{Stories, StoryRow, TellStory, TellUse, UseRow};
pub use talk::{Eyes, Talk, beginning};
use way::{Way, ways};

use super::{Reader, Sheet};
use crate::part::{Head, Notice, Table, Tone, Weight, badge, empty, link, notice};
use crate::shell::Room;

/// The inventory of the teams that the reader may look into.
#[derive(Clone, Debug, Default)]
pub struct Voice {
    /// Team by team.
    pub teams: Vec<Team>,
}

/// The inventory of a team.
#[derive(Clone, Debug)]
pub struct Team {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// The reader works in it: then they add and vote.
    pub own: bool,
    /// So many people vote in it.
    pub people: usize,
    /// Its work.
    pub works: Vec<Row>,
    /// What was taken off the list: id, what it was, and why.
    pub off: Vec<(String, String, String)>,
}

/// A piece of work in a list.
#[derive(Clone, Debug)]
pub struct Row {
    /// Its id.
    pub id: String,
    /// What it is.
    pub what: String,
    /// What the voters say; none below five of them.
    pub tally: Option<Tally>,
    /// Where it stands, where that is known.
    pub zone: Option<Zone>,
    /// The reader voted on it.
    pub voted: bool,
}

/// The words for a zone.
pub(super) fn zone_words(lang: Lang, zone: Zone) -> (String, String) {
    match zone {
        Zone::Green => (lang.word("voice-zone-green"), lang.word("voice-zone-green-means")),
        Zone::Red => (lang.word("voice-zone-red"), lang.word("voice-zone-red-means")),
        Zone::Research => (lang.word("voice-zone-research"), lang.word("voice-zone-research-means")),
        Zone::Low => (lang.word("voice-zone-low"), lang.word("voice-zone-low-means")),
    }
}

/// The words for how often work comes back.
pub(super) fn often_words(lang: Lang, often: Often) -> String {
    match often {
        Often::SeveralADay => lang.word("voice-often-several"),
        Often::Daily => lang.word("voice-often-daily"),
        Often::Weekly => lang.word("voice-often-weekly"),
        Often::Monthly => lang.word("voice-often-monthly"),
        Often::Seldom => lang.word("voice-often-seldom"),
    }
}

/// How many voted, as far as it is told: the figures move in steps, and some may have voted since.
pub(super) fn voters(lang: Lang, tally: &Tally) -> String {
    let band = [("from", tally.voters.into()), ("to", (tally.voters + FEWEST - 1).into())];
    lang.text("voice-voters", &band)
}

/// What a team does that is too small to be shown figures.
pub(super) fn small(lang: Lang, people: usize) -> Markup {
    let said = [("people", people.into()), ("fewest", FEWEST.into())];
    notice(lang, Notice::Info, html! { p { (lang.text("voice-small-team", &said)) } })
}

impl Voice {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let works: usize = self.teams.iter().map(|team| team.works.len()).sum();
        let open = self.teams.iter().filter(|team| team.own).flat_map(|team| &team.works);
        let open = open.filter(|work| !work.voted).count();
        let body = html! {
            (ways(lang, Way::Work))
            p class="note" { (lang.text("voice-how", &[("fewest", FEWEST.into())])) }
            @if self.teams.is_empty() { (empty(lang.word("voice-no-team"), lang.word("voice-no-team-teaches"), html! {})) }
            @for team in &self.teams { (team.story(lang)) }
        };
        // Who is in none of these teams has nothing to vote on.
        let open = if self.teams.iter().any(|team| team.own) { open.into() } else { "none".into() };
        let lede = lang.text("voice-lede", &[("works", works.into()), ("open", open)]);
        Sheet {
            title: lang.word("voice-title"),
            lede: Some(lede),
            here: Some(Room::Voice),
            body,
            script: None,
        }
    }
}

impl Team {
    fn story(&self, lang: Lang) -> Markup {
        let add = format!("/voice/teams/{}/new", self.id);
        html! {
            section {
                h2 { (self.name) }
                @if self.people < FEWEST { (small(lang, self.people)) }
                @if self.works.is_empty() && !self.own {
                    p class="note" { (lang.word("voice-none-other")) }
                } @else if self.works.is_empty() {
                    (empty(lang.word("voice-none"), lang.word("voice-none-teaches"), html! {}))
                } @else {
                    @if self.works.iter().any(|work| work.zone.is_some()) {
                        (zones::zones(lang, &self.id, &self.works, self.table(lang)))
                    } @else {
                        details { summary { (lang.word("voice-table")) } (self.table(lang)) }
                    }
                    (self.zones(lang))
                }
                @if !self.off.is_empty() {
                    details {
                        summary { (lang.text("voice-off-list", &[("n", self.off.len().into())])) }
                        ul { @for (id, what, why) in &self.off {
                            li { a href=(format!("/voice/works/{id}")) { (what) } ": " (why) }
                        } }
                    }
                }
                @if self.own { p class="actions" { (link(Weight::Primary, &add, lang.word("voice-add"))) } }
            }
        }
    }

    /// What stands in the picture, zone by zone, with what each zone means; and what has no place in it yet.
    fn zones(&self, lang: Lang) -> Markup {
        // Two reasons, and the second one is the lead's to end.
        let few = || self.works.iter().filter(|work| work.tally.is_none());
        let waits = || self.works.iter().filter(|work| work.tally.is_some() && work.zone.is_none());
        let to = |work: &Row| html! { a href=(format!("/voice/works/{}", work.id)) { (work.what) } };
        let names = |works: Vec<&Row>| html! { ul { @for work in works { li { (to(work)) } } } };
        let numbered = zones::numbered(&self.works);
        let in_zone = |zone: Zone| numbered.iter().filter(move |(_, work)| work.zone == Some(zone));
        html! {
            div class="zones" {
                @for zone in [Zone::Red, Zone::Green, Zone::Low, Zone::Research] {
                    @let (name, means) = zone_words(lang, zone);
                    section class=(format!("zone {}", zone.as_str())) {
                        h3 { (name) }
                        p class="note" { (means) }
                        @if in_zone(zone).next().is_none() { p class="note" { (lang.word("voice-zone-none")) } }
                        ol { @for (number, work) in in_zone(zone) { li value=(number) { (to(work)) } } }
                    }
                }
            }
            @if waits().next().is_some() {
                h3 { (lang.word("voice-zone-waits")) }
                p class="note" { (lang.word("voice-zone-waits-means")) }
                (names(waits().collect()))
            }
            @if few().next().is_some() {
                h3 { (lang.word("voice-zone-few")) }
                p class="note" { (lang.text("voice-zone-few-means", &[("fewest", FEWEST.into())])) }
                (names(few().collect()))
            }
        }
    }

    fn table(&self, lang: Lang) -> Markup {
        let heads = vec![
            Head::text(lang.word("voice-work")),
            Head::number(lang.word("voice-minutes-column")),
            Head::text(lang.word("voice-often-column")),
            Head::number(lang.word("voice-dull-column")),
            Head::number(lang.word("voice-energy-column")),
            Head::number(lang.word("voice-value-column")),
            Head::number(lang.word("voice-agency-column")),
            Head::number(lang.word("voice-wish-column")),
            Head::number(lang.word("voice-voters-column")),
            Head::text(lang.word("voice-state")),
        ];
        let caption = lang.text("voice-caption", &[("team", self.name.as_str().into())]);
        let rows = self.works.iter().map(|work| work.cells(lang, self.own)).collect();
        let id = format!("works-{}", self.id);
        html! { (Table { id: &id, caption: &caption, heads, rows }) }
    }
}

impl Row {
    fn cells(&self, lang: Lang, own: bool) -> Vec<Markup> {
        let few = || html! { (lang.word("voice-few")) };
        let mean = |of: fn(&Tally) -> f64, digits| {
            self.tally.as_ref().map_or_else(few, |tally| html! { (lang.number(of(tally), digits)) })
        };
        let state = if self.voted {
            html! { (badge(Tone::Good, lang.word("voice-voted"))) }
        } else if own {
            html! { a href=(format!("/voice/works/{}", self.id)) { (lang.word("voice-vote-now")) } }
        } else {
            html! {}
        };
        vec![
            html! { a href=(format!("/voice/works/{}", self.id)) { (self.what) } },
            mean(|it| it.minutes, 0),
            self.tally.and_then(|it| it.often).map_or_else(few, |it| html! { (often_words(lang, it)) }),
            mean(|it| it.dull, 1),
            mean(|it| it.energy, 1),
            mean(|it| it.value, 1),
            mean(|it| it.agency, 1),
            mean(|it| it.wish, 1),
            self.tally.map_or_else(few, |tally| html! { (voters(lang, &tally)) }),
            state,
        ]
    }
}
