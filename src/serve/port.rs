//! Finds a port on this machine.

use std::fmt;
use std::io;
use std::net::{Ipv4Addr, TcpListener};

/// The first port that is tried when nobody names one.
const FIRST: u16 = 4000;
/// How many are tried.
const TRIED: u16 = 20;

/// No port could be had.
#[derive(Debug)]
pub struct NoPort {
    /// The one that was asked for, if one was.
    pub port: Option<u16>,
    /// What the machine said.
    pub source: io::Error,
}

/// Listens on 127.0.0.1 at a port, or at the first free one from 4000 on. Port 0 is any free one.
///
/// # Errors
/// Fails when the port that was asked for is taken or not to be had, or none is free.
pub fn bind(port: Option<u16>) -> Result<TcpListener, NoPort> {
    let listen = |port| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    if let Some(port) = port {
        return listen(port).map_err(|source| NoPort { port: Some(port), source });
    }
    let free = (FIRST..FIRST + TRIED).find_map(|port| listen(port).ok());
    free.map_or_else(|| listen(0), Ok).map_err(|source| NoPort { port: None, source })
}

impl fmt::Display for NoPort {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (self.port, self.source.kind()) {
            (Some(port), io::ErrorKind::AddrInUse) => {
                write!(f, "port {port} is taken by another program; name another with --port, or leave --port out and a free one is found")
            }
            (Some(port), io::ErrorKind::PermissionDenied) => {
                write!(f, "port {port} is not for everybody; name one from 1024 on with --port, or leave --port out")
            }
            (Some(port), _) => write!(f, "port {port} cannot be had: {}; name another with --port", self.source),
            (None, _) => write!(f, "no port can be had on 127.0.0.1: {}", self.source),
        }
    }
}
