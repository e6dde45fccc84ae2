//! `cargo xtask serve`: builds, serves, says where.

use crate::server::{Server, page_policy};
use crate::{build, project};
use anyhow::{Context as _, Result, bail};
use std::io::ErrorKind;

/// The port that is tried first. The address is where a reader's work is kept, so it should stay the same.
const PORT: u16 = 8017;

/// How many ports after the first are tried.
const TRIES: u16 = 20;

/// The command: `serve [--port N]`.
pub fn run(words: &[String]) -> Result<()> {
    let port = match words {
        [] => None,
        [flag, number] if flag == "--port" => {
            Some(number.parse::<u16>().with_context(|| format!("`{number}` is no port"))?)
        }
        _ => bail!("usage: cargo xtask serve [--port N]"),
    };
    build::run(&[])?;
    let server = match port {
        Some(port) => start(port).with_context(|| format!("port {port}"))?,
        None => on_a_free_port()?,
    };
    println!("galley: serving dist/; Ctrl+C stops");
    println!("{}", server.address());
    server.wait();
    Ok(())
}

fn start(port: u16) -> Result<Server> {
    let dist = project::dist();
    Server::start(&dist, port, Some(page_policy(&dist)?))
}

/// The usual port, or the first free one after it.
fn on_a_free_port() -> Result<Server> {
    for port in PORT..PORT + TRIES {
        match start(port) {
            Err(error) if is_taken(&error) => {}
            other => return other,
        }
    }
    bail!("the ports {PORT} to {} are all taken; give one with --port", PORT + TRIES - 1)
}

fn is_taken(error: &anyhow::Error) -> bool {
    error.downcast_ref::<std::io::Error>().is_some_and(|error| error.kind() == ErrorKind::AddrInUse)
}
