//! The codebook that new articles begin with: News, or what the reader chose.
//!
//! Knows: where it is kept, and that a damaged record is no reason not to open an article. Does not know: the screen
//! on which it is chosen.

use galley_core::formats::codebook;
use galley_core::model::codebook::Codebook;

use crate::dom::storage;

/// Where it is kept, as a codebook's file.
const KEY: &str = "galley:codebook";

/// The codebook for new articles.
#[must_use]
pub fn for_new() -> Codebook {
    let kept = storage::get(KEY).and_then(|file| codebook::read(&file).ok());
    kept.map_or_else(Codebook::news, |(codebook, _)| codebook)
}

/// Makes it the codebook for new articles. Whether the browser keeps it.
pub fn set_for_new(codebook: &Codebook) -> bool {
    if *codebook == Codebook::news() {
        storage::remove(KEY);
        return true;
    }
    storage::set(KEY, &codebook::write(codebook)).is_ok()
}
