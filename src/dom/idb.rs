//! IndexedDB as a sorted map of strings, with strict commits.
//!
//! One database, one object store, string keys. A commit is one transaction with
//! `durability: "strict"`: its promise resolves after the `complete` event, when the browser has
//! told the system to put the bytes on disk.

use galley_core::journal::keeping::{Commit, Op};
use js_sys::{Array, Promise};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    IdbDatabase, IdbKeyRange, IdbObjectStore, IdbOpenDbRequest, IdbRequest, IdbTransaction, IdbTransactionDurability,
    IdbTransactionMode, IdbTransactionOptions,
};

use super::{DomError, Result, member, window};

const STORE: &str = "records";

/// An open database.
#[derive(Clone, Debug)]
pub struct Database(IdbDatabase);

/// Why a commit did not go through.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CommitError {
    /// The key that was expected to hold a value holds another: somebody else wrote it.
    Unexpected,
    /// There is no room left.
    Full,
    /// Anything else, in the browser's words.
    Failed(DomError),
}

impl Database {
    /// Opens the database, making it where there is none.
    ///
    /// # Errors
    /// Where the browser has no IndexedDB or forbids it.
    pub async fn open(name: &str) -> Result<Self> {
        let window = window()?;
        member(&window, "indexedDB").ok_or_else(|| DomError("this browser has no IndexedDB".to_owned()))?;
        let factory = window.indexed_db()?.ok_or_else(|| DomError("this browser forbids IndexedDB here".to_owned()))?;
        let request: IdbOpenDbRequest = factory.open_with_u32(name, 1)?;
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
        let result = answer(&request).await;
        request.set_onupgradeneeded(None);
        let database: IdbDatabase = result?.unchecked_into();
        if !database.object_store_names().contains(STORE) {
            return Err(DomError("the database of this page is not Galley’s".to_owned()));
        }
        Ok(Self(database))
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
        let store = self.transaction(IdbTransactionMode::Readonly)?.object_store(STORE)?;
        let mut waiting = Vec::with_capacity(prefixes.len());
        for prefix in prefixes.iter().map(AsRef::as_ref) {
            let range = IdbKeyRange::bound(&prefix.into(), &format!("{prefix}\u{FFFF}").into())?;
            let keys = store.get_all_keys_with_key(&range)?;
            let values = store.get_all_with_key(&range)?;
            waiting.push((pending(&keys), pending(&values)));
        }
        let text = |value: JsValue| value.as_string().unwrap_or_default();
        let mut found = Vec::with_capacity(waiting.len());
        for (keys, values) in waiting {
            let keys = Array::from(&JsFuture::from(keys).await?);
            let values = Array::from(&JsFuture::from(values).await?);
            found.push(keys.iter().map(text).zip(values.iter().map(text)).collect());
        }
        Ok(found)
    }

    /// The value at a key.
    ///
    /// # Errors
    /// Where the database cannot be read.
    pub async fn get(&self, key: &str) -> Result<Option<String>> {
        let store = self.transaction(IdbTransactionMode::Readonly)?.object_store(STORE)?;
        Ok(answer(&store.get(&key.into())?).await?.as_string())
    }

    /// Carries out one transaction, whole or not at all.
    ///
    /// # Errors
    /// Where nothing of it was done, and why.
    pub async fn commit(&self, commit: &Commit) -> std::result::Result<(), CommitError> {
        let transaction = self.transaction(IdbTransactionMode::Readwrite).map_err(CommitError::Failed)?;
        let done = completion(&transaction);
        let store = transaction.object_store(STORE).map_err(failed)?;
        if let Some((key, expected)) = &commit.expect {
            let found = answer(&store.get(&key.as_str().into()).map_err(failed)?).await;
            if found.map_err(CommitError::Failed)?.as_string() != *expected {
                let _ = transaction.abort();
                let _ = JsFuture::from(done).await;
                return Err(CommitError::Unexpected);
            }
        }
        if let Err(error) = put_all(&store, &commit.ops) {
            let _ = transaction.abort();
            let _ = JsFuture::from(done).await;
            return Err(failed(error));
        }
        #[expect(deprecated, reason = "web-sys marks the method so; the standard does not")]
        let _ = transaction.commit();
        JsFuture::from(done).await.map(|_| ()).map_err(failed)
    }

    /// Calls back when the browser closes the database under the page (deleted, or a newer version
    /// wants it).
    pub fn on_close(&self, call: impl Fn() + 'static) {
        let call = std::rc::Rc::new(call);
        let again = call.clone();
        let database = self.0.clone();
        let closed = Closure::<dyn FnMut()>::new(move || call());
        let newer = Closure::<dyn FnMut()>::new(move || {
            database.close();
            again();
        });
        self.0.set_onclose(Some(closed.as_ref().unchecked_ref()));
        self.0.set_onversionchange(Some(newer.as_ref().unchecked_ref()));
        // Once a page: the database lives as long as it does.
        closed.forget();
        newer.forget();
    }

    fn transaction(&self, mode: IdbTransactionMode) -> Result<IdbTransaction> {
        let options = IdbTransactionOptions::new();
        options.set_durability(IdbTransactionDurability::Strict);
        Ok(self.0.transaction_with_str_and_mode_and_options(STORE, mode, &options)?)
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

fn failed(error: JsValue) -> CommitError {
    let full = error.dyn_ref::<web_sys::DomException>().is_some_and(|e| e.name() == "QuotaExceededError");
    if full { CommitError::Full } else { CommitError::Failed(error.into()) }
}

/// The promise of a request's result.
fn pending(request: &IdbRequest) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let result = request.clone();
        let success = Closure::once_into_js(move |_: JsValue| {
            let value = result.result().unwrap_or(JsValue::UNDEFINED);
            // Settling a promise cannot fail.
            let _ = resolve.call1(&JsValue::NULL, &value);
        });
        let result = request.clone();
        let error = Closure::once_into_js(move |event: web_sys::Event| {
            // Else the event ends at the window as an uncaught error.
            event.prevent_default();
            event.stop_propagation();
            let reason = result.error().ok().flatten().map_or(JsValue::UNDEFINED, JsValue::from);
            let _ = reject.call1(&JsValue::NULL, &reason);
        });
        request.set_onsuccess(Some(success.unchecked_ref()));
        request.set_onerror(Some(error.unchecked_ref()));
    })
}

async fn answer(request: &IdbRequest) -> Result<JsValue> {
    Ok(JsFuture::from(pending(request)).await?)
}

/// The promise of a transaction's end.
fn completion(transaction: &IdbTransaction) -> Promise {
    Promise::new(&mut |resolve, reject| {
        let complete = Closure::once_into_js(move |_: JsValue| {
            let _ = resolve.call0(&JsValue::NULL);
        });
        let ended = transaction.clone();
        let abort = Closure::once_into_js(move |_: JsValue| {
            let reason = ended.error().map_or(JsValue::UNDEFINED, JsValue::from);
            let _ = reject.call1(&JsValue::NULL, &reason);
        });
        transaction.set_oncomplete(Some(complete.unchecked_ref()));
        transaction.set_onabort(Some(abort.unchecked_ref()));
    })
}
