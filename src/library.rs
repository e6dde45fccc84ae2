//! What can be done to kept articles, from the list and from the desk.
//!
//! Knows: the list, the vault, the address. Does not know: what is shown.

use galley_core::desk::commands::All;
use galley_core::desk::{Action, Opened, Refused, Stored};
use galley_core::formats::galley;
use galley_core::formats::table::csv::Style;
use galley_core::journal::archive;
use galley_core::journal::library::Listing;
use galley_core::journal::points::{Difference, Reason};
use galley_core::model::id::ArticleId;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_words::t;
use yew::Callback;

use crate::dom::arrival;
use crate::dom::{self, files, ids, late, location, selection, stopped, task};
use crate::download::{self, Leaves};
use crate::store::Dispatch;
use crate::vault::{NotOpened, Read, Vault, taken, telling};
use crate::view::parts::words;
use galley_core::formats::format::Format;

/// Downloads the open article as Galley JSON.
pub fn take_away(work: &Work, dispatch: &Dispatch) {
    if !dispatch.has_come() {
        return;
    }
    late::through(|| match download::download(Format::Galley, work, Style::PLAIN) {
        Ok(()) => {
            taken::note(work.article.id, dispatch);
            dispatch.send(Action::Say(t!(app_downloaded).into()));
        }
        Err(error) => dispatch.tell(Refused::Export(error.0)),
    });
}

/// What can be done to kept articles as a whole.
#[derive(Clone)]
pub struct Librarian {
    /// Where work is kept.
    pub vault: Vault,
    /// The way to the state.
    pub dispatch: Dispatch,
}

impl Librarian {
    /// Goes to an article.
    pub fn go(&self, id: ArticleId) {
        if location::go(Some(id)).is_err() {
            self.dispatch.tell(Refused::Address(false));
        }
    }

    /// Goes back to the list.
    pub fn leave(&self) {
        if self.dispatch.newest().desk.is_none() {
            return;
        }
        selection::clear();
        if location::go(None).is_err() {
            self.dispatch.send(Action::Closed);
        }
    }

    fn relist(&self, id: ArticleId, change: impl FnOnce(&mut Listing)) -> Option<Listing> {
        let mut line = self.dispatch.newest().library.get(id).map(|line| (**line).clone())?;
        change(&mut line);
        self.vault.list(&line);
        Some(line)
    }

    /// Puts an article in the trash.
    pub fn trash(&self, id: ArticleId) {
        if let Some(line) = self.relist(id, |line| line.trashed = Some(ids::now())) {
            self.dispatch.tell(Stored::Trashed(id, line.title.into()));
        }
    }

    /// Puts the open article in the trash.
    pub fn trash_open(&self) {
        let open = self.dispatch.newest().desk.as_ref().map(|desk| desk.work.article.id);
        if let Some(id) = open {
            self.trash(id);
            self.leave();
        }
    }

    /// Downloads the open article in a format.
    pub fn download_open_as(&self, format: Format) {
        let dispatch = &self.dispatch;
        if !dispatch.has_come() {
            return;
        }
        late::through(|| {
            let state = dispatch.newest();
            let (Some(desk), tables) = (&state.desk, state.tables) else { return };
            match download::download(format, &desk.work, download::style(tables)) {
                Ok(()) => {
                    dispatch.send(Action::Say(t!(command_downloaded, file = format.file_name(&desk.work)).into()))
                }
                Err(_) if matches!(format, Format::Csv(_)) => dispatch.tell(Refused::Table),
                Err(error) => dispatch.tell(Refused::File(error.0, false)),
            }
        });
    }

    /// Takes an article out of the trash.
    pub fn restore(&self, id: ArticleId) {
        self.relist(id, |line| line.trashed = None);
    }

    /// Brings the open article back to one of its restore points; what it is now becomes one too.
    pub fn go_back(&self, at: Timestamp, done: Callback<()>) {
        let this = self.clone();
        task::spawn(async move {
            let Some(then) = this.point(at).await else { return };
            let Some(desk) = this.dispatch.newest().desk.clone() else { return };
            if desk.work.article.id != then.article.id {
                return;
            }
            if !Difference::between(&then, &desk.work).is_none() {
                this.vault.keep_point(&desk.work, Reason::Restore, "");
            }
            done.emit(());
            this.dispatch.send(Action::Restore { work: Box::new(then), as_of: at, at: ids::now() });
            // The dialog goes first.
            arrival::focus("[data-article]");
        });
    }

    /// Downloads the open article as a restore point has it.
    pub fn download_point(&self, at: Timestamp) {
        let this = self.clone();
        task::spawn(async move {
            let Some(then) = this.point(at).await else { return };
            late::arrived().await;
            late::through(|| {
                let stem = words::file_stem(&then.article.name());
                let time = ids::local_time(at).replace(", ", "-").replace(':', "");
                let as_of = t!(file_name_as_of);
                let name = format!("{stem}-{as_of}-{time}.json");
                match files::download(&name, "application/json", galley::write(&then)) {
                    Ok(()) => this.dispatch.send(Action::Say(t!(app_point_downloaded).into())),
                    Err(error) => this.dispatch.tell(Refused::File(error.0, false)),
                }
            });
        });
    }

    /// Takes everything in the trash away, for good.
    pub fn empty_trash(&self) {
        let gone: Vec<ArticleId> = self.dispatch.newest().library.trash().map(|line| line.id).collect();
        let this = self.clone();
        task::spawn(async move {
            let mut is_empty = true;
            for id in gone {
                match this.vault.erase(id).await {
                    Ok(()) => this.dispatch.send(Action::Unlisted(id)),
                    Err(_) => is_empty = false,
                }
            }
            this.dispatch.went(is_empty, Stored::TrashNotEmptied);
        });
    }

    /// A restore point of the open article; says so where it cannot be read.
    async fn point(&self, at: Timestamp) -> Option<Work> {
        let id = self.dispatch.newest().desk.as_ref().map(|desk| desk.work.article.id)?;
        let then = self.vault.point(id, at).await;
        if then.is_none() {
            self.dispatch.tell(Stored::PointNotRead);
        }
        then
    }

    /// Downloads an article that need not be open as Galley JSON.
    pub fn download(&self, id: ArticleId) {
        let this = self.clone();
        task::spawn(async move {
            match this.vault.open(id).await {
                Ok(Read { opened: Some(Opened { work, .. }), .. }) => take_away(&work, &this.dispatch),
                Err(NotOpened::Newer(records)) => this.dispatch.tell(telling::newer(&records)),
                Ok(_) | Err(_) => this.dispatch.tell(Stored::NotRead),
            }
        });
    }

    /// Hands out all articles, as the stores have them.
    pub fn download_all(&self, how: All) {
        let this = self.clone();
        task::spawn(async move {
            match hand_out(how).await {
                Ok(missing) if missing.is_empty() => {}
                Ok(missing) => this.dispatch.tell(Stored::NotEverything(missing.into())),
                Err(error) => this.dispatch.tell(Refused::File(error.0, true)),
            }
        });
    }
}

/// Hands out all articles, and comes back with the reason where the database is missing among them. What is more than
/// an archive holds goes out as the records stand.
async fn hand_out(how: All) -> dom::Result<String> {
    let all = stopped::gather_everything().await?;
    late::arrived().await;
    late::through(|| {
        let stem = all.name.strip_suffix(".json").unwrap_or(&all.name);
        match how {
            All::Archive => match archive::write(&all.text) {
                Ok(Some(bytes)) => files::download(&format!("{stem}.zip"), "application/zip", bytes),
                _ => files::download(&all.name, "application/json", &all.text),
            },
            All::Lines => match archive::lines(&all.text) {
                Ok(lines) => files::download(&format!("{stem}.jsonl"), "application/jsonl", lines),
                Err(_) => files::download(&all.name, "application/json", &all.text),
            },
        }
    })?;
    Ok(all.missing)
}
