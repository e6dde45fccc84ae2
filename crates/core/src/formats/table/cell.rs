//! What a table is made of, whatever file it becomes: cells, rows, and several things in one cell.
//!
//! Knows: the kinds of cells. Does not know: which columns a table has ([`super`]), or how a file writes a cell
//! ([`super::csv`], [`super::xlsx`]).

/// What stands in a cell.
pub(super) enum Cell<'a> {
    /// Words of the reader or of an article.
    Words(&'a str),
    /// Words that were put together for this cell.
    Made(String),
    /// A day as ISO 8601 writes it, which a spreadsheet may take for one where it opens a text file.
    Day(&'a str),
    /// A number.
    Number(usize),
    /// A number, where there is one.
    Maybe(Option<usize>),
    /// A number of tenths.
    Tenths(usize),
}

/// A table that is being written: the names of its columns, then row by row.
pub(super) trait Rows {
    /// Writes a row; every row has as many cells as the first.
    fn row(&mut self, cells: &[Cell<'_>]);

    /// Writes the names of the columns, which are a row like any other.
    fn heads(&mut self, names: &[&str]) {
        let cells: Vec<Cell<'_>> = names.iter().map(|name| Cell::Words(name)).collect();
        self.row(&cells);
    }
}

/// Several things in one cell, parted by `; `. A thing that could not be told from its neighbors again stands in
/// quotation marks, with those that it holds doubled, as RFC 4180 quotes a cell: one that holds `;`, `"` or a line
/// end, that is empty, or that begins or ends with white space.
pub(super) fn list<S: AsRef<str>>(things: impl IntoIterator<Item = S>) -> String {
    let mut text = String::new();
    for (at, thing) in things.into_iter().enumerate() {
        let thing = thing.as_ref();
        if at > 0 {
            text.push_str("; ");
        }
        if thing.is_empty() || thing.trim() != thing || thing.contains([';', '"', '\n', '\r']) {
            text.push('"');
            text.push_str(&thing.replace('"', "\"\""));
            text.push('"');
        } else {
            text.push_str(thing);
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::list;

    #[test]
    fn things_of_a_list_are_told_apart_again() {
        for (things, cell) in [
            (&[][..], ""),
            (&[""], "\"\""),
            (&["books"], "books"),
            (&["books", "two words"], "books; two words"),
            (&["a; b", "c"], "\"a; b\"; c"),
            (&["a", "b;"], "a; \"b;\""),
            (&["the \"old\" one", "new"], "\"the \"\"old\"\" one\"; new"),
            (&[" edge", "a\nb", ""], "\" edge\"; \"a\nb\"; \"\""),
            (&["a, b", "it's"], "a, b; it's"),
        ] {
            assert_eq!(list(things), cell, "{things:?}");
        }
    }
}
