//! Compiles the theme's templates for one language.

use std::borrow::Cow;
use std::collections::HashMap;
use std::io::{self, Write};
use std::sync::Arc;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Kwargs, Value};
use minijinja::{AutoEscape, Environment, Error, ErrorKind, Output, State, Template, UndefinedBehavior};

use super::{Files, filling, filters, inline, unfinished};
use crate::diagnostic::Diagnostic;
use crate::limits;
use crate::render::language::{Arg, Language};
use crate::source::{At, Sources};

/// How deep templates and macros may call one another: the default theme needs 5, and no thread's stack ends before it.
const RECURSION: usize = 60;

/// How many bytes most pages have, at most.
const USUAL: usize = 1 << 16;

/// Makes the environment in which the pages of one language are filled in.
///
/// A template knows the function `t`, which says a message: `t("reported", period=page.period)`.
pub fn environment(
    sources: &Sources,
    files: &Files,
    language: &Arc<Language>,
    name: &At<String>,
    findings: &mut Vec<Diagnostic>,
) -> Environment<'static> {
    let mut environment = Environment::new();
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    // A block tag on a line of its own leaves no line behind.
    match SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build() {
        Ok(syntax) => environment.set_syntax(syntax),
        Err(error) => findings.push(unfinished(name, error.to_string())),
    }
    environment.set_debug(true);
    environment.set_fuel(Some(limits::PAGE_FUEL));
    environment.set_recursion_limit(RECURSION);
    environment.set_auto_escape_callback(|_| AutoEscape::Html);
    environment.set_formatter(escaped);
    filters::bound(&mut environment);
    let (language, fixed) = (Arc::clone(language), fixed(language));
    environment.add_function("t", move |key: &str, args: Kwargs| match fixed.get(key) {
        Some(said) if args.args().next().is_none() => Ok(said.clone()),
        _ => say(&language, key, &args).map(Value::from),
    });
    for (template, file) in files.below("templates/") {
        let text = sources.get(file).text().to_owned();
        findings.extend(inline::inline(file, &text));
        let is_own = files.embedded(&format!("templates/{template}")) != Some(file);
        let _listed = is_own.then(|| filling::begin(&name.value, template));
        if let Err(error) = environment.add_template_owned(template.to_owned(), text) {
            findings.push(finding(files, template, &error));
        }
    }
    for template in files.embedded_below("templates/").filter(|template| files.get(&format!("templates/{template}")).is_none()) {
        findings.push(unfinished(name, format!("the theme `{}` has no templates/{template}", name.value)));
    }
    environment
}

/// Names the place of a fault in `template`, or in another one that it takes in.
pub fn finding(files: &Files, template: &str, error: &Error) -> Diagnostic {
    let file = files.get(&format!("templates/{}", error.name().unwrap_or(template))).unwrap_or_default();
    let span = error.range().map_or_else(|| file.top(), |range| file.span(range));
    let cause = std::error::Error::source(error).filter(|_| error.kind() == ErrorKind::WriteFailure).map(ToString::to_string);
    let what = cause.unwrap_or_else(|| error.detail().map_or_else(|| error.kind().to_string(), ToOwned::to_owned));
    Diagnostic::error("invalid-template", span, format!("this template cannot be filled in: {what}"))
        .why("a page would be missing from the site")
        .help("compare it with the default theme's template of that name")
}

/// Fills in a template, up to the size that a page may have.
pub fn filled(template: &Template<'_, '_>, context: Value) -> Result<String, Error> {
    let mut page = Page(Vec::with_capacity(USUAL));
    template.render_captured_to(context, &mut page)?;
    String::from_utf8(page.0).map_err(|error| Error::new(ErrorKind::WriteFailure, error.to_string()))
}

/// A page that is being written.
struct Page(Vec<u8>);

impl Write for Page {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.0.len() + bytes.len() > limits::PAGE_BYTES {
            return Err(io::Error::other(format!("the page has more than {} megabytes", limits::PAGE_BYTES >> 20)));
        }
        self.0.extend_from_slice(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

/// Writes a value into a page. Only what was made safe beforehand goes in as it is.
fn escaped(out: &mut Output<'_>, state: &mut State<'_, '_>, value: &Value) -> Result<(), Error> {
    if value.is_undefined() {
        return Err(Error::new(ErrorKind::UndefinedError, "a value that is not there"));
    }
    if value.is_none() {
        return Ok(());
    }
    let text = value.as_str().map_or_else(|| Cow::Owned(value.to_string()), Cow::Borrowed);
    let mut from = 0;
    if !value.is_safe() && !matches!(state.auto_escape(), AutoEscape::None) {
        // What matters is ASCII, which is never part of another letter.
        for (at, byte) in text.bytes().enumerate() {
            let entity = match byte {
                b'&' => "&amp;",
                b'<' => "&lt;",
                b'>' => "&gt;",
                b'"' => "&quot;",
                b'\'' => "&#39;",
                _ => continue,
            };
            out.write_str(&text[from..at])?;
            out.write_str(entity)?;
            from = at + 1;
        }
    }
    out.write_str(&text[from..]).map_err(Error::from)
}

/// Says every message that is always the same.
fn fixed(language: &Language) -> HashMap<String, Value> {
    let keys = language.keys().filter(|key| language.variables(key).is_empty());
    keys.filter_map(|key| Some((key.to_owned(), Value::from(language.say(key, &[]).ok()?)))).collect()
}

fn say(language: &Language, key: &str, args: &Kwargs) -> Result<String, Error> {
    let values: Vec<(&str, Value)> = args.args().map(|name| Ok((name, args.get(name)?))).collect::<Result<_, Error>>()?;
    let texts: Vec<String> = values.iter().map(|(_, value)| value.to_string()).collect();
    let named: Vec<(&str, Arg<'_>)> = values
        .iter()
        .zip(&texts)
        .map(|((name, value), text)| {
            let number = value.as_usize().filter(|_| value.is_integer());
            (*name, number.map_or(Arg::Text(text), |number| Arg::Number(number as u64)))
        })
        .collect();
    args.assert_all_used()?;
    language.say(key, &named).map_err(|error| Error::new(ErrorKind::InvalidOperation, format!("cannot say `{key}`: {error}")))
}
