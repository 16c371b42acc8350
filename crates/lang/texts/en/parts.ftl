# One file, several documents: where a new one begins, and where the others are. Keys: parts-.

parts-title = More than one document in this file?
parts-teaches = Tick “new” at every page where a new document begins. This document keeps the pages before the first one. Each other document becomes a case of its own and comes to the desk.
parts-new = new
parts-new-here = A new document begins on page { $n }
parts-split = Split
parts-by-file = A new document for each file that came in
parts-told = { $n ->
    [one] { $n } document: pages { $pages }
   *[other] { $n } documents: pages { $pages }
}
parts-begins = A new document begins here
parts-joined-here = No new document begins here any more
parts-key-new = a new document begins on the page in sight
parts-key-split = split the file
parts-of = This file was split into { $n } documents.
parts-pages = { $n ->
    [one] Page { $pages }
   *[other] Pages { $pages }
}
parts-here = this document
parts-join = Put it together again
parts-join-teaches = The pages of the others come back to this document. This works as long as nobody decided them or works on them.
parts-joined = This document was put together again with the one it was split from. Nobody has to decide it here.
