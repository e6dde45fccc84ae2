//! `cargo xtask size`: the compressed bytes of a first visit, held to budgets.

use crate::page::{self, tags};
use crate::project::{self, read};
use anyhow::{Context as _, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// Most that a first visit may load before the start screen takes a paste, in bytes after `gzip -9`.
pub const SHELL_BUDGET: usize = 50_000;

/// Most that a first visit to mark an article may load in all.
pub const BUDGET: usize = 1_280_000;

/// A file of the first visit, sizes in bytes.
#[derive(Debug, Clone)]
pub struct Loaded {
    /// Its path in `dist/`.
    pub name: String,
    /// As it lies on disk.
    pub raw: usize,
    /// After `gzip -9`.
    pub packed: usize,
}

/// The command: prints the table; an error when a budget is spent.
pub fn run(_words: &[String]) -> Result<()> {
    let dist = project::dist();
    let before = table("before it takes a paste", &shell(&dist)?, SHELL_BUDGET);
    let all = table("a first visit in all", &first_load(&dist)?, BUDGET);
    ensure!(
        before <= SHELL_BUDGET,
        "the start screen's shell is {} bytes above its budget",
        grouped(before - SHELL_BUDGET)
    );
    ensure!(all <= BUDGET, "the first visit is {} bytes above its budget", grouped(all - BUDGET));
    Ok(())
}

/// Prints files, their sum and their budget; the sum after `gzip -9`.
fn table(title: &str, files: &[Loaded], budget: usize) -> usize {
    let (raw, packed) = files.iter().fold((0, 0), |(raw, packed), file| (raw + file.raw, packed + file.packed));
    println!("{title:<44}{:>12}{:>12}", "bytes", "gzip -9");
    for file in files {
        println!("{:<44}{:>12}{:>12}", file.name, grouped(file.raw), grouped(file.packed));
    }
    println!("{:<44}{:>12}{:>12}", "together", grouped(raw), grouped(packed));
    println!("{:<44}{:>12}{:>12}\n", "budget", "", grouped(budget));
    packed
}

/// What a browser asks for before the start screen takes a paste: the page and what it links.
pub fn shell(dist: &Path) -> Result<Vec<Loaded>> {
    linked(dist)?.into_iter().map(|name| measure(dist, name)).collect()
}

/// Everything that a browser asks for when it opens the page for the first time: the shell and the module. A journey
/// compares this list with what Chromium really asked for.
///
/// The service worker and its copies come after the app has shown itself and are not in it.
pub fn first_load(dist: &Path) -> Result<Vec<Loaded>> {
    let mut files = shell(dist)?;
    files.extend(module(dist)?);
    Ok(files)
}

/// The module: its script and its wasm.
pub fn module(dist: &Path) -> Result<Vec<Loaded>> {
    module_names(dist, &linked(dist)?)?.into_iter().map(|name| measure(dist, name)).collect()
}

fn linked(dist: &Path) -> Result<Vec<String>> {
    let html =
        page::without_comments(&read(&dist.join("index.html")).context("there is no build; `cargo xtask build`")?);
    let mut names = vec!["index.html".to_owned()];
    for tag in tags(&html, "link").iter().chain(&tags(&html, "script")) {
        let address = tag.attribute("href").or_else(|| tag.attribute("src"));
        if let Some(name) = address.map(|address| address.trim_start_matches("./").to_owned())
            && !names.contains(&name)
        {
            names.push(name);
        }
    }
    Ok(names)
}

/// The module's files, as the loader among these files names them.
fn module_names(dist: &Path, names: &[String]) -> Result<Vec<String>> {
    let loader = names.iter().find(|name| name.starts_with("loader-"));
    let script = read(&dist.join(loader.context("the page has no loader")?))?;
    let line = script.lines().find_map(|line| line.strip_prefix("const FILES = "));
    let list = line.and_then(|line| line.strip_suffix(';')).context("the loader names no files")?;
    let files: Vec<String> = serde_json::from_str(list)?;
    Ok(files.iter().map(|file| file.trim_start_matches("./").to_owned()).collect())
}

fn measure(dist: &Path, name: String) -> Result<Loaded> {
    let bytes = fs::read(dist.join(&name)).with_context(|| format!("the page links {name}, which is not there"))?;
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(&bytes)?;
    Ok(Loaded { name, raw: bytes.len(), packed: encoder.finish()?.len() })
}

/// A number with commas between its thousands.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn thousands_are_set_apart() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(number), text);
        }
    }
}
