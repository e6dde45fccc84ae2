//! Turns Galley JSON files into W3C Web Annotation files beside them, for checking with other
//! programs: `cargo run -p galley-core --example w3c -- story.galley.json …`. Prints what the
//! export loses.

use galley_core::formats::{galley, w3c};

fn main() {
    for path in std::env::args().skip(1) {
        let done = std::fs::read_to_string(&path).map_err(|error| error.to_string()).and_then(|file| {
            let reading = galley::read(&file).map_err(|error| error.to_string())?;
            for problem in &reading.problems {
                println!("{path}: {problem}");
            }
            for loss in w3c::losses(&reading.work) {
                println!("{path}: {}", loss.words);
            }
            std::fs::write(format!("{path}.w3c.jsonld"), w3c::write(&reading.work)).map_err(|error| error.to_string())
        });
        if let Err(error) = done {
            eprintln!("{path}: {error}");
            std::process::exit(1);
        }
    }
}
