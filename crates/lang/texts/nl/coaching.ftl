# Betaalde tijd voor coaching en gesprekken over groei.

coaching-title = Betaalde tijd
coaching-about = Coaching en gesprekken over groei zijn betaalde leertijd. Wie van jullie wil boekt die tijd, op het mensenbudget van een automatisering van het team. In de boeking staat geen naam en geen pad, en dit pad onthoudt geen uren.
coaching-nowhere = Het team heeft nog geen automatisering om de tijd op te boeken.
coaching-kind = Wat was het?
coaching-coaching = Coaching
coaching-talk = Gesprek over groei
coaching-minutes = Minuten
coaching-on = Voor welke automatisering?
coaching-on-hint = De automatisering waardoor het werk verandert.
coaching-save = Boek de tijd
coaching-booked = De tijd is geboekt als betaalde leertijd, zonder naam.
coaching-all = Geboekte leertijd, van iedereen samen
coaching-hours = { $hours } uur
coaching-wrong-minutes = Boek een heel aantal minuten, van 15 tot 480.
