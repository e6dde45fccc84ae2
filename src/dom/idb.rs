//! IndexedDB as a sorted map of strings, with strict commits.
//!
//! One database, one object store, string keys. A commit is one transaction with
//! `durability: "strict"`: its promise resolves after the `complete` event, when the browser has
//! told the system to put the bytes on disk.
//!
//! Everything that waits here ends: with the answer, when the connection is closed (the database was
//! deleted, its data cleared, a newer version wants it), or when no answer came in a time that no
//! living store takes. In the last case the connection counts as closed too.

use std::cell::{Cell, RefCell};
use std::fmt;
use std::rc::Rc;

use galley_core::desk::Cause;
use galley_core::journal::keeping::{Commit, Op};
use js_sys::Array;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{
    IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction, IdbTransactionDurability,
    IdbTransactionMode, IdbTransactionOptions,
};

use super::signal::Signal;
use super::{DomError, Result, member, task, window};

const STORE: &str = "records";

/// Milliseconds in which a transaction must end. A strict commit on a slow disk takes seconds, and so may
/// another tab that holds the store: each time that it is not enough, the next has twice as many.
const TRANSACTION: u32 = 5_000;
/// The most that it is given.
const LONGEST: u32 = 60_000;
/// Milliseconds in which the database must open.
const OPENING: u32 = 6_000;
/// Milliseconds from an aborted transaction to the event that tells why it was: the connection is closed.
const CLOSING: u32 = 40;

/// How long a store is waited for: what one connection has learned is known to the next. Clones are the same.
#[derive(Clone, Debug)]
pub struct Patience(Rc<Cell<u32>>);

impl Default for Patience {
    fn default() -> Self {
        Self(Rc::new(Cell::new(TRANSACTION)))
    }
}

impl Patience {
    /// Milliseconds in which the next transaction must end.
    fn limit(&self) -> u32 {
        self.0.get()
    }

    /// The store has answered.
    fn is_answered(&self) {
        self.0.set(TRANSACTION);
    }

    /// It has not; whether it had not the time before either.
    fn is_tried(&self) -> bool {
        let limit = self.0.replace((self.0.get() * 2).min(LONGEST));
        limit > TRANSACTION
    }
}

/// An open database; clones are the same connection.
#[derive(Clone, Debug)]
pub struct Database {
    handle: IdbDatabase,
    end: Rc<End>,
    patience: Patience,
}

/// Why there is no database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OpenError {
    /// The browser has none, or forbids it here: that does not change while the page is open.
    None(DomError),
    /// A newer version of Galley has changed it.
    Newer,
    /// It does not answer. If it does later, whoever asked is told.
    Slow,
    /// Anything else, in the browser's words.
    Failed(DomError),
}

/// Why a commit did not go through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommitError {
    /// The key that was expected to hold a value holds another: somebody else wrote it.
    Unexpected,
    /// There is no room left.
    Full,
    /// The connection is closed. Whether the transaction went through is not known.
    Closed,
    /// Anything else, in the browser's words.
    Failed(DomError),
}

/// What is called once.
type Call = Box<dyn Fn()>;

/// The end of a connection, and who is told of it.
#[derive(Default)]
struct End {
    closed: Cell<bool>,
    stalled: Cell<bool>,
    /// Stirred by the end and by every answer: whoever waits for an answer waits for both.
    stirred: Signal,
    told: RefCell<Vec<Call>>,
}

impl fmt::Debug for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("End").field("closed", &self.closed).finish_non_exhaustive()
    }
}

impl End {
    fn come(&self) {
        if self.closed.replace(true) {
            return;
        }
        self.stirred.stir();
        for call in self.told.take() {
            call();
        }
    }
}

/// What the browser answers to a request, or at the end of a transaction, in its words.
type Said = std::result::Result<JsValue, JsValue>;

/// An answer that comes later. One that nobody waits for any more is lost, and is no uncaught error.
#[derive(Clone, Default)]
struct Answer {
    said: Rc<RefCell<Option<Said>>>,
    stirred: Signal,
}

impl Answer {
    fn new(stirred: &Signal) -> Self {
        Self { said: Rc::default(), stirred: stirred.clone() }
    }

    /// To a request.
    fn to(request: &IdbRequest, stirred: &Signal) -> Self {
        let this = Self::new(stirred);
        let (answer, result) = (this.clone(), request.clone());
        let success = Closure::once_into_js(move |_: JsValue| {
            answer.give(Ok(result.result().unwrap_or(JsValue::UNDEFINED)));
        });
        let (answer, result) = (this.clone(), request.clone());
        let error = Closure::once_into_js(move |event: web_sys::Event| {
            // Else the event ends at the window as an uncaught error.
            event.prevent_default();
            event.stop_propagation();
            answer.give(Err(result.error().ok().flatten().map_or(JsValue::UNDEFINED, JsValue::from)));
        });
        request.set_onsuccess(Some(success.unchecked_ref()));
        request.set_onerror(Some(error.unchecked_ref()));
        this
    }

    /// The end of a transaction.
    fn at_end_of(transaction: &IdbTransaction, stirred: &Signal) -> Self {
        let this = Self::new(stirred);
        let answer = this.clone();
        let complete = Closure::once_into_js(move |_: JsValue| answer.give(Ok(JsValue::UNDEFINED)));
        let (answer, ended) = (this.clone(), transaction.clone());
        let abort = Closure::once_into_js(move |_: JsValue| {
            answer.give(Err(ended.error().map_or(JsValue::UNDEFINED, JsValue::from)));
        });
        transaction.set_oncomplete(Some(complete.unchecked_ref()));
        transaction.set_onabort(Some(abort.unchecked_ref()));
        this
    }

    fn give(&self, said: Said) {
        self.said.replace(Some(said));
        // The transaction is alive in the microtasks of its event: whoever is woken now may ask it for more.
        self.stirred.stir();
    }

    fn is_there(&self) -> bool {
        self.said.borrow().is_some()
    }

    fn take(&self) -> Option<Said> {
        self.said.take()
    }
}

impl Database {
    /// Opens the database, making it where there is none. `late` is called with it where it opens only
    /// after [`OpenError::Slow`] was said.
    ///
    /// # Errors
    /// Where there is none to be had, or not now.
    pub async fn open(
        name: &str,
        patience: &Patience,
        late: impl FnOnce(Self) + 'static,
    ) -> std::result::Result<Self, OpenError> {
        let request = ask(name)?;
        let upgrade = {
            let request = request.clone();
            Closure::once(move |_: JsValue| {
                if let Some(database) = request.result().ok().and_then(|r| r.dyn_into::<IdbDatabase>().ok()) {
                    // Where it fails, the open request fails too and says why.
                    let _ = database.create_object_store(STORE);
                }
            })
        };
        request.set_onupgradeneeded(Some(upgrade.as_ref().unchecked_ref()));
        let answer = Answer::to(&request, &Signal::default());
        if answer.stirred.within(OPENING, || answer.is_there()).await {
            request.set_onupgradeneeded(None);
            return Self::from_answer(answer, patience.clone());
        }
        let patience = patience.clone();
        task::spawn(async move {
            answer.stirred.until(|| answer.is_there()).await;
            drop(upgrade);
            if let Ok(database) = Self::from_answer(answer, patience) {
                late(database);
            }
        });
        Err(OpenError::Slow)
    }

    fn from_answer(answer: Answer, patience: Patience) -> std::result::Result<Self, OpenError> {
        let handle: IdbDatabase = match answer.take().unwrap_or(Err(JsValue::UNDEFINED)) {
            Ok(handle) => handle.unchecked_into(),
            Err(error) if is_named(&error, "VersionError") => return Err(OpenError::Newer),
            Err(error) => return Err(OpenError::Failed(error.into())),
        };
        if !handle.object_store_names().contains(STORE) {
            return Err(OpenError::None(DomError(Cause::NotGalleys)));
        }
        let this = Self { handle, end: Rc::default(), patience };
        let end = this.end.clone();
        let closed = Closure::<dyn FnMut()>::new(move || end.come());
        let (end, handle) = (this.end.clone(), this.handle.clone());
        // Else this connection would block whoever deletes the database or brings it to a newer version.
        let wanted = Closure::<dyn FnMut()>::new(move || {
            handle.close();
            end.come();
        });
        this.handle.set_onclose(Some(closed.as_ref().unchecked_ref()));
        this.handle.set_onversionchange(Some(wanted.as_ref().unchecked_ref()));
        // Once a connection, of which a page has few.
        closed.forget();
        wanted.forget();
        Ok(this)
    }

    /// Whether the connection is closed.
    #[must_use]
    pub fn is_closed(&self) -> bool {
        self.end.closed.get()
    }

    /// Whether it was closed because it did not answer, and neither did the one before.
    #[must_use]
    pub fn is_stalled(&self) -> bool {
        self.end.stalled.get()
    }

    /// All pairs whose key begins with these letters, by key.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub async fn with_prefix(&self, prefix: &str) -> Result<Vec<(String, String)>> {
        Ok(self.with_prefixes(&[prefix]).await?.pop().unwrap_or_default())
    }

    /// The same for several prefixes, read in one transaction: what comes back stood there at one
    /// moment, whatever other tabs write.
    ///
    /// # Errors
    /// Where the database cannot be read; then nothing comes back, so that nobody takes a part for all.
    pub async fn with_prefixes(&self, prefixes: &[impl AsRef<str>]) -> Result<Vec<Vec<(String, String)>>> {
        let transaction = self.transaction(IdbTransactionMode::Readonly)?;
        let store = transaction.object_store(STORE)?;
        let mut waiting = Vec::with_capacity(prefixes.len());
        for prefix in prefixes.iter().map(AsRef::as_ref) {
            let range = IdbKeyRange::bound(&prefix.into(), &format!("{prefix}\u{FFFF}").into())?;
            let keys = store.get_all_keys_with_key(&range)?;
            let values = store.get_all_with_key(&range)?;
            waiting.push((self.answer(&keys), self.answer(&values)));
        }
        let text = |value: JsValue| value.as_string().unwrap_or_default();
        let mut found = Vec::with_capacity(waiting.len());
        for (keys, values) in waiting {
            let keys = Array::from(&self.wait(&keys, &transaction).await?);
            let values = Array::from(&self.wait(&values, &transaction).await?);
            found.push(keys.iter().map(text).zip(values.iter().map(text)).collect());
        }
        Ok(found)
    }

    /// The keys that begin with these letters.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub async fn keys(&self, prefix: &str) -> Result<Vec<String>> {
        let transaction = self.transaction(IdbTransactionMode::Readonly)?;
        let range = IdbKeyRange::bound(&prefix.into(), &format!("{prefix}\u{FFFF}").into())?;
        let keys = self.answer(&transaction.object_store(STORE)?.get_all_keys_with_key(&range)?);
        let keys = Array::from(&self.wait(&keys, &transaction).await?);
        Ok(keys.iter().map(|key| key.as_string().unwrap_or_default()).collect())
    }

    /// The keys that begin with these letters, each with the length of its value in UTF-16 units. No
    /// value is taken over, however long.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub async fn sizes(&self, prefix: &str) -> Result<Vec<(String, usize)>> {
        let transaction = self.transaction(IdbTransactionMode::Readonly)?;
        let store = transaction.object_store(STORE)?;
        let range = IdbKeyRange::bound(&prefix.into(), &format!("{prefix}\u{FFFF}").into())?;
        let keys = self.answer(&store.get_all_keys_with_key(&range)?);
        let keys = Array::from(&self.wait(&keys, &transaction).await?);
        let mut sizes = Vec::new();
        for key in keys.iter() {
            let value = self.wait(&self.answer(&store.get(&key)?), &transaction).await?;
            let units = value.dyn_ref::<js_sys::JsString>().map_or(0, |value| value.length() as usize);
            sizes.push((key.as_string().unwrap_or_default(), units));
        }
        Ok(sizes)
    }

    /// The value at a key.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub async fn get(&self, key: &str) -> Result<Option<String>> {
        let transaction = self.transaction(IdbTransactionMode::Readonly)?;
        let request = transaction.object_store(STORE)?.get(&key.into())?;
        Ok(self.wait(&self.answer(&request), &transaction).await?.as_string())
    }

    /// Carries out one transaction, whole or not at all.
    ///
    /// # Errors
    /// Where nothing of it was done, and why; or where nobody can say whether it was.
    pub async fn commit(&self, commit: &Commit) -> std::result::Result<(), CommitError> {
        let result = self.try_commit(commit).await;
        if matches!(result, Err(CommitError::Failed(_))) && !self.is_closed() {
            // A connection that the browser closes aborts first and says so afterwards.
            self.end.stirred.within(CLOSING, || self.is_closed()).await;
        }
        match result {
            Err(CommitError::Failed(_)) | Ok(()) if self.is_closed() => Err(CommitError::Closed),
            result => result,
        }
    }

    async fn try_commit(&self, commit: &Commit) -> std::result::Result<(), CommitError> {
        let transaction = self.transaction(IdbTransactionMode::Readwrite).map_err(CommitError::Failed)?;
        let done = Answer::at_end_of(&transaction, &self.end.stirred);
        let store = transaction.object_store(STORE).map_err(failed)?;
        if let Some((key, expected)) = &commit.expect {
            let request = store.get(&key.as_str().into()).map_err(failed)?;
            let found = self.wait(&self.answer(&request), &transaction).await.map_err(failed_by)?.as_string();
            if found != *expected {
                let _ = transaction.abort();
                let _ = self.wait(&done, &transaction).await;
                // A transaction that went through unheard, and is tried again, is done.
                let is_done = commit
                    .ops
                    .iter()
                    .any(|op| matches!(op, Op::Put(at, value) if at == key && found.as_ref() == Some(value)));
                return if is_done { Ok(()) } else { Err(CommitError::Unexpected) };
            }
        }
        if let Err(error) = put_all(&store, &commit.ops) {
            let _ = transaction.abort();
            let _ = self.wait(&done, &transaction).await;
            return Err(failed(error));
        }
        #[expect(deprecated, reason = "web-sys marks the method so; the standard does not")]
        let _ = transaction.commit();
        self.wait(&done, &transaction).await.map(|_| ()).map_err(failed_by)
    }

    fn answer(&self, request: &IdbRequest) -> Answer {
        Answer::to(request, &self.end.stirred)
    }

    /// Waits for the answer to a request of a transaction, or for its end.
    async fn wait(&self, answer: &Answer, transaction: &IdbTransaction) -> std::result::Result<JsValue, Refused> {
        if self.is_closed() {
            return Err(Refused::Closed);
        }
        self.end.stirred.within(self.patience.limit(), || answer.is_there() || self.is_closed()).await;
        if let Some(said) = answer.take() {
            self.patience.is_answered();
            return said.map_err(Refused::By);
        }
        if !self.is_closed() {
            // What is aborted cannot come true behind our back; what cannot be aborted is done twice
            // when it is tried again, which changes nothing.
            let _ = transaction.abort();
            self.end.stalled.set(self.patience.is_tried());
            self.handle.close();
            self.end.come();
        }
        Err(Refused::Closed)
    }

    /// Calls back once, when the connection is closed: the browser did it (deleted, cleared), a newer
    /// version wants the database, or it does not answer.
    pub fn on_close(&self, call: impl Fn() + 'static) {
        if self.is_closed() {
            call();
        } else {
            self.end.told.borrow_mut().push(Box::new(call));
        }
    }

    fn transaction(&self, mode: IdbTransactionMode) -> Result<IdbTransaction> {
        let options = IdbTransactionOptions::new();
        options.set_durability(IdbTransactionDurability::Strict);
        self.handle.transaction_with_str_and_mode_and_options(STORE, mode, &options).map_err(|error| {
            if is_named(&error, "InvalidStateError") {
                // Closed, in a browser that has no event for it.
                self.end.come();
            }
            error.into()
        })
    }
}

fn put_all(store: &IdbObjectStore, ops: &[Op]) -> std::result::Result<(), JsValue> {
    for op in ops {
        match op {
            Op::Put(key, value) => store.put_with_key(&value.as_str().into(), &key.as_str().into())?,
            Op::Delete(key) => store.delete(&key.as_str().into())?,
        };
    }
    Ok(())
}

/// Why a request was not answered.
enum Refused {
    /// The connection is closed.
    Closed,
    /// The browser gives this for it.
    By(JsValue),
}

impl From<Refused> for DomError {
    fn from(refused: Refused) -> Self {
        match refused {
            Refused::Closed => Self(Cause::Closed),
            Refused::By(error) => error.into(),
        }
    }
}

fn failed_by(refused: Refused) -> CommitError {
    match refused {
        Refused::Closed => CommitError::Failed(refused.into()),
        Refused::By(error) => failed(error),
    }
}

fn failed(error: JsValue) -> CommitError {
    if is_named(&error, "QuotaExceededError") { CommitError::Full } else { CommitError::Failed(error.into()) }
}

/// Whether an error has this name. Newer browsers give QuotaExceededError a class of its own, which
/// still is a DOMException.
fn is_named(error: &JsValue, name: &str) -> bool {
    error.dyn_ref::<web_sys::DomException>().is_some_and(|error| error.name() == name)
}

fn ask(name: &str) -> std::result::Result<IdbOpenDbRequest, OpenError> {
    let none = |error: JsValue| OpenError::None(error.into());
    let window = window().map_err(OpenError::None)?;
    member(&window, "indexedDB").ok_or(OpenError::None(DomError(Cause::NoDatabase)))?;
    let factory = window.indexed_db().map_err(none)?.ok_or(OpenError::None(DomError(Cause::Forbidden)))?;
    factory
        .open_with_u32(name, 1)
        .map_err(|error| if is_named(&error, "SecurityError") { none(error) } else { OpenError::Failed(error.into()) })
}
