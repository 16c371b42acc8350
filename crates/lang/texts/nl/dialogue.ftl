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
concern-kept-nobody = Met niets: de dag. Geen naam, geen uur, geen verband met je aanmelding. Antwoordt niemand, dan ziet iedereen dat er één te lang wacht, en krijgt bij wie het ligt elke week bericht. Alleen met een naam of een code kun je het aan iemand anders geven.
concern-kept-words = Wat je schrijft, kan je verraden: laat namen weg, en wat alleen jij weet.
concern-kept-machine = De lijst en de aantallen veranderen meteen: wie daar de hele dag naar kijkt, ziet ongeveer wanneer er iets binnenkwam. En wie deze machine beheert, zou dat kunnen opschrijven. Wil je daar niet op vertrouwen, praat dan met een vertegenwoordiger.
concern-code-title = Je code
concern-code-lede = Schrijf deze code op: hiermee lees je het antwoord, en niemand kan je hem nog een keer geven.
concern-code-once = Je ziet hem alleen nu. We bewaren er alleen een vingerafdruk van.
concern-code-use = Kom over een paar dagen terug, op { $address } of bij “Ik heb een code” in deze kamer. Je hoeft niet aangemeld te zijn.
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
concern-pass = Geef het aan iemand anders
concern-pass-teaches = Het wacht al meer dan twee weken op antwoord, en niemand anders kan het lezen. Je mag het aan iemand anders geven, zoals een vertegenwoordiger.
concern-pass-hint = Die kan het dan lezen, en bij wie het nu ligt, niet meer. Die heeft zeven dagen.
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
idea-choose = Kies waar het over gaat
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
idea-goal-en = Waarom AI hier komt, in het Engels
idea-goal-nl = Waarom AI hier komt, in het Nederlands
idea-goal-hint = Dit wordt de eerste regel van de kaart. Het begint met de reden van het idee.
idea-behind = Het idee waar dit van kwam
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
idea-keep-kind = Stel voor dat mensen al zulke zaken houden
idea-from-work = Stel voor om het af te geven, of te houden
idea-did-raised = Iemand stelde voor wat af te geven of te houden
idea-did-settled = Besliste wat er van een idee komt

## De meningenkaart

dialogue-way-opinions = Meningen
opinion-title = Wat we vinden, en wat we delen
opinion-lede-none = Niemand heeft nog naar meningen gevraagd.
opinion-lede = { $open ->
    [0] Je hebt overal je mening gegeven.
    [one] Eén onderwerp wacht op jouw mening.
   *[other] { $open } onderwerpen wachten op jouw mening.
}
opinion-how = Je bent het eens, oneens, of slaat over, zonder je naam. Zolang mensen nog antwoorden, is er niets te zien. Aan het eind laat een kaart zien wat alle groepen delen en waar ze verschillen. Wat elke persoon zei, wordt dan gewist. Van minder dan { $fewest } mensen is nooit iets te zien.
opinion-none-teaches = Een onderwerp is een vraag met een paar stellingen, zoals “AI mag eerst antwoorden, als een mens meeleest”. Het past bij grotere groepen, waar niet iedereen met iedereen kan praten.
opinion-new = Vraag naar meningen
opinion-new-lede = Schrijf stellingen op waar mensen het mee eens kunnen zijn of niet; ook die waar je het zelf niet mee eens bent.
opinion-question = De vraag
opinion-question-hint = Bijvoorbeeld: wat moet AI doen met brieven van patiënten?
opinion-statements = Stellingen, één per regel
opinion-statements-hint = 3 tot 20, elk over één ding.
opinion-groups = Groepen waar mensen bij kunnen horen, één per regel
opinion-groups-hint = Hooguit 6, elk met minstens acht mensen. Bijvoorbeeld: Balie, Financiën, HR.
opinion-days = Zoveel dagen open
opinion-open-do = Open het
opinion-open = wacht op jou
opinion-took-part = je deed mee
opinion-ended = afgelopen
opinion-agree = Eens
opinion-disagree = Oneens
opinion-pass = Sla over
opinion-group = Jouw groep
opinion-group-hint = Jij kiest. Je ziet een groep pas bij minstens acht mensen.
opinion-group-none = Dat zeg ik liever niet
opinion-secret = Je antwoorden worden bewaard zonder je naam en zonder het uur. Je kunt één keer antwoorden, en het niet veranderen: niemand weet welke antwoorden van jou zijn.
opinion-send = Verstuur mijn antwoorden
opinion-thanks = Dank je, je antwoorden tellen mee. De kaart komt er als het onderwerp is afgelopen.
opinion-lede-open = Open tot en met { $day }.
opinion-lede-few = Er deden minder dan { $fewest } mensen mee, dus er is niets te zien.
opinion-lede-map = { $people } mensen zeiden wat ze vinden.
opinion-end = Sluit het nu
opinion-end-teaches = De kaart wordt gemaakt, en wat elke persoon zei wordt gewist. Dit kun je niet terugdraaien.
opinion-end-sure = Sluit het ook als minder dan vijf mensen antwoordden: dan komt er geen kaart, en alles wat er gezegd is wordt gewist
opinion-refused-few = Minder dan vijf mensen antwoordden. Er komt dan geen kaart, en alles wat ze zeiden wordt gewist. Kruis het vakje aan als je dat wilt.
opinion-told-ended = Een onderwerp dat jij opende, is afgelopen.
opinion-end-do = Sluit en maak de kaart
opinion-back = Terug naar alle onderwerpen
opinion-finding = Het meest gedeeld door alle groepen: “{ $statement }”
opinion-picture = Voor elke stelling een lijn van niemand is het eens tot iedereen is het eens, met een teken voor elke groep.
opinion-nobody = niemand eens
opinion-all = iedereen eens
opinion-everybody = Iedereen
opinion-others = Alle anderen
opinion-part = { $name } ({ $people })
opinion-statement = Stelling
opinion-consensus = Gedeeld door alle groepen, 0 tot 1
opinion-caption = Elke stelling: hoeveel eens, oneens en overgeslagen, en hoe ver elke groep het eens is
opinion-clusters = Mensen die hetzelfde antwoordden
opinion-clusters-none = Niets te zien: er zijn { $people } mensen nodig, en groepjes van minstens { $fewest } die eruit springen.
opinion-clusters-teach = Welke groep ze ook kozen, naar hun antwoorden vallen mensen in { $clusters } clusters. Dit is waar elk het mee eens is.
opinion-cluster = Cluster { $n } ({ $people })
opinion-clusters-caption = Hoe ver elk cluster het eens is met elke stelling
opinion-shown = Geen cijfer hier gaat over minder dan { $fewest } mensen; kleinere groepen staan bij “alle anderen”. Zegt een hele groep hetzelfde, dan telt één van hen anders mee, in elk cijfer: zo vertelt geen cijfer wat ieder van hen zei.
opinion-refused-statements = Geef een vraag en 3 tot 20 verschillende stellingen, elk in hooguit 200 tekens.
opinion-refused-groups = Geef hooguit 6 groepen, elk met een eigen naam.
opinion-refused-days = Geef een aantal dagen van 1 tot 60.
opinion-refused-all = Antwoord op elke stelling: eens, oneens of sla over.
opinion-refused-over = Dit onderwerp is afgelopen.
opinion-did-opened = Vroeg naar meningen
opinion-did-ended = Een onderwerp liep af, en de kaart werd gemaakt

## Verhalen, hoe leiders AI gebruiken, eerlijk gemeld

dialogue-way-stories = Verhalen
dialogue-way-amnesty = Omwegen
story-title = Verhalen: wat goed ging, en wat niet
story-lede = { $well ->
    [0] Er is nog geen succes verteld
    [one] Er is één succes verteld
   *[other] Er zijn { $well } successen verteld
}{ $badly ->
    [0] , en niets dat misging.
    [one] , en één ding dat misging.
   *[other] , en { $badly } dingen die misgingen.
}
story-new = Vertel een verhaal
story-new-lede = Een succes en een eerlijke mislukking zijn hier evenveel waard.
story-none = Niemand heeft nog iets verteld
story-none-teaches = Bijvoorbeeld: “Het leest nu de nummers. Op vrijdag bellen we de mensen die ons schreven.” Of: “Het kende drie weken lang het nieuwe formulier niet, en dat zagen we te laat.”
story-well = ging goed
story-badly = ging niet goed
story-went = Hoe ging het?
story-name = In een paar woorden
story-words = Wat er gebeurde
story-time = Wat we met de tijd deden
story-time-hint = Bij een succes hoort dit: wie kreeg de uren, en waarvoor. Laat het leeg als er geen tijd over was.
story-about = De automatisering waar het over gaat
story-about-none = Geen
story-named = Wordt genoemd ({ $n })
story-nobody = Niemand
story-named-teach = Wie genoemd wordt, vragen we eerst. Dat geldt ook als de naam in jouw tekst staat en niet in deze lijst. Tot iedereen het goed vindt, kunnen alleen zij en jij het lezen. Iedereen kan dat later terugnemen.
story-send = Vertel het
story-not-public = nog niet openbaar
story-asked = Jij wordt hierin genoemd. Vind je dat goed?
story-fine = Je zei dat je het goed vindt om hier genoemd te worden.
story-not-fine = Je zei dat je hier niet genoemd wilt worden. Niemand anders kan het lezen.
story-off = Van de lijst gehaald door { $name } op { $day }. Alleen wie het vertelde en wie erin genoemd wordt, leest het nog.
story-refused = Niet openbaar: iemand die erin genoemd wordt, wil dat niet.
story-waits = Nog niet openbaar: het wacht op { $names }, die erin genoemd wordt en gevraagd is.
story-take-off = Haal “{ $title }” van de lijst
story-refused-yours = Alleen wie het vertelde, of iemand van HR, haalt een verhaal van de lijst.
story-did-off = Haalde een verhaal van de lijst
story-consent = Ik vind het goed
story-withdraw = Ik wil dit niet
story-figures = Ervoor en erna
story-figures-caption = Wat is gemeten voordat AI in gebruik kwam, en daarna
story-figures-what = Gemeten
story-figures-before = Ervoor
story-figures-after = Erna
story-figures-when = Dagen
story-figures-days = { $from } tot { $to }
story-figures-minutes = De helft van de zaken had antwoord binnen
story-figures-alone = Beslist zonder mens
story-figures-replaced = Later veranderd
story-figures-decisions = Beslissingen
story-figures-few = te weinig
story-figures-wait-minutes = { $n ->
    [one] { $n } minuut
   *[other] { $n } minuten
}
story-figures-wait-hours = { $n } uur
story-figures-note = Uit de geschiedenis genomen op de dag dat dit werd verteld; daarna staat het vast. Het telt zaken, geen mensen. Bij minder dan { $n } beslissingen staat er niets.
story-leaders = Hoe leiders zelf AI gebruiken
story-leaders-teach = Wie anderen vraagt met AI te werken, zegt hoe die dat zelf doet, wat er misging, en waarvoor niet.
story-leaders-none = Nog geen leider heeft het gezegd.
story-uses = Waarvoor ik AI gebruik
story-wrong = Wat er misging
story-never = Waarvoor ik het niet gebruik
story-said-on = Gezegd op { $day }.
story-use-say = Zeg hoe je zelf AI gebruikt
story-use-lede = Iedereen leest het, met je naam erbij. Er hoort iets bij dat misging.
story-use-send = Zet het erop
story-refused-words = Zeg wat er gebeurde. Een titel heeft hooguit 120 tekens.
story-refused-time = Zeg wat mensen met de tijd deden.
story-refused-all = Vul alle drie in: waarvoor je het gebruikt, wat er misging, en waarvoor niet.
story-refused-named = Jij wordt in dit verhaal niet genoemd.
story-told-named = Jij wordt in een verhaal genoemd. Zeg of je dat goed vindt.
story-did-told = Vertelde een verhaal
story-did-consented = Iemand die in een verhaal genoemd wordt, zei of dat goed is
story-did-own-use = Zei hoe die zelf AI gebruikt
amnesty-title = Hulpmiddelen en omwegen
amnesty-lede = { $done ->
    [0] Er is nog niets gemeld en geregeld.
    [one] Eén omweg werd een afspraak of een idee.
   *[other] { $done } omwegen werden een afspraak of een idee.
}
amnesty-promise = Gebruik je een hulpmiddel waar niemand over beslist heeft, of werk je om een systeem heen? Zeg het hier, zonder je naam. Het wordt een afspraak voor iedereen, of een idee. Het wordt nooit een zaak tegen iemand: niemand is bekend.
amnesty-tool = Welk hulpmiddel, of wat doe je?
amnesty-tool-hint = Bijvoorbeeld: een vertaler op internet.
amnesty-words = Waar helpt het bij?
amnesty-words-hint = En wat je mist zonder. Laat namen weg.
amnesty-send = Meld het
amnesty-thanks = Dank je. Niemand weet dat jij het was.
amnesty-became = Wat ervan kwam
amnesty-none = Hier staat niets dat jij mag lezen.
amnesty-open = wacht op iemand die er iets van maakt
amnesty-practice = afspraak
amnesty-idea = Het werd een idee
amnesty-practice-words = Hoe iedereen het mag doen, of wat je in plaats daarvan gebruikt
amnesty-practice-send = Maak er een afspraak van
amnesty-idea-stream = In welke stroom
amnesty-idea-send = Maak er een idee van
amnesty-refused-words = Zeg in hooguit 120 tekens wat het is, en waar het bij helpt of hoe het moet.
amnesty-refused-over = Hier is al iets van gekomen.
amnesty-did-told = Iemand meldde een hulpmiddel of een omweg
amnesty-did-settled = Maakte van een omweg een afspraak of een idee
