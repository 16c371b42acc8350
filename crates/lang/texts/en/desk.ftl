# The desk and the review of one case. Keys: desk-, review-.

## Desk

desk-title = Desk
desk-lede = { $waiting ->
    [0] Nothing waits for your team
    [one] { $waiting } case waits for your team
   *[other] { $waiting } cases wait for your team
}; { $mine ->
    [0] none is in your hands.
    [one] { $mine } is in your hands.
   *[other] { $mine } are in your hands.
}
desk-lede-more = More than { $waiting } cases wait for your team; { $mine ->
    [0] none is in your hands.
    [one] { $mine } is in your hands.
   *[other] { $mine } are in your hands.
}
desk-next = Next case
desk-nothing-left = There is no case for you to take now. New ones appear here by themselves.
desk-no-team = You are not in a team yet
desk-no-team-teaches = Cases go to teams. An administrator can put you in one. Then the cases of that team appear here.
desk-hands = In your hands
desk-held-until = held for you until { $at }
desk-handed = A colleague handed this to you.
desk-draft = Your work on it is saved.
desk-queue = Waiting
desk-queue-caption = Cases that wait for a person, what comes first on top
desk-all = All
desk-empty = Nothing waits here
desk-empty-teaches = A case comes here when AI may not decide it, or is not sure enough, or when somebody asks for a person. The page of the automation says what AI may do.
desk-empty-step = See what AI may do
desk-subject = Case
desk-why = Why it is with people
desk-since = Waits
desk-do = Do
desk-take = Take
desk-label = Decided to be
desk-at = When
desk-undo = Undo
desk-undo-last = Undo the last one
desk-undo-over = Sent
desk-recent = Your last ten
desk-recent-note = Only you see this list.
desk-recent-caption = What you decided last, the newest on top
desk-saved = Saved: “{ $subject }” is { $label }.
desk-keys = Keys that work here
desk-keys-on = Switch single keys on
desk-keys-off = Switch single keys off
desk-offline = The connection is gone. What you typed is still here. Try again in a moment.
desk-minutes = { $n ->
    [0] less than a minute
    [one] { $n } minute
   *[other] { $n } minutes
}
desk-hours = { $n } hours
desk-days = { $n } days

## Why a case is with a person

review-why-first = A person looks at this case first. What AI thinks of it stays hidden until you have given your own view.
review-why-person = This case waits for a person to decide.
review-why-audit = AI decided this case. A person checks a random part of those decisions, and this is one of them.
review-why-recalled = A decision like this one turned out to be wrong, so a person looks at this one again.
review-why-failing-rule = Something in the document does not add up, so a person looks.
review-why-unproven-quality = For documents like this one, scanned or photographed, nothing is proven yet.
review-why-not-automatic = AI does not decide cases of this kind alone yet, so a person does.
review-why-stopped = Somebody stopped the AI here, so people decide.
review-why-tripped = Checks found too many mistakes of AI here, so people decide for now.
review-why-no-model = AI has not learned enough from decisions yet to propose anything.
review-why-unknown = AI does not know any of the words in this case.
review-why-reserved-label = This looks like something that people keep for themselves.
review-why-maybe-reserved = This may be something that people keep for themselves.
review-why-reserved-word = There is a word in this case that people keep for themselves.
review-why-closed-label = AI was wrong too often with cases like this one.
review-why-nothing-proven = It is not proven yet that AI is right often enough here.
review-why-below-limit = AI is less sure of this case than it takes to decide alone.
review-why-unreadable = The message or a file in it could not be read by machine.
review-why-failed = Something went wrong on the way. Nothing is lost, and a person looks at it.
review-why-person-asked = Somebody asked for a person.

## The review

review-original = The message
review-asked = What is asked of you
review-notes = Between colleagues
review-left = Left with this case
review-no-answer = No answer yet.
review-label = What is this?
review-find = Find a label
review-find-none = No label with these letters.
review-reserved = people keep this
review-why = Why
review-why-hint = Whoever asked can read this.
review-first = Your own view
review-first-teaches = First choose what you think it is. After that you see what AI proposes, and you can still change your mind.
review-first-save = Save my view
review-decide = Your decision
review-save = Save
review-save-label = Save: { $label }
review-both = Side by side
review-your-view = Your view:
review-ai-proposes = AI proposes:
review-ai-decided = AI decided:
review-learned = { $n ->
    [one] Learned from { $n } decision of your team.
   *[other] Learned from { $n } decisions of your team.
}
review-same-label = { $n ->
    [0] No earlier case with this label was confirmed yet.
    [one] { $n } earlier case with this label was confirmed.
   *[other] { $n } earlier cases with this label were confirmed.
}
review-words = The words that carried it: { $words }.
review-second = Otherwise it would say { $label }.
review-keep = Keep my view: { $label }
review-take-over = Take the other: { $label }
review-other = Something else
review-else = Something else to do
review-ask = Ask a colleague
review-ask-teaches = The case stays with you. Your colleague sees the message and your question, not what AI thinks.
review-ask-send = Ask
review-question = Your question
review-colleague = Colleague
review-choose = Choose…
review-hand-over = Hand over
review-hand-over-teaches = The case goes to your colleague, and to nobody else.
review-hand-over-send = Hand over
review-note = What your colleague should know
review-not-for-ai = Not for AI
review-not-for-ai-teaches = AI will not decide this case. You go on with it. Your team leads see how often this is said, not by whom.
review-not-for-ai-why = Why is this not for AI?
review-not-for-ai-send = Keep it from AI
review-put-back = Put back
review-held = This case is held for you until { $at }. Need longer? Every thing you save gives you more time. After that a colleague can take it, and your work stays with it.
review-take = Take this case
review-take-teaches = Nobody has this case in hand. Take it to work on it.
review-to-desk = To the desk
review-to-case = Open the case
review-over-done = This case is done already.
review-over-taken = A colleague is working on this case.
review-over-barred = Another person has to look at this case, because you decided it before.
review-asks-you = { $name } asks what you think
review-asks-you-teaches = Your colleague decides. Your answer stays with the case.
review-answer = Your answer
review-answer-send = Answer
review-key-choose = choose a label
review-key-enter = save
review-key-keep = keep my view
review-key-take = take the other
review-key-next = next case, keep this one for later
desk-choose-colleague = Choose a colleague.
desk-changed = Somebody else was earlier. This is how it stands now.
