//! Turns Galley JSON files into W3C Web Annotation files beside them, by the book and for Recogito, for checking with
//! other programs: `cargo run -p galley-core --example w3c -- story.galley.json …`. Prints what the export loses.

use galley_core::formats::{galley, w3c};

fn main() {
    for path in std::env::args().skip(1) {
        let done =
            std::fs::read_to_string(&path).map_err(|error| error.to_string()).and_then(|file| -> Result<(), String> {
                let reading = galley::read(&file).map_err(|error| error.to_string())?;
                for problem in &reading.problems {
                    println!("{path}: {problem}");
                }
                for loss in w3c::losses(&reading.work) {
                    println!("{path}: {}", loss.words);
                }
                for (reader, ending) in [(w3c::For::All, "w3c"), (w3c::For::Recogito, "recogito")] {
                    let file = reader.write(&reading.work);
                    std::fs::write(format!("{path}.{ending}.jsonld"), file).map_err(|error| error.to_string())?;
                }
                Ok(())
            });
        if let Err(error) = done {
            eprintln!("{path}: {error}");
            std::process::exit(1);
        }
    }
}
