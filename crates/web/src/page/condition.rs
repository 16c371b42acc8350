//! The words for conditions: what each asks, what is missing, and who can supply it.

use domain::condition::{Condition, Facts, Lack, unassigned};
use domain::country::Country;
use domain::information::{Council, council as standing};
use domain::person::Role;
use domain::time::At;
use domain::work::FEWEST;
use lang::Lang;
use maud::{Markup, html};

use crate::door::role_name;
use crate::page::automation::part;
use crate::page::dossier::named;

/// What a condition is called.
#[must_use]
pub fn name(lang: Lang, condition: Condition) -> String {
    match condition {
        Condition::Card => lang.word("condition-card"),
        Condition::NotAboutPeople => lang.word("condition-not-about-people"),
        Condition::AskedTogether => lang.word("condition-asked-together"),
        Condition::Informed => lang.word("condition-informed"),
        Condition::Trained => lang.word("condition-trained"),
        Condition::PeopleBudget => lang.word("condition-people-budget"),
        Condition::Proven => lang.word("condition-proven"),
        Condition::OverseerAble => lang.word("condition-overseer-able"),
        Condition::NobodyWorseOff => lang.word("condition-nobody-worse-off"),
        Condition::FreedTime => lang.word("condition-freed-time"),
    }
}

/// What a condition asks.
#[must_use]
pub fn asks(lang: Lang, condition: Condition) -> String {
    match condition {
        Condition::Card => lang.word("condition-card-asks"),
        Condition::NotAboutPeople => lang.word("condition-not-about-people-asks"),
        Condition::AskedTogether => lang.word("condition-asked-together-asks"),
        Condition::Informed => lang.word("condition-informed-asks"),
        Condition::Trained => lang.word("condition-trained-asks"),
        Condition::PeopleBudget => lang.word("condition-people-budget-asks"),
        Condition::Proven => lang.word("condition-proven-asks"),
        Condition::OverseerAble => lang.word("condition-overseer-able-asks"),
        Condition::NobodyWorseOff => lang.word("condition-nobody-worse-off-asks"),
        Condition::FreedTime => lang.word("condition-freed-time-asks"),
    }
}

/// What is missing, as a sentence.
#[must_use]
pub fn lack(lang: Lang, lack: &Lack) -> String {
    let counted =
        |key, have: usize, need: usize| lang.text(key, &[("have", have.into()), ("need", need.into())]);
    match lack {
        Lack::Silent(parts) => {
            let parts: Vec<String> = parts.iter().map(|it| part(lang, it)).collect();
            lang.text("lack-silent", &[("parts", parts.join(", ").into())])
        }
        Lack::NotDeclared => lang.word("lack-not-declared"),
        Lack::SpeaksOfPeople(name) => lang.text("lack-speaks-of-people", &[("name", name.as_str().into())]),
        Lack::FewAsked(have, need) if *have < FEWEST => {
            lang.text("lack-few-asked-few", &[("fewest", FEWEST.into()), ("need", (*need).into())])
        }
        Lack::FewAsked(have, need) => counted("lack-few-asked", *have, *need),
        Lack::NotDecidedTogether => lang.word("lack-not-decided-together"),
        Lack::NotInformed => lang.word("lack-not-informed"),
        Lack::CouncilSilent => lang.word("lack-council-silent"),
        Lack::CouncilRefused => lang.word("lack-council-refused"),
        Lack::StartsTooSoon(starts, earliest) => {
            let days = [("starts", lang.date(starts.0).into()), ("day", lang.date(earliest.0).into())];
            lang.text("lack-starts-too-soon", &days)
        }
        Lack::TooSoon(at) => lang.text("lack-too-soon", &[("day", lang.date(at.0).into())]),
        Lack::FewTrained(have, need) => counted("lack-few-trained", *have, *need),
        Lack::NothingBooked => lang.word("lack-nothing-booked"),
        Lack::BudgetShort(cents) => lang.text("lack-budget-short", &[("missing", lang.euros(*cents).into())]),
        Lack::NotProven => lang.word("lack-not-proven"),
        Lack::NoOverseer => lang.word("lack-no-overseer"),
        Lack::OverseerUntrained => lang.word("lack-overseer-untrained"),
        Lack::StopNotTried => lang.word("lack-stop-not-tried"),
        Lack::NotMeasured => lang.word("lack-not-measured"),
        Lack::WorseOff => lang.word("lack-worse-off"),
        Lack::FreedUnassigned(percent) => {
            lang.text("lack-freed-unassigned", &[("percent", u64::from(*percent).into())])
        }
        Lack::OthersFreed => lang.word("lack-others-freed"),
    }
}

/// What a condition that holds rests on.
#[must_use]
pub fn evidence(lang: Lang, condition: Condition, facts: &Facts) -> String {
    let counted = |key, part: domain::condition::Part| {
        lang.text(key, &[("have", part.have.into()), ("of", part.of.into())])
    };
    match condition {
        Condition::Card => lang.word("condition-card-holds"),
        Condition::NotAboutPeople => lang.word("condition-not-about-people-holds"),
        Condition::AskedTogether if facts.asked.have < FEWEST => {
            let said = [("fewest", FEWEST.into()), ("of", facts.asked.of.into())];
            lang.text("condition-asked-together-holds-few", &said)
        }
        Condition::AskedTogether => counted("condition-asked-together-holds", facts.asked),
        Condition::Informed => facts.informed.last().map_or_else(String::new, |last| {
            let stands = council(lang, standing(&facts.informed));
            let said = [("day", lang.date(last.told.0).into()), ("council", stands.into())];
            lang.text("condition-informed-holds", &said)
        }),
        Condition::Trained => counted("condition-trained-holds", facts.trained),
        Condition::PeopleBudget => {
            let share = facts.spent.share().map_or_else(String::new, |share| lang.percent(share));
            lang.text("condition-people-budget-holds", &[("share", share.into())])
        }
        Condition::Proven => lang.word("condition-proven-holds"),
        Condition::OverseerAble => counted("condition-overseer-able-holds", facts.overseers),
        Condition::NobodyWorseOff => lang.word("condition-nobody-worse-off-holds"),
        // Before it decides alone, only what others freed is asked for.
        Condition::FreedTime if unassigned(facts.freed).is_some() => lang.word("condition-freed-time-others"),
        Condition::FreedTime => {
            lang.text("condition-freed-time-holds", &[("percent", u64::from(facts.freed).into())])
        }
    }
}

/// Who can supply what is missing: "lead, HR or representative".
#[must_use]
pub fn suppliers(lang: Lang, roles: &[Role]) -> String {
    let names: Vec<String> = roles.iter().map(|role| role_name(lang, *role)).collect();
    lang.text("condition-suppliers", &[("roles", names.join(", ").into())])
}

/// How far the council is.
#[must_use]
pub fn council(lang: Lang, council: Council) -> String {
    match council {
        Council::NotNeeded => lang.word("council-not-needed"),
        Council::AdviceAsked => lang.word("council-advice-asked"),
        Council::AdviceGiven => lang.word("council-advice-given"),
        Council::Consented => lang.word("council-consented"),
        Council::Withheld => lang.word("council-withheld"),
    }
}

/// The name of a country.
#[must_use]
pub fn country(lang: Lang, country: Country) -> String {
    match country {
        Country::Netherlands => lang.word("country-netherlands"),
        Country::Belgium => lang.word("country-belgium"),
        Country::Elsewhere => lang.word("country-elsewhere"),
    }
}

/// What the law of a country adds, with its source. Information, not legal advice.
#[must_use]
pub fn law(lang: Lang, of: Country) -> Markup {
    html! { (lang.text("duty-country", &[("country", country(lang, of).into())])) (adds(lang, of)) }
}

/// What the law of a country asks, with its source.
#[must_use]
pub fn adds(lang: Lang, of: Country) -> Markup {
    let profile = of.profile();
    html! {
        @if profile.laws.is_empty() { " " (lang.word("duty-country-nothing")) }
        @if profile.months > 0 { " " (lang.text("duty-months", &[("n", u64::from(profile.months).into())])) }
        @if profile.council_answers { " " (lang.word("duty-council-first")) }
        @for article in profile.laws {
            " " a href=(article.source().link) { (named(lang, *article)) } " "
            span class="note" { "(" (compared(lang, article.source().checked)) "; " (lang.word("law-no-advice")) ")" }
        }
    }
}

/// When somebody last compared what is said of a law with its text.
#[must_use]
pub fn compared(lang: Lang, checked: &str) -> String {
    At::of_day(checked).map_or_else(
        || lang.word("law-not-compared"),
        |at| lang.text("law-compared", &[("day", lang.date(at.0).into())]),
    )
}
