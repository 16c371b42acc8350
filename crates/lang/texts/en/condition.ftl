# Conditions: what must hold before an automation goes a stage further, what is noted for it, and pilots.

conditions-title = Conditions
conditions-of = { $name }: conditions
conditions-lede = { $n ->
    [0] All { $all } conditions for { $stage } hold.
    [one] { $n } of { $all } conditions for { $stage } does not hold yet.
   *[other] { $n } of { $all } conditions for { $stage } do not hold yet.
}
conditions-lede-none = It is at the last stage. What was asked stands below.
conditions-lede-paused = It is stopped. What is asked stands below, for a new start too.
conditions-lede-retired = It is out of use. What was asked stands below.
conditions-refused = { $n ->
    [one] It cannot go to “{ $stage }” yet. One thing is missing; below stands who can supply it.
   *[other] It cannot go to “{ $stage }” yet. { $n } things are missing; below stands who can supply them.
}
conditions-before = Not all that is asked for this stage holds now: a condition may have come later, or hold no longer. What is missing stands in the way of the next step up, and after a stop of a new start too. A new start does not ask for the proof (the brake guards that), for the budget and the freed hours, or for what nobody has measured yet.
conditions-for = For { $stage }
conditions-held = { $held } of { $n } in place
conditions-met = holds
conditions-not-met = missing
conditions-excepted = let pass
conditions-to-card = Write the card
conditions-to-board = To the board
conditions-to-budget = To the budget
conditions-to-target = To the proof
conditions-to-practice = To the practice
conditions-to-declare = Declare it below
conditions-to-inform = Note it below
conditions-to-oversee = Name people below
conditions-to-freed = Say it below
conditions-excepted-by = { $name } let this pass until { $day }, because:
conditions-except = Let a condition pass for a while
conditions-except-teaches = Only two conditions can be let pass. Everybody sees that you did, why, and until when.
conditions-except-which = Which condition
conditions-except-why = Why
conditions-except-until = Until
conditions-except-do = Let it pass in my name
condition-suppliers = Can be supplied by: { $roles }.

condition-card = The card is complete
condition-card-asks = It says in both languages what the automation does, what it does not do, and what stays with people.
condition-card-holds = Every part is filled in, in both languages.
condition-not-about-people = Not about people
condition-not-about-people-asks = It does not rate, rank or choose people, does not plan by how they behave, and does not guess what they feel.
condition-not-about-people-holds = Declared by its lead, and no label or field says otherwise.
condition-asked-together = People were asked
condition-asked-together-asks = At least half of the team took part in the inventory. What people do not want, the team decides together.
condition-asked-together-holds = { $have } of { $of } people took part.
condition-asked-together-holds-few = Fewer than { $fewest } people took part, and that is at least half of the { $of } in the team. How many exactly is not shown, so that nobody can see who did not.
condition-informed = People were told in time
condition-informed-asks = The people it touches and their representatives were told before it starts, as early as the law of the country asks.
condition-informed-holds = Told on { $day }. The works council: { $council }.
condition-trained = People practised
condition-trained-asks = At least 80% of those who will check it did the practice, in paid time.
condition-trained-holds = { $have } of { $of } people did the practice.
condition-people-budget = People got their share
condition-people-budget-asks = At least 30% of what was spent went to training, learning other work and support.
condition-people-budget-holds = { $share } went to people.
condition-proven = Proven to be right often enough
condition-proven-asks = Its target is proven on cases that people judged without seeing a proposal.
condition-proven-holds = The target is proven.
condition-overseer-able = Somebody can stop it
condition-overseer-able-asks = Named people oversee it. They practised, and tried the stop button in the last 90 days.
condition-overseer-able-holds = { $have } of { $of } overseers practised, and the stop button was tried.
condition-nobody-worse-off = Nobody is worse off
condition-nobody-worse-off-asks = Stress, frustration and fear for one’s work did not rise, and people help each other no less. People say so themselves, without names.
condition-nobody-worse-off-holds = Measured: nobody is worse off.
condition-freed-time = Freed time has a use
condition-freed-time-asks = The team said what it does with the time that comes free. Less than 20% may be left open.
condition-freed-time-holds = { $percent }% has a use.
condition-freed-time-others = No other automation of the team frees time without a use.

lack-silent = The card does not say this in both languages yet: { $parts }.
lack-not-declared = Nobody has declared yet that it is not about people.
lack-speaks-of-people = The name “{ $name }” of a label or field is about people’s worth, behaviour or feelings. An automation may not decide that.
lack-few-asked = { $have } people of the team took part in the inventory; { $need } are needed.
lack-few-asked-few = Fewer than { $fewest } people of the team took part in the inventory; { $need } are needed.
lack-not-decided-together = People do not clearly want to hand this work over, so the team has to decide it together on the board.
lack-not-informed = There is no record that people were told.
lack-council-silent = The works council still has the word.
lack-council-refused = The works council did not consent. Only a new answer of the council itself changes that.
lack-starts-too-soon = People were told that it starts on { $starts }. That is too early: it may start on { $day } at the earliest. Note a later day to start.
lack-too-soon = People were told too short ago: it may start on { $day } at the earliest.
lack-few-trained = { $have } people of the team did the practice; { $need } are needed.
lack-nothing-booked = Nothing is booked on the budget yet.
lack-budget-short = Another { $missing } has to go to people to reach 30%.
lack-not-proven = The target is not proven yet.
lack-no-overseer = Nobody is named who oversees it.
lack-overseer-untrained = Somebody who oversees it did not do the practice yet.
lack-stop-not-tried = Nobody tried the stop button in the last 90 days.
lack-not-measured = Not measured yet: the survey that measures it is not built. Until then this counts as missing.
lack-worse-off = The survey shows that people are worse off.
lack-freed-unassigned = { $percent }% of the freed time has no use yet.
lack-others-freed = Another automation of this team already decides alone, and its freed time has no use yet.

duty-declare = Not about people
duty-declared = Its lead declared that it does not rate, rank or choose people, does not plan by how they behave, and does not guess feelings.
duty-not-declared = Nobody has declared this yet.
duty-declare-teaches = You declare that it does not rate, rank or choose people, does not plan by how they behave, and does not guess feelings.
duty-declare-do = I declare this
duty-undeclare-do = I take this back
duty-inform = Who was told
duty-inform-none = Nobody noted yet that people were told.
duty-inform-do = Note that people were told
duty-inform-save = Keep this record
duty-document = What they were given to read
duty-document-hint = A name, or where it lies.
duty-recipients = Who was told
duty-recipients-hint = For example: the ICT team, the works council.
duty-told = Told on
duty-starts = It starts on
duty-council = The works council
duty-council-own = Only a representative notes what the works council answered.
duty-by = Noted by
duty-replies = What the works council answered
duty-reply = The answer
duty-reply-words = What the council said
duty-reply-day = Day of the answer
duty-reply-not-needed = has nothing to answer
duty-reply-awaited = The works council is asked: your answer is awaited.
duty-reply-do = Note what the works council answered
duty-reply-save = Keep this answer
duty-day-unknown = not noted
duty-decision = What we decided on it
duty-decision-day = Day of the decision
duty-decision-none = nothing noted yet
duty-decision-do = Note what we decided on the answer
duty-decision-save = Keep this decision
duty-country = Rules that count here: { $country }.
duty-country-nothing = Nothing is added to what this program asks of everybody.
duty-months = At least { $n } months lie between telling people and the start.
duty-council-first = Where the works council is asked, it answers first.
law-compared = compared with a copy of the text on { $day }
law-not-compared = not compared with the text yet
law-no-advice = information, not legal advice
duty-oversee = Who can stop it
duty-oversee-none = Nobody is named yet. Everybody can press the stop button; overseers watch whether it is needed.
duty-oversee-names = It is overseen by { $names }.
duty-oversee-do = Name who oversees it
duty-oversee-who = People of the team
duty-oversee-save = Name these people
duty-stop-tried = The stop button was last tried on { $day }.
duty-stop-untried = Nobody tried the stop button yet.
duty-stop-teaches = Trying works out what a stop would do, and stops nothing.
duty-halt = The stop button works, and nothing was stopped. If you stop it now:
duty-halt-under-way = { $waiting ->
    [0] no case is on its way at this moment
    [one] one case that is on its way goes to a person
   *[other] { $waiting } cases that are on their way go to people
  }
duty-halt-alone = { $alone ->
    [0] no case went on without a person in the last 30 days, so little changes for people
    [one] cases like the one that went on without a person in the last 30 days go to people
   *[other] cases like the { $alone } that went on without a person in the last 30 days go to people
  }
duty-stop-try = Try the stop button
duty-freed = Where freed time goes
duty-freed-none = The team has not said this yet.
conditions-work = The work it would do
conditions-work-teaches = The lead linked these pieces of work to this automation. If people do not want to hand over even one of them, the team decides on the board.
conditions-work-unwanted = people do not want this
conditions-work-wanted = people want to hand this over
conditions-work-few = too few votes
conditions-work-once = linked before, not any more
duty-freed-agreed = Where freed time goes, as the team agreed
duty-freed-no-hours = In percent only: nobody has measured how many minutes a case takes by hand, so the hours a week are not known.
duty-freed-asked = A plan the team is asked about
duty-freed-asked-teaches = This does not hold yet. When half of the team agrees with it, it takes the place of the earlier one.
duty-freed-keep = Take this plan back
duty-freed-asks = The team is asked, and everybody in it gets a notice. The plan counts when half of the team agrees.
duty-told-freed = Your team is asked where freed time goes.
duty-wrong-asked-already = The team is asked about another plan already. Say what you think of that one first, or ask whoever asked it to take it back.
duty-wrong-nothing-asked = The team is not asked about a plan any more.
duty-wrong-not-yours = Only whoever asked for this plan, or the lead of the team, takes it back.
duty-freed-to = What we do with it
duty-freed-share = Share
duty-freed-to-number = What we do with it, { $n }
duty-freed-share-number = Share { $n }
duty-freed-do = Say where the time goes
duty-freed-teaches = Share out the time that comes free, together at most 100%. Empty lines are left out.
duty-freed-save = Keep this
duty-wrong-document = Say what people were given to read.
duty-wrong-recipients = Say who was told.
duty-wrong-told = Give the day on which people were told; it cannot lie ahead.
duty-wrong-starts = Give the day on which it starts; it cannot lie before people were told.
duty-wrong-council = Only a representative notes what the works council answered.
duty-wrong-council-asked = The works council was asked. Only a representative can close that, with the answer of the council.
duty-wrong-nothing-to-answer = Nobody noted yet that people were told. Note that first.
duty-wrong-no-answer = Say what the council answered.
duty-wrong-reply-day = Give the day of the answer: not before people were told, and not ahead.
duty-wrong-no-reply = The works council has not answered yet.
duty-wrong-decision = Say what was decided.
duty-wrong-decision-day = Give the day of the decision: not before the answer, and not ahead.
duty-wrong-exception = Nobody can let this condition pass.
duty-wrong-until = Give a day that lies ahead, at most half a year.
duty-wrong-share = Give each use in words with a whole percentage from 1 to 100, together at most 100%.
duty-wrong-overseer = Only who oversees it tries its stop button.
duty-wrong-team = Overseers are people of its team.

council-not-needed = not needed
council-advice-asked = was asked for advice
council-advice-given = gave its advice
council-consented = consented
council-withheld = did not consent

country-netherlands = the Netherlands
country-belgium = Belgium
country-elsewhere = none in particular
country-title = Rules of a country
country-now = What counts now
country-others = What would count elsewhere
country-which = Whose law on telling people before AI comes counts here
country-about = The profile sets how early people are told, and whether the works council answers first. It is information, not legal advice.
country-settings-about = How early people are told that AI comes, and whether the works council answers first.
country-save = Keep these rules

pilot-title = Pilot
pilot-teaches = A pilot is a trial with an end. When its day has come it stops by itself, and nothing is proposed any more until somebody has written what came of it.
pilot-none = There is no pilot now.
pilot-runs = { $n ->
    [one] A pilot runs until { $day }: { $n } more day.
   *[other] A pilot runs until { $day }: { $n } more days.
}
pilot-over = The pilot ended on { $day }. It proposes nothing any more. Write what came of it; then two people can start it again.
pilot-stopped-it = The pilot was over, so it stopped by itself. First somebody writes what came of it.
pilot-was = The pilot that ended on { $day }
pilot-begin = Begin a pilot
pilot-begin-do = Begin this pilot
pilot-hypothesis = What we expect
pilot-hypothesis-hint = So that it can turn out wrong. For example: people will need half the time for sorting.
pilot-stop-rule = When we stop early
pilot-stop-rule-hint = For example: when three colleagues ask for it, or more than 5 of 100 proposals are wrong.
pilot-ends = The day on which it ends
pilot-ends-hint = At most half a year ahead. On this day it stops by itself.
pilot-report = What came of it
pilot-report-hint = What you expected, what happened, what people say, and what you do next.
pilot-report-do = Write what came of it
pilot-report-save = Keep this report
pilot-wrong-hypothesis = Say what you expect.
pilot-wrong-stop-rule = Say when you stop early.
pilot-wrong-end = Give a day that lies ahead, at most half a year.
pilot-wrong-stage = A pilot is a stay in shadow or with help.
pilot-wrong-report = Write what came of it.
pilot-wrong-not-reported = The last pilot has no report yet. Write what came of it first.

error-automation-conditions = Not yet. { $lacks }
record-did-declared = declared that it is not about people
record-did-undeclared = took back the declaration that it is not about people
record-did-informed = noted that people were told
record-did-informed-council = noted that people were told; the works council: { $council }
record-did-council-answered = noted what the works council answered
record-did-council-answered-so = noted what the works council answered: { $council }
record-did-council-resolved = noted what was decided on the answer of the works council
record-did-excepted = let a condition pass for a while
record-did-time-asked = asked the team where freed time goes, or changed how many agree
record-did-time-assigned = said where freed time goes
record-did-overseers-named = named who oversees it
record-did-stop-tried = tried the stop button
record-did-pilot-began = began a pilot
record-did-pilot-ended = stopped it: its pilot was over
record-did-pilot-reported = wrote what came of the pilot
account-told-pilot-ended = A pilot is over, and its automation stopped by itself.
