//! A class: one file goes out, is marked on phones under each one's name, and comes back as everybody's marks
//! in one article.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, Pointer, STORY, Site, journey};
use serde_json::{Value, json};

const BOOKS: &str = "“We are not closing books,”";
const SAVING: &str = "It would save $310,000 a year";
const FARE: &str = "Two buses there and two back";
const MAYOR: &str = "Mayor Ines Calder";
const TASK: &str = "Mark every claim and every quote.";

/// A share sheet that takes these types and keeps what it was given.
fn share_sheet(types: &str) -> String {
    format!(
        "navigator.canShare = (data) => data.files.every((file) => [{types}].includes(file.type));
         navigator.share = async (data) => {{ window.shared = [data.files[0].name, await data.files[0].text()]; }};"
    )
}

async fn shared(browser: &Browser) -> Result<(String, Vec<u8>)> {
    browser.wait_until("something shared", "return !!window.shared", vec![]).await?;
    let (name, text): (String, String) = browser.ask("return window.shared", vec![]).await?;
    Ok((name, text.into_bytes()))
}

/// Another person's browser.
async fn someone(site: &Site) -> Result<Browser> {
    Browser::open(site).await
}

/// Opens the class's file on a phone and says who marks.
async fn begin(phone: &Browser, name: &str, file: &[u8]) -> Result<()> {
    phone.open_file("class.json", file).await?;
    phone.wait_for_article().await?;
    phone.wait_for_named("dialog", "Who is marking?").await?;
    phone.wait_for_focus("#d-name").await?;
    phone.write_by_thumb(name).await?;
    phone.shot(&format!("class-who-{name}")).await?;
    phone.tap("button", "Start").await?;
    phone.wait_gone("dialog[open]").await?;
    phone.wait_for_text(&format!("Marked by {name}")).await
}

/// Marks words by two taps and a tap on the kind.
async fn mark_by_thumb(phone: &Browser, words: &str, kind: &str) -> Result<()> {
    let before = phone.mark_ids().await?;
    if phone.count(".switch[aria-pressed=true]").await? == 0 {
        phone.tap("button", "Select by taps").await?;
    }
    phone.tap_first_word(words).await?;
    phone.tap_last_word(words).await?;
    phone.wait_for("[role=toolbar]").await?;
    phone.tap("button", kind).await?;
    phone.wait_for_new_mark(&before).await?;
    Ok(())
}

async fn file_of(browser: &Browser) -> Result<Value> {
    browser.wait_saved().await?;
    browser.press("Ctrl+s").await?;
    Ok(serde_json::from_slice(&browser.take_download(".json").await?.1)?)
}

/// The teacher's article with the task, and the file that goes out.
async fn hand_out(teacher: &Browser) -> Result<Vec<u8>> {
    teacher.open_pasted(STORY).await?;
    teacher.mark(MAYOR, "s").await?;
    teacher.pick("More", "Hand out to a class…").await?;
    teacher.wait_for_named("dialog", "Hand out to a class").await?;
    teacher.fill("Heading", "Who says what?").await?;
    teacher.fill("Task", TASK).await?;
    teacher.fill("Your name", "Ms Roth").await?;
    teacher.fill("Due", "Friday").await?;
    teacher.shot("class-hand-out").await?;
    teacher.check_accessible("handing out").await?;
    teacher.click("button", "Download").await?;
    let (name, file) = teacher.take_download(".json").await?;
    ensure!(name == "port-selby-weighs-closing-two-of-its-five-libraries.class.galley.json", "{name}");
    teacher.wait_gone("dialog[open]").await?;
    teacher.wait_for_text(TASK).await?;
    Ok(file)
}

/// What three pupils hand in, each by another way.
async fn handed_in(site: &Site, class: &[u8]) -> Result<Vec<(String, Vec<u8>)>> {
    let marks = [
        ("Ana", vec![(BOOKS, "Quote"), (SAVING, "Claim")]),
        ("Ben", vec![(SAVING, "Claim"), (FARE, "Quote")]),
        ("Cem", vec![(SAVING, "Quote")]),
    ];
    let mut files = Vec::new();
    for (name, marks) in marks {
        let mut phone = someone(site).await?;
        phone.phone().await?;
        match name {
            "Ana" => phone.before_each_page(&share_sheet("'application/json', 'text/plain'")).await?,
            "Ben" => phone.before_each_page(&share_sheet("'text/plain'")).await?,
            _ => phone.before_each_page("navigator.canShare = () => false;").await?,
        }
        begin(&phone, name, class).await?;
        phone.wait_for_text(TASK).await?;
        if name == "Ana" {
            phone.shot("class-slip-phone").await?;
            phone.check_accessible("the task on a phone").await?;
        }
        for (words, kind) in marks {
            mark_by_thumb(&phone, words, kind).await?;
        }
        phone.wait_saved().await?;
        // Within one tap, wherever the article is scrolled to.
        phone.tap_css(".bar .solid").await?;
        phone.wait_for_named("dialog", "Hand in").await?;
        let small = "return [...document.querySelectorAll('dialog[open] button')].filter((one) => {
            const box = one.getBoundingClientRect(); return box.height < 44 || box.width < 44 }).map((one) => one.textContent)";
        let small: Vec<String> = phone.ask(small, vec![]).await?;
        ensure!(small.is_empty(), "too small for a finger: {small:?}");
        phone.shot(&format!("class-hand-in-{name}")).await?;
        if name == "Ana" {
            phone.check_accessible("handing in on a phone").await?;
        }
        let file = if name == "Cem" {
            phone.tap("button", "Download").await?;
            phone.take_download(".json").await?
        } else {
            phone.tap("button", "Share…").await?;
            shared(&phone).await?
        };
        let ending = if name == "Ben" { "txt" } else { "json" };
        ensure!(file.0.ends_with(&format!("five-libraries – {name}.galley.{ending}")), "{}", file.0);
        let json: Value = serde_json::from_slice(&file.1)?;
        ensure!(json["pupil"] == name, "{}", json["pupil"]);
        let makers = json["annotations"].as_array().context("no marks")?.iter().map(|one| one["creator"].clone());
        ensure!(makers.clone().all(|maker| maker == name), "{:?}", makers.collect::<Vec<_>>());
        phone.check_console_clean().await?;
        phone.close().await?;
        files.push(file);
    }
    Ok(files)
}

/// Opens files together where an article stands on the desk or the start screen.
async fn open_together(browser: &Browser, files: &[(String, Vec<u8>)]) -> Result<()> {
    let mut paths = Vec::new();
    for (name, file) in files {
        paths.push(browser.make_file(name, file)?);
    }
    if browser.count("[data-article]").await? > 0 {
        browser.click("link", "All articles").await?;
    }
    browser.wait_for_text("Open a file…").await?;
    let list: Vec<_> = paths.iter().map(std::path::PathBuf::as_path).collect();
    browser.choose_files("Open a file", &list).await
}

#[tokio::test]
async fn a_class_file_goes_out_and_three_come_back_side_by_side() -> Result<()> {
    journey(async |site, teacher| {
        teacher.screen(1440, 900, Pointer::Mouse).await?;
        let class = hand_out(teacher).await?;
        let json: Value = serde_json::from_slice(&class)?;
        ensure!(json["article"]["task"]["text"] == TASK, "{}", json["article"]["task"]);
        ensure!(json["annotations"] == json!([]), "the teacher's own marks went along");
        let files = handed_in(site, &class).await?;

        // All three at once: no question, one notice.
        open_together(teacher, &files).await?;
        teacher.wait_for_article().await?;
        teacher.wait_for_text("Marks of 3 people came in").await?;
        teacher.wait_for_text("Ana 2, Ben 2, Cem 1").await?;
        ensure!(teacher.count("dialog[open]").await? == 0, "it asks");
        teacher.wait_saved().await?;
        let file = file_of(teacher).await?;
        ensure!(file["annotations"].as_array().map(Vec::len) == Some(6), "{}", file["annotations"]);

        // Whose marks: counted, and switched off and on.
        let people = "return [...document.querySelectorAll('.rail .people li')].map((one) => one.innerText.replace(/\\s+/g, ' ').trim())";
        let listed: Vec<String> = teacher.ask(people, vec![]).await?;
        ensure!(listed == ["Ana 2", "Ben 2", "Cem 1", "Ms Roth 1"], "{listed:?}");
        teacher.shot("class-people").await?;
        teacher.check_accessible("people in the rail").await?;
        teacher.dark(true).await?;
        teacher.shot("class-people-dark").await?;
        teacher.check_accessible("people in the rail, dark").await?;
        teacher.dark(false).await?;
        let claims = "return document.querySelectorAll('[data-article] mark[data-kind~=claim]:not(.dim)').length";
        ensure!(teacher.ask::<usize>(claims, vec![]).await? > 0);
        for name in ["Ana", "Ben"] {
            teacher.click_css(&format!(".rail .people li:nth-child({}) input", if name == "Ana" { 1 } else { 2 })).await?;
        }
        teacher.wait_until("no claims", &format!("{claims} === 0"), vec![]).await?;
        teacher.wait_until("two cards", "return document.querySelectorAll('[data-card]').length === 2", vec![]).await?;
        teacher.click("button", "All").await?;
        teacher.wait_until("six cards", "return document.querySelectorAll('[data-card]').length === 6", vec![]).await?;

        // Side by side.
        teacher.click("button", "Compare people…").await?;
        teacher.wait_for_named("dialog", "People side by side").await?;
        teacher.wait_for(".compare tbody td").await?;
        let rows = "return [...document.querySelectorAll('.compare tbody tr:not(.spacer)')].map((row) =>
            [...row.querySelectorAll('td')].map((cell) => cell.querySelector('mark')?.textContent ?? ''))";
        let rows: Vec<Vec<String>> = teacher.ask(rows, vec![]).await?;
        ensure!(rows.contains(&vec!["Claim".into(), "Claim".into(), "Quote".into(), String::new()]), "{rows:?}");
        ensure!(rows.len() == 4, "{rows:?}");
        teacher.shot("class-compare").await?;
        teacher.check_accessible("side by side").await?;
        teacher.dark(true).await?;
        teacher.shot("class-compare-dark").await?;
        teacher.check_accessible("side by side, dark").await?;
        teacher.dark(false).await?;
        teacher.screen(390, 844, Pointer::Touch).await?;
        teacher.shot("class-compare-phone").await?;
        teacher.check_accessible("side by side on a phone").await?;
        teacher.screen(1440, 900, Pointer::Mouse).await?;
        // A click goes to the mark.
        teacher.click_css(".compare tbody tr:nth-child(2) td button").await?;
        teacher.wait_gone("dialog[open]").await?;
        teacher.wait_for(".card.focused").await?;

        // It is still so after a reload, and the same files again change nothing.
        teacher.reload().await?;
        teacher.wait_for_article().await?;
        teacher.wait_for_text(TASK).await?;
        ensure!(teacher.count("dialog[open]").await? == 0, "the teacher is asked for a name");
        open_together(teacher, &files).await?;
        teacher.wait_for_article().await?;
        teacher.wait_for_text("Nothing new came in").await?;
        ensure!(file_of(teacher).await?["annotations"] == file["annotations"], "the same files again changed something");

        // On paper: the task, and whose marks stand where.
        teacher.ask::<bool>("window.dispatchEvent(new Event('beforeprint')); return true", vec![]).await?;
        teacher.print_view(true).await?;
        teacher.wait_for(".print-people").await?;
        ensure!(teacher.texts(".print-task").await?.concat().contains(TASK));
        ensure!(teacher.texts(".print-people li").await?.concat().contains("Cem"));
        teacher.shot("class-print").await?;
        teacher.print_view(false).await?;
        teacher.ask::<bool>("window.dispatchEvent(new Event('afterprint')); return true", vec![]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_teacher_without_the_article_takes_in_files_and_undo_takes_them_back_at_once() -> Result<()> {
    journey(async |site, giver| {
        let class = hand_out(giver).await?;
        let teacher = &someone(site).await?;
        // Thirty pupils, each with a mark of their own.
        let mut files = Vec::new();
        for n in 0..30 {
            let mut file: Value = serde_json::from_slice(&class)?;
            file["pupil"] = json!(format!("Pupil {n:02}"));
            let text = file["article"]["text"].as_str().context("no text")?;
            let at = text.find(SAVING).context("no words")?;
            let start = text[..at].chars().count();
            file["annotations"] = json!([{
                "id": format!("00000000-0000-4000-8000-0000000000{n:02}"), "kind": "claim",
                "parts": [{ "start": start, "end": start + SAVING.chars().count(), "exact": SAVING }],
                "anchoring": "exact", "origin": "hand", "creator": format!("Pupil {n:02}"),
                "created": "2026-03-04T08:00:00.000Z", "modified": "2026-03-04T08:00:00.000Z",
            }]);
            files.push((format!("pupil-{n}.json"), serde_json::to_vec(&file)?));
        }
        teacher.visit("").await?;
        teacher.wait_for_mark("galley:ready").await?;
        open_together(teacher, &files).await?;
        teacher.wait_for_article().await?;
        teacher.wait_for_text("Marks of 30 people came in").await?;
        ensure!(teacher.count("dialog[open]").await? == 0, "it asks");
        teacher.click("button", "Compare people…").await?;
        teacher.wait_for(".compare tbody td").await?;
        teacher.shot("class-thirty").await?;
        teacher.click("button", "Close").await?;
        teacher.wait_gone("dialog[open]").await?;
        teacher.click("button", "Undo").await?;
        teacher.wait_until("no marks", "return document.querySelectorAll('[data-card]').length === 0", vec![]).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_next_pupil_at_the_same_device_begins_afresh() -> Result<()> {
    journey(async |site, teacher| {
        let class = hand_out(teacher).await?;
        let laptop = &someone(site).await?;
        laptop.open_file("class.json", &class).await?;
        laptop.wait_for_named("dialog", "Who is marking?").await?;
        laptop.fill("Your name", "Ana").await?;
        laptop.click("button", "Start").await?;
        laptop.wait_gone("dialog[open]").await?;
        laptop.mark(SAVING, "c").await?;
        laptop.wait_saved().await?;
        // A reload asks nothing.
        laptop.reload().await?;
        laptop.wait_for_article().await?;
        laptop.wait_for_text("Marked by Ana").await?;
        // The file is opened once more: somebody else.
        laptop.open_file("class.json", &class).await?;
        laptop.wait_for_named("dialog", "Who is marking?").await?;
        laptop.wait_for_text("Go on as Ana").await?;
        laptop.shot("class-next").await?;
        laptop.check_accessible("who is marking").await?;
        laptop.fill("Your name", "Ben").await?;
        laptop.click("button", "Start").await?;
        laptop.wait_gone("dialog[open]").await?;
        laptop.wait_for_text("Marked by Ben").await?;
        ensure!(laptop.mark_ids().await?.is_empty(), "Ben sees Ana's marks");
        laptop.mark(FARE, "q").await?;
        laptop.wait_saved().await?;
        // A better name takes the marks along.
        laptop.ask::<bool>("scrollTo(0, 0); return true", vec![]).await?;
        laptop.click("button", "Marked by Ben").await?;
        laptop.fill("Your name", "Benno").await?;
        laptop.click("button", "Correct the name").await?;
        laptop.wait_for_text("Marked by Benno").await?;
        let file = file_of(laptop).await?;
        ensure!(file["annotations"][0]["creator"] == "Benno", "{}", file["annotations"]);
        // Both articles are kept.
        laptop.click("link", "All articles").await?;
        laptop.wait_until("two articles", "return document.querySelectorAll('.kept h3').length === 2", vec![]).await?;
        Ok(())
    })
    .await
}
