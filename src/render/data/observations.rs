//! `observations.csv`: one row per measure, period, part and basis; the same columns for all measures and for one.

use std::collections::BTreeSet;

use crate::assess::{Assessed, Assessment, Cell};
use crate::lang::{Lang, Text};
use crate::model::Dataset;
use crate::model::measure::{Measure, Series};
use crate::model::observation::{Observation, Reason, Value, Vocabulary as _};
use crate::model::target::Target;
use crate::period::Period;
use crate::quantity::{Decimal, plain};
use crate::render::theme::Theme;

/// The columns, in order. Names do not depend on the language; labels come in pairs.
pub const COLUMNS: [&str; 29] = [
    "council_code",
    "measure_id",
    "measure_name_en",
    "measure_name_cy",
    "priority_ids",
    "period",
    "period_type",
    "period_start",
    "period_end",
    "period_label_en",
    "period_label_cy",
    "breakdown",
    "breakdown_item",
    "basis",
    "value",
    "value_note",
    "unit",
    "target_op",
    "target",
    "target_upper",
    "comparator_id",
    "comparator_value",
    "status",
    "travel_short",
    "travel_long",
    "stated_status",
    "stated_travel",
    "revision",
    "release_date",
];

/// Writes the observations of `measures`, sorted by key: UTF-8, CRLF, comma (RFC 4180).
pub fn observations(dataset: &Dataset, assessment: &Assessment<'_>, theme: &Theme, measures: &[&Measure]) -> Vec<u8> {
    let mut rows: Vec<Row<'_>> = measures.iter().filter_map(|measure| assessment.measure(&measure.id)).flat_map(rows).collect();
    rows.sort_by(|a, b| a.key().cmp(&b.key()));
    let mut out = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory cannot fail, and every row has as many fields as the header.
    let _ = out.write_record(COLUMNS);
    for row in &rows {
        let _ = out.write_record(record(dataset, theme, row));
    }
    out.into_inner().unwrap_or_default()
}

/// One row before it is written.
struct Row<'a> {
    measure: &'a Measure,
    breakdown: &'a str,
    item: &'a str,
    period: Period,
    cell: Option<Cell<'a>>,
    target: Option<&'a Target>,
    comparator: Option<(&'a str, &'a Observation)>,
}

impl Row<'_> {
    fn key(&self) -> (&str, Period, &str, &str, &str) {
        (&self.measure.id, self.period, self.breakdown, self.item, self.basis())
    }

    fn basis(&self) -> &'static str {
        self.cell.as_ref().map_or(self.measure.basis, |cell| cell.observation.basis).word()
    }
}

fn rows<'a>(assessed: &Assessed<'a>) -> Vec<Row<'a>> {
    let measure = assessed.measure;
    let mut all = series_rows(measure, &measure.whole, &assessed.whole, "", "all");
    for (breakdown, items) in measure.breakdowns.iter().zip(&assessed.items) {
        for (item, cells) in breakdown.items.iter().zip(items) {
            all.extend(series_rows(measure, &item.series, cells, &breakdown.dimension.value, &item.id));
        }
    }
    all
}

/// Every observation has a row; so has every target and every comparator's figure whose period has no observation.
fn series_rows<'a>(measure: &'a Measure, series: &'a Series, cells: &[Cell<'a>], breakdown: &'a str, item: &'a str) -> Vec<Row<'a>> {
    let comparator = |period: Period| {
        let figures = measure.comparators.iter().filter(|_| breakdown.is_empty());
        figures.filter_map(|comparator| Some((comparator.id.value.as_str(), comparator.figures.get(&period)?))).next()
    };
    let row = |period: Period, cell: Option<Cell<'a>>, target: Option<&'a Target>| Row {
        measure,
        breakdown,
        item,
        period,
        cell,
        target,
        comparator: comparator(period),
    };
    let mut rows: Vec<Row<'a>> = cells.iter().map(|cell| row(cell.observation.period, Some(*cell), cell.target)).collect();
    let covered: BTreeSet<Period> = cells.iter().map(|cell| cell.observation.period).collect();
    let shown = |target: &Target| cells.iter().any(|cell| cell.target.is_some_and(|shown| std::ptr::eq(shown, target)));
    let of_target = series.targets.iter().filter(|(period, target)| !covered.contains(period) && !shown(target)).map(|(period, _)| *period);
    let of_comparator =
        measure.comparators.iter().filter(|_| breakdown.is_empty()).flat_map(|comparator| comparator.figures.keys().copied());
    let extra: BTreeSet<Period> = of_target.chain(of_comparator.filter(|period| !covered.contains(period))).collect();
    rows.extend(extra.into_iter().map(|period| row(period, None, series.targets.get(&period))));
    rows
}

fn record(dataset: &Dataset, theme: &Theme, row: &Row<'_>) -> Vec<String> {
    let measure = row.measure;
    let number = |value: Option<Decimal>| value.map(|value| plain(value, measure.decimals)).unwrap_or_default();
    let observation = row.cell.map(|cell| cell.observation);
    let aim = row.target.map(|target| &target.aim);
    let priorities: Vec<&str> = measure.priorities.iter().map(|id| id.value.as_str()).collect();
    let label = Text::of(|lang| theme.language(lang).period(row.period));
    let released = dataset.reports.iter().find(|report| covers(report.period.value, row.period)).and_then(|report| report.published);
    vec![
        text(&dataset.site.organisation.code),
        text(&measure.id),
        text(measure.title.get(Lang::En)),
        text(measure.title.get(Lang::Cy)),
        text(&priorities.join(" ")),
        row.period.key(),
        row.period.kind().to_owned(),
        row.period.start().to_string(),
        row.period.end().to_string(),
        label.en,
        label.cy,
        text(row.breakdown),
        text(row.item),
        row.basis().replace('-', "_"),
        number(observation.and_then(Observation::known)),
        note(observation),
        unit(measure),
        aim.map_or("none", |aim| aim.word()).to_owned(),
        number(aim.and_then(|aim| aim.figure())),
        number(aim.and_then(|aim| aim.upper())),
        row.comparator.map(|(id, _)| text(id)).unwrap_or_default(),
        number(row.comparator.and_then(|(_, figure)| figure.known())),
        row.cell.map_or("not_assessed", |cell| cell.verdict.status.word()).to_owned(),
        row.cell.map_or("", |cell| cell.short.travel.word()).to_owned(),
        row.cell.map_or("", |cell| cell.long.travel.word()).to_owned(),
        observation.and_then(|cell| cell.stated_status).map_or("", |colour| colour.word()).replace('-', "_"),
        observation.and_then(|cell| cell.stated_travel).map_or("", |arrow| arrow.word()).to_owned(),
        observation.map(|cell| cell.revisions.len()).filter(|count| *count > 0).map(|count| count.to_string()).unwrap_or_default(),
        released.map(|date| date.to_string()).unwrap_or_default(),
    ]
}

/// A figure was released with the report of its quarter, or of the quarter that ends its year.
fn covers(report: Period, period: Period) -> bool {
    report == period || (matches!(period, Period::FinancialYear(_)) && report.end() == period.end())
}

/// The codes of statistical tables and, for a missing figure, the reason itself.
fn note(observation: Option<&Observation>) -> String {
    let Some(observation) = observation else { return Reason::NotStated.code().to_owned() };
    let mut codes = observation.codes();
    if let Value::Missing { reason, .. } = observation.value {
        codes.push(reason.word());
    }
    codes.join(" ")
}

fn unit(measure: &Measure) -> String {
    match measure.unit {
        crate::quantity::Unit::Rate { per } => format!("per_{per}"),
        unit => unit.word().replace('-', "_"),
    }
}

/// A text that a spreadsheet would take for a formula gets an apostrophe in front. Numbers never pass through here.
pub(super) fn text(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}
