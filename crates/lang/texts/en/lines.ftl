# Fields of lines: tables of cells to fill in, their columns, and what does not hold in them. Keys: lines-.

lines-kind = lines of a table
lines-fault-sum = The lines do not add up to this amount.
lines-fault-product = Row { $row }: the quantity times the price is not the amount.
lines-fault-cell = Row { $row }, “{ $column }”: this is not written as it should be.
lines-fault-too-many = There are more than { $most } rows.
lines-rule-sum = a column of lines adds up to an amount (keys: lines, column, amount)
lines-rule-product = in each row quantity times price is the amount (keys: lines, quantity, price, amount)
lines-error-columns = The field “{ $field }” has lines: give it 1 to { $most } columns.
lines-error-nested = The column “{ $field }” cannot hold lines itself.

## Settings

lines-columns = Columns
lines-columns-teach = What every row has. Leave both names empty to take a column out; to add more, save first.
lines-column-nth = Column { $n }

## At the desk

lines-cell = Row { $row }, { $column }
lines-teach = Leave a row empty to take it out.
lines-more = More rows
lines-key-enter = in a row: the next cell; in its last cell: the next row; in an empty row: the next field
lines-key-arrows = in a row: the row above or below
lines-key-split = split the row at the cursor
lines-key-add = add a row below
lines-key-delete = take the row out
lines-key-paste = paste a cell, a column or a block from a spreadsheet
lines-rows = { $n ->
    [one] { $n } row
   *[other] { $n } rows
}
