//! Versions of Galley's own format.
//!
//! A version changes only when an older Galley would misread the file; new optional keys do not
//! need one, since unknown keys are kept. When version 2 comes, [`accept`] turns a version 1 file
//! into its form here, and the readers know one version only.

use super::json::Value;
use super::problem::{Log, ReadError, Trouble};
use super::version::VERSION;

/// Whether this version may read the value: refuses what a newer one wrote. A version that is
/// missing counts as the present one (entries and pages have none of their own).
pub(crate) fn accept(root: &Value<'_>, log: &mut Log) -> Result<(), ReadError> {
    match root.get("version") {
        Value::Null => Ok(()),
        // "2.1" and "2" are both newer than 1; "1.5" is a 1.
        Value::Number(version) => match version.split(['.', 'e', 'E']).next().unwrap_or("").parse::<u64>() {
            Ok(major) if major <= VERSION && !version.contains(['e', 'E']) => Ok(()),
            Err(_) if version.starts_with('-') => Ok(()),
            _ => Err(ReadError::Newer { version: (*version).to_owned() }),
        },
        _ => {
            log.add(Trouble::Value, "version");
            Ok(())
        }
    }
}
