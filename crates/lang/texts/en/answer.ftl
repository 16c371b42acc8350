# The answer itself: sentences that the terminal and the report share.

## Numbers

number-below-one = <1
labels-count = { $count ->
    [one] { $count } label
   *[other] { $count } labels
}
cases-count = { $count ->
    [one] { $count } case
   *[other] { $count } cases
}
rows-count = { $count ->
    [one] { $count } row
   *[other] { $count } rows
}

## Headline

answer-proven = { $share } of these cases could be decided without a person, and at most { $risk } of those would be wrong.
answer-confidence = That is proven with { $confidence } confidence.
answer-nothing = Nothing can be decided without a person yet: “at most { $risk } wrong” is not proven for any part of these cases.
answer-missing = There are { $have } checked cases; the proof takes { $need }, if no further one is wrong.
answer-missing-unknown = There are too few labelled cases for it, or too many errors among the cases that looked safest.
answer-looser = At a lower target it is: { $share } of these cases, with at most { $risk } of those wrong.
answer-no-cases = There are no usable rows, so there is nothing to answer yet.
answer-one-label = All cases have the same label, so there is nothing to decide between.
answer-accuracy = The AI was right in { $accuracy } of all cases, each time without having seen the case.
answer-accuracy-interval = The AI was right in { $accuracy } of all cases (between { $low } and { $high }), each time without having seen the case.

## Ladder and the limit without proof

ladder-finding = Proven shares run from { $loose-share } at { $loose } right to { $strict-share } at { $strict } right.
ladder-finding-one = At { $target } right, { $share } of the cases is proven.
ladder-finding-none = No target is proven yet. This is how far the evidence is.
ladder-missing = Not proven at { $target } right: { $have } checked cases; it takes { $need }, if no further one is wrong.
ladder-missing-unknown = Not proven at { $target } right: too few labelled cases, or too many errors.
ladder-own-promise = Each row is a promise of its own. Choose your target before you look at the shares, not after.
naive-claim = A limit that merely fits these cases would have claimed { $naive } at { $target } right; { $proven } is proven.
naive-claim-nothing = A limit that merely fits these cases would have claimed { $naive } at { $target } right; nothing is proven.
naive-broken = In { $times } of 100 random draws that limit broke its own promise.
naive-error = On average { $error } of what it let through was wrong; { $risk } was promised.

## Labels

advice-proceeds = a part proceeds
advice-person = needs a person
advice-more-labels = needs more labels
advice-more-labels-count = needs { $count } more labelled { $count ->
    [one] case
   *[other] cases
}
advice-contradictory = stays with people: they disagree
advice-reserved = stays with people: reserved
advice-proceeds-why = Their safest cases are above the limit. The other cases go to a person.
advice-person-why = No case of these labels is safe enough at this target.
advice-more-labels-why = There are too few labelled cases to say. Until then a person decides.
advice-contradictory-why = People give the same kind of case different labels. A machine cannot settle that.
advice-reserved-why = Someone decided that people keep these, whatever the machine can do.
labels-finding = { $proceeds } of { $labels } can proceed in part without a person.
labels-finding-none = None of the { $labels } can proceed without a person at this target.
labels-finding-only = The one label there is can proceed in part without a person.
labels-finding-only-none = The one label there is cannot proceed without a person at this target.
labels-slipped = { $slipped } of the { $cases } cases with label “{ $label }” would proceed under another label: the AI does not recognise them.
labels-not-each = The promise is about all cases that proceed together, not about each label on its own.

## More labelled cases

learning-now = With { $cases }, as now, about { $share } can be proven (in 8 of 10 draws between { $low } and { $high }).
learning-more = With { $cases } about { $share } is expected (in 8 of 10 draws between { $low } and { $high }).
learning-finding = More labelled cases would help: from about { $now } with { $cases } to about { $share } with { $more }.
learning-finding-flat = More labelled cases would hardly help: about { $share } with { $more }, against about { $now } with { $cases }.
learning-finding-measured = With { $cases }, about { $share } can be proven.
learning-none = There are too few labelled cases to say what more of them would bring.

## Suspicious cases

suspicious-finding = { $count ->
    [one] In { $count } case the label looks wrong.
   *[other] In { $count } cases the label looks wrong. The most suspicious come first.
}
suspicious-none = No case has a label that looks clearly wrong.
suspicious-what-to-do = Let a person look at these. The AI may be the one that is wrong.
suspicious-contradicts = The same text also occurs with another label.
suspicious-words = because of: { $words }

## Hours

hours-answer = At { $low-minutes } to { $high-minutes } minutes per case, the part of these { $cases } that proceeds took { $low } to { $high } hours.
hours-answer-same = At { $minutes } minutes per case, the part of these { $cases } that proceeds took { $low } to { $high } hours.
hours-nothing = There are no hours to count: nothing is proven at this target.
hours-measured-only = Only the proven share counts. Cases that go to a person are not in it.

## Rows that took no part

test-finding = On { $rows } test rows that took no part in the learning, { $share } proceeds at { $target } right; { $error } of that is wrong.
test-finding-nothing = On { $rows } test rows that took no part in the learning, nothing proceeds at { $target } right.
future-finding = On { $rows } later rows, { $share } proceeds at { $target } right; { $error } of that is wrong.
future-finding-nothing = On { $rows } later rows, nothing proceeds at { $target } right.
future-from = The first of them is from { $from }.
judged-accuracy = The AI was right in { $accuracy } of all these rows.
judged-drifted = These rows do not resemble the ones learned from. The promise does not cover them.
judged-kept = as promised
judged-more = more than promised
judged-nothing = nothing proceeds

## What the promise rests on

promise-labels = It holds if people gave these labels without seeing a machine's proposal, and if new cases resemble these.
promise-brake = In use, people keep checking cases drawn by lot; when the promise no longer holds, a brake sends everything to people.
