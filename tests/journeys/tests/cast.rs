//! Who speaks: the counts of the table against numbers counted by hand, names corrected, sources merged and
//! split, by mouse, by keys and by touch.

use anyhow::{Context as _, Result, ensure};
use galley_core::change::edit::{Change, Edit};
use galley_core::desk::{Action, Opened, State};
use galley_core::formats::galley;
use galley_core::journal::stamps::Stamps;
use galley_core::model::id::{AnnotationId, ArticleId, RelationId, TabId};
use galley_core::model::relation::Relation;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use galley_core::text::TextRange;
use journeys::{Browser, Pointer, journey};
use serde_json::json;
use std::rc::Rc;

const SAMPLE: &str = include_str!("../../../assets/sample.txt");
const AT: i64 = 1_790_000_000_000;
const ID: u128 = 0x1f0e_00ca_0000_4000_8000_0000_0000_0000;

fn instant(number: i64) -> Timestamp {
    Timestamp::from_millis(AT + number * 60_000)
}

/// An article in the hands of somebody who marks it as the page would.
struct Pen(State, u128);

impl Pen {
    fn on(text: &str) -> Self {
        let work = Work::new(build(ArticleId::from_u128(ID), Intake::plain(text)), instant(0));
        let opened = Opened { work, clock: 0, saved: 0, stamps: Stamps::default(), drafts: Default::default() };
        Self(State::new(TabId::from_u128(1), "".into()).apply(Action::Opened(Box::new(opened))), 0)
    }

    fn work(&self) -> Result<Work> {
        Ok(self.0.desk.as_ref().context("an open article")?.work.clone())
    }

    /// Marks these words, part by part, the first after `near`; returns the mark's id.
    fn mark(&mut self, kind: &str, near: &str, parts: &[&str]) -> Result<AnnotationId> {
        let text = self.work()?.article.text.clone();
        let mut from = text.as_str().find(near).with_context(|| near.to_owned())?;
        self.1 += 1;
        let id = AnnotationId::from_u128(ID + self.1);
        // Else a source would be that of the quote before it.
        self.0 = self.0.apply(Action::Focus(None));
        for (number, words) in parts.iter().enumerate() {
            let at =
                text.as_str().get(from..).and_then(|rest| rest.find(words)).with_context(|| (*words).to_owned())?;
            let range = TextRange::new(from + at, from + at + words.len());
            from = range.end();
            self.0 = self.0.apply(Action::SelectionChanged(Some(range)));
            let at = instant(self.1 as i64);
            self.0 = self.0.apply(match number {
                0 => Action::Annotate { kind: kind.into(), id, at },
                _ => Action::AddPart { at },
            });
        }
        Ok(id)
    }

    fn answer(&mut self, id: AnnotationId, attribute: &str, value: &str) {
        let (attribute, value) = (attribute.to_owned(), value.to_owned());
        self.0 = self.0.apply(Action::SetAttribute { id, attribute, value, at: instant(500) });
    }
}

fn related(work: &Work, pairs: &[(AnnotationId, &str, AnnotationId)]) -> Result<Work> {
    let changes = pairs.iter().enumerate().map(|(number, (from, kind, to))| {
        let relation = Relation {
            id: RelationId::from_u128(ID + 1_000 + number as u128),
            from: *from,
            kind: (*kind).into(),
            to: *to,
            note: String::new(),
            creator: String::new(),
            created: instant(600),
            modified: instant(600),
            extra: None,
        };
        Change::added(Rc::new(relation))
    });
    Edit { changes: changes.collect() }.apply(work, instant(600)).ok().context("relations that fit")
}

/// The sample with six quotes of four speakers, one of nobody, a reported one, and a claim.
fn said() -> Result<Work> {
    let mut pen = Pen::on(SAMPLE);
    let brandt = pen.mark("source", "Riders", &["Tomas Brandt, a night nurse at St. Brannock’s Hospital"])?;
    let passes = pen.mark("quote", "Riders", &["it leaves out staff who travel on hospital passes"])?;
    pen.answer(passes, "type", "indirect");
    let tickets = pen.mark(
        "quote",
        "Riders",
        &["“They counted tickets, and we don’t buy tickets,”", "“Ask the crew who is on board at midnight.”"],
    )?;
    let claim = pen.mark("claim", "Riders", &["we don’t buy tickets"])?;
    let okafor = pen.mark("source", "Nobody here", &["Ruth Okafor, who chairs the board"])?;
    let boat = pen.mark(
        "quote",
        "“Nobody here",
        &[
            "“Nobody here wants to cancel the night boat,”",
            "“But we cannot pay for two ferries with the money for one.”",
        ],
    )?;
    let crew = pen.mark("source", "A member of", &["A member of the crew, who asked not to be named"])?;
    let easily = pen.mark("quote", "A member of", &["“three hundred, easily”"])?;
    let sheets = pen.mark(
        "quote",
        "A member of",
        &["“The mate said, ‘Count everybody,’ so we counted everybody,”", "“Then no one asked us for the sheets.”"],
    )?;
    let mate = pen.mark("source", "A member of", &["The mate"])?;
    let count = pen.mark("quote", "A member of", &["‘Count everybody,’"])?;
    let lindqvist = pen.mark("source", "At Lindqvist", &["Marta Lindqvist, who has run the shop since 1998"])?;
    let people = pen.mark("quote", "At Lindqvist", &["“If the boat stops, I start looking for four people,”"])?;
    pen.mark("quote", "At Lindqvist", &["“Save our boat ⛴️”"])?;
    let again = pen.mark("source", "Okafor said the board", &["Okafor"])?;
    let number = pen.mark("quote", "Okafor said the board", &["“look at every number again”"])?;
    related(
        &pen.work()?,
        &[
            (passes, "attributedTo", brandt),
            (tickets, "attributedTo", brandt),
            (claim, "madeBy", brandt),
            (boat, "attributedTo", okafor),
            (easily, "attributedTo", crew),
            (sheets, "attributedTo", crew),
            (count, "attributedTo", mate),
            (people, "attributedTo", lindqvist),
            (number, "attributedTo", again),
        ],
    )
}

/// Counted by hand, word by word: 8 + 12 + 5 of Okafor; 3 + 9 + 8 of the crew member, 2 of them the mate's
/// too; 8 + 9 of Brandt, and 9 reported; 10 of Lindqvist; 3 on the note. 77 in all.
const COUNTED: [[&str; 3]; 6] = [
    ["Ruth Okafor", "32%", "25 words"],
    ["A member of the crew", "26%", "20 words"],
    ["Tomas Brandt", "22%", "17 words + 9 indirect"],
    ["Marta Lindqvist", "13%", "10 words"],
    ["The mate", "3%", "2 words"],
    ["Nobody named", "4%", "3 words"],
];

const ROWS: &str = "return [...document.querySelectorAll('table.cast tbody')].map((body) => [
    document.getElementById(body.querySelector('th[scope=row]').getAttribute('aria-labelledby')).textContent,
    body.querySelector('.share').textContent, body.querySelector('.words').textContent])";

async fn rows(browser: &Browser) -> Result<Vec<[String; 3]>> {
    browser.ask(ROWS, vec![]).await
}

async fn names(browser: &Browser) -> Result<Vec<String>> {
    Ok(rows(browser).await?.into_iter().map(|[name, ..]| name).collect())
}

async fn open(browser: &Browser, work: &Work) -> Result<()> {
    browser.open_file("said.json", galley::write(work).as_bytes()).await?;
    browser.wait_for_article().await?;
    browser.wait_saved().await
}

async fn wait_for_names(browser: &Browser, wanted: &[&str]) -> Result<()> {
    let script = "return JSON.stringify([...document.querySelectorAll('table.cast tbody .who')].map((head) =>
        document.getElementById(head.getAttribute('aria-labelledby')).textContent)) === arguments[0]";
    let wanted = serde_json::to_string(wanted)?;
    let found = browser.wait_until("these sources", script, vec![json!(wanted)]).await;
    let now = names(browser).await?;
    found.with_context(|| format!("{now:?} instead of {wanted}"))
}

#[tokio::test]
async fn the_counts_are_those_counted_by_hand() -> Result<()> {
    journey(async |_, browser| {
        browser.screen(1440, 1100, Pointer::Mouse).await?;
        open(browser, &said()?).await?;
        ensure!(browser.count("[role=tab]").await? == 5 && browser.named("tab", "Marks").await?.len() == 1);
        browser.click("tab", "Sources").await?;
        browser.wait_for("table.cast").await?;
        for reloaded in [false, true] {
            if reloaded {
                browser.reload().await?;
                browser.wait_for_article().await?;
                browser.press("Shift+s").await?;
                browser.wait_for("table.cast").await?;
            }
            let rows = rows(browser).await?;
            ensure!(rows == COUNTED, "{rows:#?}");
            let head = browser.texts(".tabpage > header").await?.concat();
            ensure!(head.contains("77 quoted words, 5 sources"), "{head}");
        }
        ensure!(browser.named("rowheader", "Ruth Okafor").await?.len() == 1);
        let said = browser.texts("table.cast .unseen").await?.join("|");
        ensure!(said.contains("2 quotes, 1 claim"), "{said}");
        // A focused mark opens its speaker's row, and the tab stays.
        browser.click_words("Nobody here wants").await?;
        browser.wait_for("tbody.focused [aria-expanded=true]").await?;
        let focused = browser.texts("tbody.focused .who .link").await?;
        ensure!(focused == ["Ruth Okafor"], "{focused:?}");
        browser.shot("cast-1440-light").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn sources_are_renamed_merged_and_split_and_all_of_it_undone() -> Result<()> {
    journey(async |_, browser| {
        browser.screen(1440, 1100, Pointer::Mouse).await?;
        open(browser, &said()?).await?;
        browser.click("tab", "Sources").await?;
        browser.click("button", "The mate").await?;
        browser.fill("Name", "Ole Dahl").await?;
        browser.press("Enter").await?;
        let renamed =
            ["Ruth Okafor", "A member of the crew", "Tomas Brandt", "Marta Lindqvist", "Ole Dahl", "Nobody named"];
        wait_for_names(browser, &renamed).await?;
        browser.click("button", "Merge").await?;
        browser.choose("Is the same as", "A member of the crew").await?;
        browser.click("button", "Make them one").await?;
        let merged = ["Ruth Okafor", "Ole Dahl", "Tomas Brandt", "Marta Lindqvist", "Nobody named"];
        wait_for_names(browser, &merged).await?;
        let row = rows(browser).await?.into_iter().nth(1).context("a second row")?;
        // The words that the crew member repeats of the mate are his own now, and count once.
        ensure!(row == ["Ole Dahl", "27%", "20 words"], "{row:?}");
        browser.wait_saved().await?;
        browser.reload().await?;
        browser.wait_for_article().await?;
        browser.press("Shift+s").await?;
        wait_for_names(browser, &merged).await?;
        browser.click("button", "Ole Dahl").await?;
        browser.click("button", "Split").await?;
        browser.click("checkbox", "¶ 5: The mate").await?;
        browser.click("button", "Make the ticked ones a new source").await?;
        let split = ["Ruth Okafor", "Ole Dahl", "Tomas Brandt", "Marta Lindqvist", "The mate", "Nobody named"];
        wait_for_names(browser, &split).await?;
        // One step each.
        browser.press("Ctrl+z").await?;
        wait_for_names(browser, &merged).await?;
        browser.press("Ctrl+Shift+z").await?;
        wait_for_names(browser, &split).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_source_mark_made_by_hand_has_its_row() -> Result<()> {
    journey(async |_, browser| {
        browser.screen(1440, 1100, Pointer::Mouse).await?;
        browser.open_pasted(SAMPLE).await?;
        browser.mark("Ruth Okafor, who chairs the board", "s").await?;
        browser.wait_saved().await?;
        let card = browser.texts(".mentions-of .link").await?;
        ensure!(card == ["Ruth Okafor"], "{card:?}");
        browser.click_css(".mentions-of .link").await?;
        browser.wait_for_focus("tbody.focused .who .link").await?;
        ensure!(browser.attributes("#tab-sources", "aria-selected").await? == ["true"]);
        browser.click("checkbox", "Independent").await?;
        browser.click("button", "Mark all mentions").await?;
        browser
            .wait_until(
                "the second mention",
                "return document.querySelectorAll('.cast-mentions li').length === 2",
                vec![],
            )
            .await?;
        browser.press("Ctrl+z").await?;
        browser
            .wait_until("one mention", "return document.querySelectorAll('.cast-mentions li').length === 1", vec![])
            .await?;
        browser.press("Ctrl+z").await?;
        browser.press("Ctrl+z").await?;
        browser.wait_for_text("No sources yet").await?;
        ensure!(browser.mark_ids().await?.is_empty());
        Ok(())
    })
    .await
}

#[tokio::test]
async fn keys_alone_do_all_of_it() -> Result<()> {
    journey(async |_, browser| {
        browser.screen(1440, 1100, Pointer::Mouse).await?;
        open(browser, &said()?).await?;
        browser.click_css("[data-article]").await?;
        browser.press("Shift+s").await?;
        browser.wait_for_focus("#tab-sources").await?;
        browser.press("Home").await?;
        browser.wait_for_focus("#tab-marks[aria-selected=true]").await?;
        browser.press("Left").await?;
        browser.wait_for_focus("#tab-figures[aria-selected=true]").await?;
        browser.press("Right").await?;
        browser.press("Right").await?;
        browser.wait_for_focus("#tab-sources[aria-selected=true]").await?;
        browser.press("Tab").await?;
        browser.wait_for_focus("tbody:first-of-type .who .link").await?;
        browser.press("Enter").await?;
        browser.wait_for("tbody.focused").await?;
        browser.presses(&["Tab", "Ctrl+a"]).await?;
        browser.type_text("Dr. Ruth Okafor").await?;
        browser.press("Enter").await?;
        browser.wait_for_text("Dr. Ruth Okafor").await?;
        // On to the boxes: type, other names, role, organization lie between.
        browser.presses(&["Tab", "Tab", "Tab", "Tab", "Tab"]).await?;
        browser.wait_for_focus("[aria-label=Independent]").await?;
        browser.press("Space").await?;
        browser.wait_for("tbody.focused [aria-label=Independent]:checked").await?;
        browser.press("Ctrl+z").await?;
        browser.wait_for("tbody.focused [aria-label=Independent]:not(:checked)").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_thumb_does_all_of_it() -> Result<()> {
    journey(async |_, browser| {
        browser.phone().await?;
        open(browser, &said()?).await?;
        browser.tap_css("[aria-controls=panel]").await?;
        browser.tap("tab", "Sources").await?;
        browser.wait_for("table.cast").await?;
        let rows = rows(browser).await?;
        ensure!(rows == COUNTED, "{rows:#?}");
        browser.tap("button", "Tomas Brandt").await?;
        browser.wait_for("tbody.focused").await?;
        browser.shot("cast-390-open").await?;
        browser.tap_css("tbody.focused [aria-label=Independent]").await?;
        browser.wait_for("tbody.focused [aria-label=Independent]:checked").await?;
        let small = "return [...document.querySelectorAll('.tabpage :is(button, select, input, .imvain label)')].filter((one) => {
            const box = (one.matches('.imvain input, .cast-pick input') ? one.parentElement : one).getBoundingClientRect();
            return box.height < 43.5;
        }).map((one) => one.outerHTML)";
        let small: Vec<String> = browser.ask(small, vec![]).await?;
        ensure!(small.is_empty(), "{small:#?}");
        // A quote of his, from here: its card is in the sheet.
        browser.tap_css("tbody.focused .facts .cast-mentions .link").await?;
        browser.wait_for(".card.focused").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn it_is_accessible_at_every_width_light_and_dark() -> Result<()> {
    for (width, height, pointer) in
        [(1440, 1100, Pointer::Mouse), (768, 1024, Pointer::Mouse), (390, 844, Pointer::Touch)]
    {
        journey(async |_, browser| {
            browser.screen(width, height, pointer).await?;
            open(browser, &said()?).await?;
            for dark in [false, true] {
                browser.dark(dark).await?;
                browser.press("Shift+s").await?;
                browser.wait_for("table.cast").await?;
                if browser.count("tbody.focused").await? == 0 {
                    browser.click("button", "A member of the crew").await?;
                }
                browser.wait_for("tbody.focused").await?;
                browser.check_accessible(&format!("the sources at {width}, dark: {dark}")).await?;
                browser.shot(&format!("cast-{width}-{}", if dark { "dark" } else { "light" })).await?;
                let sideways = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
                let too_wide: i64 = browser.ask(sideways, vec![]).await?;
                ensure!(too_wide <= 0, "scrolls sideways by {too_wide} px");
            }
            browser.dark(false).await?;
            if width == 1440 {
                browser.print_view(true).await?;
                browser.ask::<()>("dispatchEvent(new Event('beforeprint'))", vec![]).await?;
                browser.wait_for(".print-cast tbody").await?;
                ensure!(browser.count(".print-cast tbody").await? == COUNTED.len());
                browser.ask::<()>("document.querySelector('.print-cast').scrollIntoView()", vec![]).await?;
                browser.shot("cast-print").await?;
                browser.ask::<()>("dispatchEvent(new Event('afterprint'))", vec![]).await?;
                browser.print_view(false).await?;
            }
            Ok(())
        })
        .await?;
    }
    Ok(())
}

#[tokio::test]
async fn two_hundred_sources_render_no_more_than_the_first_of_them() -> Result<()> {
    journey(async |_, browser| {
        browser.screen(1440, 1100, Pointer::Mouse).await?;
        let mut text = "A long list of people who spoke\n\nBy Ida Marchetti\n\n".to_owned();
        let words = |number: u32| -> String {
            ["Alva", "Bror", "Cleo", "Dora", "Egil", "Fina", "Gro", "Hedda", "Ivar", "Juno"]
                .get(number as usize % 10)
                .map_or_else(String::new, |first| format!("{first} Name{}", number / 10))
        };
        for number in 0..200 {
            text.push_str(&format!("Then {} spoke of it for a while.\n\n", words(number)));
        }
        let mut pen = Pen::on(&text);
        for number in 0..200 {
            let name = words(number);
            pen.mark("source", &format!("Then {name} spoke"), &[name.as_str()])?;
        }
        let work = pen.work()?;
        ensure!(work.persons.len() == 200);
        open(browser, &work).await?;
        browser.click("tab", "Sources").await?;
        browser.wait_for("table.cast").await?;
        ensure!(browser.count("table.cast tbody").await? == 24);
        browser.click("button", "Show 24 more").await?;
        browser
            .wait_until("48 rows", "return document.querySelectorAll('table.cast tbody').length === 48", vec![])
            .await?;
        Ok(())
    })
    .await
}
