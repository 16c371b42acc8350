# A document: its pages, its fields, and what does not hold. Keys: document-, fault-.

document-as-text = Everything that came in, as text
document-title = The document
document-pages = Pages of the document
document-page = Page { $n } of { $of }
document-drawing = Page { $n } as it looks. Its text stands below it.
document-text = The text of page { $n }
document-no-words = No words were recognised on this page.
document-none = There are no pages to show. Open the file to look at it.
document-more = Only the first { $n } pages are shown here. The file has all of them.
document-larger = Larger
document-smaller = Smaller
document-fit = Whole width
document-turn = Turn
document-find = Find on the pages
document-hits = Found: { $n }
document-why-empty = A file is empty.
document-why-too-large = A file is too large to be read by machine.
document-why-unknown = A file is of a kind that no machine here can read.
document-why-encrypted = A file is locked with a password, so no machine could read it.
document-why-broken = A file is damaged, so no machine could read all of it.
document-why-too-many-pages = A file has too many pages to be read by machine.
document-why-too-many-pixels = A picture is too large to be read by machine.
document-why-too-long = Reading a file took too long, so it was stopped.

## The fields

document-fields = What the document says
document-only = Only for: { $labels }
document-absent = not in the document
document-illegible = cannot be read
document-seen = { $n ->
    [one] Read by AI. Same layout as { $n } earlier document.
   *[other] Read by AI. Same layout as { $n } earlier documents.
}
document-new-layout = Read by AI. It has not seen this layout before.
document-found-nothing = AI found nothing for this.
document-less-sure = AI is less sure here than what is proven.
document-ai-read = AI read:
document-take = Take this
document-filled = { $n ->
    [0] AI filled in the fields. None of them asks for you.
    [one] AI filled in the fields. { $n } of them asks for you: the one with a dashed line.
   *[other] AI filled in the fields. { $n } of them ask for you: those with a dashed line.
}
document-differ = { $n ->
    [0] You and AI read the same.
    [one] You and AI read { $n } field differently. Your reading is filled in; the other stands below it.
   *[other] You and AI read { $n } fields differently. Your reading is filled in; the other stands below each.
}
document-first-teaches = First fill in what you read. After that you see what AI read, and you can still change your mind.
document-point = Click a word on the page, or drag over some, to fill in the field you are in.
document-faults = { $n ->
    [one] { $n } thing does not add up. Change it, or save it as it is.
   *[other] { $n } things do not add up. Change them, or save it as it is.
}
document-anyway = Save anyway
document-field = Field
document-value = Value
document-where = Where
document-says = What the document says
document-where-page = page { $n }
document-where-none = not pointed at
document-appeal-same = You say that it was wrong, but everything is as it was. Change what was wrong, or keep the decision.
document-judged-otherwise = A person decided. AI had read other values in the document.
document-taken = Filled in: { $words }

## Keys

document-key-enter = next field that needs me; after the last, save
document-key-tab = next field
document-key-word = walk over the words on the page
document-key-more = take more words
document-key-take = fill in the chosen words
document-key-absent = not in the document
document-key-illegible = cannot be read
document-key-alt = the other keys, while you write

## What does not hold

fault-missing = This must be there.
fault-illegible = Nobody can read this, so it is not known.
fault-not-of-kind = This is not written as such a value is.
fault-not-a-choice = This is none of the choices.
fault-iban = The check digits of this bank account are wrong.
fault-vat = This is no VAT number.
fault-bsn = This is no citizen service number.
fault-sum = The sum does not fit.
fault-order = The dates are in the wrong order.
fault-share = This is not one of the usual shares.
fault-at-most = The part is more than the whole.
fault-duplicate = An earlier document has the same value.
fault-not-listed = This does not stand in the list.
