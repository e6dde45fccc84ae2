//! The last touches to a build, called by Trunk in its staging folder.
//!
//! - Trunk's inline start script becomes a file of its own, so that the policy needs no exception.
//! - What a browser would warn about in its console is taken out.
//! - The service worker learns the names of the files and a version that changes when any byte does.
//!
//! After this nothing in the page may need `'unsafe-inline'`, and every address in it is relative: both
//! are checked here, so a build that breaks them does not come to be.

use crate::digest;
use crate::page::{self, tags};
use crate::project::{self, files_under, read, write};
use anyhow::{Context as _, Result, bail, ensure};
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The service worker's file name, the same in `assets/` and in a build.
pub const WORKER: &str = "sw.js";

/// The command: works on the folder that `TRUNK_STAGING_DIR` names.
pub fn run(_words: &[String]) -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    finish(&staging.context("TRUNK_STAGING_DIR is not set: this command is for Trunk to call")?)
}

fn finish(staging: &Path) -> Result<()> {
    let index = staging.join("index.html");
    let page = page::without_comments(&read(&index)?);
    let (page, script) = move_start_script(&page)?;
    write(&staging.join(&script.name), &script.text)?;
    let page = without_blank_lines(&drop_ignored_integrity(&page));
    check(&page)?;
    write(&index, &page)?;

    let template = read(&project::root().join("assets").join(WORKER))?;
    let policy = page::policy(&page).context("index.html states no Content-Security-Policy")?;
    write(&staging.join(WORKER), worker(&template, staging, policy)?)
}

/// A script that leaves the page.
struct Script {
    name: String,
    text: String,
}

/// The page with its one inline script replaced by a reference, and that script.
fn move_start_script(page: &str) -> Result<(String, Script)> {
    let inline: Vec<_> = tags(page, "script").into_iter().filter(|tag| tag.attribute("src").is_none()).collect();
    let [tag] = inline.as_slice() else {
        bail!("the page has {} inline scripts where Trunk writes one", inline.len());
    };
    let (body, _) = page[tag.place.end..].split_once("</script>").context("a script without an end")?;
    let text = without_blank_lines(body);
    let name = format!("start-{}.js", digest::hex(text.as_bytes(), 16));
    let reference =
        format!(r#"<script type="module" src="./{name}" integrity="{}">"#, digest::integrity(text.as_bytes()));
    let page = format!("{}{reference}{}", &page[..tag.place.start], &page[tag.place.end + body.len()..]);
    Ok((page, Script { name, text }))
}

/// Browsers say in the console that `integrity` is ignored on a preload `as="fetch"`. The script that
/// fetches is itself checked, and it comes from the same origin, so nothing is lost.
fn drop_ignored_integrity(page: &str) -> String {
    let mut page = page.to_owned();
    for tag in tags(&page.clone(), "link") {
        if tag.attribute("as") == Some("fetch") {
            page = page.replace(tag.text, &tag.without("integrity"));
        }
    }
    page
}

/// The lines that have something on them, without indentation.
fn without_blank_lines(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.fold(String::new(), |text, line| text + line + "\n")
}

/// Refuses a page that its own policy would block, or that works only at the root of a host.
fn check(page: &str) -> Result<()> {
    ensure!(tags(page, "style").is_empty(), "the page has an inline style sheet");
    ensure!(!page.contains(" style=\""), "the page has a style attribute");
    ensure!(
        tags(page, "script").iter().all(|tag| tag.attribute("src").is_some()),
        "the page still has an inline script"
    );
    for name in ["link", "script", "img"] {
        for tag in tags(page, name) {
            ensure!(tag.attribute("data-trunk").is_none(), "Trunk left `{}` in the page", tag.text);
            for address in ["href", "src"].iter().filter_map(|name| tag.attribute(name)) {
                let absolute = address.starts_with('/') || address.contains(':');
                ensure!(!absolute, "the address `{address}` is not relative");
            }
        }
    }
    Ok(())
}

/// The service worker with its files, version and policy filled in.
fn worker(template: &str, staging: &Path, policy: &str) -> Result<String> {
    let names: Vec<String> = files_under(staging)?.into_iter().filter(|name| name != WORKER).collect();
    // Names, lengths and bytes, and the worker's own text: a change in any of them is a new version.
    let mut content = template.as_bytes().to_vec();
    for name in &names {
        let bytes = fs::read(staging.join(name))?;
        content.extend_from_slice(format!("\n{name} {}\n", bytes.len()).as_bytes());
        content.extend_from_slice(&bytes);
    }
    let files: Vec<String> = names.iter().map(|name| format!("./{name}")).collect();
    let mut filled = template.to_owned();
    for (name, value) in [
        ("VERSION", serde_json::to_string(&digest::hex(&content, 16))?),
        ("FILES", serde_json::to_string(&files)?),
        ("POLICY", serde_json::to_string(policy)?),
    ] {
        let start = format!("const {name} = ");
        let (before, rest) =
            filled.split_once(start.as_str()).with_context(|| format!("assets/{WORKER} has no line `{start}…`"))?;
        let (_, after) = rest.split_once(";\n").with_context(|| format!("`{start}…` does not end"))?;
        filled = format!("{before}{start}{value};\n{after}");
    }
    Ok(filled)
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = r#"<!doctype html>
<link rel="preload" href="./a_bg.wasm" as="fetch" type="application/wasm" integrity="sha384-x" crossorigin="anonymous">
<link rel="modulepreload" href="./a.js" integrity="sha384-y">

<script type="module">
  import init from './a.js';
  await init();
</script>
"#;

    #[test]
    fn the_start_script_leaves_the_page_and_is_checked() -> Result<()> {
        let (page, script) = move_start_script(PAGE)?;
        assert_eq!(script.text, "import init from './a.js';\nawait init();\n");
        assert!(page.contains(&format!(r#"src="./{}" integrity="sha384-"#, script.name)));
        assert!(page.trim_end().ends_with("></script>"));
        check(&page)
    }

    #[test]
    fn only_the_ignored_integrity_goes() {
        let page = drop_ignored_integrity(PAGE);
        assert!(!page.contains("sha384-x"));
        assert!(page.contains("sha384-y"));
    }

    #[test]
    fn what_the_policy_would_block_is_refused() {
        for page in [
            "<script>x</script>",
            "<style>a{}</style>",
            r#"<p style="color:red">"#,
            r#"<link href="/a.css">"#,
            r#"<script src="https://example.org/a.js"></script>"#,
        ] {
            assert!(check(page).is_err(), "{page}");
        }
    }
}
