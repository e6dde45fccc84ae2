//! Commands: found by a few letters, run with everything as it was, and with keys of the reader's own.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, Pointer, STORY, journey};
use serde_json::{Value, json};

/// Opens the palette, looks for words, and waits for the option that is chosen then.
async fn look_for(browser: &Browser, words: &str, first: &str) -> Result<()> {
    browser.press("Ctrl+k").await?;
    browser.wait_for_named("dialog", "Commands").await?;
    browser.wait_for_focus("[role=combobox]").await?;
    browser.type_text(words).await?;
    let script = "const input = document.querySelector('[role=combobox]');
        const option = document.getElementById(input.getAttribute('aria-activedescendant'));
        return option?.querySelector('.name').textContent === arguments[0]";
    browser.wait_until(&format!("“{first}” first for “{words}”"), script, vec![json!(first)]).await
}

/// Looks for a command and runs it.
async fn run(browser: &Browser, words: &str, name: &str) -> Result<()> {
    look_for(browser, words, name).await?;
    browser.press("Enter").await?;
    browser.wait_gone("dialog.commands").await
}

/// Selects words without a pointer: searched for, found, and back to the text.
async fn select_by_keys(browser: &Browser, words: &str) -> Result<()> {
    browser.wait_for_focus_in_article().await?;
    browser.press("/").await?;
    browser.wait_for_focus("input[type=search]").await?;
    browser.press("Ctrl+a").await?;
    browser.type_text(words).await?;
    // Enter goes to the hits that are painted.
    let painted = "return [...(CSS.highlights.get('search') ?? [])].some((hit) => hit.toString() === arguments[0])";
    browser.wait_until("the hit painted", painted, vec![json!(words)]).await?;
    browser.press("Enter").await?;
    browser.press("Escape").await?;
    browser.wait_for_focus_in_article().await?;
    browser.wait_for("[role=toolbar]").await?;
    ensure!(browser.selected().await? == words);
    Ok(())
}

/// Opens the list of keys and changes one.
async fn change_key(browser: &Browser, command: &str, key: &str) -> Result<()> {
    browser.click("button", &format!("Change: {command}")).await?;
    browser.wait_for(".change.waiting").await?;
    browser.press(key).await
}

async fn open_keys(browser: &Browser) -> Result<()> {
    browser.press("?").await?;
    browser.wait_for_named("dialog", "Keys").await?;
    Ok(())
}

async fn close(browser: &Browser) -> Result<()> {
    browser.press("Escape").await?;
    browser.wait_gone("dialog").await
}

/// The keys that the list shows for a command, by its slug.
async fn keys_of(browser: &Browser, id: &str) -> Result<Vec<String>> {
    browser.texts(&format!(".keymap [data-command=\"{id}\"] kbd")).await
}

#[tokio::test]
async fn a_selection_is_marked_from_the_palette_by_keyboard_alone() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        browser.wait_for_focus_in_article().await?;
        select_by_keys(browser, "closing buildings").await?;
        let before = browser.mark_ids().await?;
        run(browser, "claim mark", "Mark as claim").await?;
        let id = browser.wait_for_new_mark(&before).await?;
        ensure!(browser.words_of(&id).await? == "closing buildings");
        ensure!(browser.runs_of(&id).await?[0].kinds == ["claim"]);
        browser.wait_for_focus_in_article().await?;
        // Undo says what it takes back.
        run(browser, "undo", "Undo: Claim").await?;
        browser.wait_gone(&format!("mark[data-ids~=\"{id}\"]")).await?;
        browser.press("Ctrl+k").await?;
        browser.wait_for_named("dialog", "Commands").await?;
        // Without a selection, marking is listed with the reason, and does nothing.
        let reason = "return document.querySelector('[data-command=mark-claim][aria-disabled=true]').textContent";
        ensure!(browser.ask::<String>(reason, vec![]).await?.contains("Select some words first"));
        close(browser).await
    })
    .await
}

#[tokio::test]
async fn leaving_the_palette_leaves_everything_as_it_was() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        select_by_keys(browser, "a retired bus driver").await?;
        look_for(browser, "export", "Export…").await?;
        ensure!(browser.count("[role=toolbar]").await? == 1, "the selection is still offered for marking");
        close(browser).await?;
        browser.wait_for_focus_in_article().await?;
        ensure!(browser.selected().await? == "a retired bus driver");
        // Another dialog gives the selection back, too.
        run(browser, "details", "Article details…").await?;
        browser.wait_for_named("dialog", "Article details").await?;
        close(browser).await?;
        browser.wait_for_focus_in_article().await?;
        ensure!(browser.selected().await? == "a retired bus driver");
        let before = browser.mark_ids().await?;
        browser.press("s").await?;
        browser.wait_for_new_mark(&before).await?;
        // From a field back into the field.
        browser.press("n").await?;
        browser.wait_for_focus(".note textarea").await?;
        look_for(browser, "keys", "Keys").await?;
        close(browser).await?;
        browser.wait_for_focus(".note textarea").await
    })
    .await
}

#[tokio::test]
async fn the_palette_goes_to_paragraphs_headings_and_other_articles() -> Result<()> {
    journey(async |_, browser| {
        let first = browser.open_pasted(STORY).await?;
        browser.visit("#/").await?;
        browser.wait_for(".kept li").await?;
        run(browser, "sample", "Try the sample").await?;
        browser.wait_for_article().await?;
        browser.wait_for_focus_in_article().await?;
        run(browser, "¶ 9", "Go to ¶ 9").await?;
        browser.wait_until("the paragraph in sight", "return scrollY > 400", vec![]).await?;
        // The text cursor goes along: the next arrow goes on from there.
        let before: f64 = browser.ask("return scrollY", vec![]).await?;
        browser.press("Down").await?;
        browser.wait_for("[data-cursor].on").await?;
        let after: f64 = browser.ask("return scrollY", vec![]).await?;
        ensure!((before - after).abs() < 300.0, "the cursor was left behind: from {before} to {after}");
        run(browser, "port selby", "Open “Port Selby weighs closing two of its five libraries”").await?;
        let there = "return document.querySelector('[data-article]').dataset.article === arguments[0]";
        browser.wait_until("the first article", there, vec![json!(first)]).await?;
        run(browser, "what comes", "Go to “What comes next”").await?;
        run(browser, "this paragraph dek", "This paragraph is: Dek").await?;
        run(browser, "dark", "Dark colors").await?;
        browser
            .wait_until("the dark theme", "return document.documentElement.dataset.theme === 'dark'", vec![])
            .await?;
        run(browser, "trash…", "Trash…").await?;
        browser.wait_for_named("dialog", "Trash").await?;
        close(browser).await
    })
    .await
}

#[tokio::test]
async fn a_changed_key_is_there_after_a_reload_and_can_be_reset() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        let id = browser.mark("closing buildings", "c").await?;
        browser.press("Escape").await?;
        open_keys(browser).await?;
        change_key(browser, "Mark as quote", "Ctrl+m").await?;
        browser.wait_gone(".change.waiting").await?;
        ensure!(keys_of(browser, "next-mark").await? == ["J"]);
        // What the browser needs is refused, with a word why; Esc leaves everything as it is.
        change_key(browser, "Next mark", "F6").await?;
        browser.wait_for_text("F6 belongs to the browser or the system. Press another key.").await?;
        browser.press("Escape").await?;
        browser.wait_gone(".change.waiting").await?;
        ensure!(browser.named("dialog", "Keys").await?.len() == 1, "Esc left the dialog, not the key");
        change_key(browser, "Next mark", "x").await?;
        browser.wait_gone(".change.waiting").await?;
        ensure!(keys_of(browser, "next-mark").await? == ["X"]);
        close(browser).await?;
        browser.reload().await?;
        browser.wait_for_article().await?;
        browser.wait_for_focus_in_article().await?;
        browser.press("j").await?;
        browser.press("x").await?;
        browser.wait_for_card(&id).await?;
        // Everything that shows a key shows the new one.
        select_by_keys(browser, "fire engine").await?;
        ensure!(browser.attributes("[role=toolbar] [data-key]", "data-key").await?[0] == "Ctrl+M");
        ensure!(browser.attributes("[role=toolbar] button", "aria-keyshortcuts").await?[0] == "Control+M");
        let before = browser.mark_ids().await?;
        browser.press("Ctrl+m").await?;
        let new = browser.wait_for_new_mark(&before).await?;
        ensure!(browser.runs_of(&new).await?[0].kinds == ["quote"]);
        open_keys(browser).await?;
        browser.click("button", "Reset: Next mark").await?;
        browser
            .wait_until(
                "J again",
                "return document.querySelector('[data-command=next-mark] kbd').textContent === 'J'",
                vec![],
            )
            .await?;
        browser.click("button", "Reset all keys").await?;
        browser
            .wait_until(
                "Q again",
                "return document.querySelector('[data-command=mark-quote] kbd').textContent === 'Q'",
                vec![],
            )
            .await?;
        close(browser).await?;
        ensure!(browser.ask::<Value>("return localStorage.getItem('galley:keys')", vec![]).await?.is_null());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_key_that_another_command_has_is_taken_only_when_asked() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        let id = browser.mark("closing buildings", "c").await?;
        browser.press("Escape").await?;
        open_keys(browser).await?;
        change_key(browser, "Next mark", "k").await?;
        browser.wait_for_text("K is the key of “Previous mark”.").await?;
        browser.wait_for_focus("[data-take]").await?;
        ensure!(keys_of(browser, "next-mark").await? == ["J"]);
        browser.press("Enter").await?;
        browser.wait_gone("[data-take]").await?;
        ensure!(keys_of(browser, "next-mark").await? == ["K"]);
        ensure!(keys_of(browser, "previous-mark").await?.is_empty());
        browser.wait_for_focus("[data-command=next-mark] .change").await?;
        close(browser).await?;
        browser.press("k").await?;
        browser.wait_for_card(&id).await?;
        // Bad lines in the store are no reason to lose the good ones.
        let spoil =
            "localStorage.setItem('galley:keys', '{\"bad\": [}\\n' + localStorage.getItem('galley:keys')); return true";
        browser.ask::<bool>(spoil, vec![]).await?;
        browser.reload().await?;
        browser.wait_for_article().await?;
        browser.wait_for_focus_in_article().await?;
        browser.press("k").await?;
        browser.wait_for_card(&id).await
    })
    .await
}

#[tokio::test]
async fn single_letters_can_be_switched_off() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        browser.wait_for_focus_in_article().await?;
        open_keys(browser).await?;
        browser.click("checkbox", "Single letters act").await?;
        close(browser).await?;
        browser.select_to_mark("closing buildings").await?;
        ensure!(browser.count("[role=toolbar] [data-key]").await? == 0, "the adder promises no letters");
        for key in ["q", "?", "/", "p", "1"] {
            browser.press(key).await?;
        }
        ensure!(browser.count("dialog, [role=listbox]").await? == 0 && browser.mark_ids().await?.is_empty());
        browser.wait_for_focus_in_article().await?;
        let before = browser.mark_ids().await?;
        run(browser, "maq", "Mark as quote").await?;
        browser.wait_for_new_mark(&before).await?;
        // Keys that are no characters stay.
        browser.press("Ctrl+z").await?;
        browser.wait_gone("mark[data-ids]").await?;
        // Other tabs follow on their next load.
        browser.reload().await?;
        browser.wait_for_article().await?;
        run(browser, "keys", "Keys").await?;
        let is_off = "return document.querySelector('.keymap input[type=checkbox]').checked === false";
        browser.wait_until("letters off after a reload", is_off, vec![]).await
    })
    .await
}

#[tokio::test]
async fn the_list_of_keys_has_every_command_of_the_palette() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        browser.wait_for_focus_in_article().await?;
        browser.press("Ctrl+k").await?;
        browser.wait_for_named("dialog", "Commands").await?;
        let offered = browser.attributes("[role=option]", "data-command").await?;
        let offered: Vec<_> = offered.into_iter().filter(|id| !id.is_empty()).collect();
        ensure!(offered.len() > 50, "{offered:?}");
        close(browser).await?;
        open_keys(browser).await?;
        let listed = browser.attributes(".keymap [data-command]", "data-command").await?;
        let missing: Vec<_> = offered.iter().filter(|id| !listed.contains(id)).collect();
        ensure!(missing.is_empty(), "{missing:?}");
        let same = "return document.querySelectorAll('.keymap .shared').length";
        ensure!(browser.ask::<usize>(same, vec![]).await? == 0, "two commands share a key");
        close(browser).await
    })
    .await
}

#[tokio::test]
async fn palette_and_keys_are_for_everybody() -> Result<()> {
    for (width, height, pointer) in [(1440, 1100, Pointer::Mouse), (390, 844, Pointer::Touch)] {
        for dark in [false, true] {
            let name = format!("{width}-{}", if dark { "dark" } else { "light" });
            journey(async |_, browser| {
                browser.screen(width, height, pointer).await?;
                browser.dark(dark).await?;
                browser.visit("").await?;
                browser.wait_for_text("No articles on this device").await?;
                browser.wait_for_mark("galley:ready").await?;
                by_menu(browser, "Commands…", "Commands").await?;
                check(browser, "commands-start", &name).await?;
                close(browser).await?;
                browser.open_pasted(STORY).await?;
                by_menu(browser, "Commands…", "Commands").await?;
                check(browser, "commands", &name).await?;
                browser.type_text("zzz").await?;
                browser.wait_gone("[role=option]").await?;
                check(browser, "commands-none", &name).await?;
                close(browser).await?;
                by_menu(browser, "Keys", "Keys").await?;
                check(browser, "keys", &name).await?;
                browser.click("checkbox", "Single letters act").await?;
                change_key(browser, "Next mark", "k").await?;
                browser.wait_for("[data-take]").await?;
                check(browser, "keys-taken", &name).await?;
                close(browser).await
            })
            .await
            .with_context(|| name.clone())?;
        }
    }
    Ok(())
}

async fn by_menu(browser: &Browser, item: &str, dialog: &str) -> Result<()> {
    browser.click("button", "More").await?;
    browser.wait_for("[role=menu]").await?;
    browser.click("menuitem", item).await?;
    browser.wait_for_named("dialog", dialog).await?;
    Ok(())
}

async fn check(browser: &Browser, what: &str, name: &str) -> Result<()> {
    browser.shot(&format!("{what}-{name}")).await?;
    browser.check_accessible(&format!("{what} at {name}")).await?;
    let sideways = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    ensure!(browser.ask::<i64>(sideways, vec![]).await? <= 0, "{what} at {name} scrolls sideways");
    Ok(())
}
