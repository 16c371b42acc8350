# When something does not go: what happened, what was kept, what to do.

## Pages (web/src/error.rs)

error-kept-nothing-changed = Nothing was changed.
error-kept-unsure = Before you do it again, look whether it was done.
error-home = To the start
error-reference = Reference { $reference }. Give this number when you ask somebody about it.
error-refused-do = Go back, change it and send it again. Your browser still has what you typed.
error-refused-do-program = Nothing was changed.
error-not-found = There is nothing here
error-not-found-do = Check the address. Perhaps it is gone, or it is not meant for you.
error-changed = Somebody else was earlier
error-changed-do = This was changed while you were looking at it. Open it again and look at what it is now.
error-unavailable = We cannot reach our data for a moment
error-unavailable-do = Try again in a minute. If it goes on, tell whoever runs this program.
error-broken = Something went wrong on our side
error-broken-do = Try again. If it goes on, tell whoever runs this program, with the reference below.
error-sign-in = First sign in
error-sign-in-do = Sign in, and go on where you were.
error-no-token = No valid token
error-no-token-do = Send the header “Authorization: Bearer” with a token that has not been withdrawn. An administrator makes one in the settings.
error-not-allowed = You may not do this
error-not-allowed-do = This belongs to another role. If it should be yours, ask an administrator.
error-cross-site = This did not come from our own pages
error-cross-site-do = Another site tried to send something in your name, and we refused it. Open the page here and do it again.
error-gone = This link does not work any more
error-gone-do = It was used already, or it is too old. Ask for a new one, or sign in.
error-key-taken = Another case came in under this key
error-key-taken-do = The same key means the same case. Send the same subject and text again, or use a new key.
error-too-large = This is too much at once
error-too-large-do = Send fewer or smaller files, or a shorter text.
error-too-slow = It took too long to arrive
error-too-slow-do = Check your connection and try again, with smaller files if there are files.
error-too-often = Too many tries
error-too-often-do = { $seconds ->
    [one] Wait one second and try again.
   *[other] Wait { $seconds } seconds and try again.
}
error-unreadable = We could not read what was sent
error-unreadable-do = Go back and send it again. A program: check the form of the request.
error-bad-method = This address does not do that
error-bad-method-do = Go back and use the buttons on the page.

## Refusals of the rules (web/src/refusal.rs)

error-case-no-text = Write what it is about: there is no text yet.
error-case-long-text = The text is longer than { $most } characters. Send the long part as a file.
error-no-address = This is not an e-mail address. It looks like name@example.org.
error-case-bad-key = A key has 1 to { $most } characters.
error-case-stands = The case stands elsewhere by now. Open it again.
error-review-taken = A colleague is working on it.
error-review-over = This work is done already.
error-review-barred = Somebody else has to look at this, because you judged it before.
error-review-not-yours = It is not in your hands any more: it went back to the queue.
error-review-judge-first = Give your own view first.
error-review-judged = Your own view is stored already, and stays as it is.
error-review-not-blind = You saw the proposal already, so a view given now is not a first view.
error-review-to-yourself = Choose somebody else than yourself.
error-part-no-cut = No page is ticked. Tick “new” at every page where a new document begins, and split then.
error-part-no-such-page = This document does not have that page any more. Look at its pages as they are now.
error-part-decided = One of the documents is decided already, so the file stays as it is. Take that decision back first, or object to it.
error-part-in-hands = Somebody is working on one of the documents, so the file stays as it is. Ask them to put it back first.
error-part-not-split = This document was not split, so there is nothing to put together.
error-appeal-same-person = Somebody else has to decide this: nobody judges their own decision or objection.
error-appeal-over = This objection is decided already.
error-appeal-withdrawn = The decision was withdrawn since, and a person judges the case again. Decide about the objection when that is done.
error-no-reason = Write why. Somebody will read it.
error-appeal-no-words = Write in 1 to { $most } characters what is wrong.
error-appeal-no-decision = There is no decision yet to object to.
error-appeal-open = There is an objection already, and somebody looks at it.
error-appeal-too-late = The time to object is over. You can always ask a new question.
error-automation-not-next = Steps up are taken one at a time.
error-automation-not-proven = The target is not proven yet.
error-automation-no-model = There is no model yet: it first has to learn from decisions. Bring past cases in under Settings (the lead or an administrator), or let people decide the first ones.
error-automation-not-stopped = It is not stopped.
error-automation-stopped = It is stopped. Restart it first.
error-automation-not-running = It does not run.
error-automation-same-person = Somebody else has to agree: a restart takes two people.
error-automation-brake = The brake has tripped. A new proof is needed first.
error-automation-proof-worn = This proof counts no more: the brake tripped after it, or people keep less since. A new proof is needed first.
error-stream-no-name = Give it a name in both languages.
error-stream-bad-key = A key has 2 to 40 small letters, digits and dashes.
error-stream-few-labels = Give at least two labels, one on each line.
error-stream-twice = The label “{ $label }” stands there twice.
error-stream-bad-policy = A share lies between 0 and 100%, audits are at least 1% and at most as many as first judgements, and a claim lasts 1 to 1,440 minutes.
error-field-no-name = The field “{ $field }” needs a name in both languages.
error-field-bad-key = “{ $field }” is no key: use 1 to 40 small letters, digits and underscores.
error-field-twice = The key “{ $field }” stands there twice.
error-field-no-choices = The field “{ $field }” is a choice: say what there is to choose from.
error-field-bad-rule = A rule names “{ $field }”. There is no such field, or it holds something else.
error-field-too-many = A document has at most { $most } fields.
error-field-of-no-label = The field “{ $field }” belongs to a label that this stream does not have.
error-person-no-name = Fill in a name.
error-person-short-password = A password has 12 to 256 characters. A short sentence works well.
error-unknown-label = This label does not belong to the stream.
error-too-late = This cannot be taken back any more.
error-exists = There is one with this name or address already.
error-wrong-password = This is not your password.
error-with-person = It is with a person already.
error-last-administrator = At least one administrator has to stay. Make somebody else an administrator first.
error-board-no-steps = There are no steps yet: first write down the process.
error-board-bad-step = A process has at most 40 steps, each in 1 to 160 characters.
error-board-nobody-left = At least one step stays with people.
error-booking-amount = Give an amount above 0, or hours with a rate.
error-booking-words = Say in a few words what it was.
