//! A text with somebody's own telephone number or address of e-mail.

use crate::check::read::inside::inside;
use crate::check::rule::example::{A_STORY, STORY};
use crate::check::rule::{Case, Logic, Rule, Step};
use crate::diagnostic::Diagnostic;
use crate::lang::Lang;
use crate::source::At;
use std::ops::Range;

/// A text with somebody's own telephone number or address of e-mail.
pub const RULE: Rule = Rule {
    code: "personal-contact",
    title: "a mobile number or a person's own address of e-mail",
    why: "the page and the data are public for good, and the person was not asked",
    mend: "name a team or role, and its mailbox or switchboard; `public_contacts` in content/site.toml lists mailboxes that may stand",
    fires: &[
        Step::File(STORY, A_STORY),
        Step::Put(
            STORY,
            r#"state = "delivered""#,
            r#"state = "delivered"
contact = { en = "Telephone 07700 900123", cy = "Ffôn 07700 900123" }"#,
        ),
    ],
    silent: &[
        Step::File(STORY, A_STORY),
        Step::Put(
            STORY,
            r#"state = "delivered""#,
            r#"state = "delivered"
contact = { en = "highways@example.org or 01632 960123", cy = "priffyrdd@example.org neu 01632 960123" }"#,
        ),
    ],
    logic: Logic::Record(run),
    ..Rule::ERROR
};

/// Mailboxes of a team, whatever the domain; in Welsh too.
const TEAMS: &str = "info enquiries enquiry contact contactus customer customerservices customers help helpdesk mail news press communications comms \
    performance policy planning highways housing education schools socialservices socialcare foi dpo dataprotection complaints consultation \
    council councillors democracy licensing libraries library museum jobs recruitment tourism waste recycling welsh translation webmaster \
    accessibility digital web office team admin gwybodaeth ymholiadau cyswllt cwsmeriaid cymorth post newyddion cyfathrebu perfformiad polisi \
    cynllunio priffyrdd tai addysg ysgolion gofal cwynion ymgynghoriad cyngor democratiaeth trwyddedu llyfrgell llyfrgelloedd swyddi twristiaeth \
    support business services service cwsmer gwasanaethau gwasanaeth busnes cefnogaeth \
    gwastraff ailgylchu cymraeg cyfieithu hygyrchedd digidol gwefan swyddfa tim";

fn run(Case { dataset, sources, .. }: Case<'_>, findings: &mut Vec<Diagnostic>) {
    // The settings say which mailboxes may stand, so what is found here does not follow from a file alone.
    let public = &dataset.site.public_contacts;
    for passage in &dataset.texts.passages {
        for half in Lang::ALL.into_iter().filter_map(|lang| passage.text(lang)) {
            let text = &half.text;
            if !text.contains(['@', '7']) {
                continue;
            }
            let file = sources.get(half.span.file).text();
            for (range, what) in contacts(text, public) {
                findings.push(RULE.at(inside(file, &At { value: text, span: half.span }, range), what).help(HELP));
            }
        }
    }
    let cells = dataset.measures.iter().flat_map(|measure| measure.all_series()).flat_map(|(_, _, series)| &series.observations);
    for (cell, printed) in cells.filter_map(|cell| Some((cell, cell.printed.as_deref()?))) {
        findings.extend(contacts(printed, public).into_iter().map(|(_, what)| RULE.at(cell.at, what).help(HELP)));
    }
}

const HELP: &str =
    "write the mailbox or switchboard of a team; a mailbox that may stand is listed in content/site.toml: public_contacts = [\"…@…\"]";

/// Finds what a person can be reached by, and says what it looks like.
fn contacts(text: &str, public: &[String]) -> Vec<(Range<usize>, String)> {
    let emails = addresses(text).into_iter().filter(|range| !is_public(&text[range.clone()], public));
    let emails = emails.map(|range| (range, "the address of a person's e-mail"));
    let all = mobiles(text).into_iter().map(|range| (range, "the number of a mobile telephone")).chain(emails);
    all.map(|(range, what)| (range.clone(), format!("`{}` looks like {what}", &text[range]))).collect()
}

/// Finds numbers of British mobile telephones: 07 or +447 and nine more digits, however they are set apart.
fn mobiles(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    for (start, _) in text.match_indices('7') {
        let Some(begin) = stem(&text[..start]) else { continue };
        if text[..begin].ends_with(|c: char| c.is_ascii_digit() || matches!(c, '.' | ',' | '£')) {
            continue;
        }
        let mut digits = 0;
        let mut end = start;
        for (at, c) in text[start..].char_indices() {
            match c {
                '0'..='9' => (digits, end) = (digits + 1, start + at + 1),
                // Before the third digit a sign makes it a date: 07.12.2018.
                _ if is_gap(c) && (digits > 2 || c.is_whitespace()) && start + at < end + 4 => {}
                _ => break,
            }
        }
        if digits == 10 {
            found.push(begin..end);
        }
    }
    found
}

/// Returns where the number begins whose first 7 follows `before`; nothing when that is no beginning of a number.
fn stem(before: &str) -> Option<usize> {
    let bare = before.trim_end_matches(is_gap);
    if let Some(rest) = before.strip_suffix('0') {
        let rest = rest.trim_end_matches(is_gap);
        // The nought of +44 (0)7700 and of 0044 belongs to what stands before it.
        return Some(country(rest).unwrap_or(before.len() - 1));
    }
    bare.strip_suffix('0').filter(|rest| rest.ends_with('(')).and_then(country).or_else(|| country(bare))
}

/// Returns where the sign of the country begins that a text ends with.
fn country(text: &str) -> Option<usize> {
    let text = text.trim_end_matches(is_gap);
    ["+44", "0044"].into_iter().find(|sign| text.ends_with(sign)).map(|sign| text.len() - sign.len())
}

/// Tells whether a sign can stand between the digits of a telephone number.
fn is_gap(c: char) -> bool {
    c.is_whitespace() || matches!(c, '-' | '‐' | '‑' | '‒' | '–' | '—' | '.' | '(' | ')')
}

/// Finds addresses of e-mail.
fn addresses(text: &str) -> Vec<Range<usize>> {
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | '_' | '+' | '\'');
    let found = text.match_indices('@').filter_map(|(at, _)| {
        let start = text[..at].trim_end_matches(is_part).len();
        let rest = &text[at + 1..];
        let end = at + 1 + (rest.len() - rest.trim_start_matches(is_part).len());
        let domain = text[at + 1..end].trim_end_matches(['.', '-']);
        (start < at && domain.contains('.')).then(|| start..at + 1 + domain.len())
    });
    found.collect()
}

/// Tells whether an address is a team's: by its name, or because the settings list it or its domain (`@example.org`).
fn is_public(address: &str, listed: &[String]) -> bool {
    let address = address.to_lowercase();
    let Some((name, domain)) = address.split_once('@') else { return false };
    let plain: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
    let is_team = |word: &str| TEAMS.split_whitespace().any(|team| team == word);
    // Each word of `planning.policy` names a team, and a person's name does not.
    let are_teams = || name.split(|c: char| !c.is_alphanumeric()).all(is_team);
    let is_listed = |entry: &String| {
        let entry = entry.to_lowercase();
        entry == address || entry.strip_prefix('@').is_some_and(|listed| listed == domain)
    };
    is_team(&plain) || are_teams() || listed.iter().any(is_listed)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str) -> Vec<&str> {
        let emails = addresses(text).into_iter().filter(|range| !is_public(&text[range.clone()], &["@powys.example".to_owned()]));
        mobiles(text).into_iter().chain(emails).map(|range| &text[range]).collect()
    }

    #[test]
    fn a_mailbox_is_a_teams_when_each_word_of_it_is() {
        for team in ["planning.policy@a.example", "FOI.Team@a.example", "business-support@a.example", "gofal.cwsmer@a.example"] {
            assert!(found(team).is_empty(), "{team}");
        }
        assert_eq!(found("jane.planning@a.example"), ["jane.planning@a.example"]);
    }

    #[test]
    fn mobiles_and_addresses_of_persons_are_found_and_those_of_teams_are_not() {
        for (text, wanted) in [
            ("ring 07700 900 123.", "07700 900 123"),
            ("+44 7700 900123 neu", "+44 7700 900123"),
            ("+44 (0)7700 900123", "+44 (0)7700 900123"),
            ("+44(0)7700900123", "+44(0)7700900123"),
            ("0044 7700 900123", "0044 7700 900123"),
            ("07700.900.123", "07700.900.123"),
            ("(07700) 900123", "07700) 900123"),
            ("07700–900–123", "07700–900–123"),
            ("07700\u{2009}900\u{2009}123", "07700\u{2009}900\u{2009}123"),
            ("ebost: angharad.w@example.org, tŷ", "angharad.w@example.org"),
        ] {
            assert_eq!(found(text), [wanted], "{text}");
        }
        for text in [
            "01597 827460",
            "07.12.2018 100",
            "07-12-2018 100",
            "07/12/2018 100",
            "£07700900123.5",
            "1,077,009,001,234",
            "priffyrdd@example.org",
            "Contact.Us@example.org",
            "a.b@powys.example",
            "3 @ 5",
            "2017-18",
        ] {
            assert_eq!(found(text), Vec::<&str>::new(), "{text}");
        }
    }
}
