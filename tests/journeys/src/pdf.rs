//! Printing for real: the file that the browser makes of a page.

use crate::Browser;
use anyhow::{Context as _, Result, bail, ensure};
use serde_json::Value;

impl Browser {
    /// Prints as the browser's own command does, with these settings of `Page.printToPDF` (Chromium only); the
    /// file, and how many pages it has.
    pub async fn print_to_pdf(&self, settings: Value) -> Result<(Vec<u8>, usize)> {
        let answer = self.devtools("Page.printToPDF", settings).await?;
        let file = decode(answer["data"].as_str().context("no file came")?)?;
        ensure!(file.starts_with(b"%PDF-"), "that is no PDF");
        let page = b"/Type /Page\n";
        let pages = file.windows(page.len()).filter(|bytes| bytes == page).count();
        Ok((file, pages))
    }
}

/// Base64, as DevTools sends files.
fn decode(text: &str) -> Result<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3);
    let (mut bits, mut held) = (0u32, 0u32);
    for letter in text.bytes().filter(|letter| *letter != b'=') {
        let value = match letter {
            b'A'..=b'Z' => letter - b'A',
            b'a'..=b'z' => letter - b'a' + 26,
            b'0'..=b'9' => letter - b'0' + 52,
            b'+' => 62,
            b'/' => 63,
            _ => bail!("no base64"),
        };
        bits = bits << 6 | u32::from(value);
        held += 6;
        if held >= 8 {
            held -= 8;
            bytes.push(u8::try_from(bits >> held & 0xFF)?);
        }
    }
    Ok(bytes)
}
