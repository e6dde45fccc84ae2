//! Whether everything that the project is built from may be used by everyone.
//!
//! Reads `cargo metadata`; each dependency's SPDX expression must be satisfiable from [`ALLOWED`].

use crate::{project, setup};
use anyhow::{Context as _, Result, bail};
use serde_json::Value;
use std::collections::BTreeSet;

/// Licenses that ask for no more than their text being kept.
const ALLOWED: &[&str] = &[
    "0BSD",
    "Apache-2.0",
    "Apache-2.0 WITH LLVM-exception",
    "BSD-2-Clause",
    "BSD-3-Clause",
    "BSL-1.0",
    "CC0-1.0",
    "ISC",
    "MIT",
    "MIT-0",
    "Unicode-3.0",
    "Unlicense",
    "Zlib",
];

/// Checks the dependencies on this machine's platform and on wasm; returns how many there are.
pub fn check() -> Result<usize> {
    let mut seen = BTreeSet::new();
    let mut refused = BTreeSet::new();
    for platform in [host()?, setup::WASM.to_owned()] {
        let words = ["metadata", "--format-version", "1", "--locked", "--filter-platform", &platform];
        let text = project::ask(&mut project::cargo(&words)).context("`cargo metadata` failed")?;
        let metadata: Value = serde_json::from_str(&text)?;
        let resolved: BTreeSet<&str> =
            list(&metadata["resolve"]["nodes"]).filter_map(|node| node["id"].as_str()).collect();
        for package in list(&metadata["packages"]) {
            let id = package["id"].as_str().unwrap_or_default();
            if !resolved.contains(id) {
                continue;
            }
            let name = format!("{} {}", plain(&package["name"]), plain(&package["version"]));
            let license = plain(&package["license"]);
            if !satisfiable(license) {
                refused.insert(format!("{name}: {}", if license.is_empty() { "states none" } else { license }));
            }
            seen.insert(name);
        }
    }
    if !refused.is_empty() {
        let refused: Vec<String> = refused.into_iter().collect();
        bail!("these licenses are not on the list in xtask/src/licenses.rs:\n{}", refused.join("\n"));
    }
    Ok(seen.len())
}

fn host() -> Result<String> {
    let text = project::ask(project::command("rustc").arg("-vV")).context("`rustc -vV` failed")?;
    let host = text.lines().find_map(|line| line.strip_prefix("host: ")).context("rustc names no host")?;
    Ok(host.to_owned())
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn plain(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

/// Whether an SPDX expression can be met with [`ALLOWED`] alone. Older crates write `/` for `OR`.
fn satisfiable(expression: &str) -> bool {
    let spaced = expression.replace('/', " OR ").replace('(', " ( ").replace(')', " ) ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut rest = words.as_slice();
    let met = any(&mut rest);
    met == Some(true) && rest.is_empty()
}

/// `all (OR all)*`; `None` is an expression that cannot be read.
fn any(rest: &mut &[&str]) -> Option<bool> {
    let mut met = all(rest)?;
    while let Some(("OR", after)) = split(rest) {
        *rest = after;
        met |= all(rest)?;
    }
    Some(met)
}

/// `one (AND one)*`
fn all(rest: &mut &[&str]) -> Option<bool> {
    let mut met = one(rest)?;
    while let Some(("AND", after)) = split(rest) {
        *rest = after;
        met &= one(rest)?;
    }
    Some(met)
}

/// A license, with its exception if it has one, or an expression in brackets.
fn one(rest: &mut &[&str]) -> Option<bool> {
    let (word, after) = split(rest)?;
    *rest = after;
    if word == "(" {
        let met = any(rest)?;
        let (close, after) = split(rest)?;
        *rest = after;
        return (close == ")").then_some(met);
    }
    let mut license = word.to_owned();
    if let Some(("WITH", after)) = split(rest) {
        let (exception, after) = split(after)?;
        *rest = after;
        license = format!("{license} WITH {exception}");
    }
    Some(ALLOWED.contains(&license.as_str()))
}

fn split<'w, 'a>(rest: &'w [&'a str]) -> Option<(&'a str, &'w [&'a str])> {
    rest.split_first().map(|(word, after)| (*word, after))
}

#[cfg(test)]
mod tests {
    use super::satisfiable;

    #[test]
    fn an_expression_is_met_or_not() {
        for (expression, met) in [
            ("MIT", true),
            ("MIT OR GPL-3.0", true),
            ("MIT/Apache-2.0", true),
            ("GPL-3.0", false),
            ("MIT AND GPL-3.0", false),
            ("(MIT OR Apache-2.0) AND Unicode-3.0", true),
            ("Apache-2.0 WITH LLVM-exception OR GPL-2.0", true),
            ("Apache-2.0 WITH Other-exception", false),
            ("GPL-2.0 OR MIT AND GPL-3.0", false),
            ("", false),
            ("(MIT", false),
            ("MIT OR", false),
            ("MIT Apache-2.0", false),
        ] {
            assert_eq!(satisfiable(expression), met, "{expression}");
        }
    }
}
