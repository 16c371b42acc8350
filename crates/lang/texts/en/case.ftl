# A case: the decision, why, and what happened.

case-who-you = you
case-who-colleague = a colleague
case-who-requester = whoever asked
case-who-ai = AI ({ $name })
case-who-program = the program, by a fixed rule
case-files = Files
case-file-size = { $kb } kB
case-source-form = by form
case-source-api = by a program
case-source-mail = by e-mail
case-source-import = from a file
case-source-history = from the past
case-sender = From
case-no-sender = not given
case-stream = Kind
case-source = Came in
case-received = When
case-lede-received = This case is in, and nobody has looked at it yet.
case-lede-waiting = This case waits for a person.
case-lede-blind = You have this case to judge, so what was decided or proposed stays hidden until you have given your own view.
case-decision = The decision
case-none = There is no decision yet.
case-blind = First give your own view at the desk.
case-blind-story = Entries that would tell what AI thinks are left out for now.
case-decided = On { $at } { $who } decided: { $label }.
case-you-decided = On { $at } you decided: { $label }.
case-judged = A person decided, without a proposal of AI.
case-judged-same = A person decided. AI had proposed the same.
case-judged-other = A person decided. AI had proposed { $label }.
case-repaired = A person replaced an earlier decision that was wrong.
case-ai-alone = AI decided this alone.
case-ai-automation = What AI may do here:
case-ai-input = It read the subject and the text of the message, and nothing else about the sender.
case-ai-learned = { $n ->
    [one] It learned from { $n } decision of people.
   *[other] It learned from { $n } decisions of people.
}
case-ai-words = The words that carried it: { $words }.
case-ai-proven = { $n ->
    [one] Of the cases AI decides alone, at least { $right } is right. That is proven with { $confidence } confidence, on { $n } case that people judged without seeing the proposal.
   *[other] Of the cases AI decides alone, at least { $right } is right. That is proven with { $confidence } confidence, on { $n } cases that people judged without seeing the proposal.
}
case-remedy = Not right? You can object until { $date }. Another person will then look at it.
case-remedy-over = The time to object ended on { $date }.
case-appeal-days = { $n ->
    [one] Somebody objected. A person decides within { $n } day.
   *[other] Somebody objected. A person decides within { $n } days.
}
case-appeal-late = Somebody objected. A decision should have come within 14 days and is late.
case-appeal-upheld = Somebody objected, and was right: the decision was replaced.
case-appeal-dismissed = Somebody objected. The decision stays.
case-earlier = Earlier decisions
case-story = What happened
case-flagged = Thank you. A person who did not decide this looks at it.
