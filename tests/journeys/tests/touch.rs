//! Galley by fingers, on a phone: selecting by two taps, moving the ends of a mark, the sheet, the bar
//! under the thumb, the keyboard on the screen, and the sample article marked up whole.

use anyhow::{Context as _, Result, ensure};
use journeys::sample::MARKS;
use journeys::{Browser, Pointer, STORY, journey};
use serde_json::{Value, json};

/// Opens a story on a phone.
async fn on_a_phone(browser: &Browser, story: &str) -> Result<()> {
    browser.phone().await?;
    browser.open_pasted(story).await?;
    Ok(())
}

/// Marks words as the system's own selection would leave them selected.
async fn mark_by_selection(browser: &Browser, words: &str, kind: &str) -> Result<String> {
    let before = browser.mark_ids().await?;
    browser.bring(words, false).await?;
    select_by_system(browser, words).await?;
    browser.wait_for("[role=toolbar]").await?;
    browser.tap("button", kind).await?;
    browser.wait_for_new_mark(&before).await
}

/// What the system's own handles do: the selection changes under a touch that was taken from the page.
async fn select_by_system(browser: &Browser, words: &str) -> Result<()> {
    let script = "const block = [...document.querySelectorAll('[data-block]')].find((block) => block.textContent.includes(arguments[0]));
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        let at = 0, from, to;
        const start = block.textContent.indexOf(arguments[0]), end = start + arguments[0].length;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (start >= at && start < at + node.length) from = [node, start - at];
          if (end > at && end <= at + node.length) to = [node, end - at];
          at += node.length;
        }
        const point = (type) => document.dispatchEvent(new PointerEvent(type, { bubbles: true, pointerType: 'touch', isPrimary: true }));
        point('pointerdown');
        point('pointercancel');
        getSelection().setBaseAndExtent(from[0], from[1], from[0], from[1] + 1);
        await new Promise((done) => setTimeout(done, 60));
        getSelection().setBaseAndExtent(...from, ...to);";
    let script = script.replace("arguments[0]", "args[0]");
    browser.ask_async::<()>(&script, vec![json!(words)]).await
}

async fn wait_words(browser: &Browser, id: &str, words: &str) -> Result<()> {
    let script = "return [...document.querySelectorAll('mark[data-ids~=\"' + arguments[0] + '\"]')]
        .map((mark) => mark.textContent).join('') === arguments[1]";
    let said = browser.wait_until(&format!("“{words}”"), script, vec![json!(id), json!(words)]).await;
    let now = browser.words_of(id).await?;
    said.with_context(|| format!("the mark has “{now}”"))
}

/// Where the middle of some words' last letter is, without scrolling.
async fn end_of(browser: &Browser, words: &str) -> Result<(f64, f64)> {
    Ok(browser.bring(words, true).await?[1])
}

/// The point to drag a handle to, so that the end goes to just behind (or before) a letter at this point:
/// the pointer hangs as far below the letter as it took hold of the handle.
async fn drag_end(
    browser: &Browser,
    part: usize,
    edge: &str,
    from: (f64, f64),
    to: (f64, f64),
    pointer: Pointer,
) -> Result<()> {
    let hold = browser.handle(part, edge).await?;
    let target = (hold.0 + to.0 - from.0, hold.1 + to.1 - from.1);
    match pointer {
        Pointer::Touch => browser.finger_drag(hold, target).await,
        Pointer::Mouse => browser.drag_slowly(hold, target).await,
    }
}

#[tokio::test]
async fn the_ends_of_a_mark_are_dragged_by_a_finger_and_undo_brings_them_back() -> Result<()> {
    journey(async |_, browser| {
        on_a_phone(browser, STORY).await?;
        let first = "every shelf will find";
        let id = mark_by_selection(browser, first, "Claim").await?;
        browser.wait_for_card(&id).await?;
        browser.wait_for("[data-handle=\"0 end\"]").await?;
        browser.shot("touch-handles").await?;
        let hits = "return [...document.querySelectorAll('[data-handle]')].map((one) => one.getBoundingClientRect())
            .map((one) => [one.left, one.right, one.width, one.height])";
        let hits: Vec<[f64; 4]> = browser.ask(hits, vec![]).await?;
        let is_whole = |[left, right, width, height]: &[f64; 4]| {
            *left >= 0.0 && *right <= 390.0 && (*width - 44.0).abs() < 0.5 && (*height - 44.0).abs() < 0.5
        };
        ensure!(hits.len() == 2 && hits.iter().all(is_whole), "{hits:?}");
        let from = end_of(browser, first).await?;
        let to = end_of(browser, "every shelf will find a room").await?;
        drag_end(browser, 0, "end", from, to, Pointer::Touch).await?;
        wait_words(browser, &id, "every shelf will find a room").await?;
        let (from, to) = (browser.bring("every", false).await?[0], browser.bring("closing buildings", false).await?[0]);
        drag_end(browser, 0, "start", from, to, Pointer::Touch).await?;
        wait_words(browser, &id, "closing buildings, and every shelf will find a room").await?;
        // A touch that the system takes away changes nothing, nor does Esc.
        let (from, to) = (browser.bring("closing buildings", false).await?[0], browser.bring("every", false).await?[0]);
        let hold = browser.handle(0, "start").await?;
        browser.finger_down(&[hold, (hold.0 + to.0 - from.0, hold.1 + to.1 - from.1)]).await?;
        let painted = "return CSS.highlights.has('ends') && CSS.highlights.has('ends-lost')";
        browser.wait_until("the preview", painted, vec![]).await?;
        browser.shot("touch-dragging").await?;
        browser.finger_up(true).await?;
        browser.wait_until("no preview", "return !CSS.highlights.has('ends')", vec![]).await?;
        wait_words(browser, &id, "closing buildings, and every shelf will find a room").await?;
        browser.click("button", "Undo").await?;
        wait_words(browser, &id, "every shelf will find a room").await?;
        browser.click("button", "Undo").await?;
        wait_words(browser, &id, first).await?;
        browser.tap("button", "Undo").await?;
        browser.wait_gone("mark[data-ids]").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_ends_of_a_mark_are_dragged_by_a_mouse_and_escape_takes_a_drag_back() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        let first = "every shelf will find";
        let id = browser.mark(first, "c").await?;
        let ends = async |words: &str, last: bool| -> Result<(f64, f64)> {
            let [start, end] = browser.points(words).await?;
            Ok(if last { end } else { start })
        };
        let (from, to) = (ends(first, true).await?, ends("every shelf will", true).await?);
        drag_end(browser, 0, "end", from, to, Pointer::Mouse).await?;
        wait_words(browser, &id, "every shelf will").await?;
        browser.click("button", "Undo").await?;
        wait_words(browser, &id, first).await?;
        // Words of the next sentence, in one more block: the end goes across.
        let (from, to) = (ends(first, true).await?, ends("doubt the sum", true).await?);
        drag_end(browser, 0, "end", from, to, Pointer::Mouse).await?;
        let words = browser.words_of(&id).await?;
        ensure!(words.starts_with("every shelf will find a room.”") && words.ends_with("doubt the sum"), "{words}");
        // The start never crosses its end, and a grapheme stays.
        let (from, to) = (ends("every", false).await?, ends("had forgotten", true).await?);
        drag_end(browser, 0, "start", from, to, Pointer::Mouse).await?;
        wait_words(browser, &id, "m").await?;
        browser.click("button", "Undo").await?;
        browser.click("button", "Undo").await?;
        wait_words(browser, &id, first).await?;
        // Esc while the button is down.
        let hold = browser.handle(0, "end").await?;
        let mouse = async |kind: &str, (x, y): (f64, f64)| {
            let event = json!({ "type": kind, "x": x, "y": y, "button": "left", "buttons": 1, "clickCount": 1 });
            browser.devtools("Input.dispatchMouseEvent", event).await
        };
        mouse("mousePressed", hold).await?;
        mouse("mouseMoved", (hold.0 - 30.0, hold.1)).await?;
        mouse("mouseMoved", (hold.0 - 60.0, hold.1)).await?;
        browser.wait_until("the preview", "return CSS.highlights.has('ends')", vec![]).await?;
        browser.shot("mouse-dragging").await?;
        browser.press("Escape").await?;
        browser.wait_until("no preview", "return !CSS.highlights.has('ends')", vec![]).await?;
        mouse("mouseReleased", (hold.0 - 60.0, hold.1)).await?;
        wait_words(browser, &id, first).await?;
        browser.wait_for_card(&id).await?;
        // Emoji are taken or left whole.
        let emoji = browser.mark("📚👩🏽‍🚒 corner", "s").await?;
        let (from, to) = (ends("📚", false).await?, ends("👩🏽‍🚒", false).await?);
        drag_end(browser, 0, "start", from, (to.0 + 3.0, to.1), Pointer::Mouse).await?;
        wait_words(browser, &emoji, "👩🏽‍🚒 corner").await?;
        // Handles cover no words: a drag that starts in the mark, at its first letter, selects.
        browser.select("corner").await?;
        browser.wait_for("[role=toolbar]").await?;
        ensure!(browser.count("[data-handle]").await? == 0, "handles while something is selected");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn two_taps_select_across_paragraphs_and_the_thumb_marks_it() -> Result<()> {
    journey(async |_, browser| {
        on_a_phone(browser, STORY).await?;
        browser.tap("button", "Select by taps").await?;
        browser.wait_for("button.switch[aria-pressed=true]").await?;
        browser.tap_first_word("We are not closing books").await?;
        browser.wait_for(".begun.on").await?;
        browser.wait_for("[role=group][aria-label=\"Selection has started\"]").await?;
        let said = "return [...document.querySelectorAll('[aria-live=polite]')].some((one) => one.textContent.includes('starts at “We”'))";
        browser.wait_until("what was done, said", said, vec![]).await?;
        browser.shot("touch-begun").await?;
        // A step back and on again.
        browser.tap("button", "Start one word later").await?;
        browser.wait_until("“are”", &said.replace("“We”", "“are”"), vec![]).await?;
        browser.tap("button", "Start one word earlier").await?;
        browser.wait_until("“We”", said, vec![]).await?;
        browser.tap_last_word("Readers in the hill quarter").await?;
        browser.wait_for("[role=toolbar]").await?;
        let selected = browser.selected().await?;
        ensure!(selected.starts_with("We are not closing") && selected.ends_with("Readers in the hill quarter"), "{selected}");
        // The bar: at the foot, thumb-sized, nothing over it.
        let sizes: Vec<(f64, f64, f64)> = browser
            .ask("return [...document.querySelectorAll('[role=toolbar] button')].map((one) => one.getBoundingClientRect()).map((one) => [one.width, one.height, one.bottom])", vec![])
            .await?;
        ensure!(sizes.len() >= 3 && sizes.iter().all(|(w, h, foot)| *w >= 48.0 && *h >= 48.0 && *foot > 780.0 && *foot <= 844.0), "{sizes:?}");
        browser.shot("touch-selected").await?;
        // Tapped elsewhere it is let go; the switch stays on, so that this tap begins anew.
        browser.tap_first_word("The council meets").await?;
        browser.wait_gone("[role=toolbar]").await?;
        if browser.count(".begun.on").await? == 0 {
            browser.tap_first_word("The council meets").await?;
        }
        browser.wait_for(".begun.on").await?;
        browser.tap("button", "Cancel").await?;
        browser.wait_gone(".begun.on").await?;
        // Backwards, and with the quotation marks where both stand there.
        let before = browser.mark_ids().await?;
        browser.tap_last_word("We are not closing books").await?;
        browser.wait_for(".begun.on").await?;
        browser.tap_first_word("We are not closing books").await?;
        browser.tap("button", "Quote").await?;
        let id = browser.wait_for_new_mark(&before).await?;
        wait_words(browser, &id, "“We are not closing books,”").await?;
        browser.wait_for_card(&id).await?;
        browser.wait_for(".panel .note textarea").await?;
        browser.reload().await?;
        browser.wait_for("button.switch[aria-pressed=true]").await?;
        browser.pick("More", "Stop selecting by taps").await?;
        browser.wait_for("button.switch[aria-pressed=false]").await?;
        browser.tap_first_word("We are not closing books").await?;
        browser.wait_for_card(&id).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn right_to_left_the_start_handle_hangs_on_the_right() -> Result<()> {
    const ARABIC: &str = "بلدية المدينة تدرس إغلاق مكتبتين من خمس مكتبات\nقالت رئيسة البلدية إن الخطة توفر المال كل عام، وإن المباني القديمة تحتاج إلى إصلاح كبير قبل الشتاء القادم.\nويقول القراء إن الحافلات لا تصل إلى الحي البعيد بعد المساء، وإن الأطفال يقرؤون هناك كل يوم.\n";
    journey(async |_, browser| {
        on_a_phone(browser, ARABIC).await?;
        let direction = "document.querySelector('.proof').dir = 'rtl'; return getComputedStyle(document.querySelector('[data-block]')).direction";
        let direction: String = browser.ask(direction, vec![]).await?;
        ensure!(direction == "rtl", "{direction}");
        let words = "الخطة توفر المال";
        let id = mark_by_selection(browser, words, "Claim").await?;
        let [first, last] = browser.bring(words, false).await?;
        let (start, end) = (browser.handle(0, "start").await?, browser.handle(0, "end").await?);
        ensure!(start.0 > first.0 && end.0 < last.0, "start {start:?} of {first:?}, end {end:?} of {last:?}");
        browser.shot("touch-rtl").await?;
        let to = end_of(browser, "الخطة توفر المال كل عام").await?;
        drag_end(browser, 0, "end", last, to, Pointer::Touch).await?;
        wait_words(browser, &id, "الخطة توفر المال كل عام").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_sheet_is_pulled_by_its_grip_and_everything_on_it_is_large_enough() -> Result<()> {
    journey(async |_, browser| {
        on_a_phone(browser, STORY).await?;
        mark_by_selection(browser, "closing buildings", "Claim").await?;
        mark_by_selection(browser, "Mayor Ines Calder", "Source").await?;
        let drawer = "return document.querySelector('.desk').dataset.drawer ?? 'rest'";
        let at = async |wanted: &str| {
            let script = format!("return (document.querySelector('.desk').dataset.drawer ?? 'rest') === '{wanted}'");
            browser.wait_until(&format!("the sheet at {wanted}"), &script, vec![]).await
        };
        at("open").await?;
        for (by, wanted) in [(60.0, "rest"), (-60.0, "open"), (-80.0, "full"), (70.0, "open")] {
            let (x, y) = browser.middle(".grip").await?;
            browser.finger_drag((x, y), (x, y + by)).await?;
            at(wanted).await?;
            browser.shot(&format!("touch-sheet-{wanted}")).await?;
            check_targets(browser, wanted).await?;
        }
        // A short tremble is a tap.
        browser.tap_css(".grip").await?;
        at("full").await?;
        browser.tap_css(".grip").await?;
        at("open").await?;
        // Under the finger the sheet follows, and the page behind it does not.
        let top: f64 = browser.ask("return scrollY", vec![]).await?;
        let (x, y) = browser.middle(".grip").await?;
        browser.finger_down(&[(x, y), (x, y - 100.0)]).await?;
        let (_, pulled) = browser.middle(".grip").await?;
        ensure!((pulled - (y - 100.0)).abs() < 12.0, "the sheet is at {pulled}, the finger at {}", y - 100.0);
        browser.finger_up(true).await?;
        at("open").await?;
        ensure!(browser.ask::<f64>("return scrollY", vec![]).await? == top, "the page scrolled");
        let _ = drawer;
        browser.check_accessible("the phone’s sheet").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_a_tablet_the_bar_stands_over_the_status_line_and_taps_select_too() -> Result<()> {
    journey(async |_, browser| {
        browser.screen(1024, 768, Pointer::Touch).await?;
        browser.open_pasted(STORY).await?;
        let above = "const bar = document.querySelector('.adder').getBoundingClientRect();
            const status = document.querySelector('.status').getBoundingClientRect();
            return bar.height >= 48 && bar.bottom <= status.top + 1 && bar.bottom > status.top - 4";
        browser.points("closing buildings").await?;
        select_by_system(browser, "closing buildings").await?;
        browser.wait_for("[role=toolbar]").await?;
        browser.wait_until("the bar over the status line", above, vec![]).await?;
        browser.shot("touch-tablet").await?;
        // Tapped elsewhere, it goes.
        let [elsewhere, _] = browser.points("PORT SELBY").await?;
        browser.tap_point(elsewhere).await?;
        browser.wait_gone("[role=toolbar]").await?;
        browser.tap("button", "Select by taps").await?;
        let [first, _] = browser.points("The town council").await?;
        browser.tap_point((first.0 + 3.0, first.1)).await?;
        browser.wait_for(".begun.on").await?;
        browser.wait_until("the bar over the status line", above, vec![]).await?;
        let [_, last] = browser.points("branch libraries").await?;
        browser.tap_point((last.0 - 3.0, last.1)).await?;
        browser.wait_for("[role=toolbar]").await?;
        let selected = browser.selected().await?;
        ensure!(selected.starts_with("The town council") && selected.ends_with("branch libraries"), "{selected}");
        browser.check_accessible("a tablet with a selection").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_pen_selects_like_a_mouse_and_its_barrel_button_drags_no_end() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(STORY).await?;
        let pen = async |kind: &str, (x, y): (f64, f64), button: &str, buttons: u32| {
            let event = json!({ "type": kind, "x": x, "y": y, "button": button, "buttons": buttons, "clickCount": 1, "pointerType": "pen", "force": 0.5 });
            browser.devtools("Input.dispatchMouseEvent", event).await
        };
        let [from, to] = browser.points("every shelf will find").await?;
        pen("mouseMoved", from, "none", 0).await?;
        ensure!(browser.count("[role=toolbar]").await? == 0, "hovering selects");
        pen("mousePressed", from, "left", 1).await?;
        for step in 1..=8 {
            let part = f64::from(step) / 8.0;
            pen("mouseMoved", (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part), "left", 1).await?;
        }
        pen("mouseReleased", to, "left", 0).await?;
        browser.wait_for("[role=toolbar]").await?;
        ensure!(browser.selected().await? == "every shelf will find");
        browser.press("c").await?;
        let id = browser.wait_for_new_mark(&std::collections::BTreeSet::new()).await?;
        let hold = browser.handle(0, "end").await?;
        pen("mousePressed", hold, "right", 2).await?;
        pen("mouseMoved", (hold.0 + 60.0, hold.1), "right", 2).await?;
        pen("mouseReleased", (hold.0 + 60.0, hold.1), "right", 0).await?;
        wait_words(browser, &id, "every shelf will find").await?;
        pen("mousePressed", hold, "left", 1).await?;
        let [_, room] = browser.points("find a room").await?;
        let target = (hold.0 + room.0 - to.0, hold.1 + room.1 - to.1);
        pen("mouseMoved", target, "left", 1).await?;
        pen("mouseMoved", target, "left", 1).await?;
        browser.wait_until("the preview", "return CSS.highlights.has('ends')", vec![]).await?;
        pen("mouseReleased", target, "left", 0).await?;
        wait_words(browser, &id, "every shelf will find a room").await?;
        Ok(())
    })
    .await
}

/// Controls that are seen are at least 24 px, and those of the bars and the sheet 44 px on one side at
/// least and 40 on the other, wherever the thumb goes.
async fn check_targets(browser: &Browser, what: &str) -> Result<()> {
    let script = "return [...document.querySelectorAll('button, select, input, textarea, a[href], label:has(input)')]
        .filter((one) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
        .filter((one) => !one.closest('[inert], .unseen, .article, .outline, .part-menu') && !(one.matches('input') && one.closest('label')) && !one.matches('.part, .skip'))
        .map((one) => [one, one.getBoundingClientRect()])
        .filter(([one, box]) => box.width > 0 && box.height > 0 && box.bottom > 0 && box.top < innerHeight)
        .filter(([one, box]) => {
          const least = one.closest('.bar, .thumb, .adder, .actions, .ends, .kinds, .menu-list, .tabs') ? 43.5 : 23.5;
          return box.height < least || box.width < Math.min(least, 43.5);
        })
        .map(([one, box]) => (one.ariaLabel || one.textContent.slice(0, 20) || one.className) + ' ' + Math.round(box.width) + ' × ' + Math.round(box.height))";
    let small: Vec<String> = browser.ask(script, vec![]).await?;
    ensure!(small.is_empty(), "{what}: too small: {small:?}");
    Ok(())
}

#[tokio::test]
async fn every_screen_of_a_phone_has_targets_that_a_finger_hits() -> Result<()> {
    journey(async |_, browser| {
        browser.phone().await?;
        browser.visit("").await?;
        browser.wait_for_mark("galley:ready").await?;
        check_targets(browser, "start").await?;
        on_a_phone(browser, STORY).await?;
        check_targets(browser, "desk").await?;
        mark_by_selection(browser, "closing buildings", "Claim").await?;
        check_targets(browser, "card").await?;
        browser.tap("button", "More").await?;
        browser.wait_for(".menu-list").await?;
        check_targets(browser, "menu").await?;
        for dialog in ["Article details…", "Restore points…", "Your name…", "Language…"] {
            if browser.count(".menu-list").await? == 0 {
                browser.tap("button", "More").await?;
            }
            browser.tap("menuitem", dialog).await?;
            browser.wait_for("dialog[open]").await?;
            check_targets(browser, dialog).await?;
            browser.press("Escape").await?;
            browser.wait_gone("dialog[open]").await?;
        }
        browser.tap("button", "Export").await?;
        browser.wait_for("dialog[open]").await?;
        check_targets(browser, "export").await?;
        browser.press("Escape").await?;
        browser.wait_gone("dialog[open]").await?;
        browser.tap("button", "Search").await?;
        check_targets(browser, "search").await?;
        browser.visit("#/").await?;
        browser.wait_for(".kept li").await?;
        check_targets(browser, "start with articles").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn nothing_that_is_typed_hides_behind_the_keyboard() -> Result<()> {
    journey(async |_, browser| {
        // A keyboard that lies over the page, told by the visual viewport alone.
        browser
            .before_each_page(
                "window.keyboard = 0;
                const proto = VisualViewport.prototype;
                const height = Object.getOwnPropertyDescriptor(proto, 'height');
                Object.defineProperty(proto, 'height', { get() { return height.get.call(this) - window.keyboard; } });
                window.showKeyboard = (pixels) => { window.keyboard = pixels; visualViewport.dispatchEvent(new Event('resize')); };",
            )
            .await?;
        on_a_phone(browser, STORY).await?;
        let id = mark_by_selection(browser, "closing buildings", "Claim").await?;
        browser.wait_for_card(&id).await?;
        browser.tap_css(".note textarea").await?;
        browser.wait_for_focus(".note textarea").await?;
        browser.ask::<()>("showKeyboard(336)", vec![]).await?;
        let inside = "const one = document.activeElement.getBoundingClientRect(); const seen = innerHeight - window.keyboard;
            return one.top >= 0 && one.bottom <= seen + 0.5 && one.height > 20";
        browser.wait_until("the note above the keyboard", inside, vec![]).await?;
        browser.shot("touch-keyboard").await?;
        browser.write_by_thumb("Seen above the keyboard, over several lines of a note that grows as it is written. ").await?;
        browser.write_by_thumb("More words, so that the field grows by a line or two, and stays in view.").await?;
        browser.wait_until("the grown note above the keyboard", inside, vec![]).await?;
        // A finger scrolls the sheet to it.
        browser.ask::<()>("document.querySelector('[id^=tags-]').scrollIntoView({ block: 'center' })", vec![]).await?;
        browser.tap_css("[id^=tags-]").await?;
        browser.wait_for_focus("[id^=tags-]").await?;
        browser.wait_until("the tags above the keyboard", inside, vec![]).await?;
        // The sheet ends where the keyboard begins.
        let foot: f64 = browser.ask("return document.querySelector('.panel').getBoundingClientRect().bottom", vec![]).await?;
        ensure!((foot - 508.0).abs() < 1.5, "the sheet ends at {foot}");
        browser.ask::<()>("showKeyboard(0)", vec![]).await?;
        browser
            .wait_until("the sheet at the foot again", "return Math.abs(document.querySelector('.panel').getBoundingClientRect().bottom - 844) < 1", vec![])
            .await?;
        // Dialogs too.
        browser.pick("More", "Your name…").await?;
        browser.wait_for("dialog[open]").await?;
        browser.ask::<()>("showKeyboard(336)", vec![]).await?;
        let dialog = "return document.querySelector('dialog[open]').getBoundingClientRect().bottom <= 509";
        browser.wait_until("the dialog above the keyboard", dialog, vec![]).await?;
        browser.shot("touch-keyboard-dialog").await?;
        // And the bar under the thumb: a selection while a field had the keyboard.
        browser.press("Escape").await?;
        browser.wait_gone("dialog[open]").await?;
        select_by_system(browser, "every shelf").await?;
        browser.wait_for("[role=toolbar]").await?;
        let bar: f64 = browser.ask("return document.querySelector('[role=toolbar]').getBoundingClientRect().bottom", vec![]).await?;
        ensure!(bar <= 509.0, "the bar ends at {bar}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_sample_article_is_marked_up_whole_by_touch_alone() -> Result<()> {
    journey(async |_, browser| {
        browser.phone().await?;
        browser.visit("").await?;
        browser.wait_for_mark("galley:ready").await?;
        browser.tap("button", "Try the sample").await?;
        browser.wait_for_article().await?;
        browser.tap("button", "Select by taps").await?;
        let mut made = Vec::new();
        for mark in MARKS {
            let before = browser.mark_ids().await?;
            for (at, part) in mark.parts.iter().enumerate() {
                let what = || format!("“{part}”");
                browser.tap_first_word(*part).await.with_context(what)?;
                browser.wait_for(".begun.on").await.with_context(what)?;
                browser.tap_last_word(*part).await.with_context(what)?;
                let deed = match mark.kind {
                    _ if at > 0 => "Add part",
                    "quote" => "Quote",
                    "claim" => "Claim",
                    _ => "Source",
                };
                browser.tap("button", deed).await.with_context(what)?;
                browser.wait_gone("[role=toolbar]").await.with_context(what)?;
            }
            let id = browser.wait_for_new_mark(&before).await?;
            wait_words(browser, &id, &mark.parts.concat()).await?;
            browser.wait_for_card(&id).await?;
            browser.tap_css(".card.focused .note textarea").await?;
            browser.wait_for_focus(".card.focused .note textarea").await?;
            browser.write_by_thumb(mark.note).await?;
            made.push(id);
        }
        browser.shot("touch-sample").await?;
        // Out of the last field.
        browser.tap_css(".grip").await?;
        browser.wait_saved().await?;
        let kept: Value = browser.kept().await?;
        let annotations = kept["annotations"].as_array().context("no annotations")?;
        ensure!(annotations.len() == MARKS.len(), "{} marks of {}", annotations.len(), MARKS.len());
        for (mark, id) in MARKS.iter().zip(&made) {
            let one = annotations.iter().find(|one| one["id"] == id.as_str()).context("a mark is gone")?;
            ensure!(one["note"] == mark.note && one["kind"] == mark.kind, "{one} should be {mark:?}");
        }
        Ok(())
    })
    .await
}
