//! Versions of Galley's own format.
//!
//! A version changes only when an older Galley would misread the file; new optional keys do not
//! need one, since unknown keys are kept.
//!
//! | version | differs from the one before |
//! |---|---|
//! | 1 | a key without a value was left out; answers were always strings, yes and no included |
//! | 2 | every key is always there; numbers and yes/no are numbers and truth values; `speaker` is written, and not read |
//!
//! The readers take both at once: a key that is not there is one without a value.

use super::Value;
use crate::formats::problem::{Log, ReadError, Trouble};

/// Whether this version, which knows up to the `newest`, may read the value: refuses what a newer one wrote. A version
/// that is missing counts as the newest (entries and pages have none of their own).
pub(crate) fn accept(root: &Value<'_>, newest: u64, log: &mut Log) -> Result<(), ReadError> {
    match root.get("version") {
        Value::Null => Ok(()),
        // "3.1" and "3" are both newer than 2; "2.5" is a 2.
        Value::Number(version) => {
            let version = version.as_str();
            match version.split(['.', 'e']).next().unwrap_or("").parse::<u64>() {
                Ok(major) if major <= newest && !version.contains('e') => Ok(()),
                Err(_) if version.starts_with('-') => Ok(()),
                _ => Err(ReadError::Newer { version: version.to_owned() }),
            }
        }
        _ => {
            log.add(Trouble::Value, "version");
            Ok(())
        }
    }
}
