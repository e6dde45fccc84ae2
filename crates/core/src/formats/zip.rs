//! Several files as one: a zip archive (PKWARE, APPNOTE.TXT 6.3.10), its files stored as they are.
//!
//! Knows: the bytes of an archive. Does not know: what lies in it. Written here, since the crate `zip` costs 45 KB of the
//! page after compression for what is a hundred lines; packing the files (`miniz_oxide`) would be another 10 KB.
//!
//! The same files give the same bytes: every file has the oldest date that the format knows, and nothing says by which
//! system it was made.
//!
//! | part | once for each file | bytes before the name |
//! |---|---|---|
//! | local header, name, the file | yes, in order | 30 |
//! | entry of the central directory, name | yes, in order | 46 |
//! | end of the central directory | no | 22 |

use crate::text::checksum::crc_32;

/// The oldest version that reads stored files: 1.0.
const VERSION: u16 = 10;
/// Bit 11: names are UTF-8.
const UTF_8: u16 = 1 << 11;
/// 1 January 1980 as MS-DOS writes it: years since 1980, month, day.
const DAY: u16 = (1 << 5) | 1;
/// Midnight.
const TIME: u16 = 0;
/// How a file is packed: not at all.
const STORED: u16 = 0;

/// An archive of these files: names (with `/` between folders, each once) and bytes, in this order.
///
/// None where that is more than the format holds without its extension for large archives: 65,535 files, names of
/// 65,535 bytes, 4 GiB in all.
#[must_use]
pub fn archive<N: AsRef<str>, B: AsRef<[u8]>>(files: impl IntoIterator<Item = (N, B)>) -> Option<Vec<u8>> {
    let (mut bytes, mut directory) = (Vec::new(), Vec::new());
    let mut count: u16 = 0;
    for (name, file) in files {
        let (name, file) = (name.as_ref(), file.as_ref());
        let start = u32::try_from(bytes.len()).ok()?;
        let common = common(name, file)?;
        bytes.extend(b"PK\x03\x04");
        bytes.extend(&common);
        bytes.extend(name.as_bytes());
        bytes.extend(file);
        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(&common);
        // No comment, on the first disk, no attributes inside (two bytes each) or outside (four).
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(name.as_bytes());
        count = count.checked_add(1)?;
    }
    let start = u32::try_from(bytes.len()).ok()?;
    let length = u32::try_from(directory.len()).ok()?;
    bytes.extend(directory);
    bytes.extend(b"PK\x05\x06");
    // On the first disk, which is the only one.
    bytes.extend([0; 4]);
    for number in [count, count] {
        bytes.extend(number.to_le_bytes());
    }
    for number in [length, start] {
        bytes.extend(number.to_le_bytes());
    }
    // No comment.
    bytes.extend([0; 2]);
    Some(bytes)
}

/// What a file's local header and its entry in the directory have in common, from the version that reads it to the
/// length of what more is said of it, which is nothing.
fn common(name: &str, file: &[u8]) -> Option<Vec<u8>> {
    let (length, size) = (u16::try_from(name.len()).ok()?, u32::try_from(file.len()).ok()?);
    let mut bytes = Vec::with_capacity(26);
    for number in [VERSION, UTF_8, STORED, TIME, DAY] {
        bytes.extend(number.to_le_bytes());
    }
    for number in [crc_32(file), size, size] {
        bytes.extend(number.to_le_bytes());
    }
    for number in [length, 0] {
        bytes.extend(number.to_le_bytes());
    }
    Some(bytes)
}
