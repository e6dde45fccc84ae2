//! What is sent packed: gzip, as every static host does it, made once of each content.
//!
//! Knows: which kinds of files grow smaller by it, who understands it, and what was packed before. Does not know:
//! files, connections.

use flate2::Compression;
use flate2::write::GzEncoder;
use std::collections::BTreeMap;
use std::hash::{DefaultHasher, Hash as _, Hasher as _};
use std::io::Write as _;
use std::sync::{Arc, Mutex, OnceLock};

/// What a content is known by: its length and its hash. A file that is built anew, or changed by a journey, is another
/// content, under whatever name.
type Content = (usize, u64);

/// A packed content, once somebody has asked for it; none where packing makes it no smaller.
type Packed = Arc<OnceLock<Option<Arc<[u8]>>>>;

/// All that this program has packed: journeys start hundreds of servers over one build.
static SHELF: Mutex<BTreeMap<Content, Packed>> = Mutex::new(BTreeMap::new());

/// Whether files of this media type grow smaller. Pictures are packed in their own way already.
pub(super) fn is_worth_it(kind: &str) -> bool {
    let kind = kind.split(';').next().unwrap_or(kind);
    kind.starts_with("text/")
        || ["application/wasm", "application/json", "application/manifest+json", "image/svg+xml"].contains(&kind)
}

/// Whether somebody who sends this `Accept-Encoding` understands gzip.
pub(super) fn is_understood(accepted: &str) -> bool {
    let weight = |wanted: &str| {
        accepted.split(',').find_map(|entry| {
            let mut words = entry.split(';').map(str::trim);
            let is_it = words.next()?.eq_ignore_ascii_case(wanted);
            // "gzip;q=0" is a refusal.
            let weight = words.find_map(|word| word.strip_prefix("q=")?.parse::<f32>().ok());
            is_it.then(|| weight.unwrap_or(1.0))
        })
    };
    weight("gzip").or_else(|| weight("*")).is_some_and(|weight| weight > 0.0)
}

/// The content packed; none where that makes it no smaller.
pub(super) fn packed(content: &[u8]) -> Option<Arc<[u8]>> {
    let mut hasher = DefaultHasher::new();
    content.hash(&mut hasher);
    let known_by = (content.len(), hasher.finish());
    let place = Arc::clone(super::held(&SHELF).entry(known_by).or_default());
    // Whoever wants the same meanwhile waits for it; everybody else goes on.
    place.get_or_init(|| gzip(content).filter(|packed| packed.len() < content.len()).map(Arc::from)).clone()
}

fn gzip(content: &[u8]) -> Option<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    // Writing to memory does not fail; if it did, the content would go out as it is.
    encoder.write_all(content).ok()?;
    encoder.finish().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn gzip_is_sent_to_those_who_understand_it() {
        for (accepted, is_it) in [
            ("gzip, deflate, br, zstd", true),
            ("br;q=1.0, GZIP;q=0.8, *;q=0.1", true),
            ("*", true),
            ("", false),
            ("identity", false),
            ("br", false),
            ("gzip;q=0, *", false),
            ("gzip; q=0.0", false),
            ("xgzip", false),
        ] {
            assert_eq!(is_understood(accepted), is_it, "{accepted}");
        }
    }

    #[test]
    fn what_is_packed_already_is_left_alone() {
        for kind in ["text/html; charset=utf-8", "text/javascript; charset=utf-8", "application/wasm", "image/svg+xml"]
        {
            assert!(is_worth_it(kind), "{kind}");
        }
        for kind in ["image/png", "application/octet-stream"] {
            assert!(!is_worth_it(kind), "{kind}");
        }
    }

    #[test]
    fn a_content_is_packed_once_and_comes_out_whole() {
        let content = "a line of a story\n".repeat(500).into_bytes();
        let (one, two) = (packed(&content).unwrap(), packed(&content).unwrap());
        assert!(Arc::ptr_eq(&one, &two), "it was packed twice");
        let mut unpacked = Vec::new();
        flate2::read::GzDecoder::new(&one[..]).read_to_end(&mut unpacked).unwrap();
        assert_eq!(unpacked, content);
        assert_eq!(packed(b"x"), None, "one letter grows by packing");
    }
}
