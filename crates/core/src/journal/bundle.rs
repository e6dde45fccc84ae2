//! Records that could not be read, as one text to download.

use serde::Serialize;

use crate::formats::json::write;
use crate::journal::reopening::Aside;

/// One of several records.
#[derive(Serialize)]
struct AsideObject<'w> {
    #[serde(skip_serializing_if = "str::is_empty")]
    key: &'w str,
    #[serde(skip_serializing_if = "String::is_empty")]
    why: String,
    #[serde(skip_serializing_if = "str::is_empty")]
    record: &'w str,
}

/// The record itself where there is one; else JSON with the key, the reason and the record of each.
#[must_use]
pub fn write(records: &[Aside]) -> String {
    if let [record] = records {
        return record.value.clone();
    }
    let objects = records.iter().map(|Aside { key, value, why }| AsideObject {
        key,
        why: why.as_ref().map(ToString::to_string).unwrap_or_default(),
        record: value,
    });
    write::pretty(&objects.collect::<Vec<_>>())
}
