//! The article by keyboard alone: the cursor, selecting with it in any script, growing, ends of marks,
//! selections in two steps, and a whole story marked without a pointer.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, Pointer, STORY, journey};
use serde::Deserialize;
use serde_json::json;
use std::collections::BTreeSet;

/// The cursor on the screen, in CSS pixels.
#[derive(Debug, Clone, Copy, PartialEq, Deserialize)]
struct Caret {
    x: f64,
    y: f64,
    height: f64,
}

/// Where the cursor is seen; none where it is not.
async fn caret(browser: &Browser) -> Result<Option<Caret>> {
    let script = "const one = document.querySelector('[data-cursor]');
        if (!one || getComputedStyle(one).display === 'none') return null;
        const box = one.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y, height: box.height }";
    browser.ask(script, vec![]).await
}

async fn seen(browser: &Browser) -> Result<Caret> {
    let script = "const one = document.querySelector('[data-cursor]');
        return !!one && getComputedStyle(one).display !== 'none' && one.getBoundingClientRect().height > 0";
    browser.wait_until("the cursor", script, vec![]).await?;
    caret(browser).await?.context("the cursor went away")
}

/// The block that the cursor is in, and what stands before it there.
async fn place(browser: &Browser) -> Result<(usize, String)> {
    let script = "const selection = getSelection();
        const node = selection.focusNode;
        const block = (node.nodeType === 1 ? node : node.parentElement).closest('[data-block]');
        const range = document.createRange();
        range.setStart(block, 0);
        range.setEnd(node, selection.focusOffset);
        return [Number(block.dataset.block), range.toString()]";
    browser.ask(script, vec![]).await
}

/// The words that lie between anchor and cursor, as they stand in the article.
async fn selected(browser: &Browser) -> Result<String> {
    browser.ask("return getSelection().rangeCount ? getSelection().getRangeAt(0).toString() : ''", vec![]).await
}

/// What is said in the polite live region.
async fn wait_said(browser: &Browser, words: &str) -> Result<()> {
    let script =
        "return [...document.querySelectorAll('[aria-live]')].some((one) => one.textContent.includes(arguments[0]))";
    browser.wait_until(&format!("“{words}” to be said"), script, vec![json!(words)]).await
}

async fn repeat(browser: &Browser, keys: &str, times: usize) -> Result<()> {
    browser.presses(&vec![keys; times]).await
}

async fn open(browser: &Browser, story: &str) -> Result<()> {
    browser.open_pasted(story).await?;
    browser.wait_for_focus_in_article().await?;
    seen(browser).await?;
    browser.press("Ctrl+Home").await
}

/// Goes to words by the search field, and leaves it with them selected.
async fn search(browser: &Browser, words: &str) -> Result<()> {
    browser.press("/").await?;
    browser.wait_for_focus("input[type=search]").await?;
    browser.press("Ctrl+a").await?;
    browser.type_text(words).await?;
    // Enter goes to the hits that are painted.
    let painted = "return [...(CSS.highlights.get('search') ?? [])].some((hit) => hit.toString() === arguments[0])";
    browser.wait_until(&format!("“{words}” to be found"), painted, vec![json!(words)]).await?;
    browser.press("Enter").await?;
    let script = "return getSelection().toString() !== ''";
    browser.wait_until("the hit to be selected", script, vec![]).await?;
    browser.press("Escape").await?;
    browser.wait_for_focus_in_article().await
}

/// Empties the search field, which would hide the marks that have not its words.
async fn search_no_more(browser: &Browser) -> Result<()> {
    browser.press("/").await?;
    browser.wait_for_focus("input[type=search]").await?;
    browser.press("Escape").await?;
    browser
        .wait_until("an empty field", "return document.querySelector('input[type=search]').value === ''", vec![])
        .await?;
    browser.press("Escape").await?;
    browser.wait_for_focus_in_article().await
}

async fn tab_to_article(browser: &Browser) -> Result<()> {
    let script = "return document.hasFocus() && document.activeElement.matches('[data-article]')";
    for _ in 0..60 {
        browser.press("Tab").await?;
        if browser.ask::<bool>(script, vec![]).await? {
            return Ok(());
        }
    }
    anyhow::bail!("Tab does not reach the article")
}

#[tokio::test]
async fn the_cursor_is_seen_while_the_article_has_the_focus_and_stands_where_the_letters_are() -> Result<()> {
    journey(async |_, browser| {
        open(browser, STORY).await?;
        let first = seen(browser).await?;
        ensure!(place(browser).await? == (0, String::new()));
        ensure!(first.height > 20.0, "{first:?}");
        browser.press("Right").await?;
        ensure!(place(browser).await? == (0, "P".to_owned()));
        let next = seen(browser).await?;
        ensure!(next.x > first.x + 4.0 && (next.y - first.y).abs() < 1.0, "{first:?} {next:?}");
        browser.press("End").await?;
        let end = seen(browser).await?;
        browser.press("Home").await?;
        ensure!(seen(browser).await? == first, "Home goes to where the line begins");
        ensure!(end.x > next.x + 100.0 && (end.y - first.y).abs() < 1.0, "{end:?}");
        // Down and up keep the column, over short lines too.
        browser.press("Ctrl+End").await?;
        browser.press("Ctrl+Up").await?;
        repeat(browser, "Right", 30).await?;
        let column = seen(browser).await?.x;
        repeat(browser, "Up", 9).await?;
        let up = place(browser).await?;
        repeat(browser, "Down", 9).await?;
        ensure!((seen(browser).await?.x - column).abs() < 1.0, "the column was left");
        ensure!(place(browser).await?.1.chars().count() == 30 && up.0 < 9, "{up:?}");
        // Where another element has the focus it is gone; Esc brings it back.
        browser.press("/").await?;
        browser
            .wait_until(
                "no cursor",
                "return getComputedStyle(document.querySelector('[data-cursor]')).display === 'none'",
                vec![],
            )
            .await?;
        browser.press("Escape").await?;
        browser.wait_for_focus_in_article().await?;
        seen(browser).await?;
        // A pointer hides it, a key shows it where the click was.
        browser.click_words("hill quarter").await?;
        browser
            .wait_until(
                "no cursor",
                "return getComputedStyle(document.querySelector('[data-cursor]')).display === 'none'",
                vec![],
            )
            .await?;
        browser.press("Right").await?;
        seen(browser).await?;
        let (block, before) = place(browser).await?;
        ensure!(block == 6 && before.starts_with("Readers in the hill"), "{before}");
        browser.shot("keyboard-cursor").await?;
        browser.system_asks_for(&[("forced-colors", "active")]).await?;
        let color = "return getComputedStyle(document.querySelector('[data-cursor]')).backgroundColor";
        ensure!(!browser.ask::<String>(color, vec![]).await?.contains("(0, 0, 0, 0)"));
        Ok(())
    })
    .await
}

#[tokio::test]
async fn arrows_select_letters_words_lines_and_parts() -> Result<()> {
    journey(async |_, browser| {
        open(browser, STORY).await?;
        browser.presses(&["Shift+Right", "Shift+Right", "Shift+Right", "Shift+Right"]).await?;
        ensure!(selected(browser).await? == "Port");
        browser.press("Shift+Left").await?;
        ensure!(selected(browser).await? == "Por");
        browser.presses(&["Ctrl+Shift+Right", "Ctrl+Shift+Right"]).await?;
        ensure!(selected(browser).await? == "Port Selby");
        browser.press("Ctrl+Shift+Left").await?;
        ensure!(selected(browser).await? == "Port ");
        browser.press("Right").await?;
        ensure!(selected(browser).await?.is_empty() && place(browser).await? == (0, "Port ".to_owned()));
        browser.press("Shift+End").await?;
        let line = selected(browser).await?;
        ensure!(line.starts_with("Selby weighs"), "{line}");
        browser.press("Shift+Ctrl+Home").await?;
        ensure!(selected(browser).await? == "Port ", "the anchor stays");
        // Over the end of a part, and from part to part.
        browser.presses(&["Ctrl+Home", "Ctrl+Down", "Ctrl+Down", "Ctrl+Right", "Shift+Ctrl+Down"]).await?;
        ensure!(place(browser).await? == (3, String::new()));
        ensure!(selected(browser).await?.contains("Nadia Ferro"));
        browser.press("Ctrl+Up").await?;
        ensure!(place(browser).await? == (2, String::new()));
        // Exact words become a mark.
        browser.presses(&["Ctrl+Home", "Ctrl+Down", "Ctrl+Down", "Ctrl+Down", "Ctrl+Down", "Ctrl+Down"]).await?;
        ensure!(place(browser).await? == (5, String::new()));
        repeat(browser, "Ctrl+Shift+Right", 7).await?;
        ensure!(selected(browser).await? == "“We are not closing books,”", "{}", selected(browser).await?);
        browser.wait_for("[role=toolbar]").await?;
        let before = browser.mark_ids().await?;
        browser.press("q").await?;
        let id = browser.wait_for_new_mark(&before).await?;
        ensure!(browser.words_of(&id).await? == "“We are not closing books,”");
        ensure!(place(browser).await.is_err() || selected(browser).await?.is_empty());
        // The cursor stands where the mark ends.
        browser.presses(&["Ctrl+Shift+Right"]).await?;
        ensure!(selected(browser).await?.trim() == "said", "{}", selected(browser).await?);
        browser.shot("keyboard-selection").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_selection_grows_to_sentence_and_paragraph_and_back() -> Result<()> {
    journey(async |_, browser| {
        open(browser, STORY).await?;
        search(browser, "retired").await?;
        browser.press("Left").await?;
        browser.press("e").await?;
        ensure!(selected(browser).await? == "retired");
        wait_said(browser, "Word selected, 1 word").await?;
        browser.press("e").await?;
        let sentence = "Tomas Reyes, a retired bus driver, said the council had forgotten the fare.";
        ensure!(selected(browser).await? == sentence, "{}", selected(browser).await?);
        wait_said(browser, "Sentence selected, 13 words").await?;
        browser.press("e").await?;
        let paragraph = selected(browser).await?;
        ensure!(
            paragraph.starts_with("Readers in the hill") && paragraph.ends_with("faster than that.”"),
            "{paragraph}"
        );
        browser.press("e").await?;
        ensure!(selected(browser).await? == paragraph, "there is nothing larger");
        browser.presses(&["Shift+e", "Shift+e"]).await?;
        ensure!(selected(browser).await? == "retired");
        browser.press("Shift+e").await?;
        ensure!(selected(browser).await?.is_empty());
        browser.presses(&["e", "e"]).await?;
        let before = browser.mark_ids().await?;
        browser.press("c").await?;
        let id = browser.wait_for_new_mark(&before).await?;
        ensure!(browser.words_of(&id).await? == sentence);
        // With nothing selected, a kind's key says what is missing.
        browser.press("q").await?;
        wait_said(browser, "Nothing is selected").await?;
        ensure!(browser.mark_ids().await?.len() == 1);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn brackets_move_the_ends_of_a_mark() -> Result<()> {
    journey(async |_, browser| {
        open(browser, STORY).await?;
        search(browser, "closing buildings").await?;
        let before = browser.mark_ids().await?;
        browser.press("q").await?;
        let id = browser.wait_for_new_mark(&before).await?;
        browser.press("[").await?;
        wait_said(browser, "Start moved to “are”").await?;
        ensure!(browser.words_of(&id).await? == "are closing buildings");
        browser.presses(&["[", "["]).await?;
        browser
            .wait_until(
                "three words more",
                "return document.querySelector('mark').textContent.startsWith('“We')",
                vec![],
            )
            .await?;
        browser.presses(&["}", "}", "}"]).await?;
        browser
            .wait_until("the end", "return document.querySelector('mark').textContent.endsWith('every')", vec![])
            .await?;
        ensure!(browser.words_of(&id).await? == "“We are closing buildings, and every");
        browser.press("{").await?;
        wait_said(browser, "End moved to “and”").await?;
        browser.press("]").await?;
        wait_said(browser, "Start moved to “We”").await?;
        ensure!(browser.words_of(&id).await? == "We are closing buildings, and");
        browser.shot("keyboard-ends").await?;
        // The part in which the cursor stands: first the one that was just added, then the other.
        search(browser, "not closing books").await?;
        browser.press("a").await?;
        browser.wait_for_text("2 parts").await?;
        browser.press("[").await?;
        wait_said(browser, "Start moved to “are”").await?;
        let words: Vec<String> = browser.runs_of(&id).await?.into_iter().map(|run| run.text).collect();
        ensure!(words == ["are not closing books", "We are closing buildings, and"], "{words:?}");
        search(browser, "closing buildings").await?;
        browser.presses(&["Left", "}"]).await?;
        wait_said(browser, "End moved to “every”").await?;
        browser.wait_saved().await?;
        let kept = browser.kept_annotation(&id).await?;
        ensure!(kept["parts"][1]["exact"] == "We are closing buildings, and every", "{kept}");
        // Undo takes back the last move, and then what was moved in one go.
        browser.press("Ctrl+z").await?;
        wait_said(browser, "Undone: End moved").await?;
        // Where the keyboard writes `}` with AltGr (on Windows Ctrl and Alt), it is that character which counts.
        let script = "document.querySelector('[data-article]').dispatchEvent(new KeyboardEvent('keydown',
            { key: '}', ctrlKey: true, altKey: true, bubbles: true, cancelable: true }))";
        browser.ask::<bool>(&format!("return {script}"), vec![]).await?;
        wait_said(browser, "End moved to “every”").await?;
        let arrow = "return document.querySelector('[data-article]').dispatchEvent(new KeyboardEvent('keydown',
            { key: 'ArrowLeft', altKey: true, bubbles: true, cancelable: true }))";
        ensure!(browser.ask::<bool>(arrow, vec![]).await?, "Alt with an arrow is the browser’s");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn an_end_is_moved_of_the_part_just_added_however_fast_the_keys_come() -> Result<()> {
    journey(async |_, browser| {
        open(browser, STORY).await?;
        search(browser, "closing buildings").await?;
        let before = browser.mark_ids().await?;
        browser.press("q").await?;
        let id = browser.wait_for_new_mark(&before).await?;
        // Words are selected and both keys struck in one task: no frame tells anybody of what is in between.
        let script = "const article = document.querySelector('[data-article]');
            const words = 'not closing books';
            const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
            let node = walker.nextNode();
            while (!node.data.includes(words)) node = walker.nextNode();
            const at = node.data.indexOf(words);
            getSelection().setBaseAndExtent(node, at, node, at + words.length);
            for (const key of ['a', '['])
                article.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))";
        browser.ask::<()>(script, vec![]).await?;
        wait_said(browser, "Start moved to “are”").await?;
        browser.wait_for_text("2 parts").await?;
        let words: Vec<String> = browser.runs_of(&id).await?.into_iter().map(|run| run.text).collect();
        ensure!(words == ["are not closing books", "closing buildings"], "{words:?}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_key_struck_right_after_a_click_goes_on_from_there() -> Result<()> {
    journey(async |_, browser| {
        open(browser, STORY).await?;
        browser.press("Ctrl+End").await?;
        // A click and a key in one task, so that no frame comes between them.
        let script = "const block = document.querySelector('[data-block=\"6\"]');
            const node = document.createTreeWalker(block, NodeFilter.SHOW_TEXT).nextNode();
            const pointer = { bubbles: true, isPrimary: true, pointerType: 'mouse', button: 0 };
            block.dispatchEvent(new PointerEvent('pointerdown', pointer));
            getSelection().collapse(node, 'Readers in'.length);
            block.dispatchEvent(new PointerEvent('pointerup', pointer));
            document.querySelector('[data-article]').dispatchEvent(
                new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true, cancelable: true }))";
        browser.ask::<()>(script, vec![]).await?;
        let (block, before) = place(browser).await?;
        ensure!((block, before.as_str()) == (6, "Readers in "), "{block}: {before:?}");
        seen(browser).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_long_passage_is_selected_in_two_steps() -> Result<()> {
    journey(async |_, browser| {
        open(browser, STORY).await?;
        search(browser, "Readers in the hill").await?;
        browser.press("Left").await?;
        browser.press("b").await?;
        wait_said(browser, "The selection starts at “Readers”").await?;
        browser.wait_for("[data-begun].on").await?;
        browser.shot("keyboard-begun").await?;
        // Esc lets it go.
        browser.press("Escape").await?;
        browser.wait_gone("[data-begun]").await?;
        browser.press("b").await?;
        browser.press("b").await?;
        wait_said(browser, "This is where the selection starts").await?;
        search(browser, "fire engine below it.").await?;
        browser.press("b").await?;
        wait_said(browser, "Selected, ").await?;
        browser.wait_gone("[data-begun]").await?;
        let words = selected(browser).await?;
        ensure!(words.starts_with("Readers in the hill") && words.ends_with("fire engine below it."), "{words}");
        browser.wait_for("[role=toolbar]").await?;
        let before = browser.mark_ids().await?;
        browser.press("c").await?;
        let id = browser.wait_for_new_mark(&before).await?;
        ensure!(
            browser.runs_of(&id).await?.iter().map(|run| run.block).collect::<BTreeSet<_>>() == BTreeSet::from([6, 7])
        );
        // Backwards, and the end shown by a click: the start is behind the end.
        search(browser, "next").await?;
        browser.presses(&["Right", "b"]).await?;
        browser.wait_for("[data-begun].on").await?;
        browser.click_words("What").await?;
        browser.wait_gone("[data-begun]").await?;
        ensure!(selected(browser).await? == "What comes next", "{}", selected(browser).await?);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_cursor_follows_the_marks_and_esc_leads_back_to_the_text() -> Result<()> {
    journey(async |_, browser| {
        open(browser, STORY).await?;
        for words in ["“We are not closing books,”", "a retired bus driver"] {
            search(browser, words).await?;
            let before = browser.mark_ids().await?;
            browser.press("c").await?;
            browser.wait_for_new_mark(&before).await?;
        }
        search_no_more(browser).await?;
        browser.press("Ctrl+Home").await?;
        browser.press("k").await?;
        browser
            .wait_until(
                "the first card",
                "return document.querySelector('.card.focused .words')?.textContent.startsWith('“We')",
                vec![],
            )
            .await?;
        browser.press("Ctrl+Shift+Right").await?;
        ensure!(place(browser).await? == (5, "“".to_owned()), "{:?}", place(browser).await?);
        browser.presses(&["Escape", "j"]).await?;
        browser
            .wait_until(
                "the second card",
                "return document.querySelector('.card.focused .words')?.textContent.startsWith('a ret') === true",
                vec![],
            )
            .await?;
        browser.press("Ctrl+Shift+Right").await?;
        ensure!(selected(browser).await? == "a", "{}", selected(browser).await?);
        browser.press("Escape").await?;
        // From the note, from another field of the card, and from the list: back to the text.
        for keys in [&["n"][..], &["Enter"], &["n", "Tab"]] {
            browser.presses(keys).await?;
            browser.wait_for_focus(".card.focused").await?;
            browser.press("Escape").await?;
            browser.wait_for_focus_in_article().await?;
            seen(browser).await?;
        }
        browser.press("Tab").await?;
        tab_to_article(browser).await?;
        seen(browser).await?;
        Ok(())
    })
    .await
}

const ARABIC: &str = "مجلس المدينة يصوت على إغلاق المكتبات
قال العمدة: «لن نغلق المكتبات». ثم غادر القاعة.
وقالت Ines Calder إن الخطة جديدة.
لم يحضر أحد من السكان.
";

#[tokio::test]
async fn in_a_text_from_right_to_left_the_left_arrow_goes_on() -> Result<()> {
    journey(async |_, browser| {
        open(browser, ARABIC).await?;
        ensure!(place(browser).await? == (0, String::new()));
        let start = seen(browser).await?;
        browser.presses(&["Left", "Left", "Left"]).await?;
        ensure!(place(browser).await? == (0, "مجل".to_owned()));
        ensure!(seen(browser).await?.x < start.x - 5.0, "the cursor goes to the left");
        browser.press("Right").await?;
        ensure!(place(browser).await? == (0, "مج".to_owned()));
        browser.presses(&["Home", "Ctrl+Shift+Left", "Ctrl+Shift+Left"]).await?;
        ensure!(selected(browser).await? == "مجلس المدينة");
        let before = browser.mark_ids().await?;
        browser.press("s").await?;
        let id = browser.wait_for_new_mark(&before).await?;
        ensure!(browser.words_of(&id).await? == "مجلس المدينة");
        browser.press("}").await?;
        wait_said(browser, "End moved to “\u{2068}يصوت\u{2069}”").await?;
        browser.presses(&["Ctrl+Down", "e", "e"]).await?;
        ensure!(selected(browser).await? == "قال العمدة: «لن نغلق المكتبات».", "{}", selected(browser).await?);
        // A name in Latin letters inside is one word after the other.
        browser.presses(&["Ctrl+Down", "Ctrl+Left", "Ctrl+Shift+Left", "Ctrl+Shift+Left"]).await?;
        ensure!(selected(browser).await?.trim() == "Ines Calder", "{}", selected(browser).await?);
        browser.shot("keyboard-arabic").await?;
        Ok(())
    })
    .await
}

const CHINESE: &str = "市议会考虑关闭两家图书馆
市长周一宣布了这项计划。读者们不同意。
居民说，这个数字没有计算公交车的费用。
";

#[tokio::test]
async fn words_without_spaces_and_letters_of_many_signs_are_taken_whole() -> Result<()> {
    journey(async |_, browser| {
        open(browser, CHINESE).await?;
        browser.press("Ctrl+Down").await?;
        browser.press("Ctrl+Shift+Right").await?;
        ensure!(selected(browser).await? == "市长", "{}", selected(browser).await?);
        browser.press("Ctrl+Shift+Right").await?;
        ensure!(selected(browser).await? == "市长周一", "{}", selected(browser).await?);
        browser.presses(&["Right", "e", "e"]).await?;
        ensure!(selected(browser).await? == "市长周一宣布了这项计划。", "{}", selected(browser).await?);
        let before = browser.mark_ids().await?;
        browser.press("q").await?;
        browser.wait_for_new_mark(&before).await?;

        let emoji = "A note on the door\nLeave our 📚👩🏽‍🚒 corner, 👨‍👩‍👧‍👦🇩🇪🇫🇷 e\u{301} नमस्ते now\nA third line of words.\n";
        open(browser, emoji).await?;
        browser.press("Ctrl+Down").await?;
        let mut letters = Vec::new();
        let mut last = String::new();
        for _ in 0..40 {
            browser.press("Right").await?;
            let (block, before) = place(browser).await?;
            if block != 1 {
                break;
            }
            letters.push(before[last.len()..].to_owned());
            last = before;
        }
        for whole in ["📚", "👩🏽‍🚒", "👨‍👩‍👧‍👦", "🇩🇪", "🇫🇷", "e\u{301}"] {
            ensure!(letters.iter().any(|letter| letter == whole), "{whole} was split: {letters:?}");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_cursor_stays_clear_of_the_bars_on_every_screen() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        browser.click("button", "Try the sample").await?;
        browser.wait_for_article().await?;
        browser.wait_for_focus_in_article().await?;
        for (width, height) in [(1366, 768), (900, 600), (390, 780)] {
            browser.screen(width, height, Pointer::Mouse).await?;
            browser.press("Ctrl+Home").await?;
            for keys in ["Down", "PageDown", "Ctrl+Down", "Up", "PageUp", "Ctrl+End"] {
                for _ in 0..12 {
                    browser.press(keys).await?;
                    let caret = seen(browser).await?;
                    let script = "const bar = document.querySelector('.bar').getBoundingClientRect().bottom;
                        const status = document.querySelector('.status').getBoundingClientRect();
                        return [bar, status.bottom >= innerHeight - 1 ? status.top : innerHeight]";
                    let (top, floor): (f64, f64) = browser.ask(script, vec![]).await?;
                    ensure!(
                        caret.y >= top && caret.y + caret.height <= floor,
                        "{width} px, {keys}: {caret:?} not in {top}..{floor}"
                    );
                }
            }
        }
        Ok(())
    })
    .await
}

/// How words are selected without a pointer.
#[derive(Debug, Clone, Copy)]
enum Way {
    /// Searched for as they are.
    Search,
    /// Their first words are searched for; E takes the sentence.
    Sentence(&'static str),
    /// Their first words are searched for; E takes the sentence, then the paragraph.
    Paragraph(&'static str),
    /// Their first words are searched for; Ctrl+Shift with the arrow takes more until all are selected.
    Words(&'static str),
    /// Their first words and their last ones are searched for; B begins and ends.
    Steps(&'static str, &'static str),
}

use Way::{Paragraph, Search, Sentence, Steps, Words};

/// What a reader marks in the sample: key, words, how they are reached, note. A line whose key is `a` is
/// another part of the mark before it. The pull quote repeats the first quotation and is left alone.
const SAMPLE: &[(&str, &str, Way, &str)] = &[
    ("c", "The stage beneath the ramp dates from 1958.", Sentence("The stage beneath"), "Harbor archive."),
    ("c", "Repairing its landing stage would cost $4.2 million", Words("Repairing its"), "Against 3.6 in the survey."),
    ("s", "Its own papers", Search, "Which ones?"),
    (
        "c",
        "212 people a night took the late sailing in October, down from 390 before the Quarry Road bridge opened in 2021",
        Steps("212 people", "opened in 2021"),
        "Disputed below.",
    ),
    ("s", "Tomas Brandt, a night nurse at St. Brannock’s Hospital", Words("Tomas Brandt"), "Named."),
    ("c", "it leaves out staff who travel on hospital passes", Words("it leaves out"), "Ask the hospital."),
    (
        "q",
        "“They counted tickets, and we don’t buy tickets,”",
        Words("“They counted tickets, and we don’t buy tickets,"),
        "Tape.",
    ),
    ("a", "“Ask the crew who is on board at midnight.”", Sentence("“Ask the crew"), ""),
    ("q", "“Nobody here wants to cancel the night boat,”", Words("“Nobody here"), "At the meeting."),
    ("a", "“But we cannot pay for two ferries with the money for one.”", Sentence("“But we"), ""),
    ("s", "Ruth Okafor, who chairs the board", Words("Ruth Okafor"), "Board."),
    ("s", "A member of the crew", Search, "Not named; why is said."),
    ("q", "“three hundred, easily”", Search, "On most weeknights."),
    ("q", "“The mate said, ‘Count everybody,’ so we counted everybody,”", Words("“The mate said"), "Hearsay."),
    ("a", "“Then no one asked us for the sheets.”", Sentence("“Then no one"), ""),
    ("s", "A survey by Hallam & Rees", Search, "September 9."),
    ("c", "found corrosion in 31 of the stage’s 48 piles", Words("found corrosion"), "Survey, p. 4?"),
    ("q", "“no more than three winters”", Search, "From the survey."),
    ("c", "it put repairs at $3.6 million", Search, "Against 4.2."),
    ("c", "it includes a temporary pontoon", Search, "Not in the survey."),
    ("s", "its finance director, Leon Achterberg", Search, "By email."),
    ("s", "a memo to the board", Search, "Seen by the paper."),
    (
        "q",
        "“The ramp can be closed for nine nights without a pontoon. We see no reason to hire one for nine months, and we were not asked to look for one.”",
        Paragraph("“The ramp can"),
        "The memo.",
    ),
    ("c", "Repair the stage this winter, with a pontoon, for $4.2 million", Words("Repair the stage"), "Option 1."),
    ("c", "End the 11:40 and keep the day ferries, which saves $610,000 a year", Words("End the 11:40"), "Option 2."),
    ("c", "Run a minibus over the bridge, at $180,000 a year.", Sentence("Run a minibus"), "Option 3."),
    ("c", "Crossing by the bridge adds 26 minutes", Search, "Timetable."),
    ("s", "the county bus timetable", Search, "Look it up."),
    ("c", "the last bus leaves at 11:15", Search, "Look it up."),
    ("c", "The minibus would hold 16 people.", Sentence("The minibus would"), "Whose figure?"),
    ("s", "The Narrows Residents’ Association", Search, "A letter."),
    ("q", "“a nightly alarm clock”", Search, "The letter."),
    ("c", "noise complaints had tripled in a year", Words("noise complaints"), "The board has other numbers."),
    ("c", "the board logged 19 complaints in 2023 and 27 in 2024", Words("the board logged"), "Not tripled."),
    ("c", "four of the nine bakers come over on the 11:40", Words("four of the nine"), "Ask the bakery."),
    ("q", "“If the boat stops, I start looking for four people,”", Words("“If the boat"), "Tape."),
    ("s", "Marta Lindqvist, who has run the shop since 1998", Words("Marta Lindqvist"), "Named."),
    ("s", "A note taped to the till", Search, "Photo?"),
    ("q", "“Save our boat ⛴️”", Words("“Save our"), "An emoji in it."),
    (
        "c",
        "148 employees who live on the north bank and start work between midnight and 2 a.m.",
        Steps("148 employees", "and 2 a.m."),
        "Payroll.",
    ),
    ("s", "a spokeswoman, Elena Fried", Search, "Hospital."),
    ("c", "96 of them told the office that they take the ferry", Words("96 of them"), "A survey of staff."),
    (
        "q",
        "“Ninety-six is not the board’s number, and it is only our half of the boat,”",
        Steps("“Ninety", "of the boat,”"),
        "Fried.",
    ),
    ("s", "The state’s own study of the Narrows", Search, "2022."),
    ("q", "“no substitute for a crossing on foot.”", Words("“no substitute"), "The study."),
    ("c", "have collected 1,840 signatures", Search, "Count them."),
    ("s", "The mayor, Ruben Ostrow", Search, "Through an aide."),
    ("q", "“look at every number again”", Search, "Okafor."),
];

async fn select_by(browser: &Browser, words: &str, way: Way) -> Result<()> {
    match way {
        Search => search(browser, words).await?,
        Sentence(first) => {
            search(browser, first).await?;
            browser.press("e").await?;
        }
        Paragraph(first) => {
            search(browser, first).await?;
            browser.presses(&["e", "e"]).await?;
        }
        Words(first) => {
            search(browser, first).await?;
            let (mut now, mut before) = (selected(browser).await?, String::new());
            while now.len() < words.len() && now != before {
                browser.press("Ctrl+Shift+Right").await?;
                before = std::mem::replace(&mut now, selected(browser).await?);
            }
        }
        Steps(first, last) => {
            search(browser, first).await?;
            browser.press("b").await?;
            search(browser, last).await?;
            browser.press("b").await?;
        }
    }
    let now = selected(browser).await?;
    ensure!(now.trim() == words, "{way:?} selected “{now}” instead of “{words}”");
    Ok(())
}

#[tokio::test]
async fn the_sample_is_marked_up_whole_by_keyboard_alone() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        browser.wait_for_mark("galley:ready").await?;
        // To the sample by Tab.
        let mut tabs = 0;
        while !browser
            .ask::<bool>("return document.activeElement.textContent.trim() === 'Try the sample'", vec![])
            .await?
        {
            browser.press("Tab").await?;
            tabs += 1;
            ensure!(tabs < 40, "Tab does not reach the sample");
        }
        browser.press("Enter").await?;
        browser.wait_for_article().await?;
        browser.wait_for_focus_in_article().await?;
        seen(browser).await?;

        let start = std::time::Instant::now();
        let mut expected: Vec<(&str, Vec<&str>, &str)> = Vec::new();
        for (key, words, way, note) in SAMPLE {
            select_by(browser, words, *way).await?;
            browser.press(key).await?;
            match (*key, expected.last_mut()) {
                ("a", Some((_, parts, _))) => parts.push(words),
                (key, _) => expected.push((key, vec![words], note)),
            }
            let script =
                "return document.querySelector('.card.focused h3 .words')?.textContent.endsWith(arguments[0]) === true";
            browser.wait_until(&format!("the card of “{words}”"), script, vec![json!(words)]).await?;
            if !note.is_empty() {
                browser.press("n").await?;
                browser.wait_for_focus(".card.focused textarea").await?;
                browser.type_text(note).await?;
                browser.press("Escape").await?;
                browser.wait_for_focus_in_article().await?;
            }
        }
        println!("{} marks in {:.1} s", expected.len(), start.elapsed().as_secs_f64());
        search_no_more(browser).await?;
        browser.press("Ctrl+Home").await?;
        browser.shot("keyboard-sample").await?;
        browser.wait_saved().await?;
        browser.reload().await?;
        browser.wait_for_article().await?;
        browser.wait_saved().await?;
        let kept = browser.kept().await?;
        let mut found: Vec<(String, Vec<String>, String)> = Vec::new();
        for one in kept["annotations"].as_array().context("no annotations are kept")? {
            let text = |value: &serde_json::Value| value.as_str().unwrap_or_default().to_owned();
            let parts = one["parts"].as_array().into_iter().flatten().map(|part| text(&part["exact"])).collect();
            found.push((text(&one["kind"]), parts, text(&one["note"])));
        }
        let kind = |key: &str| {
            if key == "q" {
                "quote"
            } else if key == "c" {
                "claim"
            } else {
                "source"
            }
        };
        for (key, parts, note) in &expected {
            let is_it = |one: &&(String, Vec<String>, String)| one.0 == kind(key) && one.1 == *parts && one.2 == *note;
            ensure!(found.iter().filter(is_it).count() == 1, "{parts:?} with “{note}” is not kept:\n{found:#?}");
        }
        ensure!(found.len() == expected.len(), "{} marks are kept, {} were made", found.len(), expected.len());
        let painted = browser.mark_ids().await?;
        ensure!(painted.len() == expected.len(), "{} marks are painted", painted.len());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn keys_of_the_system_and_of_screen_readers_are_left_alone() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        browser.open_pasted(STORY).await?;
        let mark = browser.mark("Mayor Ines Calder", "s").await?;
        browser.select("It would save $310,000 a year").await?;
        browser.wait_for("[role=toolbar]").await?;
        browser.press("Ctrl+Alt+c").await?;
        browser.press("Alt+c").await?;
        browser.press("Escape").await?;
        browser.wait_gone("[role=toolbar]").await?;
        browser.wait_for_card(&mark).await?;
        browser.press("Ctrl+Alt+Delete").await?;
        browser.press("Alt+Delete").await?;
        // Something that is seen after they would have done their work.
        browser.press("n").await?;
        browser.wait_for_focus(".card.focused textarea").await?;
        ensure!(browser.mark_ids().await? == BTreeSet::from([mark]), "a mark came or went");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_card_that_is_opened_from_the_list_keeps_the_focus() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        browser.open_pasted(STORY).await?;
        let first = browser.mark("It would save $310,000 a year", "c").await?;
        browser.mark("Mayor Ines Calder", "s").await?;
        let here = "return document.activeElement.closest('[data-card]')?.dataset.card ?? null";
        let mut tabs = 0;
        while browser.ask::<Option<String>>(here, vec![]).await?.as_ref() != Some(&first) {
            browser.press("Tab").await?;
            tabs += 1;
            ensure!(tabs < 40, "Tab does not reach the card");
        }
        browser.press("Enter").await?;
        browser.wait_for_card(&first).await?;
        browser.wait_for_focus(".card.focused").await?;
        // And letters act from there.
        browser.press("n").await?;
        browser.wait_for_focus(".card.focused textarea").await
    })
    .await
}

#[tokio::test]
async fn the_same_thing_said_twice_is_heard_twice() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        browser.open_pasted(STORY).await?;
        browser.wait_for_focus_in_article().await?;
        let listen = "window.heard = 0;
            const region = document.querySelector('.unseen[aria-live=polite]');
            new MutationObserver(() => window.heard += 1).observe(region, { childList: true, characterData: true, subtree: true });
            return true";
        browser.ask::<bool>(listen, vec![]).await?;
        for times in 1..=3 {
            browser.press("q").await?;
            browser.wait_until("it being said", "return window.heard >= arguments[0]", vec![json!(times)]).await?;
        }
        Ok(())
    })
    .await
}
