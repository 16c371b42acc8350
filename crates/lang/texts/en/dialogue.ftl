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
concern-kept-nobody = With nothing: the day. No name, no hour, no link to your signing in.
concern-kept-words = What you write can give you away: leave out names and what only you know.
concern-kept-machine = Whoever runs this machine could note at what moment something comes in. If you do not want to rely on them, talk to a representative.
concern-code-title = Your code
concern-code-lede = Write this code down: with it you read the answer, and nobody can give it to you again.
concern-code-once = This is the only time it is shown. Only a fingerprint of it is kept.
concern-code-use = Come back in a few days: Voice, Questions and worries, “I have a code”. You need not be signed in.
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
idea-from-work = Propose to hand it over, or to keep it
idea-did-raised = Somebody proposed what to hand over or keep
idea-did-settled = Decided what becomes of an idea
