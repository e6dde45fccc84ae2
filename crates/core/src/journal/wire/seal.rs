//! The seal of a record: a checksum, so that a letter that was changed on the disk is seen although the JSON is whole.
//!
//! ```text
//! {"clock":7,"tab":"…","records":[…],"sum":"1a2b3c4d"}
//! ----------- what is summed -------
//! ```
//!
//! CRC-32/ISO-HDLC (ISO/IEC 3309, as in zip and PNG): every change of up to three bits is found, and of others all but
//! one in four thousand million. It guards against damage, not against people. Older versions wrote no seal; their
//! records open as they are.

use crate::text::checksum::crc_32;

/// What stands before the eight hexadecimal digits, and behind them.
const BEFORE: &str = ",\"sum\":\"";
const BEHIND: &str = "\"}";
const DIGITS: usize = 8;

/// Puts a seal on a record, which is a JSON object with at least one member.
#[must_use]
pub(crate) fn seal(mut record: String) -> String {
    if record.pop().is_some() {
        let sum = digits_of(record.as_bytes());
        record.push_str(&format!("{BEFORE}{sum}{BEHIND}"));
    }
    record
}

/// The sum of what stands before the seal, in lower case: a letter of another case is damage too.
fn digits_of(record: &[u8]) -> String {
    format!("{:08x}", crc_32(record))
}

/// Whether a record is as it was written, as far as it says: one without a seal says nothing.
#[must_use]
pub(crate) fn holds(record: &str) -> bool {
    let bytes = record.as_bytes();
    let Some(start) = bytes.len().checked_sub(BEFORE.len() + DIGITS + BEHIND.len()) else { return true };
    let (inside, end) = bytes.split_at(start);
    let (before, rest) = end.split_at(BEFORE.len());
    let (digits, behind) = rest.split_at(DIGITS);
    let alike = |a: &[u8], b: &str| a.iter().zip(b.as_bytes()).filter(|(a, b)| a == b).count();
    // A seal that is damaged itself is one all the same.
    let is_seal = alike(before, BEFORE) + alike(behind, BEHIND) + 1 >= BEFORE.len() + BEHIND.len();
    !is_seal || digits == digits_of(inside).as_bytes()
}

#[cfg(test)]
mod tests {
    use super::{holds, seal};

    #[test]
    fn every_changed_byte_is_seen() {
        let record = seal("{\"note\":\"“I like it” 😊\",\"at\":7}".to_owned());
        assert!(record.ends_with("\"}") && holds(&record), "{record}");
        // What says what the sum is, and the sum.
        let last = record.len() - 2;
        for at in 0..record.len() {
            for bit in 0..7 {
                let mut bytes = record.clone().into_bytes();
                bytes[at] ^= 1 << bit;
                let Ok(damaged) = String::from_utf8(bytes) else { continue };
                let is_frame = at >= last || (record.len() - 18..record.len() - 10).contains(&at);
                assert!(is_frame || !holds(&damaged), "{damaged}");
            }
        }
    }

    #[test]
    fn what_has_no_seal_says_nothing() {
        for record in ["", "{}", "{\"a\":1}", "{\"note\":\"the sum is 1a2b3c4d\"}", "{\"a\":{\"sum\":\"12345678\"}}"] {
            assert!(holds(record), "{record}");
        }
        assert!(!holds("{\"a\":1,\"sum\":\"12345678\"}") && !holds("{\"a\":1,\"sum\":\"1234567x\"}"));
    }
}
