//! The vault's half in local storage: uncommitted entries, and the reader's own plain copies.

use std::rc::Rc;

use super::shelf::Unread;
use galley_core::desk::Place;
use galley_core::formats::galley;
use galley_core::journal::keeping::Op;
use galley_core::journal::library::Listing;
use galley_core::journal::listing;
use galley_core::journal::{Entry, keys};
use galley_core::model::work::Work;
use galley_core::text::sort::sort_by;

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

/// UTF-16 units of one article's uncommitted entries above which they give way to the plain copy.
const PENDING_UNITS: usize = 400_000;

/// Keeps an article without a database: its plain copy is all there is of it, beside the entries that
/// wait for a database. No other article leaves for it. Whether it is there.
///
/// Where the entries grow too many, or there is no room for both, the copy stays; it carries a sign that
/// it is ahead of the database, so that the next opening with one takes it in.
pub fn keep_alone(work: &Work) -> bool {
    let id = work.article.id;
    let json = galley::write(work);
    let waiting = pairs(&keys::pending_prefix(id));
    let sign = || storage::set(&keys::ahead(id), "1").is_ok();
    let units: usize = waiting.iter().map(|(_, value)| value.len()).sum();
    let take_away = || waiting.iter().for_each(|(key, _)| storage::remove(key));
    if storage::set(&keys::plain(id), &json).is_ok() && sign() {
        if units > PENDING_UNITS {
            take_away();
        }
        return true;
    }
    // The copy holds what they say.
    take_away();
    if storage::set(&keys::plain(id), &json).is_ok() && sign() {
        return true;
    }
    for (key, value) in &waiting {
        // They stood there a moment ago.
        let _ = storage::set(key, value);
    }
    false
}

/// Writes an article's exact Galley JSON, if all copies fit together; the oldest leave first, but none
/// that has what the database has not. Whether it is there.
pub fn keep_plain(work: &Work) -> bool {
    let id = work.article.id;
    // Far too long ones are not even made. No annotation is written in fewer than 300 units.
    let text = &work.article.text;
    // One that is ahead of the database stays until the database has caught up.
    let give_up = || {
        if !is_ahead(&keys::plain(id)) {
            storage::remove(&keys::plain(id));
        }
        false
    };
    if text.utf16_offset(text.len()) + work.annotations.len() * 300 > PLAIN_UNITS {
        return give_up();
    }
    let json = galley::write(work);
    let needed = json.encode_utf16().count();
    if needed > PLAIN_UNITS {
        return give_up();
    }
    let own = keys::plain(id);
    let mut others: Vec<(String, String, usize)> = pairs(keys::PLAIN)
        .into_iter()
        .filter(|(key, _)| *key != own && !is_ahead(key))
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

/// Whether a plain copy, by its key, has what the database has not.
fn is_ahead(key: &str) -> bool {
    let id = key.strip_prefix(keys::PLAIN).and_then(galley_core::model::id::ArticleId::parse);
    id.is_some_and(|id| storage::get(&keys::ahead(id)).is_some())
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
pub fn unlisted(known: &[Listing]) -> (Vec<Listing>, Vec<Unread>) {
    let mut list = Vec::new();
    let mut aside = Vec::new();
    for key in storage::keys(keys::PLAIN) {
        let id = key.strip_prefix(keys::PLAIN).and_then(galley_core::model::id::ArticleId::parse);
        if id.is_some_and(|id| known.iter().any(|line| line.id == id)) {
            continue;
        }
        let Some(value) = storage::get(&key) else { continue };
        match listing::of_file(&value) {
            Ok(line) => list.push(line),
            Err(error) => aside.push(Unread::new(key, value, error)),
        }
    }
    (list, aside)
}
