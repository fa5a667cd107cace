//! The two languages of every page, and the pairs of texts that serve them.

use serde::Serialize;

/// A language of the site.
///
/// Welsh stands first wherever the two are listed, as the order of the alphabet of codes has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// Welsh, `cy`.
    Cy,
    /// English, `en`.
    En,
}

impl Lang {
    /// Both languages, in the order they are built and listed.
    pub const ALL: [Lang; 2] = [Lang::Cy, Lang::En];

    /// Returns the BCP 47 code, which is also the first part of every address.
    pub const fn code(self) -> &'static str {
        match self {
            Lang::Cy => "cy",
            Lang::En => "en",
        }
    }

    /// Returns the language's own name, the word on the toggle that leads to it.
    pub const fn own_name(self) -> &'static str {
        match self {
            Lang::Cy => "Cymraeg",
            Lang::En => "English",
        }
    }

    /// Returns the language of the twin page.
    pub const fn other(self) -> Lang {
        match self {
            Lang::Cy => Lang::En,
            Lang::En => Lang::Cy,
        }
    }
}

/// One thing in both languages. There is no way to hold it in one language only.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Bilingual<T> {
    /// The Welsh.
    pub cy: T,
    /// The English.
    pub en: T,
}

impl<T> Bilingual<T> {
    /// Makes a pair by asking for each language in turn.
    pub fn of(mut make: impl FnMut(Lang) -> T) -> Self {
        Self { cy: make(Lang::Cy), en: make(Lang::En) }
    }

    /// Returns the half in `lang`.
    pub const fn get(&self, lang: Lang) -> &T {
        match lang {
            Lang::Cy => &self.cy,
            Lang::En => &self.en,
        }
    }
}

/// A text in both languages.
pub type Text = Bilingual<String>;
