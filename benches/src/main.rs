//! `cargo xtask bench`: what Galley costs, beside a bare page that shows the same file in the same run.
//!
//! The release build and `bare/` are driven by the same hand in the same browser. What is counted is the work of the page's
//! main thread ([`Browser::work`](journeys::Browser::work)), which does not depend on what else the machine does; beside it
//! stands how long it took until it was painted, which does. Every figure is the median of several.

mod load;
mod memory;
mod page;
mod report;
mod steps;

use anyhow::{Context as _, Result, bail};
use galley_core::formats::galley;
use journeys::{Browser, made};
use page::{Page, Side};
use report::Table;
use std::fs;
use xtask::project;

/// An article to measure on.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Size {
    /// What it is called on the command line and in the table.
    pub(crate) name: &'static str,
    bytes: usize,
    marks: usize,
}

impl Size {
    /// What it is called on the command line: `4kb`.
    fn word(&self) -> String {
        self.name.split(" ×").next().unwrap_or_default().replace(' ', "").to_lowercase()
    }
}

const SIZES: [Size; 4] = [
    Size { name: "4 KB × 25", bytes: 4_000, marks: 25 },
    Size { name: "100 KB × 1,000", bytes: 100_000, marks: 1_000 },
    Size { name: "1 MB × 10,000", bytes: 1_000_000, marks: 10_000 },
    Size { name: "5 MB × 10,000", bytes: 5_000_000, marks: 10_000 },
];

/// What can be measured by itself.
const PARTS: [&str; 4] = ["hand", "scroll", "memory", "load"];

#[tokio::main]
async fn main() -> Result<()> {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (sizes, parts) = chosen(&words)?;
    let mut table = Table::default();
    let folder = project::root().join("target/bench");
    fs::create_dir_all(&folder)?;
    for size in sizes {
        let work = made::work(size.bytes, size.marks);
        println!("{}: {} marks, {} relations", size.name, work.annotations.len(), work.relations.len());
        let file = galley::write(&work);
        // To be looked at by hand, and with a profiler.
        project::write(&folder.join(format!("{}.galley.json", size.word())), &file)?;
        for side in [Side::Bare, Side::Galley] {
            let site = side.site()?;
            let mut page = Page::new(Browser::open(&site).await?, side, size, &mut table);
            steps::run(&mut page, &file, &parts).await.with_context(|| format!("{side:?}, {}", size.name))?;
            page.close().await?;
        }
        table.print(size.name);
    }
    if parts.contains(&"load") {
        load::run(&mut table).await?;
        table.print(load::NAME);
    }
    table.keep(&folder.join("figures.json"))
}

/// The sizes and the parts that the words ask for; all where they ask for none.
fn chosen(words: &[String]) -> Result<(Vec<Size>, Vec<&'static str>)> {
    let mut sizes = Vec::new();
    let mut parts = Vec::new();
    for word in words {
        let size = SIZES.into_iter().find(|size| size.word() == *word);
        let part = PARTS.into_iter().find(|part| part == word);
        match (size, part) {
            (Some(size), _) => sizes.push(size),
            (None, Some(part)) => parts.push(part),
            (None, None) => bail!("usage: cargo xtask bench [4kb] [100kb] [1mb] [5mb] [{}]", PARTS.join("] [")),
        }
    }
    let sizes = if sizes.is_empty() && parts != ["load"] { SIZES.to_vec() } else { sizes };
    Ok((sizes, if parts.is_empty() { PARTS.to_vec() } else { parts }))
}
