//! Brings staged files to the disk while others are rendered: waiting for a disk takes no processor.

use std::fs::File;
use std::path::PathBuf;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::sync::{Mutex, PoisonError};
use std::thread;

use super::error::FolderError;

/// How many files may wait for the disk; each is open until it is there.
const WAITING: usize = 32;

/// How many are brought to the disk at a time: a file system does several with the effort of one.
const AT_ONCE: usize = 4;

/// Takes files that have to be on the disk.
pub(super) struct Durable(SyncSender<(PathBuf, File)>);

impl Durable {
    /// Takes a file that is written, and waits when too many wait already.
    pub(super) fn take(&self, place: PathBuf, file: File) {
        // Those who take it are there for longer than this.
        let _ = self.0.send((place, file));
    }
}

/// Does a piece of work, and returns when all files it handed over are on the disk.
///
/// # Errors
/// Tells what the disk refused, if the work itself did not fail.
pub(super) fn durably<T, E: From<FolderError>>(work: impl FnOnce(&Durable) -> Result<T, E>) -> Result<T, E> {
    let (send, receive) = sync_channel(WAITING);
    let waiting = Mutex::new(receive);
    thread::scope(|scope| {
        let syncing: [_; AT_ONCE] = std::array::from_fn(|_| scope.spawn(|| sync_all(&waiting)));
        let durable = Durable(send);
        let done = work(&durable);
        drop(durable);
        let synced = syncing.into_iter().map(|thread| thread.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic)));
        let synced = synced.fold(Ok(()), Result::and);
        let done = done?;
        Ok(synced.map(|()| done)?)
    })
}

/// Brings one file after the other to the disk, until there are no more. After an error it only takes them, so that nobody waits for ever.
fn sync_all(waiting: &Mutex<Receiver<(PathBuf, File)>>) -> Result<(), FolderError> {
    let next = || waiting.lock().unwrap_or_else(PoisonError::into_inner).recv().ok();
    let mut synced = Ok(());
    while let Some((place, file)) = next() {
        synced = synced.and_then(|()| file.sync_all().map_err(FolderError::at(&place)));
    }
    synced
}

#[cfg(test)]
mod tests {
    use std::fs;
    use std::io::Write as _;

    use tempfile::TempDir;

    use super::*;

    #[test]
    fn all_files_that_were_handed_over_are_taken() {
        let folder = TempDir::new().unwrap();
        let places: Vec<PathBuf> = (0..4 * WAITING).map(|number| folder.path().join(number.to_string())).collect();
        let done = durably(|durable| {
            for place in &places {
                let mut file = File::create_new(place).unwrap();
                file.write_all(b"site").unwrap();
                durable.take(place.clone(), file);
            }
            Ok::<_, FolderError>(places.len())
        });
        assert_eq!(done.unwrap(), places.len());
        assert!(places.iter().all(|place| fs::read(place).unwrap() == b"site"));
    }

    #[test]
    #[cfg(unix)]
    fn what_the_disk_refuses_is_told_and_nobody_waits_for_ever() {
        // A pipe cannot be brought to a disk.
        let pipe = || File::from(std::os::fd::OwnedFd::from(std::io::pipe().unwrap().1));
        let done = durably(|durable| {
            (0..4 * WAITING).for_each(|_| durable.take("page.html".into(), pipe()));
            Ok::<_, FolderError>(())
        });
        assert!(done.unwrap_err().to_string().contains("page.html"));
        let failed = durably(|durable| {
            durable.take("page.html".into(), pipe());
            Err::<(), _>(FolderError::Deleted("site".into()))
        });
        assert!(matches!(failed, Err(FolderError::Deleted(_))), "what failed first is told");
    }
}
