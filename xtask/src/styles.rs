//! Joins the style sheets in `styles/` and its rooms into the one style sheet that the page links.
//!
//! One file compresses better than fifteen, and comments and space need not travel. Nothing else is touched: no rule is
//! moved or rewritten, so whatever CSS the files use survives.

use crate::minify;
use crate::project::{self, read, write};
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// The file that names the style sheets, one a line, in the order in which they are joined.
pub const ORDER: &str = "order.txt";

/// Where the joined sheet is written; `index.html` links it.
pub fn joined_file() -> PathBuf {
    project::root().join("target").join("styles").join("galley.css")
}

/// The sheets in a folder and its rooms, by their paths from `styles/`.
fn sheets(folder: &Path, room: &str) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let Ok(name) = entry.file_name().into_string() else { continue };
        if entry.path().is_dir() {
            found.extend(sheets(&entry.path(), &format!("{room}{name}/"))?);
        } else if name.ends_with(".css") {
            found.push(format!("{room}{name}"));
        }
    }
    Ok(found)
}

/// The command: reads `styles/order.txt`, writes the joined sheet.
pub fn run(_words: &[String]) -> Result<()> {
    let folder = project::root().join("styles");
    let order = read(&folder.join(ORDER))?;
    let names: Vec<&str> = order.lines().map(str::trim).filter(|line| !line.is_empty()).collect();

    for name in sheets(&folder, "")? {
        if !names.contains(&name.as_str()) {
            bail!("styles/{name} is not named in styles/{ORDER}");
        }
    }

    let mut joined = String::new();
    for name in names {
        joined += &read(&folder.join(name))?;
        joined.push('\n');
    }
    let joined = minify::sheet(&joined)?;
    let file = joined_file();
    let parent = file.parent().context("the joined sheet has no folder")?;
    fs::create_dir_all(parent)?;
    // Written only when it changed, so that a watching Trunk is not woken by its own hook.
    if fs::read_to_string(&file).ok().as_deref() != Some(joined.as_str()) {
        write(&file, joined)?;
    }
    Ok(())
}
