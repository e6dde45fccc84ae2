//! Articles in other scripts: which way they run, what stands joined, where marks begin and end.
//!
//! No face for any script is needed: widths are compared with themselves, directions are read off boxes.
//! With `GALLEY_SHOTS` the pictures are kept.

use anyhow::{Context as _, Result, ensure};
use journeys::{Browser, Pointer, journey};
use serde_json::json;

const ARABIC: &str = "\
فاتورة الإصلاح قد تُغرق عبّارة الليل
يقول مجلس الميناء إنها باهظة الكلفة، ويقول الركاب إن أحدًا لم يعدّهم
بقلم هدى المرّي
قد تقوم العبّارة بآخر رحلة لها في نهاية مارس، بعد أن قدّر المجلس كلفة إصلاح الرصيف بنحو 4.2 مليون دولار، أي ضعف ما رصده لها.
قال ممرض ليلي يُدعى سامر عزّام: «لقد عدّوا التذاكر، ونحن لا نشتري التذاكر». وأضاف أن شركة Hallam & Rees للهندسة لم تُسأل عن عدد الركاب.
The engineers’ letter, which the paper has seen, is in English: “We were not asked to look for one.”
يصوّت المجلس يوم الخميس في دار الجمارك القديمة.
";

const HEBREW: &str = "\
חשבון התיקון עלול להטביע את מעבורת הלילה
מאת נועה ברנדט
חברת Hallam & Rees, המהנדסים היועצים, מצאה חלודה ב־31 מתוך 48 העמודים, כך אמר Tomas Brandt, אח לילה בבית החולים.
”ספרו כרטיסים, ואנחנו לא קונים כרטיסים“, אמר. המועצה תצביע ביום חמישי בבית המכס הישן.
";

const CHINESE: &str = "\
修理账单可能让夜间渡轮停航
记者 林晓雯
港口委员会周二表示，夜间渡轮的码头需要修理，费用为四百二十万美元，是预算的两倍。乘客们说，从来没有人数过他们。
“他们数的是船票，而我们不买船票，”夜班护士陈伟说。“去问问船员，半夜里船上有谁。”
委员会将于周四在旧海关大楼投票，公众可以发言。
";

const JAPANESE: &str = "\
修理費で夜のフェリーが止まるかもしれない
港湾委員会は火曜日、夜の便が使う桟橋の修理に四百二十万ドルかかると発表した。予算の二倍にあたる。
「数えたのは切符で、私たちは切符を買いません」と夜勤の看護師、佐藤健さんは話した。委員会は木曜日に旧税関で採決する。
";

const CLUSTERS: &str = "\
What a letter is
A family 👩‍👩‍👧‍👦 stands on the quay under the flags 🇺🇦🇫🇷 of two towns, and a doctor 👩🏽‍⚕️ waves from the boat at night.
यह क्षत्रिय शब्द है और रात की नौका बहुत महंगी है, बोर्ड ने कहा।
เรือข้ามฟากตอนกลางคืนในน้ำแพงเกินไป คณะกรรมการท่าเรือกล่าว
The word cafe\u{301} ends in an accent of its own, and the boat goes on at night.
";

/// Selects words of a block by a range of the page, `before` and `after` UTF-16 units further in at its ends,
/// and waits until they can be marked.
async fn select(browser: &Browser, block: usize, words: &str, before: i32, after: i32) -> Result<()> {
    let script = "const [index, words, before, after] = arguments;
        const block = document.querySelectorAll('[data-article] [data-block]')[index];
        block.scrollIntoView({ block: 'center' });
        const start = block.textContent.indexOf(words);
        if (start < 0) return false;
        const at = (offset) => {
            const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (offset <= node.data.length) return [node, offset];
                offset -= node.data.length;
            }
        };
        document.querySelector('[data-article]').focus({ preventScroll: true });
        getSelection().setBaseAndExtent(...at(start + before), ...at(start + words.length - after));
        return true";
    let found: bool = browser.ask(script, vec![json!(block), json!(words), json!(before), json!(after)]).await?;
    ensure!(found, "“{words}” is not in block {block}");
    browser.wait_for("[role=toolbar]").await?;
    Ok(())
}

/// Marks words of a block, and returns the words of the mark that comes of it.
async fn mark(browser: &Browser, block: usize, words: &str, key: &str, before: i32, after: i32) -> Result<String> {
    let ids = browser.mark_ids().await?;
    select(browser, block, words, before, after).await?;
    browser.press(key).await?;
    let id = browser.wait_for_new_mark(&ids).await?;
    browser.words_of(&id).await
}

/// The width of words of a block as they are set, in CSS pixels.
async fn width(browser: &Browser, block: usize, words: &str) -> Result<f64> {
    let script = "const [index, words] = arguments;
        const block = document.querySelectorAll('[data-article] [data-block]')[index];
        const start = block.textContent.indexOf(words);
        const at = (offset, ends) => {
            const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
            for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                if (offset < node.data.length || ends && offset === node.data.length) return [node, offset];
                offset -= node.data.length;
            }
        };
        const range = document.createRange();
        range.setStart(...at(start, false));
        range.setEnd(...at(start + words.length, true));
        const boxes = [...range.getClientRects()].filter((box) => box.width > 0);
        return Math.max(...boxes.map((box) => box.right)) - Math.min(...boxes.map((box) => box.left))";
    browser.ask(script, vec![json!(block), json!(words)]).await
}

/// `[left, right]` of the first element that matches.
async fn sides(browser: &Browser, css: &str) -> Result<(f64, f64)> {
    let script = "const box = document.querySelector(arguments[0])?.getBoundingClientRect();
        return box ? [box.left, box.right] : null";
    browser.ask::<Option<(f64, f64)>>(script, vec![json!(css)]).await?.with_context(|| css.to_owned())
}

/// Pictures at two widths, in both colors, and on paper.
async fn look(browser: &Browser, name: &str) -> Result<()> {
    if std::env::var_os("GALLEY_SHOTS").is_none() {
        return Ok(());
    }
    for (width, height, pointer) in [(1440, 1100, Pointer::Mouse), (390, 844, Pointer::Touch)] {
        browser.screen(width, height, pointer).await?;
        browser.ask::<()>("scrollTo(0, 0)", vec![]).await?;
        for dark in [false, true] {
            browser.dark(dark).await?;
            browser.shot(&format!("{name}-{width}-{}", if dark { "dark" } else { "light" })).await?;
        }
    }
    browser.dark(false).await?;
    browser.screen(794, 1100, Pointer::Mouse).await?;
    browser.ask::<()>("dispatchEvent(new Event('beforeprint'))", vec![]).await?;
    browser.print_view(true).await?;
    browser.wait_for(".print").await?;
    browser.shot(&format!("{name}-print")).await?;
    browser.print_view(false).await?;
    browser.ask::<()>("dispatchEvent(new Event('afterprint'))", vec![]).await?;
    browser.screen(1440, 900, Pointer::Mouse).await
}

#[tokio::test]
async fn arabic_runs_from_the_right_and_stays_joined_under_marks() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(ARABIC).await?;
        ensure!(browser.attributes("[data-article]", "lang").await? == ["ar"]);
        ensure!(browser.attributes(".proof", "dir").await? == ["rtl"]);
        // The English letter in it runs its own way, the Arabic with a name in it does not.
        let directions = browser.attributes("[data-article] [data-block]", "dir").await?;
        ensure!(directions == ["", "", "", "", "", "ltr", ""], "{directions:?}");
        ensure!(browser.attributes("[data-block=\"5\"]", "lang").await? == ["en"]);

        // The margin with the numbers is on the right, the ruler on the left.
        let (text, label, ruler) = (
            sides(browser, "[data-block=\"3\"]").await?,
            sides(browser, "[data-part=\"3\"]").await?,
            sides(browser, ".ruler").await?,
        );
        ensure!(label.0 >= text.1 && ruler.1 <= text.0, "text {text:?}, label {label:?}, ruler {ruler:?}");

        // Each kind from the middle of one word to the middle of another: the words are as wide as before.
        let letters = "letter-spacing";
        let script =
            "return getComputedStyle(document.querySelector('[data-role=headline]')).getPropertyValue(arguments[0])";
        let spacing: String = browser.ask(script, vec![json!(letters)]).await?;
        ensure!(spacing == "normal" || spacing == "0px", "{spacing}");
        for (key, block, words, whole) in [
            ("q", 3, "لعبّا", "العبّارة"),
            ("c", 3, "صلا", "إصلاح"),
            ("s", 6, "لجمار", "الجمارك"),
            // Two kinds over each other.
            ("c", 4, "تذاك", "التذاكر"),
        ] {
            let before = width(browser, block, whole).await?;
            let marked = mark(browser, block, words, key, 0, 0).await?;
            ensure!(marked == words, "“{marked}” is marked, not “{words}”");
            let after = width(browser, block, whole).await?;
            ensure!((before - after).abs() < 0.6, "{whole} was {before} wide and is {after} under a mark ({key})");
        }

        // The adder stands over the selection.
        select(browser, 4, "سامر عزّام", 0, 0).await?;
        let script = "const box = getSelection().getRangeAt(0).getBoundingClientRect(); return [box.left, box.right]";
        let chosen: (f64, f64) = browser.ask(script, vec![]).await?;
        let adder = sides(browser, "[role=toolbar]").await?;
        ensure!(adder.0 < chosen.1 && adder.1 > chosen.0, "the adder at {adder:?}, the selection at {chosen:?}");
        ensure!(adder.0 >= 0.0);
        browser.press("s").await?;
        browser.wait_saved().await?;
        browser.check_accessible("an article in Arabic").await?;
        look(browser, "arabic").await
    })
    .await
}

#[tokio::test]
async fn hebrew_with_english_names_is_marked_across_the_change_of_direction() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(HEBREW).await?;
        ensure!(browser.attributes("[data-article]", "lang").await? == ["he"]);
        ensure!(browser.attributes(".proof", "dir").await? == ["rtl"]);
        ensure!(browser.attributes("[data-article] [data-block]", "dir").await?.iter().all(String::is_empty));
        let whole = "חברת Hallam & Rees, המהנדסים היועצים";
        let before = width(browser, 2, whole).await?;
        let marked = mark(browser, 2, "Hallam & Rees, המהנדסים", "s", 0, 0).await?;
        ensure!(marked == "Hallam & Rees, המהנדסים", "{marked}");
        ensure!((width(browser, 2, whole).await? - before).abs() < 0.6);
        let name = mark(browser, 2, "Tomas Brandt, אח לילה", "s", 0, 0).await?;
        ensure!(name == "Tomas Brandt, אח לילה", "{name}");
        // The text is set in one line order: what is marked is painted where it stands.
        let script = "const box = (one) => one.getBoundingClientRect();
            return [...document.querySelectorAll('[data-block=\"2\"] mark')].every((mark) => box(mark).width > 0
                && box(mark).right <= box(mark.closest('[data-block]')).right + 1)";
        ensure!(browser.ask::<bool>(script, vec![]).await?);
        mark(browser, 3, "”ספרו כרטיסים, ואנחנו לא קונים כרטיסים“", "q", 0, 0).await?;

        // What was guessed can be corrected: the words keep their own direction.
        browser.pick("More", "Article details…").await?;
        browser.choose("Direction", "Left to right").await?;
        browser.click("button", "Save").await?;
        browser.wait_for(".proof[dir=ltr]").await?;
        let directions = browser.attributes("[data-article] [data-block]", "dir").await?;
        ensure!(directions == ["rtl", "rtl", "rtl", "rtl"], "{directions:?}");
        browser.press("Ctrl+z").await?;
        browser.wait_for(".proof[dir=rtl]").await?;
        browser.wait_saved().await?;
        look(browser, "hebrew").await
    })
    .await
}

#[tokio::test]
async fn chinese_and_japanese_are_marked_by_the_letter() -> Result<()> {
    journey(async |_, browser| {
        for (story, language, name, claim, quote) in [
            (CHINESE, "zh", "chinese", (2, "费用为四百二十万美元"), (3, "“他们数的是船票，而我们不买船票，”")),
            (
                JAPANESE,
                "ja",
                "japanese",
                (1, "四百二十万ドルかかる"),
                (2, "「数えたのは切符で、私たちは切符を買いません」"),
            ),
        ] {
            browser.open_pasted(story).await?;
            ensure!(browser.attributes("[data-article]", "lang").await? == [language]);
            for ((block, words), key) in [(claim, "c"), (quote, "q")] {
                let before = width(browser, block, words).await?;
                let marked = mark(browser, block, words, key, 0, 0).await?;
                ensure!(marked == words, "{marked}");
                ensure!((width(browser, block, words).await? - before).abs() < 0.6);
            }
            let script = "const style = getComputedStyle(document.querySelector('[data-role=paragraph]'));
                return [style.lineBreak, style.fontStyle, style.letterSpacing]";
            let (line, slant, spacing): (String, String, String) = browser.ask(script, vec![]).await?;
            ensure!(
                line == "strict" && slant == "normal" && matches!(spacing.as_str(), "normal" | "0px"),
                "{line} {slant} {spacing}"
            );
            browser.wait_saved().await?;
            look(browser, name).await?;
        }
        Ok(())
    })
    .await
}

#[tokio::test]
async fn no_letter_is_split_however_it_is_selected() -> Result<()> {
    journey(async |_, browser| {
        browser.open_pasted(CLUSTERS).await?;
        let rows: &[(usize, &str, i32, i32, &str)] = &[
            // From the middle of a family, and to it.
            (1, "👩‍👩‍👧‍👦 stands", 3, 0, "👩‍👩‍👧‍👦 stands"),
            (1, "A family 👩‍👩‍👧‍👦", 0, 5, "A family 👩‍👩‍👧‍👦"),
            // One flag of two.
            (1, "🇫🇷 of", 2, 0, "🇫🇷 of"),
            (1, "flags 🇺🇦", 0, 2, "flags 🇺🇦"),
            (1, "doctor 👩🏽‍⚕️", 0, 4, "doctor 👩🏽‍⚕️"),
            // A conjunct, and a vowel sign.
            (2, "यह क्षत्रिय", 0, 4, "यह क्षत्रि"),
            (2, "क्षत्रिय", 1, 0, "क्षत्रिय"),
            // A tone and a vowel that stand over and after their letter.
            (3, "ในน้ำ", 0, 1, "ในน้ำ"),
            (4, "The word cafe\u{301}", 0, 1, "The word cafe\u{301}"),
        ];
        for (block, words, before, after, wanted) in rows {
            let marked = mark(browser, *block, words, "c", *before, *after).await?;
            ensure!(marked == *wanted, "“{marked}” is marked of “{words}”, not “{wanted}”");
            browser.press("Ctrl+z").await?;
            browser.wait_gone("[data-article] mark").await?;
        }
        let languages = browser.attributes("[data-article] [data-block]", "lang").await?;
        ensure!(languages == ["", "", "hi", "th", ""], "{languages:?}");
        look(browser, "clusters").await
    })
    .await
}
