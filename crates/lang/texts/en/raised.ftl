# What is raised against a decision: objections and flags, how they stand, what they repaired, and their figures.

raised-fold = Does this look wrong?
raised-words = What is not right?
raised-object-teaches = If you object, another person than the one who decided looks at it within 14 days. You get an answer with a reason.
raised-flag-teaches = If you only say that it looks wrong, you do not have to write anything. A person looks at it, and you see here what came of it.
raised-object = Object
raised-flag = This looks wrong
raised-flag-in = Thank you. A person looks at it, and you see here what came of it.
raised-flag-words = Somebody says that this looks wrong
raised-no-words = Nothing was written with it.
raised-open = Open it
raised-you-said = You said this on { $at }:
raised-answer = The answer:
raised-flag-days = { $n ->
    [one] Somebody said that this looks wrong. A person looks at it within { $n } day.
   *[other] Somebody said that this looks wrong. A person looks at it within { $n } days.
}
raised-flag-late = Somebody said that this looks wrong. A person should have looked at it within 14 days, and it is late.
raised-flag-changed = Somebody said that this looks wrong, and was right: the decision was replaced.
raised-flag-stays = Somebody said that this looks wrong. A person looked, and the decision stays.
raised-late = It is late. On { $at } these people were told: { $who }.
raised-late-nobody = It is late since { $at }. Nobody has a role that is told of this.
raised-told-lead = the leads of the team
raised-told-hr = the people of HR
raised-told-representative = the representatives of the workers
raised-you-changed = You changed this.
raised-told = Everybody concerned was told.
raised-mended = What was repaired
raised-label = It was { $before }, and it is now { $after }.
raised-field = { $name }: it was { $before }, and it is now { $after }.
raised-out-before = The wrong decision went out
raised-out-after = The right decision goes out
raised-again = { $n ->
    [0] No similar decision of AI had to be looked at again.
    [one] { $n } similar decision of AI is looked at again by people.
   *[other] { $n }{ $more } similar decisions of AI are looked at again by people.
}
raised-mine = What you raised
raised-mine-lede = Your objections, and where you said that something looks wrong: what came of each.
raised-mine-none = You have not raised anything yet
raised-mine-none-teaches = Below every decision you can object, or say that it looks wrong. Here you then see what came of it.
raised-told-waits = An objection to a decision of your team is waiting. It is to be decided by { $date }.
raised-told-overdue = An objection was not decided within 14 days. You are asked to see to it.
raised-told-flag = Somebody says that a decision of your team looks wrong.
raised-told-changed = You changed this: what you said looked wrong was put right.
raised-told-stays = A person looked at what you said looks wrong. The decision stays.
raised-did-flagged = said that it looks wrong
raised-did-reminded = reminded those who may decide about the objection
raised-did-overdue = told others that the objection is late

figures-tab = Objections
figures-title = Figures
figures-of = { $name }: objections
figures-nobody = These figures are about the automation. No figure here is about a person.
figures-lede = { $raised ->
    [0] Nobody has objected to what AI decided here.
   *[other] { $raised ->
        [one] There was { $raised } objection to what AI decided here.
       *[other] There were { $raised } objections to what AI decided here.
    } { $upheld ->
        [0] None of them was found right.
        [one] { $upheld } was right.
       *[other] { $upheld } were right.
    } { $open ->
        [0] None waits.
        [one] { $open } waits.
       *[other] { $open } wait.
    } { $late ->
        [0] None was late.
        [one] { $late } took too long, or still does.
       *[other] { $late } took too long, or still do.
    }
}
figures-raised = Objections
figures-open = Waiting
figures-upheld = Right
figures-dismissed = Decision stayed
figures-late = Took longer than { $days } days
figures-late-short = Late
figures-median = Days, median
figures-right = Share that was right
figures-flags = Said to look wrong
figures-changed = Changed by that
figures-share = { $share } (between { $low } and { $high })
figures-few = shown from { $fewest } decided objections on
figures-days = { $n }
figures-none = Nobody has objected yet
figures-none-teaches = Whoever gets a decision of AI can object to it, or say that it looks wrong. What comes of that is counted here, for the automation and never for a person.
figures-all = All automations, and what is late
figures-month = Month
figures-caption = Objections by the month in which they came in, and how they stand now
figures-description = A bar for each of the last twelve months: how many objections came in, and how many of them were right, were not, or still wait.
figures-automation = Automation
figures-waiting = Late now
figures-waiting-none = Nothing is late.
figures-each = Each automation
figures-each-caption = Objections to what AI decided, for each automation
figures-kind = What
figures-objection = objection
figures-flag = said to look wrong
figures-told = Who was told
figures-all-lede = { $late ->
    [0] Every objection is within its { $days } days.
    [one] { $late } objection waits longer than { $days } days.
   *[other] { $late } objections wait longer than { $days } days.
}
