# Guidelines and rights: what AI may do here, what everybody may ask, and what nobody can switch off.

rights-title = AI here: what may and may not, and your rights
rights-lede = These are your rights when AI is used here, and the limits that AI keeps to.
rights-room = Your rights
rights-part-may = What AI may do here
rights-part-may-not = What AI may not do here
rights-part-rights = Your rights
rights-part-lines = Lines that are never crossed
rights-lines-teach = These lines are built into the program. Changing this text does not move them.
rights-laws = Where this stands in law
rights-laws-teach = Information, not legal advice. Beside each stands whether and when it was compared with a copy of its text.
rights-version = Version { $number }, since { $date }
rights-came = Version 0: what the program came with
rights-now = This is version { $number }, since { $date }.
rights-now-came = This is the text the program came with. Nobody here has changed it yet.
rights-versions = Versions
rights-compared = What changed from version { $from } to { $to }
rights-edit = Change this text
rights-edit-title = Change the guidelines
rights-edit-lede = Everybody here reads this, in both languages. A line that begins with “- ” becomes a point. Once you save, an announcement is drafted for you to send.
rights-save = Put this version in force
rights-cancel = Cancel
rights-silent = These parts are still empty in one of the languages: { $parts }.
rights-same = Nothing changed, so there is no new version.
rights-default-may =
    - Read what comes in, and propose what it is about.
    - Decide alone where it is proven that this goes right often enough, and where nobody is turned down by it.
    - Fill in what is written in a document, with the place where it is written.
    - Help to learn and to practise.
rights-default-may-not =
    - Rate, rank or select people, or plan them by how they behave.
    - Guess what somebody feels from text, voice, face or keys.
    - Turn somebody down, punish or dismiss somebody.
    - Decide anything that a team has kept for people.
    - Learn from a case that somebody kept from AI.
rights-default-rights =
    - You can ask for a person, at any moment, without a reason.
    - You can see why: for every decision a page says what AI did, what it rested on, and who decided.
    - You can object. Another person than the first looks at it, and you hear within 14 days.
    - You can stop an automation. Everybody with an account can; starting again takes two people.
    - You can keep one case from AI, or propose to keep a whole kind of work for people.
    - You learn to work with it in paid time, and you practise without consequences.
    - You have a say beforehand: what takes time, what you want to keep, and who does which step.
    - You hear it before something changes, and so do your representatives.
rights-default-lines =
    - Nobody is compared or ranked. Nothing joins a person with speed, errors, mood, objections, training or agreement with AI, except on that person's own page.
    - Your vote and your answers are kept without your name, and figures show from five people on.
    - Text that AI made is marked as such.
    - What happened stays in the record: nobody can quietly change it.
