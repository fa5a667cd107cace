//! A project made for one test, built or checked, and asked about what came out.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use eglur::diagnostic::Severity;
use eglur::write::Written;
use eglur::{BuildError, Options};
use tempfile::TempDir;

/// The smallest sound record: a council, a priority, a measure, a report.
const SMALLEST: [(&str, &str); 4] = [
    ("content/site.toml", include_str!("smallest-site.toml")),
    (
        "content/priorities/roads.toml",
        "title = { en = \"Roads\", cy = \"Ffyrdd\" }\norder = 1\nsummary = { en = \"Good roads.\", cy = \"Ffyrdd da.\" }\n",
    ),
    (
        "content/measures/potholes.toml",
        r#"title = { en = "Potholes mended", cy = "Tyllau a drwsiwyd" }
priorities = ["roads"]
unit = "percent"
good = "high"
frequency = "quarter"

[target]
"2017-18" = { at_least = 95 }

[actual]
"2017-18 Q3" = 96
"2017-18 Q4" = 92
"#,
    ),
    (
        "content/reports/2017-18-q4/report.toml",
        "title = { en = \"Report\", cy = \"Adroddiad\" }\nperiod = \"2017-18 Q4\"\nsummary = { en = \"A quarter.\", cy = \"Chwarter.\" }\n",
    ),
];

/// A project in a folder of its own, which goes away with it.
pub struct Project {
    folder: TempDir,
    base_url: Option<String>,
    as_of: String,
    draft: bool,
    compress: bool,
}

/// What a check found.
pub struct Found {
    /// Every finding, as it is printed without colour.
    pub text: String,
    /// Code, path, line and column of every finding.
    pub places: Vec<(String, String, usize, usize)>,
    errors: usize,
}

impl Project {
    /// Makes the smallest sound project.
    pub fn smallest() -> Self {
        SMALLEST.iter().fold(Self::empty(), |project, (path, text)| project.file(path, text))
    }

    /// Makes an empty folder.
    pub fn empty() -> Self {
        Self { folder: TempDir::new().unwrap(), base_url: None, as_of: "2018-07-01T00:00:00Z".to_owned(), draft: false, compress: false }
    }

    /// Copies a folder.
    pub fn of(folder: &Path) -> Self {
        let project = Self::empty();
        for (path, bytes) in files(folder) {
            project.write(&path, &bytes);
        }
        project
    }

    /// Puts a file in.
    pub fn file(self, path: &str, text: &str) -> Self {
        self.bytes(path, text.as_bytes())
    }

    /// Puts a file of any bytes in.
    pub fn bytes(self, path: &str, bytes: &[u8]) -> Self {
        self.write(path, bytes);
        self
    }

    /// Replaces a text in a file, which must be there.
    pub fn replace(self, path: &str, from: &str, to: &str) -> Self {
        let text = fs::read_to_string(self.root().join(path)).unwrap();
        assert!(text.contains(from), "{path} has no {from}");
        self.file(path, &text.replace(from, to))
    }

    /// Takes a file away.
    pub fn without(self, path: &str) -> Self {
        fs::remove_file(self.root().join(path)).unwrap();
        self
    }

    /// Says where the site will stand.
    pub fn base_url(mut self, url: &str) -> Self {
        self.base_url = Some(url.to_owned());
        self
    }

    /// Says as of when the site is built.
    pub fn at_moment(mut self, moment: &str) -> Self {
        self.as_of = moment.to_owned();
        self
    }

    /// Says that it is a draft.
    pub fn draft(mut self) -> Self {
        self.draft = true;
        self
    }

    /// Says that text files are compressed as well.
    pub fn compress(mut self) -> Self {
        self.compress = true;
        self
    }

    /// Returns the project's folder.
    pub fn root(&self) -> &Path {
        self.folder.path()
    }

    /// Returns where its site is built.
    pub fn out(&self) -> PathBuf {
        self.root().join("site")
    }

    /// Returns what it is built with.
    pub fn options(&self) -> Options {
        Options { base_url: self.base_url.clone(), as_of: self.as_of.parse().unwrap(), draft: self.draft, compress: self.compress }
    }

    fn write(&self, path: &str, bytes: &[u8]) {
        let path = self.root().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }

    /// Checks the project.
    pub fn check(&self) -> Found {
        let project = eglur::open_to_check(self.root(), &self.options()).unwrap();
        let places = project.findings.iter().map(|finding| {
            let place = project.sources.location(finding.at.span);
            (finding.code.to_owned(), place.path.to_owned(), place.line, place.column)
        });
        Found {
            places: places.collect(),
            errors: project.count(Severity::Error),
            text: eglur::cli::report::findings(&project.sources, &project.findings, false),
        }
    }

    /// Mends the project's files, and returns how many were written.
    pub fn mend(&self) -> usize {
        let mended = eglur::mend(self.root(), &self.options()).unwrap();
        let files = mended.files.iter().map(|file| (file.path.clone(), file.after.clone())).collect();
        eglur::keep(self.root(), &mended.before.sources, files).unwrap()
    }

    /// Builds the project, which must be sound.
    pub fn build(&self) -> Written {
        self.try_build().unwrap_or_else(|error| panic!("{error}"))
    }

    /// Builds the project, or says in words why not.
    pub fn try_build(&self) -> Result<Written, String> {
        self.try_build_into(&self.out())
    }

    /// Builds the project into some folder, or says in words why not.
    pub fn try_build_into(&self, out: &Path) -> Result<Written, String> {
        let options = self.options();
        let project = eglur::open(self.root(), &options).unwrap();
        let sound = project.sound.as_ref().ok_or_else(|| self.check().text)?;
        eglur::build(&project.sources, sound, out, &options, |_| ()).map(|built| built.written).map_err(|error| match error {
            BuildError::Finding(finding) => eglur::cli::report::findings(&project.sources, std::slice::from_ref(&finding), false),
            BuildError::Folder(error) => error.to_string(),
        })
    }

    /// Freezes the current edition, or says in words why not.
    pub fn try_freeze(&self, correction: bool) -> Result<PathBuf, String> {
        let options = self.options();
        let project = eglur::open(self.root(), &options).unwrap();
        let sound = project.sound.as_ref().ok_or_else(|| self.check().text)?;
        let frozen = eglur::freeze(self.root(), &project.sources, sound, &options, correction);
        frozen.map(|frozen| frozen.folder).map_err(|error| format!("{error:?}"))
    }

    /// Freezes the current edition, which must be possible.
    pub fn freeze(self) -> Self {
        self.try_freeze(false).unwrap_or_else(|error| panic!("{error}"));
        self
    }

    /// Returns the text of a file of the project itself.
    pub fn read_source(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap()
    }

    /// Returns a file of the built site as text.
    pub fn read(&self, path: &str) -> String {
        fs::read_to_string(self.out().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
    }

    /// Returns every file of the built site.
    pub fn site(&self) -> BTreeMap<String, Vec<u8>> {
        site(&self.out())
    }
}

impl Found {
    /// Asserts that there is no error.
    #[track_caller]
    pub fn is_sound(&self) {
        assert_eq!(self.errors, 0, "{}", self.text);
    }

    /// Asserts that one finding has this code and place.
    #[track_caller]
    pub fn has(&self, code: &str, path: &str, line: usize, column: usize) {
        let wanted = (code.to_owned(), path.to_owned(), line, column);
        assert!(self.places.contains(&wanted), "no {wanted:?} in {:#?}\n{}", self.places, self.text);
    }
}

/// Reads every file of the site in a folder.
pub fn site(out: &Path) -> BTreeMap<String, Vec<u8>> {
    files(out).into_iter().filter(|(path, _)| !path.starts_with(eglur::write::MARK)).collect()
}

/// Reads every file below a folder, by its path with `/`.
pub fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let mut all = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(next) = folders.pop() {
        for entry in fs::read_dir(&next).unwrap_or_else(|error| panic!("{}: {error}", next.display())) {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(folder).unwrap().components().map(|part| part.as_os_str().to_str().unwrap());
                all.insert(name.collect::<Vec<_>>().join("/"), fs::read(&path).unwrap());
            }
        }
    }
    all
}
