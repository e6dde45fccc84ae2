//! What two copies of one story have in common.
//!
//! Knows: which characters are no letters of a story, and a hash of the others. Does not know: articles, nor where
//! marks of the one copy are in the other.

use sha2::{Digest as _, Sha256};

use crate::text::Text;
use crate::text::folding::{Form, is_unseen, normalized};

/// Bytes of a likeness that are written.
const SHOWN: usize = 16;

/// What texts have in common that differ in white space, line ends or Unicode form alone: 32 hexadecimal digits. Costs
/// what the text is long; [`Text::likeness`] keeps it.
#[must_use]
pub fn likeness(text: &str) -> String {
    let composed = normalized(text, Form::Composed);
    let letters: String = composed.chars().filter(|c| !is_passed_over(*c)).collect();
    Sha256::digest(letters.as_bytes()).iter().take(SHOWN).map(|byte| format!("{byte:02x}")).collect()
}

impl Text {
    /// What it has in common with texts that differ in white space, line ends or Unicode form alone
    /// ([`likeness`]). Found once.
    #[must_use]
    pub fn likeness(&self) -> &str {
        self.0.likeness.get_or_init(|| likeness(&self.0.string))
    }
}

/// White space and what is not seen: no letter of a story.
#[must_use]
pub(crate) fn is_passed_over(c: char) -> bool {
    c.is_whitespace() || is_unseen(c) || c.is_control()
}
