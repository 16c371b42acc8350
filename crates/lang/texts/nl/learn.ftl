# Leren: wat je van een automatisering moet weten, en oefenen met oude zaken.

learn-how = Je leert in betaalde tijd: een les, de vragen en een oefening worden geboekt. Een oefening zo lang als hij duurt, en hooguit { $minutes } minuten, zonder je naam. Hoe het je afgaat is alleen van jou: alleen je eigen browser onthoudt het.
learn-lede = { $open ->
    [one] Voor één automatisering van je team kun je de oefening nog doen.
   *[other] Voor { $open } automatiseringen van je teams kun je de oefening nog doen.
}
learn-lede-all = { $of ->
    [one] Je deed de oefening voor de automatisering van je team.
   *[other] Je deed de oefening voor alle { $of } automatiseringen van je teams.
}
learn-lede-others = Hier leren mensen wat AI naast hen doet, welke fouten hij maakt en hoe zij de baas blijven.
learn-none = Er is nog niets om mee te oefenen
learn-none-teaches = Zodra je team een automatisering heeft, staat die hier: wat hij doet, welke fouten hij maakt, en een oefening met jullie eigen oude zaken.
learn-practice = Oefenen
learn-done = Je deed de oefening
learn-open = Oefening nog te doen
learn-portion-hidden = In een team van minder dan vijf mensen staat hier niet hoeveel er de oefening deden.
learn-portion-nobody = Nog niemand van het team deed de oefening.
learn-portion-few = Minder dan de helft van het team deed de oefening.
learn-portion-half = Minstens de helft van het team deed de oefening.
learn-portion-most = Minstens vier van de vijf mensen van het team deden de oefening.
learn-portion-all = Iedereen van het team deed de oefening.
learn-hour = Wat een uur leren kost
learn-hour-cost = Kosten van een uur
learn-hour-hint = Voor wat vanaf nu wordt geboekt. Zolang hier niets staat, wordt alleen de tijd geboekt.
learn-hour-save = Bewaar
learn-hour-saved = Bewaard. Het telt voor wat vanaf nu wordt geboekt.
learn-back = Terug naar leren
learn-what = Wat deze AI doet
learn-errs = Welke fouten hij maakt
learn-oversee = Hoe jij de baas blijft
learn-one-lede = Van 100 voorstellen { $wrong ->
    [0] is er ongeveer geen fout
    [one] is er ongeveer één fout
   *[other] zijn er ongeveer { $wrong } fout
}, gemeten op { $cases } zaken die mensen beslisten.
learn-one-lede-nothing = Deze AI heeft nog niets geleerd. Hoe vaak hij fouten maakt, is dus nog niet bekend.
learn-to-card = Alles over deze automatisering
learn-errs-measured = { $share } van de voorstellen klopt. Dat is gemeten op { $cases } zaken waar hij niet van geleerd had, naast wat mensen beslisten.
learn-errs-none = Geen soort zaak werd vaker dan een andere met iets verward.
learn-errs-none-papers = Geen soort document werd vaker dan een ander verward. Een voorstel is ook fout als één van de velden fout is.
learn-fields = Hoe vaak elk veld fout was
learn-field = Veld
learn-errs-nothing = Er is nog niets gemeten. Wees in het begin extra voorzichtig met wat hij voorstelt.
learn-errs-why = AI kijkt naar woorden, niet naar wat iemand bedoelt. Hij maakt dus fouten als een zaak de woorden van een andere soort gebruikt, als iemand twee dingen tegelijk vraagt, en als iets nieuw is.
learn-mixed-up = Wat hij het vaakst met iets anders verwart
learn-people-say = Mensen beslissen
learn-ai-says = AI zegt
learn-how-often = Hoe vaak
learn-times = { $times } van { $of }
learn-oversee-first = Lees eerst de zaak en bedenk wat jij vindt. Kijk daarna pas naar het voorstel.
learn-oversee-evidence = Kijk waar het voorstel op steunt. Zijn dat de woorden waar het om gaat, of staan ze er toevallig?
learn-oversee-same = Iets anders kiezen is net zo makkelijk als meegaan. Niemand anders ziet hoe vaak je het een of het ander doet.
learn-oversee-doubt = Twijfel je? Vraag een collega, of zeg dat de zaak niet voor AI is.
learn-oversee-stop = Maakt hij vaker fouten? Je mag de automatisering stoppen. Iedereen mag dat, en zegt erbij waarom.
learn-practice-about = Je beslist { $cases } oude zaken van je team opnieuw. Dat duurt ongeveer { $minutes } minuten. Het verandert niets: niet de zaak, niet wat AI leert, niet wat er gemeten wordt.
learn-practice-planted = Eerst zeg je wat jij vindt. Dan zie je een voorstel van AI, en geef je je laatste antwoord. Sommige voorstellen zijn fout: wij stopten er fouten in, en waar AI het zelf fout had, kan zo’n zaak er ook bij zitten. Daarna lees je welke, en hoe je het had kunnen merken.
learn-practice-private = Wat je antwoordt wordt hier niet bewaard. Alleen dat je de oefening deed wordt genoteerd, één keer. Je eigen browser onthoudt waar je bent, en na afloop hoeveel er goed was, voor jou alleen.
learn-practice-papers = Bij documenten gaat de oefening over welk soort document het is. Oefenen per veld kan nog niet.
learn-you-did = Jij wel.
learn-practice-team = De oefening is voor de mensen van het team dat met deze automatisering werkt.
learn-practice-nothing = Er is nog geen oefening: AI moet eerst leren van wat je team beslist.
learn-to-desk = Naar het werk
learn-begin = Begin de oefening
learn-begin-alone = Oefen zonder AI
learn-alone-why = Zonder AI houd je je eigen vak bij: hetzelfde soort zaken, en geen voorstel. Ook dat is betaalde tijd, één keer per dag.

## Een oefening

practice-title = Oefening: { $name }
practice-lede = Zaak { $at } van { $of }. Niets wat je hier doet verandert de zaak, en wij bewaren er niets van.
practice-lede-over = Klaar. { $last ->
    [one] Eén van de { $cases } laatste antwoorden was
   *[other] { $last } van de { $cases } laatste antwoorden waren
} zoals mensen beslisten.
practice-asked = Wat er gevraagd wordt
practice-first = Wat beslis jij?
practice-first-teaches = Eerst wat jij vindt. Het voorstel van AI komt daarna.
practice-alone-teaches = Je oefent zonder AI. Daarna lees je wat mensen beslisten.
practice-first-save = Dit vind ik
practice-label = Deze zaak is
practice-choose = Kies
practice-choose-one = Kies een van de antwoorden.
practice-kept = { $label } (dit houden mensen)
practice-both = En je laatste antwoord?
practice-both-teaches = Klopt het voorstel? Je mag bij je antwoord blijven of het veranderen. De woorden waar het op steunt komen hier pas daarna: een fout die wij erin stopten heeft ze niet.
practice-your-view = Wat jij vindt
practice-ai-proposes = AI stelt voor
practice-save = Het is “{ $label }”
practice-keep = Ik blijf bij “{ $label }”
practice-take = Ik verander naar “{ $label }”
practice-other = Iets anders
practice-other-save = Dit is mijn laatste antwoord
practice-told = Wat mensen beslisten
practice-same = Mensen beslisten “{ $label }”, en jij ook.
practice-another = Mensen beslisten “{ $label }”. Jij zei “{ $own }”.
practice-ai-right = AI had het hier goed.
practice-ai-planted = Het voorstel “{ $proposed }” was fout. Wij stopten deze fout erin: AI zou hem kunnen maken, maar maakte hem hier niet.
practice-ai-wrong = Het voorstel “{ $proposed }” was fout. Dit is een echte fout: AI stelde dit zelf voor.
practice-speaks = Voor “{ $label }” pleit: { $words }.
practice-misleads = Voor “{ $label }” lijkt te pleiten: { $words }. Dat brengt je hier op het verkeerde spoor.
practice-often = Van { $of } zaken die mensen “{ $label }” noemen, ziet AI er { $times } aan voor “{ $proposed }”.
practice-notice = Zo merk je het: zeg in één zin wat iemand vraagt, voordat je naar het voorstel kijkt. Past het voorstel bij die zin?
practice-people-keep = “{ $label }” houden mensen zelf: AI beslist dat nooit alleen.
practice-next = Volgende zaak
practice-to-end = Naar het einde
practice-of = { $n } van { $of }
practice-booked = { $minutes } minuten zijn geboekt als betaalde leertijd, zonder je naam. Nog eens oefenen mag altijd; elke soort oefening wordt één keer per dag betaald.
practice-booked-today = De tijd van vandaag voor deze soort oefening is geboekt. Nog eens oefenen mag altijd, en wordt één keer per dag betaald.
practice-too-fast = Dit ging te snel om mee te tellen: zo snel leest niemand deze zaken. Er is geen tijd geboekt, en het telt niet als oefening. Neem de tijd, hij is betaald.
practice-fared-first = Eerste antwoord zoals mensen beslisten
practice-fared-last = Laatste antwoord zoals mensen beslisten
practice-fared-wrong = Foute voorstellen
practice-fared-planted = { $wrong }, waarvan { $planted } door ons erin gestopt
practice-fared-noticed = Foute voorstellen waar je niet in meeging
practice-fared-helped = Zaken waarin het voorstel je eerste antwoord verbeterde
practice-gone = Alleen jij ziet dit, en alleen nu: als je van deze pagina weggaat, is het weg. Hoeveel er goed was onthoudt alleen deze browser.
practice-advice-missed = Je ging minstens één keer mee met een fout voorstel. Dat gebeurt iedereen die een voorstel ziet. Eerst zelf zeggen wat je vindt, helpt het meest.
practice-advice-all = Je liet geen fout voorstel door. In het echte werk zijn er veel minder, en juist dan is het moeilijker om te blijven kijken.
practice-again = Oefen opnieuw
practice-booking = Oefenen met oude zaken
practice-too-few = Er zijn te weinig oude zaken om mee te oefenen: mensen moeten er eerst nog een paar beslissen.
practice-one-label = Er is hier maar één label. Er valt dus niets te kiezen en niets te oefenen.
practice-lost = Deze oefening kan hier niet verder. Begin een nieuwe: er is niets kwijt, want er was niets bewaard.

## Het plan voor AI-geletterdheid van een automatisering

plan-to = Het plan voor AI-geletterdheid: wie wat moet weten, en wat er gedaan is
plan-title = AI-geletterdheid: { $name }
plan-lede = { $done } van de { $of } onderdelen zijn klaar.
plan-law = Artikel 4 van de Europese AI-verordening vraagt een organisatie om wie met AI werkt te helpen er genoeg van te weten. Dit plan zegt wie, wat en hoe ver we zijn. Het noemt niemand bij naam.
plan-identify = Wie doet wat
plan-identify-means = Klaar als bij elke rol staat wat mensen in die rol met deze automatisering doen.
plan-goals = Wat zij moeten weten
plan-goals-means = Klaar als er voor elke rol een doel staat.
plan-carry-out = Leren
plan-carry-out-means = Klaar als minstens vier van de vijf mensen van het team de oefening deden.
plan-evaluate = Opnieuw bekijken
plan-evaluate-means = Klaar als iemand er het afgelopen jaar opnieuw naar keek.
plan-is-done = Klaar
plan-is-open = Nog te doen
plan-is-hidden = Niet te zien: het team is te klein
plan-roles = Rol voor rol
plan-role = Rol
plan-does = Wat zij ermee doen
plan-goal = Wat zij moeten weten en kunnen
plan-caption = Wat elke rol met deze automatisering doet, en ervan moet weten
plan-not-said = Dat heeft nog niemand gezegd
plan-role-colleague = Wie zaken beslist
plan-role-colleague-hint = Bijvoorbeeld: beslist zaken naast het voorstel, en controleert bij loting wat AI alleen besliste.
plan-role-lead = De teamleider
plan-role-lead-hint = Bijvoorbeeld: kiest het doel, kijkt elke week naar de controles, en stopt hem als dat nodig is.
plan-role-hr = Mensen van HR
plan-role-hr-hint = Bijvoorbeeld: zorgt voor betaalde tijd om te leren, en voor wat er met vrije uren gebeurt.
plan-role-representative = De vertegenwoordigers
plan-role-representative-hint = Bijvoorbeeld: adviseren voordat het begint, en lezen het verloop.
plan-done = Wat er geleerd is
plan-hours = Geboekt als betaalde leertijd, van iedereen samen: { $hours } uur.
plan-never = Nog niemand heeft dit plan opnieuw bekeken.
plan-write = Schrijf het plan
plan-save = Bewaar het plan
plan-look-again = Bekijk het opnieuw
plan-found = Wat bleek, en wat verandert er?
plan-found-hint = Bijvoorbeeld: de oefening helpt, de les over vragen is niet gebruikt. In mei plannen we er een uur voor.
plan-found-save = Bewaar wat bleek
plan-no-words = Zeg wat bleek.
plan-long-words = Gebruik hooguit { $most } tekens.
plan-back = Terug naar leren over { $name }

## Groeipaden

growth-title = Groeipaden
growth-lede = { $paths ->
    [0] Je hebt nog geen groeipad.
    [one] Er is één pad dat jij mag zien.
   *[other] Er zijn { $paths } paden die jij mag zien.
}
growth-about-room = Wil je groeien naar ander werk? Open zelf een pad, met coaching en gesprekken. Alleen jij ziet het, en wie jij uitnodigt.
growth-to-room = Groeipaden
growth-private = Een pad is van jou. Alleen jij ziet het, en wie jij uitnodigt. Je mag een uitnodiging intrekken, en het hele pad weghalen.
growth-none = Je hebt nog geen groeipad
growth-none-teaches = Werk verandert als er AI naast komt. Een pad zegt waar je vandaan komt, waar je heen wilt en wie je helpt. Bijvoorbeeld: “Van mail beantwoorden naar coach: tien uur coaching, elke maand een gesprek.”
growth-yours = Je eigen pad
growth-from-to = Van { $from } naar { $to }
growth-open = Open een pad
growth-from = Waar kom je vandaan?
growth-from-hint = In je eigen woorden, zoals: mail beantwoorden.
growth-to = Waar wil je heen?
growth-designer = procesontwerper
growth-reviewer = beoordelaar
growth-coach = coach
growth-exceptions = behandelaar van uitzonderingen
growth-wish = Wat wil je ermee?
growth-hours = Uren coaching
growth-hours-hint = Hoeveel plan je er? Het zijn betaalde uren.
growth-open-save = Open het pad
growth-planned = { $hours } uur coaching gepland.
growth-talks = Gesprekken
growth-no-talks = Er is nog geen gesprek gepland.
growth-day = Dag
growth-about = Waarover?
growth-about-hint = Bijvoorbeeld: wat ik het eerst wil leren.
growth-plan = Plan het gesprek
growth-took-place = Geweest
growth-talked-save = Het is geweest
growth-who = Wie dit pad mag zien
growth-nobody = Niemand, behalve jij.
growth-these = Naast degene van wie het pad is:
growth-invite = Nodig iemand uit
growth-choose = Kies iemand
growth-invite-save = Nodig uit
growth-withdraw = { $name } mag het niet meer zien
growth-end = Haal het pad weg
growth-end-means = Alles wat erop staat is dan weg, voor iedereen. Het is niet terug te halen.
growth-end-save = Haal het weg
growth-back = Alle paden
growth-wrong-to = Kies waar het pad heen gaat.
growth-wrong-hours = Geef een heel aantal uren, van 0 tot 500.
growth-no-words = Zeg waar je vandaan komt, in hooguit 600 tekens.
growth-no-subject = Zeg waar het gesprek over gaat.
growth-past-day = Die dag is voorbij. Kies vandaag of later.
growth-move = Naar een andere dag
growth-move-save = Verzet het
growth-drop-save = Haal het van de planning
growth-change = Verander het pad
growth-change-save = Bewaar
growth-end-ask = Ik wil het hele pad weghalen
growth-told-invited = Iemand nodigde je uit voor een groeipad.
growth-told-talk = Een gesprek op een groeipad is gepland, verzet of van de planning gehaald.
growth-too-many = Er staan er te veel op één pad.
