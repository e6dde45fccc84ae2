//! From what a reader brings (a paste, files, a drop) to an open article.
//!
//! Knows: which input is which, and what to say when it cannot be read. Nothing that is here already
//! is touched by an input that fails.

mod addresses;
mod arrivals;
mod foreign;
mod merging;

use std::cell::RefCell;
use std::rc::Rc;

use galley_core::change::class::Arrival;
use galley_core::desk::{Action, Arrived, Merging, Opened, Refused, State, Stored};
use galley_core::formats::arriving::encoding::{Certainty, NotText};
use galley_core::formats::zip::{self, Packed};
use galley_core::formats::{ReadError, arriving};
use galley_core::journal::archive;
use galley_core::journal::backup::{self, Kept};
use galley_core::journal::library::Listing;
use galley_core::journal::stamps::Stamps;
use galley_core::model::id::ArticleId;
use galley_core::model::origin::Origin;
use galley_core::model::work::Work;
use galley_core::reading::build::{self, Intake};
use litemap::LiteMap;

use self::merging::Merges;
use crate::codebooks;
use crate::dom::clipboard::Pasted;
use crate::dom::decode;
use crate::dom::files;
use crate::dom::{ids, late, location, task, unpack};
use crate::store::Dispatch;
use crate::vault::{Vault, taken};

/// Bytes of a file, at most.
const MAX_FILE: f64 = 20_000_000.0;
/// The same of the file with everything that Galley keeps.
const MAX_EVERYTHING: f64 = 100_000_000.0;
/// Bytes of a text in UTF-8, at most.
const MAX_TEXT: usize = 5_000_000;

/// The sample article.
pub const SAMPLE: &str = include_str!("../assets/sample.txt");

/// Opens what a reader brings.
#[derive(Clone)]
pub struct Opener {
    vault: Vault,
    dispatch: Dispatch,
    /// The words that are just being made into an article.
    coming: Rc<RefCell<Option<String>>>,
    /// Bytes of files whose encoding was guessed, so that they can be read in another.
    guessed: Rc<RefCell<Vec<Guessed>>>,
    /// Texts that look like no article, which the reader may open all the same.
    refused: Rc<RefCell<Vec<Incoming>>>,
    merges: Rc<Merges>,
    /// Files of a class that were read, and are taken in together.
    arrivals: Rc<RefCell<Vec<Arrival>>>,
    /// The address of what is being opened; may be empty.
    address: Rc<RefCell<Rc<str>>>,
}

impl PartialEq for Opener {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.merges, &other.merges)
    }
}

/// A text on its way in.
#[derive(Clone)]
struct Incoming {
    /// Of the file; empty for what was pasted.
    name: String,
    text: String,
    links: Vec<(std::ops::Range<usize>, String)>,
    /// The address that was held for it when it was refused.
    address: String,
    /// The file's bytes, and how they were read, where that is not sure.
    bytes: Option<(Rc<Vec<u8>>, String, Certainty)>,
}

#[derive(Clone)]
struct Guessed {
    name: String,
    bytes: Rc<Vec<u8>>,
    article: ArticleId,
    /// The address that was held for it.
    address: String,
}

impl Opener {
    /// An opener of what is brought.
    #[must_use]
    pub fn new(vault: Vault, dispatch: Dispatch) -> Self {
        Self {
            vault,
            dispatch,
            coming: Rc::default(),
            guessed: Rc::default(),
            refused: Rc::default(),
            merges: Rc::default(),
            arrivals: Rc::default(),
            address: Rc::new(RefCell::new("".into())),
        }
    }

    /// Opens pasted, typed or dropped words, by the road that a file with the same text goes.
    pub fn open_pasted(&self, pasted: Pasted) {
        self.begin();
        let (text, links) = (pasted.text, pasted.links);
        let incoming = Incoming { name: String::new(), text, links, address: String::new(), bytes: None };
        if arriving::own("", &incoming.text).is_some() {
            let this = self.clone();
            self.coming.replace(Some(incoming.text.clone()));
            task::spawn(async move {
                // What reads Galley's own files comes late.
                late::arrived().await;
                this.coming.replace(None);
                if let Some(own) = arriving::own("", &incoming.text) {
                    let name = if own.is_in_report { Origin::Report } else { Origin::Paste };
                    if !this.is_too_large(&name, own.json.len() as f64, backup::is_everything(own.json)) {
                        this.open_json(&incoming, &name, own.json);
                    }
                }
                this.take_in().await;
                this.is_answered();
            });
            return;
        }
        self.open_incoming(incoming);
        self.is_answered();
    }

    /// The words that were being made into an article when Galley stopped.
    #[must_use]
    pub fn coming(&self) -> Option<String> {
        self.coming.try_borrow().ok()?.clone()
    }

    /// The last state of a page that has stopped.
    #[must_use]
    pub fn last(&self) -> Option<Rc<State>> {
        self.dispatch.last()
    }

    /// Something is on its way in. What is brought to the start screen has the address that waits there.
    fn begin(&self) {
        let state = self.dispatch.newest();
        self.address.replace(if state.desk.is_none() { state.address.clone() } else { "".into() });
        self.dispatch.send(Action::Arriving(true));
    }

    /// Whatever was brought is open, or was refused in words: nothing more is waited for.
    fn is_answered(&self) {
        self.address.take();
        self.dispatch.send(Action::Arriving(false));
    }

    /// Opens the sample article.
    pub fn open_sample(&self) {
        self.begin();
        self.open_text(Intake::plain(SAMPLE), "", false);
        self.is_answered();
    }

    /// Opens a text although it is here already.
    pub fn open_again(&self, origin: &str, text: &str) {
        self.open_text(Intake { text, links: Vec::new(), origin }, "", true);
    }

    /// Opens a text: the article that has it already, else a new one, which has this address.
    fn open_text(&self, intake: Intake<'_>, address: &str, again: bool) -> Option<ArticleId> {
        let (text, origin) = (intake.text, intake.origin);
        if text.trim().is_empty() {
            self.tell(Arrived::NoWords);
            return None;
        }
        if self.is_too_long(text) {
            return None;
        }
        let id = ArticleId::from_u128(ids::random());
        // Whoever looks for them finds them, should Galley stop over them.
        self.coming.replace(Some(text.to_owned()));
        let mut article = build::build(id, intake);
        let here = self.dispatch.newest().library.copy_of(&article.text).filter(|_| !again).cloned();
        if let Some(here) = here {
            let (origin, text) = (origin.into(), text.into());
            self.tell(if here.sha256 == article.text.sha256() {
                Arrived::HereAlready(origin, text)
            } else {
                Arrived::Copy(article.name().into(), here.title.as_str().into(), (origin, text))
            });
            self.go(here.id);
            self.coming.take();
            return None;
        }
        if !address.is_empty() {
            Rc::make_mut(&mut article.meta).url = address.to_owned();
        }
        let work = Work { codebook: Rc::new(codebooks::for_new()), ..Work::new(article, ids::now()) };
        self.open_work(work);
        self.coming.take();
        Some(id)
    }

    /// Whether a file, or a paste of one, is larger than the page is made for, and says so.
    fn is_too_large(&self, name: &Origin, bytes: f64, is_everything: bool) -> bool {
        let most = if is_everything { MAX_EVERYTHING } else { MAX_FILE };
        if bytes > most {
            self.tell(Arrived::TooLarge(name.clone(), most as u32 / 1_000_000));
        }
        bytes > most
    }

    /// Whether a text has more than the page is made for, and says so.
    fn is_too_long(&self, text: &str) -> bool {
        if text.len() > MAX_TEXT {
            self.tell(Arrived::TooLong);
        }
        text.len() > MAX_TEXT
    }

    fn open_work(&self, work: Work) {
        crate::faults::here("opening");
        let id = work.article.id;
        let clock = self.shelve(&work);
        let opened = Opened { work, clock, saved: 0, stamps: Stamps::default(), drafts: LiteMap::new() };
        self.dispatch.send(Action::Opened(Box::new(opened)));
        self.go(id);
    }

    /// Keeps a new article and puts it on the list; the clock that stands for its creation.
    fn shelve(&self, work: &Work) -> u64 {
        let clock = self.vault.create(work);
        self.dispatch.send(Action::Listed(Box::new(Listing::of(work))));
        clock
    }

    fn go(&self, id: ArticleId) {
        if location::go(Some(id)).is_err() {
            self.dispatch.tell(Refused::Address(true));
        }
    }

    /// Opens files one after another; the last that opens is shown.
    pub fn open_files(&self, list: Vec<files::File>) {
        self.begin();
        let this = self.clone();
        if list.len() > 1 {
            // Whose of them the address is, nobody can tell.
            self.address.take();
        }
        task::spawn(async move {
            for file in list {
                this.open_file(&file).await;
                // The reader is answered between two files.
                task::breathe().await;
            }
            this.take_in().await;
            this.is_answered();
        });
    }

    async fn open_file(&self, file: &files::File) {
        let name = file.name();
        let origin = Origin::from(name.as_str());
        if self.is_too_large(&origin, file.size(), name.starts_with("galley-everything")) {
            return;
        }
        let bytes = match files::read(file).await {
            Ok(bytes) => bytes,
            Err(error) => {
                self.tell(Arrived::NotRead(name.into(), error.0));
                return;
            }
        };
        if bytes.is_empty() {
            self.tell(Arrived::Empty(name.into()));
            return;
        }
        if let Some(reading) = archived(&bytes).await {
            self.open_all(&origin, reading);
            return;
        }
        let decoded = match decode::decode(&bytes) {
            Ok(decoded) => decoded,
            Err(reason) => {
                let format = match reason {
                    NotText::Format(format) => format,
                    NotText::Binary => "",
                };
                self.tell(Arrived::NotText(name.into(), format));
                return;
            }
        };
        let is_sure = decoded.certainty == Certainty::Sure;
        let bytes = (!is_sure).then(|| (Rc::new(bytes), decoded.encoding, decoded.certainty));
        let incoming = Incoming { name, text: decoded.text, links: Vec::new(), address: String::new(), bytes };
        match arriving::own(&incoming.name, &incoming.text) {
            Some(own) => self.open_json(&incoming, &origin, own.json),
            None => self.open_incoming(incoming),
        }
    }

    /// Opens every article of a file with everything; the one that was worked on last is shown.
    fn open_everything(&self, name: &Origin, json: &str) {
        self.open_all(name, backup::read(json));
    }

    /// Opens all articles that were read of one file.
    fn open_all(&self, name: &Origin, reading: Result<backup::Reading, ReadError>) {
        let reading = match reading {
            Ok(reading) => reading,
            Err(error) => {
                self.tell(Arrived::Failed(name.clone(), error, None));
                return;
            }
        };
        let count = reading.kept.len();
        for (at, Kept { work, trashed, drafts }) in reading.kept.into_iter().enumerate() {
            let id = work.article.id;
            if self.dispatch.newest().library.get(id).is_some() {
                self.open_work_from_file(name, work);
                continue;
            }
            let line = Listing { trashed, ..Listing::of(&work) };
            if at + 1 < count {
                // Browsers limit how often an address changes; only the last is gone to.
                _ = self.shelve(&work);
                taken::note(id, &self.dispatch);
            } else {
                self.open_work_from_file(name, work);
            }
            for (annotation, note) in drafts {
                self.vault.draft(id, annotation, Some(note));
            }
            if trashed.is_some() {
                self.vault.list(&line);
            } else {
                self.dispatch.send(Action::Listed(Box::new(line)));
            }
        }
        let (unread, first) = (reading.problems.len(), reading.problems.into_iter().next().map(Box::new));
        self.tell(Arrived::Everything(name.clone(), count, unread, first));
    }

    /// Opens JSON that came with this; `name` is what it is called in notices.
    fn open_json(&self, incoming: &Incoming, name: &Origin, json: &str) {
        let reading = match arriving::read(json) {
            Ok(reading) => reading,
            Err(ReadError::NotGalley { .. }) if backup::is_everything(json) => {
                self.open_everything(name, json);
                return;
            }
            Err(error) => {
                let several = arriving::several(json);
                if several.is_empty() {
                    self.refuse_json(incoming, name, error);
                }
                for one in several {
                    self.open_json(incoming, name, one);
                }
                return;
            }
        };
        if self.is_too_long(reading.work.article.text.as_str()) {
            return;
        }
        if !reading.problems.is_empty() {
            let more = reading.problems.len().saturating_sub(5);
            let problems = reading.problems.into_iter().take(5).collect();
            self.tell(Arrived::Changed(name.clone(), problems, more));
        }
        if reading.work.article.meta.task.is_none() {
            self.open_work_from_file(name, reading.work);
        } else {
            // What the other files of this opening hold is taken in with it.
            let arrival = Arrival { name: name.clone(), pupil: reading.pupil.into(), work: reading.work };
            self.arrivals.borrow_mut().push(arrival);
        }
    }

    /// Opens a work that a file holds: as it is, or, where its article is here already, by asking what is to
    /// become of the two versions. It is asked when all that came with it is open ([`Self::take_in`]), since what
    /// opens takes the question with it.
    fn open_work_from_file(&self, name: &Origin, work: Work) {
        let sha256 = work.article.text.sha256();
        let latest = self.dispatch.newest();
        let by_id = latest.library.get(work.article.id);
        let same = |line: &&Rc<Listing>| line.sha256 == sha256;
        let here = by_id.filter(same).or_else(|| latest.library.copy_of(&work.article.text));
        let Some(here) = here else {
            if by_id.is_some() {
                // One id and two texts: positions in one mean nothing in the other.
                self.tell(Arrived::OtherText);
            }
            self.open_copy(work);
            return;
        };
        let trashed = here.trashed.is_some();
        self.merges.wait(Merging { name: name.clone(), article: here.id, file: work, trashed });
    }

    /// Opens a work beside whatever is here.
    fn open_copy(&self, mut work: Work) {
        if self.dispatch.newest().library.get(work.article.id).is_some() {
            let article = galley_core::model::article::Article {
                id: ArticleId::from_u128(ids::random()),
                ..(*work.article).clone()
            };
            work.article = Rc::new(article);
        }
        let id = work.article.id;
        self.open_work(work);
        // The file that it came from is there.
        taken::note(id, &self.dispatch);
    }

    /// Offers to read a file in another encoding than the one that was guessed.
    fn ask_encoding(&self, guessed: Guessed, encoding: &str, certainty: Certainty) {
        let handle = self.guessed.borrow().len() as u32;
        let (name, encoding) = (guessed.name.as_str().into(), encoding.into());
        self.guessed.borrow_mut().push(guessed);
        self.tell(match certainty {
            Certainty::Damaged(count) => Arrived::Damaged(name, count, encoding, handle),
            Certainty::Sure | Certainty::Guessed => Arrived::Guessed(name, encoding, handle),
        });
    }

    /// Reads a file again in another encoding, in the place of the article that was made of it.
    pub fn reread(&self, handle: u32, label: &str) {
        let Some(guessed) = self.guessed.borrow().get(handle as usize).cloned() else { return };
        let Some(text) = decode::decode_as(&guessed.bytes, label) else {
            self.tell(Arrived::UnknownEncoding);
            return;
        };
        let marks = self.dispatch.newest().library.get(guessed.article).map_or(0, |line| line.counts.total());
        let intake = Intake { text: &text, links: Vec::new(), origin: &guessed.name };
        let Some(article) = self.open_text(intake, &guessed.address, true) else { return };
        if let Some(held) = self.guessed.borrow_mut().get_mut(handle as usize) {
            held.article = article;
        }
        if marks == 0 {
            // Nobody has worked on the misread one.
            let (vault, dispatch, id) = (self.vault.clone(), self.dispatch.clone(), guessed.article);
            dispatch.send(Action::Unlisted(id));
            task::spawn(async move {
                if let Err(why) = vault.erase(id).await {
                    dispatch.tell(Stored::NotErased(id, why));
                }
            });
        }
    }

    fn tell(&self, what: Arrived) {
        self.dispatch.tell(what);
    }
}

/// What an archive of all articles holds; none where the bytes are no such archive, or more than the page is made for.
async fn archived(bytes: &[u8]) -> Option<Result<backup::Reading, ReadError>> {
    let members = zip::members(bytes)?;
    let names: Vec<String> = members.iter().map(zip::Member::name).collect();
    let sum: f64 = members.iter().map(|one| one.size as f64).sum();
    if !archive::is_archive(names.iter().map(String::as_str)) || sum > MAX_EVERYTHING {
        return None;
    }
    let mut files = Vec::with_capacity(members.len());
    for (one, name) in members.iter().zip(names) {
        let unpacked = match one.packed {
            Packed::Stored => one.bytes.to_vec(),
            // What does not unpack is told as what is damaged.
            Packed::Deflated => unpack::inflate(one.bytes, one.size).await.unwrap_or_default(),
            Packed::Strange => Vec::new(),
        };
        let is_whole = one.is_whole(&unpacked);
        files.push(archive::File { name, text: String::from_utf8_lossy(&unpacked).into_owned(), is_whole });
    }
    // Somebody else's archive has an index, too, and is named for what it is.
    let reading = archive::read(&files);
    (!matches!(reading, Err(ReadError::NotGalley { .. }))).then_some(reading)
}
