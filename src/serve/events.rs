//! Tells browsers what changed, as server-sent events.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use hyper::body::{Body, Bytes, Frame, SizeHint};
use tokio::sync::{mpsc, watch};

/// How long nothing is said before a word shows that the line still stands; it also finds out who has gone.
const SILENCE: Duration = Duration::from_secs(15);

/// The body of an answer: a whole file, or events as they happen.
pub enum Said {
    /// A whole file.
    Whole(Option<Bytes>, u64),
    /// Events.
    Events(mpsc::Receiver<Bytes>),
}

impl Said {
    /// Says a whole file.
    pub fn whole(bytes: impl Into<Bytes>) -> Self {
        let bytes: Bytes = bytes.into();
        let size = bytes.len() as u64;
        Self::Whole(Some(bytes).filter(|bytes| !bytes.is_empty()), size)
    }

    /// Says what there is to tell, now and whenever it changes, until the browser has gone or nobody tells any more.
    pub fn events(mut told: watch::Receiver<Arc<str>>) -> Self {
        let (sender, events) = mpsc::channel(1);
        tokio::spawn(async move {
            told.mark_changed();
            loop {
                let event = match tokio::time::timeout(SILENCE, told.changed()).await {
                    Ok(Ok(())) => format!("data: {}\n\n", &**told.borrow_and_update()),
                    Ok(Err(_)) => return,
                    Err(_) => ":\n\n".to_owned(),
                };
                if sender.send(event.into()).await.is_err() {
                    return;
                }
            }
        });
        Self::Events(events)
    }
}

impl Body for Said {
    type Data = Bytes;
    type Error = Infallible;

    fn poll_frame(self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Infallible>>> {
        let frame = |bytes: Option<Bytes>| bytes.map(|bytes| Ok(Frame::data(bytes)));
        match self.get_mut() {
            Self::Whole(bytes, _) => Poll::Ready(frame(bytes.take())),
            Self::Events(events) => events.poll_recv(context).map(frame),
        }
    }

    fn is_end_stream(&self) -> bool {
        matches!(self, Self::Whole(None, _))
    }

    fn size_hint(&self) -> SizeHint {
        match self {
            Self::Whole(_, size) => SizeHint::with_exact(*size),
            Self::Events(_) => SizeHint::default(),
        }
    }
}
