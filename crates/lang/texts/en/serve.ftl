# What the program says on the terminal when it serves.
serve-first =
    Nobody is here yet. Open this link once to set up your organisation:
    { $link }
serve-here = Samenspel is at { $link } (Ctrl-C stops it).
serve-demo = The demo is at { $link }. Everybody and everything in it is invented. (Ctrl-C stops it.)
demo-playing = Setting up the invented organisation: past cases, learning, two weeks of work. This takes about a minute.
demo-not-empty = There is something else in this folder. Give the demo a folder of its own with --data.
keep-imported = Taken in: { $cases ->
    [one] one case
   *[other] { $cases } cases
}. Left out: { $refused }.
keep-no-stream = There is no stream { $stream }. There are: { $streams }.
keep-sound = Sound: { $entries } entries, { $rulings } rulings ruled again, { $decisions } decisions, { $calibrations } proofs, { $originals } originals. No fault.
keep-faults = { $faults ->
    [one] One fault was found.
   *[other] { $faults } faults were found.
}
keep-backed-up = The backup stands in { $folder }: { $rows } rows and { $originals } originals.
keep-restored = Restored: { $rows } rows and { $originals } originals.
keep-there-already = { $folder } is there already: a backup is never written over another.
