# Short lessons about AI beside one's work. Each takes less than five minutes.

primer-all = Short lessons
primer-all-teaches = Each takes less than five minutes. What one particular AI does and how it goes wrong stands with its practice, above.
primer-step = Try it this week
primer-next = Next: { $title }

primer-mistakes = How AI goes wrong
primer-mistakes-lede = AI makes other mistakes than people do, and that is why they are easy to miss.
primer-mistakes-words = It sees words, not what somebody means
primer-mistakes-words-text = AI has learned which words go with which decision. “My printer asks for a password” has the words of two kinds. A colleague understands at once which one it is. AI weighs the words, and may come out on the wrong side.
primer-mistakes-sure = It is sure, also when it is wrong
primer-mistakes-sure-text = Somebody who doubts lets you hear it. AI writes a wrong proposal in just as firm a tone as a right one. That it is sure only says that the case looks like cases it knows.
primer-mistakes-new = It does not know what is new
primer-mistakes-new-text = A new rule, a new service, a power cut in one part of town: AI has never seen it, and takes it for something it does know. In the first days after a change it goes wrong most, and nobody has told it.
primer-mistakes-alike = It goes wrong in the same way again and again
primer-mistakes-alike-text = A person makes a slip now and then. AI makes the same mistake with every case of the same kind. That is bad, for there may be many. It is good as well: if you find one, you have found them all, and they can be looked up and put right.
primer-mistakes-step = Find one case in which the words say something else than what somebody means. Tell it to a colleague: would AI get it right?

primer-oversight = Staying in charge
primer-oversight-lede = Looking on is not enough. This is what helps to really stay in charge.
primer-oversight-pull = A proposal pulls
primer-oversight-pull-text = Everybody who sees a proposal leans towards it, experts too, and most of all when it is busy. It does not help to try harder. It helps to change the order: first your own view, then the proposal.
primer-oversight-first = Why you judge first now and then
primer-oversight-first-text = In a part of the cases you do not see the proposal until you have given your own view. That is not a test of you. It keeps your own eye sharp, and it is how we measure whether AI still keeps its promise.
primer-oversight-check = Look at what it rests on
primer-oversight-check-text = Beside a proposal stand the words or the place it rests on. Ask one question: would I decide so because of this? If the words only happen to be there, the proposal is worth nothing, also when it is right by luck.
primer-oversight-stop = You may say no
primer-oversight-stop-text = Choosing something else takes just as many keys as going along. You may keep a case from AI, ask a colleague, and stop the whole automation. Nobody is asked why they did not agree with a machine.
primer-oversight-step = With the next ten cases, say your own answer to yourself before your eyes go to the proposal.

primer-asking = Asking a chat AI well
primer-asking-lede = A chat AI is useful for a first draft, if you know what you ask and check what you get.
primer-asking-know = Know what it is good at
primer-asking-know-text = It is good at rewriting, shortening, making a list, and thinking up other ways to say something. It is bad at facts, at counting, and at what only your organisation knows. Use it where you can see yourself whether it is right.
primer-asking-parts = Say four things
primer-asking-parts-text = Say who it is for, what you want, what must be in it, and what it should look like. “Write a friendly reply” is too little. “Rewrite this reply for somebody who finds reading hard. At most eight sentences. Keep the date and the amount.” gives something you can work with.
primer-asking-check = Check as if a stranger wrote it
primer-asking-check-text = Read every sentence. Do the names, dates and amounts agree with your own papers? Does it promise anything that you cannot keep? What goes out goes out in your name, and who receives it may know that AI helped.
primer-asking-never = What you never put in
primer-asking-never-text = No names, addresses, numbers of people, no health, no money troubles: unless your organisation has agreed to that with this very program. Do you already use something of your own? Say so: it is better to know, and nobody is blamed.
primer-asking-step = Take a text of your own without anything about people. Ask for a shorter one twice: once in one sentence, once with the four things. Compare.

primer-together = Working together
primer-together-lede = Good work together does not come by itself: you decide as a team who does what.
primer-together-split = Divide on purpose
primer-together-split-text = Some steps dull people and suit a machine. Other steps ask for listening, weighing or daring to make an exception. On the board of your automation your team says for each step: AI, a person, or both. That is yours to decide, and to change.
primer-together-skill = Keep your skill
primer-together-skill-text = What you no longer do, you slowly forget, and then you can no longer oversee it. So do a few cases without AI now and then. Here you can practise that on past cases, in paid time.
primer-together-ask = Ask a colleague first
primer-together-ask-text = In doubt it is tempting to ask the machine. A colleague knows more: why it was done so last time, and for whom it went wrong. Asking also keeps a team together. So the button for it stands at every case.
primer-together-time = Say what the time is for
primer-together-time-text = If AI takes over work, hours come free. Decide together what they are for: harder cases, more time for who needs it, learning, or simply less haste. If nobody says it, the hours fill up by themselves.
primer-together-step = Look at the board of your automation with one colleague. Is there a step that you would divide in another way? Put it up for discussion.

primer-rights = Your rights
primer-rights-lede = You have a say in AI beside your work. This is what you can count on here.
primer-rights-know = You may know
primer-rights-know-text = For every automation it stands in the register what it does, what it does not do, on which data, who oversees it and how often it goes wrong. Of every decision you can read why it came out so. If you do not understand it, ask: it has to be explained.
primer-rights-say = You have a say
primer-rights-say-text = Nothing is introduced without those whose work it is having been asked. You vote on what you want to hand over and what you keep, without your name. Your representatives are informed beforehand. And everybody may stop an automation.
primer-rights-private = You are not measured
primer-rights-private-text = No figure tells anybody how fast you work, how often you agree with AI, or how a practice went. What you see about yourself on your own page, nobody else sees. Of a team something shows only from five people on. The record does hold who decided a case, because somebody answers for it.
primer-rights-learn = You learn in paid time
primer-rights-learn-text = Learning is work. A practice is booked as paid time, and a fair part of what an automation costs goes to people. Who asks something and gets an answer of AI has rights too: to know that it was AI, to a person, and to object.
primer-rights-step = Open the card of an automation beside your work. Is there something that is not true, or that you miss? Tell your lead or your representative.
