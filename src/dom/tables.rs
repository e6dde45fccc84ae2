//! Files of one language each, which the page fetches when they are wanted: the words of the interface, the lexicons of
//! articles. Their names change with their content.

use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;

use super::{Result, document, member, task, window};

/// The text of a file of this build. It is kept, so that it is there without a network from now on.
///
/// # Errors
/// Where it cannot be had.
pub async fn fetch(file: &str) -> Result<String> {
    let response = JsFuture::from(window()?.fetch_with_str(&format!("./{file}"))).await?;
    let response: web_sys::Response = response.dyn_into()?;
    // 204: the service worker has none, and no network to fetch it by.
    if response.status() != 200 {
        return Err(format!("{file}: {}", response.status()).as_str().into());
    }
    let copy = response.clone();
    let address = file.to_owned();
    task::spawn(async move {
        if let Ok(copy) = copy {
            // Not kept, it is missing when there is no network; whoever asked does without then.
            let _ = keep(&address, &copy).await;
        }
    });
    Ok(JsFuture::from(response.text()?).await?.as_string().unwrap_or_default())
}

/// Puts a file where the service worker looks for it: the worker itself may have come too late to see it asked for.
async fn keep(file: &str, response: &web_sys::Response) -> Result<()> {
    let window = window()?;
    if member(&window, "caches").is_none() {
        return Ok(());
    }
    let scope = document()?.base_uri()?.unwrap_or_default();
    let scope = scope.split(['#', '?']).next().unwrap_or("");
    let scope = scope.get(..=scope.rfind('/').unwrap_or(0)).unwrap_or("");
    let cache = JsFuture::from(window.caches()?.open(&format!("galley {scope} words"))).await?;
    let cache: web_sys::Cache = cache.dyn_into()?;
    JsFuture::from(cache.put_with_str(&format!("./{file}"), response)).await?;
    Ok(())
}
