//! Damage on the disk is noticed: a letter that was changed, a record that was cut, emptied, exchanged or taken away.
//!
//! `GALLEY_SEED` and `GALLEY_DAMAGES` choose other damage than that of each run; `cargo xtask faults` sets them.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test that cannot go on should stop")]

use crate::common::disk::Disk;
use crate::{common, journal};
use galley_core::journal::points::{self, Draft, Reason};
use galley_core::journal::reopening::{Reopened, reopen};
use galley_core::journal::{keys, listing};
use galley_core::model::work::Work;

/// What can happen to a record.
const DAMAGES: [&str; 5] = ["flip", "cut", "empty", "type", "removed"];

/// A record with this damage; none where it is taken away.
fn damaged(value: &str, how: &str, dice: usize) -> Option<String> {
    let boundary = |at: usize| (0..=at.min(value.len())).rev().find(|at| value.is_char_boundary(*at)).unwrap_or(0);
    match how {
        // Another letter or digit in the place of one: what stays JSON.
        "flip" => {
            let places: Vec<usize> =
                value.char_indices().filter(|(_, c)| c.is_ascii_alphanumeric()).map(|(at, _)| at).collect();
            let at = places.get(dice % places.len().max(1)).copied()?;
            let new = match value.as_bytes().get(at)? {
                b'0'..=b'8' => "9",
                b'9' => "8",
                b'a' => "b",
                _ => "a",
            };
            Some(format!("{}{new}{}", value.get(..at)?, value.get(at + 1..)?))
        }
        "cut" => Some(value.get(..boundary(dice % value.len().max(1)))?.to_owned()),
        "empty" => Some(String::new()),
        "type" => Some(["null", "[]", "{}", "7", "\"text\""].get(dice % 5)?.to_string()),
        _ => None,
    }
}

/// Whether the reader was told, or nothing is lost.
fn is_said_or_harmless(disk: &Disk, work: &Work, key: &str, before: &Reopened) -> bool {
    let id = work.article.id;
    if let Some((_, at)) = points::read_line(key) {
        // The line itself: it is told where the list of points opens. Taken away, its records are there without it.
        let pairs: Vec<(String, String)> = disk.database.iter().map(|(k, v)| (k.clone(), v.clone())).collect();
        let lines: Vec<(String, String)> =
            pairs.into_iter().filter(|(key, _)| key.starts_with(points::LINES)).collect();
        let unread = points::unread(&lines);
        return !unread.is_empty() || points::list(&lines).iter().any(|point| point.at == at);
    }
    if key.starts_with("point/") {
        let at = common::minute(3);
        let text = disk.database.get(&keys::text(id)).map(|text| (keys::text(id), text.clone()));
        let prefix = points::records(id, at);
        let records = disk.database.iter().filter(|(key, _)| key.starts_with(&prefix));
        let opened = points::open(id, text, records.map(|(key, value)| (key.clone(), value.clone())).collect());
        return opened.is_none_or(|opened| opened == *work);
    }
    if key.starts_with("list/") {
        // Without its line an article is found by its head, and the line that cannot be read is set aside.
        return disk.database.get(key).is_none_or(|line| listing::read(line).is_err());
    }
    let (reopened, aside) = reopen(id, disk.found(id));
    let Some(reopened) = reopened else { return !aside.is_empty() };
    let is_told = !aside.is_empty() || reopened.taken.is_some() || reopened.is_missing;
    is_told || (reopened.work == before.work && reopened.stamps == before.stamps)
}

#[test]
fn records_damaged_at_random_are_noticed() {
    let number = |name: &str| std::env::var(name).ok().and_then(|text| text.parse::<u64>().ok());
    let (seed, most) = (number("GALLEY_SEED").unwrap_or(1), number("GALLEY_DAMAGES").unwrap_or(200));
    let mut unsaid = Vec::new();
    let mut done = 0;
    let mut dice = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1;
    let mut roll = || {
        // xorshift64 (Marsaglia, 2003).
        dice ^= dice << 13;
        dice ^= dice >> 7;
        dice ^= dice << 17;
        usize::try_from(dice >> 8).unwrap()
    };
    for round in 0.. {
        if done >= most {
            break;
        }
        let (work, mut disk) = journal::scripted(seed.wrapping_add(round), 12);
        let id = work.article.id;
        let at = common::minute(3);
        let point = Draft::of(&work, Reason::Hour, "", at).finish();
        assert!(disk.commit(&point).is_ok_and(|went| went));
        let (before, aside) = reopen(id, disk.found(id));
        let (Some(before), []) = (before, aside.as_slice()) else { panic!("round {round} begins damaged") };
        assert!(!before.is_missing, "round {round}: nothing is missing before");
        let all: Vec<(bool, String)> = (disk.database.keys().map(|key| (true, key.clone())))
            .chain(disk.local.keys().filter(|key| key.starts_with("galley:pending:")).map(|key| (false, key.clone())))
            .collect();
        for _ in 0..10 {
            let (in_database, key) = &all[roll() % all.len()];
            let how = DAMAGES[roll() % DAMAGES.len()];
            let mut broken = disk.restarted(0);
            let store = if *in_database { &mut broken.database } else { &mut broken.local };
            let value = store.remove(key).unwrap();
            let new = damaged(&value, how, roll());
            // A line of a point, or an edit that no disk was promised, leaves no trace when it is taken away.
            let leaves_no_trace = key.starts_with(points::LINES) || !in_database;
            if new.as_ref() == Some(&value) || (new.is_none() && leaves_no_trace) {
                continue;
            }
            if let Some(new) = &new {
                store.insert(key.clone(), new.clone());
            }
            done += 1;
            if !is_said_or_harmless(&broken, &work, key, &before) {
                unsaid.push(format!("round {round}: {key}, {how}: {new:?}, was {value}"));
            }
        }
    }
    println!("{done} random damages, seed {seed}: {} unsaid", unsaid.len());
    assert!(unsaid.is_empty(), "{}", unsaid.join("\n"));
}
