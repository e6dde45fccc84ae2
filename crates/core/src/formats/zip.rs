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

/// A file of an archive, as its directory tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Member<'a> {
    name: &'a [u8],
    /// How it is packed.
    pub packed: Packed,
    /// Its bytes, packed.
    pub bytes: &'a [u8],
    /// Bytes that it has unpacked, as the archive says.
    pub size: usize,
    checksum: u32,
}

/// How a file of an archive is packed (APPNOTE.TXT §4.4.5).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Packed {
    /// Not at all.
    Stored,
    /// By DEFLATE (RFC 1951), which browsers call `deflate-raw`.
    Deflated,
    /// Some other way, or encrypted.
    Strange,
}

impl Member<'_> {
    /// Its name, with `/` between folders. What is no UTF-8 in it is U+FFFD.
    #[must_use]
    pub fn name(&self) -> String {
        String::from_utf8_lossy(self.name).into_owned()
    }

    /// Whether these are its bytes: as many as it says, with its checksum.
    #[must_use]
    pub fn is_whole(&self, unpacked: &[u8]) -> bool {
        unpacked.len() == self.size && crc_32(unpacked) == self.checksum
    }
}

/// The files of an archive, in the order of its directory, without its folders. None where it is no archive, or a part of
/// it lies outside of it: one that was cut off, one over several disks, one with the extension for large archives.
///
/// A comment behind the archive is allowed, bytes before it are not.
#[must_use]
pub fn members(archive: &[u8]) -> Option<Vec<Member<'_>>> {
    const END: usize = 22;
    const LONGEST_COMMENT: usize = 65_535;
    // The last thing that looks like the end and whose comment reaches to the last byte.
    let from = archive.len().checked_sub(END)?;
    let end = (from.saturating_sub(LONGEST_COMMENT)..=from).rev().find(|at| {
        starts_with(archive, *at, b"PK\x05\x06") && short(archive, at + 20) == Some(archive.len() - at - END)
    })?;
    let count = short(archive, end + 10)?;
    let (length, mut at) = (long(archive, end + 12)?, long(archive, end + 16)?);
    if at.checked_add(length)? > end {
        return None;
    }
    let mut members = Vec::new();
    for _ in 0..count {
        if !starts_with(archive, at, b"PK\x01\x02") {
            return None;
        }
        let (flags, method) = (short(archive, at + 8)?, short(archive, at + 10)?);
        let checksum = u32::try_from(long(archive, at + 16)?).ok()?;
        let (packed_size, size) = (long(archive, at + 20)?, long(archive, at + 24)?);
        let [name, extra, comment] = [28, 30, 32].map(|offset| short(archive, at + offset));
        let (name, behind) = (name?, extra? + comment?);
        let start = long(archive, at + 42)?;
        let name = archive.get(at + 46..at + 46 + name)?;
        at += 46 + name.len() + behind;
        if name.ends_with(b"/") {
            continue;
        }
        // The local header has a name and an extra field of its own lengths.
        if !starts_with(archive, start, b"PK\x03\x04") {
            return None;
        }
        let own = start + 30 + short(archive, start + 26)? + short(archive, start + 28)?;
        let bytes = archive.get(own..own.checked_add(packed_size)?)?;
        let packed = match (flags & 1, method) {
            (0, 0) => Packed::Stored,
            (0, 8) => Packed::Deflated,
            _ => Packed::Strange,
        };
        members.push(Member { name, packed, bytes, size, checksum });
    }
    Some(members)
}

fn starts_with(bytes: &[u8], at: usize, signature: &[u8]) -> bool {
    bytes.get(at..).is_some_and(|rest| rest.starts_with(signature))
}

/// Two bytes, the lower first.
fn short(bytes: &[u8], at: usize) -> Option<usize> {
    let two = bytes.get(at..at.checked_add(2)?)?.first_chunk()?;
    Some(usize::from(u16::from_le_bytes(*two)))
}

/// Four bytes, the lowest first.
fn long(bytes: &[u8], at: usize) -> Option<usize> {
    let four = bytes.get(at..at.checked_add(4)?)?.first_chunk()?;
    usize::try_from(u32::from_le_bytes(*four)).ok()
}
