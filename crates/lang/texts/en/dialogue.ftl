# Voice: questions and worries, ideas.

dialogue-ways = Lists of this room
dialogue-way-work = Work
dialogue-way-concerns = Questions and worries
dialogue-way-ideas = Ideas

## Questions and worries

concern-title = Questions and worries about AI
concern-lede = { $open ->
    [0] Nothing waits for an answer
    [one] One question or worry waits for an answer
   *[other] { $open } questions or worries wait for an answer
}{ $overdue ->
    [0] .
    [one] ; one has waited too long.
   *[other] ; { $overdue } have waited too long.
} { $answered ->
    [0] None was answered yet.
    [one] One was answered.
   *[other] { $answered } were answered.
}
concern-how = Each question has one person who answers it, within { $days } days. Everybody sees how many wait, and for how long; nobody sees who asks them.
concern-none = Nobody has asked anything yet
concern-none-teaches = Doubt is welcome here. For example: “Will my work still be there in a year?” or “Who checks what AI decides at night?” You choose whether your name stands with it.
concern-ask = Ask, or say what worries you
concern-have-code = I have a code
concern-sent = It is with the one you chose. Nobody knows that it was you.
concern-for-you = For you to answer
concern-mine = What you asked
concern-answered = Answered
concern-answered-none = Nothing here that you may read.
concern-about-named = About { $name }
concern-about-all = About AI at work as such
concern-open-until = answer by { $day }
concern-overdue = overdue
concern-is-answered = answered
concern-ask-lede = One person answers you, within { $days } days. You choose what is known of you.
concern-words = Your question or worry
concern-words-hint = Say it in your own words. It need not be right, or polite.
concern-about = What it is about
concern-owner = Who is to answer
concern-owner-hint = They may hand it on to another lead, HR, leader or representative.
concern-choose = Choose somebody
concern-asker = What is known of you
concern-asker-named = My name: I am told when there is an answer
concern-asker-code = Only a code: I read the answer with it, and can reply
concern-asker-nobody = Nothing at all
concern-readers = Who may read it
concern-shared = Everybody, once it is answered; until then those who answer
concern-private = Only the one who answers
concern-send = Send
concern-kept = What is kept
concern-kept-named = With your name: that you asked it, apart from what you asked. The record of the program does not name you.
concern-kept-code = With a code: the day, and a fingerprint of the code from which nobody can make the code. No name, no hour, no link to your signing in.
concern-kept-nobody = With nothing: the day. No name, no hour, no link to your signing in. If nobody answers, everybody sees one more that is overdue, and its owner is told each week; only with a name or a code can you give it to somebody else.
concern-kept-words = What you write can give you away: leave out names and what only you know.
concern-kept-machine = The list and the numbers change at once: who looks at them all day sees about when something came in. And whoever runs this machine could note the moment. If you do not want to rely on them, talk to a representative.
concern-code-title = Your code
concern-code-lede = Write this code down: with it you read the answer, and nobody can give it to you again.
concern-code-once = This is the only time it is shown. Only a fingerprint of it is kept.
concern-code-use = Come back in a few days, to { $address } or to “I have a code” in this room. You need not be signed in.
concern-code-written = I have written it down
concern-code-ask = Read an answer with a code
concern-code-ask-lede = Here you read the answer to what you asked without your name. You need not be signed in.
concern-code = Your code
concern-code-hint = Five groups of four. Capitals, dashes and blanks make no difference.
concern-code-read = Read
concern-with = It is with { $name }.
concern-shared-note = Everybody may read this once it is answered.
concern-private-note = Only the one who answers may read this.
concern-back = Back to questions and worries
concern-lede-open = This waits for an answer, by { $day } at the latest.
concern-lede-overdue = This should have been answered by { $day }.
concern-lede-answered = This was answered.
concern-by-you = You
concern-by-colleague = A colleague
concern-by-code = Somebody with a code
concern-by-nobody = Somebody
concern-reply = Ask on
concern-reply-words = Your reply
concern-reply-send = Send the reply
concern-answer = Answer
concern-answer-words = Your answer
concern-answer-hint = Your name stands with it. “I do not know yet” is an answer, if you say when you will.
concern-answer-send = Send the answer
concern-hand-on = Hand it on
concern-hand-on-to = To whom
concern-hand-on-hint = They read it then, and you may not any more. The clock runs on.
concern-hand-on-send = Hand it on
concern-pass = Give it to somebody else
concern-pass-teaches = It has waited for an answer for more than two weeks, and nobody else can read it. You may give it to somebody else, such as a representative.
concern-pass-hint = They read it then, and whoever has it now reads it no more. They have seven days.
concern-role-lead = lead
concern-role-hr = HR
concern-role-leader = leader
concern-role-representative = representative
concern-wrong-owner = Choose who is to answer.
concern-wrong-choice = Choose one of these.
concern-refused-words = Say in 1 to { $most } characters what it is.
concern-refused-owner = Choose a lead, HR, a leader or a representative.
concern-refused-long = This conversation is long enough. Talk to each other, or ask anew.
concern-refused-code = Nothing has this code. Look at it again: five groups of four.
concern-from-automation = Ask about it, or say what worries you
concern-told-raised = A question or worry waits for your answer.
concern-told-handed-on = Somebody handed a question or worry on to you.
concern-told-overdue = A question or worry has waited for your answer too long. Everybody sees how many have.
concern-told-answered = What you asked was answered.
concern-did-raised = A question or worry came in
concern-did-answered = Answered a question or worry
concern-did-handed-on = Handed a question or worry on

## Ideas

idea-title = Ideas: what to hand over, what to keep
idea-lede = { $open ->
    [0] Something became of every idea.
    [one] One idea waits for its lead.
   *[other] { $open } ideas wait for their lead.
}
idea-lede-none = Nobody has proposed anything yet.
idea-none-teaches = Begin from a case, or from a piece of work on the list: “this should be handed over”, or “people should keep this”. What becomes of it stands here for everybody.
idea-new = Propose something
idea-new-lede = Your team and everybody else see the idea; nobody sees that it was yours.
idea-wish = What do you propose?
idea-wish-hand-over = This should be handed over to AI
idea-wish-keep = People should keep this
idea-choose = Choose what it is about
idea-about = What it is about
idea-about-all = { $stream }: all cases
idea-about-label = { $stream }: { $label }
idea-about-gone = Something that is not there any more
idea-why = Why
idea-why-hint = For example: “It is the same three fields every time”, or “people who write this are upset and need a person”.
idea-send = Propose it
idea-caption = Ideas and what became of them
idea-column = Idea
idea-column-about = About
idea-column-became = What became of it
idea-open = waits for the lead
idea-became-automation-stage = { $name }, now: { $stage }
idea-became-reserved = People keep { $label }. Every such case goes to a person.
idea-became-declined = Not now: { $why }
idea-of = Idea of { $team }, { $day }
idea-back = Back to all ideas
idea-lead = For the lead
idea-automate = Make it an automation
idea-automate-teaches = It begins as an idea. Every condition still stands before it: its card, the vote of the team, informing the representatives, practice and proof.
idea-stream = In which stream
idea-name-en = Its name in English
idea-name-nl = Its name in Dutch
idea-goal-en = Why AI comes here, in English
idea-goal-nl = Why AI comes here, in Dutch
idea-goal-hint = This becomes the first line of its card. It begins with the reason of the idea.
idea-behind = The idea it came of
idea-automate-do = Begin it
idea-reserve = Let people keep it
idea-reserve-teaches = From the next case on the gate sends every case with this label to a person, whatever AI proposes.
idea-label = Which label
idea-reserve-do = Reserve it for people
idea-decline = Not now
idea-decline-why = Why not
idea-decline-do = Say so
idea-refused-why = Say why, in 1 to { $most } characters.
idea-refused-over = Something became of this idea already.
idea-refused-other = That is not what was proposed.
idea-refused-label = Choose which label people keep.
idea-refused-stream = Choose a stream, and give a name in both languages.
idea-wrong-wish = Choose what you propose.
idea-wrong-about = Choose what it is about.
idea-from-case = Propose something about cases like this
idea-keep-kind = Propose that people keep all cases of this kind
idea-from-work = Propose to hand it over, or to keep it
idea-did-raised = Somebody proposed what to hand over or keep
idea-did-settled = Decided what becomes of an idea

## The opinion map

dialogue-way-opinions = Opinions
opinion-title = What we think, and what we share
opinion-lede-none = Nobody has asked for opinions yet.
opinion-lede = { $open ->
    [0] You had your say everywhere.
    [one] One topic waits for your say.
   *[other] { $open } topics wait for your say.
}
opinion-how = You agree, disagree or pass, without your name. While people still answer nothing shows; at the end a map shows what all groups share and where they part. What each person said is then deleted. Nothing shows of fewer than { $fewest } people.
opinion-none-teaches = A topic is a question with some statements, such as “AI may answer first, if a person reads along”. It suits larger groups, where not everybody can talk to everybody.
opinion-new = Ask for opinions
opinion-new-lede = Write statements that people can agree with or not; also those you do not agree with yourself.
opinion-question = The question
opinion-question-hint = For example: what should AI do with letters from patients?
opinion-statements = Statements, one on each line
opinion-statements-hint = 3 to 20, each one thing only.
opinion-groups = Groups people may say they are of, one on each line
opinion-groups-hint = At most 6, of at least eight people each. For example: Desk, Finance, HR.
opinion-days = Open for so many days
opinion-open-do = Open it
opinion-open = waits for you
opinion-took-part = you took part
opinion-ended = ended
opinion-agree = Agree
opinion-disagree = Disagree
opinion-pass = Pass
opinion-group = Your group
opinion-group-hint = You choose. It only shows with at least seven others of your group.
opinion-group-none = I would rather not say
opinion-secret = Your answers are stored without your name and without the hour. You can answer once, and cannot change it: nobody knows which answers are yours.
opinion-send = Send my answers
opinion-thanks = Thank you, your answers are counted. The map is made when the topic ends.
opinion-lede-open = Open until the end of { $day }.
opinion-lede-few = It ended with fewer than { $fewest } people, so nothing shows.
opinion-lede-map = { $people } people said what they think.
opinion-end = End it now
opinion-end-teaches = The map is made, and what each person said is deleted. This cannot be undone.
opinion-end-sure = End it also when fewer than five people answered: there is no map then, and all that was said is deleted
opinion-refused-few = Fewer than five people answered. There would be no map, and all that they said would be deleted. Tick the box if you want that.
opinion-told-ended = A topic that you opened has ended.
opinion-end-do = End it and make the map
opinion-back = Back to all topics
opinion-finding = Most shared by all groups: “{ $statement }”
opinion-picture = For each statement a line from nobody agrees to everybody agrees, with a mark for each group.
opinion-nobody = nobody agrees
opinion-all = everybody agrees
opinion-everybody = Everybody
opinion-others = All others
opinion-part = { $name } ({ $people })
opinion-statement = Statement
opinion-consensus = Shared by all groups, 0 to 1
opinion-caption = Each statement: how many agree, disagree and pass, and how far each group agrees
opinion-clusters = People who answered alike
opinion-clusters-none = Nothing to show: it takes { $people } people, and groups of at least { $fewest } that stand out.
opinion-clusters-teach = Whatever group they are of, people fall into { $clusters } clusters by their answers. This is what each agrees with.
opinion-cluster = Cluster { $n } ({ $people })
opinion-clusters-caption = How far each cluster agrees with each statement
opinion-shown = No figure here is of fewer than { $fewest } people; groups that small stand with “all others”. Where all of a group say the same, one of them is counted otherwise, in every figure: so no figure tells what each of them said.
opinion-refused-statements = Give a question and 3 to 20 different statements, each in at most 200 characters.
opinion-refused-groups = Give at most 6 groups, each with its own name.
opinion-refused-days = Give a number of days from 1 to 60.
opinion-refused-all = Answer every statement: agree, disagree or pass.
opinion-refused-over = This topic has ended.
opinion-did-opened = Asked for opinions
opinion-did-ended = A topic ended, and its map was made

## Stories, leaders' own use, the amnesty

dialogue-way-stories = Stories
dialogue-way-amnesty = Work-arounds
story-title = Stories: what went well, and what did not
story-lede = { $well ->
    [0] No success was told yet
    [one] One success was told
   *[other] { $well } successes were told
}{ $badly ->
    [0] , and nothing that went wrong.
    [one] , and one thing that went wrong.
   *[other] , and { $badly } things that went wrong.
}
story-new = Tell a story
story-new-lede = A success and an honest failure are worth the same here.
story-none = Nobody has told anything yet
story-none-teaches = For example: “It reads the numbers now. On Fridays we call the people who wrote to us.” Or: “It did not know the new form for three weeks, and we noticed too late.”
story-well = went well
story-badly = did not go well
story-went = How did it go?
story-name = In a few words
story-words = What happened
story-time = What we did with the time
story-time-hint = A success needs this: who got the hours, and for what. Leave it empty where there was no time to give.
story-about = The automation it is about
story-about-none = None
story-named = Named in it ({ $n })
story-nobody = Nobody
story-named-teach = Whoever is named is asked first, also when the name stands in your text and not in this list. Until they all agree only they and you can read it, and each can take that back later.
story-send = Tell it
story-not-public = not public yet
story-asked = You are named in this. Is that fine with you?
story-fine = You said that it is fine to be named here.
story-not-fine = You said that you do not want to be named here. Nobody else can read it.
story-off = Taken off by { $name } on { $day }. Only who told it and who is named in it still read it.
story-refused = Not public: somebody who is named in it does not want that.
story-waits = Not public yet: it waits for { $names }, who is named in it and was asked.
story-take-off = Take “{ $title }” off
story-refused-yours = Only who told it, or somebody of HR, takes a story off.
story-did-off = Took a story off
story-consent = It is fine
story-withdraw = I do not want this
story-figures = Before and after
story-figures-caption = What was measured before AI came into use, and after
story-figures-what = Measured
story-figures-before = Before
story-figures-after = After
story-figures-when = Days
story-figures-days = { $from } to { $to }
story-figures-minutes = Half of the cases had an answer within
story-figures-alone = Decided without a person
story-figures-replaced = Changed later
story-figures-decisions = Decisions
story-figures-few = too few
story-figures-wait-minutes = { $n ->
    [one] { $n } minute
   *[other] { $n } minutes
}
story-figures-wait-hours = { $n } hours
story-figures-note = Taken from the record on the day this was told, and fixed since. It counts cases, not people. With fewer than { $n } decisions nothing is shown.
story-leaders = How leaders use AI themselves
story-leaders-teach = Who asks others to work with AI says how they do it themselves, what went wrong, and what they do not use it for.
story-leaders-none = No leader has said it yet.
story-uses = What I use AI for
story-wrong = What went wrong
story-never = What I do not use it for
story-said-on = Said on { $day }.
story-use-say = Say how you use AI yourself
story-use-lede = Everybody reads it, with your name. Something that went wrong belongs to it.
story-use-send = Publish it
story-refused-words = Say what happened. A title has at most 120 characters.
story-refused-time = Say what people did with the time.
story-refused-all = Fill in all three: what you use it for, what went wrong, and what you do not use it for.
story-refused-named = You are not named in this story.
story-told-named = You are named in a story. Say whether that is fine with you.
story-did-told = Told a story
story-did-consented = Somebody who is named in a story said whether that is fine
story-did-own-use = Said how they use AI themselves
amnesty-title = Tools and work-arounds
amnesty-lede = { $done ->
    [0] Nothing was told and settled yet.
    [one] One work-around became a practice or an idea.
   *[other] { $done } work-arounds became a practice or an idea.
}
amnesty-promise = Do you use a tool that nobody decided on, or do you work around a system? Tell it here, without your name. It becomes a practice for everybody or an idea. It never becomes a case against anybody: nobody is known.
amnesty-tool = Which tool, or what do you do?
amnesty-tool-hint = For example: a translator on the web.
amnesty-words = What does it help with?
amnesty-words-hint = And what is missing without it. Leave out names.
amnesty-send = Tell it
amnesty-thanks = Thank you. Nobody knows that it was you.
amnesty-became = What became of it
amnesty-none = Nothing here that you may read.
amnesty-open = waits for somebody who makes something of it
amnesty-practice = practice
amnesty-idea = It became an idea
amnesty-practice-words = How everybody may do it, or what to use instead
amnesty-practice-send = Make it a practice
amnesty-idea-stream = In which stream
amnesty-idea-send = Make it an idea
amnesty-refused-words = Say what it is in at most 120 characters, and what it helps with or how it is done.
amnesty-refused-over = Something became of this already.
amnesty-did-told = Somebody told of a tool or a work-around
amnesty-did-settled = Made a practice or an idea of a work-around
