//! Scripts and style sheets in fewer bytes, by esbuild.
//!
//! Knows how esbuild is asked. Does not know what is in them.

use crate::project::command;
use anyhow::{Context as _, Result, ensure};
use std::io::Write as _;
use std::process::Stdio;

/// A script with short names and without what nobody reads.
pub fn script(text: &str) -> Result<String> {
    esbuild(text, &["--minify", "--loader=js", "--format=esm", "--target=es2022"])
}

/// A style sheet without the space that nobody reads. Rules stay as they are: this esbuild is older than some of them.
pub fn sheet(text: &str) -> Result<String> {
    esbuild(text, &["--minify-whitespace", "--loader=css", "--log-level=error"])
}

fn esbuild(text: &str, words: &[&str]) -> Result<String> {
    let mut esbuild = command("esbuild");
    esbuild.args(words).arg("--charset=utf8").stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = esbuild.spawn().context("`esbuild` does not start; `cargo xtask setup` installs it")?;
    let mut stdin = child.stdin.take().context("`esbuild` has no input")?;
    // It reads all before it writes.
    stdin.write_all(text.as_bytes())?;
    drop(stdin);
    let output = child.wait_with_output()?;
    ensure!(output.status.success(), "`esbuild` failed ({})", output.status);
    Ok(String::from_utf8(output.stdout)?)
}
