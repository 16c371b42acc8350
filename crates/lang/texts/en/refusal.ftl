# When there is nothing to answer yet: what happened, what to do about it, and that nothing was changed.

-unchanged = Your file is unchanged.

refusal-heading = This can’t be answered yet

## The file or folder (table/refusal.rs)

refusal-not-found = There is no file or folder “{ $path }”. Check the name, and the folder you are in. Nothing was changed.
refusal-no-permission = You are not allowed to read “{ $path }”. Ask its owner for permission, or make a copy that is yours. Nothing was changed.
refusal-not-a-file = “{ $path }” is not a file or a folder. Save the cases in a file first, and give its name. Nothing was changed.
refusal-cannot-read = “{ $path }” could not be read ({ $why }). Try again, or copy it to this computer first. { -unchanged }
refusal-empty = There is nothing in “{ $path }”. Check whether you saved or exported it completely. { -unchanged }
refusal-binary = “{ $path }” is { $what ->
    [xlsx] an Excel workbook. Open it and save the sheet as CSV UTF-8, via File > Save as.
    [xls] an old Excel workbook. Open it and save the sheet as CSV UTF-8, via File > Save as.
    [ods] a spreadsheet from LibreOffice. Open it and choose File > Save as > Text CSV, with UTF-8.
    [docx] a Word document. Put the cases in a spreadsheet, one on each row, and save that as CSV UTF-8.
    [odt] a text document. Put the cases in a spreadsheet, one on each row, and save that as CSV UTF-8.
    [office] an old Office document. Put the cases in a spreadsheet, one on each row, and save that as CSV UTF-8.
    [pdf] a PDF. Export the cases again as CSV, from the system they came from.
    [zip] a zip file. Unpack it, and give the table or the folder that is in it.
    [compressed] a compressed file. Unpack it, and give the table that is in it.
    [image] a picture. Export the cases as CSV, from the system they came from.
    [database] a database or another data file. Export the table with the cases as CSV UTF-8.
    [rtf] a document with formatting (RTF). Put the cases in a spreadsheet, one on each row, and save that as CSV UTF-8.
    [html] a web page, even if its name says otherwise. Open it in a spreadsheet and save it as CSV UTF-8.
    [xml] an XML file. Export the cases as CSV, or as JSON with one object for each case.
   *[unknown] not a table in text. Export the cases as CSV UTF-8, or as JSON with one object for each case.
} { -unchanged }
refusal-one-column = There is only one column: nothing separates a text from a label in “{ $line }”. Save the table as CSV, with a column for each. { -unchanged }
refusal-missing-column = There is no column “{ $asked }”. Choose one of these: { $available }. { -unchanged }
refusal-missing-column-nearest = There is no column “{ $asked }”. Did you mean “{ $nearest }”? All columns: { $available }. { -unchanged }
refusal-same-column = Column “{ $column }” is asked for twice, in two roles. Choose a column of its own for each role. { -unchanged }
refusal-too-many-columns = There are { $columns } columns, and at most { $limit } can be read. Save a table with only the columns you need, such as text and label. { -unchanged }
refusal-line-too-long = Line { $line } is longer than { $limit } MB. Check whether the file has line breaks, and whether a quotation mark is missing. { -unchanged }
refusal-no-rows = “{ $path }” has no cases: there is nothing below the names of the columns. Check whether you exported it completely. { -unchanged }
refusal-no-usable-rows = Not one row can be used (rows found: { $found }). Most often ({ $times }×, first on line { $line }) { $why ->
    [field_count] a row has more or fewer fields than the header: put each text between double quotes.
    [no_text] the text is empty: choose the right column with --text, or fill in the texts.
    [no_label] the label is empty: choose the right column with --label, or fill in the labels.
    [not_text] a row cannot be read in this encoding: save the file again as UTF-8.
    [not_json] a row is not a JSON object: write one object for each case.
    [too_long] a row is too long: check whether a quotation mark is missing.
    [no_time] the moment is not a number or a date: write it like 2026-11-21 or 2026-11-21T09:30.
    [other_split] the row is neither train nor test: write one of those two words.
    [no_file] the text file is not there or cannot be read: check the file names in the labels file.
   *[other] something is wrong with the row: look at that line.
} { -unchanged }
refusal-no-fields = The objects in “{ $path }” have no field that can be read as text. Give each case an object of its own, with a text and a label. { -unchanged }
refusal-no-labels-file = There is no labels.csv, labels.tsv or labels.jsonl in “{ $folder }”. Add one with two columns, file and label: one row for each text file. Nothing was changed in the folder.
refusal-cannot-guess-text = No column looks like a text. Choose one with --text: { $columns }. { -unchanged }
refusal-cannot-guess-label = No column looks like a label. Choose one with --label: { $columns }. { -unchanged }

## The cases

refusal-one-label = All { $cases } cases have the label “{ $label }”, so there is nothing to decide. Check the label column, or choose another with --label. { -unchanged }
refusal-too-few = There are too few usable cases ({ $cases }). Add cases that people have labelled: at least 2, and hundreds to prove something. { -unchanged }
refusal-no-test-rows = Column “{ $column }” has no usable row for testing. Write test in that column for the rows to test on. { -unchanged }
refusal-no-train-rows = Column “{ $column }” has no usable row for learning. Write train in that column for the rows to learn from. { -unchanged }
refusal-time-equal = All moments in column “{ $column }” are equal, so there is no earlier and no later. Choose another column, or leave --time out. { -unchanged }

## What was asked for

refusal-bad-target = “{ $value }” cannot be a target. Choose a number between 0.5 and 1, such as 0.995. { -unchanged }
refusal-bad-confidence = “{ $value }” cannot be a confidence. Choose a number between 0.5 and 1, such as 0.95. { -unchanged }
refusal-bad-minutes = “{ $value }” is not a number of minutes. Write one number, like 4, or a range, like 3-6. { -unchanged }
refusal-unknown-label = No case has the label “{ $label }”, so --reserve cannot keep it for people. Write the label as it stands in the file. { -unchanged }
refusal-unknown-label-nearest = No case has the label “{ $label }”, so --reserve cannot keep it for people. Did you mean “{ $nearest }”? { -unchanged }
refusal-cannot-write = The report could not be written to “{ $path }” ({ $why }). Choose another place, or make room. Nothing half-written is left, and your own file is unchanged.

refusal-report-is-input = The report would overwrite your cases in “{ $path }”. Give it another name or another folder. { -unchanged }
