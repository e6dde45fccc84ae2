//! Turns Galley JSON files into the workbook and the ZIP of CSV tables beside them, for checking with other programs:
//! `cargo run -p galley-core --example tables -- story.galley.json …`.

use galley_core::formats::galley;
use galley_core::formats::table::Whole;
use galley_core::formats::table::csv::Style;

fn main() {
    for path in std::env::args().skip(1) {
        let read = std::fs::read_to_string(&path).map_err(|error| error.to_string());
        let done = read.and_then(|file| {
            let work = galley::read(&file).map_err(|error| error.to_string())?.work;
            for (whole, ending) in [(Whole::Workbook, "xlsx"), (Whole::Archive(Style::PLAIN), "zip")] {
                std::fs::write(format!("{path}.{ending}"), whole.write(&work)).map_err(|error| error.to_string())?;
            }
            Ok(())
        });
        if let Err(error) = done {
            eprintln!("{path}: {error}");
            std::process::exit(1);
        }
    }
}
