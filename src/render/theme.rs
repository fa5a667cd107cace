//! A theme made ready once: its templates compiled, its messages read, its styles bundled. What is unfinished is found here, before
//! the first page.

mod files;
pub mod filling;
mod filters;
mod inline;
mod kept;
mod style;
mod templates;

use std::collections::{BTreeMap, BTreeSet};
use std::sync::{Arc, OnceLock};

use minijinja::Environment;

pub use self::files::Files;
use self::files::select;
pub use self::kept::Kept;
pub use self::style::Stylesheet;
use super::language::{Arg, Language};
use crate::diagnostic::{Checked, Diagnostic};
use crate::lang::{Bilingual, Lang};
use crate::source::{Asset, At, FileId, Sources, Span};

/// A theme that pages can be rendered with. It never changes, so all threads share it.
pub struct Theme {
    /// The name of a theme with templates of its own.
    own: Option<String>,
    /// Whether a page of each kind was filled in without a fault.
    tried: OnceLock<()>,
    languages: Bilingual<Arc<Language>>,
    messages: Bilingual<FileId>,
    environments: Bilingual<Environment<'static>>,
    files: Files,
    /// The bundled styles.
    pub stylesheet: Stylesheet,
    /// Files to copy below `assets/`: the record's own, then the theme's.
    pub assets: Vec<Asset>,
}

/// Makes the theme `name` ready from the files that were read.
pub fn prepare(sources: &Sources, files: &[FileId], assets: &[Asset], name: &At<String>) -> Checked<Theme> {
    let mut findings = Vec::new();
    let files = select(sources, files, name, &mut findings);
    let messages = Bilingual::of(|lang| files.get(&format!("messages/{}.ftl", lang.code())));
    let languages = Bilingual::of(|lang| language(sources, lang, *messages.get(lang), name, &mut findings));
    compare_keys(sources, &files, &languages, &mut findings);
    let stylesheet = style::bundle(sources, &files, name, &mut findings);
    let ready = languages.cy.zip(languages.en).map(|(cy, en)| Bilingual { cy: Arc::new(cy), en: Arc::new(en) });
    let theme = ready.and_then(|languages| {
        // Word for word the default theme's is not its own.
        let has_own = files
            .own("templates/")
            .any(|(file, default)| default.is_none_or(|default| sources.get(default).text() != sources.get(file).text()));
        let own = has_own.then(|| name.value.clone());
        let environments = Bilingual::of(|lang| templates::environment(sources, &files, languages.get(lang), name, &mut findings));
        let messages = Bilingual { cy: messages.cy?, en: messages.en? };
        let assets = files::assets(assets, &name.value);
        Some(Theme { own, tried: OnceLock::new(), languages, messages, environments, files, stylesheet: stylesheet?, assets })
    });
    Checked::new(theme, findings)
}

impl Theme {
    /// Tells whether it has templates of its own that nobody has tried yet: some of their faults only filling them in shows.
    pub fn is_untried(&self) -> bool {
        self.own.is_some() && self.tried.get().is_none()
    }

    /// Notes that a page of each kind was filled in without a fault.
    pub fn note_tried(&self) {
        self.tried.get_or_init(|| ());
    }

    /// Returns a language of the site.
    pub fn language(&self, lang: Lang) -> &Language {
        self.languages.get(lang)
    }

    /// Says a message.
    ///
    /// # Errors
    /// A message that the theme does not have, or that needs a variable it was not given, is reported at the theme's messages.
    pub fn say(&self, lang: Lang, key: &str, args: &[(&str, Arg<'_>)]) -> Result<String, Diagnostic> {
        self.language(lang).say(key, args).map_err(|error| {
            let at = self.messages.get(lang).top();
            Diagnostic::error("missing-message", at, format!("the theme cannot say `{key}`: {error}")).help("add the message to the file")
        })
    }

    /// Fills a template in.
    ///
    /// # Errors
    /// What goes wrong is reported at its place in the template.
    pub fn fill(&self, lang: Lang, template: &str, context: minijinja::Value) -> Result<String, Diagnostic> {
        let _listed = self.own.as_ref().map(|theme| filling::begin(theme, template));
        let environment = self.environments.get(lang);
        let filled = environment.get_template(template).and_then(|template| templates::filled(&template, context));
        filled.map_err(|error| templates::finding(&self.files, template, &error))
    }
}

fn language(sources: &Sources, lang: Lang, file: Option<FileId>, name: &At<String>, findings: &mut Vec<Diagnostic>) -> Option<Language> {
    let Some(file) = file else {
        let what = format!("the theme `{}` has no messages/{}.ftl", name.value, lang.code());
        findings.push(unfinished(name, what));
        return None;
    };
    match Language::new(lang, sources.get(file).text()) {
        Ok(language) => Some(language),
        Err(faults) => {
            for fault in faults {
                let at = sources.get(file).at(fault.line, fault.column);
                findings.push(
                    Diagnostic::error("invalid-message", file.span(at..at), fault.what)
                        .help("correct the message; the default theme shows how"),
                );
            }
            None
        }
    }
}

/// Both languages need every message of the default theme, with the same variables. A finding names the message in both files.
fn compare_keys(sources: &Sources, files: &Files, languages: &Bilingual<Option<Language>>, findings: &mut Vec<Diagnostic>) {
    let (Some(cy), Some(en)) = (&languages.cy, &languages.en) else { return };
    let path = |lang: Lang| format!("messages/{}.ftl", lang.code());
    let (Some(cy_file), Some(en_file)) = (files.get(&path(Lang::Cy)), files.get(&path(Lang::En))) else { return };
    for (lang, (language, file), (other, other_file)) in
        [(Lang::Cy, (cy, cy_file), (en, en_file)), (Lang::En, (en, en_file), (cy, cy_file))]
    {
        let default = files.embedded(&path(lang));
        // The default theme has its own messages.
        let default = default.filter(|default| *default != file);
        let wanted = default.and_then(|default| Some((Language::new(lang, sources.get(default).text()).ok()?, default)));
        let has: BTreeSet<&str> = language.keys().collect();
        let mut missing: BTreeMap<&str, (Span, &str)> = BTreeMap::new();
        if let Some((wanted, default)) = &wanted {
            let there = |key| (place(sources, *default, wanted, key), "the default theme has it");
            missing.extend(wanted.keys().filter(|key| !has.contains(key)).map(|key| (key, there(key))));
        }
        let there = |key| (place(sources, other_file, other, key), "the other language has it");
        missing.extend(other.keys().filter(|key| !has.contains(key)).map(|key| (key, there(key))));
        for (key, (span, label)) in missing {
            let what = format!("the {} messages do not have `{key}`", lang.name());
            let finding = Diagnostic::error("missing-message", file.top(), what).also(span, label);
            findings.push(finding.why("a page would have a gap in one language").help(format!("add `{key} = …`")));
        }
    }
    for key in cy.keys().filter(|key| en.place(key).is_some()) {
        let (in_cy, in_en) = (cy.variables(key), en.variables(key));
        if in_cy != in_en {
            let named = |variables: &BTreeSet<&str>| match variables.is_empty() {
                true => "no variable".to_owned(),
                false => variables.iter().map(|variable| format!("`${variable}`")).collect::<Vec<_>>().join(", "),
            };
            let finding = Diagnostic::error(
                "message-variables",
                place(sources, cy_file, cy, key),
                format!("`{key}` uses other variables in Welsh than in English"),
            );
            let finding = finding.label(format!("the Welsh uses {}", named(&in_cy)));
            let finding = finding.also(place(sources, en_file, en, key), format!("the English uses {}", named(&in_en)));
            findings.push(finding.why("one language would say less than the other").help("use the same ones in both"));
        }
    }
}

/// Names the place of a message's key.
fn place(sources: &Sources, file: FileId, language: &Language, key: &str) -> Span {
    let Some((line, column)) = language.place(key) else { return file.top() };
    let at = sources.get(file).at(line, column);
    file.span(at..at + key.len())
}

fn unfinished(name: &At<String>, what: String) -> Diagnostic {
    Diagnostic::error("unfinished-theme", name.span, what)
        .why("pages would be missing or bare")
        .help("add the file to the theme, or let theme.toml say based_on = \"default\"")
}
