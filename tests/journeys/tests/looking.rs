//! What can be seen, by everybody: no axe violation on any screen, light and dark; nothing scrolls
//! sideways; targets are large enough; and pictures of it all for people to look at.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, LANGUAGES, Pointer, STORY, journey};
use serde_json::Value;

/// Widths and heights that the design names, with how they are pointed at.
const SCREENS: [(u32, u32, Pointer); 3] =
    [(1440, 1100, Pointer::Mouse), (768, 1024, Pointer::Mouse), (390, 844, Pointer::Touch)];

/// Runs a body at every width, light and dark.
async fn everywhere(body: impl AsyncFn(&Browser, &str) -> Result<()>) -> Result<()> {
    for (width, height, pointer) in SCREENS {
        for dark in [false, true] {
            let name = format!("{width}-{}", if dark { "dark" } else { "light" });
            journey(async |_, browser| {
                browser.screen(width, height, pointer).await?;
                browser.dark(dark).await?;
                browser.visit("").await?;
                browser.wait_for_text("No articles on this device").await?;
                body(browser, &name).await.with_context(|| name.clone())
            })
            .await?;
        }
    }
    Ok(())
}

/// Where the parts of the start screen stand that its shell has too.
const PLACES: &str = "return ['.name', '.says', 'textarea', '.paste .label', '.open-file', '.paste-foot > .button:last-of-type',
        '.drop', '.pledge', '.kept h2'].map((part) => {
    const element = document.querySelector(part);
    const box = element.getBoundingClientRect();
    return [part, element.placeholder ?? element.textContent, ...[box.x, box.y, box.width, box.height].map(Math.round)].join(' ');
})";

#[tokio::test]
async fn the_start_screen_looks_the_same_before_and_after_galley_has_come() -> Result<()> {
    for (width, height, pointer) in SCREENS {
        for (language, theme) in [("en", "light"), ("de", "dark"), ("fr", "light"), ("es", "dark"), ("ar", "light")] {
            let name = format!("shell-{width}-{language}-{theme}");
            journey(async |site, browser| {
                browser.screen(width, height, pointer).await?;
                site.hold_back(true);
                browser.visit_shell("").await?;
                let choose = "localStorage.setItem('galley:language', arguments[0]);
                    localStorage.setItem('galley:theme', arguments[1])";
                browser.ask::<()>(choose, vec![language.into(), theme.into()]).await?;
                browser.visit_shell("?again").await?;
                browser.wait_for("#shell .ago:not(:empty)").await?;
                browser.shot(&name).await?;
                hold(browser, &name).await?;
                let before: Vec<String> = browser.ask(PLACES, vec![]).await?;
                site.hold_back(false);
                browser.wait_started().await?;
                browser.wait_for(".kept .empty").await?;
                let after: Vec<String> = browser.ask(PLACES, vec![]).await?;
                ensure!(before == after, "{name}: {before:#?} {after:#?}");
                browser.shot(&format!("{name}-after")).await
            })
            .await?;
        }
    }
    Ok(())
}

/// What holds for every screen, and its picture; at two of the widths in every language, too.
async fn check(browser: &Browser, what: &str, name: &str) -> Result<()> {
    browser.shot(&format!("{what}-{name}")).await?;
    hold(browser, &format!("{what} at {name}")).await?;
    if !["1440-light", "390-dark"].contains(&name) {
        return Ok(());
    }
    for language in LANGUAGES {
        browser.speak(language).await?;
        browser.shot(&format!("{what}-{name}-{language}")).await?;
        hold(browser, &format!("{what} at {name} in {language}")).await?;
    }
    browser.speak("en").await
}

/// What holds for every screen.
async fn hold(browser: &Browser, what: &str) -> Result<()> {
    browser.check_accessible(what).await?;
    let sideways = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
    let too_wide: i64 = browser.ask(sideways, vec![]).await?;
    ensure!(too_wide <= 0, "{what} scrolls sideways by {too_wide} px");
    ensure!(browser.count("[role=status]").await? == 1, "{what} has not one status");
    let small: Vec<Value> = browser.ask(SMALL, vec![]).await?;
    ensure!(small.is_empty(), "{what} has targets that are too small: {small:?}");
    let cut: Vec<String> = browser.ask(CUT_OFF, vec![]).await?;
    ensure!(cut.is_empty(), "{what} cuts words off: {cut:?}");
    Ok(())
}

/// Buttons and headings whose words do not fit their box: a translation is longer than its English.
const CUT_OFF: &str = "return [...document.querySelectorAll('button, h2, [role=tab], legend, label')]
    .filter((box) => box.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .filter((box) => !box.closest('.unseen, [data-article], .card, .kept') && !box.matches('.unseen'))
    .filter((box) => box.scrollWidth > box.clientWidth + 1 && getComputedStyle(box).overflowX !== 'visible')
    .map((box) => box.textContent.trim().slice(0, 40))";

/// Controls that are seen and smaller than 24 by 24 px (WCAG 2.2, 2.5.8), links in running text and
/// what is covered by its label left out.
const SMALL: &str = "return [...document.querySelectorAll('button, select, input, textarea, a[href]')]
    .filter((control) => control.checkVisibility({ opacityProperty: true, visibilityProperty: true }))
    .filter((control) => !control.closest('[inert], .unseen, label, p'))
    .map((control) => {
      // What a control lays over its surroundings belongs to it.
      const after = getComputedStyle(control, '::after');
      const spread = after.content !== 'none' && after.position === 'absolute' && control.offsetParent;
      const own = control.getBoundingClientRect();
      const reach = spread && after.insetBlockStart === '0px' ? control.offsetParent.getBoundingClientRect() : own;
      const more = spread ? Math.max(0, -2 * parseFloat(after.insetBlockStart) || 0) : 0;
      return { what: control.ariaLabel || control.textContent.slice(0, 30), width: reach.width, height: reach.height + more };
    })
    .filter(({ width, height }) => width > 0 && height > 0 && (width < 23.5 || height < 23.5))";

/// A story with a split quote, a claim inside it, a source, and the quote focused.
async fn mark_up(browser: &Browser) -> Result<()> {
    let touch = browser.ask::<bool>("return matchMedia('(pointer: coarse)').matches", vec![]).await?;
    browser.open_pasted(STORY).await?;
    for (words, key) in [
        ("“We are not closing books,”", "q"),
        ("“We are closing buildings, and every shelf will find a room.”", "a"),
        ("closing buildings", "c"),
        ("Mayor Ines Calder, who proposed the plan in May", "s"),
        ("It would save $310,000 a year", "c"),
    ] {
        select_by_script(browser, words).await?;
        browser.wait_for("[role=toolbar]").await?;
        if touch {
            let name = match key {
                "q" => "Quote",
                "c" => "Claim",
                "s" => "Source",
                _ => "Add part",
            };
            browser.click("button", name).await?;
        } else {
            browser.press(key).await?;
        }
        browser.wait_gone("[role=toolbar]").await?;
    }
    browser.wait_saved().await
}

/// What the system's own selection handles would leave selected.
async fn select_by_script(browser: &Browser, words: &str) -> Result<()> {
    let script = "const blocks = [...document.querySelectorAll('[data-block]')];
        const block = blocks.find((block) => block.textContent.includes(arguments[0]));
        block.scrollIntoView({ block: 'center' });
        const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
        const range = new Range();
        let at = 0;
        const start = block.textContent.indexOf(arguments[0]);
        const end = start + arguments[0].length;
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          if (start >= at && start < at + node.length) range.setStart(node, start - at);
          if (end > at && end <= at + node.length) range.setEnd(node, end - at);
          at += node.length;
        }
        document.querySelector('[data-article]').focus({ preventScroll: true });
        getSelection().removeAllRanges();
        getSelection().addRange(range);
        return true";
    ensure!(browser.ask::<bool>(script, vec![words.into()]).await?);
    Ok(())
}

#[tokio::test]
async fn the_start_screen_is_for_everybody_empty_and_with_articles() -> Result<()> {
    everywhere(async |browser, name| {
        check(browser, "start-empty", name).await?;
        mark_up(browser).await?;
        browser.visit("#/").await?;
        browser.wait_for(".kept li").await?;
        check(browser, "start", name).await?;
        browser.click("button", "More").await?;
        browser.wait_for(".menu-list").await?;
        check(browser, "start-menu", name).await?;
        browser.press("Escape").await?;
        browser.wait_gone(".menu-list").await
    })
    .await
}

#[tokio::test]
async fn the_desk_is_for_everybody_with_marks_adder_and_menus() -> Result<()> {
    everywhere(async |browser, name| {
        mark_up(browser).await?;
        check(browser, "desk", name).await?;
        select_by_script(browser, "two of the five branch libraries").await?;
        browser.wait_for("[role=toolbar]").await?;
        check(browser, "desk-adder", name).await?;
        browser.press("Escape").await?;
        browser.wait_gone("[role=toolbar]").await?;
        browser.press("p").await?;
        browser.wait_for("[role=listbox]").await?;
        check(browser, "desk-part", name).await?;
        browser.press("Escape").await?;
        browser.wait_gone("[role=listbox]").await?;
        browser.click("button", "More").await?;
        browser.wait_for("[role=menu]").await?;
        check(browser, "desk-menu", name).await?;
        browser.press("Escape").await?;
        browser.wait_gone("[role=menu]").await
    })
    .await
}

#[tokio::test]
async fn every_dialog_is_for_everybody() -> Result<()> {
    everywhere(async |browser, name| {
        mark_up(browser).await?;
        browser.click("button", "Export").await?;
        browser.wait_for("dialog.export").await?;
        check(browser, "export", name).await?;
        browser.click("radio", "W3C Web Annotation").await?;
        check(browser, "export-w3c", name).await?;
        browser.press("Escape").await?;
        browser.wait_gone("dialog").await?;
        for (item, what) in
            [("Article details…", "details"), ("Your name…", "name"), ("Language…", "language"), ("Keys", "keys")]
        {
            browser.click("button", "More").await?;
            browser.wait_for("[role=menu]").await?;
            browser.click("menuitem", item).await?;
            browser.wait_for("dialog.plain").await?;
            check(browser, what, name).await?;
            browser.press("Escape").await?;
            browser.wait_gone("dialog").await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn with_forced_colors_and_without_motion_everything_is_still_there() -> Result<()> {
    journey(async |_, browser| {
        browser.screen(1440, 1100, Pointer::Mouse).await?;
        browser.visit("").await?;
        browser.system_asks_for(&[("forced-colors", "active"), ("prefers-reduced-motion", "reduce")]).await?;
        mark_up(browser).await?;
        browser.shot("desk-forced-colors").await?;
        browser.check_accessible_in_every_language("the desk in forced colors").await?;
        browser.click("button", "Export").await?;
        browser.wait_for("dialog.export").await?;
        browser.check_accessible_in_every_language("Export in forced colors").await?;
        browser.press("Escape").await?;
        browser.wait_gone("dialog").await?;
        browser.visit("#/").await?;
        browser.wait_for(".kept li").await?;
        browser.check_accessible_in_every_language("the start screen in forced colors").await
    })
    .await
}

/// The start screen, the desk with its adder, and two dialogs, as they are now.
async fn look_at_all(browser: &Browser, what: &str) -> Result<()> {
    browser.visit("").await?;
    browser.wait_for(".kept li").await?;
    hold(browser, &format!("the start screen {what}")).await?;
    let scroll = "document.querySelector('.kept li a').scrollIntoView({ block: 'center' }); return true";
    browser.ask::<bool>(scroll, vec![]).await?;
    browser.click_css(".kept li a").await?;
    browser.wait_for("mark").await?;
    select_by_script(browser, "two of the five branch libraries").await?;
    browser.wait_for("[role=toolbar]").await?;
    browser.shot(&format!("desk-{}", what.replace(' ', "-"))).await?;
    hold(browser, &format!("the desk {what}")).await?;
    browser.press("Escape").await?;
    browser.wait_gone("[role=toolbar]").await?;
    for (item, dialog) in [("Keys", "dialog.plain"), ("Commands…", "dialog")] {
        browser.click("button", "More").await?;
        browser.click("menuitem", item).await?;
        browser.wait_for(dialog).await?;
        hold(browser, &format!("“{item}” {what}")).await?;
        browser.press("Escape").await?;
        browser.wait_gone("dialog").await?;
    }
    Ok(())
}

/// WCAG 2.2, 1.4.10 (320 px), 1.4.4 (200 %) and 1.4.12 (wider spacing).
#[tokio::test]
async fn narrow_magnified_and_widely_spaced_nothing_is_cut_off() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        mark_up(browser).await?;
        browser.screen(320, 640, Pointer::Touch).await?;
        look_at_all(browser, "at 320 px").await?;
        // What a window of 1440 by 1100 px is when everything is shown twice as large.
        browser.screen(720, 550, Pointer::Mouse).await?;
        look_at_all(browser, "at 200 %").await
    })
    .await?;
    journey(async |_, browser| {
        browser.visit("").await?;
        mark_up(browser).await?;
        for (width, height, pointer) in [(1440, 1100, Pointer::Mouse), (390, 844, Pointer::Touch)] {
            browser.screen(width, height, pointer).await?;
            browser.before_each_page(&format!("addEventListener('DOMContentLoaded', () => {{ {SPACED} }})")).await?;
            look_at_all(browser, &format!("spaced at {width} px")).await?;
        }
        Ok(())
    })
    .await
}

/// The reader's own spacing, as the criterion has it.
const SPACED: &str = "const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }');
    document.adoptedStyleSheets = [sheet]";

#[tokio::test]
async fn the_choice_of_light_or_dark_is_kept_over_a_reload() -> Result<()> {
    journey(async |_, browser| {
        browser.visit("").await?;
        let theme = "return document.documentElement.dataset.theme ?? null";
        browser.wait_for_text("No articles on this device").await?;
        ensure!(browser.ask::<Option<String>>(theme, vec![]).await?.is_none());
        browser.click("button", "Light or dark").await?;
        browser
            .wait_until("the dark theme", "return document.documentElement.dataset.theme === 'dark'", vec![])
            .await?;
        browser.reload().await?;
        browser.wait_for_text("No articles on this device").await?;
        ensure!(browser.ask::<Option<String>>(theme, vec![]).await?.as_deref() == Some("dark"));
        Ok(())
    })
    .await
}
