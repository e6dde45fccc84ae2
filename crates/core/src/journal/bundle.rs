//! Records that could not be read, as one text to download.

use crate::formats::json::JsonWriter;
use crate::journal::reopening::Aside;

/// The record itself where there is one; else JSON with the key, the reason and the record of each.
#[must_use]
pub fn write(records: &[Aside]) -> String {
    if let [record] = records {
        return record.value.clone();
    }
    let mut json = JsonWriter::pretty();
    json.open('[');
    for Aside { key, value, why } in records {
        json.open('{');
        json.text("key", key);
        json.text("why", &why.as_ref().map(ToString::to_string).unwrap_or_default());
        json.text("record", value);
        json.close('}');
    }
    json.close(']');
    json.finish()
}
