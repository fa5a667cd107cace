//! Rows of tables about measures. They are put into a page at the very end, one stretch after the other: a nation's record has more of them
//! than all else of a page is long, and so none needs room for all. Until then a mark stands in the place of each stretch.

use crate::period::Period;

/// Begins a mark.
const OPEN: char = '\u{F0014}';
/// Stands between its parts.
const BETWEEN: char = '\u{F0015}';
/// Ends it.
const CLOSE: char = '\u{F0016}';

/// What rows say of measures.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// How each stands in an edition.
    Standing(Period),
    /// Which figures it lacks.
    Figures,
    /// For which periods it has no target.
    Targets,
}

impl About {
    /// Returns its key; that of an edition is a year and a quarter.
    pub fn key(self) -> String {
        match self {
            Self::Standing(edition) => edition.key(),
            Self::Figures => "figures".to_owned(),
            Self::Targets => "targets".to_owned(),
        }
    }

    fn parse(key: &str) -> Option<Self> {
        match key {
            "figures" => Some(Self::Figures),
            "targets" => Some(Self::Targets),
            edition => Period::parse_key(edition).ok().map(Self::Standing),
        }
    }
}

/// Rows that follow one another.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// What they say.
    pub about: About,
    /// The places of their measures in the record.
    pub measures: Vec<usize>,
}

impl Stretch {
    /// Returns the mark that stands for these rows.
    pub fn mark(&self) -> String {
        let mut mark = format!("{OPEN}{}", self.about.key());
        for place in &self.measures {
            mark.push(BETWEEN);
            mark.push_str(&place.to_string());
        }
        mark.push(CLOSE);
        mark
    }

    fn read(mark: &str) -> Option<Self> {
        let mut parts = mark.split(BETWEEN);
        let about = About::parse(parts.next()?)?;
        Some(Self { about, measures: parts.map(|place| place.parse().ok()).collect::<Option<_>>()? })
    }
}

/// Cuts a page at its marks: the rows that go there, and what follows them. Only the beginning of a page has none in front.
pub fn cut(html: &str) -> impl Iterator<Item = (Option<Stretch>, &str)> {
    let mut parts = html.split(OPEN);
    let first = parts.next().map(|first| (None, first));
    let rest = parts.map(|part| {
        let (mark, rest) = part.split_once(CLOSE).unwrap_or(("", part));
        (Stretch::read(mark), rest)
    });
    first.into_iter().chain(rest)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_is_cut_where_its_rows_go() {
        let few = Stretch { about: About::Standing(Period::parse("2017-18 Q4").unwrap()), measures: vec![7, 0, 12] };
        let [one, none] = [(About::Figures, vec![3]), (About::Targets, Vec::new())].map(|(about, measures)| Stretch { about, measures });
        let page = format!("<tbody>{}{}</tbody>{}", few.mark(), none.mark(), one.mark());
        assert_eq!(cut(&page).collect::<Vec<_>>(), [(None, "<tbody>"), (Some(few), ""), (Some(none), "</tbody>"), (Some(one), "")]);
    }

    #[test]
    fn what_only_looks_like_a_mark_is_left_out_and_nothing_around_it() {
        for smuggled in [format!("{OPEN}2017-18-Q4{BETWEEN}x{CLOSE}"), format!("{OPEN}{CLOSE}"), format!("{OPEN}")] {
            let page = format!("a{smuggled}b");
            let cut: Vec<_> = cut(&page).collect();
            assert_eq!(cut, [(None, "a"), (None, "b")]);
        }
    }
}
