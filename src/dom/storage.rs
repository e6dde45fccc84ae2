//! Local storage: small, synchronous, outlives a crashed tab; and the manager that tells how much
//! room there is.

use wasm_bindgen_futures::JsFuture;

use super::{Result, member, window};

fn local() -> Result<web_sys::Storage> {
    window()?.local_storage()?.ok_or_else(|| "this browser keeps no local storage".into())
}

/// The value at a key.
#[must_use]
pub fn get(key: &str) -> Option<String> {
    local().ok()?.get_item(key).ok().flatten()
}

/// Puts a value at a key.
///
/// # Errors
/// Where storage is off or full.
pub fn set(key: &str, value: &str) -> Result<()> {
    Ok(local()?.set_item(key, value)?)
}

/// Takes a key away.
pub fn remove(key: &str) {
    if let Ok(local) = local() {
        // Where storage is off there is nothing to take away.
        let _ = local.remove_item(key);
    }
}

/// The keys that begin with these letters, sorted.
#[must_use]
pub fn keys(prefix: &str) -> Vec<String> {
    let Ok(local) = local() else { return Vec::new() };
    let count = local.length().unwrap_or(0);
    let mut keys: Vec<String> =
        (0..count).filter_map(|at| local.key(at).ok().flatten()).filter(|key| key.starts_with(prefix)).collect();
    galley_core::text::sort::sort_by(&mut keys, Ord::cmp);
    keys
}

/// How much room there is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Bytes that this origin's pages use, in all stores together.
    pub used: f64,
    /// Bytes that the browser lets them use, about.
    pub most: f64,
    /// Whether the browser has promised not to throw the stores away; none where it does not say.
    pub is_promised: Option<bool>,
}

/// Asks how much room there is; none in a browser that does not tell.
pub async fn room() -> Option<Room> {
    let navigator = window().ok()?.navigator();
    let manager = member(&navigator, "storage")?;
    member(&manager, "estimate")?;
    let estimate = JsFuture::from(navigator.storage().estimate().ok()?).await.ok()?;
    let number = |name| member(&estimate, name)?.as_f64().filter(|number| number.is_finite());
    let (used, most) = (number("usage")?, number("quota")?);
    let promise = member(&manager, "persisted").and_then(|_| navigator.storage().persisted().ok());
    let is_promised = match promise {
        Some(promise) => JsFuture::from(promise).await.ok().and_then(|answer| answer.as_bool()),
        None => None,
    };
    Some(Room { used, most, is_promised })
}

/// Asks the browser not to throw the stores away when it runs short of room. Whether it agreed.
pub async fn persist() -> bool {
    let asked = || {
        let navigator = window().ok()?.navigator();
        member(&navigator, "storage")?;
        navigator.storage().persist().ok()
    };
    match asked() {
        Some(promise) => JsFuture::from(promise).await.is_ok_and(|answer| answer.is_truthy()),
        None => false,
    }
}
