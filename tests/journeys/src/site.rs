//! A build being served, and folders that vanish.

use anyhow::{Context as _, Result};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use xtask::project;
use xtask::server::{Link, Request, Server, page_policy};

/// A folder of this journey's own in the system's temporary folder, removed when it is dropped.
#[derive(Debug)]
pub struct Folder(PathBuf);

impl Folder {
    /// A new, empty folder.
    pub fn new() -> Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let number = COUNT.fetch_add(1, Ordering::Relaxed);
        let path = std::env::temp_dir().join(format!("galley-journey-{}-{number}", std::process::id()));
        fs::create_dir_all(&path).with_context(|| format!("could not make {}", path.display()))?;
        Ok(Self(path))
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.0
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // A browser that was just ended may still be writing its last file.
        for _ in 0..20 {
            if fs::remove_dir_all(&self.0).is_ok() || !self.0.exists() {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(50));
        }
    }
}

/// A server over a build, on one port of 127.0.0.1 for as long as the journey lasts.
#[derive(Debug)]
pub struct Site {
    root: PathBuf,
    /// The folder of the page below the root: empty, or with a final slash.
    place: String,
    policy: Option<String>,
    port: u16,
    server: Option<Server>,
    copy: Option<Folder>,
}

impl Site {
    /// Serves the build itself, as `cargo xtask serve` does.
    pub fn start() -> Result<Self> {
        let dist = project::dist();
        let policy = page_policy(&dist).context("there is no build to test; run `cargo xtask build`")?;
        Self::serve(dist, String::new(), Some(policy), None)
    }

    /// Serves the build that can be told to stop at a named place.
    pub fn with_faults() -> Result<Self> {
        let dist = project::faults();
        let policy = page_policy(&dist).context("there is no such build; run `cargo xtask build --faults`")?;
        Self::serve(dist, String::new(), Some(policy), None)
    }

    /// Serves a copy of the build from a folder of a host that sends no policy of its own, as free static
    /// hosts do. `place` is like `"a/folder"`. The copy may be changed: see [`Site::folder`].
    pub fn on_a_plain_host(place: &str) -> Result<Self> {
        let copy = Folder::new()?;
        let root = copy.path().to_path_buf();
        let target = root.join(place);
        fs::create_dir_all(&target)?;
        let dist = project::dist();
        for name in project::files_under(&dist).context("there is no build to test; run `cargo xtask build`")? {
            let file = target.join(&name);
            if let Some(parent) = file.parent() {
                fs::create_dir_all(parent)?;
            }
            fs::copy(dist.join(&name), file)?;
        }
        Self::serve(root, format!("{place}/"), None, Some(copy))
    }

    /// Serves any folder, for instance a page that tries out the harness itself.
    pub fn of(folder: &Path) -> Result<Self> {
        Self::serve(folder.to_path_buf(), String::new(), None, None)
    }

    fn serve(root: PathBuf, place: String, policy: Option<String>, copy: Option<Folder>) -> Result<Self> {
        let server = Server::start(&root, 0, policy.clone())?;
        Ok(Self { root, place, policy, port: server.port(), server: Some(server), copy })
    }

    /// The address of the page, with a final slash. It stays the same when the server stops and starts.
    pub fn address(&self) -> String {
        format!("{}/{}", self.origin(), self.place)
    }

    /// Scheme, host and port.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The folder of the page on disk; a copy, unless the build itself is served.
    pub fn folder(&self) -> PathBuf {
        self.root.join(&self.place)
    }

    /// Whether the folder is a copy that a journey may change.
    pub fn is_copy(&self) -> bool {
        self.copy.is_some()
    }

    /// Stops the server: from now on a connection is refused.
    pub fn stop(&mut self) {
        if let Some(server) = self.server.take() {
            server.stop();
        }
    }

    /// From now on the module comes to two fifths and then no further (true), or comes whole.
    pub fn hold_back(&self, is_held: bool) {
        if let Some(server) = &self.server {
            server.hold_back(is_held);
        }
    }

    /// From now on everything that the site sends, to page and workers alike, goes through one slow line.
    pub fn slow_down(&self, link: Link) -> Result<()> {
        self.server.as_ref().map_or(Ok(()), |server| server.slow_down(link))
    }

    /// The requests since the server last started, in order, each with its instant and what was sent for it.
    pub fn traffic(&self) -> Vec<Request> {
        self.server.as_ref().map(Server::traffic).unwrap_or_default()
    }

    /// Starts it again on the same port.
    pub fn start_again(&mut self) -> Result<()> {
        if self.server.is_none() {
            self.server = Some(Server::start(&self.root, self.port, self.policy.clone())?);
        }
        Ok(())
    }

    /// The paths that were asked for since the server last started, in order.
    pub fn requests(&self) -> Vec<String> {
        self.server.as_ref().map(Server::requests).unwrap_or_default()
    }
}
