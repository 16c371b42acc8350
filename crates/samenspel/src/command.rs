//! The command line: arguments in, exit code out. 0 is an answer, 1 a fault of ours, 2 a question that cannot be answered.
#![allow(clippy::print_stderr, reason = "a command line speaks on the error channel")]

mod explore;
mod progress;

use crate::lang::Lang;
use std::process::ExitCode;

/// Samenspel: a desk where AI does the routine and people keep the judgement.
#[derive(Debug, clap::Parser)]
#[command(version, about, long_about = None)]
pub struct Command {
    #[command(subcommand)]
    verb: Verb,
}

#[derive(Debug, clap::Subcommand)]
enum Verb {
    /// How much of these past cases could a machine decide, and how do we know?
    Explore(explore::Arguments),
}

/// What the process finds around it; read once, here, and passed on.
#[derive(Clone, Debug)]
pub struct Surroundings {
    lang: Lang,
    width: usize,
    colour: bool,
    interactive: bool,
    threads: usize,
}

impl Surroundings {
    /// Language from `LC_ALL`, `LC_MESSAGES` or `LANG`; width and colours from the terminal and `NO_COLOR`.
    #[must_use]
    pub fn of_this_process() -> Surroundings {
        #[allow(clippy::disallowed_methods, reason = "this is the edge where surroundings are read")]
        let variable = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].into_iter().find_map(variable);
        let terminal = console::Term::stdout();
        let columns = variable("COLUMNS").and_then(|columns| columns.parse().ok());
        Surroundings {
            lang: Lang::from_locale(&locale.unwrap_or_default()),
            width: columns
                .unwrap_or_else(|| usize::from(terminal.size_checked().map_or(100, |(_, width)| width))),
            colour: terminal.is_term() && variable("NO_COLOR").is_none(),
            interactive: console::Term::stderr().is_term(),
            threads: std::thread::available_parallelism().map_or(1, usize::from),
        }
    }
}

impl Command {
    /// Runs the verb.
    #[must_use]
    pub fn run(self, surroundings: &Surroundings) -> ExitCode {
        match self.verb {
            Verb::Explore(arguments) => explore::run(&arguments, surroundings),
        }
    }
}
