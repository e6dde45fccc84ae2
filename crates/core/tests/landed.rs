//! A database that an older version wrote opens in this one with nothing lost.
//!
//! `fixtures/landed/records.json` holds twenty articles as the version of 30 November 2026 (format 1, records without
//! seals) kept them: snapshots, edits, edits that were not committed, drafts, restore points, and a few records that
//! were cut. Beside each stands the work that version opened. They were made by its own vault over the laws' random
//! works; no article of anybody is in them.

#![allow(clippy::unwrap_used, reason = "a test that cannot read its fixture has failed")]

use std::collections::BTreeMap;

use crate::common::disk::Disk;
use galley_core::formats::galley;
use galley_core::journal::points;
use galley_core::journal::reopening::reopen;
use galley_core::model::id::ArticleId;
use serde_json::Value;

const RECORDS: &str = include_str!("fixtures/landed/records.json");

fn store(value: &Value) -> BTreeMap<String, String> {
    let pairs = value.as_object().unwrap().iter();
    pairs.map(|(key, value)| (key.clone(), value.as_str().unwrap().to_owned())).collect()
}

#[test]
fn a_database_of_an_older_version_opens_with_nothing_lost() {
    let articles: Vec<Value> = serde_json::from_str(RECORDS).unwrap();
    assert_eq!(articles.len(), 20);
    let (mut entries, mut pending, mut cut, mut restored) = (0, 0, 0, 0);
    for article in &articles {
        let id = ArticleId::parse(article["id"].as_str().unwrap()).unwrap();
        let disk = Disk { database: store(&article["database"]), local: store(&article["local"]), ..Disk::default() };
        let found = disk.found(id);
        entries += found.entries.len();
        let (reopened, aside) = reopen(id, found);
        let reopened = reopened.unwrap();
        assert_eq!(galley::read(article["work"].as_str().unwrap()).unwrap().work, reopened.work, "{id}");
        let keys: Vec<&str> = aside.iter().map(|aside| &*aside.key).collect();
        let told: Vec<&str> = article["aside"].as_array().unwrap().iter().map(|key| key.as_str().unwrap()).collect();
        assert_eq!(keys, told, "{id}");
        assert!(!reopened.is_missing, "{id}: records without seals and links say nothing of what is missing");
        assert_eq!(reopened.uncommitted.len(), usize::try_from(article["pending"].as_u64().unwrap()).unwrap());
        pending += reopened.uncommitted.len();
        cut += aside.len();
        // Its restore points.
        let of = |prefix: &str| {
            let pairs = disk.database.iter().filter(|(key, _)| key.starts_with(prefix));
            pairs.map(|(key, value)| (key.clone(), value.clone())).collect::<Vec<_>>()
        };
        for point in points::list(&of(&points::lines(id))) {
            let text = of(&galley_core::journal::keys::text(id)).pop();
            restored += usize::from(points::open(id, text, of(&points::records(id, point.at))).is_some());
        }
    }
    assert!(entries > 20 && pending > 2 && cut > 2, "{entries} entries, {pending} pending, {cut} cut");
    assert_eq!(restored, 20, "every restore point opens");
}
