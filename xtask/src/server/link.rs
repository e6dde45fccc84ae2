//! A slow line between a server and its readers, for trying what a first visit is like on one.
//!
//! Knows: how many bytes go through in a second, all answers together, and how late an answer begins. Does not know:
//! what is sent. The DevTools protocol can slow a page down, but not its service worker: so the line itself is slow.

use super::held;
use std::io::{self, Write as _};
use std::net::TcpStream;
use std::sync::Mutex;
use std::thread;
use std::time::{Duration, Instant};

/// How much is sent in one go, in bytes: about three packets.
const PIECE: usize = 4096;

/// By how much a sender who was kept waiting by a busy machine may catch up.
const SLACK: Duration = Duration::from_millis(100);

/// What a line is like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Link {
    /// Bytes a second, all answers together.
    pub bytes_per_second: u32,
    /// How long it takes until an answer begins.
    pub latency: Duration,
}

impl Link {
    /// How long this many bytes take.
    pub fn time_for(self, bytes: usize) -> Duration {
        Duration::from_secs_f64(bytes as f64 / f64::from(self.bytes_per_second))
    }
}

/// A line in use.
#[derive(Debug)]
pub(super) struct Line {
    pub(super) link: Link,
    /// When all that was given to it so far has gone through.
    free: Mutex<Instant>,
}

impl Line {
    pub(super) fn new(link: Link) -> Self {
        Self { link, free: Mutex::new(Instant::now()) }
    }

    /// Sends a part of an answer; others send theirs in between.
    pub(super) fn send(&self, mut stream: &TcpStream, bytes: &[u8]) -> io::Result<()> {
        for piece in bytes.chunks(PIECE) {
            let done = self.reserve(Instant::now(), piece.len());
            thread::sleep(done.saturating_duration_since(Instant::now()));
            stream.write_all(piece)?;
        }
        stream.flush()
    }

    /// When so many bytes, given to the line now, have gone through.
    fn reserve(&self, now: Instant, bytes: usize) -> Instant {
        let mut free = held(&self.free);
        let begins = now.checked_sub(SLACK).map_or(*free, |earliest| free.max(earliest));
        *free = begins + self.link.time_for(bytes);
        *free
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_sent_at_once_shares_the_line() {
        let line = Line::new(Link { bytes_per_second: 1_000, latency: Duration::ZERO });
        let start = Instant::now() + Duration::from_secs(1);
        let second = Duration::from_secs(1);
        // Idle until then: only the slack is left of what it could have sent.
        assert_eq!(line.reserve(start, 1_000), start - SLACK + second);
        assert_eq!(line.reserve(start, 2_000), start - SLACK + 3 * second);
        assert_eq!(line.reserve(start + 10 * second, 1_000), start + 11 * second - SLACK);
    }
}
