# Automations: what AI may do, how far, and how that is going.

automation-title = Automations
automation-lede = { $alone ->
    [0] No automation decides alone now
    [one] { $alone } automation decides alone
   *[other] { $alone } automations decide alone
}; in 30 days { $n } of { $all } cases were decided without a person.
automation-none = There are no automations yet
automation-none-teaches = An automation starts as an idea: somebody says which routine work AI could take, what it will not do, and what stays with people. Until it is proven that AI is right often enough, people decide.
automation-new = Think of a new automation
automation-new-save = Save as an idea
automation-stage = How far it may go
automation-stage-idea = Idea
automation-stage-design = Design
automation-stage-shadow = Shadow
automation-stage-assisted = Assisted
automation-stage-automatic = Automatic
automation-stage-paused = Stopped
automation-stage-retired = Retired
automation-means-idea = Somebody thought of it and writes its card. Nothing happens yet.
automation-means-design = The card is complete. The team decides together how the work will go.
automation-means-shadow = It proposes, and nobody sees it. People decide.
automation-means-assisted = People decide, with the proposal beside it.
automation-means-automatic = It decides alone where that is proven safe. People do the rest.
automation-means-paused = It does nothing. People decide.
automation-means-retired = It is over.
automation-doing-nothing = It does not work yet; people decide everything.
automation-doing-shadow = { $all ->
    [0] It proposes unseen; no case came in during the last 30 days.
    [one] It proposes unseen; people decided the one case of the last 30 days.
   *[other] It proposes unseen; people decided all { $all } cases of the last 30 days.
}
automation-doing-assisted = { $all ->
    [0] It proposes; no case came in during the last 30 days.
    [one] It proposes; people decided the one case of the last 30 days.
   *[other] It proposes; people decided all { $all } cases of the last 30 days.
}
automation-doing-automatic = In 30 days it decided { $n } of { $all } cases alone; no check was done yet.
automation-doing-audited = In 30 days it decided { $n } of { $all } cases alone; { $wrong } of { $audited } checks found that wrong.
automation-doing-tripped = Too many checks found a mistake ({ $wrong } of { $audited }), so people decide everything for now.
automation-doing-paused = It is stopped; people decide everything.
automation-doing-retired = It is over; people decide everything.
automation-ways = Pages of this automation
automation-overview = Overview
automation-target = Target and proof
automation-history = History
automation-card = The card
automation-card-goal = Why AI comes here
automation-card-does = What it does
automation-card-does-not = What it does not do
automation-card-stays-human = What stays with people
automation-card-how-decided = How it decides
automation-card-data = What it reads and learns from
automation-card-overseer = Who oversees it
automation-card-appeal = How to object
automation-card-empty = Nothing is said about this yet.
automation-card-missing = Missing in one of the languages: { $parts }. Before it may propose anything, the card has to be complete.
automation-card-edit = Change the card
automation-card-save = Save the card
automation-card-lede = Everybody here can read the card. Write it in plain words, in both languages.
automation-card-changed = Somebody else was earlier. What you typed is kept below, and nothing was saved yet. Save it again to put your words in place of theirs.
automation-card-changed-see = See what changed
automation-cancel = Cancel
automation-name = Name
automation-in-english = In English
automation-in-dutch = In Dutch
automation-stream = For which cases
automation-no-stream = There is no stream for it yet
automation-no-stream-teaches = Each stream of cases has one automation. Set up a stream first, in the settings.
automation-stop = Stop this automation
automation-stop-teaches = Everything goes to people from now on. Nothing is lost. Two people can start it again.
automation-stop-why = Why do you stop it?
automation-stop-now = Stop it now
automation-stopped-by = stopped it.
automation-stopped-by-you = stopped this.
automation-undeclared = took back that this is not about people. Without that declaration it does not run.
automation-brake = The brake stopped this: checks by people found AI wrong too often ({ $wrong } of { $audited }). People look again at what AI had decided alike.
automation-restart-to = After a restart it goes on as: { $stage }.
automation-restart-two = A restart takes two people.
automation-restart-ask = Ask for a restart
automation-restart-agree = Agree, and restart it
automation-restart-asked = asked for a restart. A second person has to agree.
automation-restart-proof = It can only be automatic again after a new proof.
automation-restart-lower = Without a new proof it can go on at an earlier stage. The lead of the team chooses that.
automation-restart-to-lower = Choose an earlier stage
automation-lower = After a restart: { $stage }
automation-lower-teaches = It stays stopped. Two people still have to restart it; who asked for that before has to ask again.
automation-to-pilot = To the pilot
automation-retire = Take it out of use
automation-withdraw = Withdraw this idea
automation-retire-teaches = It proposes nothing any more, and nobody can undo this. Its history stays.
automation-retire-why = Why does it end?
automation-new-occupied = { $stream } has “{ $name }” in use. A new idea can be written there; before it can go to shadow, the other goes out of use or back to design.
automation-up = Go up to: { $stage }
automation-down = Back to: { $stage }
automation-steps-teach = Steps up are taken one at a time, and only when everything for it is there. Stepping back needs nothing.
automation-did = What it did in 30 days
automation-did-alone = Decided alone
automation-did-people = Sent to people
automation-not-for-ai = Called “not for AI” by colleagues
automation-more-than = more than { $n }
automation-promise = Of what it decides alone at least { $right } has to be right, with { $confidence } confidence.
automation-share = Proven now: { $share } of the cases can go without a person.
automation-reasons = Why cases went to people
automation-reason = Why
automation-reason-count = Cases
automation-audits = Checks by people
automation-audits-teach = A random part of what AI decides alone is judged by a person who does not see what AI decided.
automation-audits-done = { $done ->
    [0] No check was done yet.
    [one] { $done } check was done, { $wrong } found a mistake.
   *[other] { $done } checks were done, { $wrong } found a mistake.
}
automation-audits-caption = Checks per label
automation-label = Label
automation-audited = Checked
automation-wrong = Wrong
automation-closed = people decide this now
automation-target-of = { $name }: target and proof
automation-not-proven = Not proven yet: at least { $right } right with { $confidence } confidence. Until then people decide.
automation-proven = Proven: { $share } of the cases can go without a person, with at least { $right } of them right ({ $confidence } confidence; { $wrong } of { $n } checked cases wrong).
automation-proven-paused = It stands still now, and nothing goes without a person.
automation-tried-proven = This is proven. Take the limit below to let it count.
automation-tried-short = This is not proven yet. People go on judging cases, and you can try again later.
automation-blind = { $n ->
    [one] The proof rests on { $n } case that a person judged without seeing a proposal.
   *[other] The proof rests on { $n } cases that people judged without seeing a proposal.
}
automation-labels-needed = Judged cases for the nearest proof
automation-labels-again = Judged cases for a new proof
automation-labels-teach = More judged cases come by themselves: people judge part of the cases before they see the proposal.
automation-curve = At { $right } right, { $share } of the cases would go without a person
automation-curve-nothing = At no target is any share of the cases proven yet
automation-offers = Proven limits
automation-offers-caption = Limits that are proven, with what each promises
automation-offer-right = Right at least
automation-offer-share = Goes without a person
automation-offer-checked = Checked cases
automation-offer-wrong = Wrong
automation-offer-do = Do
automation-limit-take = Take this limit
automation-limit-taken = In force
automation-prove = Try a proof
automation-prove-teaches = { $n ->
    [0] No proof was tried yet.
    [one] { $n } proof was tried.
   *[other] { $n } proofs were tried.
} Each further one has to be a little surer than the one before, so choose your target before you look at the outcome.
automation-prove-right = Right at least
automation-prove-confidence = Confidence
automation-prove-do = Try this proof
automation-right-hint = Such as 99.5: at most 1 in 200 wrong among the cases it decides alone.
automation-confidence-hint = Such as 95: the promise itself may fail once in 20 times.
automation-model = A newer model
automation-model-learned = { $n ->
    [one] It learned from { $n } decision of people.
   *[other] It learned from { $n } decisions of people.
}
automation-model-caption = Both models on the same evidence
automation-model-what = On the same evidence
automation-model-now = Now
automation-model-new = Newer
automation-model-right = Right, of all cases
automation-model-share = Goes without a person
automation-model-take = Take the newer model
automation-model-teaches = With another model the proof starts again: people decide until a limit is proven for it.
automation-history-of = { $name }: history
automation-history-lede = Everything that changed, by whom or what, the newest on top.
automation-history-none = Nothing happened yet
automation-history-none-teaches = Every step, stop, proof and change of the card appears here.
automation-promise-wrong = Both are percentages between 0 and 100, such as 99.5 and 95.
automation-name-missing = Give it a name in both languages.
