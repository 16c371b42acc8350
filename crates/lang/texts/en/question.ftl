# Questions: asking, following, understanding, objecting.

question-ask = Ask a question
question-choose-lede = What is your question about?
question-no-stream = There is nothing to ask yet
question-no-stream-teaches = Nobody has set up a place for questions. As soon as there is one, you choose it here.
question-mine = Your questions
question-about = { $stream }: ask a question
question-ask-lede = Write it in your own words. You do not have to know which team it is for.
question-ai-here = AI may answer routine questions here. You always see whether it did, and a person looks at it when you ask.
question-subject = Subject
question-text = Your question
question-text-hint = Please leave out passwords and other secrets.
question-name = Your name
question-address = Your e-mail address
question-address-hint = Only used for the answer.
question-as = You ask as { $name } ({ $address }).
question-files = Files
question-files-hint = Choose one or more files, or drag them here. At most 25 MB together.
question-send = Send
question-sent = Your question is in.
question-keep-link = Keep this address. It is the only way to follow your question, and it is shown only now.
question-what-next = Routine questions are often answered at once. Otherwise a person looks at it.
question-none = You have not asked anything yet
question-none-teaches = Here you see your questions, the answers, and who or what gave them.
question-mine-lede = { $open ->
    [0] All questions on this page are answered.
    [one] { $open } question on this page has no answer yet.
   *[other] { $open } questions on this page have no answer yet.
}
question-mine-caption = Your questions, the newest on top
question-asked-at = Asked
question-stands = Answer
question-answered = Answer:
question-open = no answer yet
question-lede-answered = The answer: { $label }.
question-lede-person = A person looks at your question. You do not have to do anything.
question-lede-open = Your question is in. You do not have to do anything.
question-answer = The answer
question-why = Why this decision, in short
question-person = Ask a person
question-person-teaches = AI gave this answer. A person will look at it if you ask. You do not need a reason.
question-person-asked = A person was asked to look at this.
question-person-coming = A person will look at it. You see the answer here.
question-appeal-in = Your objection is in. A person decides within 14 days.
question-yours = Your question
