//! Lists the lexicons: a language's file name follows its content, so that the page never has one of another build.

use std::fmt::Write as _;
use std::path::Path;
use std::{env, fs, io};

fn main() -> io::Result<()> {
    println!("cargo::rerun-if-changed=lexicons");
    let mut files = String::new();
    for (code, text) in galley_ftl::lexicons(Path::new("lexicons"))? {
        let _ = write!(files, "({code:?}, {:?}),", galley_ftl::hashed_name("lexicon", &code, &text));
    }
    let to = env::var_os("OUT_DIR").ok_or_else(|| io::Error::other("no OUT_DIR"))?;
    fs::write(Path::new(&to).join("lexicons.rs"), format!("&[{files}]"))
}
