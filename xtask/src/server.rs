//! A small static server for `dist/`: what `cargo xtask serve` shows and what the journeys visit.
//!
//! Knows HTTP/1.1 as far as a browser needs it for static files on one machine: GET and HEAD, one
//! request a connection. It can send the page's own Content-Security-Policy as a header too, because a
//! policy in a `<meta>` does not bind workers.

use crate::{page, project};
use anyhow::{Context as _, Result};
use std::collections::BTreeMap;
use std::fs;
use std::io::{self, BufRead as _, BufReader, Write as _};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpListener, TcpStream};
use std::path::{Component, Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// Longest request line or header line that is read, in bytes.
const LONGEST_LINE: u64 = 16 * 1024;

/// The media type of WebAssembly.
const WASM: &str = "application/wasm";

/// How many requests are remembered for [`Server::requests`].
const REMEMBERED: usize = 10_000;

/// The policy that the page in a build's folder states about itself.
pub fn page_policy(folder: &Path) -> Result<String> {
    let html = project::read(&folder.join("index.html"))?;
    page::policy(&html).map(str::to_owned).context("index.html states no Content-Security-Policy")
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
    /// Open connections by a running number, to be cut when the server stops.
    open: Mutex<BTreeMap<u64, TcpStream>>,
    requests: Mutex<Vec<String>>,
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
        held(&self.shared.requests).clone()
    }

    /// From now on wasm comes to two fifths and then no further (true), or comes whole.
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
    while !read_line(&mut reader)?.is_empty() {}
    let mut words = request.split_whitespace();
    let (Some(method), Some(target)) = (words.next(), words.next()) else { return Ok(()) };
    {
        let mut requests = held(&shared.requests);
        if requests.len() < REMEMBERED {
            requests.push(target.to_owned());
        }
    }
    let answer = answer(method, target, shared);
    write_head(stream, &answer, shared.policy.as_deref())?;
    if method == "HEAD" {
        return Ok(());
    }
    let (first, rest) = match answer.kind {
        WASM => answer.body.split_at((answer.body.len() * 2).div_ceil(5)),
        _ => (&answer.body[..], &[][..]),
    };
    write_body(stream, first)?;
    while !rest.is_empty() && shared.holding.load(Ordering::SeqCst) && !shared.stopping.load(Ordering::SeqCst) {
        thread::sleep(Duration::from_millis(20));
    }
    write_body(stream, rest)
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
    body: Vec<u8>,
}

impl Answer {
    fn plain(status: &'static str) -> Self {
        Self { status, kind: "text/plain; charset=utf-8", cache: "no-cache", body: status.as_bytes().to_vec() }
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
            Answer { status: "200 OK", kind: media_type(&name), cache: cache_rule(&name), body }
        }
        Err(_) => Answer::plain("404 Not Found"),
    }
}

fn write_body(mut stream: &TcpStream, bytes: &[u8]) -> io::Result<()> {
    stream.write_all(bytes)?;
    stream.flush()
}

fn write_head(mut stream: &TcpStream, answer: &Answer, policy: Option<&str>) -> io::Result<()> {
    let policy = policy.map(|policy| format!("Content-Security-Policy: {policy}\r\n")).unwrap_or_default();
    let head = format!(
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\nCache-Control: {}\r\n{policy}\
         X-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer\r\n\
         Connection: close\r\n\r\n",
        answer.status,
        answer.kind,
        answer.body.len(),
        answer.cache,
    );
    stream.write_all(head.as_bytes())
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
        let mut stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port))?;
        write!(stream, "{method} /Cargo.toml HTTP/1.1\r\nHost: localhost\r\n\r\n")?;
        io::read_to_string(stream)
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
