//! What backs a claim: entries filled by keyboard alone, one of them a link of the article; kept, undone, taken
//! away; a mark of this or of another article as evidence; and the same with a finger.

use anyhow::{Context as _, Result, ensure};
use galley_core::formats::galley;
use galley_core::model::article::Link;
use galley_core::model::id::ArticleId;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use galley_core::text::TextRange;
use journeys::{Browser, Pointer, STORY, journey};
use serde_json::Value;
use std::rc::Rc;

const SAVING: &str = "It would save $310,000 a year";
const CLERK: &str = "the clerk’s office";
const PAPER: &str = "https://www.council.example/papers/budget.pdf";

/// The story as it came from a page whose words were linked.
fn linked() -> Result<String> {
    const LINKS: [(&str, &str); 4] = [
        (CLERK, PAPER),
        ("$310,000", "https://data.council.example/branches?year=2026"),
        ("Ines Calder", "mailto:mayor@council.example"),
        ("the county’s auditor", "https://county.example/auditor"),
    ];
    let at = Timestamp::from_millis(1_772_000_000_000);
    let mut work =
        Work::new(build(ArticleId::from_u128(0x6a1e_3c52_0000_4000_8000_0000_0000_0011), Intake::plain(STORY)), at);
    let text = work.article.text.clone();
    let mut links = Vec::new();
    for (words, href) in LINKS {
        let start = text.as_str().find(words).context(words)?;
        links.push(Link { range: TextRange::new(start, start + words.len()), href: href.to_owned(), extra: None });
    }
    links.sort_by_key(|link| link.range.start());
    Rc::make_mut(&mut work.article).links = Rc::new(links);
    Ok(galley::write(&work))
}

/// The story on the desk with one claim, whose card is focused.
async fn claim(browser: &Browser) -> Result<String> {
    browser.open_file("story.json", linked()?.as_bytes()).await?;
    browser.wait_for_article().await?;
    let id = browser.mark(SAVING, "c").await?;
    browser.wait_for_card(&id).await?;
    browser.wait_for(".card.focused .evidence .add").await?;
    Ok(id)
}

/// The entries of a mark as they are kept, in order.
async fn kept(browser: &Browser, id: &str) -> Result<Vec<Value>> {
    browser.wait_saved().await?;
    let mark = browser.kept_annotation(id).await?;
    Ok(mark["evidence"].as_array().cloned().unwrap_or_default())
}

/// The entries on the focused card, as they are read.
async fn lines(browser: &Browser) -> Result<Vec<String>> {
    browser.texts(".card.focused .evidence .line").await
}

async fn wait_for_lines(browser: &Browser, expected: &[&str]) -> Result<()> {
    let script = "return JSON.stringify([...document.querySelectorAll('.card.focused .evidence .line')].map((line) => line.innerText)) === JSON.stringify(arguments[0])";
    browser.wait_until(&format!("the entries {expected:?}"), script, vec![serde_json::json!(expected)]).await
}

/// Strikes Tab until the focus is on what matches.
async fn tab_to(browser: &Browser, css: &str) -> Result<()> {
    for _ in 0..60 {
        let there: bool = browser
            .ask("return document.activeElement?.closest(arguments[0]) != null", vec![serde_json::json!(css)])
            .await?;
        if there {
            return Ok(());
        }
        browser.press("Tab").await?;
    }
    anyhow::bail!("Tab does not lead to {css}")
}

#[tokio::test]
async fn two_entries_are_added_by_keyboard_alone_kept_undone_and_taken_away() -> Result<()> {
    journey(async |_, browser| {
        let id = claim(browser).await?;
        // The links of the claim's own words come first, then those of its sentence; addresses of mail are none.
        let offers = browser.texts(".card.focused .evidence .offers button").await?;
        ensure!(
            offers == ["Add: $310,000 — data.council.example".to_owned(), format!("Add: {CLERK} — council.example"),],
            "{offers:?}"
        );
        browser.press("Enter").await?;
        browser.wait_for_focus(".card.focused").await?;
        tab_to(browser, ".card.focused .evidence .add").await?;
        browser.press("Enter").await?;
        browser.wait_for_focus("[id^=evidence-reference]").await?;
        browser.check_accessible("a new entry").await?;
        // A blank one goes by itself, and the keyboard is where it was.
        browser.press("Escape").await?;
        browser.wait_for_focus(".card.focused .evidence .add").await?;
        ensure!(browser.count("[data-evidence]").await? == 0);
        browser.press("Enter").await?;
        browser.wait_for_focus("[id^=evidence-reference]").await?;
        browser.press("Shift+Tab").await?;
        browser.press("Shift+Tab").await?;
        browser.wait_gone("[data-evidence]").await?;
        ensure!(kept(browser, &id).await?.is_empty());
        tab_to(browser, ".card.focused .evidence .add").await?;
        browser.press("Enter").await?;
        browser.wait_for_focus("[id^=evidence-reference]").await?;
        browser.type_text("Board papers").await?;
        browser.press("Enter").await?;
        browser.wait_for_focus("[id^=evidence-url]").await?;
        browser.press("Enter").await?;
        browser.type_text("p. 3").await?;
        browser.press("Enter").await?;
        browser.wait_for_focus("[id^=evidence-date]").await?;
        browser.type_text("2026-11-18").await?;
        browser.press("Enter").await?;
        browser.type_text("Mara Lind, clerk").await?;
        browser.press("Enter").await?;
        browser.wait_for_focus("[id^=evidence-note]").await?;
        browser.type_text("Says “about”.").await?;
        browser.shot("evidence-open").await?;
        browser.press("Ctrl+Enter").await?;
        browser.wait_for_focus(".card.focused .evidence .line").await?;
        wait_for_lines(browser, &["Board papers, p. 3 · 18 Nov 2026"]).await?;
        // The next is a link of the article: one key, and it is there.
        tab_to(browser, ".card.focused .evidence .offers button").await?;
        browser.press("Enter").await?;
        wait_for_lines(browser, &["Board papers, p. 3 · 18 Nov 2026", "$310,000"]).await?;
        browser.wait_for_focus(".card.focused [data-evidence]:last-child .line").await?;
        ensure!(
            browser.count(".card.focused .evidence .offers button").await? == 1,
            "what was taken is offered no more"
        );
        browser.check_accessible("a card with evidence").await?;
        browser.shot("evidence-card").await?;
        browser.dark(true).await?;
        browser.shot("evidence-card-dark").await?;
        browser.dark(false).await?;
        let out = browser.attributes(".card.focused .evidence a.site", "rel").await?;
        ensure!(out == ["noopener noreferrer"], "{out:?}");

        let found = kept(browser, &id).await?;
        let told =
            |at: usize, key: &str| found.get(at).and_then(|one| one[key].as_str()).unwrap_or_default().to_owned();
        ensure!(found.len() == 2, "{found:?}");
        ensure!([told(0, "reference"), told(0, "place"), told(0, "date")] == ["Board papers", "p. 3", "2026-11-18"]);
        ensure!([told(0, "contact"), told(0, "note")] == ["Mara Lind, clerk", "Says “about”."]);
        ensure!(
            [told(1, "reference"), told(1, "url")] == ["$310,000", "https://data.council.example/branches?year=2026"]
        );

        browser.reload().await?;
        browser.wait_for_article().await?;
        browser.click_css(&format!("mark[data-ids~=\"{id}\"]")).await?;
        browser.wait_for_card(&id).await?;
        ensure!(lines(browser).await?.len() == 2);

        // An address that is pasted as the reference is the link; the half-typed word outlives the tab.
        tab_to(browser, ".card.focused .evidence .line").await?;
        browser.press("Enter").await?;
        browser.wait_for_focus("[id^=evidence-reference]").await?;
        browser.press("Ctrl+a").await?;
        browser.type_text(PAPER).await?;
        browser.press("Enter").await?;
        browser.wait_for_focus("[id^=evidence-url]").await?;
        let url: String = browser.ask("return document.activeElement.value", vec![]).await?;
        ensure!(url == PAPER, "{url}");
        browser.press("Enter").await?;
        browser.press("Ctrl+a").await?;
        browser.type_text("page thr").await?;
        browser.wait_for_record("entry/", "page thr").await?;
        browser.reload().await?;
        browser.wait_for_article().await?;
        ensure!(kept(browser, &id).await?[0]["place"] == "page thr");
        browser.click_css(&format!("mark[data-ids~=\"{id}\"]")).await?;
        browser.wait_for_card(&id).await?;

        // Taken away by keyboard: the next one has the focus, and Undo brings it back.
        tab_to(browser, ".card.focused .evidence .line").await?;
        browser.press("Enter").await?;
        browser.wait_for_focus("[id^=evidence-reference]").await?;
        tab_to(browser, "[aria-label^='Remove evidence']").await?;
        browser.press("Enter").await?;
        wait_for_lines(browser, &["$310,000"]).await?;
        browser.wait_for_focus(".card.focused .evidence .line").await?;
        browser.wait_for_text("Removed evidence").await?;
        browser.press("Ctrl+z").await?;
        wait_for_lines(browser, &["council.example, page thr · 18 Nov 2026", "$310,000"]).await?;
        browser.press("Ctrl+Shift+z").await?;
        wait_for_lines(browser, &["$310,000"]).await?;
        // Search finds its words.
        browser.press("Escape").await?;
        browser.press("/").await?;
        browser.type_text("branches?year").await?;
        browser.wait_for(&format!("[data-card=\"{id}\"]")).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_mark_of_this_and_of_another_article_is_evidence_and_the_way_leads_there() -> Result<()> {
    journey(async |_, browser| {
        // Another article, with a mark in its last paragraph.
        let filler = "The rain went on and the river rose.\n".repeat(80);
        let other = browser
            .open_pasted(&format!(
                "Auditor finds the sum too high\n{filler}The plan saves $120,000 at most, he wrote.\n"
            ))
            .await?;
        let there = browser.mark("The plan saves $120,000 at most", "c").await?;
        browser.wait_saved().await?;
        let id = claim(browser).await?;
        browser.press("Escape").await?;
        browser.wait_gone(".card.focused").await?;
        let source = browser.mark(CLERK, "s").await?;
        browser.click_css(&format!("mark[data-ids~=\"{id}\"]")).await?;
        browser.wait_for_card(&id).await?;

        // This article's, by typing.
        browser.click_css(".card.focused .evidence .add").await?;
        browser.wait_for_focus("[id^=evidence-reference]").await?;
        browser.click("button", "Point at a mark…").await?;
        browser.wait_for("#point-list [role=option]").await?;
        ensure!(browser.count("#point-list [role=option]").await? == 1, "the claim is no evidence for itself");
        browser.check_accessible("the dialog of marks").await?;
        browser.shot("evidence-point").await?;
        browser.dark(true).await?;
        browser.shot("evidence-point-dark").await?;
        browser.dark(false).await?;
        browser.type_text("clerk").await?;
        browser.press("Enter").await?;
        browser.wait_for(".card.focused .pointed .link").await?;
        let name = format!("Go to the mark “{CLERK}”, ¶ 1");
        ensure!(browser.attributes(".card.focused .pointed .link", "aria-label").await? == [name.as_str()]);
        browser.click("button", "Done").await?;
        wait_for_lines(browser, &[CLERK]).await?;
        browser.click("button", &name).await?;
        browser.wait_for_card(&source).await?;

        // Another article's: it is read without being opened.
        browser.click_css(&format!("mark[data-ids~=\"{id}\"]")).await?;
        browser.wait_for_card(&id).await?;
        browser.click_css(".card.focused .evidence .add").await?;
        browser.wait_for_focus("[id^=evidence-reference]").await?;
        browser.type_text("The auditor’s letter").await?;
        browser.click("button", "Point at a mark…").await?;
        browser.wait_for("#point-typed").await?;
        browser.choose("In", "Auditor finds the sum too high").await?;
        browser
            .wait_until(
                "the other article's mark",
                "return document.querySelector('#point-list [role=option]')?.dataset.candidate === arguments[0]",
                vec![serde_json::json!(there)],
            )
            .await?;
        browser.click_css("#point-list [role=option]").await?;
        browser.wait_for(".card.focused .open .pointed .link").await?;
        browser.shot("evidence-pointed").await?;
        browser.click("button", "Done").await?;
        let found = kept(browser, &id).await?;
        ensure!(found.len() == 2 && found[1]["reference"] == "The auditor’s letter", "{found:?}");
        browser.check_accessible("entries that are marks").await?;
        let far = "Go to the mark “The plan saves $120,000 at most” in “Auditor finds the sum too high”";
        browser.click("button", far).await?;
        browser
            .wait_until(
                "the other article",
                "return document.querySelector('[data-article]')?.dataset.article === arguments[0]",
                vec![serde_json::json!(other)],
            )
            .await?;
        browser.wait_for_card(&there).await?;
        let script = "const r = document.querySelector(`mark[data-ids~=\"${arguments[0]}\"]`)?.getBoundingClientRect();
            return r && r.top > 0 && r.bottom < innerHeight";
        browser.wait_until("the mark in sight", script, vec![serde_json::json!(there)]).await?;
        browser.shot("evidence-there").await?;

        // The mark is gone: it is said when one comes, with its words.
        browser.press("Delete").await?;
        browser.wait_saved().await?;
        browser.ask::<Value>("history.back(); return null", vec![]).await?;
        browser.wait_for(&format!("mark[data-ids~=\"{id}\"]")).await?;
        browser.click_css(&format!("mark[data-ids~=\"{id}\"]")).await?;
        browser.wait_for_card(&id).await?;
        browser.click("button", far).await?;
        browser.wait_for_text("is marked in this article no more").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn on_a_phone_entries_are_added_and_taken_away_by_touch() -> Result<()> {
    journey(async |_, browser| {
        browser.phone().await?;
        let id = claim(browser).await?;
        browser.tap_css(".card.focused .evidence .add").await?;
        browser.wait_for_focus("[id^=evidence-reference]").await?;
        browser.type_text("A call with the clerk").await?;
        browser.check_accessible("an open entry on a phone").await?;
        browser.shot("evidence-phone-open").await?;
        browser.tap("button", "Done").await?;
        wait_for_lines(browser, &["A call with the clerk"]).await?;
        browser.tap_css(".card.focused .evidence .offers button").await?;
        wait_for_lines(browser, &["A call with the clerk", "$310,000"]).await?;
        let low: Vec<String> = browser
            .ask(
                "return [...document.querySelectorAll('.card.focused .evidence :is(button, a)')].filter((one) => one.getBoundingClientRect().height < 44).map((one) => one.innerText)",
                vec![],
            )
            .await?;
        ensure!(low.is_empty(), "too low for a finger: {low:?}");
        browser.check_accessible("entries on a phone").await?;
        browser.shot("evidence-phone").await?;
        browser.dark(true).await?;
        browser.shot("evidence-phone-dark").await?;
        browser.dark(false).await?;
        browser.tap_css(".card.focused [data-evidence] .line").await?;
        browser.wait_for_focus("[id^=evidence-reference]").await?;
        browser.tap("button", "Remove evidence: A call with the clerk").await?;
        wait_for_lines(browser, &["$310,000"]).await?;
        browser.tap("button", "Undo").await?;
        wait_for_lines(browser, &["A call with the clerk", "$310,000"]).await?;
        ensure!(kept(browser, &id).await?.len() == 2);
        Ok(())
    })
    .await
}

#[tokio::test]
async fn evidence_is_printed_under_its_claim_and_at_middle_width_nothing_is_lost() -> Result<()> {
    journey(async |_, browser| {
        claim(browser).await?;
        browser.click_css(".card.focused .evidence .offers button").await?;
        wait_for_lines(browser, &["$310,000"]).await?;
        browser.screen(768, 1024, Pointer::Mouse).await?;
        browser.click_css(".card.focused .evidence .line").await?;
        browser.wait_for_focus("[id^=evidence-reference]").await?;
        browser.check_accessible("an open entry at 768").await?;
        browser.shot("evidence-768").await?;
        let wider: bool = browser
            .ask(
                "const e = document.querySelector('.card.focused .evidence'); return e.scrollWidth > e.clientWidth + 1",
                vec![],
            )
            .await?;
        ensure!(!wider, "the entries are wider than their card");
        browser.fill("Place", "p. 7").await?;
        browser.click("button", "Done").await?;
        wait_for_lines(browser, &["$310,000, p. 7"]).await?;
        browser.ask::<()>("dispatchEvent(new Event('beforeprint'))", vec![]).await?;
        browser.print_view(true).await?;
        browser.wait_for(".print .print-evidence").await?;
        let printed = browser.texts(".print-evidence li").await?;
        ensure!(printed == ["$310,000, p. 7https://data.council.example/branches?year=2026"], "{printed:?}");
        browser.shot("evidence-printed").await?;
        Ok(())
    })
    .await
}
