# How somebody's own practice goes. Only their own browser knows.

skill-title = How practice goes for you
skill-lede = This is for you alone: what was right in your practices. Beside AI and without AI are two lines: beside it some proposals are wrong on purpose, so the two are not the same task.
skill-about-room = Do you want to see how practice goes for you over time, with AI and without? Only your browser knows.
skill-to-line = See how practice goes for you
skill-private = Only this browser knows this: the last { $most } practices, for a year at most. We keep it nowhere, so your team, your lead and the administrator cannot see it. Another browser has nothing of it. Do you share this computer? Then have the browser forget it when you are done.
skill-none = There is nothing yet
skill-none-teaches = After your first practice you see a point here, and after a few a line. Practising without AI now and then lets you notice whether your own craft stays sharp.
skill-to-practice = To the practices
skill-finding = Your practices: { $beside } beside AI and { $alone } without.
skill-description = Each point is a practice, the oldest on the left. The higher, the more answers were as people decided. A square is beside AI, a dot is without.
skill-across = Practices, the oldest first
skill-up = Answers as people decided
skill-beside = Beside AI
skill-alone = Without AI
skill-day = Day
skill-how = How
skill-right = Right
skill-caption = Your practices, the latest first
skill-no-aim = You need not get anywhere: there is no target, no row of days to keep up, and nobody is compared with you. A practice has few cases, so one hard case already pulls a point down. Look at a few months rather than at one day.
skill-forget = Forget
skill-forget-means = Then it is gone, and nobody can bring it back. The next practice begins a new line.
skill-forget-save = Have this browser forget it
skill-forgotten = This browser does not know it any more.
