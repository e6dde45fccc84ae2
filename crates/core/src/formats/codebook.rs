//! A codebook as a file of its own, to hand on.
//!
//! ```text
//! { format: "galley-codebook", version, generator, codebook: { name, kinds, relations } }
//! ```
//!
//! Knows: that file, and that a Galley article brings its codebook along. Keys beside these belong to no
//! codebook, and are reported.

use serde::Serialize;

use super::json::decode::Decoder;
use super::json::encode::codebook::CodebookObject;
use super::json::shape::Keys;
use super::json::{Value, migrate, parse, write};
use super::problem::{Log, Problem, ReadError, Trouble};
use super::{VERSION, galley};
use crate::model::codebook::Codebook;
use crate::text::Text;

/// The file.
#[derive(Serialize)]
struct File<'w> {
    format: &'static str,
    version: u64,
    generator: &'static str,
    codebook: CodebookObject<'w>,
}

/// Writes a codebook as a file: two-space indent, LF, a line end at the end.
#[must_use]
pub fn write(codebook: &Codebook) -> String {
    write::pretty(&File {
        format: "galley-codebook",
        version: VERSION,
        generator: "Galley",
        codebook: CodebookObject::of(codebook, Keys::All),
    })
}

/// Reads a codebook's file, or the codebook of a Galley article's file.
///
/// # Errors
/// Where the file is not JSON, neither of the two, of a newer version, or without a codebook.
pub fn read(file: &str) -> Result<(Codebook, Vec<Problem>), ReadError> {
    let file = file.strip_prefix('\u{FEFF}').unwrap_or(file);
    let root = parse(file).map_err(|fault| ReadError::not_json(file, fault))?;
    let is_own = match root.get("format").as_str() {
        Some("galley-codebook") => true,
        Some("galley") => false,
        _ => return Err(ReadError::NotGalley { looks_like: galley::looks_like(&root) }),
    };
    let mut log = Log::default();
    migrate::accept(&root, VERSION, &mut log)?;
    if !matches!(root.get("codebook"), Value::Object(members) if !members.is_empty()) {
        return Err(ReadError::NoCodebook);
    }
    let text = Text::new(String::new());
    let mut decoder = Decoder::new(&text, 0);
    decoder.log = log;
    if is_own {
        for (name, _) in root.members() {
            if !matches!(&**name, "format" | "version" | "generator" | "codebook") {
                decoder.log.add(Trouble::Key, name);
            }
        }
    }
    let codebook = decoder.codebook(root.get("codebook"));
    Ok((codebook, decoder.log.0))
}

/// Whether a file says of itself that it is a codebook's. Only its first lines are looked at, where Galley writes
/// that.
#[must_use]
pub fn is_codebook(file: &str) -> bool {
    let head = file.get(..crate::text::floor_char_boundary(file, 400)).unwrap_or_default();
    let after = head.split_once("\"format\"").map_or("", |(_, rest)| rest.trim_start());
    after.strip_prefix(':').is_some_and(|rest| rest.trim_start().starts_with("\"galley-codebook\""))
}
