# Headings, table heads, chart labels: the furniture of terminal and report.

## Headings

heading-ladder = How much at which target
heading-labels = Which labels
heading-coverage = Share against accuracy
heading-learning = What more labelled cases would bring
heading-suspicious = Labels that look wrong
heading-hours = Hours
heading-test = On test rows
heading-future = On later rows
heading-promise = What the promise rests on
heading-input = What was read
heading-contents = On this page

## Who

who-machine = without a person
who-people = with a person
who-ai-proposes = AI proposes
who-people-label = label in the file

## Table heads

head-target = target (right at least)
head-confidence = confidence
head-proven = proven
head-share = share that proceeds
head-checked = checked
head-wrong = wrong
head-limit = limit
head-naive = claimed without proof
head-broken = promise broken
head-naive-error = wrong without proof
head-label = label
head-cases = cases
head-proceeds = proceeds
head-accuracy = right
head-advice = what happens
head-contradictions = contradictions
head-confused = most often confused with
head-low = from
head-high = to
head-kind = measured or expected
head-lower = right, lower end
head-error = wrong
head-promised = promised
head-judgement = judgement
head-evidence = evidence

## Values

value-of = { $have } of { $need }
value-of-hundred = { $times } of 100
value-measured = measured
value-expected = expected
value-at-most = at most { $risk }
value-and-more = and { $count } more
value-more-labels = { $label } ({ $count } more)
value-share-of-cases = { $share } of the cases
value-error = { $error } ({ $wrong } of { $rows })
value-none = –
value-line = line { $line }

## Terminal

terminal-legend-ladder = { $proven } proven · { $naive } claimed on top without proof · { $evidence } evidence so far
terminal-legend-labels = { $machine } without a person · { $people } with a person
terminal-labels-more = { $count ->
    [one] and { $count } more label, see the report or --json
   *[other] and { $count } more labels, see the report or --json
}
terminal-column-proven = proven
terminal-column-checked = checked
terminal-column-wrong = wrong
terminal-column-naive = without proof
terminal-column-broken = promise broken
terminal-column-target = target
terminal-more-labels = more labels: { $count }
terminal-advice-proceeds = a part proceeds
terminal-advice-person = person
terminal-advice-more-labels = more labels
terminal-advice-contradictory = people disagree
terminal-advice-reserved = reserved
terminal-suspicious = line { $line }: “{ $text }”
terminal-label = label: { $label }
terminal-proposal = AI proposes: { $label }

## Charts

chart-proven = { $share } proven
chart-not-proven = not proven yet: { $have } of { $need } checked cases
chart-not-proven-unknown = not proven yet
chart-naive = without proof: { $naive }
chart-naive-broken = without proof: { $naive }, broke its promise in { $times } of 100 draws
chart-naive-broken-short = without proof: { $naive }, broken in { $times } of 100
chart-target = { $target } right
chart-certified = proven: { $share }
chart-everything = everything: { $accuracy } right
chart-axis-share = share of the cases that proceeds
chart-axis-accuracy = share of those that is right
chart-axis-cases = labelled cases
chart-axis-proven = proven share
chart-axis-tenfold = labelled cases (each step is larger than the one before)
chart-rest = the other { $labels } together
chart-label-share = { $share } of { $cases }
chart-numbers = The numbers in a table
chart-ladder-description = Per target two bars. The solid bar is the proven share. The hatched bar is what a limit without proof would have claimed.
chart-coverage-description = A falling line: the more cases proceed, the fewer of them are right. The band below it is the uncertainty. The horizontal line is the target, the vertical line the proven limit.
chart-learning-description = Points with intervals. Filled squares are measured, open squares are expected.
chart-labels-description = Per label one bar. The square part proceeds without a person, the round part goes to a person.
chart-split-description = One bar. The square part proceeds without a person, the round part goes to a person.
chart-progress-description = A bar that fills up as the evidence grows.
chart-key-proven = proven
chart-key-naive = claimed without proof
chart-key-band = 95% interval, lower half
chart-key-measured = measured
chart-key-expected = expected
chart-key-interval = 8 of 10 draws

## Report

report-title = Exploration of { $file }
report-kicker = Samenspel, exploration of
report-skip = Skip to the answer
report-ladder-intro = “{ $target } right” means: of the cases that proceed without a person, at most { $risk } is wrong. A stricter target lets fewer cases through.
report-coverage-finding = If everything proceeded, { $accuracy } would be right. The proven limit lets { $share } proceed.
report-coverage-finding-nothing = If everything proceeded, { $accuracy } would be right. No limit is proven yet.
report-labels-largest = The { $count } largest labels are drawn; the others are taken together.
report-labels-table = All labels in a table
report-labels-table-capped = The { $count } largest labels in a table (--json has all)
report-says = It says
report-says-not = It does not say
report-says-promise = Of the cases that proceed without a person, at most { $risk } is wrong.
report-says-confidence = { $confidence } confidence: had other cases of the same kind been drawn, a limit made this way would keep its promise at least { $confidence } of the time.
report-says-rest = All other cases go to a person, with the reason.
report-not-all = That { $target } of all cases is decided right. Cases that go to a person are not in it.
report-not-label = That every label is within { $risk }.
report-not-change = That it holds for other cases than these: other forms, another season, other customers.
report-input-table = Rows that were kept out
report-input-bad-capped = The first { $count } are in this table.
report-numbers = { $heading }: the numbers
report-head-line = line
report-head-why = why
report-footer = Made by Samenspel { $version }. This file is complete in itself: it sends nothing and loads nothing.
report-font = Typeface: Atkinson Hyperlegible Next, SIL Open Font License 1.1.
