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
count-year = { $form ->
    [zero] no years
    [one] { $n } year
   *[other] { $n } years
}
