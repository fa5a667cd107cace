### Words of the English site. Equal keys and variables in cy.ftl, or the build fails.

## Periods

period-quarter = Quarter { $quarter } { $year }
period-quarter-short = Q{ $quarter } { $year }
period-academic-year = Academic year { $year }
period-academic-year-short = Acad. { $year }
quarter-short = Q{ $quarter }
days-from-to = { $from } to { $to }

## Counts
##
## $n is the number as text and $form its plural form: zero 0, one 1, other.

count-measure = { $form ->
    [zero] no measures
    [one] { $n } measure
   *[other] { $n } measures
}
count-target = { $form ->
    [zero] no targets
    [one] { $n } target
   *[other] { $n } targets
}
count-priority = { $form ->
    [zero] no priorities
    [one] { $n } priority
   *[other] { $n } priorities
}
count-objective = { $form ->
    [zero] no objectives
    [one] { $n } objective
   *[other] { $n } objectives
}
count-challenge = { $form ->
    [zero] no challenges
    [one] { $n } challenge
   *[other] { $n } challenges
}
count-risk = { $form ->
    [zero] no risks
    [one] { $n } risk
   *[other] { $n } risks
}
count-story = { $form ->
    [zero] no stories
    [one] { $n } story
   *[other] { $n } stories
}
count-activity = { $form ->
    [zero] no activities
    [one] { $n } activity
   *[other] { $n } activities
}
count-record = { $form ->
    [zero] no records
    [one] { $n } record
   *[other] { $n } records
}
count-figure = { $form ->
    [zero] no figures
    [one] { $n } figure
   *[other] { $n } figures
}
count-difference = { $form ->
    [zero] no differences
    [one] { $n } difference
   *[other] { $n } differences
}
count-point = { $form ->
    [zero] no points
    [one] { $n } point
   *[other] { $n } points
}
count-page = { $form ->
    [zero] no pages
    [one] { $n } page
   *[other] { $n } pages
}
count-quarter = { $form ->
    [zero] no quarters
    [one] { $n } quarter
   *[other] { $n } quarters
}
count-month = { $form ->
    [zero] no months
    [one] { $n } month
   *[other] { $n } months
}
count-year = { $form ->
    [zero] no years
    [one] { $n } year
   *[other] { $n } years
}

## Statuses

status = Status
status-blue = Blue
status-green = Green
status-amber = Amber
status-red = Red
status-not-due = Not due yet
status-no-update = No update received
status-not-assessed = Not assessed
meaning-green = target met
meaning-amber = target narrowly missed
meaning-red = target missed
meaning-not-assessed = no figure, or no target to assess it against
rule-green = The target is met. A figure equal to the target meets it.
rule-amber = The target is missed by up to { $threshold } of the target.
rule-red = The target is missed by more than { $threshold } of the target.
rule-not-assessed = There is no figure, or nothing to assess it against. It never gets a colour.

## Verdicts: no full stop at the end

verdict-green = { $status }: { $value } against a target of { $target }
verdict-amber = { $status }: { $value } against a target of { $target }; missed by { $percent } of the target, and up to { $threshold } is { $colour }
verdict-red = { $status }: { $value } against a target of { $target }; missed by { $percent } of the target, and more than { $threshold } is { $colour }
verdict-red-of-zero = { $status }: { $value } against a target of { $target }; a missed target of zero is { $colour }, because no percentage of zero exists
verdict-red-direction = { $status }: { $value } against a target of { $target }; this is not the change that was aimed for
verdict-not-assessed = { $status }: { $because }
because-no-figure = there is no figure. { $reason }
because-no-target = there is nothing to assess the figure against. { $reason }
because-part-of-year = the target is for the whole year, and this figure is for a part of it
because-not-latest = a later cumulative figure of the same year is assessed instead
because-no-baseline = the target is a direction, and its starting point is not known
because-only-change = only the change is known, and the target is a level

## Findings: no full stop at the end

finding-green = Target met
finding-amber = Target narrowly missed
finding-red = Target missed
finding-no-figure = No figure to assess
finding-no-target = No target to assess the figure against
finding-not-assessed = Not assessed
finding-improving-quarter = better than the quarter before
finding-improving-quarter-alone = the quarter alone was better than the one before
finding-improving-month = better than the month before
finding-improving-year = better than a year before
finding-worsening-quarter = worse than the quarter before
finding-worsening-quarter-alone = the quarter alone was worse than the one before
finding-worsening-month = worse than the month before
finding-worsening-year = worse than a year before
finding-steady-quarter = the same as the quarter before
finding-steady-quarter-alone = the quarter alone was the same as the one before
finding-steady-month = the same as the month before
finding-steady-year = the same as a year before

## Direction of travel

travel-improving = Improving
travel-worsening = Worsening
travel-steady = No change
travel-cannot-compare = Cannot be compared
arrow-up = arrow up
arrow-down = arrow down
arrow-level = level arrow
arrow-grey = grey arrow
since-previous = Since the period before
since-last-year = Since a year before
from-to = { $before } ({ $since }), now { $now }

## Figures, units and targets

unit-percent = { $n }%
unit-million-pounds = £{ $n }m
unit-name-percent = per cent
unit-name-number = number
unit-name-rate = per { $per }
unit-name-days = days
unit-name-million-pounds = million pounds
percentage-point = { $n } percentage point
percentage-points = { $n } percentage points
change-down = down by { $figure }
change-none = no change
change-up = up by { $figure }
roughly-around = around { $figure }
roughly-more-than = more than { $figure }
roughly-up-to = up to { $figure }
target = Target
target-at-least = at least { $figure }
target-at-most = at most { $figure }
target-exactly = exactly { $figure }
target-within = between { $low } and { $high }
target-reduce = a reduction
target-increase = an increase
target-maintain = maintaining the level
target-reduce-from = a reduction from { $figure }
target-increase-from = an increase from { $figure }
target-maintain-at = maintaining { $figure }
target-was = The target changed on { $date }; before, it was { $target }. Reason: { $why }
revised-from = Revised on { $date }; before, it was { $value }. Reason: { $why }
expected-on = Expected: { $date }
about-period = This figure is for: { $period }
printed-as = Printed as
printed-status = Printed status: { $status }
printed-arrow = Printed arrow: { $arrow }
no-figure-recorded = No figure recorded

## Why there is no figure or target: no full stop at the end

reason-reported-annually = Reported once a year
reason-not-yet-available = Not yet available
reason-no-data-supplied = No data supplied
reason-survey-not-undertaken = Survey not undertaken
reason-not-collected = Not collected
reason-to-be-determined = To be determined
reason-not-applicable = Not applicable
reason-not-available = Not available
reason-new-measure = New measure
reason-local-measure = Local measure, with nothing to compare it with
reason-given-in-parts = Given in parts only
reason-no-target-set = No target set
reason-not-stated = Not stated
reason-unfinished = Left unfinished in the report
reason-suppressed = Withheld, because it could identify people

## What a figure covers

basis = What the figure covers
basis-in-period = the period alone
basis-in-period-meaning = The period alone: the quarter, the month or the year.
basis-cumulative = cumulative since April
basis-cumulative-meaning = From 1 April to the end of the period.
basis-rolling-12-months = rolling 12 months
basis-rolling-12-months-meaning = The 12 months that end with the period.
basis-snapshot = at the end of the period
basis-snapshot-meaning = The position on the last day of the period.
basis-change = change only
basis-change-meaning = Only the change over the period is known.
what-is-good = What is good
good-high = Higher is better
good-low = Lower is better
good-range = Best within the target's range
good-none = Neither higher nor lower is better
frequency = How often it is reported
frequency-month = Every month
frequency-quarter = Every quarter
frequency-year = Every year
relation-adds-up = The parts add up to the whole.
relation-does-not-add-up = The parts do not add up to the whole.

## Codes

key = Key
flag-provisional = provisional, may still change
flag-estimated = estimated
flag-series-break = break in the series, cannot be compared with earlier figures
code-r = revised
code-x = not available
code-z = not applicable
code-c = confidential

## Charts

trend-met-all = Target met in all { $periods }
trend-met-both = Target met in both periods
trend-met-some = Target met in { $met } of { $periods }
trend-missed-all = Target missed in all { $periods }
trend-missed-both = Target missed in both periods
trend-year-so-far = The year so far, quarter by quarter
trend-over = Over { $periods }: { $direction }
trend-one = One figure: { $period }
trend-better = better than the first figure ({ $period })
trend-worse = worse than the first figure ({ $period })
trend-higher = higher than the first figure ({ $period })
trend-lower = lower than the first figure ({ $period })
trend-same = the same as the first figure ({ $period })
trend-not-assessed = not assessed: { $n }
chart-line = Line chart
chart-bar = Bar chart
chart-point = Chart of a single figure
chart-from-to = { $from } to { $to }
chart-latest = Latest: { $value } ({ $period })
chart-lowest = Lowest: { $value } ({ $period })
chart-highest = Highest: { $value } ({ $period })
chart-missing = No value: { $periods }
chart-above-target = { $by } above the target ({ $target })
chart-below-target = { $by } below the target ({ $target })
chart-on-target = the same figure as the target ({ $target })
chart-target = target: { $target }
chart-comparator = { $name }: { $value } ({ $period })
axis-starts-at = Axis starts at { $figure }
download-chart = Download the chart
embed-chart = Embed this chart
embed-how = Paste this into a page of your own site:
embed-how-relative = Paste this into a page of your own site, with the address of this site in front of what stands after src:
embed-table = All the figures in a table
title-embed = Chart: { $measure }
chart-panels = Small charts
panels-same-scale = Every panel has the same scale: { $low } to { $high }
panels-first = The panels show the first { $n } of { $total }; the table shows them all
panel-nothing = No figures
panel-none = { $name }: no figures
no-chart = There are no figures to draw a chart from.

## Frame

skip = Skip to main content
home = Home
menu = Main menu
notice = Notice
breadcrumbs = You are here
footer = More about this site
licence = Licence
figures-of = Figures: { $period }
download-all = Download all the data (CSV)
download-measure = Download the data: { $measure } (CSV)
menu-priorities = Priorities
menu-measures = Measures
menu-objectives = Objectives
menu-challenges = Challenges
menu-risks = Risks
menu-stories = Stories
menu-reports = Reports
menu-quality = Data quality
menu-methodology = Methodology
heading-priorities = Priorities
heading-measures = Measures
heading-objectives = Objectives
heading-challenges = Challenges
heading-risks = Risks
heading-stories = Stories
heading-reports = Reports
heading-quality = Data quality
heading-methodology = Methodology
lede-priorities = What the council has set out to do, and how the measures of each priority stand against their targets.
lede-measures = Every measure the council reports, with its latest figure, its target and whether it is getting better.
lede-objectives = What the council plans to do under each priority, and the status its officers gave each objective, quarter by quarter.
lede-challenges = What the council was asked to explain about its performance, and how it answered.
lede-risks = The main risks to the council's plans, and who is responsible for managing them.
lede-stories = What the council has achieved, what is under way and what is planned.
lede-reports = The council's performance reports, the latest first.
lede-quality = Where a printed figure differs from what can be computed, which figures are missing, and why.
lede-methodology = How figures are assessed and compared, and what the words and codes on this site mean.
not-found = Page not found
not-found-text = There is no page at this address. It may have moved, or the address may be mistyped. Start again from the home page.

## Words of tables and lists

measure = Measure
measures = Measures
objective = Objective
objectives = Objectives
priority = Priority
priorities = Priorities
challenge = Challenge
challenges = Challenges
risks = Risks
stories = Stories
report = Report
period = Period
figure = Figure
figures = Figures
result = Result
reason = Reason
reference = Reference
note = Note
dates = Dates
contact = Contact
published = Published
source = Data source
definition = Definition
owner = Responsible
lead = Lead officer
portfolio-holder = Portfolio holder
due = Due
all = All
all-priorities = All priorities
measures-count = Number of measures
corporate = The whole council
corporate-measures = Corporate measures
not-stated = Not stated
none-recorded = Nothing is recorded here yet.
in-the-record = In the record
in-the-report = In the report
provenance = Where this comes from
counts-caption = Measures in the plan by status
counts-of-priority = Measures of this priority by status
priorities-caption = Measures of each priority by status
corporate-caption = Corporate measures: results against targets
measures-caption = Results against targets, { $period }
measures-of = { $group }: results against targets, { $period }
objectives-caption = Status of the objectives, quarter by quarter
objectives-of = { $group }: status of the objectives, quarter by quarter

## Home page

home-answer = Of the { $form ->
        [one] { $n } measure
       *[other] { $n } measures
    } in the plan, { $green-form ->
        [zero] none met its target
        [one] { $green } met its target
       *[other] { $green } met their target
    }, { $amber-form ->
        [zero] none narrowly missed it
        [one] { $amber } narrowly missed it
       *[other] { $amber } narrowly missed it
    } and { $red-form ->
        [zero] none missed it by more
        [one] { $red } missed it
       *[other] { $red } missed it
    }. { $none-form ->
        [zero] All could be assessed.
        [one] { $none } could not be assessed.
       *[other] { $none } could not be assessed.
    }
read-the-report = Read the report
going-well = What is going well
not-going-well = What is not going well
all-measures = All measures
what-changed = What has changed
what-changed-intro = Each measure is compared with a year before or, where that is not possible, with the period before.
got-better = { $form ->
    [zero] No measures got better
    [one] { $n } measure got better
   *[other] { $n } measures got better
}
got-worse = { $form ->
    [zero] No measures got worse
    [one] { $n } measure got worse
   *[other] { $n } measures got worse
}
being-done = What is being done about it
all-challenges = All challenges
latest-stories = Latest stories
all-stories = All stories

## Measures

about-measure = About this measure
why = Why it matters
limitations = Limitations
last-year = Figure for the year before
series-caption = { $measure }: every figure and target ({ $unit })
line = Line in the record
line-hint = Each row of the table of figures gives the line of this file on which it is recorded.
by = Breakdown: { $dimension }
breakdown-caption = { $measure }, breakdown: { $dimension }

## Priorities and objectives

former-title = Former name
until = until { $date }
what-the-report-says = What the report says: { $period }
priority-without-measures = No measures are recorded for this priority.
class-critical = Critical
class-important = Important

## Challenges and risks

challenge-open = Open
challenge-answered = Answered
challenge-closed = Closed
remedial-action = Remedial action
no-remedial-action = No remedial action is recorded.
about-measures = Measures concerned
about-objectives = Objectives concerned
risk-new = New
risk-increased = Increased
risk-unchanged = Unchanged
risk-decreased = Decreased
risk-closed = Closed
risk-owner = Risk owner
applies-to = Applies to

## Stories

story-delivered = Delivered
story-under-way = Under way
story-planned = Planned
figures-behind = The figures behind this story
more-stories = More stories

## Reports

publication-date-not-stated = Publication date not stated
version = Version { $version }
contents = Contents
section-overview = Overview
section-achievements = Achievements
section-performance = Performance
section-by-priority = Performance by priority
at-a-glance = Performance at a glance
at-a-glance-hint = These tables are as printed in the report. A figure marked “differs” is not the one computed from the record.
differs = differs
see-reconciliations = See every difference and its explanation
table-activity = Planned work by status
table-measures = Measures by status
column-total = Total
column-no-update = No update received
column-not-due = Not due yet
column-no-data = No data
column-together = { $one } + { $other }
column-off-target = Off target
row-total = Total
row-percent = Percentage
no-new-risks = No new risks are recorded for this priority.
footnotes = Footnotes

## Data quality

quality-summary = { $form ->
    [zero] No printed figures, statuses or arrows can be compared with what the record gives.
    [one] { $n } printed figure, status or arrow was compared with what the record gives.
   *[other] { $n } printed figures, statuses and arrows were compared with what the record gives.
} { $differing-form ->
    [zero] None differ.
    [one] { $differing } differs.
   *[other] { $differing } differ.
}
quality-counted = Compared: { $n }. Different: { $differing }.
quality-glance = Totals printed in reports
quality-glance-intro = The report's tables at a glance count planned work and measures by status. Each printed number is compared with the number computed from the record.
quality-parts = Parts and their total
quality-parts-intro = Where the parts of a measure add up to the whole, their sum is compared with the figure or target printed for the whole.
quality-statuses = Printed statuses
quality-statuses-intro = Where the report gives a measure a status in words, it is compared with the status that the published rule gives.
quality-arrows = Printed arrows
quality-arrows-intro = A printed arrow shows which way performance is going, not the figure. It is compared with the direction computed from the figures.
parts-figure = sum of the parts' figures
parts-target = sum of the parts' targets
differing-caption = { $section }: those that differ
agreeing-caption = { $section }: those that agree
what-is-printed = What is printed
stated = Printed
computed = Computed
difference = Difference
explanation = Explanation
explained-above = As explained above
not-explained = Not explained
missing-figures = Missing figures
missing-intro = Every figure the record does not have, and why. A measure reported once a year is not missing its quarters.
missing-caption = Figures not in the record, with the reason
missing-targets = Missing targets
missing-targets-caption = Targets not in the record, with the reason

## Methodology

method-status = How a status is given
method-status-intro = The status of a measure is computed from its figure and its target by the council's published rule.
method-examples = Examples of the rule: made-up figures and targets
method-range = When the target is a range, a miss is measured from the nearer end of the range.
method-zero = A missed target of zero is red, because no percentage of zero exists.
method-direction = A target to reduce, increase or maintain is compared with its starting point or, where none is stated, with the figure of the year before. Where only the change is known, its direction decides.
method-year = A quarter is assessed against its own target or, where it has none, the target for the year. Figures that add up over the year are assessed against the year's target only as a cumulative figure, and only the latest one.
method-objectives = The status of an objective is judged by people and never computed.
method-own-rules = Measures with a limit of their own
method-no-own-rules = The same limit applies to every measure: { $threshold } of the target.
method-travel = Direction of travel
method-travel-intro = Each figure is compared with the period before and with the same period a year before, by what is good for that measure. Only figures that cover the same kind of time are compared, and never across a break in the series. A figure can cover:
method-codes = Codes in tables and charts
method-reasons = Why there is no figure
method-reconcile = Printed and computed
method-reconcile-intro = Where a report prints a total, a percentage, a status or an arrow that can be computed, both are kept and compared, and every difference is published with its explanation.
line-of = line { $line }
code = Code

## Editions of the data

menu-editions = Editions of the data
heading-editions = Editions of the data
heading-edition = Data as published: { $edition }
heading-changes = What changed: { $from } to { $to }
heading-changes-latest = What changed since { $from }
lede-editions = The data of each quarter as it was published, kept for good, and what changed from one edition to the next.
lede-edition = These files are what was published for the quarter. They never change.
lede-changes = Every figure, target, definition and measure that differs, with the reason that the record gives.
editions-intro = An edition is frozen when its quarter is published. A correction never replaces it: it is published as a new version beside it, and the old one stays.
not-frozen = Not frozen yet
not-frozen-text = The data of this quarter has not been frozen yet. Figures may still change, and there is no edition to cite.
frozen-on = Frozen
version-of-data = Version of the data
newer-version = There is a newer version of this edition
files = Files
files-hint = The checksum shows that a file is the one that was published: sha256sum -c SHA256SUMS checks them all.
files-caption = The files of this edition
file = File
size = Size
checksum = Checksum (SHA-256)
follow = Follow what is new
feed = Feed: { $name } (Atom)
feed-releases = Data releases
feed-corrections = Corrections
release-first = The first edition that was kept.
correction-title = { $what }: { $now } (before: { $before })

## What changed between editions

changes-new = New figures
changes-revised = Revised figures
changes-targets = Changed targets
changes-definitions = Changed definitions
changes-appeared = New measures
changes-disappeared = Measures no longer reported
changes-none = Nothing has changed.
from-edition = From
to-edition = To
record-today = the record as it stands
before = Before
now = Now
changed-on = Changed: { $date }
withdrawn = Withdrawn
rows-shown = Each table shows the first { $n } at most; the download has them all.
download-changes = Download the changes (CSV)
retired-measures = Measures no longer reported
retired-since = No longer reported from { $period } on. { $why }
replaced-by = Replaced by
heading-moved = This page has moved: { $title }
lede-moved = The page has a new address. You are being taken there.
moved-here = Go to the page

## How to cite

cite = Cite this
permanent-address = Permanent address
data-of = Period of the data

## News desk

menu-news = News desk
heading-news = News desk: { $edition }
lede-news = What journalists ask for first, all on one page: the widest misses, the biggest changes, the comparison with Wales, and what is late or missing.
news-missed = Missed by most
news-missed-rule = Ordered by how far the target was missed, in per cent of the target. Targets of zero come last, as no percentage of zero exists.
news-missed-caption = Targets missed, the widest miss first
news-missed-none = No target was missed.
missed-by = Missed by, per cent of the target
news-moved = Biggest changes
news-moved-rule = Each figure is compared with a year before or, where that is not possible, with the period before. Ordered by the size of the change in per cent of the earlier figure, whether better or worse.
news-moved-caption = Changes, the biggest first
news-moved-none = No figure changed, or none can be compared.
difference-percent = Difference, per cent
direction = Direction of travel
news-compared = Beside others
news-compared-rule = Only figures for the same period are compared. Ordered by how far the council is ahead, in per cent of the other figure; below zero, it is behind.
news-compared-caption = The council beside others, the best first
news-compared-none = No figure for the same period is known from others.
compared-with = Compared with
ahead-by = Ahead by
news-late = Late or missing
news-late-rule = Every figure of this edition that is missing or came after the day it was due. A due date is shown only where the record has one; days are counted up to publication or, where a figure is still missing, to the day this page was made.
news-late-caption = Late or missing figures
news-late-none = No figure is late or missing.
missing-since = Missing since
due-on = Due
due-not-known = Due date not known
not-published = Not published
published-late = Published late
days-late = Days late
shown-of = Shown: { $shown } of { $total }.
download-lateness = Download the late and missing figures (CSV)
