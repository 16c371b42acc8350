# Learning: what to know of an automation, and practice on past cases.

learn-how = You learn in paid time: a lesson, the questions and a practice are booked, a practice for as long as it takes and at most { $minutes } minutes, without your name. How you do is yours alone: only your own browser remembers it.
learn-lede = { $open ->
    [one] You can still do the practice for one automation of your team.
   *[other] You can still do the practice for { $open } automations of your teams.
}
learn-lede-all = { $of ->
    [one] You did the practice for the automation of your team.
   *[other] You did the practice for all { $of } automations of your teams.
}
learn-lede-others = Here people learn what AI does beside them, how it goes wrong, and how they stay in charge.
learn-none = There is nothing to practise with yet
learn-none-teaches = As soon as your team has an automation, it stands here, with what it does, how it goes wrong, and a practice on your own past cases.
learn-practice = Practice
learn-done = You did the practice
learn-open = Practice still to do
learn-portion-hidden = With fewer than five people in a team nothing is told about how many did the practice.
learn-portion-nobody = Nobody of the team did the practice yet.
learn-portion-few = Fewer than half of the team did the practice.
learn-portion-half = At least half of the team did the practice.
learn-portion-most = At least four in five of the team did the practice.
learn-portion-all = Everybody of the team did the practice.
learn-hour = What an hour of learning costs
learn-hour-cost = Cost of an hour
learn-hour-hint = For what is booked from now on. While nothing stands here, only the time is booked.
learn-hour-save = Save
learn-hour-saved = Saved. It counts for what is booked from now on.
learn-back = Back to learning
learn-what = What this AI does
learn-errs = How it goes wrong
learn-oversee = How you stay in charge
learn-one-lede = Of 100 proposals about { $wrong ->
    [0] none is
    [one] one is
   *[other] { $wrong } are
} wrong, measured on { $cases } cases that people decided.
learn-one-lede-nothing = This AI has not learned anything yet, so nothing is known about how often it goes wrong.
learn-to-card = Everything about this automation
learn-errs-measured = { $share } of its proposals are right. That was measured on { $cases } cases that it had not learned from, against what people decided.
learn-errs-none = No kind of case was taken for another more than any other.
learn-errs-none-papers = No kind of document was taken for another more than any other. A proposal is wrong too when one of its fields is.
learn-fields = How often each field was wrong
learn-field = Field
learn-errs-nothing = Nothing is measured yet. Be extra careful with what it proposes at first.
learn-errs-why = It looks at words, not at what somebody means. So it goes wrong when a case uses the words of another kind, when two things are asked at once, and when something is new.
learn-mixed-up = What it takes for something else most often
learn-people-say = People decide
learn-ai-says = AI says
learn-how-often = How often
learn-times = { $times } of { $of }
learn-oversee-first = Read the case first and make up your mind. Then look at the proposal.
learn-oversee-evidence = Look at what the proposal rests on. Are these the words that matter, or words that happen to be there?
learn-oversee-same = It is just as easy to choose something else as to go along. Nobody else sees how often you do either.
learn-oversee-doubt = In doubt? Ask a colleague, or say that the case is not for AI.
learn-oversee-stop = Does it go wrong more often? You may stop the automation. Everybody may, and says why.
learn-practice-about = You decide { $cases } past cases of your team again. It takes about { $minutes } minutes. It changes nothing: not the case, not what AI learns, not what is measured.
learn-practice-planted = First you give your own view. Then you see a proposal of AI, and you give your final answer. Some proposals are wrong: we planted errors, and where AI was wrong by itself such cases can come in too. Afterwards you read which, and how you could have noticed.
learn-practice-private = What you answer is not kept here. Only that you did the practice is noted, once. Your own browser remembers where you are in it, and afterwards how many were right, for you alone.
learn-practice-papers = With documents the practice is about what kind of document it is. Practising on each field is not possible yet.
learn-you-did = You did.
learn-practice-team = The practice is for the people of the team that works with this automation.
learn-practice-nothing = There is no practice yet: first AI has to learn from what your team decides.
learn-to-desk = To the desk
learn-begin = Begin the practice
learn-begin-alone = Practise without AI
learn-alone-why = Without AI you keep your own skill: cases of the same kind, and no proposal. It is paid time too, once a day.

## A practice

practice-title = Practice: { $name }
practice-lede = Case { $at } of { $of }. Nothing you do here changes the case, and we keep nothing of it.
practice-lede-over = Done. { $last ->
    [one] One of { $cases } final answers was
   *[other] { $last } of { $cases } final answers were
} as people decided.
practice-asked = What is asked
practice-first = What do you decide?
practice-first-teaches = First your own view. The proposal of AI comes afterwards.
practice-alone-teaches = You practise without AI. Afterwards you read what people decided.
practice-first-save = This is my view
practice-label = This case is
practice-choose = Choose
practice-choose-one = Choose one of the answers.
practice-kept = { $label } (people keep this)
practice-both = And your final answer?
practice-both-teaches = Is the proposal right? You may keep your view or change it. Here the words it rests on come only afterwards: an error that we planted has none.
practice-your-view = Your view
practice-ai-proposes = AI proposes
practice-save = It is “{ $label }”
practice-keep = I keep “{ $label }”
practice-take = I change to “{ $label }”
practice-other = Something else
practice-other-save = This is my final answer
practice-told = What people decided
practice-same = People decided “{ $label }”, and so did you.
practice-another = People decided “{ $label }”. You said “{ $own }”.
practice-ai-right = AI was right here.
practice-ai-planted = The proposal “{ $proposed }” was wrong. We planted this error: it is one that AI could make, but not one that it made here.
practice-ai-wrong = The proposal “{ $proposed }” was wrong. This is a real error: AI proposed it by itself.
practice-speaks = For “{ $label }” speaks: { $words }.
practice-misleads = For “{ $label }” seems to speak: { $words }. That is what misleads here.
practice-often = Of { $of } cases that people decide as “{ $label }”, AI takes { $times } for “{ $proposed }”.
practice-notice = How to notice: say in one sentence what somebody asks, before you look at the proposal. Does the proposal answer that sentence?
practice-people-keep = People keep “{ $label }”: AI never decides that alone.
practice-next = Next case
practice-to-end = To the end
practice-of = { $n } of { $of }
practice-booked = { $minutes } minutes are booked as paid learning time, without your name. You are welcome to do it again; each kind of practice is paid once a day.
practice-booked-today = Today’s time for this kind of practice is booked. Repeating is welcome, and is paid once a day.
practice-too-fast = This went too fast to count: nobody reads these cases so fast. No time is booked, and it does not count as practice done. Take your time, it is paid.
practice-fared-first = First view as people decided
practice-fared-last = Final answer as people decided
practice-fared-wrong = Wrong proposals
practice-fared-planted = { $wrong }, of which { $planted } planted by us
practice-fared-noticed = Wrong proposals that you did not follow
practice-fared-helped = Cases in which the proposal put your first view right
practice-gone = Only you see this, and only now: when you leave this page it is gone. How many were right only this browser remembers.
practice-advice-missed = You went along with a wrong proposal at least once. That happens to everybody who sees a proposal. Giving your own view first helps most.
practice-advice-all = You let no wrong proposal pass. In real work there are far fewer of them, and that makes it harder to keep looking.
practice-again = Practise again
practice-booking = Practice on past cases
practice-too-few = There are too few past cases to practise on: people have to decide some more first.
practice-one-label = There is only one label here, so there is nothing to choose and nothing to practise.
practice-lost = This practice cannot go on from here. Begin a new one: nothing is lost, for nothing was kept.

## The literacy plan of an automation

plan-to = The literacy plan: who has to know what, and what is done
plan-title = Literacy plan: { $name }
plan-lede = { $done } of { $of } parts are done.
plan-law = Article 4 of the European AI Act asks an organisation to help people who work with AI to know enough of it. This plan says who, what, and how far we are. It names nobody.
plan-identify = Who does what
plan-identify-means = Done when it is said for each role what people in it do with this automation.
plan-goals = What they have to know
plan-goals-means = Done when there is a goal for each role.
plan-carry-out = Learning
plan-carry-out-means = Done when at least four in five of the team did the practice.
plan-evaluate = Looking at it again
plan-evaluate-means = Done when it was looked at within the last year.
plan-is-done = Done
plan-is-open = Open
plan-is-hidden = Not told: the team is too small
plan-roles = Role by role
plan-role = Role
plan-does = What they do with it
plan-goal = What they have to know and be able to
plan-caption = What each role does with this automation, and has to know of it
plan-not-said = Nobody said this yet
plan-role-colleague = Who decides cases
plan-role-colleague-hint = For example: decides cases beside the proposal, and checks by lot what AI decided alone.
plan-role-lead = The lead
plan-role-lead-hint = For example: chooses the target, looks at the checks every week, and stops it when needed.
plan-role-hr = People of HR
plan-role-hr-hint = For example: sees to paid time for learning, and to what becomes of freed hours.
plan-role-representative = The representatives
plan-role-representative-hint = For example: advise on it before it begins, and read the record.
plan-done = What was learned
plan-hours = Booked as paid learning time, of everybody together: { $hours } hours.
plan-never = Nobody looked at this plan again yet.
plan-write = Write the plan
plan-save = Save the plan
plan-look-again = Look at it again
plan-found = What was found, and what changes?
plan-found-hint = For example: the practice helps, the lesson on asking was not used. We plan an hour for it in May.
plan-found-save = Save what was found
plan-no-words = Say what was found.
plan-long-words = Use at most { $most } characters.
plan-back = Back to learning about { $name }

## Growth paths

growth-title = Growth paths
growth-lede = { $paths ->
    [0] You have no growth path yet.
    [one] There is one path that you may see.
   *[other] There are { $paths } paths that you may see.
}
growth-about-room = Would you like to grow towards another kind of work? Open a path yourself, with coaching and conversations. Only you see it, and whom you invite.
growth-to-room = Growth paths
growth-private = A path is yours. Only you see it, and whom you invite. You may take an invitation back, and take the whole path away.
growth-none = You have no growth path yet
growth-none-teaches = Work changes when AI comes beside it. A path says from what you come, to what you want to go, and who helps. For example: “From answering mail to coach: ten hours of coaching, a conversation every month.”
growth-yours = Your own path
growth-from-to = From { $from } to { $to }
growth-open = Open a path
growth-from = From what?
growth-from-hint = In your own words, such as: answering mail.
growth-to = To what?
growth-designer = process designer
growth-reviewer = reviewer
growth-coach = coach
growth-exceptions = exception handler
growth-wish = What do you want of it?
growth-hours = Hours of coaching
growth-hours-hint = How many do you plan? They are paid hours.
growth-open-save = Open the path
growth-planned = { $hours } hours of coaching are planned.
growth-talks = Conversations
growth-no-talks = No conversation is planned yet.
growth-day = Day
growth-about = What about?
growth-about-hint = For example: what I want to learn first.
growth-plan = Plan the conversation
growth-took-place = Took place
growth-talked-save = It took place
growth-who = Who may see this path
growth-nobody = Nobody but you.
growth-these = Beside the person whose path it is:
growth-invite = Invite somebody
growth-choose = Choose somebody
growth-invite-save = Invite
growth-withdraw = { $name } may see it no longer
growth-end = Take the path away
growth-end-means = Everything on it is gone then, for everybody. It cannot be brought back.
growth-end-save = Take it away
growth-back = All paths
growth-wrong-to = Choose where the path leads.
growth-wrong-hours = Give a number of whole hours, from 0 to 500.
growth-no-words = Say where you come from, in at most 600 characters.
growth-no-subject = Say what the conversation is about.
growth-past-day = That day is over. Choose today or later.
growth-move = To another day
growth-move-save = Move it
growth-drop-save = Take it off the plan
growth-change = Change the path
growth-change-save = Save
growth-end-ask = I want to take the whole path away
growth-told-invited = Somebody invited you to a growth path.
growth-told-talk = A conversation on a growth path was planned, moved or taken away.
growth-too-many = There are too many of them on one path.
