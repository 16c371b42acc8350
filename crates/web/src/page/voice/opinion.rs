//! The opinion map: the topics, having a say, and the picture of what came of it with its table.

use domain::opinion::{FEWEST_CLUSTERED, FEWEST_SHARES, Map, Part, Topic, View};
use lang::Lang;
use maud::{Markup, html};

use super::super::{Reader, Sheet};
use super::picture::picture;
use super::way::{Way, ways};
use crate::filled::{Filled, Wrong};
use crate::part::form::{actions, post};
use crate::part::{Field, Head, Notice, Table, Tone, Weight, badge, button, empty, link, notice};
use crate::shell::Room;

/// The list.
#[derive(Clone, Debug, Default)]
pub struct Opinions {
    /// The topics: id, title, whether it ended, whether the reader took part.
    pub topics: Vec<(String, String, bool, bool)>,
    /// The reader may open one.
    pub opens: bool,
}

/// The page on which a topic is opened.
#[derive(Clone, Debug, Default)]
pub struct OpenTopic {
    /// What was typed.
    pub filled: Filled,
    /// What is wrong with it.
    pub wrong: Wrong,
}

/// A topic.
#[derive(Clone, Debug)]
pub struct OneTopic {
    /// The topic.
    pub topic: Topic,
    /// The reader took part.
    pub mine: bool,
    /// The reader may end it.
    pub ends: bool,
    /// What was typed.
    pub filled: Filled,
    /// What is wrong with it.
    pub wrong: Wrong,
}

impl Opinions {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let open = self.topics.iter().filter(|(_, _, ended, mine)| !ended && !mine).count();
        let lede = if self.topics.is_empty() {
            lang.word("opinion-lede-none")
        } else {
            lang.text("opinion-lede", &[("open", open.into())])
        };
        let state = |ended: bool, mine: bool| match (ended, mine) {
            (true, _) => badge(Tone::Plain, lang.word("opinion-ended")),
            (false, true) => badge(Tone::Good, lang.word("opinion-took-part")),
            (false, false) => badge(Tone::Person, lang.word("opinion-open")),
        };
        let body = html! {
            (ways(lang, Way::Opinions))
            @if self.opens { p class="actions" { (link(Weight::Primary, "/voice/opinions/new", lang.word("opinion-new"))) } }
            @if self.topics.is_empty() { (empty(lang.word("opinion-lede-none"), lang.word("opinion-none-teaches"), html! {})) }
            ul class="stack" {
                @for (id, title, ended, mine) in &self.topics {
                    li { a href=(format!("/voice/opinions/{id}")) { (title) } " " (state(*ended, *mine)) }
                }
            }
            p class="note" { (lang.text("opinion-how", &[("fewest", FEWEST_SHARES.into())])) }
        };
        Sheet {
            title: lang.word("opinion-title"),
            lede: Some(lede),
            here: Some(Room::Voice),
            body,
            script: None,
        }
    }
}

impl OpenTopic {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let lang = reader.lang;
        let error = |name: &str| self.wrong.of(name).map(str::to_owned);
        let value = |name: &str| self.filled.get(name).to_owned();
        let fields = html! {
            (Field::text("title", lang.word("opinion-question")).hint(lang.word("opinion-question-hint")).most(200).value(value("title")))
            (Field::area("statements", lang.word("opinion-statements"), 8).hint(lang.word("opinion-statements-hint"))
                .value(value("statements")).error(error("statements")))
            (Field::area("groups", lang.word("opinion-groups"), 4).hint(lang.word("opinion-groups-hint"))
                .value(value("groups")).error(error("groups")).optional(lang))
            (Field::number("days", lang.word("opinion-days")).range(1.0, 60.0).value(value("days")).error(error("days")))
            (actions(html! {
                (button(Weight::Primary, lang.word("opinion-open-do")))
                (link(Weight::Plain, "/voice/opinions", lang.word("voice-cancel")))
            }))
        };
        let body = html! { (self.wrong.summary(lang)) (post("/voice/opinions/new", fields)) };
        let lede = Some(lang.word("opinion-new-lede"));
        Sheet { title: lang.word("opinion-new"), lede, here: Some(Room::Voice), body, script: None }
    }
}

/// What a view is called.
fn view_words(lang: Lang, view: View) -> String {
    match view {
        View::Agree => lang.word("opinion-agree"),
        View::Disagree => lang.word("opinion-disagree"),
        View::Pass => lang.word("opinion-pass"),
    }
}

impl OneTopic {
    /// The page.
    #[must_use]
    pub fn sheet(&self, reader: Reader) -> Sheet {
        let (lang, topic) = (reader.lang, &self.topic);
        let until = lang.date(topic.until.0);
        let lede = match (&topic.map, topic.ended) {
            (Some(map), _) => lang.text("opinion-lede-map", &[("people", map.people.into())]),
            (None, true) => lang.text("opinion-lede-few", &[("fewest", FEWEST_SHARES.into())]),
            (None, false) => lang.text("opinion-lede-open", &[("day", until.into())]),
        };
        let body = html! {
            (self.wrong.summary(lang))
            @if let Some(map) = &topic.map {
                (self.story(lang, map))
            } @else if !topic.ended && self.mine {
                (notice(lang, Notice::Good, html! { p { (lang.word("opinion-thanks")) } }))
            } @else if !topic.ended {
                (self.form(lang))
            }
            @if self.ends && !topic.ended {
                h2 { (lang.word("opinion-end")) }
                p class="note" { (lang.word("opinion-end-teaches")) }
                (post(&format!("/voice/opinions/{}/end", topic.id), html! {
                    (Field::check("sure", lang.word("opinion-end-sure"), false).value("yes")
                        .error(self.wrong.of("sure").map(str::to_owned)))
                    (actions(button(Weight::Danger, lang.word("opinion-end-do"))))
                }))
            }
            p class="actions" { (link(Weight::Plain, "/voice/opinions", lang.word("opinion-back"))) }
        };
        Sheet { title: topic.title.clone(), lede: Some(lede), here: Some(Room::Voice), body, script: None }
    }

    fn form(&self, lang: Lang) -> Markup {
        let views = || View::ALL.map(|view| (view.as_str(), view_words(lang, view)));
        let none = std::iter::once((String::new(), lang.word("opinion-group-none")));
        let groups = self.topic.groups.iter().enumerate().map(|(at, name)| (at.to_string(), name.clone()));
        post(
            &format!("/voice/opinions/{}", self.topic.id),
            html! {
                @for (at, statement) in self.topic.statements.iter().enumerate() {
                    @let name = format!("view_{at}");
                    (Field::radios(&name, statement, views()).value(self.filled.get(&name)).error(self.wrong.of(&name).map(str::to_owned)))
                }
                @if !self.topic.groups.is_empty() {
                    (Field::select("group", lang.word("opinion-group"), none.chain(groups)).hint(lang.word("opinion-group-hint"))
                        .value(self.filled.get("group")).optional(lang))
                }
                p class="note" { (lang.word("opinion-secret")) }
                (actions(button(Weight::Primary, lang.word("opinion-send"))))
            },
        )
    }

    fn part_name(&self, lang: Lang, part: &Part, alone: bool) -> String {
        match part.group.and_then(|group| self.topic.groups.get(group)) {
            Some(name) => name.clone(),
            None if alone => lang.word("opinion-everybody"),
            None => lang.word("opinion-others"),
        }
    }

    fn story(&self, lang: Lang, map: &Map) -> Markup {
        let alone = map.groups.len() == 1;
        let names: Vec<String> = map.groups.iter().map(|part| self.part_name(lang, part, alone)).collect();
        let best = (0..map.stances.len()).max_by(|a, b| {
            let of = |at: &usize| map.stances.get(*at).map_or(0.0, |stance| stance.consensus);
            of(a).total_cmp(&of(b))
        });
        let shared = best.and_then(|at| self.topic.statements.get(at)).cloned().unwrap_or_default();
        let finding = lang.text("opinion-finding", &[("statement", shared.into())]);
        html! {
            (picture(lang, finding, &self.topic.statements, &names, &map.groups, self.table(lang, map, &names)))
            h2 { (lang.word("opinion-clusters")) }
            @if map.clusters.is_empty() {
                p class="note" { (lang.text("opinion-clusters-none", &[("people", FEWEST_CLUSTERED.into()), ("fewest", FEWEST_SHARES.into())])) }
            } @else {
                p class="note" { (lang.text("opinion-clusters-teach", &[("clusters", map.clusters.len().into())])) }
                (self.clusters(lang, map))
            }
            p class="note" { (lang.text("opinion-shown", &[("fewest", FEWEST_SHARES.into())])) }
        }
    }

    fn table(&self, lang: Lang, map: &Map, names: &[String]) -> Markup {
        let mut heads = vec![Head::text(lang.word("opinion-statement"))];
        heads.extend(View::ALL.map(|view| Head::number(view_words(lang, view))));
        heads.push(Head::number(lang.word("opinion-consensus")));
        heads.extend(names.iter().zip(&map.groups).map(|(name, part)| {
            Head::number(
                lang.text("opinion-part", &[("name", name.as_str().into()), ("people", part.people.into())]),
            )
        }));
        let row = |at: usize, statement: &String| {
            let stance = map.stances.get(at);
            let mut cells = vec![html! { (statement) }];
            for view in 0..View::ALL.len() {
                let share = stance.and_then(|stance| stance.shares?.get(view).copied());
                cells.push(share.map_or_else(|| html! { "–" }, |share| html! { (lang.count(share as u64)) }));
            }
            cells.push(html! { (lang.number(stance.map_or(f64::NAN, |stance| stance.consensus), 2)) });
            cells.extend(map.groups.iter().map(|part| score(lang, part, at)));
            cells
        };
        let rows = self.topic.statements.iter().enumerate().map(|(at, it)| row(at, it)).collect();
        let caption = lang.word("opinion-caption");
        html! { (Table { id: "opinions", caption: &caption, heads, rows }) }
    }

    fn clusters(&self, lang: Lang, map: &Map) -> Markup {
        let mut heads = vec![Head::text(lang.word("opinion-statement"))];
        heads.extend(map.clusters.iter().enumerate().map(|(nth, part)| {
            Head::number(
                lang.text("opinion-cluster", &[("n", (nth + 1).into()), ("people", part.people.into())]),
            )
        }));
        let row = |(at, statement): (usize, &String)| {
            let mut cells = vec![html! { (statement) }];
            cells.extend(map.clusters.iter().map(|part| score(lang, part, at)));
            cells
        };
        let rows = self.topic.statements.iter().enumerate().map(row).collect();
        let caption = lang.word("opinion-clusters-caption");
        html! { (Table { id: "clusters", caption: &caption, heads, rows }) }
    }
}

fn score(lang: Lang, part: &Part, at: usize) -> Markup {
    html! { (lang.percent(part.scores.get(at).copied().unwrap_or(f64::NAN))) }
}
