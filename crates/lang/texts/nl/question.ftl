# Vragen: stellen, volgen, begrijpen, bezwaar maken.

question-ask = Stel een vraag
question-choose-lede = Waar gaat je vraag over?
question-no-stream = Er is nog niets om te vragen
question-no-stream-teaches = Er is nog geen plek voor vragen gemaakt. Zodra die er is, kies je die hier.
question-mine = Je vragen
question-about = { $stream }: stel een vraag
question-ask-lede = Schrijf het in je eigen woorden. Je hoeft niet te weten voor welk team het is.
question-ai-here = AI mag hier gewone vragen beantwoorden. Je ziet altijd of AI dat deed. Een mens kijkt ernaar als je dat vraagt.
question-subject = Onderwerp
question-text = Je vraag
question-text-hint = Schrijf geen wachtwoorden of andere geheimen op.
question-name = Je naam
question-address = Je e-mailadres
question-address-hint = Alleen voor het antwoord.
question-as = Je vraagt dit als { $name } ({ $address }).
question-files = Bestanden
question-files-hint = Kies een of meer bestanden, of sleep ze hierheen. Samen hoogstens 25 MB.
question-send = Versturen
question-sent = Je vraag is binnen.
question-keep-link = Bewaar dit adres. Alleen hiermee kun je je vraag volgen, en je ziet het maar één keer.
question-what-next = Op gewone vragen komt vaak meteen antwoord. Anders kijkt een mens ernaar.
question-none = Je hebt nog niets gevraagd
question-none-teaches = Hier zie je je vragen, de antwoorden, en wie of wat ze gaf.
question-mine-lede = { $open ->
    [0] Op alle vragen hier is een antwoord.
    [one] Op { $open } vraag hier is nog geen antwoord.
   *[other] Op { $open } vragen hier is nog geen antwoord.
}
question-mine-caption = Je vragen, de nieuwste bovenaan
question-asked-at = Gevraagd
question-stands = Antwoord
question-answered = Antwoord:
question-open = nog geen antwoord
question-lede-answered = Het antwoord: { $label }.
question-lede-person = Een mens kijkt naar je vraag. Je hoeft niets te doen.
question-lede-open = Je vraag is binnen. Je hoeft niets te doen.
question-answer = Het antwoord
question-why = Waarom deze beslissing, in het kort
question-person = Vraag een mens
question-person-teaches = AI gaf dit antwoord. Als je het vraagt, kijkt een mens ernaar. Je hebt geen reden nodig.
question-person-asked = Er is een mens gevraagd om hiernaar te kijken.
question-person-coming = Een mens gaat ernaar kijken. Je ziet het antwoord hier.
question-appeal-in = Je bezwaar is binnen. Een mens beslist binnen 14 dagen.
question-yours = Je vraag
