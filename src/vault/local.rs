//! The vault's half in local storage: uncommitted entries, and the reader's own plain copies.

use std::rc::Rc;

use galley_core::formats::{galley, listing};
use galley_core::journal::keeping::Op;
use galley_core::journal::reopening::Aside;
use galley_core::journal::{Entry, keys};
use galley_core::library::Listing;
use galley_core::sort::sort_by;
use galley_core::state::Place;
use galley_core::work::Work;

use crate::dom::storage;

/// UTF-16 units that all plain copies may take together: three fifths of what browsers give.
const PLAIN_UNITS: usize = 3_000_000;

/// Where work is kept when there is no database.
#[must_use]
pub fn place() -> Place {
    let key = "galley:try";
    let works = storage::set(key, "1").is_ok();
    storage::remove(key);
    if works { Place::Browser } else { Place::Memory }
}

/// Carries out a write. One that fails leaves the entry to the commit that follows at once.
pub fn apply(op: &Op) {
    match op {
        Op::Put(key, value) => {
            let _ = storage::set(key, value);
        }
        Op::Delete(key) => storage::remove(key),
    }
}

/// The pairs whose key begins with these letters.
#[must_use]
pub fn pairs(prefix: &str) -> Vec<(String, String)> {
    storage::keys(prefix).into_iter().filter_map(|key| storage::get(&key).map(|value| (key, value))).collect()
}

/// Whether all of these entries lie in local storage.
#[must_use]
pub fn has(entries: &[Rc<Entry>]) -> bool {
    entries.iter().all(|entry| storage::get(&keys::pending(entry.article, entry.clock, entry.tab)).is_some())
}

/// Writes an article's exact Galley JSON, if all copies fit together; the oldest leave first.
/// Whether it is there.
pub fn keep_plain(work: &Work) -> bool {
    let id = work.article.id;
    // Far too long ones are not even made. No annotation is written in fewer than 300 units.
    let text = &work.article.text;
    if text.utf16_offset(text.len()) + work.annotations.len() * 300 > PLAIN_UNITS {
        storage::remove(&keys::plain(id));
        return false;
    }
    let json = galley::write(work);
    let needed = json.encode_utf16().count();
    if needed > PLAIN_UNITS {
        storage::remove(&keys::plain(id));
        return false;
    }
    let own = keys::plain(id);
    let mut others: Vec<(String, String, usize)> = pairs(keys::PLAIN)
        .into_iter()
        .filter(|(key, _)| *key != own)
        .map(|(key, value)| {
            let units = value.encode_utf16().count();
            (modified(&value), key, units)
        })
        .collect();
    sort_by(&mut others, Ord::cmp);
    let mut total: usize = others.iter().map(|(_, _, units)| units).sum::<usize>() + needed;
    for (_, key, units) in others {
        if total <= PLAIN_UNITS {
            break;
        }
        storage::remove(&key);
        total -= units;
    }
    storage::set(&own, &json).is_ok()
}

/// The instant that a copy's head gives; copies that give none leave first.
#[must_use]
pub fn modified(json: &str) -> String {
    let head: String = json.chars().take(400).collect();
    let after = head.split_once("\"modified\": \"").map(|(_, rest)| rest);
    after.and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
}

/// Listings of plain copies whose article the database has never heard of.
#[must_use]
pub fn unlisted(known: &[Listing]) -> (Vec<Listing>, Vec<Aside>) {
    let mut list = Vec::new();
    let mut aside = Vec::new();
    for key in storage::keys(keys::PLAIN) {
        let id = key.strip_prefix(keys::PLAIN).and_then(galley_core::id::ArticleId::parse);
        if id.is_some_and(|id| known.iter().any(|line| line.id == id)) {
            continue;
        }
        let Some(value) = storage::get(&key) else { continue };
        match listing::of_file(&value) {
            Ok(line) => list.push(line),
            Err(error) => aside.push(Aside { key, value, why: error.to_string() }),
        }
    }
    (list, aside)
}
