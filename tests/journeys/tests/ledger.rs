//! The claim ledger: a row filled by keys alone, sorted, sifted, undone; by finger; looked at in all sizes; and
//! five hundred claims in a megabyte.

use anyhow::{Context as _, Result, ensure};
use galley_core::change::edit::{Change, Edit};
use galley_core::desk::{Action, Opened, State};
use galley_core::formats::galley;
use galley_core::journal::stamps::Stamps;
use galley_core::model::evidence::Evidence;
use galley_core::model::id::{AnnotationId, ArticleId, EvidenceId, RelationId, TabId};
use galley_core::model::relation::Relation;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use galley_core::text::TextRange;
use journeys::{Browser, Pointer, journey, median};
use serde_json::{Value, json};
use std::rc::Rc;

const SAMPLE: &str = include_str!("../../../assets/sample.txt");
const AT: i64 = 1_790_000_000_000;
const ID: u128 = 0x1f0e_00c1_0000_4000_8000_0000_0000_0000;

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

    fn next(&mut self) -> u128 {
        self.1 += 1;
        ID + self.1
    }

    fn mark(&mut self, kind: &str, words: &str) -> Result<AnnotationId> {
        let text = self.work()?.article.text.clone();
        let start = text.as_str().find(words).with_context(|| words.to_owned())?;
        self.mark_at(kind, TextRange::new(start, start + words.len()))
    }

    fn mark_at(&mut self, kind: &str, range: TextRange) -> Result<AnnotationId> {
        let id = AnnotationId::from_u128(self.next());
        // Else a source would be that of the claim before it.
        self.0 = self.0.apply(Action::Focus(None)).apply(Action::SelectionChanged(Some(range)));
        self.0 = self.0.apply(Action::Annotate { kind: kind.into(), id, at: instant(self.1 as i64) });
        Ok(id)
    }

    /// Answers the question that a letter stands for: status, priority or verdict.
    fn answer(&mut self, id: AnnotationId, answers: &[(&str, &str)]) {
        for (attribute, value) in answers {
            let (attribute, value) = ((*attribute).to_owned(), (*value).to_owned());
            self.0 = self.0.apply(Action::SetAttribute { id, attribute, value, at: instant(500) });
        }
    }

    fn back(&mut self, id: AnnotationId, reference: &str, place: &str) {
        let key = EvidenceId::from_u128(self.next());
        let mut entry = Evidence::new(key, "", instant(600));
        (entry.reference, entry.place) = (reference.to_owned(), place.to_owned());
        let at = instant(600 + self.1 as i64);
        self.0 = self.0.apply(Action::SetEvidence { id, evidence: Box::new(entry), at });
    }
}

fn made_by(work: &Work, pairs: &[(AnnotationId, AnnotationId)]) -> Result<Work> {
    let changes = pairs.iter().enumerate().map(|(number, (from, to))| {
        let relation = Relation {
            id: RelationId::from_u128(ID + 9_000 + number as u128),
            from: *from,
            kind: "madeBy".into(),
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

/// The sample with seven claims as a desk would leave them in the afternoon.
fn afternoon() -> Result<Work> {
    let mut pen = Pen::on(SAMPLE);
    let repair = pen
        .mark("claim", "Repairing its landing stage would cost $4.2 million, twice what the harbor board set aside")?;
    pen.answer(
        repair,
        &[
            ("status", "confirmed"),
            ("priority", "high"),
            ("verdict", "Board papers p. 3 give $4.2 million; the fund stood at $2.1 million."),
        ],
    );
    pen.back(repair, "Board papers", "p. 3");
    pen.back(repair, "Minutes, Nov 2022", "item 7");
    let count = pen.mark("claim", "212 people a night took the late sailing in October, down from 390 before the Quarry Road bridge opened in 2021")?;
    pen.answer(
        count,
        &[
            ("status", "changed"),
            ("priority", "high"),
            ("verdict", "Counts tickets sold, not people on board. Figure for October stands."),
        ],
    );
    pen.back(count, "Board papers", "p. 11");
    let tickets = pen.mark("claim", "we don’t buy tickets")?;
    pen.answer(
        tickets,
        &[("status", "confirmed"), ("priority", "normal"), ("verdict", "Hospital confirms staff passes since 2016.")],
    );
    pen.back(tickets, "Call with the hospital press office", "");
    let carried =
        pen.mark("claim", "the boat had carried “three hundred, easily” on most weeknights since the fall")?;
    pen.answer(carried, &[("status", "to-check"), ("priority", "high")]);
    let rust = pen.mark("claim", "found corrosion in 31 of the stage’s 48 piles")?;
    pen.answer(rust, &[("status", "confirmed"), ("verdict", "Table 2 of the survey: 31 of 48.")]);
    pen.back(rust, "Survey", "p. 14, table 2");
    let noise = pen.mark("claim", "noise complaints had tripled in a year")?;
    pen.answer(
        noise,
        &[
            ("status", "wrong"),
            ("priority", "high"),
            ("verdict", "From 19 to 27 is up 42 percent. Tripled would be 57."),
        ],
    );
    pen.back(noise, "Achterberg’s count", "¶ 9");
    let bridge = pen.mark("claim", "Crossing by the bridge adds 26 minutes")?;
    pen.answer(bridge, &[("priority", "low")]);
    let papers = pen.mark("source", "Its own papers")?;
    let brandt = pen.mark("source", "Tomas Brandt, a night nurse at St. Brannock’s Hospital")?;
    let crew = pen.mark("source", "A member of the crew, who asked not to be named")?;
    let rees = pen.mark("source", "Hallam & Rees, the consulting engineers")?;
    let neighbors =
        pen.mark("source", "The Narrows Residents’ Association, which speaks for 140 households along the quay")?;
    let pairs = [
        (repair, papers),
        (repair, rees),
        (count, papers),
        (tickets, brandt),
        (carried, crew),
        (rust, rees),
        (noise, neighbors),
    ];
    made_by(&pen.work()?, &pairs)
}

const HTML: &str = "<h1>Repair bill may sink the night ferry</h1>\
    <p>The repair would cost $4.2 million. The <a href=\"https://board.example.org/papers.pdf\">board’s papers</a> say so.</p>\
    <p>Noise complaints had tripled in a year, said Ann Lee, who lives on the quay.</p>\
    <p>The last boat carried 212 people.</p>";
const TEXT: &str = "Repair bill may sink the night ferry\n\nThe repair would cost $4.2 million. The board’s papers say so.\n\nNoise complaints had tripled in a year, said Ann Lee, who lives on the quay.\n\nThe last boat carried 212 people.";
const REPAIR: &str = "The repair would cost $4.2 million";
const NOISE: &str = "Noise complaints had tripled in a year";
const BOAT: &str = "The last boat carried 212 people";

/// Opens an article with a hyperlink, and marks its three claims.
async fn marked(browser: &Browser) -> Result<[String; 3]> {
    browser.visit("").await?;
    browser.copy(TEXT, Some(HTML)).await?;
    browser.click("textbox", "Paste an article").await?;
    browser.press("Ctrl+v").await?;
    browser.wait_for_article().await?;
    let mut ids = Vec::new();
    for words in [REPAIR, NOISE, BOAT] {
        ids.push(browser.mark(words, "c").await?);
    }
    // Else she would have made the last of them.
    browser.press("Escape").await?;
    browser.wait_gone(".card.focused").await?;
    let speaker = browser.mark("Ann Lee", "s").await?;
    ensure!(!speaker.is_empty());
    ids.try_into().ok().context("three claims")
}

/// Strikes Tab until the keyboard is in what the selector names.
async fn tab_to(browser: &Browser, css: &str, key: &str) -> Result<()> {
    for _ in 0..60 {
        let script = "return document.activeElement?.matches(arguments[0]) ?? false";
        if browser.ask::<bool>(script, vec![json!(css)]).await? {
            return Ok(());
        }
        browser.press(key).await?;
    }
    anyhow::bail!("{key} never comes to {css}")
}

fn cell(id: &str, column: &str) -> String {
    format!("[data-claim=\"{id}\"] [data-col=\"{column}\"]")
}

/// The numbers of the rows, from top to bottom.
async fn numbers(browser: &Browser) -> Result<String> {
    Ok(browser.texts("table.ledger tbody tr[data-claim] > .n").await?.join(" "))
}

async fn wait_for_numbers(browser: &Browser, expected: &str) -> Result<()> {
    let script = "return [...document.querySelectorAll('table.ledger tbody tr[data-claim] > .n')].map((one) => one.textContent).join(' ') === arguments[0]";
    let found = browser.wait_until(&format!("rows {expected}"), script, vec![json!(expected)]).await;
    found.with_context(|| expected.to_owned())
}

#[tokio::test]
async fn a_row_is_filled_by_keys_alone_with_two_entries_of_evidence() -> Result<()> {
    journey(async |_, browser| {
        let [repair, noise, boat] = marked(browser).await?;
        browser.press("Escape").await?;
        browser.press("Shift+c").await?;
        browser.wait_for_focus("#tab-claims").await?;
        browser.wait_for_text("0 of 3 checked").await?;
        ensure!(numbers(browser).await? == "1 2 3");
        tab_to(browser, &cell(&repair, "claim"), "Tab").await?;
        // Beside the article the emphasis goes along with the row.
        browser.wait_for(&format!("mark.focus-claim[data-ids=\"{repair}\"]")).await?;
        browser.press("Down").await?;
        browser.wait_for_focus(&cell(&noise, "claim")).await?;
        browser.wait_for(&format!("mark.focus-claim[data-ids=\"{noise}\"]")).await?;
        browser.press("Up").await?;
        browser.wait_for_focus(&cell(&repair, "claim")).await?;

        // Nobody is behind it yet: Enter leads to the list of who might be.
        browser.press("Tab").await?;
        browser.wait_for_focus(&cell(&repair, "made-by")).await?;
        browser.press("Enter").await?;
        browser.wait_for_focus("#relate-typed").await?;
        browser.press("1").await?;
        browser
            .wait_until(
                "who made it",
                "return document.querySelector(arguments[0])?.textContent === 'Ann Lee'",
                vec![json!(cell(&repair, "made-by"))],
            )
            .await?;
        browser.wait_for_focus(&cell(&repair, "made-by")).await?;

        // Status by its first letter, and by arrows.
        browser.press("Tab").await?;
        browser.wait_for_focus(&cell(&repair, "status")).await?;
        browser.press("c").await?;
        browser.wait_for_text("1 of 3 checked").await?;
        browser.press("Right").await?;
        browser.wait_for(&format!("{}[data-state=wrong]", cell(&repair, "status"))).await?;
        browser.press("Left").await?;
        browser.wait_for(&format!("{}[data-state=confirmed]", cell(&repair, "status"))).await?;
        // Priority from the list.
        browser.press("Tab").await?;
        browser.press("Enter").await?;
        browser.wait_for_focus("[role=listbox] [role=option]").await?;
        browser.check_accessible("the list of priorities").await?;
        browser.press("h").await?;
        browser.press("Enter").await?;
        browser.wait_for_focus(&cell(&repair, "priority")).await?;
        browser
            .wait_until(
                "high",
                "return document.querySelector(arguments[0])?.textContent === 'High'",
                vec![json!(cell(&repair, "priority"))],
            )
            .await?;
        // The verdict, in place.
        browser.press("Tab").await?;
        browser.wait_for_focus(&cell(&repair, "verdict")).await?;
        browser.press("Enter").await?;
        browser.wait_for_focus("textarea[data-col=verdict]").await?;
        browser.type_text("Page 3 says so.").await?;
        browser.press("Enter").await?;
        browser.wait_for_text("Page 3 says so.").await?;
        browser.wait_for_focus(&cell(&repair, "verdict")).await?;

        // Two entries of evidence: a link of the article, and one that is written.
        browser.press("Tab").await?;
        browser.wait_for_focus(&cell(&repair, "evidence")).await?;
        browser.press("Enter").await?;
        browser.wait_for_focus(".ledger .detail").await?;
        browser.shot("ledger-open").await?;
        browser.check_accessible("an open row").await?;
        tab_to(browser, ".ledger .detail .offers button", "Tab").await?;
        browser.press("Enter").await?;
        browser.wait_for_focus(".ledger .detail [data-evidence] .line").await?;
        tab_to(browser, ".ledger .detail .add", "Tab").await?;
        browser.press("Enter").await?;
        browser.wait_for_focus(".ledger .detail .open").await?;
        browser.type_text("Call with the harbor office").await?;
        browser.press("Enter").await?;
        browser.press("Enter").await?;
        browser.type_text("at 2 p.m.").await?;
        browser.shot("ledger-evidence").await?;
        browser.press("Escape").await?;
        browser.wait_for_focus(".ledger .detail [data-evidence] .line").await?;
        browser.press("Escape").await?;
        browser.wait_for_focus(&cell(&repair, "evidence")).await?;
        browser.press("Escape").await?;
        browser.wait_gone(".ledger .detail").await?;
        browser.wait_for_text("Call with the harbor office, at 2 p.m.").await?;

        browser.wait_saved().await?;
        let mark = browser.kept_annotation(&repair).await?;
        let answers = &mark["attributes"];
        ensure!(answers["status"] == "confirmed" && answers["priority"] == "high", "{answers}");
        ensure!(answers["verdict"] == "Page 3 says so.", "{answers}");
        let evidence = mark["evidence"].to_string();
        ensure!(mark["evidence"].as_array().map(Vec::len) == Some(2), "{evidence}");
        ensure!(
            evidence.contains("https://board.example.org/papers.pdf") && evidence.contains("at 2 p.m."),
            "{evidence}"
        );

        // Sorted by status, by keys; what is changed stays under the hand until the row is left.
        tab_to(browser, "table.ledger thead .status-of button", "Shift+Tab").await?;
        browser.press("Enter").await?;
        wait_for_numbers(browser, "2 3 1").await?;
        browser.wait_for("th[aria-sort=ascending].status-of").await?;
        tab_to(browser, &cell(&noise, "status"), "Tab").await?;
        browser.press("w").await?;
        browser.wait_for_text("2 of 3 checked").await?;
        ensure!(numbers(browser).await? == "2 3 1", "the row went away under the hand");
        browser.wait_for_focus(&cell(&noise, "status")).await?;
        browser.press("Down").await?;
        browser.wait_for_focus(&cell(&boat, "status")).await?;
        wait_for_numbers(browser, "3 1 2").await?;
        browser.wait_for_focus(&cell(&boat, "status")).await?;

        // Sifted.
        for (name, rows) in [
            ("Wrong, changed or misleading", "2"),
            ("Without evidence", "3 2"),
            ("By Ann Lee", "1"),
            ("To check", "3"),
            ("All claims", "3 1 2"),
        ] {
            browser.choose("Show", name).await?;
            wait_for_numbers(browser, rows).await?;
        }

        // V goes to the verdict of the claim that is emphasized.
        browser.click_css(&format!("mark[data-ids=\"{boat}\"]")).await?;
        browser.wait_for_focus_in_article().await?;
        browser.press("v").await?;
        browser.wait_for_focus("textarea[data-col=verdict]").await?;
        browser.type_text("Counted by the crew.").await?;
        browser.press("Escape").await?;
        browser.wait_for_text("Counted by the crew.").await?;
        browser.wait_for_focus(&cell(&boat, "verdict")).await?;
        browser.press("Escape").await?;
        browser.wait_for_focus_in_article().await?;
        browser.press("Ctrl+z").await?;
        browser
            .wait_until("the verdict gone", "return !document.body.innerText.includes('Counted by the crew.')", vec![])
            .await?;
        browser.press("Ctrl+z").await?;
        browser.wait_for_text("1 of 3 checked").await?;
        browser.press("Shift+m").await?;
        browser.wait_for_focus("#tab-marks").await?;
        browser.click_css(&format!("mark[data-ids=\"{boat}\"]")).await?;
        browser.wait_for_card(&boat).await?;
        browser.press("v").await?;
        browser.wait_for_focus(".card.focused [id^=\"verdict-\"]").await?;

        // All of it is there after a reload.
        browser.press("Escape").await?;
        browser.wait_saved().await?;
        browser.reload().await?;
        browser.wait_for_article().await?;
        browser.press("Shift+c").await?;
        browser.wait_for_text("1 of 3 checked").await?;
        browser.wait_for_text("Page 3 says so.").await?;
        browser.wait_for_text("Call with the harbor office, at 2 p.m.").await?;
        // The words lead to the mark, and the keyboard goes along.
        browser.click_css(&cell(&repair, "claim")).await?;
        browser.wait_for_focus_in_article().await?;
        browser.wait_for(&format!("mark.focus-claim[data-ids=\"{repair}\"]")).await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_ledger_looks_right_and_is_heard_right_in_every_size() -> Result<()> {
    journey(async |_, browser| {
        browser.open_file("afternoon.json", galley::write(&afternoon()?).as_bytes()).await?;
        browser.wait_for_article().await?;
        browser.press("Shift+c").await?;
        browser.wait_for_focus("#tab-claims").await?;
        browser.wait_for_text("5 of 7 checked").await?;
        ensure!(browser.count("table.ledger tbody tr").await? == 9, "a row a claim, and two spacers");
        let caption = browser.texts("table.ledger caption").await?;
        ensure!(caption.len() == 1, "{caption:?}");
        // A claim by its words, beside the article.
        browser.click("button", "noise complaints had tripled in a year").await?;
        browser.wait_for("tr.focused").await?;
        for (width, height) in [(1440, 1000), (768, 1100), (390, 844)] {
            let pointer = if width < 700 { Pointer::Touch } else { Pointer::Mouse };
            browser.screen(width, height, pointer).await?;
            if browser.count("table.ledger").await? == 0 {
                browser.press("Shift+c").await?;
            }
            browser.wait_for("table.ledger tbody tr[data-claim]").await?;
            for dark in [false, true] {
                browser.dark(dark).await?;
                let shade = if dark { "dark" } else { "light" };
                browser.check_accessible(&format!("the ledger at {width}, {shade}")).await?;
                browser.shot(&format!("ledger-{width}-{shade}")).await?;
            }
            browser.dark(false).await?;
            let wide: f64 = browser.ask("return document.documentElement.scrollWidth", vec![]).await?;
            ensure!(wide <= f64::from(width) + 0.5, "{width} is {wide} wide");
        }
        browser.screen(1440, 1000, Pointer::Mouse).await?;
        browser.system_asks_for(&[("forced-colors", "active")]).await?;
        browser.shot("ledger-forced").await?;
        browser.system_asks_for(&[]).await?;
        browser.speak("ar").await?;
        browser.wait_for("table.ledger tbody tr[data-claim]").await?;
        browser.shot("ledger-rtl").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn by_finger_a_claim_is_judged_and_its_verdict_written() -> Result<()> {
    journey(async |_, browser| {
        browser.phone().await?;
        browser.open_file("afternoon.json", galley::write(&afternoon()?).as_bytes()).await?;
        browser.wait_for_article().await?;
        browser.press("Shift+c").await?;
        browser.wait_for("table.ledger tbody tr[data-claim]").await?;
        let small = "return [...document.querySelectorAll('.ledger tr[data-claim] button')].filter((one) => one.getBoundingClientRect().height < 43.5).map((one) => one.outerHTML.slice(0, 90))";
        let small: Vec<String> = browser.ask(small, vec![]).await?;
        ensure!(small.is_empty(), "too small for a finger: {small:?}");
        let nobodys = "return document.querySelector('.by .none').closest('tr').dataset.claim";
        let bridge: String = browser.ask(nobodys, vec![]).await?;
        browser.tap_css(&cell(&bridge, "status")).await?;
        browser.wait_for("[role=listbox]").await?;
        browser.shot("ledger-phone-list").await?;
        browser.tap("option", "Confirmed").await?;
        browser.wait_for_text("6 of 7 checked").await?;
        browser.tap_css(&cell(&bridge, "verdict")).await?;
        browser.wait_for_focus("textarea[data-col=verdict]").await?;
        browser.type_text("Timed twice.").await?;
        browser.press("Enter").await?;
        browser.wait_for_text("Timed twice.").await?;
        browser.tap_css(&cell(&bridge, "evidence")).await?;
        browser.wait_for(".ledger .detail").await?;
        browser.check_accessible("an open row on a phone").await?;
        browser.shot("ledger-phone-open").await?;
        // Nobody yet: the list opens over it, for this claim.
        browser.tap_css(&cell(&bridge, "made-by")).await?;
        browser.wait_for("#relate-list [role=option]").await?;
        browser.tap_css("#relate-list [role=option]").await?;
        browser.wait_gone(&format!("{}.none", cell(&bridge, "made-by"))).await?;
        browser.wait_for("table.ledger").await?;
        // The words lead into the article: its card comes up from below.
        browser.tap_css(&cell(&bridge, "claim")).await?;
        browser.wait_for_card(&bridge).await?;
        browser.shot("ledger-phone-card").await?;
        Ok(())
    })
    .await
}

/// A megabyte with five hundred claims in a row, each third by somebody.
fn crowded() -> Result<Work> {
    const SENTENCE: &str = "The ferry carried 212 people a night in October, said Ann Number of the board. ";
    const CLAIM: &str = "The ferry carried 212 people a night in October";
    let mut text = "The ferry papers, in full\n\n".to_owned();
    while text.len() < 1_000_000 {
        text.push_str(&SENTENCE.repeat(8));
        text.push_str("\n\n");
    }
    let mut work = Work::new(build(ArticleId::from_u128(ID), Intake::plain(&text)), instant(0));
    let text = work.article.text.clone();
    let mut marks = Vec::new();
    let mut place = 0;
    for n in 0..500_u128 {
        let start = place + text.as_str().get(place..).and_then(|rest| rest.find(CLAIM)).context("a claim")?;
        place = start + CLAIM.len();
        let range = TextRange::new(start, place);
        let status = if n % 2 == 0 { "to-check" } else { "confirmed" };
        let mark = galley_core::model::annotation::Annotation {
            id: AnnotationId::from_u128(ID + 1_000 + n),
            kind: "claim".into(),
            parts: vec![galley_core::model::annotation::Part { range, exact: CLAIM.into(), extra: None }],
            prefix: String::new(),
            suffix: String::new(),
            anchoring: galley_core::model::annotation::Anchoring::Exact,
            attributes: [("status".to_owned(), status.to_owned())].into_iter().collect(),
            evidence: Default::default(),
            person: None,
            note: String::new(),
            tags: Vec::new(),
            origin: "hand".to_owned(),
            creator: String::new(),
            created: instant(0),
            modified: instant(0),
            changed: Default::default(),
            extra: None,
        };
        marks.push(Rc::new(mark));
    }
    work.annotations = galley_core::model::annotation::AnnotationSet::from_list(marks);
    Ok(work)
}

/// Milliseconds of work that an edit may cost in the crowded ledger.
const EDIT: f64 = 100.0;

#[tokio::test]
async fn five_hundred_claims_cost_a_screenful_of_rows_and_an_edit_renders_one() -> Result<()> {
    journey(async |_, browser| {
        browser.open_file("crowded.json", galley::write(&crowded()?).as_bytes()).await?;
        browser.wait_for_article().await?;
        browser.press("Shift+c").await?;
        browser.wait_for_text("250 of 500 checked").await?;
        // Each edit counts the rows that it touches, and what the page works for it.
        let ready = "
            const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            window.button = document.querySelectorAll('tr[data-claim] [data-col=status]')[args[0]];
            button.focus();
            await frame(); await frame();";
        let strike = "
            const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            const seen = new Set(), before = button.textContent;
            const take = (list) => list.forEach(({ target }) => seen.add((target.closest ? target : target.parentElement)?.closest('tr')));
            const watch = new MutationObserver(take);
            const all = { subtree: true, childList: true, characterData: true, attributes: true };
            watch.observe(document.querySelector('table.ledger').tBodies[0], all);
            button.dispatchEvent(new KeyboardEvent('keydown', { key: 'w', bubbles: true, cancelable: true }));
            while (button.textContent === before) await frame();
            await frame();
            take(watch.takeRecords());
            watch.disconnect();
            return seen.size";
        let mut edits = Vec::new();
        for round in 0..10 {
            browser.ask_async::<()>(ready, vec![json!(round)]).await?;
            let (touched, work) = browser.work_of(strike, vec![]).await?;
            ensure!(touched == 1, "edit {round} touched {touched} rows");
            edits.push(work);
        }
        println!("five hundred claims, the work of an edit in ms: {edits:.0?}");
        let edit = median(edits);
        ensure!(edit < EDIT, "an edit costs {edit:.0} ms");
        let script = "
            const frame = () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
            const rows = () => document.querySelectorAll('tr[data-claim]').length;
            const table = document.querySelector('table.ledger');
            let most = rows();
            const scroller = document.querySelector('.tabpage');
            const numbers = [];
            for (const part of [0.25, 0.5, 0.75, 1]) {
              scroller.scrollTop = scroller.scrollHeight * part;
              await frame(); await frame(); await frame();
              most = Math.max(most, rows());
              const box = scroller.getBoundingClientRect();
              const seen = [...document.querySelectorAll('tr[data-at]')].filter((row) => { const at = row.getBoundingClientRect(); return at.bottom > box.top + 60 && at.top < box.bottom; });
              numbers.push(seen.length ? Number(seen[0].dataset.at) : -1);
            }
            return { most, numbers, height: scroller.scrollHeight,
              count: table.getAttribute('aria-rowcount'), last: [...document.querySelectorAll('tr[data-at]')].pop().getAttribute('aria-rowindex') };";
        let seen: Value = browser.ask_async(script, vec![]).await?;
        println!("five hundred claims: {seen}");
        ensure!(seen["most"].as_u64().is_some_and(|most| most <= 60), "{seen}");
        let places: Vec<i64> = seen["numbers"].as_array().into_iter().flatten().filter_map(Value::as_i64).collect();
        ensure!(places.windows(2).all(|pair| pair[0] < pair[1]) && places.first().is_some_and(|first| *first > 50), "{seen}");
        ensure!(seen["count"] == "501" && seen["last"] == "501", "{seen}");
        // From the article to its row, wherever that is.
        // The first of those in the page stand under the heads, or above.
        browser.click_css("table.ledger tr[aria-rowindex=\"499\"] [data-col=claim]").await?;
        browser.wait_for_focus_in_article().await?;
        browser.press("Escape").await?;
        browser.press("j").await?;
        browser.wait_for("tr.focused").await?;
        browser.shot("ledger-crowded").await?;
        Ok(())
    })
    .await
}
