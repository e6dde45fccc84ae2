//! Makes a type of each message in `locales/en`, so that a message that is not there, or an argument
//! that it lacks, is an error of the compiler.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

/// The languages beside English.
const OTHERS: [&str; 4] = ["es", "de", "fr", "ar"];

fn main() -> io::Result<()> {
    let locales = Path::new("../../locales");
    println!("cargo::rerun-if-changed=../../locales");
    let read = |code: &str| galley_ftl::read(&locales.join(code));
    let fail =
        |code: &str, faults: Vec<String>| io::Error::other(format!("locales/{code}:\n  {}", faults.join("\n  ")));
    let messages = galley_ftl::english(&read("en")?).map_err(|faults| fail("en", faults))?;
    let mut out = String::new();
    for (number, message) in messages.iter().enumerate() {
        let name = message.id.replace('-', "_");
        let pattern = format!("{:?}", message.pattern);
        let english = message.english.replace('[', "\\[").replace(']', "\\]").replace('<', "\\<").replace('`', "'");
        let mut fields = String::new();
        let mut values = String::new();
        for argument in &message.arguments {
            let argument = argument.replace('-', "_");
            let _ = write!(fields, "/// Stands in the message as `${argument}`.\npub {argument}: Value,");
            let _ = write!(values, "self.{argument},");
        }
        let say = if message.arguments.is_empty() {
            format!("/// The words.\n#[must_use]\npub fn say(self) -> &'static str {{ plain({number}, {pattern}) }}")
        } else {
            format!(
                "/// The words.\n#[must_use]\npub fn say(self) -> String {{ filled({number}, {pattern}, &[{values}]) }}"
            )
        };
        let _ =
            write!(out, "/// {english}\n#[derive(Debug)]\npub struct {name} {{ {fields} }}\nimpl {name} {{ {say} }}\n");
    }
    let mut files = String::new();
    for code in OTHERS {
        let patterns = galley_ftl::translated(&messages, &read(code)?).map_err(|faults| fail(code, faults))?;
        let name = galley_ftl::file_name(code, &galley_ftl::table(&messages, &patterns));
        let _ = write!(files, "({code:?}, {name:?}),");
    }
    let to = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("no OUT_DIR"))?;
    fs::write(Path::new(&to).join("messages.rs"), out)?;
    fs::write(Path::new(&to).join("files.rs"), format!("&[{files}]"))
}
