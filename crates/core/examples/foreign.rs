//! Says what becomes of files of other programs, for measuring.
//!
//! ```text
//! foreign FOLDER > table.tsv      a line for each file: what becomes of it, what it looks like, its encoding, its name
//! ```
//!
//! `opened`: as an article's text; `galley`: one of Galley's own files; `refused`: by the name of what it looks like;
//! `no text`: bytes that no text has.

use std::path::{Path, PathBuf};

use galley_core::formats::arriving::encoding::{NotText, decode};
use galley_core::formats::arriving::{self, foreign};
use galley_core::formats::galley;

type Failure = Box<dyn std::error::Error>;

/// Decodes as the browser does, which follows the same standard.
fn by(bytes: &[u8], label: &str) -> Option<String> {
    let encoding = encoding_rs::Encoding::for_label(label.as_bytes())?;
    Some(encoding.decode_without_bom_handling(bytes).0.into_owned())
}

fn files(folder: &Path, found: &mut Vec<PathBuf>) -> Result<(), Failure> {
    for entry in std::fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            files(&path, found)?;
        } else {
            found.push(path);
        }
    }
    Ok(())
}

fn outcome(name: &str, bytes: &[u8]) -> (&'static str, String, String) {
    let decoded = match decode(bytes, &by) {
        Ok(decoded) => decoded,
        Err(NotText::Format(format)) => return ("refused", format.to_owned(), String::new()),
        Err(NotText::Binary) => return ("no text", String::new(), String::new()),
    };
    let encoding = format!("{} {:?}", decoded.encoding, decoded.certainty);
    if let Some(own) = arriving::own(name, &decoded.text) {
        let what = match galley::read(own.json) {
            Ok(_) => return ("galley", String::new(), encoding),
            Err(error) => error.to_string(),
        };
        return ("refused", what, encoding);
    }
    match foreign::of_text(name, &decoded.text) {
        Some(what) => ("refused", what.to_owned(), encoding),
        None if decoded.text.trim().is_empty() => ("refused", "no words".to_owned(), encoding),
        None => ("opened", String::new(), encoding),
    }
}

fn main() -> Result<(), Failure> {
    let folder = std::env::args().nth(1).ok_or("usage: foreign FOLDER")?;
    let mut found = Vec::new();
    files(Path::new(&folder), &mut found)?;
    found.sort();
    for path in found {
        let name = path.file_name().unwrap_or_default().to_string_lossy();
        let (what, looks, encoding) = outcome(&name, &std::fs::read(&path)?);
        println!("{what}\t{looks}\t{encoding}\t{}", path.strip_prefix(&folder)?.display());
    }
    Ok(())
}
