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
appeal-label-hint = Only when the objection is right.
appeal-uphold = The objection is right
appeal-dismiss = The decision stays
appeal-first-decider = You took this decision, so another person looks at the objection.
appeal-raiser = This is your own objection, so another person decides it.
appeal-withdrawn = The decision was withdrawn since, and a person judges the case again. When that is done, the objection is decided here.
appeal-end = How it ended
appeal-label-missing = Choose what it should be.
