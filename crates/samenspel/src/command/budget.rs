//! `samenspel budget check`: did people get their share of what each roll-out cost?
#![allow(clippy::print_stdout, reason = "the answer of a command goes to the output")]

use std::process::ExitCode;

use domain::automation::Automation;
use domain::booking::{Checked, Spent};
use lang::Lang;

use super::{Surroundings, keep};
use crate::running;
use crate::settings::Flags;

/// Options of `budget`.
#[derive(Debug, clap::Args)]
pub(super) struct Budget {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// Ends with 1 where people got less than 30 % of what a roll-out cost, and says what is missing
    Check(Flags),
}

/// Says how each roll-out stands; 1 where one is short.
pub(super) fn run(arguments: &Budget, surroundings: &Surroundings) -> ExitCode {
    let Verb::Check(flags) = &arguments.verb;
    match check(flags, surroundings) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::from(1),
        Err(error) => super::told(Err(error)),
    }
}

fn check(flags: &Flags, surroundings: &Surroundings) -> anyhow::Result<bool> {
    let settings = keep::settle(flags, surroundings)?;
    let all = running::runtime()?.block_on(async {
        let world = keep::beside(&settings).await?;
        let all = flow::budget::all(&world.store).await?;
        world.store.close().await;
        anyhow::Ok(all)
    })?;
    let mut enough = true;
    if all.is_empty() {
        println!("{}", surroundings.lang.word("budget-check-no-automations"));
    }
    for (automation, spent) in all {
        println!("{}", sentence(surroundings.lang, &automation, spent));
        enough &= spent.checked(automation.stage).is_enough();
    }
    Ok(enough)
}

fn sentence(lang: Lang, automation: &Automation, spent: Spent) -> String {
    let name = match lang {
        Lang::En => &automation.name.en,
        Lang::Nl => &automation.name.nl,
    };
    let name = || ("name", name.as_str().into());
    let key = match spent.checked(automation.stage) {
        Checked::Over => return lang.text("budget-check-over", &[name()]),
        Checked::NotBegun => return lang.text("budget-check-not-begun", &[name()]),
        Checked::NothingBooked => return lang.text("budget-check-none", &[name()]),
        Checked::Short => "budget-check-short",
        Checked::Fine => "budget-check-fine",
    };
    let share = lang.percent(spent.share().unwrap_or_default());
    lang.text(key, &[name(), ("share", share.into()), ("missing", lang.euros(spent.missing()).into())])
}
