//! The last touches to a build, called by Trunk in its staging folder.
//!
//! - A loader of our own takes the place of Trunk's inline start script: the policy needs no exception,
//!   and the start screen need not wait for the module. Before it stand the page that shows when Galley has
//!   stopped, and what brings the start screen's shell to life.
//! - The release's module is cut in two ([`crate::split`]), and what stays of it has names by what is in it.
//! - What a browser would warn about in its console is taken out.
//! - The service worker learns the names of the files and a version that changes when any byte does.
//!
//! After this nothing in the page may need `'unsafe-inline'`, and every address in it is relative: both
//! are checked here, so a build that breaks them does not come to be.

use crate::build;
use crate::digest;
use crate::minify;
use crate::module::Module;
use crate::page::{self, tags};
use crate::project::{self, files_under, read, write};
use crate::split;
use anyhow::{Context as _, Result, anyhow, bail, ensure};
use galley_ftl::Message;
use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::iter;
use std::path::{Path, PathBuf};

/// The service worker's file name, the same in `assets/` and in a build.
pub const WORKER: &str = "sw.js";

/// The loader's file name in `assets/`: it loads the module.
const LOADER: &str = "loader.js";

/// The file name in `assets/` of what brings the start screen's shell to life.
const SHELL: &str = "shell.js";

/// The file name in `assets/` of the page that shows when Galley has stopped.
const STOPPED: &str = "stopped.js";

/// The file name in `assets/` of what keeps the page true while a page translator rewrites it.
const TRANSLATED: &str = "translated.js";

/// How the messages of that page begin.
const STOPPED_PREFIX: &str = "stopped-";

/// The command: works on the folder that `TRUNK_STAGING_DIR` names.
pub fn run(_words: &[String]) -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    finish(&staging.context("TRUNK_STAGING_DIR is not set: this command is for Trunk to call")?)
}

fn finish(staging: &Path) -> Result<()> {
    let index = staging.join("index.html");
    let page = page::without_comments(&read(&index)?);
    let module = put_module(staging, trunk_files(&page)?)?;
    let asset = |name: &str| read(&project::root().join("assets").join(name));
    let loader = fill(
        &asset(LOADER)?,
        LOADER,
        &[
            ("FILES", serde_json::to_string(&module.files)?),
            ("BYTES", serde_json::to_string(&module.bytes)?),
            ("LATE", serde_json::to_string(&module.late)?),
        ],
    )?;
    // The app and this program have one version: the workspace's.
    let version = serde_json::to_string(env!("CARGO_PKG_VERSION"))?;
    let words = read_words()?;
    let said = serde_json::to_string(&said_words(&words, |id| id.strip_prefix(STOPPED_PREFIX))?)?;
    let stopped = fill(&asset(STOPPED)?, STOPPED, &[("VERSION", version), ("WORDS", said)])?;
    let shell = asset(SHELL)?;
    let said = serde_json::to_string(&said_words(&words, |id| is_said(&page, &shell, id).then_some(id))?)?;
    let shell = fill(&shell, SHELL, &[("WORDS", said)])?;
    let translated = asset(TRANSLATED)?;
    let ours = [(STOPPED, stopped.as_str()), (TRANSLATED, &translated), (SHELL, &shell), (LOADER, &loader)];
    let (page, scripts) = put_scripts(&page, &ours)?;
    for script in scripts {
        write(&staging.join(&script.name), &script.text)?;
    }
    put_words(&words, staging)?;
    put_lexicons(staging)?;
    let page = without_blank_lines(&without_preloads(&page));
    check(&page)?;
    write(&index, &page)?;

    let template = read(&project::root().join("assets").join(WORKER))?;
    let policy = page::policy(&page).context("index.html states no Content-Security-Policy")?;
    write(&staging.join(WORKER), worker(&template, staging, policy)?)
}

/// The module's files, as the loader names them.
struct Built {
    /// Its script and its wasm.
    files: [String; 2],
    /// Of the wasm.
    bytes: usize,
    /// What comes after them; empty where all is in one file.
    late: String,
}

/// Takes the module that Trunk has put there, and puts it there as it ships.
fn put_module(staging: &Path, trunks: [String; 2]) -> Result<Built> {
    let [script, wasm] = trunks.map(|file| staging.join(file));
    let mut text = read(&script)?;
    let bound = fs::read(&wasm).context("Trunk's wasm is not there")?;
    fs::remove_file(&script)?;
    fs::remove_file(&wasm)?;
    let (first, late) = if env::var_os(build::RELEASE).is_some() {
        let linked = fs::read(project::linked()).context("the linked module is not there")?;
        let bound = Module::read(&bound)?;
        let short = short_names(&bound)?;
        let split = split::split(&linked, bound.with_imports(&short)?, &project::split())?;
        text = with_short_names(&with_doors(&text)?, &short)?;
        (split.first, Some(split.late))
    } else {
        (Module::read(&bound)?.without_custom_sections().bytes(), None)
    };
    let text = minify::script(&text)?;
    let put = |name: &str, ending: &str, bytes: &[u8]| {
        let name = format!("{name}-{}.{ending}", digest::hex(bytes, 16));
        write(&staging.join(&name), bytes)?;
        anyhow::Ok(format!("./{name}"))
    };
    let files = [put("galley", "js", text.as_bytes())?, put("galley", "wasm", &first)?];
    let late = late.map(|late| put("late", "wasm", &late)).transpose()?.unwrap_or_default();
    Ok(Built { files, bytes: first.len(), late })
}

/// Short names for what the module imports of its script.
fn short_names(module: &Module) -> Result<BTreeMap<String, String>> {
    let imports = module.imports()?.into_iter().enumerate();
    Ok(imports.map(|(number, import)| (import.name, format!("i{number}"))).collect())
}

/// The module's script with these names of what it gives to the module.
fn with_short_names(script: &str, short: &BTreeMap<String, String>) -> Result<String> {
    let mut found = 0;
    let mut renamed = String::with_capacity(script.len());
    for line in script.lines() {
        match line.trim_start().split_once(": ").and_then(|(name, rest)| Some((short.get(name)?, rest))) {
            Some((short, rest)) => {
                found += 1;
                renamed += &format!("{short}: {rest}\n");
            }
            None => renamed += &format!("{line}\n"),
        }
    }
    ensure!(found == short.len(), "the module's script has {found} of {} names", short.len());
    Ok(renamed)
}

/// The module's script, which gives the module the doors that the loader makes.
fn with_doors(script: &str) -> Result<String> {
    const RETURNED: &str = "_bg.js\": import0,\n";
    ensure!(script.matches(RETURNED).count() == 1, "wasm-bindgen hands its imports over in another way");
    Ok(script.replace(RETURNED, &format!("{RETURNED}placeholder: self.galleyLate.doors(() => wasm),\n")))
}

/// The words of the interface: the English messages, and each other language's patterns in their order.
struct Words {
    messages: Vec<Message>,
    others: Vec<(&'static str, Vec<Option<String>>)>,
}

fn read_words() -> Result<Words> {
    let locales = project::root().join("locales");
    let faults = |code: &str, faults: Vec<String>| anyhow!("locales/{code}: {}", faults.join("; "));
    let messages = galley_ftl::english(&galley_ftl::read(&locales.join("en"))?).map_err(|all| faults("en", all))?;
    let mut others = Vec::new();
    for (code, _) in galley_words::TABLES {
        let source = galley_ftl::read(&locales.join(code))?;
        others.push((*code, galley_ftl::translated(&messages, &source).map_err(|all| faults(code, all))?));
    }
    Ok(Words { messages, others })
}

/// The tables of the interface's words, one a language beside English, under the names that the page asks
/// for: they follow the content, and both come from the same files.
fn put_words(words: &Words, staging: &Path) -> Result<()> {
    for ((code, patterns), (_, name)) in words.others.iter().zip(galley_words::TABLES) {
        let table = galley_ftl::table(&words.messages, patterns);
        ensure!(galley_ftl::file_name(code, &table) == *name, "locales/{code} changed while Galley was built");
        write(&staging.join(name), table)?;
    }
    Ok(())
}

/// The lexicons, one a language, under the names that the page asks for.
fn put_lexicons(staging: &Path) -> Result<()> {
    for (code, text) in galley_ftl::lexicons(&project::root().join("crates/core/lexicons"))? {
        write(&staging.join(galley_ftl::hashed_name("lexicon", &code, &text)), text)?;
    }
    Ok(())
}

/// Whether the shell of the start screen says a message: an element of the page or its script names it.
fn is_said(page: &str, script: &str, id: &str) -> bool {
    let quoted = format!("\"{id}\"");
    page.contains(&quoted) || script.contains(&quoted)
}

/// By language, messages that a script says, under the names that `name` gives them; the arguments as `{name}`. What a
/// language lacks is not there.
fn said_words<'w>(words: &'w Words, name: impl Fn(&'w str) -> Option<&'w str>) -> Result<serde_json::Value> {
    // In the order of their names, whichever map serde_json is built with: the same words give the same bytes.
    let mut all = BTreeMap::new();
    let english = words.messages.iter().map(|message| Some(message.pattern.as_str())).collect();
    let others = words.others.iter().map(|(code, patterns)| (*code, patterns.iter().map(Option::as_deref).collect()));
    for (code, patterns) in iter::once(("en", english)).chain(others) {
        let patterns: Vec<Option<&str>> = patterns;
        let mut said = BTreeMap::new();
        for (message, pattern) in words.messages.iter().zip(patterns) {
            if let (Some(id), Some(pattern)) = (name(&message.id), pattern) {
                let pattern = named(pattern, &message.arguments)
                    .with_context(|| format!("locales/{code}: {} has to do without a choice", message.id))?;
                said.insert(id, pattern);
            }
        }
        all.insert(code, said);
    }
    Ok(serde_json::to_value(all)?)
}

/// A pattern with `{name}` for each argument; none where it chooses between variants.
fn named(pattern: &str, arguments: &[String]) -> Option<String> {
    let mut out = String::new();
    let mut letters = pattern.chars();
    while let Some(letter) = letters.next() {
        match letter {
            '\u{1}' => {
                let name = arguments.get((letters.next()? as usize).checked_sub(0x20)?)?;
                out += &format!("{{{name}}}");
            }
            '\u{2}'..='\u{5}' => return None,
            letter => out.push(letter),
        }
    }
    Some(out)
}

/// The script and the wasm that Trunk's own start script names.
fn trunk_files(page: &str) -> Result<[String; 2]> {
    let links = tags(page, "link");
    let href = |kind: &str, value: &str| {
        let found = links.iter().find(|tag| tag.attribute(kind) == Some(value));
        found.and_then(|tag| tag.attribute("href")).map(str::to_owned)
    };
    let script = href("rel", "modulepreload").context("Trunk names no script to load first")?;
    let wasm = href("as", "fetch").context("Trunk names no wasm to load first")?;
    Ok([script, wasm])
}

/// A script that leaves the page.
struct Script {
    name: String,
    text: String,
}

/// The page with Trunk's inline script replaced by references to these, in their order; each is a file
/// name in `assets/` and what it says.
fn put_scripts(page: &str, ours: &[(&str, &str)]) -> Result<(String, Vec<Script>)> {
    let inline: Vec<_> = tags(page, "script").into_iter().filter(|tag| tag.attribute("src").is_none()).collect();
    let [tag] = inline.as_slice() else {
        bail!("the page has {} inline scripts where Trunk writes one", inline.len());
    };
    let (body, _) = page[tag.place.end..].split_once("</script>").context("a script without an end")?;
    let mut references = String::new();
    let mut scripts = Vec::new();
    for (file, text) in ours {
        let text = minify::script(text)?;
        let name = format!("{}-{}.js", file.trim_end_matches(".js"), digest::hex(text.as_bytes(), 16));
        let integrity = digest::integrity(text.as_bytes());
        references += &format!("<script type=\"module\" src=\"./{name}\" integrity=\"{integrity}\"></script>\n");
        scripts.push(Script { name, text });
    }
    let end = tag.place.end + body.len() + "</script>".len();
    let page = format!("{}{}{}", &page[..tag.place.start], references.trim_end(), &page[end..]);
    Ok((page, scripts))
}

/// The page without Trunk's preloads: the start screen's shell comes first, and the module after it.
fn without_preloads(page: &str) -> String {
    let mut page = page.to_owned();
    for tag in tags(&page.clone(), "link") {
        if matches!(tag.attribute("rel"), Some("modulepreload" | "preload")) {
            page = page.replace(tag.text, "");
        }
    }
    page
}

/// A script with the values of some constants filled in.
fn fill(template: &str, file: &str, constants: &[(&str, String)]) -> Result<String> {
    let mut filled = template.to_owned();
    for (name, value) in constants {
        let start = format!("const {name} = ");
        let (before, rest) =
            filled.split_once(start.as_str()).with_context(|| format!("assets/{file} has no line `{start}…`"))?;
        let (_, after) = rest.split_once(";\n").with_context(|| format!("`{start}…` does not end"))?;
        filled = format!("{before}{start}{value};\n{after}");
    }
    Ok(filled)
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
    let is_wanted_by_language = |name: &String| name.starts_with("./words-") || name.starts_with("./lexicon-");
    let (words, files): (Vec<String>, Vec<String>) =
        names.iter().map(|name| format!("./{name}")).partition(is_wanted_by_language);
    fill(
        template,
        WORKER,
        &[
            ("VERSION", serde_json::to_string(&digest::hex(&content, 16))?),
            ("FILES", serde_json::to_string(&files)?),
            ("WORDS", serde_json::to_string(&words)?),
            ("POLICY", serde_json::to_string(policy)?),
        ],
    )
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
    fn our_scripts_take_the_place_of_the_inline_one() -> Result<()> {
        let loader = fill("// About it.\nconst FILES = [];\nload(FILES);\n", LOADER, &[("FILES", "[1]".to_owned())])?;
        let ours = [("stopped.js", "show();"), (LOADER, loader.as_str())];
        let (page, scripts) = put_scripts(&without_preloads(PAGE), &ours)?;
        let [stopped, loader] = scripts.as_slice() else { bail!("{} scripts", scripts.len()) };
        assert_eq!(stopped.text, "show();\n");
        assert_eq!(loader.text, "const o=[1];load(o);\n");
        let places =
            [stopped, loader].map(|script| page.find(&format!(r#"src="./{}" integrity="sha384-"#, script.name)));
        assert!(places[0].is_some() && places[0] < places[1], "{page}");
        assert!(page.trim_end().ends_with("></script>"));
        assert!(!page.contains("preload"));
        check(&page)
    }

    #[test]
    fn the_stopped_page_gets_its_own_words_only() -> Result<()> {
        let read = |text| galley_ftl::english(text).map_err(|faults| anyhow!("{faults:?}"));
        let english = "a = A\nstopped-b = B\nstopped-c = C { $x }, { $why }\n";
        let messages = read(english)?;
        let spoken = galley_ftl::translated(&messages, "a = Ä\nstopped-c = { $why }: Z { $x }\n");
        let others = vec![("de", spoken.map_err(|faults| anyhow!("{faults:?}"))?)];
        let words = said_words(&Words { messages, others }, |id| id.strip_prefix(STOPPED_PREFIX))?;
        let wanted = r#"{"de":{"c":"{why}: Z {x}"},"en":{"b":"B","c":"C {x}, {why}"}}"#;
        assert_eq!(words.to_string(), wanted);
        let messages = read("stopped-d = { $count ->\n [one] One\n *[other] More\n }\n")?;
        assert!(said_words(&Words { messages, others: Vec::new() }, |id| id.strip_prefix(STOPPED_PREFIX)).is_err());
        Ok(())
    }

    #[test]
    fn every_word_of_the_stopped_page_is_there_and_said() -> Result<()> {
        let script = read(&project::root().join("assets").join(STOPPED))?;
        let words = read_words()?;
        let words = said_words(&words, |id| id.strip_prefix(STOPPED_PREFIX))?;
        let said: Vec<&str> =
            words["en"].as_object().into_iter().flat_map(|said| said.keys()).map(|id| &**id).collect();
        for id in &said {
            assert!(script.contains(&format!("\"{id}\"")), "nothing says stopped-{id}");
        }
        for rest in script.split("say(\"").skip(1) {
            let id = rest.split('"').next().unwrap_or_default();
            assert!(said.contains(&id), "there is no stopped-{id}");
        }
        Ok(())
    }

    #[test]
    fn the_shell_says_what_the_messages_say() -> Result<()> {
        let page = read(&project::root().join("index.html"))?;
        let words = read_words()?;
        let english = |id: &str| {
            let found = words.messages.iter().find(|message| message.id == id);
            found.map(|message| message.pattern.clone()).with_context(|| format!("there is no {id}"))
        };
        let mut said = 0;
        for (attribute, begin, end) in
            [("say", ">", "<"), ("label", "aria-label=\"", "\""), ("placeholder", " placeholder=\"", "\"")]
        {
            for (at, found) in page.match_indices(&format!(" data-{attribute}=\"")) {
                let id = page[at + found.len()..].split('"').next().unwrap_or_default();
                let tag = page[..at].rfind('<').unwrap_or_default();
                let from = if attribute == "say" { at } else { tag };
                let words = page[from..].split_once(begin).and_then(|(_, rest)| rest.split(end).next());
                assert_eq!(words, Some(&*english(id)?), "{id}");
                said += 1;
            }
        }
        assert!(said >= 9, "{said}");
        let script = read(&project::root().join("assets").join(SHELL))?;
        for message in words.messages.iter().filter(|message| message.id.starts_with("shell-")) {
            assert!(is_said(&page, &script, &message.id), "nothing says {}", message.id);
        }
        // Files of the same sorts.
        let accepted = read(&project::root().join("src/dom/files.rs"))?;
        let accepted = accepted.split("ACCEPTED: &str = \"").nth(1).and_then(|rest| rest.split('"').next());
        assert!(page.contains(&format!("accept=\"{}\"", accepted.context("no ACCEPTED")?)));
        Ok(())
    }

    #[test]
    fn the_module_is_what_trunk_would_preload() -> Result<()> {
        assert_eq!(trunk_files(PAGE)?, ["./a.js", "./a_bg.wasm"]);
        Ok(())
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
