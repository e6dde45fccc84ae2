//! Joins `styles/*.css` into the one style sheet that the page links.
//!
//! One file compresses better than fifteen, and comments and indentation need not travel. Nothing else
//! is touched: no rule is read, moved or rewritten, so whatever CSS the files use survives.

use crate::project::{self, read, write};
use anyhow::{Context as _, Result, bail};
use std::fs;
use std::path::PathBuf;

/// The file that names the style sheets, one a line, in the order in which they are joined.
pub const ORDER: &str = "order.txt";

/// Where the joined sheet is written; `index.html` links it.
pub fn joined_file() -> PathBuf {
    project::root().join("target").join("styles").join("galley.css")
}

/// The command: reads `styles/order.txt`, writes the joined sheet.
pub fn run(_words: &[String]) -> Result<()> {
    let folder = project::root().join("styles");
    let order = read(&folder.join(ORDER))?;
    let names: Vec<&str> = order.lines().map(str::trim).filter(|line| !line.is_empty()).collect();

    let on_disk = fs::read_dir(&folder)?
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .filter(|name| name.ends_with(".css"));
    for name in on_disk {
        if !names.contains(&name.as_str()) {
            bail!("styles/{name} is not named in styles/{ORDER}");
        }
    }

    let mut joined = String::new();
    for name in names {
        joined.push_str(&compact(&read(&folder.join(name))?));
    }
    let file = joined_file();
    let parent = file.parent().context("the joined sheet has no folder")?;
    fs::create_dir_all(parent)?;
    // Written only when it changed, so that a watching Trunk is not woken by its own hook.
    if fs::read_to_string(&file).ok().as_deref() != Some(joined.as_str()) {
        write(&file, joined)?;
    }
    Ok(())
}

/// CSS without comments, blank lines and indentation.
///
/// Strings are copied as they stand. A comment that alone parts two tokens (`a/**/b`) stays, emptied,
/// because dropping it would join them.
pub fn compact(css: &str) -> String {
    let mut kept = String::with_capacity(css.len());
    let mut letters = css.chars().peekable();
    let mut quote = None;
    while let Some(letter) = letters.next() {
        if let Some(open) = quote {
            kept.push(letter);
            if letter == '\\' {
                kept.extend(letters.next());
            } else if letter == open {
                quote = None;
            }
            continue;
        }
        match letter {
            '"' | '\'' => {
                quote = Some(letter);
                kept.push(letter);
            }
            '/' if letters.peek() == Some(&'*') => {
                letters.next();
                let mut before = ' ';
                for letter in letters.by_ref() {
                    if before == '*' && letter == '/' {
                        break;
                    }
                    before = letter;
                }
                let parted = |letter: char| letter.is_whitespace() || matches!(letter, ';' | '{' | '}');
                let free =
                    kept.chars().next_back().is_none_or(parted) || letters.peek().is_none_or(|next| parted(*next));
                if !free {
                    kept.push_str("/**/");
                }
            }
            '\n' | '\r' => {
                while kept.ends_with([' ', '\t']) {
                    kept.pop();
                }
                if !kept.is_empty() && !kept.ends_with('\n') {
                    kept.push('\n');
                }
            }
            ' ' | '\t' if kept.is_empty() || kept.ends_with('\n') => {}
            _ => kept.push(letter),
        }
    }
    if !kept.is_empty() && !kept.ends_with('\n') {
        kept.push('\n');
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_strings_stay() {
        let table = [
            ("a {\n  color: red; /* why */\n\n  /* two\n lines */\n}\n", "a {\ncolor: red;\n}\n"),
            ("a::before { content: \"/* not one */  \\\"\"; }", "a::before { content: \"/* not one */  \\\"\"; }\n"),
            ("a/**/b {}", "a/**/b {}\n"),
            ("/* head */\n:root {\n\t--x: 1px;\n}\n", ":root {\n--x: 1px;\n}\n"),
            ("a { content: 'it\\'s /* */'; }", "a { content: 'it\\'s /* */'; }\n"),
            (".a /* x */ .b {}", ".a  .b {}\n"),
        ];
        for (css, wanted) in table {
            assert_eq!(compact(css), wanted);
            assert_eq!(compact(wanted), wanted, "a second pass changes nothing");
        }
    }
}
