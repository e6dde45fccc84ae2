//! From what is found in the stores back to a work.
//!
//! Snapshot + entries in (clock, tab) order + entries that were never committed. What cannot be
//! read is set aside with the reason, and the rest opens without it.

use std::fmt;
use std::rc::Rc;

use galley_words::t;
use litemap::LiteMap;

use crate::formats::{ReadError, galley};
use crate::journal::keeping::Keeping;
use crate::journal::recovery::{Taken, fill_pages, lost_pages, rebuild};
use crate::journal::stamps::{Stamps, Taking};
use crate::journal::{Entry, keys, wire};
use crate::model::annotation::AnnotationSet;
use crate::model::id::{ArticleId, TabId};
use crate::model::work::Work;
use crate::text::sort::sort_by;

/// What was found of one article. Keys are as in [`crate::journal::keys`].
#[derive(Clone, Debug, Default)]
pub struct Found {
    /// `text/…`
    pub text: Option<(String, String)>,
    /// `head/…`
    pub head: Option<(String, String)>,
    /// `page/…`
    pub pages: Vec<(String, String)>,
    /// `stamps/…`
    pub stamps: Vec<(String, String)>,
    /// `entry/…`
    pub entries: Vec<(String, String)>,
    /// `galley:pending:…`, from local storage.
    pub pending: Vec<(String, String)>,
    /// `galley:article:…`, the plain copy, from local storage.
    pub plain: Option<(String, String)>,
    /// Tab and clock of the edit that was kept together with the article's line of the list ([`super::listing::kept`]).
    /// The line must have been read before the others, or what another tab writes meanwhile would seem to be missing.
    pub kept: Option<(TabId, u64)>,
}

/// A record that could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    /// Its key.
    pub key: String,
    /// Its bytes, as they stand.
    pub value: String,
    /// Why, where that is known.
    pub why: Option<Harm>,
}

/// Why a record could not be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Harm {
    /// It does not read.
    Unread(ReadError),
    /// A newer Galley wrote it.
    Newer,
    /// It belongs to another article.
    OtherArticle,
    /// It is a part of something of which other parts could not be read.
    Part,
    /// Its text is missing.
    NoText,
    /// In a file with everything: the database could not be read when it was made.
    NoDatabase,
    /// There: its key names no article.
    NoId,
    /// There: it is no text.
    NotText,
    /// There: no article belongs to it.
    NoArticle,
}

impl From<ReadError> for Harm {
    fn from(error: ReadError) -> Self {
        Self::Unread(error)
    }
}

impl fmt::Display for Harm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Unread(error) => return error.fmt(f),
            Self::Newer => t!(aside_newer),
            Self::OtherArticle => t!(aside_other_article),
            Self::Part => t!(aside_part),
            Self::NoText => t!(aside_no_text),
            Self::NoDatabase => t!(aside_no_database),
            Self::NoId => t!(aside_no_id),
            Self::NotText => t!(aside_not_text),
            Self::NoArticle => t!(aside_no_article),
        })
    }
}

/// An article opened again.
#[derive(Clone, Debug)]
pub struct Reopened {
    /// The article and everything on it.
    pub work: Work,
    /// When its things were written.
    pub stamps: Stamps,
    /// What the vault knows of its records.
    pub keeping: Keeping,
    /// Entries from local storage that are not in the store: to be committed now, oldest first.
    pub uncommitted: Vec<Rc<Entry>>,
    /// Keys in local storage whose entries the store holds already: to be taken away.
    pub settled: Vec<String>,
    /// Whether the work came from the plain copy because the store had nothing readable.
    pub from_plain: bool,
    /// Whether it is to be kept whole at once: something in it stands in no record of the store.
    pub whole: bool,
    /// What the plain copy gave, since the store could not.
    pub taken: Option<Taken>,
    /// Whether a record that was written is not there: an edit amid a tab's others or after all of them, or the stamps
    /// of a page. Nothing of it can be set aside.
    pub is_missing: bool,
}

impl Reopened {
    /// Counts the uncommitted entries as held: for a work from the plain copy, which is kept whole
    /// in a snapshot of its own. Without this they would be done again on top of it at each start.
    /// Their keys in local storage come back, to be taken away once the snapshot is there.
    pub fn absorb(&mut self) -> Vec<String> {
        let entries = std::mem::take(&mut self.uncommitted);
        // Their pages are old too, where not all of them are written.
        self.keeping.committed(&entries);
        entries.iter().map(|entry| keys::pending(entry.article, entry.clock, entry.tab)).collect()
    }
}

/// Opens an article from what was found of it; every unreadable record comes back beside it.
#[must_use]
pub fn reopen(id: ArticleId, found: Found) -> (Option<Reopened>, Vec<Aside>) {
    let mut aside = Vec::new();
    let mut taken = None;
    let snapshot = read_snapshot(id, &found, &mut aside, &mut taken);
    let mut from_plain = false;
    let base = snapshot.or_else(|| {
        let copy = read_plain(id, &found, &mut aside);
        from_plain = copy.is_some();
        if from_plain && !aside.is_empty() {
            taken = copy.as_ref().map(|(work, _)| Taken::Copy(work.modified));
        }
        copy.or_else(|| {
            let rebuilt = rebuild(id, &found, &mut aside);
            taken = rebuilt.as_ref().map(|_| Taken::Rebuilt);
            rebuilt
        })
    });
    if base.is_none() || from_plain {
        set_snapshot_aside(&found, &mut aside);
    }
    let Some((work, mut keeping)) = base else { return (None, aside) };
    // Pages are dirty before any entry where they are to be written anew.
    let mut whole = keeping.head.is_none() || !keeping.dirty.is_empty();
    keeping.article = id;
    let stamps = if from_plain { Stamps::default() } else { read_stamps(&found, &work, &mut aside) };

    let text = work.article.text.clone();
    // An uncommitted one has its key beside it.
    let mut entries: Vec<(Rc<Entry>, Option<String>)> = Vec::new();
    let mut links: LiteMap<(u64, TabId), u64> = LiteMap::new();
    let committed = found.entries.into_iter().map(|pair| (pair, true));
    for ((key, value), is_committed) in committed.chain(found.pending.into_iter().map(|pair| (pair, false))) {
        match wire::read_linked_entry(&value, &text) {
            Ok((entry, after)) if entry.article == id => {
                if let Some(after) = after {
                    links.insert((entry.clock, entry.tab), after);
                }
                entries.push((Rc::new(entry), (!is_committed).then_some(key)));
            }
            Ok(_) => aside.push(Aside { key, value, why: Some(Harm::OtherArticle) }),
            Err(error) => aside.push(Aside { key, value, why: Some(error.into()) }),
        }
    }
    // The committed one of two copies stands first, and stays.
    let key = |entry: &Entry| (entry.clock, entry.tab);
    sort_by(&mut entries, |a, b| key(&a.0).cmp(&key(&b.0)));
    let mut settled = Vec::new();
    entries.dedup_by(|later, earlier| {
        let is_copy = key(&later.0) == key(&earlier.0);
        if is_copy {
            settled.extend(later.1.take());
        }
        is_copy
    });
    // A record that cannot be read is told already, and so is a copy that stands in.
    let is_told = !aside.is_empty() || from_plain || taken.is_some();
    // A page that is not there is to be written anew; nothing else is by now.
    let mut is_missing = !is_told && (!keeping.dirty.is_empty() || lacks_stamps(&found.pages, &found.stamps));
    let mut last = keeping.clocks.clone();
    let mut uncommitted = Vec::new();
    let mut replayed = Taking::new(work, stamps);
    for (entry, pending) in entries {
        let (clock, tab) = key(&entry);
        if keeping.clocks.get(&tab).is_some_and(|held| clock <= *held) {
            // The snapshot holds it; only its removal is missing.
            match pending {
                Some(key) => settled.push(key),
                None => keeping.since.push((clock, tab)),
            }
            continue;
        }
        let known = last.insert(tab, clock).unwrap_or(0);
        is_missing |= !is_told && links.get(&(clock, tab)).is_some_and(|after| *after > known);
        replayed.take_in(&entry);
        match pending {
            Some(_) => {
                keeping.touch(&entry);
                uncommitted.push(entry);
            }
            None => keeping.committed(&[entry]),
        }
    }
    let (work, stamps, _) = replayed.finish();
    // Kept whole again, what is gone is told once.
    let is_known = |(tab, clock)| last.get(&tab).is_some_and(|known| clock <= *known);
    is_missing |= !is_told && found.kept.is_some_and(|kept| !is_known(kept));
    whole |= is_missing || aside.iter().any(|record| record.key.starts_with("entry/"));
    (Some(Reopened { work, stamps, keeping, uncommitted, settled, from_plain, whole, taken, is_missing }), aside)
}

/// Whether a page says that its things have stamps, and there are none.
fn lacks_stamps(pages: &[(String, String)], stamps: &[(String, String)]) -> bool {
    let number = |key: &str| key.rsplit('/').next().unwrap_or_default().to_owned();
    let there: Vec<String> = stamps.iter().map(|(key, _)| number(key)).collect();
    pages.iter().any(|(key, page)| wire::is_stamped(page) && !there.contains(&number(key)))
}

/// What is left of a snapshot that could not be read as a whole: another one will take its keys.
fn set_snapshot_aside(found: &Found, aside: &mut Vec<Aside>) {
    for (key, value) in found.head.iter().chain(&found.text).chain(&found.pages).chain(&found.stamps) {
        if aside.iter().all(|other| other.key != *key) {
            let why = Some(Harm::Part);
            aside.push(Aside { key: key.clone(), value: value.clone(), why });
        }
    }
}

fn read_snapshot(
    id: ArticleId,
    found: &Found,
    aside: &mut Vec<Aside>,
    taken: &mut Option<Taken>,
) -> Option<(Work, Keeping)> {
    let (head_key, head) = found.head.as_ref()?;
    let Some((text_key, text)) = found.text.as_ref() else {
        let why = Some(Harm::NoText);
        aside.push(Aside { key: head_key.clone(), value: head.clone(), why });
        return None;
    };
    let article_text = match wire::read_text(text) {
        Ok(text) => text,
        Err(error) => {
            aside.push(Aside { key: text_key.clone(), value: text.clone(), why: Some(error.into()) });
            return None;
        }
    };
    let (mut work, clocks, pages) = match wire::read_head(head, article_text) {
        Ok(head) => head,
        Err(error) => {
            aside.push(Aside { key: head_key.clone(), value: head.clone(), why: Some(error.into()) });
            return None;
        }
    };
    let mut list = Vec::new();
    let mut read = Vec::new();
    for (key, value) in &found.pages {
        match wire::read_page(value, &work.article.text) {
            Ok(page) => {
                list.extend(page.into_iter().map(Rc::new));
                read.push(&**key);
            }
            Err(error) => aside.push(Aside { key: key.clone(), value: value.clone(), why: Some(error.into()) }),
        }
    }
    let lost = lost_pages(id, &read, pages);
    let mut keeping = Keeping::new(work.article.id);
    if let Some((marks, from)) = fill_pages(id, found, &work, (&lost, pages)) {
        list.extend(marks);
        *taken = Some(from);
    }
    lost.iter().for_each(|page| keeping.renew(*page));
    work.annotations = AnnotationSet::from_list(list);
    keeping.head = Some(head.clone());
    keeping.pages = pages;
    keeping.clocks = clocks;
    Some((work, keeping))
}

fn read_plain(id: ArticleId, found: &Found, aside: &mut Vec<Aside>) -> Option<(Work, Keeping)> {
    let (key, value) = found.plain.as_ref()?;
    match galley::read(value) {
        Ok(reading) if reading.work.article.id == id => Some((reading.work, Keeping::new(id))),
        Ok(_) => None,
        Err(error) => {
            aside.push(Aside { key: key.clone(), value: value.clone(), why: Some(error.into()) });
            None
        }
    }
}

/// The stamps of a snapshot's things. Without a damaged part of them its things count as old.
fn read_stamps(found: &Found, work: &Work, aside: &mut Vec<Aside>) -> Stamps {
    let mut list = Vec::new();
    for (key, value) in &found.stamps {
        match wire::read_stamps(value, &work.article.text) {
            Ok(stamps) => list.extend(stamps),
            Err(error) => aside.push(Aside { key: key.clone(), value: value.clone(), why: Some(error.into()) }),
        }
    }
    Stamps::from_list(list)
}
