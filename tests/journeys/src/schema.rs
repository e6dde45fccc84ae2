//! Whether files that Galley hands out are as docs/galley.schema.json says.

use anyhow::{Context as _, Result, anyhow, bail, ensure};
use serde_json::{Value, json};
use xtask::project;

/// Holds a file of Galley's own JSON, an article's or a codebook's, to the schema. Others are none of its business.
pub(crate) fn check(name: &str, bytes: &[u8]) -> Result<()> {
    let Ok(file) = serde_json::from_slice::<Value>(bytes) else { return Ok(()) };
    let mut schema: Value = serde_json::from_str(&project::read(&project::root().join("docs/galley.schema.json"))?)?;
    match file["format"].as_str() {
        Some("galley") => {}
        Some("galley-codebook") => {
            let whole = schema.as_object_mut().context("the schema is no object")?;
            whole.retain(|key, _| key == "$defs");
            whole.insert("$ref".to_owned(), json!("#/$defs/codebookFile"));
        }
        _ => return Ok(()),
    }
    let validator = jsonschema::draft202012::options().should_validate_formats(true).build(&schema);
    let validator = validator.map_err(|error| anyhow!("the schema: {error}"))?;
    let wrong: Vec<String> =
        validator.iter_errors(&file).map(|error| format!("{}: {error}", error.instance_path())).take(5).collect();
    ensure!(wrong.is_empty(), "{name} is not as docs/galley.schema.json says: {}", wrong.join("; "));
    Ok(())
}

/// The lines of docs/format.md in JavaScript, which tell who said what of `file`.
pub fn lines_of_javascript() -> Result<String> {
    let page = project::read(&project::root().join("docs/format.md"))?;
    let block = page.split_once("```js\n").and_then(|(_, rest)| rest.split_once("```"));
    let Some((lines, _)) = block else { bail!("docs/format.md has no lines in JavaScript") };
    Ok(lines.to_owned())
}
