//! The export dialog: each format says what it is for and what it loses, and the file that lands is that.

use anyhow::{Context as _, Result, ensure};
use galley_core::formats::table::csv::Style;
use galley_core::formats::table::{Sheet, Whole};
use galley_core::formats::{galley, markdown, w3c};
use galley_core::insight::voices::Voices;
use galley_core::model::work::Work;
use journeys::{Browser, Pointer, journey, lines_of_javascript};
use serde_json::Value;

/// Quotes, commas, line ends, a dash and a formula at the start of a line, an emoji, two directions, evidence,
/// a cast.
const BACKED: &str = include_str!("../../../crates/core/tests/fixtures/backed.json");

/// Opens the work with the dialog over it, and gives the work as the browser keeps it.
async fn open(browser: &Browser) -> Result<Work> {
    browser.open_file("backed.json", BACKED.as_bytes()).await?;
    browser.wait_for_article().await?;
    browser.press("Ctrl+s").await?;
    let (_, bytes) = browser.take_download(".json").await?;
    let read = galley::read(std::str::from_utf8(&bytes)?).ok().context("the file does not read")?;
    browser.click("button", "Export").await?;
    browser.wait_for("dialog.export").await?;
    Ok(read.work)
}

/// The lines that docs/format.md gives to a programmer, over the file that the page hands out.
#[tokio::test]
async fn a_few_lines_of_javascript_say_who_said_what() -> Result<()> {
    journey(async |_, browser| {
        let work = open(browser).await?;
        let file: Value = serde_json::from_str(&galley::write(&work))?;
        let lines = format!("const file = args[0]; {}\nreturn lines;", lines_of_javascript()?);
        let lines: Vec<String> = browser.ask_async(&lines, vec![file]).await?;
        let voices = Voices::of(&work);
        let quotes = work.annotations.iter().filter(|mark| &*mark.kind == "quote" && !mark.is_orphan());
        let said: Vec<String> = quotes
            .map(|mark| {
                let words: Vec<&str> = mark.ranges().map(|range| range.of(work.article.text.as_str())).collect();
                let name = voices.first(mark.id).map_or("nobody yet", |voice| &voice.name);
                format!("{name}: {}", words.join(" … "))
            })
            .collect();
        ensure!(
            lines == said && said.len() > 1 && said.iter().any(|line| line.starts_with("Ruth")),
            "{lines:?} {said:?}"
        );
        Ok(())
    })
    .await
}

/// Downloads what is chosen.
async fn download(browser: &Browser, ending: &str) -> Result<(String, String)> {
    browser.click("button", "Download").await?;
    let (name, bytes) = browser.take_download(ending).await?;
    Ok((name, String::from_utf8(bytes)?))
}

#[tokio::test]
async fn every_choice_says_what_it_loses_and_gives_its_file() -> Result<()> {
    journey(async |_, browser| {
        let work = open(browser).await?;
        let cards = browser.texts("dialog .formats label").await?;
        let [galley, report, csv, xlsx, markdown, w3c] = &cards[..] else { anyhow::bail!("{cards:?}") };
        ensure!(galley.contains("Galley JSON") && galley.contains("Loses nothing"), "{galley}");
        ensure!(report.contains("Report page") && report.contains("Loses nothing"), "{report}");
        ensure!(csv.contains("CSV") && csv.contains("Loses 17 things"), "{csv}");
        ensure!(xlsx.contains("XLSX") && xlsx.contains("Loses 6 things"), "{xlsx}");
        ensure!(markdown.contains("Markdown") && markdown.contains("Loses 14 things"), "{markdown}");
        ensure!(w3c.contains("W3C Web Annotation") && w3c.contains("Loses"), "{w3c}");

        browser.click("radio", "Report page").await?;
        browser.wait_for_text("2 sources with what they say").await?;
        let (name, page) = download(browser, ".html").await?;
        ensure!(name == "libraries-two-of-five.html", "{name}");
        ensure!(page.starts_with("<!") && page.contains("Ruth Okafor") && !page.contains("<b>bold"), "{name}");

        browser.click("radio", "Markdown").await?;
        browser.wait_for_text("6 marks’ exact places, dates and ids; the paragraphs are named").await?;
        let (name, text) = download(browser, ".md").await?;
        ensure!(name == "libraries-two-of-five.md", "{name}");
        ensure!(text == markdown::write(&work), "{text}");

        browser.click("radio", "W3C Web Annotation").await?;
        let (name, text) = download(browser, ".jsonld").await?;
        ensure!(name == "libraries-two-of-five.jsonld" && text == w3c::write(&work), "{name}: {text}");
        ensure!(w3c::read(&text).is_ok_and(|reading| reading.work.annotations.len() == 6), "it does not open again");
        browser.click("checkbox", "For Recogito").await?;
        browser.wait_for_text("UTF-16").await?;
        let (name, text) = download(browser, ".jsonld").await?;
        ensure!(name == "libraries-two-of-five-recogito.jsonld", "{name}");
        ensure!(text == w3c::recogito::write(&work), "{text}");
        let told = browser.texts("dialog .loses p").await?;
        let losses = w3c::recogito::losses(&work).into_iter().map(|loss| loss.words);
        ensure!(told == losses.collect::<Vec<_>>(), "{told:?}");

        browser.click("radio", "CSV").await?;
        browser.wait_for_text("4 marks that are no claims").await?;
        ensure!(browser.texts("dialog .tables .count").await? == ["6", "3", "2", "2", ".zip"]);
        for (sheet, table) in Sheet::ALL.into_iter().zip(["Annotations", "Relations", "Claims", "Evidence"]) {
            browser.click("radio", table).await?;
            browser.wait_for_text(&format!("{} rows", sheet.rows(&work))).await?;
            let (name, text) = download(browser, ".csv").await?;
            ensure!(name == format!("libraries-two-of-five-{}.csv", sheet.slug()), "{name}");
            ensure!(text == sheet.write(&work, Style::PLAIN), "{text}");
            let losses = sheet.losses(&work, Style::PLAIN);
            let told = browser.texts("dialog .loses p").await?;
            ensure!(told == losses.iter().map(|loss| loss.words.clone()).collect::<Vec<_>>(), "{told:?}");
            let sum: usize = losses.iter().map(|loss| loss.count).sum();
            let card = browser.texts("dialog .formats label:has(:checked) .loss").await?;
            ensure!(card == [format!("Loses {sum} things")], "{card:?}");
        }
        browser.click("button", "Copy").await?;
        browser.wait_for_text("Copied").await?;
        ensure!(browser.clipboard().await? == Sheet::Evidence.write(&work, Style::PLAIN));

        // All of them in one file, which is no text.
        for (choice, ending, whole) in
            [("All, one file each", "-tables.zip", Whole::Archive(Style::PLAIN)), ("XLSX", ".xlsx", Whole::Workbook)]
        {
            browser.click("radio", choice).await?;
            browser.wait_for_text("13 rows").await?;
            browser.wait_for_text("Claims: 2 rows").await?;
            let said = browser.texts("dialog .actions button").await?;
            ensure!(said.iter().all(|button| button != "Copy"), "{said:?}");
            browser.click("button", "Download").await?;
            let (name, bytes) = browser.take_download(ending).await?;
            ensure!(name == format!("libraries-two-of-five{ending}"), "{name}");
            ensure!(bytes == whole.write(&work), "{name} has other bytes");
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn for_excel_the_file_has_other_bytes_until_the_page_is_left() -> Result<()> {
    journey(async |_, browser| {
        let work = open(browser).await?;
        browser.click("radio", "CSV").await?;
        browser.click("checkbox", "For Excel").await?;
        let (_, text) = download(browser, ".csv").await?;
        ensure!(text == Sheet::Claims.write(&work, Style::for_spreadsheets("en")), "{text}");
        ensure!(text.starts_with('\u{feff}') && text.contains("\r\n") && text.contains("\"'=1+1"), "{text}");
        // The preview shows the first lines without the mark, which is no letter.
        let preview = browser.texts("dialog pre").await?;
        ensure!(preview.iter().all(|text| text.starts_with("number,text,")), "{preview:?}");
        browser.press("Escape").await?;
        browser.wait_gone("dialog[open]").await?;
        browser.click("button", "Export").await?;
        browser.click("radio", "CSV").await?;
        ensure!(browser.count("dialog .excel input:checked").await? == 1, "it is forgotten");
        browser.click("checkbox", "For Excel").await?;
        let (_, text) = download(browser, ".csv").await?;
        ensure!(text == Sheet::Claims.write(&work, Style::PLAIN), "{text}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn all_of_it_goes_by_keys() -> Result<()> {
    journey(async |_, browser| {
        let work = open(browser).await?;
        browser.click("radio", "Galley JSON").await?;
        browser.presses(&["Down", "Down"]).await?;
        browser.wait_for("dialog .tables").await?;
        browser.press("Tab").await?;
        browser.wait_for_focus("input[name=table]").await?;
        browser.press("Up").await?;
        browser.wait_for_text("3 rows").await?;
        browser.press("Tab").await?;
        browser.press("Space").await?;
        // Separator, preview, copy, download.
        browser.presses(&["Tab", "Tab", "Tab", "Tab"]).await?;
        browser.press("Enter").await?;
        let (name, bytes) = browser.take_download(".csv").await?;
        ensure!(name.ends_with("-relations.csv"), "{name}");
        ensure!(bytes == Sheet::Relations.write(&work, Style::for_spreadsheets("en")).as_bytes());
        // By name, from anywhere.
        browser.press("Escape").await?;
        browser.wait_gone("dialog[open]").await?;
        browser.press("Ctrl+k").await?;
        browser.type_text("Download as Markdown").await?;
        browser.press("Enter").await?;
        let (_, bytes) = browser.take_download(".md").await?;
        ensure!(bytes == markdown::write(&work).as_bytes());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_dialog_is_there_for_everyone_on_every_screen() -> Result<()> {
    journey(async |_, browser| {
        open(browser).await?;
        for (width, height, pointer) in [(1440, 900, Pointer::Mouse), (768, 1024, Pointer::Mouse), (390, 844, Pointer::Touch)] {
            browser.screen(width, height, pointer).await?;
            for dark in [false, true] {
                browser.dark(dark).await?;
                for (format, name) in [("Galley JSON", "json"), ("Report page", "report"), ("CSV", "csv"), ("Markdown", "markdown"), ("W3C Web Annotation", "w3c")] {
                    browser.click("radio", format).await?;
                    let shade = if dark { "dark" } else { "light" };
                    browser.shot(&format!("export-{name}-{width}-{shade}")).await?;
                    if width == 390 {
                        let down = "document.querySelector('dialog.export').scrollTo(0, 9999)";
                        browser.ask::<()>(down, vec![]).await?;
                        browser.shot(&format!("export-{name}-{width}-{shade}-below")).await?;
                    }
                    browser.check_accessible(&format!("export as {name} at {width}, {shade}")).await?;
                    let wide = "return document.querySelector('dialog.export').scrollWidth - document.querySelector('dialog.export').clientWidth";
                    ensure!(browser.ask::<i64>(wide, vec![]).await? <= 0, "{name} is too wide at {width}");
                }
            }
        }
        browser.dark(false).await?;
        browser.screen(1440, 900, Pointer::Mouse).await?;
        browser.speak("ar").await?;
        browser.click("radio", "CSV").await?;
        browser.shot("export-csv-1440-rtl").await?;
        Ok(())
    })
    .await
}
