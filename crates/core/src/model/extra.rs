//! What a file says beyond what this version knows.

use std::rc::Rc;

/// Unknown keys of a file, kept as the text of a JSON object, or none.
pub type Extra = Option<Rc<str>>;
