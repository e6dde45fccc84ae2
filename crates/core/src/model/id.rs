//! Identities. Minted outside (the core has no randomness), compared and written here.

use std::fmt;

use sha2::{Digest, Sha256};
use uuid::Uuid;

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        /// The default is the nil UUID (RFC 9562 §5.9), nobody's.
        #[derive(Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(u128);

        impl $name {
            /// From the 128 bits of a UUID.
            #[must_use]
            pub fn from_u128(bits: u128) -> Self {
                Self(bits)
            }

            /// The 128 bits of the UUID.
            #[must_use]
            pub fn as_u128(self) -> u128 {
                self.0
            }

            /// Reads the usual hyphenated form (RFC 9562 §4), in either case.
            #[must_use]
            pub fn parse(text: &str) -> Option<Self> {
                (text.len() == 36).then(|| Uuid::try_parse(text).ok()).flatten().map(|id| Self(id.as_u128()))
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}", Uuid::from_u128(self.0).hyphenated())
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{self}")
            }
        }
    };
}

id!(
    /// An article's UUID.
    ArticleId
);
id!(
    /// An annotation's UUID.
    AnnotationId
);
id!(
    /// A relation's UUID.
    RelationId
);
id!(
    /// A person's UUID.
    PersonId
);
id!(
    /// An evidence entry's UUID.
    EvidenceId
);
id!(
    /// One browser tab for as long as it lives: breaks ties between entries of equal clock.
    TabId
);

/// A UUID that depends on `seed` and `words` alone (RFC 9562 §5.8, version 8): the core has no
/// randomness, and the same file must give the same ids each time.
pub(crate) fn derive_id(seed: u128, words: &str) -> u128 {
    let mut hash = Sha256::new();
    hash.update(seed.to_be_bytes());
    hash.update(words.as_bytes());
    let bits = hash.finalize().iter().take(16).fold(0u128, |bits, byte| bits << 8 | u128::from(*byte));
    bits & !(0xF << 76) & !(0b11 << 62) | 8 << 76 | 0b10 << 62
}
