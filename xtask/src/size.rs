//! `cargo xtask size`: the compressed bytes of a first visit, held to budgets; and what they are spent on.

use crate::page::{self, tags};
use crate::project::{self, read};
use crate::split;
use anyhow::{Context as _, Result, ensure};
use flate2::Compression;
use flate2::write::GzEncoder;
use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::fs;
use std::io::Write as _;
use std::path::Path;

/// Most that a first visit may load before the start screen takes a paste, in bytes after `gzip -9`.
pub const SHELL_BUDGET: usize = 39_000;

/// Most that a first visit to mark an article may load: what has come when a paste is an article with marks.
pub const BUDGET: usize = 594_000;

/// Most that the page may load in all: with the late file, which comes by itself after that.
pub const WHOLE_BUDGET: usize = 1_224_000;

/// Rows of the table of what the code is for.
const ROWS: usize = 60;

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

/// The command: prints the tables; an error when a budget is spent.
pub fn run(_words: &[String]) -> Result<()> {
    let dist = project::dist();
    let shell = shell(&dist)?;
    let visit = first_load(&dist)?;
    let whole: Vec<Loaded> = visit.iter().cloned().chain(late(&dist)?).collect();
    let tables = [
        ("before it takes a paste", shell, SHELL_BUDGET),
        ("a first visit, to mark an article", visit, BUDGET),
        ("with what comes later by itself", whole, WHOLE_BUDGET),
    ];
    let spent: Vec<(&str, usize, usize)> =
        tables.iter().map(|(title, files, budget)| (*title, table(title, files, *budget), *budget)).collect();
    code(&project::split().join(split::LISTING))?;
    for (title, packed, budget) in spent {
        ensure!(packed <= budget, "{title}: {} bytes above the budget", grouped(packed - budget));
    }
    Ok(())
}

/// Prints what the code is for, by crate and module, before it is packed: in the first file and in the late one.
fn code(listing: &Path) -> Result<()> {
    let Ok(listing) = fs::read_to_string(listing) else { return Ok(()) };
    let mut sums: BTreeMap<String, [usize; 2]> = BTreeMap::new();
    for line in listing.lines() {
        let mut parts = line.splitn(3, '\t');
        let mut next = || parts.next().context("a line of the listing is too short");
        let (file, size, name) = (next()?, next()?, next()?);
        let at = usize::from(file == "late");
        let size: usize = size.parse()?;
        sums.entry(owner(name)).or_default()[at] += size;
        sums.entry("together".to_owned()).or_default()[at] += size;
    }
    let mut rows: Vec<(String, [usize; 2])> = sums.into_iter().collect();
    rows.sort_by_key(|(_, sizes)| Reverse(sizes[0] + sizes[1]));
    println!("{:<44}{:>12}{:>12}", "the code, not packed", "first", "late");
    for (name, [first, late]) in rows.iter().take(ROWS) {
        println!("{name:<44}{:>12}{:>12}", grouped(*first), grouped(*late));
    }
    Ok(())
}

/// The crate and the module that a function is of, by its name as it reads.
fn owner(name: &str) -> String {
    let start = name.find(|letter: char| letter.is_alphanumeric() || letter == '_').unwrap_or_default();
    let path = name[start..].trim_start_matches("dyn ").trim_start_matches("mut ");
    let end =
        path.find(|letter: char| !(letter.is_alphanumeric() || matches!(letter, '_' | ':'))).unwrap_or(path.len());
    let parts: Vec<&str> = path[..end].split("::").filter(|part| !part.is_empty()).collect();
    match parts.as_slice() {
        [name] => (*name).to_owned(),
        [first, second, _, ..] if first.starts_with("galley") => format!("{first}::{second}"),
        [first, ..] => (*first).to_owned(),
        [] => "else".to_owned(),
    }
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

/// The late file, where the build has one.
pub fn late(dist: &Path) -> Result<Option<Loaded>> {
    let names = loaded_names(dist, &linked(dist)?)?;
    names.into_iter().find(|name| name.starts_with("late-")).map(|name| measure(dist, name)).transpose()
}

/// The module's files, as the loader among these files names them.
fn module_names(dist: &Path, names: &[String]) -> Result<Vec<String>> {
    let names: Vec<String> =
        loaded_names(dist, names)?.into_iter().filter(|name| name.starts_with("galley-")).collect();
    ensure!(names.len() == 2, "the loader names {} files of the module", names.len());
    Ok(names)
}

/// What the loader among these files loads: it has their addresses in quotes.
fn loaded_names(dist: &Path, names: &[String]) -> Result<Vec<String>> {
    let loader = names.iter().find(|name| name.starts_with("loader-"));
    let script = read(&dist.join(loader.context("the page has no loader")?))?;
    let addresses = script.split("\"./").skip(1).filter_map(|rest| rest.split('"').next());
    Ok(addresses.map(str::to_owned).collect())
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
    use super::{grouped, owner};

    #[test]
    fn a_function_is_of_its_crate_and_module() {
        for (name, wanted) in [
            ("<galley_app::view::card::RestCard as galley_app::view::part::Shown>::show", "galley_app::view"),
            ("galley_core::text::sort::order::{closure#0}", "galley_core::text"),
            ("core::ptr::drop_in_place::<alloc::string::String>", "core"),
            ("<&mut serde_json::ser::Serializer<X> as Y>::z", "serde_json"),
            ("galley::main", "galley"),
            ("data", "data"),
            ("<[u64]>::sort_unstable", "u64"),
        ] {
            assert_eq!(owner(name), wanted, "{name}");
        }
    }

    #[test]
    fn thousands_are_set_apart() {
        for (number, text) in [(0, "0"), (999, "999"), (1000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(number), text);
        }
    }
}
