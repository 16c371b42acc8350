## Documents (explore --documents)

papers-headline = Of { $documents } documents, { $share } could leave without a person, with every value right in { $target } of them: proven, and wrong at most once in twenty such proofs ({ $confidence }).
papers-headline-none = Of these { $documents } documents none could leave without a person yet: that every value is right in { $target } of them is not proven ({ $confidence }).
papers-milder = For { $target } it is proven for { $share } of them.
papers-labels = Which of { $labels } kinds a document is was told right for { $right } of them.
papers-seconds = Learned in { $seconds } seconds; every document was proposed for by a model that had not seen it.
papers-heading-whole = Whole documents
papers-whole = A document leaves only when its kind and all its values are proven right together. Files, scans and photos are promises of their own.
papers-heading-growth = More documents, more that leaves
papers-growth = How many of the documents could leave without a person, learned from fewer of them: each share is proven from those documents alone, files, scans and photos together.
papers-heading-fields = Field by field
papers-fields = What can be filled in without a person looking, each field by itself. A whole document needs all of them at once.
papers-heading-unread = Not read
papers-unread = { $n ->
    [one] One document could not be read; at the desk a person gets it.
   *[other] { $n } documents could not be read; at the desk a person gets them.
}
papers-column-source = words come from
papers-column-field = field
papers-column-learned = learned from
papers-column-documents = documents
papers-column-right = right
papers-quality-text = the file itself
papers-quality-scan = a clean scan
papers-quality-photo = a photo
papers-short = { $have } of { $need } checked
papers-promise = The promise holds for documents like these. People’s values count as the truth: a wrong value in the table counts against the machine.

refusal-truth-cannot-read = The table with what is true could not be read ({ $why }). Nothing was changed.
refusal-truth-no-file = The table has no column with the names of the files. Call it “file”. Nothing was changed.
refusal-truth-no-fields = The table has no column with values. Add one for each field. Nothing was changed.
refusal-truth-no-rows = The table has no rows: there is nothing below the names of the columns. Nothing was changed.
refusal-truth-bad-row = Row { $line } of the table cannot be read, or names no file. Nothing was changed.
