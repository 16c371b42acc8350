//! Sample pages with every part in them: usual, long, hostile and empty; for the tests and for eyes.

use lang::Lang;
use maud::{Markup, html};
use web::part::curve::Point;
use web::part::*;
use web::shell::{DemoBanner, Page, Room, Theme, page};

/// Words that must never become markup.
pub const HOSTILE: &str = "<script>alert('1')</script>\"><img src=x onerror=alert(2)> & 'so on'";
const LONG: &str =
    "Arbeidsongeschiktheidsverzekeringsmaatschappijvertegenwoordiger, afdeling Zorgverzekeringsvoorwaarden";
const AT: i64 = 1_795_269_907_000_000;

/// Every sample page: a name for its file, and the document.
pub fn pages(lang: Lang, theme: Theme) -> Vec<(&'static str, String)> {
    let rooms = Room::ALL;
    let people =
        [("a".to_owned(), "Fatima (colleague)".to_owned()), ("b".to_owned(), "Hans (lead)".to_owned())];
    let sample = |title: &'static str, here, viewer, body| Page {
        lang,
        theme,
        title,
        lede: Some(
            "42 of 120 denial letters went through without a person this week; 3 of 25 audited ones were wrong, so the automation stepped back on Tuesday.",
        ),
        here,
        viewer_name: viewer,
        rooms: &rooms,
        counts: &[(Room::Desk, 12), (Room::Appeals, 1)],
        notices: 3,
        path: "/automations",
        demo: Some(DemoBanner { people: &people, current: "b" }),
        body,
        script: None,
    };
    let all = [
        (
            "parts",
            sample(
                "Denial letters",
                Some(Room::Automations),
                Some("Hans de Vries"),
                parts(lang, "Hans", "Denial letters"),
            ),
        ),
        ("long", sample(LONG, Some(Room::Record), Some(LONG), parts(lang, LONG, LONG))),
        ("hostile", sample(HOSTILE, Some(Room::Desk), Some(HOSTILE), parts(lang, HOSTILE, HOSTILE))),
        ("empty", sample("Nothing yet", None, Some(""), nothing(lang))),
        (
            "desk",
            Page {
                lede: None,
                demo: None,
                ..sample("Your case", Some(Room::Desk), Some("Fatima"), desk(lang))
            },
        ),
        ("door", Page { lede: None, ..sample("Sign in", None, None, door()) }),
    ];
    all.into_iter().map(|(name, sample)| (name, page(&sample).into_string())).collect()
}

fn parts(lang: Lang, name: &str, words: &str) -> Markup {
    html! {
        (tabs(lang, "Views", &[
            Tab { words: "Card".into(), href: "#card".into(), count: None, here: false },
            Tab { words: "Evidence".into(), href: "#evidence".into(), count: Some(1212), here: true },
            Tab { words: words.into(), href: "#x".into(), count: Some(3), here: false },
        ]))
        (notice(lang, Notice::Info, "The next audit is drawn on Monday."))
        (notice(lang, Notice::Good, html! { p { "Saved: " (words) } }))
        (notice(lang, Notice::Warn, "Seven cases wait longer than two days."))
        (reason(lang, words))
        h2 { "States" }
        p {
            (badge(Tone::Plain, "draft")) " " (badge(Tone::Good, "all conditions hold")) " " (badge(Tone::Warn, "ends in 3 days")) " "
            (badge(Tone::Stop, "stopped")) " " (badge(Tone::Proceeds, "proceeds")) " " (badge(Tone::Proposed, "proposed")) " "
            (badge(Tone::Person, "with Fatima")) " " (badge(Tone::Plain, words))
        }
        p { (voice(Voice::Machine, "AI, learned from 3,212 decisions of your team")) " · " (voice(Voice::Person, name)) " · " (why(lang, "#why", words)) }
        (meter(lang, "meter-1", words, 212, 598))
        (figures(lang, words))
        (facts(lang, name, words))
        (form_parts(lang, name, words))
        (empty(html! { "No appeals yet " (words) }, html! { p { "Someone who disagrees with a decision writes here. A second person decides." } }, link(Weight::Plain, "#", "Show a sample")))
    }
}

/// Every part that may be without anything.
fn nothing(lang: Lang) -> Markup {
    let none: [(&str, &str); 0] = [];
    html! {
        (form::errors(lang, &[]))
        (empty("No appeals yet", html! { p { "Someone who disagrees writes here. A second person decides." } }, link(Weight::Plain, "#", "Show a sample")))
        (curve(lang, &Curve { id: "none", finding: "Nothing is known yet", points: &[], here: None }))
        (Table { id: "no-rows", caption: "No cases", heads: vec![Head::text("label")], rows: vec![] })
        (meter(lang, "no-meter", "Nothing needed", 0, 0))
        (definitions(none))
        (timeline(&[]))
        (pager(lang, None, None))
        (form::post("/x", html! { (Field::select("team", "Team", none)) (Field::area("why", "Grounds", 2)) }))
    }
}

fn figures(lang: Lang, words: &str) -> Markup {
    let point = |target: f64, share: f64, half: f64| Point {
        target,
        share,
        interval: [share - half, (share + half).min(1.0)],
    };
    let points = [
        point(0.9, 0.93, 0.02),
        point(0.95, 0.84, 0.03),
        point(0.98, 0.7, 0.04),
        point(0.99, 0.58, 0.05),
        point(0.995, 0.41, 0.06),
        point(0.999, 0.08, 0.05),
    ];
    html! {
        h2 { "Evidence" }
        (curve(lang, &Curve { id: "curve", finding: "At 99.5% right, 41% of the letters could proceed", points: &points, here: Some([0.995, 0.413]) }))
        (Table {
            id: "kinds",
            caption: "Cases of this week, per label",
            heads: vec![
                Head::text("label").sorted_by("#a"),
                Head::number("cases").sorted_now("#b", false),
                Head::number("turnaround (hours)"),
                Head::text("state"),
            ],
            rows: vec![
                vec![html! { "Denial, second notice" }, html! { (lang.count(1212)) }, html! { (lang.number(3.5, 1)) }, badge(Tone::Proceeds, "proceeds")],
                vec![html! { (words) }, html! { (lang.count(9)) }, html! { "–" }, badge(Tone::Person, "people decide")],
            ],
        })
        (pager(lang, Some("#previous"), Some("#next")))
    }
}

fn facts(lang: Lang, name: &str, words: &str) -> Markup {
    let entry = |who, name: &str, what: &str| Entry {
        who,
        name: name.into(),
        at: lang.moment(AT, 60),
        what: html! { (what) },
    };
    html! {
        h2 { "Record" }
        (timeline(&[
            entry(Voice::Machine, "AI", "Proposed: second notice. Same supplier, same layout, 212 earlier cases, none wrong."),
            entry(Voice::Person, name, words),
            entry(Voice::Machine, "AI", "Sent the letter."),
        ]))
        h2 { "Card" }
        (definitions([("Does", "Writes the second notice."), ("Stays human", words), ("Since", &lang.date(AT))]))
        h2 { "Texts" }
        div class="columns" {
            div class="draft" { p { (voice(Voice::Machine, "AI proposes")) } p { "Dear Ms Jansen, thank you for your letter." } }
            div class="said" { p { (voice(Voice::Person, name)) } p { "Dear Ms Jansen, thank you for your letter." } }
        }
    }
}

fn form_parts(lang: Lang, name: &str, words: &str) -> Markup {
    let choices = [("a", "Adjust"), ("b", words), ("c", "Refuse")];
    html! {
        h2 { "Form" }
        (form::errors(lang, &[("subject", "Say in a few words what it is about."), ("part", words)]))
        (form::post("/x", html! {
            (Field::text("subject", "Subject").error(Some("Say in a few words what it is about.")).hint("One line is enough.").most(120))
            (Field::text("name", "Name").value(name).autocomplete("name"))
            (Field::email("email", "E-mail").optional(lang).hint(words))
            (Field::number("part", "Part that is audited").value("5").unit("%").range(0.0, 100.0).error(Some(words)))
            (Field::area("why", "Grounds", 4).value(words))
            (Field::select("team", "Team", choices).value("b"))
            (Field::radios("outcome", "Outcome", choices).value("a").hint("A second person decides."))
            (Field::check("told", words, true).hint("They get a message."))
            (form::actions(html! {
                (button(Weight::Primary, html! { "Save " (key("Enter")) }))
                (button_as(Weight::Plain, "then", "later", "Save for later"))
                (button(Weight::Danger, "Stop this automation"))
            }))
        }))
        (form::ask("/x", html! { (Field::search("q", "Look for").value(words)) (button(Weight::Plain, "Look")) }))
        (form::actions(form::press("/x", &[("id", words)], Weight::Plain, html! { (icon(Icon::Flag)) "Flag" })))
    }
}

fn desk(lang: Lang) -> Markup {
    html! {
        div class="split" {
            div class="said" {
                p { (voice(Voice::Person, "Ms A. Jansen")) " " span class="at" { (lang.moment(AT, 60)) } }
                p class="page-words" { "Dear sir or madam,\n\nOn 3 November I sent the invoice of my physiotherapist. You paid half of it. My policy says that nine sessions a year are covered in full, and this was the fourth.\n\nCould you look at it again?" }
            }
            div class="stack" {
                (reason(lang, "The amount is above what may go without a person."))
                (form::post("/desk/decide", html! {
                    (Field::radios("label", "What is this?", [("a", "Objection to a payment"), ("b", "Question about a policy"), ("c", "Something else")]))
                    (Field::number("amount", "Amount in dispute").unit("€").fraction().value("34.50"))
                    (form::actions(html! {
                        (button(Weight::Primary, html! { "Decide " (key("Enter")) }))
                        (button_as(Weight::Plain, "act", "ask", html! { (icon(Icon::Ask)) "Ask a colleague " (key("a")) }))
                        (button_as(Weight::Plain, "act", "not", html! { (icon(Icon::NotForAi)) "Not for AI " (key("n")) }))
                    }))
                }))
            }
        }
    }
}

fn door() -> Markup {
    form::post(
        "/sign-in",
        html! {
            (Field::email("email", "E-mail").autocomplete("username"))
            (Field::password("password", "Password", "current-password"))
            (form::actions(button(Weight::Primary, "Sign in")))
        },
    )
}
