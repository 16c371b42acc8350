# What was read, what had to be guessed, what was kept out; progress and refusals.

## What was read

input-read = Read { $rows ->
    [one] { $rows } row
   *[other] { $rows } rows
} from { $file } ({ $format }, { $encoding }). Usable: { $kept }, with { $labels }.
input-delimiter = Fields are separated by { $delimiter }.
input-columns = The text is in column { $text }, the label in column { $label }.
input-guessed-both = Both columns are a guess. Check them; --text and --label choose others.
input-guessed-text = The text column is a guess. Check it; --text chooses another.
input-guessed-label = The label column is a guess. Check it; --label chooses another.
input-time = Moments come from column { $time }.
input-split = Learning and test rows are told apart by column { $split }.
input-duplicates = { $count ->
    [one] { $count } row repeats an earlier one; it counts once in the proof.
   *[other] { $count } rows repeat an earlier one; each text counts once in the proof.
}
input-bad = { $count ->
    [one] { $count } row was kept out.
   *[other] { $count } rows were kept out.
}
input-bad-line = { $count ->
    [one] line { $lines }
   *[other] lines { $lines }
}
input-bad-more = { $lines } and more
delimiter-tab = tab

## Why a row was kept out (BadRowWhy)

why-field-count = more or fewer fields than the header
why-no-text = the text is empty
why-no-label = the label is empty
why-not-text = not readable as text in this encoding
why-not-json = not a JSON object
why-too-long = longer than a row may be
why-no-time = the moment is not a number or a date
why-other-split = neither train nor test
why-no-file = the file is not there or cannot be read

## How the AI was made

learner-made = The AI learned from these cases only: version { $version }, seed { $seed }, { $folds } parts, { $seconds } seconds. With the same file and seed it comes out the same.
learner-members = It counts whether these learners agree: { $members }.

## Progress (shown while working; wired by the command)

progress-reading = Reading { $file }
progress-learning = Learning from { $cases }, part { $part } of { $parts }
progress-limits = Looking for limits that can be proven
progress-naive = Testing the limit without proof on random draws
progress-curve = Measuring what more labelled cases would bring
progress-suspicious = Looking for labels that seem wrong
progress-report = Writing the report to { $file }
progress-report-done = The report is in { $file }. It is one file and needs no network.
progress-done = Done in { $seconds } seconds.

## Refusals of the reader (ids refusal-…; wired by the command)

