//! Listens on this machine and answers, in a thread of its own.

use std::convert::Infallible;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

use hyper::server::conn::http1;
use hyper::service::service_fn;
use hyper_util::rt::TokioIo;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::oneshot;

use super::answer::answer;
use super::hub::Hub;

/// A server at work. It ends when it is dropped.
pub struct Server {
    address: SocketAddr,
    stop: Option<oneshot::Sender<()>>,
    thread: Option<JoinHandle<()>>,
}

impl Server {
    /// Starts answering on a listener with what a hub shows.
    ///
    /// # Errors
    /// Fails when the machine has no thread or no events to give.
    pub fn start(listener: TcpListener, hub: Arc<Hub>) -> io::Result<Self> {
        listener.set_nonblocking(true)?;
        let address = listener.local_addr()?;
        let runtime = runtime()?;
        let (stop, stopped) = oneshot::channel();
        let listen = async move {
            let Ok(listener) = tokio::net::TcpListener::from_std(listener) else { return };
            tokio::spawn(accept(listener, hub));
            // Whoever holds the other end says so, or is gone: either ends it.
            let _ = stopped.await;
        };
        let thread = thread::Builder::new().name("preview".to_owned()).spawn(move || runtime.block_on(listen))?;
        Ok(Self { address, stop: Some(stop), thread: Some(thread) })
    }

    /// Returns where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.stop.take();
        if let Some(thread) = self.thread.take() {
            // A server that panicked has nothing left to end.
            let _ = thread.join();
        }
    }
}

/// Waits until somebody presses Ctrl-C.
///
/// # Errors
/// Fails when the machine does not tell.
pub fn interrupted() -> io::Result<()> {
    runtime()?.block_on(tokio::signal::ctrl_c())
}

async fn accept(listener: tokio::net::TcpListener, hub: Arc<Hub>) {
    loop {
        let Ok((stream, _)) = listener.accept().await else {
            // Too many open files, most likely: some will be closed.
            tokio::time::sleep(Duration::from_millis(50)).await;
            continue;
        };
        // Small answers must not wait for one another; a machine that cannot do so is only slower.
        let _ = stream.set_nodelay(true);
        let hub = hub.clone();
        let service = service_fn(move |request| {
            let hub = hub.clone();
            async move { Ok::<_, Infallible>(answer(hub, request).await) }
        });
        // A browser that hangs up in the middle is no news.
        tokio::spawn(async move { http1::Builder::new().serve_connection(TokioIo::new(stream), service).await.ok() });
    }
}

fn runtime() -> io::Result<Runtime> {
    Builder::new_current_thread().enable_all().build()
}
