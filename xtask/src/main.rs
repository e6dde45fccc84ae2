//! `cargo xtask <command>`: see [`COMMANDS`] for what there is.

use anyhow::{Result, bail};
use std::process::ExitCode;

/// A command: its name, what it does in one line, and the function that takes the words after the name.
type Command = (&'static str, &'static str, fn(&[String]) -> Result<()>);

/// Every command, in the order in which the help shows them.
const COMMANDS: &[Command] = &[
    ("serve", "build, then serve dist/ on 127.0.0.1 [--port N]", xtask::serve::run),
    ("test", "everything that CI runs [--all-engines: and the main journeys in Firefox and WebKit]", xtask::test::run),
    (
        "build",
        "the release, in dist/ [--faults: one that stops when told to, in target/dist-faults/]",
        xtask::build::run,
    ),
    ("engines", "the main journeys in other engines, over dist/ [firefox|webkit]", xtask::engines::run),
    ("size", "what a first visit loads, against the budget", xtask::size::run),
    ("bench", "what Galley costs, beside a bare page [4kb|100kb|1mb|5mb] [hand|scroll|memory|load]", xtask::bench::run),
    ("faults", "random stops and killed browsers [--seed N] [--stops N] [--kills N]", xtask::faults::run),
    ("setup", "install whatever is missing for all of these", xtask::setup::run),
    ("styles", "join styles/ into one file (Trunk calls this)", xtask::styles::run),
    ("finish", "the last touches to a build (Trunk calls this)", xtask::finish::run),
];

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("galley: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(words: &[String]) -> Result<()> {
    let Some((name, rest)) = words.split_first() else {
        print_help();
        return Ok(());
    };
    if matches!(name.as_str(), "help" | "--help" | "-h") {
        print_help();
        return Ok(());
    }
    match COMMANDS.iter().find(|(command, _, _)| command == name) {
        Some((_, _, run)) => run(rest),
        None => bail!("there is no command `{name}`; `cargo xtask help` lists them"),
    }
}

fn print_help() {
    println!("cargo xtask <command>\n");
    for (name, says, _) in COMMANDS {
        println!("  {name:<8} {says}");
    }
}
