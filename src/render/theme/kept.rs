//! A theme that was made ready before, for as long as no file of it changes.

use std::sync::Arc;

use super::{Theme, prepare};
use crate::diagnostic::Checked;
use crate::source::{Asset, At, FileId, Source, Sources};

/// The theme as it was made ready the last time.
#[derive(Default)]
pub struct Kept(Option<Ready>);

struct Ready {
    name: At<String>,
    files: Vec<(FileId, Arc<Source>)>,
    assets: Vec<Asset>,
    theme: Checked<Arc<Theme>>,
}

impl Kept {
    /// Makes a theme ready as [`prepare`] does, unless everything it is made of is as it was.
    pub fn prepare(&mut self, sources: &Sources, files: &[FileId], assets: &[Asset], name: &At<String>) -> Checked<Arc<Theme>> {
        let files: Vec<(FileId, Arc<Source>)> = files.iter().map(|file| (*file, sources.shared(*file))).collect();
        let holds = |ready: &Ready| {
            let mut of_files = ready.files.iter().zip(&files);
            let mut of_assets = ready.assets.iter().zip(assets);
            ready.name == *name
                && (ready.files.len(), ready.assets.len()) == (files.len(), assets.len())
                && of_files.all(|(before, now)| before.0 == now.0 && Arc::ptr_eq(&before.1, &now.1))
                && of_assets.all(|(before, now)| before.path == now.path && Arc::ptr_eq(&before.bytes, &now.bytes))
        };
        let ready = self.0.take().filter(holds).unwrap_or_else(|| {
            let ids: Vec<FileId> = files.iter().map(|(file, _)| *file).collect();
            let Checked { value, findings } = prepare(sources, &ids, assets, name);
            let theme = Checked { value: value.map(Arc::new), findings };
            Ready { name: name.clone(), files, assets: assets.to_vec(), theme }
        });
        self.0.insert(ready).theme.clone()
    }
}
