# Appeals: objections and how they end.

appeal-title = Appeals
appeal-open = Waiting
appeal-ended = Decided
appeal-lede = An appeal is decided within 14 days, by another person than the one who decided first.
appeal-lede-late = { $n ->
    [one] { $n } appeal on this page is late: it should have been decided within 14 days.
   *[other] { $n } appeals on this page are late: they should have been decided within 14 days.
}
appeal-lede-ended = Every decided appeal, with its reason.
appeal-none = No appeals here
appeal-none-teaches = Whoever gets a decision can object, within six weeks. The objection comes here, and another person than the first one decides it.
appeal-caption = Appeals of your teams
appeal-decision = The decision
appeal-raised = Since
appeal-stands = Where it stands
appeal-words = The objection
appeal-decide = Decide this appeal
appeal-why = Why
appeal-why-hint = Whoever objected reads this. Say it so that they can understand it.
appeal-label = What it should be
appeal-label-hint = Leave this open when the decision stays.
appeal-uphold = The objection is right
appeal-uphold-flag = It was wrong
appeal-dismiss = The decision stays
appeal-first-decider = You took this decision, so another person looks at the objection.
appeal-raiser = This is your own objection, so another person decides it.
appeal-raiser-flag = You said yourself that this looks wrong, so another person decides.
appeal-standing-decider = You took the decision that stands now, so another person looks at this.
appeal-requester = This is your own question, so another person decides.
appeal-ended-earlier = You decided an earlier objection about this case, so this time another person looks.
appeal-hidden = This stays hidden until you judged the case, or a colleague did: it is to be judged without seeing what was decided.
appeal-hidden-short = hidden until you judged it
appeal-judge-first = First somebody judges this case without seeing what was decided. After that the objection is decided here.
appeal-since = What stands now
appeal-since-withdrawn = The decision above does not stand any more.
appeal-withdrawn = The decision was withdrawn since, and a person judges the case again. When that is done, the objection is decided here.
appeal-end = How it ended
appeal-label-missing = Choose what it should be.
appeal-label-stays = You chose what it should be, and said that the decision stays. Which one do you mean? Choose nothing here if it stays.
appeal-end-missing = Choose whether the decision stays or not.
