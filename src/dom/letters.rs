//! The browser's own tables of letters: which are the same, written in another way.

use galley_core::text::folding::{self, Form};

/// Lets the core use them, from now on.
pub fn begin() {
    folding::use_normalizer(normalized);
}

fn normalized(text: &str, form: Form) -> String {
    js_sys::JsString::from(text).normalize(form.name()).into()
}
