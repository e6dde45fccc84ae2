//! Files in, files out.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen_futures::JsFuture;
pub use web_sys::File;
use web_sys::{Blob, BlobPropertyBag, FilePropertyBag, HtmlAnchorElement, HtmlInputElement, ShareData, Url};

use super::{Result, document, member, task, window};

/// All bytes of a file.
///
/// # Errors
/// Where it can no longer be read (moved, or its drive is gone).
pub async fn read(file: &File) -> Result<Vec<u8>> {
    let buffer = JsFuture::from(file.array_buffer()).await?;
    Ok(Uint8Array::new(&buffer).to_vec())
}

/// Hands text (as UTF-8) or bytes to the reader as a file.
///
/// # Errors
/// Where the browser makes no file of it.
pub fn download(name: &str, mime: &str, content: impl AsRef<[u8]>) -> Result<()> {
    let options = BlobPropertyBag::new();
    options.set_type(mime);
    let blob = Blob::new_with_u8_array_sequence_and_options(&sequence(content.as_ref()), &options)?;
    let url = Url::create_object_url_with_blob(&blob)?;
    let document = document()?;
    let anchor: HtmlAnchorElement = document.create_element("a")?.unchecked_into();
    anchor.set_href(&url);
    anchor.set_download(name);
    // A link need not be in the page to be followed.
    anchor.click();
    // The browser reads the blob after this task; the address may go a little later.
    task::Timeout::new(60_000, move || {
        let _ = Url::revoke_object_url(&url);
    })
    .forget();
    Ok(())
}

/// Bytes as the browser takes them for a file.
fn sequence(content: &[u8]) -> Array {
    Array::of1(&Uint8Array::from(content))
}

/// Whether the system's share sheet takes files from this page.
#[must_use]
pub fn can_share() -> bool {
    shareable("galley.json", "application/json", b"{}").is_some()
}

fn shareable(name: &str, mime: &str, content: &[u8]) -> Option<ShareData> {
    let navigator = window().ok()?.navigator();
    member(&navigator, "canShare")?;
    let options = FilePropertyBag::new();
    options.set_type(mime);
    let file = File::new_with_u8_array_sequence_and_options(&sequence(content), name, &options).ok()?;
    let data = ShareData::new();
    data.set_files(&Array::of1(&file));
    navigator.can_share_with_data(&data).then_some(data)
}

/// Opens the share sheet with a file. Whether it went anywhere; a reader who closes it has not failed.
pub async fn share(name: &str, mime: &str, content: impl AsRef<[u8]>) -> bool {
    if let (Some(data), Ok(window)) = (shareable(name, mime, content.as_ref()), window()) {
        return JsFuture::from(window.navigator().share_with_data(&data)).await.is_ok();
    }
    false
}

/// A file that may go under one of these names and types, the best first: engines share few types, and some of
/// them JSON only as plain text.
#[must_use]
fn shareable_as(names: &[(String, &str)], content: &[u8]) -> Option<ShareData> {
    names.iter().find_map(|(name, mime)| shareable(name, mime, content))
}

/// Whether the share sheet takes a file under one of these names and types.
#[must_use]
pub fn can_share_as(names: &[(String, &str)]) -> bool {
    shareable_as(names, b"{}").is_some()
}

/// Opens the share sheet with a file under the first of these names and types that it takes. Whether it went
/// anywhere.
pub async fn share_as(names: &[(String, &str)], content: impl AsRef<[u8]>) -> bool {
    if let (Some(data), Ok(window)) = (shareable_as(names, content.as_ref()), window()) {
        return JsFuture::from(window.navigator().share_with_data(&data)).await.is_ok();
    }
    false
}

/// Endings and types that a file chooser shows: what Galley opens, and what people have beside it, which it names and
/// says a way for. A file that the chooser hides is one that people look for in vain.
pub const ACCEPTED: &str = ".txt,.text,.md,.markdown,.json,.jsonl,.ndjson,.jsonld,.html,.htm,.xhtml,.mht,.mhtml,.webarchive,.xml,.xmi,.eml,.mbox,.csv,.tsv,.ann,.conll,.iob,.vtt,.srt,.rtf,.doc,.docx,.odt,.epub,.pdf,.qdpx,.qdc,text/*,application/json,application/pdf";

/// Opens a file chooser, on any screen, and calls back with what was chosen.
pub fn choose(call: impl FnOnce(Vec<File>) + 'static) {
    let Ok(element) = document().and_then(|document| Ok(document.create_element("input")?)) else { return };
    let field: HtmlInputElement = element.unchecked_into();
    field.set_type("file");
    field.set_multiple(true);
    field.set_accept(ACCEPTED);
    let chosen = field.clone();
    let on_change = Closure::once_into_js(move || {
        let files = chosen.files();
        let list = files.iter().flat_map(|files| (0..files.length()).filter_map(|at| files.get(at)));
        call(list.collect());
    });
    field.set_onchange(Some(on_change.unchecked_ref()));
    field.click();
}
