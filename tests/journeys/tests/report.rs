//! The report: taken out, opened from the disk with the network off, printed, and opened again in Galley.
//!
//! With `GALLEY_SHOTS` the pictures and the PDF file are kept.

#[path = "../../../crates/core/tests/common/exported.rs"]
mod exported;

use anyhow::{Context as _, Result, ensure};
use galley_core::formats::{galley, report};
use galley_core::insight::material::Material;
use galley_core::model::annotation::{Anchoring, Annotation, AnnotationSet, Part};
use galley_core::model::article::Dismissal;
use galley_core::model::codebook::{Codebook, Kind, KindRole};
use galley_core::model::evidence::Evidence;
use galley_core::model::id::{AnnotationId, ArticleId, EvidenceId, PersonId, RelationId};
use galley_core::model::person::{Check, Checks, Person, PersonKind};
use galley_core::model::relation::Relation;
use galley_core::model::time::Timestamp;
use galley_core::model::work::Work;
use galley_core::reading::build::{Intake, build};
use galley_core::text::TextRange;
use journeys::sample::PATTERNED;
use journeys::{Browser, Pointer, STORY, journey};
use serde_json::json;
use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;
use std::rc::Rc;
use xtask::project;

const AT: i64 = 1_790_000_000_000;

fn bits(number: u128) -> u128 {
    0x1f0e_0003_0000_4000_8000_0000_0000_0000 + number
}

/// A mark on these words; each part is looked for after the one before it.
fn mark(work: &Work, number: u128, kind: &str, parts: &[&str]) -> Result<Annotation> {
    let text = work.article.text.as_str();
    let mut from = 0;
    let mut found = Vec::new();
    for words in parts {
        let start = from + text.get(from..).and_then(|rest| rest.find(words)).with_context(|| (*words).to_owned())?;
        from = start + words.len();
        found.push(Part { range: TextRange::new(start, from), exact: (*words).into(), extra: None });
    }
    Ok(Annotation {
        id: AnnotationId::from_u128(bits(number)),
        kind: kind.into(),
        parts: found,
        prefix: String::new(),
        suffix: String::new(),
        anchoring: Anchoring::Exact,
        attributes: Default::default(),
        evidence: Default::default(),
        person: None,
        note: String::new(),
        tags: Vec::new(),
        origin: "hand".to_owned(),
        creator: "Ruth".to_owned(),
        created: Timestamp::from_millis(AT),
        modified: Timestamp::from_millis(AT),
        changed: Default::default(),
        extra: None,
    })
}

fn proof(number: u128, reference: &str, url: &str, place: &str) -> Rc<Evidence> {
    let added = Timestamp::from_millis(AT + i64::try_from(number).unwrap_or_default());
    let mut entry = Evidence::new(EvidenceId::from_u128(bits(number)), "Ruth", added);
    (entry.reference, entry.url, entry.place) = (reference.to_owned(), url.to_owned(), place.to_owned());
    Rc::new(entry)
}

/// A text with a codebook of this name's built-in kinds and four of its own, everything said of it that can be.
fn work_of(text: &str, list: &[(&str, &[&str])], lost: &str) -> Result<Work> {
    let id = ArticleId::from_u128(bits(9_999));
    let mut work = Work::new(build(id, Intake::plain(text)), Timestamp::from_millis(AT));
    let codebook: &mut Codebook = Rc::make_mut(&mut work.codebook);
    for slot in 1..=4u8 {
        codebook.kinds.push(Kind {
            id: format!("own{slot}").into(),
            name: ["Loaded word", "Missing voice", "Figure", "Place"][usize::from(slot - 1)].to_owned(),
            role: KindRole::Custom,
            slot,
            ..Kind::default()
        });
    }
    let mut marks = Vec::new();
    for (number, (kind, parts)) in list.iter().enumerate() {
        marks.push(mark(&work, number as u128, kind, parts)?);
    }
    let mut orphan = mark(&work, 99, "quote", &[])?;
    orphan.anchoring = Anchoring::Orphan;
    orphan.parts = vec![Part { range: TextRange::default(), exact: lost.into(), extra: None }];
    work.annotations = AnnotationSet::from_list(marks.into_iter().chain([orphan]).map(Rc::new));
    Ok(work)
}

/// The story with marks of all patterns: split, nested in their own kind and in others, overlapping.
fn marked_story() -> Result<Work> {
    let mut work = work_of(STORY, PATTERNED, "“Words that stood in another version”")?;
    let meta = Rc::make_mut(&mut Rc::make_mut(&mut work.article).meta);
    meta.outlet = "The Selby Courier".to_owned();
    meta.url = "https://courier.example/libraries".to_owned();
    let dismissal = Dismissal {
        at: Timestamp::from_millis(AT),
        reason: "A note on a door: nobody signed it".to_owned(),
        by: "Ruth".to_owned(),
        ..Dismissal::default()
    };
    let note = AnnotationId::from_u128(bits(11));
    meta.dismissed.insert(format!("quote-unattributed:{note}"), dismissal);
    let people = [("Ines Calder", "mayor", PersonKind::Person), ("The clerk’s office", "", PersonKind::Organization)];
    let mut persons = Vec::new();
    for (number, (name, role, kind)) in people.into_iter().enumerate() {
        let checks = Checks::default().with(Check::Named, true).with(Check::Authoritative, true);
        let id = PersonId::from_u128(bits(200 + number as u128));
        let organization = "Port Selby town council".to_owned();
        persons.push(Person { kind, role: role.to_owned(), organization, checks, ..Person::new(id, name) });
    }
    let (mayor, office) = (persons.first().map(|one| one.id), persons.get(1).map(|one| one.id));
    let told = work.annotations.iter().map(|mark| {
        let mut mark = (**mark).clone();
        match mark.exact().as_str() {
            "It would save $310,000 a year" => {
                mark.attributes.insert("status".to_owned(), "confirmed".to_owned());
                mark.attributes.insert("priority".to_owned(), "high".to_owned());
                mark.attributes.insert("verdict".to_owned(), "Right for this year alone.".to_owned());
                mark.note = "The budget of May says $275,000.\nAsk for the sum of the buses.".to_owned();
                mark.tags = vec!["budget".to_owned(), "follow up".to_owned()];
                let link = "https://courier.example/budget.pdf";
                for entry in
                    [proof(300, "Budget of May", link, "p. 12"), proof(301, "Call with the clerk", "", "12:40")]
                {
                    mark.evidence.insert(entry.id, entry);
                }
            }
            "at 7 p.m." => drop(mark.attributes.insert("status".to_owned(), "to-check".to_owned())),
            "Mayor Ines Calder" => mark.person = mayor,
            "the clerk’s office" => mark.person = office,
            _ => {}
        }
        Rc::new(mark)
    });
    work.annotations = AnnotationSet::from_list(told.collect::<Vec<_>>());
    work.persons = Rc::new(persons.into_iter().map(|one| (one.id, Rc::new(one))).collect());
    for (number, (from, kind, to)) in
        [(4, "attributedTo", 6), (1, "madeBy", 3), (9, "attributedTo", 8)].into_iter().enumerate()
    {
        let relation = Relation {
            id: RelationId::from_u128(bits(400 + number as u128)),
            from: AnnotationId::from_u128(bits(from)),
            kind: kind.into(),
            to: AnnotationId::from_u128(bits(to)),
            note: String::new(),
            creator: "Ruth".to_owned(),
            created: Timestamp::from_millis(AT),
            modified: Timestamp::from_millis(AT),
            extra: None,
        };
        Rc::make_mut(&mut work.relations).insert(relation.id, Rc::new(relation));
    }
    Ok(work)
}

const ARABIC: &str = "المدينة تنظر في إغلاق مكتبتين من مكتباتها الخمس\n\nقالت العمدة إيناس كالدر: «لن نغلق الكتب، بل نغلق المباني». وأضافت أن الخطة توفر ٣١٠٬٠٠٠ دولار في السنة.\n\nوقال قارئ في حي التل إن الحساب ينسى أجرة الحافلات، وإن حفيده يقرأ أسرع من ذلك. وسيجتمع المجلس يوم الاثنين في دار الجمارك القديمة.\n";

/// A story from right to left.
fn arabic() -> Result<Work> {
    let list: &[(&str, &[&str])] = &[
        ("source", &["العمدة إيناس كالدر"]),
        ("quote", &["«لن نغلق الكتب، بل نغلق المباني»"]),
        ("claim", &["الخطة توفر ٣١٠٬٠٠٠ دولار في السنة"]),
        ("own3", &["٣١٠٬٠٠٠"]),
    ];
    work_of(ARABIC, list, "كلمات من نسخة أخرى")
}

/// Opens a page from the disk, with no network.
async fn open_from_disk(browser: &Browser, name: &str, page: &str) -> Result<()> {
    let file = browser.make_file(name, page.as_bytes())?;
    browser.offline(true).await?;
    browser.driver()?.goto(format!("file://{}", file.display())).await?;
    Ok(())
}

fn keep(name: &str, bytes: &[u8]) -> Result<()> {
    if let Some(folder) = std::env::var_os("GALLEY_SHOTS").map(PathBuf::from) {
        let folder = project::root().join(folder);
        std::fs::create_dir_all(&folder)?;
        std::fs::write(folder.join(name), bytes)?;
    }
    Ok(())
}

/// Takes a picture of every screenful.
async fn look(browser: &Browser, name: &str) -> Result<()> {
    let screens: usize =
        browser.ask("return Math.ceil(document.documentElement.scrollHeight / innerHeight)", vec![]).await?;
    for screen in 0..screens.min(6) {
        browser.ask::<()>("scrollTo(0, arguments[0] * innerHeight)", vec![json!(screen)]).await?;
        browser.shot(&format!("report-{name}-{screen}")).await?;
    }
    Ok(())
}

#[tokio::test]
async fn the_page_opens_from_the_disk_without_a_network_and_shows_every_mark() -> Result<()> {
    let work = marked_story()?;
    let page = report::write(&work, &Material::of(&work.article), &report::English);
    keep("report.html", page.as_bytes())?;
    journey(async |_, browser| {
        open_from_disk(browser, "report.html", &page).await?;
        ensure!(browser.driver()?.title().await?.starts_with("Port Selby weighs"));
        for id in work.annotations.iter().filter(|mark| !mark.is_orphan()).map(|mark| mark.id) {
            // Shown in its words, in a pattern, with its number, which leads to its note and back.
            let script = "const id = arguments[0];
                const runs = [...document.querySelectorAll(`[data-role] mark[data-id~=\"${id}\"]`)];
                const note = document.querySelector(`li[data-id=\"${id}\"]`);
                const number = note.querySelector('a.no');
                const there = document.querySelector(number.getAttribute('href'));
                return [runs.map((run) => run.textContent).join(''), runs.every((run) => run.checkVisibility() && run.dataset.paint !== ''),
                    there.textContent === number.textContent && there.getAttribute('href') === '#' + note.id && there.checkVisibility()]";
            let (words, is_seen, leads): (String, bool, bool) = browser.ask(script, vec![json!(id.to_string())]).await?;
            let mark = work.annotations.get(id).context("no mark")?;
            let exact: String = mark.parts.iter().map(|part| &*part.exact).collect();
            ensure!(words == exact && is_seen && leads, "{words} for {exact}");
        }
        ensure!(browser.count(".notes > li").await? == work.annotations.len());
        let text = browser.text().await?;
        for said in [
            "Marked and checked by",
            "21 September 2026",
            "The Selby Courier",
            "1 of 4 checked",
            "Budget of May",
            "Right for this year alone.",
            "Ask for the sum of the buses.",
            "Port Selby town council",
            "Lost its place",
            "Reason: A note on a door",
            "Quotes without a source",
        ] {
            ensure!(text.contains(said), "“{said}” is missing in {text}");
        }
        // Its patterns differ without color.
        browser.print_view(true).await?;
        let script = "return [...document.querySelectorAll('.legend mark')].map((one) => {
                const style = getComputedStyle(one);
                const edge = (side) => style[side + 'Width'] === '0px' ? 'none' : style[side + 'Style'];
                return [edge('borderBottom'), edge('borderTop'), edge('outline'), style.textDecorationLine,
                    style.textDecorationStyle, style.backgroundColor, style.color].join(' '); })";
        let patterns: Vec<String> = browser.ask(script, vec![]).await?;
        ensure!(patterns.len() == 7 && patterns.iter().collect::<BTreeSet<_>>().len() == 7, "{patterns:?}");
        ensure!(patterns.iter().all(|one| one.ends_with("rgba(0, 0, 0, 0) rgb(0, 0, 0)")), "{patterns:?}");
        browser.print_view(false).await?;

        for (name, width, height, pointer) in [("1440", 1440, 900, Pointer::Mouse), ("390", 390, 844, Pointer::Touch)] {
            browser.screen(width, height, pointer).await?;
            for (look_of, dark) in [("light", false), ("dark", true)] {
                browser.dark(dark).await?;
                browser.check_accessible(&format!("the report at {name}, {look_of}")).await?;
                let wide: bool = browser.ask("return document.documentElement.scrollWidth > innerWidth", vec![]).await?;
                ensure!(!wide, "the report at {name} is wider than the screen");
                look(browser, &format!("{name}-{look_of}")).await?;
            }
        }
        browser.system_asks_for(&[("forced-colors", "active")]).await?;
        look(browser, "forced").await?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn the_page_prints_with_every_mark() -> Result<()> {
    let work = marked_story()?;
    let page = report::write(&work, &Material::of(&work.article), &report::English);
    journey(async |_, browser| {
        open_from_disk(browser, "report.html", &page).await?;
        let settings = json!({ "printBackground": false, "preferCSSPageSize": true });
        let (file, pages) = browser.print_to_pdf(settings).await?;
        keep("report.pdf", &file)?;
        ensure!((2..=8).contains(&pages), "{pages} pages");
        let path = browser.make_file("report.pdf", &file)?;
        // The words in the file, where there is a program that reads them.
        let Ok(output) = Command::new("pdftotext").arg("-raw").arg(&path).arg("-").output() else { return Ok(()) };
        let text = String::from_utf8_lossy(&output.stdout).split_whitespace().collect::<Vec<_>>().join(" ");
        for mark in work.annotations.iter() {
            let words = mark.parts.first().map_or("", |part| &*part.exact);
            let first = words.split([' ', '📚']).take(3).collect::<Vec<_>>().join(" ");
            ensure!(text.contains(&first), "“{first}” is missing in {text}");
        }
        ensure!(text.contains("Budget of May") && text.contains("1 of 4 checked"), "{text}");
        Ok(())
    })
    .await
}

#[tokio::test]
async fn a_page_from_right_to_left_has_its_marks_and_its_numbers() -> Result<()> {
    let work = arabic()?;
    let page = report::write(&work, &Material::of(&work.article), &report::English);
    journey(async |_, browser| {
        open_from_disk(browser, "report.html", &page).await?;
        ensure!(browser.count("article[dir=rtl][lang=ar]").await? == 1);
        ensure!(browser.count("article sup").await? == 4);
        browser.check_accessible("a report in Arabic").await?;
        look(browser, "arabic").await
    })
    .await
}

#[tokio::test]
async fn the_page_that_was_taken_out_opens_again_without_loss() -> Result<()> {
    let work = marked_story()?;
    let json = galley::write(&work);
    journey(async |_, browser| {
        browser.open_file("work.galley.json", json.as_bytes()).await?;
        browser.wait_for_article().await?;
        browser.wait_saved().await?;
        browser.click("button", "Export").await?;
        browser.click("radio", "Report page").await?;
        browser.click("button", "Download").await?;
        let (name, page) = browser.take_download(".html").await?;
        ensure!(name.starts_with("port-selby"), "{name}");
        let page = String::from_utf8(page)?;
        ensure!(
            page == report::write(&work, &Material::of(&work.article), &report::English),
            "the browser writes another page"
        );
        browser.press("Escape").await?;

        // On a device that has never seen it.
        browser.visit("").await?;
        browser.wait_for_mark("galley:ready").await?;
        browser.wipe_storage().await?;
        browser.open_file("report.html", page.as_bytes()).await?;
        browser.wait_for_article().await?;
        browser.wait_saved().await?;
        browser.press("Ctrl+s").await?;
        let (_, back) = browser.take_download(".json").await?;
        ensure!(back == json.as_bytes(), "the work came back otherwise");

        // Once more, where it is: nothing new.
        browser.open_file("again.HTM", page.as_bytes()).await?;
        browser.wait_for_text("nothing that is not here already").await?;

        // Its text, pasted.
        browser.visit("").await?;
        browser.wait_for_mark("galley:ready").await?;
        browser.paste_into("textbox", "Paste an article", &page).await?;
        browser.wait_for_text("“the pasted report” and the article are one").await?;
        Ok(())
    })
    .await
}

/// Downloads what is chosen in the export dialog.
async fn taken(browser: &Browser, format: &str, ending: &str) -> Result<String> {
    browser.click("radio", format).await?;
    browser.click("button", "Download").await?;
    let (_, bytes) = browser.take_download(ending).await?;
    Ok(String::from_utf8(bytes)?)
}

#[tokio::test]
async fn speaker_status_and_verdict_of_each_claim_are_the_same_in_all_four_files() -> Result<()> {
    let mut work = exported::story();
    let id = |words: &str| work.annotations.iter().find(|mark| mark.exact() == words).map(|mark| mark.id.to_string());
    let [dark, winter, count] = [exported::DARK, exported::WINTER, exported::COUNT].map(id);
    let (dark, winter, count) = (dark.context("a claim")?, winter.context("a claim")?, count.context("a claim")?);
    // What is answered here by hand.
    let open = work.annotations.iter().map(|mark| {
        let mut mark = (**mark).clone();
        if mark.id.to_string() == winter {
            mark.attributes = Default::default();
        } else if mark.id.to_string() == count {
            mark.attributes.remove("verdict");
        }
        Rc::new(mark)
    });
    work.annotations = AnnotationSet::from_list(open.collect::<Vec<_>>());
    journey(async |_, browser| {
        browser.open_file("work.galley.json", galley::write(&work).as_bytes()).await?;
        browser.wait_for_article().await?;
        let status = "return document.querySelector('.card.focused [id^=\"status-\"]').selectedOptions[0].text";
        browser.click_css(&format!("mark[data-ids~=\"{winter}\"]")).await?;
        browser.wait_for_card(&winter).await?;
        ensure!(browser.ask::<String>(status, vec![]).await? == "To check");
        browser.choose("Status", "Cannot be checked").await?;
        browser.press("Escape").await?;
        browser.click_css(&format!("mark[data-ids~=\"{count}\"]")).await?;
        browser.wait_for_card(&count).await?;
        browser.click("button", "Misleading").await?;
        browser.shot("report-card").await?;
        let verdict = "return document.querySelector('.card.focused [id^=\"verdict-\"]').value";
        browser.wait_until("the verdict", &format!("{} === 'Misleading'", verdict), vec![]).await?;
        ensure!(browser.kept_annotation(&count).await?["attributes"]["verdict"] == "misleading");
        browser.press("Escape").await?;

        // The ledger says the same words.
        browser.press("Shift+c").await?;
        browser.wait_for_text("4 of 5 checked").await?;
        browser.shot("report-ledger").await?;
        let state = format!("[data-claim=\"{dark}\"] [data-col=\"status\"]");
        ensure!(browser.texts(&state).await? == ["To check"]);
        browser.press("Shift+m").await?;
        browser.wait_saved().await?;

        browser.click("button", "Export").await?;
        browser.wait_for("dialog.export").await?;
        let right = exported::right();
        browser.click("radio", "CSV").await?;
        browser.click("radio", "Annotations").await?;
        let marks = taken(browser, "CSV", ".csv").await?;
        browser.click("radio", "Claims").await?;
        let claims = taken(browser, "CSV", ".csv").await?;
        let markdown = taken(browser, "Markdown", ".md").await?;
        let w3c = taken(browser, "W3C Web Annotation", ".jsonld").await?;
        let page = taken(browser, "Report page", ".html").await?;
        for (name, said) in [
            ("the table of marks", exported::in_csv(&marks)),
            ("the table of claims", exported::in_csv(&claims)),
            ("Markdown", exported::in_markdown(&markdown)),
            ("the report", exported::in_report(&page)),
            ("W3C", exported::in_w3c(&w3c)),
        ] {
            ensure!(said == right, "{name} says {said:?}");
        }
        browser.press("Escape").await?;

        // The report as a reader sees it: who, what, when.
        keep("report-story.html", page.as_bytes())?;
        open_from_disk(browser, "report.html", &page).await?;
        let head = browser.texts("header .about > div").await?.join(" | ").replace('\n', " ");
        for said in
            ["OutletThe Selby Courier", "Published4 March 2026", "Marked and checked byAda Lind", "1 claim to check"]
        {
            // A label and its value are two cells: whether a space stands between them is the style's.
            ensure!(head.replace(' ', "").contains(&said.replace(' ', "")), "“{said}” is missing in {head}");
        }
        ensure!(
            browser.texts(".tally:not(.verdicts) > li").await?.concat().replace(['\n', ' '], "")
                == "1Wrong2Changed1Cannotbechecked1Tocheck"
        );
        ensure!(browser.text().await?.matches(exported::HEADLINE).count() == 1, "the headline stands twice");
        for (name, width, height, pointer) in [("1440", 1440, 900, Pointer::Mouse), ("390", 390, 844, Pointer::Touch)] {
            browser.screen(width, height, pointer).await?;
            for (shade, dark) in [("light", false), ("dark", true)] {
                browser.dark(dark).await?;
                browser.check_accessible(&format!("the story’s report at {name}, {shade}")).await?;
                look(browser, &format!("story-{name}-{shade}")).await?;
            }
        }
        let (file, _) = browser.print_to_pdf(json!({ "printBackground": false, "preferCSSPageSize": true })).await?;
        keep("report-story.pdf", &file)?;
        Ok(())
    })
    .await
}

#[tokio::test]
async fn dates_are_words_of_the_readers_language() -> Result<()> {
    let work = exported::story();
    journey(async |_, browser| {
        browser.open_file("work.galley.json", galley::write(&work).as_bytes()).await?;
        browser.wait_for_article().await?;
        browser.click("button", "Export").await?;
        browser.click("radio", "Report page").await?;
        for (language, published, changed, checked) in [
            ("de", "4. März 2026", "30. November 2019", "Nicht überprüfbar"),
            ("es", "4 de marzo de 2026", "30 de noviembre de 2019", "No se puede comprobar"),
            ("fr", "4 mars 2026", "30 novembre 2019", "Invérifiable"),
            ("ar", "4 مارس 2026", "30 نوفمبر 2019", "لا يمكن التحقق"),
        ] {
            browser.speak(language).await?;
            // The file that is offered is in the language by now, though the dialog was open before.
            browser.click_css("dialog.export .actions .solid").await?;
            let (_, page) = browser.take_download(".html").await?;
            let page = String::from_utf8(page)?;
            let head = page.split_once("</header>").map_or("", |(head, _)| head);
            ensure!(exported::text_of(head).contains(published), "“{published}” is missing in {language}: {head}");
            ensure!(exported::text_of(head).contains(checked), "“{checked}” is missing in {language}: {head}");
            ensure!(page.contains(&format!(">{changed}</time>")), "“{changed}” is missing in {language}");
            keep(&format!("report-story-{language}.html"), page.as_bytes())?;
        }
        Ok(())
    })
    .await
}
