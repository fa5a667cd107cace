### Words of the Welsh site. Equal keys and variables in en.ftl, or the build fails.

## Periods

period-quarter = Chwarter { $quarter } { $year }
period-quarter-short = Ch{ $quarter } { $year }
period-academic-year = Blwyddyn academaidd { $year }
period-academic-year-short = Acad. { $year }
quarter-short = Ch{ $quarter }
days-from-to = { $from } i { $to }

## Counts
##
## $n is the number as text and $form its plural form:
## zero 0, one 1, two 2, few 3, many 6, other 4 to 10, over-ten above.
## A noun may add four where 4 differs from 5 (4 blynedd, 5 mlynedd).

count-measure = { $form ->
    [zero] dim mesurau
    [one] { $n } mesur
    [two] { $n } fesur
    [few] { $n } mesur
    [many] { $n } mesur
   *[other] { $n } mesur
    [over-ten] { $n } o fesurau
}
count-target = { $form ->
    [zero] dim targedau
    [one] { $n } targed
    [two] { $n } darged
    [few] { $n } tharged
    [many] { $n } tharged
   *[other] { $n } targed
    [over-ten] { $n } o dargedau
}
count-priority = { $form ->
    [zero] dim blaenoriaethau
    [one] { $n } flaenoriaeth
    [two] { $n } flaenoriaeth
    [few] { $n } blaenoriaeth
    [many] { $n } blaenoriaeth
   *[other] { $n } blaenoriaeth
    [over-ten] { $n } o flaenoriaethau
}
count-objective = { $form ->
    [zero] dim amcanion
    [one] { $n } amcan
    [two] { $n } amcan
    [few] { $n } amcan
    [many] { $n } amcan
   *[other] { $n } amcan
    [over-ten] { $n } o amcanion
}
count-challenge = { $form ->
    [zero] dim heriau
    [one] { $n } her
    [two] { $n } her
    [few] { $n } her
    [many] { $n } her
   *[other] { $n } her
    [over-ten] { $n } o heriau
}
count-risk = { $form ->
    [zero] dim risgiau
    [one] { $n } risg
    [two] { $n } risg
    [few] { $n } risg
    [many] { $n } risg
   *[other] { $n } risg
    [over-ten] { $n } o risgiau
}
count-story = { $form ->
    [zero] dim straeon
    [one] { $n } stori
    [two] { $n } stori
    [few] { $n } stori
    [many] { $n } stori
   *[other] { $n } stori
    [over-ten] { $n } o straeon
}
count-activity = { $form ->
    [zero] dim gweithgareddau
    [one] { $n } gweithgaredd
    [two] { $n } weithgaredd
    [few] { $n } gweithgaredd
    [many] { $n } gweithgaredd
   *[other] { $n } gweithgaredd
    [over-ten] { $n } o weithgareddau
}
count-record = { $form ->
    [zero] dim cofnodion
    [one] { $n } cofnod
    [two] { $n } gofnod
    [few] { $n } chofnod
    [many] { $n } chofnod
   *[other] { $n } cofnod
    [over-ten] { $n } o gofnodion
}
count-figure = { $form ->
    [zero] dim ffigurau
    [one] { $n } ffigur
    [two] { $n } ffigur
    [few] { $n } ffigur
    [many] { $n } ffigur
   *[other] { $n } ffigur
    [over-ten] { $n } o ffigurau
}
count-difference = { $form ->
    [zero] dim gwahaniaethau
    [one] { $n } gwahaniaeth
    [two] { $n } wahaniaeth
    [few] { $n } gwahaniaeth
    [many] { $n } gwahaniaeth
   *[other] { $n } gwahaniaeth
    [over-ten] { $n } o wahaniaethau
}
count-point = { $form ->
    [zero] dim pwyntiau
    [one] { $n } pwynt
    [two] { $n } bwynt
    [few] { $n } phwynt
    [many] { $n } phwynt
   *[other] { $n } pwynt
    [over-ten] { $n } o bwyntiau
}
count-page = { $form ->
    [zero] dim tudalennau
    [one] { $n } dudalen
    [two] { $n } dudalen
    [few] { $n } tudalen
    [many] { $n } thudalen
   *[other] { $n } tudalen
    [over-ten] { $n } o dudalennau
}
count-quarter = { $form ->
    [zero] dim chwarteri
    [one] { $n } chwarter
    [two] { $n } chwarter
    [few] { $n } chwarter
    [many] { $n } chwarter
   *[other] { $n } chwarter
    [over-ten] { $n } o chwarteri
}
count-year = { $form ->
    [zero] dim blynyddoedd
    [one] { $n } flwyddyn
    [two] { $n } flynedd
    [few] { $n } blynedd
    [four] { $n } blynedd
    [many] { $n } blynedd
   *[other] { $n } mlynedd
    [over-ten] { $n } o flynyddoedd
}
