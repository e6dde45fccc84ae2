//! The browser's own segmenter: it has dictionaries for scripts whose words stand without spaces.

use std::cell::RefCell;

use wasm_bindgen::{JsCast, JsValue};

use super::{member, window};

thread_local! {
    /// The segmenters of the languages that were asked for: the article's, and that of any language for counts. The
    /// core counts by a plain function ([`count_words`]), which has nobody to keep one for it, and a text without
    /// spaces is a hundred thousand runs: making one for each takes minutes.
    static KEPT: RefCell<Vec<(String, JsValue)>> = const { RefCell::new(Vec::new()) };
}

fn segmenter(language: &str) -> Option<JsValue> {
    let is_it = |(of, _): &&(String, JsValue)| of == language;
    if let Some(segmenter) = KEPT.with_borrow(|kept| kept.iter().find(is_it).map(|(_, segmenter)| segmenter.clone())) {
        return Some(segmenter);
    }
    let class: js_sys::Function = member(&member(window().ok()?.as_ref(), "Intl")?, "Segmenter")?.dyn_into().ok()?;
    let options = js_sys::Object::new();
    js_sys::Reflect::set(&options, &"granularity".into(), &"word".into()).ok()?;
    let make = |locale: JsValue| js_sys::Reflect::construct(&class, &js_sys::Array::of2(&locale, &options)).ok();
    // A language that the browser takes for no name of one has the rules of all.
    let segmenter =
        (!language.is_empty()).then(|| make(language.into())).flatten().or_else(|| make(JsValue::UNDEFINED))?;
    KEPT.with_borrow_mut(|kept| kept.push((language.to_owned(), segmenter.clone())));
    Some(segmenter)
}

/// Where words and what stands between them begin, in bytes of the stretch; none where the browser has
/// no segmenter.
#[must_use]
pub fn words(stretch: &str, language: &str) -> Option<Vec<usize>> {
    let segmenter = segmenter(language)?;
    let segment: js_sys::Function = member(&segmenter, "segment")?.dyn_into().ok()?;
    let segments = segment.call1(&segmenter, &stretch.into()).ok()?;
    let mut cuts = Vec::new();
    let mut letters = stretch.char_indices();
    let (mut units, mut byte) = (0usize, 0usize);
    for segment in js_sys::try_iter(&segments).ok()?? {
        let index = member(&segment.ok()?, "index")?.as_f64()? as usize;
        // The boundaries come in order: one walk converts them all.
        while units < index {
            let (at, letter) = letters.next()?;
            units += letter.len_utf16();
            byte = at + letter.len_utf8();
        }
        cuts.push(byte);
    }
    Some(cuts)
}

/// Counts words by the browser's segmenter from now on, where words stand without spaces.
pub fn count_words() {
    galley_core::text::count_with(|run| words(run, ""));
}
