//! The language of the interface: which one the reader wants, its table, its rules for numbers, and what
//! the page says of itself.
//!
//! A change is said on the window, so that the page is rendered anew in it.

use std::cell::Cell;
use std::rc::Rc;

use galley_words::{LANGUAGES, Language, TABLES, is_rtl};
use js_sys::{Array, Function, Intl, Object, Reflect};
use wasm_bindgen::JsValue;

use super::event::{self, Listener};
use super::{Result, document, storage, tables, task, window};

/// Where the chosen language is kept.
const LANGUAGE: &str = "galley:language";

/// What is said when the language changes; the detail is its code.
const CHANGED: &str = "galley:language";

/// Milliseconds that the first screen waits for its words before it is in English.
const PATIENCE: u32 = 2_500;

/// The code of the language that the reader chose, else the first of the browser's that Galley speaks.
#[must_use]
pub fn wanted() -> &'static str {
    let known = |wanted: &str| {
        let wanted = wanted.split('-').next().unwrap_or("").to_ascii_lowercase();
        LANGUAGES.iter().map(|(code, _)| *code).find(|code| *code == wanted)
    };
    let chosen = storage::get(LANGUAGE).and_then(|code| known(&code));
    let browsers = || {
        let list = window().ok()?.navigator().languages();
        list.iter().find_map(|code| known(&code.as_string()?))
    };
    chosen.or_else(browsers).unwrap_or("en")
}

/// Speaks the wanted language, then calls back. Where its table cannot be had, it is English.
pub fn begin(call: impl FnOnce() + 'static) {
    let code = wanted();
    if code == "en" {
        say_of_page();
        return call();
    }
    let call = Rc::new(Cell::new(Some(call)));
    let late = call.clone();
    // An article that is on this device does not wait for a network that hangs.
    task::Timeout::new(PATIENCE, move || {
        if let Some(call) = late.take() {
            say_of_page();
            call();
        }
    })
    .forget();
    task::spawn(async move {
        // The interface is usable in English; the menu of languages says what is wrong when it is tried.
        let is_spoken = speak(code).await.is_ok();
        match call.take() {
            Some(call) => call(),
            None if is_spoken => event::say(CHANGED, code),
            None => {}
        }
    });
}

/// Speaks a language from now on, remembers it and says so.
///
/// # Errors
/// Where its table cannot be had: the present language stays.
pub async fn choose(code: &'static str) -> Result<()> {
    speak(code).await?;
    if galley_words::code() != code {
        // Another one was chosen meanwhile.
        return Ok(());
    }
    // Where nothing is kept, the choice holds for this visit.
    let _ = storage::set(LANGUAGE, code);
    event::say(CHANGED, code);
    Ok(())
}

/// Calls back when the language has changed.
#[must_use]
pub fn on_change(call: impl Fn() + Clone + 'static) -> Option<Listener> {
    Listener::on_window(CHANGED, move |event| {
        let told = event::detail(event);
        let Some((code, _)) = LANGUAGES.iter().find(|(code, _)| *code == told) else { return };
        let call = call.clone();
        task::spawn(async move {
            if *code != galley_words::code() {
                // Said by somebody else than this module, as the journeys do.
                let _ = speak(code).await;
            }
            call();
        });
    })
}

async fn speak(code: &'static str) -> Result<()> {
    let asked = galley_words::ask();
    let language = match TABLES.iter().find(|(known, _)| *known == code) {
        Some((code, file)) => Some(load(code, file).await?),
        None => None,
    };
    // A slow table must not take back a later choice.
    if galley_words::is_last(asked) {
        galley_words::choose(language);
        say_of_page();
    }
    Ok(())
}

async fn load(code: &'static str, file: &str) -> Result<Language> {
    let table = tables::fetch(file).await?;
    let locales = Array::of1(&locale(code).into());
    let plural = Intl::PluralRules::new(&locales, &Object::new());
    let number: Function = Intl::NumberFormat::new(&locales, &Object::new()).format();
    Ok(Language {
        code,
        table: Box::leak(table.into_boxed_str()),
        category: Box::new(move |count| plural.select(count as f64).into()),
        number: Box::new(move |count| {
            let written = number.call1(&JsValue::NULL, &JsValue::from_f64(count as f64)).ok();
            written.and_then(|written| written.as_string()).unwrap_or_else(|| count.to_string())
        }),
    })
}

/// The locale of numbers and dates. Engines differ in whose digits Arabic has; these are the ones that its
/// messages are written for.
fn locale(code: &'static str) -> &'static str {
    if code == "ar" { "ar-u-nu-latn" } else { code }
}

/// `<html lang dir>` follow the language.
fn say_of_page() {
    let Some(root) = document().ok().and_then(|document| document.document_element()) else { return };
    let code = galley_words::code();
    // Attribute names that are constants cannot be refused.
    let _ = root.set_attribute("lang", code);
    let _ = root.set_attribute("dir", if is_rtl(code) { "rtl" } else { "ltr" });
}

/// A day of the civil calendar as the present language writes it, as the browser has it: "19. Nov. 2026".
/// Month and day count from 1. None in a browser without the means.
#[must_use]
pub fn date(year: u32, month: u32, day: u32, with_year: bool) -> Option<String> {
    written(year, month, day, "short", with_year)
}

/// The same with the month in full: "19. November 2026".
#[must_use]
pub fn long_date(year: u32, month: u32, day: u32) -> Option<String> {
    written(year, month, day, "long", true)
}

fn written(year: u32, month: u32, day: u32, style: &str, with_year: bool) -> Option<String> {
    let options = Object::new();
    let set = |key: &str, value: &str| Reflect::set(&options, &key.into(), &value.into()).ok();
    set("day", "numeric")?;
    set("month", style)?;
    set("calendar", "gregory")?;
    if with_year {
        set("year", "numeric")?;
    }
    let format = Intl::DateTimeFormat::new(&Array::of1(&locale(galley_words::code()).into()), &options).format();
    let day = js_sys::Date::new_with_year_month_day(year, month.checked_sub(1)? as i32, day as i32);
    format.call1(&JsValue::NULL, &day).ok()?.as_string()
}
