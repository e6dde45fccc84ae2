//! All articles as one archive: it opens again whole, other programs read it, and what cannot be read is beside the rest.
//! Runs natively.

#![allow(clippy::unwrap_used, reason = "a test that cannot go on should stop")]

use crate::backup::{Store, file, keep, session};
use crate::common;
use std::io::{Cursor, Read as _};

use galley_core::formats::zip::{Packed, members};
use galley_core::formats::{ReadError, arriving, galley};
use galley_core::journal::archive::{self, File};
use galley_core::journal::{backup, keys};
use galley_core::model::id::AnnotationId;
use galley_core::model::work::Work;
use proptest::prelude::*;

/// What an archive holds, as the page unpacks it.
fn files(bytes: &[u8]) -> Vec<File> {
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    members(bytes)
        .unwrap()
        .iter()
        .map(|one| {
            assert!(one.packed == Packed::Stored && one.is_whole(one.bytes));
            File { name: one.name(), text: text(one.bytes), is_whole: true }
        })
        .collect()
}

proptest! {
    #![proptest_config(common::config(40))]

    #[test]
    fn an_archive_opens_again_whole(first in session(), second in session(), note in ".{0,20}") {
        let (mut records, mut local) = (Store::new(), Store::new());
        let mut works: Vec<Work> = Vec::new();
        for (work, script, controls) in [&first, &second] {
            works.push(keep(work, script, controls, &mut records, &mut local));
        }
        let id = works[0].article.id;
        local.insert(keys::draft(id, AnnotationId::from_u128(5)).replacen("draft/", "galley:draft:", 1).replacen('/', ":", 1), note);
        local.insert("galley:theme".into(), "dark".into());
        records.insert("seen/x".into(), "1".into());
        let everything = file(&records, &local);
        let whole = backup::read(&everything).unwrap();
        let bytes = archive::write(&everything).unwrap().unwrap();
        prop_assert_eq!(&archive::write(&everything).unwrap().unwrap(), &bytes);
        let mut files = files(&bytes);
        prop_assert_eq!(&archive::read(&files).unwrap(), &whole);
        let rest = &files.iter().find(|file| file.name == "rest.json").unwrap().text;
        prop_assert!(rest.contains("galley:theme") && rest.contains("seen/x") && !rest.contains("galley:article:"));
        prop_assert!(backup::read(rest).unwrap().kept.is_empty());

        // Packed anew by somebody else: in a folder, in another order.
        files.iter_mut().for_each(|file| file.name.insert_str(0, "My articles/"));
        files.reverse();
        let again = archive::read(&files).unwrap();
        prop_assert_eq!(&again.kept, &whole.kept);
        prop_assert_eq!(again.problems.len(), whole.problems.len());

        let lines = archive::lines(&everything).unwrap();
        let shown: Vec<&Work> = whole.kept.iter().filter(|kept| kept.trashed.is_none()).map(|kept| &kept.work).collect();
        prop_assert_eq!(lines.lines().count(), shown.len());
        for (line, work) in lines.lines().zip(&shown) {
            prop_assert_eq!(&galley::read(line).unwrap().work, *work);
        }
        if shown.len() > 1 {
            prop_assert_eq!(arriving::several(&lines).len(), shown.len());
        }
    }

    #[test]
    fn no_bytes_make_the_reader_stop(mut bytes in proptest::collection::vec(any::<u8>(), 0..200), at in 0..400usize, to in any::<u8>()) {
        let _ = members(&bytes);
        bytes = galley_core::formats::zip::archive([("a", &bytes), ("b/c", &bytes)]).unwrap();
        prop_assert_eq!(members(&bytes).unwrap().len(), 2);
        let at = at % bytes.len();
        bytes[at] = to;
        let _ = members(&bytes);
        prop_assert!(members(&bytes[..at]).is_none());
    }
}

#[test]
fn another_program_reads_it_and_what_it_packs_is_read() {
    let (mut records, mut local) = (Store::new(), Store::new());
    let work = keep(&crate::formats::rich(), &[], &[], &mut records, &mut local);
    records.insert("text/not-an-id".into(), "{ \"broken\"".into());
    let bytes = archive::write(&file(&records, &local)).unwrap().unwrap();
    let mut other = zip::ZipArchive::new(Cursor::new(&bytes)).unwrap();
    let names: Vec<String> = other.file_names().map(|name| name.unwrap().into_owned()).collect();
    assert_eq!(
        names,
        ["index.json", "articles/01-ferry-bill-may-sink-the-night-boat.json", "unread/01.txt", "rest.json"]
    );
    let mut article = String::new();
    other.by_name(&names[1]).unwrap().read_to_string(&mut article).unwrap();
    assert_eq!(galley::read(&article).unwrap().work, work);
    let reading = archive::read(&files(&bytes)).unwrap();
    assert_eq!((reading.kept.len(), reading.problems.len()), (1, 1));
    assert_eq!(
        (reading.problems[0].key.as_str(), reading.problems[0].value.as_str()),
        ("text/not-an-id", "{ \"broken\"")
    );

    // An index in which a letter was changed still says what the files are, and that it is not what it was.
    let mut spoiled = files(&bytes);
    spoiled[0].is_whole = false;
    let reading = archive::read(&spoiled).unwrap();
    let names: Vec<&str> = reading.problems.iter().map(|one| one.key.as_str()).collect();
    assert_eq!((reading.kept.len(), names), (1, vec!["index.json", "text/not-an-id"]));

    // Somebody else's archive with an index is none of ours.
    let strange = File { name: "index.json".into(), text: "{ \"pages\": [] }".into(), is_whole: true };
    assert!(matches!(archive::read(&[strange]), Err(ReadError::NotGalley { .. })));

    // A file that somebody added, one that somebody took out, and one that somebody spoiled.
    let mut changed = files(&bytes);
    let added = article.replacen("6a1e3c52-0000-4000-8000-000000000000", "6a1e3c52-0000-4000-8000-0000000000ff", 1);
    changed.push(File { name: "articles/added.json".into(), text: added, is_whole: true });
    changed.retain(|file| !file.name.starts_with("unread"));
    changed[1].is_whole = false;
    let reading = archive::read(&changed).unwrap();
    assert_eq!((reading.kept.len(), reading.problems.len()), (1, 2));
    assert!(archive::read(&changed[1..]).is_err());
}
