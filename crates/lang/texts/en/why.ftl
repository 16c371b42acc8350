# Why a decision is as it is, on a page of its own.

why-link = Why this decision?
why-short = Why?
why-title = Why: { $subject }
why-none = There is no decision yet.
why-back = Back
why-part = The part AI had
why-part-none = AI had no part in this decision.
why-part-unseen = AI made a proposal that whoever decided could not see. It had no part in this decision.
why-part-proposed = AI made a proposal. A person decides.
why-part-corrected = AI decided first. A person looked, and put it right.
why-part-kept = AI decided first. A person looked, and kept it.
why-part-decided = AI decided this alone, within what is proven.
why-inputs = What was looked at
why-input-document = It read the words on the pages and where they stand, and nothing else about the sender.
why-input-person = A person read the message and what came with it.
why-input-person-document = A person read the pages.
why-evidence = What it rests on
why-evidence-none = No single words or places carried it.
why-places = What AI read stands here:
why-place = { $field }: page { $page }
why-choices = What else was possible
why-choices-rest = { $n ->
    [one] { $n } other possibility, for which less spoke
   *[other] { $n } other possibilities, for which less spoke
}
why-choices-caption = Everything this case could be decided to be
why-choice = It could be
why-spoke = What spoke for it
why-choice-decided = This was decided.
why-choice-proposed = AI thought of this first.
why-choice-words = AI thought of this first, because of these words: { $words }.
why-choice-second = AI thought of this as the next best. Less spoke for it.
why-choice-reserved = Only people decide this.
why-choice-less = For AI less spoke for it than for the others.
why-choice-other = It was possible too.
why-rule = The rule
why-rule-none = No rule for AI was applied to this case.
why-proceeded = Nothing spoke for a person: what AI thought was at least as sure as is proven, and none of what people keep was in it. So it went on without a person.
why-audited = Nothing spoke for a person, so it went on without one. By lot a person looks at it as well, without seeing what AI thought.
why-deferred = It went to a person.
why-model = Version { $number } of what AI learned, from { $n ->
    [one] { $n } decision
   *[other] { $n } decisions
} of people.
why-proof-none = Nothing is proven here that would let AI decide alone.
why-ruled-at = The rule was applied on { $at }. What it rested on then is kept, so that it can be computed again.
why-person = Who answers for it
why-person-none = No person looked before it went out. The lead of the team answers for the automation, and anybody can stop it.
why-person-silent = No reason was written down.
why-remedy = If it is not right
