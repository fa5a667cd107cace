//! Every kind of finding: one rule, one file, and the list of them all.

mod active_asset;
mod address;
mod broken_address;
mod broken_link;
mod contradicting_figure;
mod contrary_target;
mod control_character;
mod dangling_part;
mod data_id;
mod dead_anchor;
mod dead_link;
mod different_figures;
mod different_structure;
mod doubtful_zero;
mod duplicate_id;
mod duplicate_output;
mod earlier_revision;
mod edition;
mod empty_text;
mod ended_and_open;
mod expected_with_figure;
mod falling_cumulative;
mod far_period;
mod figure_and_reason;
mod foreign_letter;
mod frozen_table;
mod gap_in_series;
mod hard_to_read;
mod impossible_number;
mod impossible_value;
mod incomplete_answer;
mod inline_script;
mod invalid_message;
mod invalid_period;
mod invalid_quarter;
mod invalid_silence;
mod invalid_slug;
mod invalid_style;
mod invalid_template;
mod invalid_theme;
mod invalid_toml;
mod invisible_letter;
mod late_figure;
mod look_alike;
mod lost_picture;
mod marks_apart;
mod message_variables;
mod misdated_update;
mod misplaced_recommendation;
mod misplaced_record;
mod missing_figure;
mod missing_key;
mod missing_message;
mod missing_site;
mod missing_target;
mod mixed_bases;
mod month_as_quarter;
mod moved_target;
mod named;
mod needless_challenge;
mod no_evidence;
mod no_time_zone;
mod not_a_date;
mod not_a_file;
mod not_a_fingerprint;
mod not_a_range;
mod not_a_record;
mod not_a_target;
mod not_a_value;
mod not_assessed;
mod not_utf8;
mod one_language;
mod per_without_rate;
mod personal_contact;
mod picture;
mod placement;
mod poor_alternative_text;
mod printed_figure;
mod printed_reference;
mod priority_and_corporate;
mod rate_without_per;
mod raw_html;
mod reference;
mod remote_style;
mod retired_figure;
mod said_twice;
mod same_basis_twice;
mod same_text;
mod silent_red_objective;
mod silent_revision;
mod skipped_heading;
mod small_count;
mod stale_comparator;
mod stale_translation;
mod sudden_jump;
mod sum_of_quarters;
mod tampered_edition;
mod text_and_reason;
mod text_too_long;
mod too_deep;
mod too_many_points;
mod too_much;
mod turned_text;
mod unanswered_miss;
mod unanswered_recommendation;
mod unbound_figure;
mod unchangeable_rule;
mod unexplained_difference;
mod unfinished_theme;
mod unfit_name;
mod unknown_figure;
mod unknown_key;
mod unknown_rule;
mod unknown_theme;
mod unknown_word;
mod unpainted_chart;
mod unreadable;
mod unreviewed_text;
mod unsafe_link;
mod unsafe_picture;
mod unused_silence;
mod unwritten_data;
mod vague_link;
mod vanished_measure;
mod weaker_target;
mod wrong_language;
mod wrong_type;

use rayon::prelude::*;

use super::rule::{Case, Logic, Places, Rule, Texts};
use crate::assess::Assessment;
use crate::diagnostic::Diagnostic;
use crate::map::SiteMap;
use crate::model::measure::Measure;

/// Every rule, by what it is about.
pub const RULES: &[(&str, &[&Rule])] = &[
    (
        "What keeps a file from being read",
        &[
            &invalid_toml::RULE,
            &not_utf8::RULE,
            &unreadable::RULE,
            &not_a_record::RULE,
            &misplaced_record::RULE,
            &missing_site::RULE,
            &missing_key::RULE,
            &unknown_key::RULE,
            &wrong_type::RULE,
            &empty_text::RULE,
            &one_language::RULE,
            &unknown_word::RULE,
            &impossible_number::RULE,
            &invalid_quarter::RULE,
            &invalid_period::RULE,
            &no_time_zone::RULE,
            &too_much::RULE,
            &too_deep::RULE,
            &too_many_points::RULE,
            &text_too_long::RULE,
            &control_character::RULE,
            &not_a_file::RULE,
            &unfit_name::RULE,
        ],
    ),
    (
        "Figures and targets",
        &[
            &not_a_value::RULE,
            &figure_and_reason::RULE,
            &expected_with_figure::RULE,
            &same_basis_twice::RULE,
            &not_a_target::RULE,
            &not_a_range::RULE,
            &per_without_rate::RULE,
            &rate_without_per::RULE,
            &retired_figure::RULE,
            &unexplained_difference::RULE,
            &printed_figure::RULE,
            &sum_of_quarters::RULE,
            &gap_in_series::RULE,
            &missing_figure::RULE,
            &impossible_value::RULE,
            &sudden_jump::RULE,
            &doubtful_zero::RULE,
            &mixed_bases::RULE,
            &month_as_quarter::RULE,
            &falling_cumulative::RULE,
            &weaker_target::RULE,
            &missing_target::RULE,
            &contrary_target::RULE,
            &far_period::RULE,
            &stale_comparator::RULE,
            &late_figure::RULE,
        ],
    ),
    (
        "Records and what they refer to",
        &[
            &reference::RULE,
            &named::RULE,
            &data_id::RULE,
            &placement::RULE,
            &priority_and_corporate::RULE,
            &printed_reference::RULE,
            &edition::RULE,
            &picture::RULE,
            &address::RULE,
            &invalid_slug::RULE,
            &duplicate_output::RULE,
        ],
    ),
    (
        "The two languages",
        &[
            &same_text::RULE,
            &wrong_language::RULE,
            &different_figures::RULE,
            &different_structure::RULE,
            &stale_translation::RULE,
            &unreviewed_text::RULE,
            &not_a_fingerprint::RULE,
        ],
    ),
    ("Candour", &[&unanswered_miss::RULE, &incomplete_answer::RULE, &needless_challenge::RULE, &silent_red_objective::RULE]),
    (
        "Assurance",
        &[
            &dangling_part::RULE,
            &duplicate_id::RULE,
            &not_a_date::RULE,
            &text_and_reason::RULE,
            &said_twice::RULE,
            &misplaced_recommendation::RULE,
            &misdated_update::RULE,
            &earlier_revision::RULE,
            &ended_and_open::RULE,
            &no_evidence::RULE,
            &unanswered_recommendation::RULE,
        ],
    ),
    (
        "What could deceive or do harm",
        &[
            &turned_text::RULE,
            &invisible_letter::RULE,
            &foreign_letter::RULE,
            &marks_apart::RULE,
            &look_alike::RULE,
            &raw_html::RULE,
            &unsafe_link::RULE,
            &unsafe_picture::RULE,
            &active_asset::RULE,
        ],
    ),
    ("Disclosure", &[&personal_contact::RULE, &small_count::RULE]),
    (
        "Texts",
        &[
            &unknown_figure::RULE,
            &contradicting_figure::RULE,
            &unbound_figure::RULE,
            &skipped_heading::RULE,
            &vague_link::RULE,
            &broken_link::RULE,
            &dead_link::RULE,
            &dead_anchor::RULE,
            &lost_picture::RULE,
            &poor_alternative_text::RULE,
            &hard_to_read::RULE,
        ],
    ),
    (
        "What was published",
        &[
            &frozen_table::RULE,
            &tampered_edition::RULE,
            &silent_revision::RULE,
            &moved_target::RULE,
            &vanished_measure::RULE,
            &broken_address::RULE,
        ],
    ),
    (
        "Themes",
        &[
            &unknown_theme::RULE,
            &unfinished_theme::RULE,
            &invalid_theme::RULE,
            &invalid_style::RULE,
            &remote_style::RULE,
            &invalid_template::RULE,
            &inline_script::RULE,
            &invalid_message::RULE,
            &missing_message::RULE,
            &message_variables::RULE,
        ],
    ),
    ("Settings and silences", &[&unknown_rule::RULE, &unchangeable_rule::RULE, &invalid_silence::RULE, &unused_silence::RULE]),
    ("eglur itself", &[&not_assessed::RULE, &unwritten_data::RULE, &unpainted_chart::RULE]),
];

/// Lists every rule, in the order of [`RULES`].
pub fn all() -> impl Iterator<Item = &'static Rule> {
    RULES.iter().flat_map(|(_, rules)| rules.iter().copied())
}

/// Returns the rule with a code.
pub fn of(code: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.code == code)
}

/// Holds the texts of a file against every rule that needs nothing else.
pub fn run_texts(texts: Texts<'_>) -> Vec<Diagnostic> {
    in_turn(|rule, findings| {
        if let Logic::Texts(run) = rule.logic {
            run(texts, findings);
        }
    })
}

/// Holds a measure against every rule that needs nothing else.
pub fn run_measure(measure: &Measure) -> Vec<Diagnostic> {
    in_turn(|rule, findings| {
        if let Logic::Measure(run) = rule.logic {
            run(measure, findings);
        }
    })
}

/// Holds a record against every rule that needs nothing but the record.
pub fn run(case: Case<'_>, findings: &mut Vec<Diagnostic>) {
    findings.extend(each(|rule, own| {
        if let Logic::Record(run) = rule.logic {
            run(case, own);
        }
    }));
}

/// Holds a record, with what follows from it, against every rule that needs both.
pub fn run_assessed(case: Case<'_>, assessment: &Assessment<'_>, findings: &mut Vec<Diagnostic>) {
    findings.extend(each(|rule, own| {
        if let Logic::Assessed(run) = rule.logic {
            run(case, assessment, own);
        }
    }));
}

/// Holds a record, with the pages that are made of it, against every rule that needs both.
pub fn run_mapped(case: Case<'_>, map: &SiteMap, findings: &mut Vec<Diagnostic>) {
    findings.extend(each(|rule, own| {
        if let Logic::Mapped(run) = rule.logic {
            run(case, map, own);
        }
    }));
}

/// Holds a record, with the places of its pages, against every rule that needs both.
pub fn run_placed(case: Case<'_>, map: &SiteMap, places: &Places, findings: &mut Vec<Diagnostic>) {
    findings.extend(each(|rule, own| {
        if let Logic::Placed(run) = rule.logic {
            run(case, map, places, own);
        }
    }));
}

/// Runs every rule on one file, one after another: the files are on all cores.
fn in_turn(run: impl Fn(&Rule, &mut Vec<Diagnostic>)) -> Vec<Diagnostic> {
    let mut findings = Vec::new();
    all().for_each(|rule| run(rule, &mut findings));
    findings
}

/// Runs every rule, on all cores; the findings are in the order of the rules.
fn each(run: impl Fn(&Rule, &mut Vec<Diagnostic>) + Sync) -> Vec<Diagnostic> {
    let rules: Vec<&Rule> = all().collect();
    let found = rules.into_par_iter().map(|rule| {
        let mut own = Vec::new();
        run(rule, &mut own);
        own
    });
    found.collect::<Vec<_>>().concat()
}
