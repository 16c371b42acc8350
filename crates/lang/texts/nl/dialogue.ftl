# Stem: vragen en zorgen, ideeën.

dialogue-ways = Lijsten van deze kamer
dialogue-way-work = Werk
dialogue-way-concerns = Vragen en zorgen
dialogue-way-ideas = Ideeën

## Vragen en zorgen

concern-title = Vragen en zorgen over AI
concern-lede = { $open ->
    [0] Niets wacht op een antwoord
    [one] Eén vraag of zorg wacht op een antwoord
   *[other] { $open } vragen of zorgen wachten op een antwoord
}{ $overdue ->
    [0] .
    [one] ; één wacht te lang.
   *[other] ; { $overdue } wachten te lang.
} { $answered ->
    [0] Er is nog niets beantwoord.
    [one] Eén is beantwoord.
   *[other] { $answered } zijn beantwoord.
}
concern-how = Bij elke vraag hoort één mens die antwoordt, binnen { $days } dagen. Iedereen ziet hoeveel er wachten, en of dat te lang duurt. Niemand ziet wie ze stelt.
concern-none = Niemand heeft nog iets gevraagd
concern-none-teaches = Twijfel is hier welkom. Bijvoorbeeld: “Is mijn werk er over een jaar nog?” of “Wie controleert wat AI ’s nachts beslist?” Jij kiest of je naam erbij staat.
concern-ask = Vraag iets, of zeg wat je zorgen geeft
concern-have-code = Ik heb een code
concern-sent = Het ligt bij wie jij koos. Niemand weet dat jij het was.
concern-for-you = Voor jou om te beantwoorden
concern-mine = Wat jij vroeg
concern-answered = Beantwoord
concern-answered-none = Hier staat niets dat jij mag lezen.
concern-about-named = Over { $name }
concern-about-all = Over AI op het werk in het algemeen
concern-open-until = antwoord uiterlijk { $day }
concern-overdue = te laat
concern-is-answered = beantwoord
concern-ask-lede = Eén mens antwoordt je, binnen { $days } dagen. Jij kiest wat er van je bekend is.
concern-words = Je vraag of zorg
concern-words-hint = Zeg het in je eigen woorden. Het hoeft niet te kloppen, en niet netjes te zijn.
concern-about = Waar het over gaat
concern-owner = Wie moet antwoorden
concern-owner-hint = Die mag het doorgeven aan een andere teamleider, HR, leider of vertegenwoordiger.
concern-choose = Kies iemand
concern-asker = Wat er van jou bekend is
concern-asker-named = Mijn naam: ik krijg bericht als er een antwoord is
concern-asker-code = Alleen een code: daarmee lees ik het antwoord, en kan ik terugschrijven
concern-asker-nobody = Helemaal niets
concern-readers = Wie het mag lezen
concern-shared = Iedereen, als het beantwoord is; tot dan wie antwoordt
concern-private = Alleen degene die antwoordt
concern-send = Verstuur
concern-kept = Wat er bewaard blijft
concern-kept-named = Met je naam: dat jij het vroeg, los van wat je vroeg. Het logboek van het programma noemt je niet.
concern-kept-code = Met een code: de dag, en een vingerafdruk van de code, waar niemand de code uit kan maken. Geen naam, geen uur, geen verband met je aanmelding.
concern-kept-nobody = Met niets: de dag. Geen naam, geen uur, geen verband met je aanmelding.
concern-kept-words = Wat je schrijft, kan je verraden: laat namen weg, en wat alleen jij weet.
concern-kept-machine = Wie deze machine beheert, zou kunnen opschrijven op welk moment er iets binnenkomt. Wil je daar niet op vertrouwen, praat dan met een vertegenwoordiger.
concern-code-title = Je code
concern-code-lede = Schrijf deze code op: hiermee lees je het antwoord, en niemand kan je hem nog een keer geven.
concern-code-once = Je ziet hem alleen nu. We bewaren er alleen een vingerafdruk van.
concern-code-use = Kom over een paar dagen terug: Stem, Vragen en zorgen, “Ik heb een code”. Je hoeft niet aangemeld te zijn.
concern-code-written = Ik heb hem opgeschreven
concern-code-ask = Lees een antwoord met een code
concern-code-ask-lede = Hier lees je het antwoord op wat je zonder je naam vroeg. Je hoeft niet aangemeld te zijn.
concern-code = Je code
concern-code-hint = Vijf groepjes van vier. Hoofdletters, streepjes en spaties maken niet uit.
concern-code-read = Lees
concern-with = Het ligt bij { $name }.
concern-shared-note = Iedereen mag dit lezen als het beantwoord is.
concern-private-note = Alleen degene die antwoordt, mag dit lezen.
concern-back = Terug naar vragen en zorgen
concern-lede-open = Dit wacht op een antwoord, uiterlijk { $day }.
concern-lede-overdue = Dit had op { $day } een antwoord moeten hebben.
concern-lede-answered = Dit is beantwoord.
concern-by-you = Jij
concern-by-colleague = Een collega
concern-by-code = Iemand met een code
concern-by-nobody = Iemand
concern-reply = Vraag door
concern-reply-words = Wat je terugschrijft
concern-reply-send = Verstuur
concern-answer = Antwoord
concern-answer-words = Je antwoord
concern-answer-hint = Je naam staat erbij. “Dat weet ik nog niet” is ook een antwoord, als je zegt wanneer wel.
concern-answer-send = Verstuur het antwoord
concern-hand-on = Geef het door
concern-hand-on-to = Aan wie
concern-hand-on-hint = Die kan het dan lezen, en jij misschien niet meer. De klok loopt door.
concern-hand-on-send = Geef door
concern-role-lead = teamleider
concern-role-hr = HR
concern-role-leader = leider
concern-role-representative = vertegenwoordiger
concern-wrong-owner = Kies wie moet antwoorden.
concern-wrong-choice = Kies een van deze.
concern-refused-words = Zeg in 1 tot { $most } tekens wat het is.
concern-refused-owner = Kies een teamleider, HR, een leider of een vertegenwoordiger.
concern-refused-long = Dit gesprek is lang genoeg. Praat met elkaar, of vraag iets nieuws.
concern-refused-code = Bij deze code hoort niets. Kijk nog eens: vijf groepjes van vier.
concern-from-automation = Vraag er iets over, of zeg wat je zorgen geeft
concern-told-raised = Een vraag of zorg wacht op jouw antwoord.
concern-told-handed-on = Iemand gaf een vraag of zorg aan jou door.
concern-told-overdue = Een vraag of zorg wacht te lang op jouw antwoord. Iedereen ziet hoeveel dat er zijn.
concern-told-answered = Wat je vroeg, is beantwoord.
concern-did-raised = Er kwam een vraag of zorg binnen
concern-did-answered = Beantwoordde een vraag of zorg
concern-did-handed-on = Gaf een vraag of zorg door

## Ideeën

idea-title = Ideeën: wat afgeven, wat houden
idea-lede = { $open ->
    [0] Van elk idee is iets gekomen.
    [one] Eén idee wacht op de teamleider.
   *[other] { $open } ideeën wachten op de teamleider.
}
idea-lede-none = Niemand heeft nog iets voorgesteld.
idea-none-teaches = Begin bij een zaak, of bij werk op de lijst: “dit kunnen we afgeven”, of “dit moeten mensen houden”. Wat ervan komt, staat hier voor iedereen.
idea-new = Stel iets voor
idea-new-lede = Je team en alle anderen zien het idee; niemand ziet dat het van jou is.
idea-wish = Wat stel je voor?
idea-wish-hand-over = Dit kunnen we aan AI geven
idea-wish-keep = Dit moeten mensen houden
idea-about = Waar het over gaat
idea-about-all = { $stream }: alle zaken
idea-about-label = { $stream }: { $label }
idea-about-gone = Iets dat er niet meer is
idea-why = Waarom
idea-why-hint = Bijvoorbeeld: “Het zijn elke keer dezelfde drie velden”, of “wie dit schrijft, is geschrokken en heeft een mens nodig”.
idea-send = Stel het voor
idea-caption = Ideeën en wat ervan kwam
idea-column = Idee
idea-column-about = Over
idea-column-became = Wat ervan kwam
idea-open = wacht op de teamleider
idea-became-automation-stage = { $name }, nu: { $stage }
idea-became-reserved = Mensen houden { $label }. Elke zaak met dit label gaat naar een mens.
idea-became-declined = Nu niet: { $why }
idea-of = Idee van { $team }, { $day }
idea-back = Terug naar alle ideeën
idea-lead = Voor de teamleider
idea-automate = Maak er een automatisering van
idea-automate-teaches = Die begint als idee. Alle voorwaarden staan er nog voor: de kaart, de stem van het team, de vertegenwoordigers informeren, oefenen en bewijs.
idea-stream = In welke stroom
idea-name-en = De naam in het Engels
idea-name-nl = De naam in het Nederlands
idea-automate-do = Begin
idea-reserve = Laat mensen het houden
idea-reserve-teaches = Vanaf de volgende zaak gaat elke zaak met dit label naar een mens, wat AI ook voorstelt.
idea-label = Welk label
idea-reserve-do = Houd het bij mensen
idea-decline = Nu niet
idea-decline-why = Waarom niet
idea-decline-do = Zeg het
idea-refused-why = Zeg waarom, in 1 tot { $most } tekens.
idea-refused-over = Van dit idee is al iets gekomen.
idea-refused-other = Dat is niet wat er is voorgesteld.
idea-refused-label = Kies welk label mensen houden.
idea-refused-stream = Kies een stroom, en geef een naam in beide talen.
idea-wrong-wish = Kies wat je voorstelt.
idea-wrong-about = Kies waar het over gaat.
idea-from-case = Stel iets voor over zulke zaken
idea-from-work = Stel voor om het af te geven, of te houden
idea-did-raised = Iemand stelde voor wat af te geven of te houden
idea-did-settled = Besliste wat er van een idee komt
