# The record: what happened, in entries that are only ever added.

record-title = Record
record-lede = Everything that happened, the newest on top. Entries are only ever added, and each one seals the one before.
record-none = Nothing to show
record-none-teaches = There is no entry for this choice. Choose another day or another kind of entry.
record-verb = What happened
record-all-verbs = Everything
record-day = Day
record-day-wrong = This is not a day. Write it like 2026-11-21.
record-show = Show
record-show-all = Show everything
record-verify = Check that no entry of the day was changed or removed
record-chains = Chains of entries
record-whole = { $chains ->
    [one] { $chains } chain with { $entries } entries was computed again, and it is whole.
   *[other] { $chains } chains with { $entries } entries were computed again, and all are whole.
}
record-broken = { $n ->
    [one] { $n } chain is broken: an entry in it was changed or removed. Tell your data protection officer.
   *[other] { $n } chains are broken: entries in them were changed or removed. Tell your data protection officer.
}
record-chain = Chain
record-entries = Entries
record-chain-state = State
record-chain-whole = whole
record-chain-broken = broken at entry { $at }
record-caption = Entries, the newest on top
record-at = When
record-who = Who or what
record-what = What happened
record-facts = More
record-details = Details
record-did-unknown = did something that this version does not know
record-did-opened = opened the record of the day
record-did-received = sent it in
record-did-imported = took in past cases
record-did-read = read what came in
record-did-proposed = proposed
record-did-ruled = ruled whether it may go without a person
record-did-claimed = took it in hand
record-did-judged = gave their own view first
record-did-decided = decided
record-did-released = put it back
record-did-handed-over = handed it to a colleague
record-did-asked = asked a colleague
record-did-answered = answered a colleague
record-did-not-for-ai = said that it is not for AI
record-did-split = split the file: each document is a case of its own
record-did-joined = put documents of one file together again
record-did-undone = took the decision back
record-did-acted = carried out the decision
record-did-failed = failed, so a person looks at it
record-did-audited = checked a decision of AI
record-did-appealed = objected
record-did-appeal-decided = decided the objection
record-did-recalled = had a person look again
record-did-repaired = replaced a wrong decision
record-did-told = told somebody
record-did-person-asked = asked for a person
record-did-learned = learned a model
record-did-calibrated = tried a proof
record-did-limit-taken = took a proven limit
record-did-model-taken = took another model
record-did-stage-moved = moved to another stage
record-did-card-changed = changed the card
record-did-tripped = tripped the brake: people decide everything
record-did-label-closed = closed a label: people decide it
record-did-drifted = saw that new cases look different
record-did-stopped = stopped the automation
record-did-restart-asked = asked for a restart
record-did-restarted = restarted the automation
record-did-settled = changed a setting
record-did-exported = took a file out of the program
record-did-work-renamed = gave a piece of work another name
record-did-work-taken-off = took a piece of work off the list
record-did-work-added = added work to the task inventory
record-did-voted = counted a vote on this work
record-did-assessed = said whether a machine could do this work
record-did-board-changed = changed the process, or who agrees with it
record-did-board-asked = asked the team about another process
record-did-board-kept = took a change of the process back
record-did-board-decided = saw the team decide together on the process
record-did-booked-back = took a booking back
record-did-booked = booked an amount on the roll-out
record-did-growth-changed = noted a change of a growth path
record-did-practised = noted a practice by somebody of the team
record-did-quizzed = counted answers to the questions about AI
