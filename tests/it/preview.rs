//! A preview at work on a project, and a browser that reads what it says.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread::JoinHandle;
use std::time::Duration;

use eglur::Options;
use eglur::cli::serve::word;
use eglur::serve::{Bar, Hub, Server, Watch, bind};
use serde_json::Value;

use crate::driver::Project;

/// How long anything may take on a machine that has other things to do.
const PATIENCE: Duration = Duration::from_secs(240);

/// A preview that ends when it is dropped.
pub struct Preview {
    /// The project.
    pub project: Project,
    /// Where it listens.
    pub address: SocketAddr,
    seen: Receiver<Seen>,
    stop: Box<dyn Fn()>,
    at_work: Option<JoinHandle<()>>,
    server: Option<Server>,
}

/// What became of a change.
#[derive(Debug)]
pub struct Seen {
    /// The codes of the findings.
    pub codes: Vec<&'static str>,
    /// Whether there is a new version.
    pub shown: bool,
    /// How many files were read.
    pub read: usize,
    /// How many records were understood anew.
    pub understood: usize,
    /// Whether the project could be read at all.
    pub found: bool,
}

/// What a server says.
#[derive(Debug)]
pub struct Response {
    /// The number in the first line.
    pub status: u16,
    head: String,
    /// Everything after the head.
    pub body: Vec<u8>,
}

/// Events as a browser gets them.
pub struct Events(BufReader<TcpStream>);

impl Preview {
    /// Starts a preview of a project and waits until it has read it.
    pub fn of(project: Project) -> (Self, Seen) {
        let options = project.options();
        Self::with_clock(project, move || options.clone())
    }

    /// Starts a preview whose clock goes on.
    pub fn with_clock(project: Project, options_now: impl Fn() -> Options + Send + 'static) -> (Self, Seen) {
        let mut watch = Watch::start(project.root()).unwrap();
        let options = project.options();
        let hub = Arc::new(Hub::new(Bar { as_of: Some("2018-07-01 00:00 UTC".to_owned()), draft: options.draft }));
        let server = Server::start(bind(Some(0)).unwrap(), hub.clone()).unwrap();
        let (tell, seen) = channel();
        let stop = Box::new(watch.stopper());
        let at_work = std::thread::spawn(move || {
            eglur::preview(options_now, (&hub, &mut watch), word, |seen| {
                let codes = seen.findings.iter().map(|finding| finding.code).collect();
                let (shown, read, understood) = (seen.shown, seen.read, seen.understood);
                tell.send(Seen { codes, shown, read, understood, found: seen.not_found.is_none() }).unwrap();
            });
        });
        let preview = Self { project, address: server.address(), seen, stop, at_work: Some(at_work), server: Some(server) };
        let first = preview.next();
        (preview, first)
    }

    /// Waits for what becomes of the next change.
    #[track_caller]
    pub fn next(&self) -> Seen {
        self.seen.recv_timeout(PATIENCE).expect("the preview sees the change")
    }

    /// Waits until what becomes of a change is as wanted: a system may tell of one change in several parts.
    #[track_caller]
    pub fn until(&self, mut wanted: impl FnMut(&Seen) -> bool) -> Seen {
        loop {
            let seen = self.next();
            if wanted(&seen) {
                return seen;
            }
        }
    }

    /// Returns what has been seen and nobody asked for.
    pub fn rest(&self) -> Vec<Seen> {
        self.seen.try_iter().collect()
    }

    /// Asks for a path.
    pub fn get(&self, path: &str) -> Response {
        self.ask("GET", path, &format!("Host: {}\r\n", self.address))
    }

    /// Asks for a page and returns it as text.
    pub fn text(&self, path: &str) -> String {
        String::from_utf8(self.get(path).body).unwrap()
    }

    /// Asks in any way.
    pub fn ask(&self, method: &str, path: &str, headers: &str) -> Response {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        write!(stream, "{method} {path} HTTP/1.1\r\n{headers}Connection: close\r\n\r\n").unwrap();
        let mut all = Vec::new();
        stream.read_to_end(&mut all).unwrap();
        let end = all.windows(4).position(|bytes| bytes == b"\r\n\r\n").expect("a head") + 4;
        let head = String::from_utf8(all[..end].to_vec()).unwrap();
        Response { status: head[9..12].parse().unwrap(), head, body: all[end..].to_vec() }
    }

    /// Listens to what browsers are told.
    pub fn events(&self) -> Events {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        write!(stream, "GET /_eglur/events HTTP/1.1\r\nHost: {}\r\n\r\n", self.address).unwrap();
        Events(BufReader::new(stream))
    }
}

impl Drop for Preview {
    fn drop(&mut self) {
        (self.stop)();
        let ended = self.at_work.take().map(JoinHandle::join);
        self.server.take();
        if !std::thread::panicking() {
            assert!(ended.is_some_and(|ended| ended.is_ok()), "the preview ends in peace");
        }
    }
}

impl Response {
    /// Returns a header's value; empty when there is none.
    pub fn header(&self, name: &str) -> &str {
        let named = |line: &&str| line.to_lowercase().starts_with(&format!("{}:", name.to_lowercase()));
        self.head.lines().find(named).and_then(|line| line.split_once(':')).map_or("", |(_, value)| value.trim())
    }
}

impl Events {
    /// Waits for the next event.
    pub fn next(&mut self) -> Value {
        let mut line = String::new();
        loop {
            line.clear();
            assert!(self.0.read_line(&mut line).unwrap() > 0, "the line stands");
            if let Some(data) = line.strip_prefix("data: ") {
                return serde_json::from_str(data).unwrap();
            }
        }
    }
}
