//! `cargo xtask faults`: stops the store between any two writes, kills a real browser, and damages records, very often.
//! Whatever was called saved must be there again, and no damage may pass unsaid.
//!
//! The stops are laws of the core (`crates/core/tests/journal.rs`, `two_tabs.rs`) with a store that stops; the kills are
//! journeys (`tests/journeys/tests/keeping.rs`). One seed says where both happen. Knows which tests these
//! are, how to tell them what to do, and the lines in which they count.

use crate::{build, project, setup};
use anyhow::{Context as _, Result, bail, ensure};
use std::io::{BufRead as _, BufReader};
use std::process::Command;
use std::time::Instant;

/// How the command is used.
const USAGE: &str = "usage: cargo xtask faults [--seed N] [--stops N] [--kills N] [--damages N]";

/// The laws of random stops, of one tab and of several. Each gets half.
const STOPS: [&str; 2] = [
    "journal::nothing_saved_is_lost_at_two_thousand_random_stops",
    "two_tabs::nothing_saved_in_any_tab_is_lost_wherever_the_browser_stops",
];

/// The law of damaged records.
const DAMAGES: &str = "damage::records_damaged_at_random_are_noticed";

/// The journeys that are killed: which, what it is about, how many kills of four it gets, and how many
/// at most in one run, each of which has an article of its own.
const JOURNEYS: [(&str, &str, u32, u32); 2] = [
    (
        "keeping::nothing_that_was_called_saved_is_lost_when_the_browser_is_killed_at_twenty_moments",
        "after “Saved”",
        3,
        20,
    ),
    (
        "keeping::nothing_that_was_called_saved_is_lost_when_the_browser_is_killed_amid_fast_marking",
        "amid marking",
        1,
        10,
    ),
];

/// What is asked for.
#[derive(Debug, PartialEq, Eq)]
struct Plan {
    seed: u64,
    stops: u32,
    kills: u32,
    damages: u32,
}

/// What came of it.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Count {
    faults: u32,
    lost: u32,
}

/// The command.
pub fn run(words: &[String]) -> Result<()> {
    let plan = read(words)?;
    let started = Instant::now();
    setup::for_build()?;
    setup::for_browser()?;
    if plan.kills > 0 {
        build::release()?;
    }
    println!("\n=== {} random stops, seed {} ===", plan.stops, plan.seed);
    let mut stops = Count::default();
    for law in STOPS.into_iter().filter(|_| plan.stops > 0) {
        let words = ["test", "-p", "galley-core", "--test", "all", "--", "--exact", "--nocapture", law];
        let mut test = project::cargo(&words);
        test.env("GALLEY_SEED", plan.seed.to_string()).env("GALLEY_STOPS", plan.stops.div_ceil(2).to_string());
        let count = counted(test)?;
        stops = Count { faults: stops.faults + count.faults, lost: stops.lost + count.lost };
    }
    let mut damages = Count::default();
    if plan.damages > 0 {
        println!("\n=== {} random damages, seed {} ===", plan.damages, plan.seed);
        let words = ["test", "-p", "galley-core", "--test", "all", "--", "--exact", "--nocapture", DAMAGES];
        let mut test = project::cargo(&words);
        test.env("GALLEY_SEED", plan.seed.to_string()).env("GALLEY_DAMAGES", plan.damages.to_string());
        damages = counted(test)?;
    }
    let mut kills = Count::default();
    for (at, (name, what, _, at_once)) in JOURNEYS.into_iter().enumerate() {
        let all = share(plan.kills, at);
        let mut done = 0;
        while done < all {
            let now = at_once.min(all - done);
            // Each run has numbers of its own, and they follow from the one seed.
            let seed = plan.seed.wrapping_mul(1_000).wrapping_add(u64::from(done));
            println!("\n=== kills {what}: {} to {} of {all}, seed {} ===", done + 1, done + now, plan.seed);
            let words = ["test", "-p", "journeys", "--test", "all", "--", "--exact", "--nocapture", name];
            let mut test = project::cargo(&words);
            test.env("GALLEY_SEED", seed.to_string()).env("GALLEY_KILLS", now.to_string());
            let count = counted(test)?;
            kills = Count { faults: kills.faults + count.faults, lost: kills.lost + count.lost };
            done += now;
        }
    }
    let lost = stops.lost + kills.lost;
    println!("\n=== faults, seed {}, {} s ===", plan.seed, started.elapsed().as_secs());
    println!("{} random stops, {} kills of the browser: lost = {lost}", stops.faults, kills.faults);
    println!("{} random damages: unsaid = {}", damages.faults, damages.lost);
    ensure!(lost == 0, "something that was called saved was lost");
    ensure!(damages.lost == 0, "a damage was not noticed");
    Ok(())
}

/// Reads `--seed N --stops N --kills N --damages N`, in any order; what is not there has its usual number.
fn read(words: &[String]) -> Result<Plan> {
    let mut plan = Plan { seed: 1, stops: 10_000, kills: 200, damages: 200 };
    let mut rest = words.iter();
    while let Some(word) = rest.next() {
        let number = rest.next().with_context(|| USAGE)?;
        let number: u64 = number.parse().with_context(|| format!("`{number}` is no number; {USAGE}"))?;
        match word.as_str() {
            "--seed" => plan.seed = number,
            "--stops" => plan.stops = u32::try_from(number)?,
            "--kills" => plan.kills = u32::try_from(number)?,
            "--damages" => plan.damages = u32::try_from(number)?,
            _ => bail!("there is no `{word}`; {USAGE}"),
        }
    }
    Ok(plan)
}

/// How many of the kills a journey gets: three of four are the first one's.
fn share(kills: u32, journey: usize) -> u32 {
    let weights: u32 = JOURNEYS.iter().map(|journey| journey.2).sum();
    let others: u32 = JOURNEYS.iter().skip(1).map(|journey| kills * journey.2 / weights).sum();
    match JOURNEYS.get(journey) {
        Some((_, _, weight, _)) if journey > 0 => kills * weight / weights,
        _ => kills - others,
    }
}

/// Runs one test, passes its output on, and reads what it counted. One that fails has lost something; one
/// that fails before it could count is an error.
fn counted(mut command: Command) -> Result<Count> {
    let shown = project::shown(&command);
    let (reader, writer) = std::io::pipe()?;
    command.stdout(writer.try_clone()?).stderr(writer);
    command.env("RUST_LIB_BACKTRACE", "0");
    let mut child = command.spawn().with_context(|| format!("could not start `{shown}`"))?;
    // It holds the writing ends, without which the reader would wait for ever.
    drop(command);
    let mut count = None;
    for line in BufReader::new(reader).lines() {
        let line = line?;
        count = count_in(&line).or(count);
        println!("{line}");
    }
    let is_green = child.wait()?.success();
    match count {
        Some(count) if is_green || count.lost > 0 => Ok(count),
        _ => bail!("`{shown}` failed before it could say what was lost"),
    }
}

/// "20 kills right after “Saved”, …: 0 lost", "2000 random stops, …: 0 lost" and "200 random damages, …: 0 unsaid" count;
/// other lines do not.
/// The test runner may have begun the line.
fn count_in(line: &str) -> Option<Count> {
    let line = line.rsplit("... ").next()?;
    let (faults, rest) = line.split_once(' ')?;
    let is_count = rest.starts_with("kills ") || rest.starts_with("random ");
    let rest = rest.strip_suffix(" lost").or_else(|| rest.strip_suffix(" unsaid"))?;
    let (_, lost) = rest.rsplit_once(": ")?;
    is_count.then_some(Count { faults: faults.parse().ok()?, lost: lost.parse().ok()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_lines_that_count_are_read() {
        let count = |faults, lost| Some(Count { faults, lost });
        assert_eq!(count_in("20 kills right after “Saved”, 41 edits, 12 marks at the end: 0 lost"), count(20, 0));
        assert_eq!(count_in("10 kills amid fast marking, 90 marks at the end: 3 lost"), count(10, 3));
        assert_eq!(count_in("test a_law ... 2000 random stops, seed 1, 17 opened: 0 lost"), count(2000, 0));
        assert_eq!(count_in("203 random damages, seed 1: 2 unsaid"), count(203, 2));
        assert_eq!(count_in("kill 3: 9 were called saved, 9 are there, 0 lost"), None);
        assert_eq!(count_in("test result: ok. 1 passed"), None);
    }

    #[test]
    fn three_kills_of_four_come_after_saved() {
        for (kills, first, second) in [(200, 150, 50), (30, 23, 7), (1, 1, 0), (0, 0, 0)] {
            assert_eq!((share(kills, 0), share(kills, 1)), (first, second));
        }
    }

    #[test]
    fn numbers_are_asked_for_by_name() -> Result<()> {
        let words = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
        assert_eq!(read(&[])?, Plan { seed: 1, stops: 10_000, kills: 200, damages: 200 });
        assert_eq!(read(&words("--kills 3 --seed 7 --stops 5"))?, Plan { seed: 7, stops: 5, kills: 3, damages: 200 });
        for wrong in ["--seed", "--seed x", "--sedd 1", "7"] {
            assert!(read(&words(wrong)).is_err(), "{wrong}");
        }
        Ok(())
    }
}
