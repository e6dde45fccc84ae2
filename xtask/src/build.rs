//! The release build: Trunk with the project's own tools, into `dist/`; and the same with faults.

use crate::{project, setup};
use anyhow::{Context as _, Result, bail};
use std::env;
use std::path::PathBuf;

/// How the module is linked, so that `finish` can cut it in two: names say which types a function is about; all that
/// refers to something is written down. The linker names the features by which wasm-bindgen goes: references to
/// JavaScript's objects are not among them, since they make the page larger.
const LINKING: [&str; 4] = [
    "-Csymbol-mangling-version=v0",
    "-Clink-arg=--emit-relocs",
    "-Clink-arg=--no-check-features",
    "-Clink-arg=--features=mutable-globals,sign-ext,bulk-memory,nontrapping-fptoint",
];

/// The command: installs what a build needs, then builds.
pub fn run(words: &[String]) -> Result<()> {
    let build = match words {
        [] => release,
        [flag] if flag == "--faults" => faults,
        _ => bail!("usage: cargo xtask build [--faults]"),
    };
    setup::for_build()?;
    build()
}

/// Says to `finish` that this build is the release: it is cut in two and made small.
pub const RELEASE: &str = "GALLEY_RELEASE";

/// Builds `dist/`; the tools must be there.
pub fn release() -> Result<()> {
    trunk(&["--release"], &[(RELEASE, "1")])
}

/// Builds the app that can be told to stop at a named place, for the journeys that look at what happens
/// then. With the release's profile, so that its dependencies are not compiled again; in one file and without wasm-opt.
pub fn faults() -> Result<()> {
    let dist = project::faults();
    std::fs::create_dir_all(&dist)?;
    let dist = dist.to_str().context("the folder's name is no text")?;
    trunk(&["--cargo-profile", "release", "--features", "faults", "--dist", dist], &[])
}

fn trunk(words: &[&str], says: &[(&str, &str)]) -> Result<()> {
    let mut trunk = project::command("trunk");
    trunk.arg("build").args(words).env_remove(RELEASE).envs(says.iter().copied());
    // Trunk would ask a server whether a newer Trunk exists.
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true");
    // Added to what .cargo/config.toml says for this target.
    let flags: Vec<String> = LINKING.iter().map(|flag| (*flag).to_owned()).chain(nameless_registry()).collect();
    trunk.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
    // A failed build is cargo's to explain, not a stack of Trunk's own frames.
    trunk.env("RUST_BACKTRACE", "0");
    // It also reads NO_COLOR as a Boolean, and stops at the customary value 1.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    project::run(&mut trunk)
}

/// Panic messages name source files, and those of dependencies by their whole path. Who built a release,
/// and where, is nobody's business, and the same sources should give the same bytes everywhere.
fn nameless_registry() -> Option<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home = home.or_else(|| env::home_dir().map(|home| home.join(".cargo")))?;
    let registry = home.join("registry").join("src");
    // The variable is split at white space.
    let path = registry.to_str().filter(|path| !path.contains(char::is_whitespace))?;
    Some(format!("--remap-path-prefix={path}=registry"))
}
