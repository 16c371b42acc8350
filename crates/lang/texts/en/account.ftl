# Signing in, the first page, invitations, one's own page, notices.

account-address = E-mail address
account-name = Name
account-language = Language
account-password = Password
account-password-new = New password
account-password-old = Your password now
account-password-rule = At least 12 characters. A short sentence is easy to remember and hard to guess.
account-password-change = Change password
account-password-changed = Your password is changed. Where else you were signed in, you are out.
account-password-others = Where else you are signed in, you will have to sign in again.
account-save = Save

account-sign-in = Sign in
account-sign-in-wrong = This address and password do not belong together. Look at both and try again.
account-forgotten = Forgotten your password? Ask an administrator for a new link.

account-new-title = Nobody is here yet
account-new-lede = This Samenspel is new. It waits for its first person.
account-new-link = Open the link that the program printed when it started. It is meant for whoever started it.

account-setup-title = Welcome
account-setup-lede = You are the first person here. Two minutes, and others can join.
account-setup-roles = You become the administrator: you invite people, make teams and streams. You do not read their cases.
account-setup-start = Begin
account-organisation = Name of your organisation
account-organisation-missing = Fill in the name of your organisation.

account-invite-title = Welcome, { $name }
account-invite-lede = Choose a password, and you are in. This link works once.
account-invite-start = Begin

account-me-about = About you
account-me-password = Password
account-me-saved = Saved.
account-figures = Your own work
account-figures-yours = Only you can see this. No one else can, not your lead either.
account-figures-done = Cases you decided
account-figures-judged-first = Where you gave your own view first
account-figures-kept-own = Where you kept your own view after you saw what AI proposed

account-notices = Notices
account-notices-none = You have not been told anything yet
account-notices-none-teaches = When something happens in your cases, or a colleague asks you something, it stands here.
account-notice-new = new
account-told-decided = Your question is decided.
account-told-repaired = A decision about your question was wrong, and has been corrected.
account-told-recalled = We look at your question again.
account-told-appeal-decided = Your objection is decided.
account-told-appeal-raised = Somebody objects to a decision of your team.
account-told-handed-over = A colleague handed a case over to you.
account-told-asked = A colleague asks you something about a case.
account-told-answered = A colleague answered your question.
account-told-stopped = An automation was stopped. Everything goes to people now.
account-told-tripped = The brake stopped an automation. Everything goes to people now.
account-told-kept-less = People keep less than before. What an automation proved counts no more: a new proof is needed.
account-told-restart-asked = An automation waits for a second person before it restarts.
account-told-restarted = An automation that was stopped works again.
account-told-council-asked = The works council is asked about an automation: your answer is awaited.
account-told-council-answered = The works council answered about an automation of your team.
account-told-drifted = New cases look different from the earlier ones.
account-told-job-died = Something could not be done in the background. It needs a person.
account-told-other = Something happened.

account-role-requester = requester
account-role-colleague = colleague
account-role-lead = lead
account-role-hr = HR
account-role-representative = representative
account-role-leader = leader
account-role-auditor = auditor
account-role-administrator = administrator
