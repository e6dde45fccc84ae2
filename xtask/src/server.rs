//! A small static server for `dist/`: what `cargo xtask serve` shows and what the journeys visit.
//!
//! Knows HTTP/1.1 as far as a browser needs it for static files on one machine: GET and HEAD, one
//! request a connection, gzip. It can send the page's own Content-Security-Policy as a header too, because
//! a policy in a `<meta>` does not bind workers; and it can be as slow as a slow line ([`Link`]).

mod link;
mod packing;

pub use link::Link;

use crate::{page, project};
use anyhow::{Context as _, Result};
use link::Line;
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, SystemTime};

/// Longest request line or header line that is read, in bytes.
const LONGEST_LINE: u64 = 16 * 1024;

/// The media type of WebAssembly.
const WASM: &str = "application/wasm";

/// How many requests are remembered for [`Server::traffic`].
const REMEMBERED: usize = 10_000;

/// The policy that the page in a build's folder states about itself.
pub fn page_policy(folder: &Path) -> Result<String> {
    let html = project::read(&folder.join("index.html"))?;
    page::policy(&html).map(str::to_owned).context("index.html states no Content-Security-Policy")
}

/// A request, and what was sent for it.
#[derive(Debug, Clone)]
pub struct Request {
    /// The path that was asked for, with its query.
    pub target: String,
    /// When.
    pub at: SystemTime,
    /// Bytes that have been sent so far, the head among them.
    pub sent: usize,
}

/// A running server. It stops when it is dropped.
#[derive(Debug)]
pub struct Server {
    address: SocketAddr,
    shared: Arc<Shared>,
    listening: Option<JoinHandle<()>>,
}

/// What the listening thread, the connections and the owner have in common.
#[derive(Debug)]
struct Shared {
    folder: PathBuf,
    policy: Option<String>,
    stopping: AtomicBool,
    /// Whether wasm stops coming after two fifths of it.
    holding: AtomicBool,
    /// The slow line that everything goes through, if it does.
    line: Mutex<Option<Arc<Line>>>,
    /// Open connections by a running number, to be cut when the server stops.
    open: Mutex<BTreeMap<u64, TcpStream>>,
    requests: Mutex<Vec<Request>>,
}

impl Server {
    /// Serves `folder` on 127.0.0.1 at `port`; 0 takes any free one. Every answer carries `policy`, if
    /// there is one; many static hosts send none.
    pub fn start(folder: &Path, port: u16, policy: Option<String>) -> Result<Self> {
        let folder = folder.canonicalize().with_context(|| format!("{} is not there", folder.display()))?;
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, port))?;
        let address = listener.local_addr()?;
        let shared = Arc::new(Shared {
            folder,
            policy,
            stopping: AtomicBool::new(false),
            holding: AtomicBool::new(false),
            line: Mutex::default(),
            open: Mutex::default(),
            requests: Mutex::default(),
        });
        let listening = thread::spawn({
            let shared = Arc::clone(&shared);
            move || listen(&listener, &shared)
        });
        Ok(Self { address, shared, listening: Some(listening) })
    }

    /// The port that is listened at.
    pub fn port(&self) -> u16 {
        self.address.port()
    }

    /// The address of the page, with a final slash.
    pub fn address(&self) -> String {
        format!("http://{}/", self.address)
    }

    /// The paths that were asked for so far, in order, with their queries.
    pub fn requests(&self) -> Vec<String> {
        held(&self.shared.requests).iter().map(|request| request.target.clone()).collect()
    }

    /// The requests so far, in order, with what was sent for them.
    pub fn traffic(&self) -> Vec<Request> {
        held(&self.shared.requests).clone()
    }

    /// From now on all answers go through one slow line. Everything is packed before: what is timed is the line.
    pub fn slow_down(&self, link: Link) -> Result<()> {
        for name in project::files_under(&self.shared.folder)? {
            if packing::is_worth_it(media_type(&name)) {
                packing::packed(&fs::read(self.shared.folder.join(name))?);
            }
        }
        *held(&self.shared.line) = Some(Arc::new(Line::new(link)));
        Ok(())
    }

    /// From now on wasm comes to two fifths and then no further (true), or comes whole. Meanwhile it is not packed, so
    /// that two fifths of what is sent are two fifths of what arrives.
    pub fn hold_back(&self, is_held: bool) {
        self.shared.holding.store(is_held, Ordering::SeqCst);
    }

    /// Stops listening and cuts every open connection; returns when the port is free again.
    pub fn stop(self) {
        // The work is in `drop`.
    }

    /// Waits for as long as the server runs, which is until the process ends.
    pub fn wait(mut self) {
        if let Some(listening) = self.listening.take() {
            listening.join().ok();
        }
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        let Some(listening) = self.listening.take() else { return };
        self.shared.stopping.store(true, Ordering::SeqCst);
        // A connection of its own wakes the listening thread from `accept`.
        drop(TcpStream::connect(self.address));
        listening.join().ok();
        for stream in held(&self.shared.open).values() {
            stream.shutdown(Shutdown::Both).ok();
        }
    }
}

/// The content of a lock, also when a thread panicked while it held it.
fn held<T>(lock: &Mutex<T>) -> MutexGuard<'_, T> {
    lock.lock().unwrap_or_else(PoisonError::into_inner)
}

fn listen(listener: &TcpListener, shared: &Arc<Shared>) {
    for (number, stream) in (0..).zip(listener.incoming()) {
        if shared.stopping.load(Ordering::SeqCst) {
            return;
        }
        let Ok(stream) = stream else { continue };
        let Ok(copy) = stream.try_clone() else { continue };
        held(&shared.open).insert(number, copy);
        let shared = Arc::clone(shared);
        thread::spawn(move || {
            // A browser that goes away in the middle is no error of ours.
            converse(&stream, &shared).ok();
            held(&shared.open).remove(&number);
            stream.shutdown(Shutdown::Both).ok();
        });
    }
}

/// Reads one request and answers it.
fn converse(stream: &TcpStream, shared: &Shared) -> io::Result<()> {
    // Browsers open connections ahead of need and leave them idle.
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    let mut reader = BufReader::new(stream);
    let request = read_line(&mut reader)?;
    let mut accepted = String::new();
    loop {
        let line = read_line(&mut reader)?;
        match line.split_once(':') {
            Some((name, value)) if name.eq_ignore_ascii_case("accept-encoding") => accepted = value.trim().to_owned(),
            _ if line.is_empty() => break,
            _ => {}
        }
    }
    let mut words = request.split_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(()) };
    let number = noted(target, shared);
    let is_held = || shared.holding.load(Ordering::SeqCst) && !shared.stopping.load(Ordering::SeqCst);
    let mut answer = answer(method, target, shared);
    let may_be_held = answer.kind == WASM && is_held();
    if packing::is_understood(&accepted) && !may_be_held {
        answer.pack();
    }
    let way = Way { stream, line: held(&shared.line).clone(), requests: &shared.requests, number };
    way.send(head(&answer, shared.policy.as_deref()).as_bytes(), true)?;
    if method == "HEAD" {
        return Ok(());
    }
    let first = if may_be_held { (answer.body.len() * 2).div_ceil(5) } else { answer.body.len() };
    let (first, rest) = answer.body.split_at(first);
    way.send(first, false)?;
    while !rest.is_empty() && is_held() {
        thread::sleep(Duration::from_millis(20));
    }
    way.send(rest, false)
}

/// Remembers a request; its place among those that are remembered.
fn noted(target: &str, shared: &Shared) -> Option<usize> {
    let mut requests = held(&shared.requests);
    let is_room = requests.len() < REMEMBERED;
    is_room.then(|| {
        requests.push(Request { target: target.to_owned(), at: SystemTime::now(), sent: 0 });
        requests.len() - 1
    })
}

/// The way that an answer takes to whoever asked.
struct Way<'a> {
    stream: &'a TcpStream,
    line: Option<Arc<Line>>,
    requests: &'a Mutex<Vec<Request>>,
    /// Which of the requests is answered.
    number: Option<usize>,
}

impl Way<'_> {
    /// Sends a part of the answer, late if the answer begins with it and the line is slow.
    fn send(&self, bytes: &[u8], begins: bool) -> io::Result<()> {
        match &self.line {
            Some(line) => {
                thread::sleep(if begins { line.link.latency } else { Duration::ZERO });
                line.send(self.stream, bytes)?;
            }
            None => {
                let mut stream = self.stream;
                stream.write_all(bytes)?;
                stream.flush()?;
            }
        }
        if let Some(number) = self.number
            && let Some(request) = held(self.requests).get_mut(number)
        {
            request.sent += bytes.len();
        }
        Ok(())
    }
}

fn read_line(reader: &mut BufReader<&TcpStream>) -> io::Result<String> {
    let mut line = Vec::new();
    io::Read::take(reader, LONGEST_LINE).read_until(b'\n', &mut line)?;
    Ok(String::from_utf8_lossy(&line).trim_end().to_owned())
}

/// What is sent back.
struct Answer {
    status: &'static str,
    kind: &'static str,
    cache: &'static str,
    body: Arc<[u8]>,
    is_packed: bool,
}

impl Answer {
    fn plain(status: &'static str) -> Self {
        let body = status.as_bytes().into();
        Self { status, kind: "text/plain; charset=utf-8", cache: "no-cache", body, is_packed: false }
    }

    /// Makes the body smaller, where that is to be had.
    fn pack(&mut self) {
        if packing::is_worth_it(self.kind)
            && let Some(packed) = packing::packed(&self.body)
        {
            (self.body, self.is_packed) = (packed, true);
        }
    }
}

fn answer(method: &str, target: &str, shared: &Shared) -> Answer {
    if !matches!(method, "GET" | "HEAD") {
        return Answer::plain("405 Method Not Allowed");
    }
    let Some(file) = resolve(&shared.folder, target) else {
        return Answer::plain("404 Not Found");
    };
    match fs::read(&file) {
        Ok(body) => {
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            let (kind, cache) = (media_type(&name), cache_rule(&name));
            Answer { status: "200 OK", kind, cache, body: body.into(), is_packed: false }
        }
        Err(_) => Answer::plain("404 Not Found"),
    }
}

/// The first lines of an answer.
fn head(answer: &Answer, policy: Option<&str>) -> String {
    let policy = policy.map(|policy| format!("Content-Security-Policy: {policy}\r\n")).unwrap_or_default();
    let packed = if answer.is_packed { "Content-Encoding: gzip\r\n" } else { "" };
    // Who keeps answers for others must not hand a packed one to somebody who cannot read it.
    let vary = if packing::is_worth_it(answer.kind) { "Vary: Accept-Encoding\r\n" } else { "" };
    format!(
        "HTTP/1.1 {}\r\nContent-Type: {}\r\n{packed}{vary}Content-Length: {}\r\nCache-Control: {}\r\n{policy}\
         X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n\
         Connection: close\r\n\r\n",
        answer.status,
        answer.kind,
        answer.body.len(),
        answer.cache,
    )
}

/// The file that a request's target names, if it lies in `folder` (which must be canonical).
fn resolve(folder: &Path, target: &str) -> Option<PathBuf> {
    let path = target.split(['?', '#']).next()?;
    let path = percent_decoded(path.strip_prefix('/')?)?;
    let relative = Path::new(&path);
    if !relative.components().all(|part| matches!(part, Component::Normal(_))) || path.contains(['\0', '\\']) {
        return None;
    }
    let mut file = folder.join(relative);
    if file.is_dir() {
        file.push("index.html");
    }
    // A link inside the folder must not lead out of it either.
    let file = file.canonicalize().ok()?;
    (file.starts_with(folder) && file.is_file()).then_some(file)
}

fn percent_decoded(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let digit = |byte: Option<u8>| char::from(byte?).to_digit(16);
            let value = digit(rest.next())? * 16 + digit(rest.next())?;
            bytes.push(u8::try_from(value).ok()?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit_once('.').map_or("", |(_, ending)| ending) {
        "html" => "text/html; charset=utf-8",
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "wasm" => WASM,
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "txt" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

/// A file with a hash in its name never changes; all others are asked for again each time.
fn cache_rule(name: &str) -> &'static str {
    let mut parts = name.split(['-', '.', '_']);
    let is_hash = |part: &str| part.len() >= 12 && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    if parts.any(is_hash) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_outside_the_folder_is_named() -> Result<()> {
        let folder = project::root().join("xtask").canonicalize()?;
        assert_eq!(resolve(&folder, "/Cargo.toml?x#y"), Some(folder.join("Cargo.toml")));
        assert_eq!(resolve(&folder, "/src/lib%2Ers"), Some(folder.join("src/lib.rs")));
        for target in [
            "/../Cargo.toml",
            "/src/../../Cargo.toml",
            "/%2e%2e/Cargo.toml",
            "/..%2fCargo.toml",
            "//etc/passwd",
            "/%2fetc/passwd",
            "/src\\..\\..",
            "/a%00",
            "/%",
            "/%zz",
            "/%ff",
            "Cargo.toml",
            "/",
            "/missing",
        ] {
            assert_eq!(resolve(&folder, target), None, "{target}");
        }
        Ok(())
    }

    /// The whole answer to a request for `/Cargo.toml`.
    fn fetched(port: u16, method: &str) -> io::Result<String> {
        Ok(String::from_utf8_lossy(&asked(port, &format!("{method} /Cargo.toml"), "")?).into_owned())
    }

    /// The whole answer to a request with these further lines.
    fn asked(port: u16, request: &str, lines: &str) -> io::Result<Vec<u8>> {
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        write!(stream, "{request} HTTP/1.1\r\nHost: localhost\r\n{lines}\r\n")?;
        let mut bytes = Vec::new();
        io::Read::read_to_end(&mut stream, &mut bytes)?;
        Ok(bytes)
    }

    /// The head and the body of an answer.
    fn parted(answer: &[u8]) -> (String, &[u8]) {
        let end = answer.windows(4).position(|four| four == b"\r\n\r\n").unwrap() + 4;
        (String::from_utf8_lossy(&answer[..end]).into_owned(), &answer[end..])
    }

    #[test]
    fn who_understands_gzip_gets_less_and_reads_the_same() -> Result<()> {
        let server = Server::start(&project::root().join("assets"), 0, None)?;
        let gzip = "accept-encoding: br, gzip\r\n";
        let as_it_is = asked(server.port(), "GET /shell.js", "")?;
        let (plain_head, plain) = parted(&as_it_is);
        assert!(!plain_head.contains("Content-Encoding") && plain_head.contains("\r\nVary: Accept-Encoding\r\n"));
        for _ in 0..2 {
            let answer = asked(server.port(), "GET /shell.js", gzip)?;
            let (head, body) = parted(&answer);
            assert!(head.contains("\r\nContent-Encoding: gzip\r\nVary: Accept-Encoding\r\n"), "{head}");
            assert!(head.contains(&format!("\r\nContent-Length: {}\r\n", body.len())), "{head}");
            assert!(body.len() * 2 < plain.len(), "{} of {} bytes", body.len(), plain.len());
            let mut unpacked = Vec::new();
            io::Read::read_to_end(&mut flate2::read::GzDecoder::new(body), &mut unpacked)?;
            assert_eq!(unpacked, plain);
            assert_eq!(asked(server.port(), "HEAD /shell.js", gzip)?, head.as_bytes(), "HEAD says what GET would");
        }
        let picture = asked(server.port(), "GET /icon-192.png", gzip)?;
        let (head, body) = parted(&picture);
        assert!(!head.contains("Content-Encoding") && !head.contains("Vary"), "{head}");
        assert_eq!(body, fs::read(project::root().join("assets/icon-192.png"))?);
        Ok(())
    }

    #[test]
    fn a_slow_line_is_as_slow_as_it_says_and_keeps_count() -> Result<()> {
        let server = Server::start(&project::root().join("xtask"), 0, None)?;
        let link = Link { bytes_per_second: 20_000, latency: Duration::from_millis(50) };
        server.slow_down(link)?;
        let started = std::time::Instant::now();
        let answer = asked(server.port(), "GET /src/server.rs", "")?;
        // Never faster; how much slower, the machine decides. What an idle line may catch up is a tenth of a second.
        let least = link.latency + link.time_for(answer.len()) - Duration::from_millis(101);
        assert!(started.elapsed() >= least, "{:?}, not {least:?}", started.elapsed());
        let traffic = server.traffic();
        assert_eq!((traffic.len(), traffic[0].target.as_str()), (1, "/src/server.rs"));
        assert_eq!(traffic[0].sent, answer.len());
        Ok(())
    }

    #[test]
    fn a_stopped_server_refuses_and_comes_back_on_its_port() -> Result<()> {
        let folder = project::root().join("xtask");
        let server = Server::start(&folder, 0, Some("default-src 'self'".to_owned()))?;
        let port = server.port();
        // Browsers open connections that they do not use; such a one must not keep the server alive.
        let idle = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        let answer = fetched(port, "GET")?;
        assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"), "{answer}");
        assert!(answer.contains("\r\nContent-Security-Policy: default-src 'self'\r\n"), "{answer}");
        assert!(answer.contains("name = \"xtask\""), "{answer}");
        assert!(fetched(port, "HEAD")?.ends_with("\r\n\r\n"));
        assert!(fetched(port, "POST")?.starts_with("HTTP/1.1 405 "));
        assert_eq!(server.requests().len(), 3);
        server.stop();
        assert!(fetched(port, "GET").is_err());
        drop(idle);
        let again = Server::start(&folder, port, None)?;
        assert!(!fetched(again.port(), "GET")?.contains("Content-Security-Policy"));
        Ok(())
    }

    #[test]
    fn only_hashed_names_are_kept_for_good() {
        for name in ["galley-1f9ae1c6af87a3ff.js", "galley-1f9ae1c6af87a3ff_bg.wasm", "start-0123456789abcdef.js"] {
            assert!(cache_rule(name).contains("immutable"), "{name}");
        }
        for name in ["index.html", "sw.js", "manifest.webmanifest", "icon-192.png"] {
            assert_eq!(cache_rule(name), "no-cache", "{name}");
        }
    }
}
