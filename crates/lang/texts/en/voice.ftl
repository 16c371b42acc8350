# Voice: the task inventory, what people say of it, and the four zones.

voice-title = What we spend our time on
voice-lede = { $works ->
    [0] Nobody has added any work yet.
    [one] One piece of work is on the list{ $open ->
        [none] .
        [0] ; you have voted on it.
       *[other] ; it waits for your vote.
    }
   *[other] { $works } pieces of work are on the list{ $open ->
        [none] .
        [0] ; you have voted on all of it.
        [one] ; one waits for your vote.
       *[other] ; { $open } wait for your vote.
    }
}
voice-none-other = This team has put nothing on its list yet.
voice-how = Here the team says what takes time, what dulls and what you want to keep. What you answer is stored without your name, and figures show only from { $fewest } voters on, in steps of { $fewest }.
voice-no-team = You are in no team that decides cases
voice-no-team-teaches = Here teams say which work they want to hand over, and which they want to keep. Ask your lead to put you in a team.
voice-none = Nothing is on the list yet
voice-none-teaches = Begin with what you did most last week. For example: “Typing over invoice numbers, 40 minutes a week, very dull.” It takes less than a minute.
voice-add = Add work
voice-add-lede = Work of { $team }. You give the first vote on it yourself.
voice-add-save = Add it with my vote
voice-cancel = Cancel
voice-what = What is it?
voice-what-hint = A few words, such as: answer where a claim is.
voice-minutes = How long does it take you?
voice-minutes-unit = minutes a week
voice-dull = How dull is it?
voice-energy = Does it give you energy?
voice-value = What is it worth to those you do it for?
voice-agency = How much of it should people keep?
voice-wish = Would you hand it over to AI?
voice-often = How often does it come back?
voice-often-several = Several times a day
voice-often-daily = Every day
voice-often-weekly = Every week
voice-often-monthly = Every month
voice-often-seldom = Seldom
voice-often-column = How often
voice-added = It is on the list, with your vote.
voice-known = It stands here:
voice-off = Taken off the list on { $day }:
voice-off-list = Taken off the list ({ $n })
voice-was = Was called: { $names }
voice-rename = Give it another name
voice-rename-teaches = For the same work in better words. The votes stay, and everybody sees what it was called.
voice-rename-save = Keep this name
voice-take-off = Take it off the list
voice-take-off-teaches = It stays to be read under “taken off”, with your reason and what people said.
voice-take-off-why = Why
voice-take-off-save = Take it off
voice-wrong-known = The team has this on its list already.
voice-wrong-off = This was taken off the list.
voice-wrong-why = Say why, in at most 500 characters.
voice-picture = { $placed } of { $works } pieces of work have a place between what people want and what a machine can.
voice-picture-means = Each mark is a piece of work, with its number in the lists below. To the right: people hand it over more gladly. Above: a machine can do it. The larger the mark, the more minutes a week.
voice-axis-can = A machine can do it
voice-axis-cannot = No machine can do it yet
voice-axis-keep = People keep it
voice-axis-hand = People hand it over
voice-zone-waits = Waits for the lead
voice-zone-waits-means = Enough people voted. The lead has not said yet whether a machine can do it.
voice-zone-few = Too few votes
voice-zone-few-means = Fewer than { $fewest } people voted.
voice-scale-not = Not at all
voice-scale-little = A little
voice-scale-some = Somewhat
voice-scale-much = Much
voice-scale-very = Very much
voice-energy-1 = It takes much
voice-energy-2 = It takes some
voice-energy-3 = Neither
voice-energy-4 = It gives some
voice-energy-5 = It gives much
voice-agency-1 = Nothing, AI alone
voice-agency-2 = A little
voice-agency-3 = Half and half
voice-agency-4 = Most of it
voice-agency-5 = All of it, people only
voice-wish-1 = No
voice-wish-2 = Rather not
voice-wish-3 = I do not mind
voice-wish-4 = Rather yes
voice-wish-5 = Gladly
voice-secret = Your answers are stored without your name. So you can vote once, and cannot change it: nobody knows which vote is yours. Figures show when { $fewest } people voted, and then after every { $fewest } more.
voice-vote = Your vote
voice-vote-now = Vote
voice-vote-send = Send my vote
voice-voted = You voted
voice-thanks = Thank you, your vote is counted.
voice-too-few = Figures show here when { $fewest } people have voted.
voice-few = not yet
voice-small-team = This team has { $people } people. Figures of fewer than { $fewest } would tell what each of you answered, so none will ever show here, and no zone either. Your votes count as having taken part. Talk about the list together, and write down on the board of an automation who does which step.
voice-counts = You voted. The figures move only after every { $fewest } votes, else two looks at them would tell what the last one said: yours counts in them from the first step after it. With { $people } people in the team the last step is at { $last } votes. Whoever comes after it has taken part, and says the rest in conversation.
voice-voters = { $from } to { $to }
voice-of-team = Work of { $team }.
voice-back = Back to the list
voice-table = All work in a table
voice-scale = What the voters answered, as means. From 1 (little) to 5 (much); minutes to the nearest ten. Where all said the same at an end of the scale, one of them is counted a step less: else you would see what each of them said.
voice-caption = Work of { $team }, means from 1 to 5
voice-work = Work
voice-minutes-column = Minutes a week
voice-dull-column = Dull
voice-energy-column = Energy
voice-value-column = Worth
voice-agency-column = People keep
voice-wish-column = Hand over
voice-voters-column = Voters
voice-state = Your vote
voice-zone-green = Hand it over
voice-zone-green-means = People want it, and a machine can.
voice-zone-red = Not without us
voice-zone-red-means = A machine can, and people do not want it. Only with a decision the team makes together.
voice-zone-research = Worth finding out
voice-zone-research-means = People want it, and no machine can do it yet.
voice-zone-low = Leave it
voice-zone-low-means = People do not want it, and no machine can.
voice-zone-none = Nothing here.
voice-assess = For the lead: could a machine do it?
voice-capable = Could a machine do this now?
voice-capable-unknown = Nobody knows yet
voice-capable-yes = Yes
voice-capable-no = No, not yet
voice-linked = The automation that would do this, as the lead said:
voice-automation = Which automation would do it
voice-automation-none = None
voice-assess-save = Save
voice-wrong-what = Say what it is, in at most 120 characters.
voice-wrong-minutes = Give minutes a week, from 0 to 3,600.
voice-wrong-answer = Choose one of the answers.

## The board of an automation

together-title = Decided together
together-of = { $name }: who does what
together-none = The process is not on the board yet
together-none-teaches = Write down the steps of the work as it is, and say for each who should do it: AI, a person, or a person with what AI proposes. Then the team agrees, or changes it.
together-lede-none = Nobody has written down the process yet.
together-lede = { $agreed } of { $of } people of the team agree with this process.
together-lede-decided = The team decided this together on { $day }.
together-ai = AI
together-person = A person
together-both = A person, with AI
together-step = Step
together-hand = Who does it
together-caption = The process, step by step
together-agreeing = Do you agree?
together-agreed = Agree, of the people needed
together-agree-teaches = When half of the team agrees, it is decided together. Only the number is shown: who does not agree owes nobody a reason.
together-agree = I agree
together-withdraw = I take that back
together-you-agreed = You agreed
together-write = Write down the process
together-change = Change the process
together-change-teaches = When somebody agreed already and the steps change, everybody is asked anew and gets a notice.
together-step-number = Step { $n }
together-hand-number = Who does step { $n }
together-not-stored = This is not stored. What you typed stands in the form below; what was there before still holds.
together-lede-asked = The team decided this together on { $day }. It holds until half of the team agrees with the change below.
together-caption-decided = The process that holds, decided on { $day }
together-asked = A change the team is asked about
together-asked-teaches = This does not hold yet. When half of the team agrees with it, it takes the place of the process above, which stays to be read here.
together-asked-caption = The process as somebody in the team would change it, since { $day }
together-keep = Take this change back
together-agreeing-change = Do you agree with the change?
together-earlier = { $n ->
    [one] One earlier process
   *[other] { $n } earlier processes
}
together-earlier-caption = Decided on { $day }, held until { $until }
together-change-beside = What was decided holds until half of the team agrees with your change. Everybody in the team gets a notice.
together-ask = Ask the team
together-told-asked = Your team is asked whether it agrees with who does what in an automation.
together-rows-teach = Empty lines are left out. Save to get more lines.
together-save = Save the process

## The people budget

budget-title = People budget
budget-of = { $name }: what it cost, and what people got
budget-lede-none = Nothing is booked yet.
budget-lede = { $share } of what was spent ({ $people } of { $all }) went to people.
budget-lede-short = { $share } of what was spent ({ $people } of { $all }) went to people. To reach 30% another { $missing } is needed for training, reskilling or support.
budget-none = Nothing is booked on this automation yet
budget-none-teaches = Book what it costs: licences, machines, integration, and above all training, learning other work, and support. At least 30% goes to people; the hours they learn in count.
budget-band = The advised share for people lies between 30% and 40%.
budget-picture = Share for people: { $share }, with the advised band of 30% to 40%
budget-by-cost = By kind of cost
budget-what-for = What for
budget-what = What it was
budget-what-hint = For example: training of four colleagues, two mornings.
budget-amount = Amount
budget-amount-hint = Or give hours and a rate below.
budget-share = Share
budget-day = Day
budget-hours = Hours of work
budget-hours-column = Hours
budget-rate = Rate an hour
budget-all = All bookings
budget-book = Book an amount
budget-save = Book it
budget-euros = €{ $amount }
budget-licence = Licences
budget-hardware = Machines
budget-integration = Integration
budget-training = Training
budget-reskilling = Learning other work
budget-support = Psychological support
budget-wrong-number = Give a number, such as 1250.50.
budget-wrong-cost = Choose what it was for.
budget-wrong-day = Give a day.
budget-check-fine = { $name }: { $share } went to people. That is enough.
budget-check-short = { $name }: { $share } went to people, and at least 30% is needed. Book another { $missing } for training, reskilling or psychological support.
budget-check-none = { $name }: nothing is booked yet. Book what it costs, and what people get of it.
budget-takes-back = Takes back “{ $what }”:
budget-taken-back = taken back
budget-back = Take a booking back
budget-back-teaches = Nothing is deleted. A second booking with your reason takes the first one back, and both stay to be seen.
budget-back-which = Which booking
budget-back-choose = Choose a booking
budget-back-one = { $what }, { $amount }, { $day }
budget-back-why = Why it is not right
budget-back-save = Take it back
budget-wrong-booking = Choose the booking to take back.
budget-check-over = { $name }: it is over, so it is not checked any more.
budget-check-not-begun = { $name }: it is not in use and nothing is booked, so there is nothing to check.
budget-check-no-automations = There are no automations yet, so there is nothing to check.
