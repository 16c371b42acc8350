//! The program: reads its arguments and runs the one verb that was asked for.

use clap::Parser;
use samenspel::command::{Command, Surroundings};
use std::process::ExitCode;

fn main() -> ExitCode {
    Command::parse().run(&Surroundings::of_this_process())
}
