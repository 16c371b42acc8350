# Paid time for coaching and conversations about growth.

coaching-title = Paid time
coaching-about = Coaching and conversations about growth are paid learning time. Either of you books it, on the people budget of an automation of the team. The booking holds no name and no path, and this path remembers no hours.
coaching-nowhere = The team has no automation yet to book the time on.
coaching-kind = What was it?
coaching-coaching = Coaching
coaching-talk = Conversation about growth
coaching-minutes = Minutes
coaching-on = For which automation?
coaching-on-hint = The automation that changes the work.
coaching-save = Book the time
coaching-booked = The time is booked as paid learning time, without a name.
coaching-all = Booked learning time, of everybody together
coaching-hours = { $hours } hours
coaching-wrong-minutes = Book a number of whole minutes, from 15 to 480.
