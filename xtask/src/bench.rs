//! `cargo xtask bench`: what Galley costs, beside a bare page; the package `benches` measures it.

use crate::{build, project, setup};
use anyhow::Result;

/// The command: builds the release, installs what is missing, and hands the words on.
pub fn run(words: &[String]) -> Result<()> {
    setup::for_browser()?;
    build::release()?;
    let mut bench = project::cargo(&["run", "-p", "benches", "--bin", "bench", "--"]);
    bench.args(words);
    project::run(&mut bench)
}
