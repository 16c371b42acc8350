# Settings and import.

settings-done = Saved.
settings-back = Back
settings-changed = Somebody else changed this while you had it open. This is what it is now; what you filled in was not saved.
settings-state = State
settings-name-en = Name in English
settings-name-nl = Name in Dutch

settings-people = People
settings-people-about = who works here, and what they are here for
settings-person-new = Invite somebody
settings-person-add = Invite
settings-person-active = active
settings-person-invited = invited
settings-person-inactive = out
settings-person-may-sign-in = May sign in
settings-roles = Roles
settings-roles-about = Everybody can ask questions; that needs no role. Somebody can have more than one.
settings-invite = A new link
settings-invite-about = With a new link this person chooses a new password. The old link stops working.
settings-invite-again = Make a new link
settings-invited = The invitation is ready
settings-invited-once = Give this link to the person it is meant for. You see it only now; it works once, for a limited time.

settings-teams = Teams
settings-teams-about = who decides together
settings-team = Team
settings-team-new = New team
settings-members = People

settings-streams = Streams
settings-streams-about = the kinds of cases, with their labels and how they are handled
settings-stream = Stream
settings-stream-new = New stream
settings-stream-key = Key
settings-stream-key-hint = The word in addresses: small letters, digits and dashes, such as hr-questions.
settings-stream-no-team = Choose a team. Is there none? Make one first.
settings-stream-open = Anybody with the address may ask
settings-stream-open-hint = Without an account, for people outside. They get a secret link to follow their question.
settings-labels = Labels
settings-labels-hint = One on each line. Put * in front of a label that people keep: no machine ever decides it.
settings-reserved-words = Words that people keep
settings-reserved-words-hint = One on each line. A case with such a word always goes to a person.
settings-policy = How cases are handled
settings-judge-first = Own view first
settings-judge-first-hint = In this share of the cases a colleague judges before seeing what AI proposes. Drawn by lot.
settings-audit = Audit
settings-audit-hint = This share of what AI decides is judged by a person who does not know that. At least 1%, and at most as much as the share above.
settings-first-reviews = First cases of a newcomer
settings-first-reviews-hint = In so many of the first cases a new colleague always gives an own view first.
settings-claim-minutes = Minutes in hand
settings-claim-minutes-hint = After so many minutes without an answer, a case goes back to the queue.

settings-tokens = Tokens
settings-tokens-about = keys for other programs
settings-token-new = New token
settings-token-name-hint = Which program will use it?
settings-token-scopes = May
settings-token-no-scope = Choose at least one thing it may do.
settings-token-every-stream = every stream
settings-token-used = Last used
settings-token-never = never
settings-token-none = There is no token yet
settings-token-none-teaches = With a token another program can bring cases or read what was decided. Without one it cannot.
settings-token-make = Make token
settings-token-revoke = Withdraw
settings-token-revoked = withdrawn
settings-token-made = The token is ready
settings-token-once = Copy it to the program that needs it. You see it only now: we keep no copy.
settings-token-how = How another program uses this
settings-scope-write = bring cases in
settings-scope-read = read what was decided
settings-scope-metrics = read how the program is doing

settings-work = Work in the background
settings-work-about = what is due, and what did not succeed
settings-work-kind = Kind
settings-work-due = Due
settings-work-dead = Failed
settings-work-failed = Failed
settings-work-failed-about = These were tried several times. Look at the reason, take the cause away, and try again.
settings-work-none-failed = Nothing failed.
settings-work-subject = About
settings-work-why = Why
settings-work-tries = Tries
settings-work-again = Try again
settings-work-rule = propose and rule
settings-work-act = carry out a decision
settings-work-learn = learn
settings-work-recall = recall similar cases
settings-work-read = read a document

settings-connections = Connections
settings-connections-about = mailboxes and other places where cases come from
settings-connections-lede = These stand in the settings file of the program. Passwords are never shown.
settings-connections-none = Nothing is connected
settings-connections-teach = Cases come in by the form, by a table, or by another program. A mailbox is connected in the settings file of the program.
settings-connection-place = Where

settings-import = Bring in a table
settings-import-about = cases from a spreadsheet or another system
settings-import-lede = Cases from elsewhere: first look at them, then take them in.
settings-import-nothing = There is no stream of your team yet
settings-import-nothing-teaches = Cases come into a stream. An administrator makes one for your team.
settings-import-no-stream = Choose a stream.
settings-import-no-file = Choose a file.
settings-import-no-kind = Choose what kind of cases these are.
settings-import-no-text = Choose the column with the text, or the one with the subject.
settings-import-no-label = Past cases need the column with the label that people gave.
settings-import-file = File
settings-import-file-hint = CSV with the names of the columns on the first line; at most { $most } rows.
settings-import-look = Look at it
settings-import-into = “{ $file }” into { $stream }. Nothing has been taken in yet.
settings-import-first = { $count ->
    [one] The only row
   *[other] The first of { $count } rows
}
settings-import-ragged = { $count ->
    [one] One row has more or fewer cells than there are columns. It will not be taken in.
   *[other] { $count } rows have more or fewer cells than there are columns. They will not be taken in.
}
settings-import-columns = Which column says what?
settings-import-column-none = none
settings-import-text = Text
settings-import-subject = Subject
settings-import-label = Label
settings-import-name = Name of who asks
settings-import-address = E-mail address of who asks
settings-import-key = Key in the other system
settings-import-received = When it came in
settings-import-kind = What are these?
settings-import-kind-new = Cases that still have to be decided
settings-import-kind-past = Past cases, with the label that people gave
settings-import-confirm = Take them in
settings-import-other = Another file
settings-import-new-in = { $count ->
    [one] One case came in.
   *[other] { $count } cases came in.
}
settings-import-past-in = { $count ->
    [one] One past case came in, with its label.
   *[other] { $count } past cases came in, with their labels.
}
settings-import-known = { $count ->
    [one] One row was in already, and is not taken in twice.
   *[other] { $count } rows were in already, and are not taken in twice.
}
settings-import-total = { $count ->
    [one] There was one row for { $stream }.
   *[other] There were { $count } rows for { $stream }.
}
settings-import-refused = { $count ->
    [one] One row was not taken in
   *[other] { $count } rows were not taken in
}
settings-import-more = And { $count } more. Repair these first, and bring the same file in again: what is in stays in, once.
settings-import-line = Line
settings-import-why = Why
settings-import-next = Another table
settings-import-row-ragged = It has more or fewer cells than there are columns.
settings-import-row-no-label = It has no label.
settings-import-row-label = The stream has no label “{ $label }”.
settings-import-empty = There is nothing in this file.
settings-import-not-text = This is not a table in text. Save the sheet as CSV first.
settings-import-one-column = There is only one column. Save the table with a column for each thing, as CSV.
settings-import-too-long = This is more than { $most } rows, or far too many columns. Split the file, or use “samenspel import”.

## Reading scans and photos

settings-reads = Reading scans and photos
settings-reads-with = Tesseract { $version } was found when the program started. It reads: { $languages }.
settings-reads-dutch = Dutch
settings-reads-english = English
settings-reads-without = Tesseract was not found when the program started. Scans and photos go to people as images, and nothing in them is filled in. Install Tesseract with Dutch and English, and start the program again. On Debian and Ubuntu:
