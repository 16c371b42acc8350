//! The shell of every page: head, rooms, title, first sentence, footer.

use lang::Lang;
use maud::{DOCTYPE, Markup, html};

use crate::asset;
use crate::part::form::hidden;
use crate::part::{Icon, Voice, Weight, button, icon, voice};

/// A room of the product, as the navigation names it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Room {
    /// Where cases are decided.
    Desk,
    /// What AI may do.
    Automations,
    /// What takes time, what dulls, what people keep.
    Voice,
    /// Lessons and practice, in paid time.
    Learn,
    /// What runs here, for everybody.
    Register,
    /// A requester's own questions.
    Questions,
    /// Objections and how they end.
    Appeals,
    /// What was decided, by whom and why.
    Record,
    /// People, teams, connections.
    Settings,
    /// A person's own page.
    Me,
}

/// Light or dark.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the system of the reader has it.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}

/// Everything the shell must know of a page.
pub struct Page<'a> {
    /// The language of the reader.
    pub lang: Lang,
    /// The theme of the reader.
    pub theme: Theme,
    /// Where you are; also the title of the window.
    pub title: &'a str,
    /// The answer to the first question of the reader, as a sentence.
    pub lede: Option<&'a str>,
    /// The room the page stands in; none outside, such as at the door.
    pub here: Option<Room>,
    /// The name of who looks; none before signing in.
    pub viewer_name: Option<&'a str>,
    /// The rooms that are open to the viewer, the most used first: a telephone shows four.
    pub rooms: &'a [Room],
    /// How much waits in a room; a room that is not named shows no number.
    pub counts: &'a [(Room, u64)],
    /// Notices not read yet.
    pub notices: usize,
    /// The address of this page, to come back to after a switch of language or theme.
    pub path: &'a str,
    /// In a demo: whose eyes you look with.
    pub demo: Option<DemoBanner<'a>>,
    /// What is on the page.
    pub body: Markup,
    /// A module of ours under `assets/` that this page needs, such as `desk.js`.
    pub script: Option<&'a str>,
}

/// The people of a demo, and the one you are now.
pub struct DemoBanner<'a> {
    /// Who there is: what is sent, and the name with its role.
    pub people: &'a [(String, String)],
    /// Who you are: one of the first.
    pub current: &'a str,
}

impl Room {
    /// All rooms, in the order of the navigation.
    pub const ALL: [Self; 10] = [
        Self::Desk,
        Self::Automations,
        Self::Questions,
        Self::Appeals,
        Self::Voice,
        Self::Learn,
        Self::Register,
        Self::Record,
        Self::Settings,
        Self::Me,
    ];

    /// The address of the room.
    #[must_use]
    pub const fn path(self) -> &'static str {
        match self {
            Self::Desk => "/desk",
            Self::Automations => "/automations",
            Self::Voice => "/voice",
            Self::Learn => "/learn",
            Self::Register => "/register",
            Self::Questions => "/questions",
            Self::Appeals => "/appeals",
            Self::Record => "/record",
            Self::Settings => "/settings",
            Self::Me => "/me",
        }
    }

    /// The name of the room.
    #[must_use]
    pub fn name(self, lang: Lang) -> String {
        match self {
            Self::Desk => lang.word("room-desk"),
            Self::Automations => lang.word("room-automations"),
            Self::Voice => lang.word("room-voice"),
            Self::Learn => lang.word("room-learn"),
            Self::Register => lang.word("room-register"),
            Self::Questions => lang.word("room-questions"),
            Self::Appeals => lang.word("room-appeals"),
            Self::Record => lang.word("room-record"),
            Self::Settings => lang.word("room-settings"),
            Self::Me => lang.word("room-me"),
        }
    }

    const fn icon(self) -> Icon {
        match self {
            Self::Desk => Icon::Desk,
            Self::Automations => Icon::Automations,
            Self::Voice => Icon::Voice,
            Self::Learn => Icon::Learn,
            Self::Register => Icon::Register,
            Self::Questions => Icon::Questions,
            Self::Appeals => Icon::Appeals,
            Self::Record => Icon::Record,
            Self::Settings => Icon::Settings,
            Self::Me => Icon::Me,
        }
    }
}

impl Theme {
    /// All themes.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// How a form sends it and a cookie keeps it.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme of a tag; an unknown one follows the system.
    #[must_use]
    pub fn from_tag(tag: &str) -> Self {
        Self::ALL.into_iter().find(|theme| theme.tag() == tag).unwrap_or_default()
    }

    fn name(self, lang: Lang) -> String {
        match self {
            Self::System => lang.word("shell-theme-system"),
            Self::Light => lang.word("shell-theme-light"),
            Self::Dark => lang.word("shell-theme-dark"),
        }
    }
}

/// The whole document.
#[must_use]
pub fn page(page: &Page<'_>) -> Markup {
    let theme = (page.theme != Theme::System).then(|| page.theme.tag());
    html! {
        (DOCTYPE)
        html lang=(page.lang.tag()) data-theme=[theme] {
            (head(page))
            body class=[page.viewer_name.is_none().then_some("door")] {
                a class="skip" href="#main" { (page.lang.word("shell-skip")) }
                @if let Some(demo) = &page.demo { (demo_banner(page, demo)) }
                div class="frame" {
                    div class="side" {
                        (top(page))
                        @if page.viewer_name.is_some() { (rooms(page)) }
                    }
                    main id="main" tabindex="-1" {
                        h1 { (page.title) }
                        @if let Some(lede) = page.lede { p class="lede" { (lede) } }
                        (page.body)
                    }
                    (footer(page))
                }
            }
        }
    }
}

fn head(page: &Page<'_>) -> Markup {
    let scheme = match page.theme {
        Theme::System => "light dark",
        Theme::Light => "light",
        Theme::Dark => "dark",
    };
    html! {
        head {
            meta charset="utf-8";
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content=(scheme);
            title { (page.title) " · Samenspel" }
            link rel="icon" type="image/svg+xml" href=(asset::path("icon.svg"));
            link rel="stylesheet" href=(asset::path("look.css"));
            @if let Some(script) = page.script { script type="module" src=(asset::path(script)) {} }
        }
    }
}

fn top(page: &Page<'_>) -> Markup {
    html! {
        header {
            a class="brand" href="/" { (voice(Voice::Machine, "")) (voice(Voice::Person, "")) "Samenspel" }
            @if page.viewer_name.is_some() {
                a class="bell" href="/notices" {
                    (icon(Icon::Bell))
                    (page.lang.text("shell-notices", &[("count", page.notices.into())]))
                }
            }
        }
    }
}

/// The four most used rooms, and the others with everything about yourself behind one fold, which is open where there is
/// room for it.
fn rooms(page: &Page<'_>) -> Markup {
    let (first, others) = page.rooms.split_at(page.rooms.len().min(4));
    html! {
        nav class="rooms" aria-label=(page.lang.word("shell-rooms")) {
            ul { @for room in first { (room_link(page, *room)) } }
            details {
                summary { (icon(Icon::More)) span { (page.lang.word("shell-more")) } }
                div class="more" {
                    @if !others.is_empty() { ul { @for room in others { (room_link(page, *room)) } } }
                    (own(page))
                }
            }
        }
    }
}

fn room_link(page: &Page<'_>, room: Room) -> Markup {
    let count = page.counts.iter().find(|(counted, count)| *counted == room && *count > 0);
    let here = (page.here == Some(room)).then_some("page");
    html! {
        li {
            a href=(room.path()) aria-current=[here] {
                (icon(room.icon()))
                span { (room.name(page.lang)) }
                @if let Some((_, count)) = count { " " span class="count" { (page.lang.count(*count)) } }
            }
        }
    }
}

/// Who you are, the door, and how you want to read.
fn own(page: &Page<'_>) -> Markup {
    html! {
        div class="own" {
            @if let Some(name) = page.viewer_name {
                p class="viewer" { (voice(Voice::Person, name)) }
                form method="post" action="/sign-out" {
                    button class="quiet" type="submit" { (icon(Icon::SignOut)) (page.lang.word("shell-sign-out")) }
                }
            }
            (switches(page))
        }
    }
}

/// Language and theme: forms, so that they work without script.
fn switches(page: &Page<'_>) -> Markup {
    html! {
        form class="switch" method="post" action="/language" {
            (hidden("back", page.path))
            fieldset {
                legend { (icon(Icon::Language)) (page.lang.word("shell-language")) }
                @for (lang, name) in [(Lang::En, "English"), (Lang::Nl, "Nederlands")] {
                    button type="submit" name="lang" value=(lang.tag()) lang=(lang.tag())
                        aria-pressed=(lang == page.lang) { (name) }
                }
            }
        }
        form class="switch" method="post" action="/theme" {
            (hidden("back", page.path))
            fieldset {
                legend { (icon(Icon::Theme)) (page.lang.word("shell-theme")) }
                @for theme in Theme::ALL {
                    button type="submit" name="theme" value=(theme.tag()) aria-pressed=(theme == page.theme) {
                        (theme.name(page.lang))
                    }
                }
            }
        }
    }
}

fn demo_banner(page: &Page<'_>, demo: &DemoBanner<'_>) -> Markup {
    html! {
        aside class="demo" aria-label=(page.lang.word("shell-demo")) {
            p { strong { (page.lang.word("shell-demo")) } " " (page.lang.word("shell-demo-explain")) }
            form method="post" action="/demo" {
                (hidden("back", page.path))
                label for="demo-person" { (page.lang.word("shell-demo-person")) }
                select id="demo-person" name="person" {
                    @for (id, name) in demo.people { option value=(id) selected[id == demo.current] { (name) } }
                }
                (button(Weight::Plain, page.lang.word("shell-demo-switch")))
            }
        }
    }
}

fn footer(page: &Page<'_>) -> Markup {
    html! {
        footer {
            p { (voice(Voice::Machine, page.lang.word("shell-ai-marked"))) }
            @if page.viewer_name.is_some() {
                p {
                    a href="/rights" { (page.lang.word("rights-room")) } " "
                    a href="/announcements" { (page.lang.word("announce-room")) }
                }
            } @else {
                (own(page))
            }
        }
    }
}
