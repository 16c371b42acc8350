# Korte lessen over AI naast je werk. Elke les duurt minder dan vijf minuten.

primer-all = Korte lessen
primer-all-teaches = Elke les duurt minder dan vijf minuten. Wat één bepaalde AI doet en hoe die fout gaat, staat hierboven bij de oefening.
primer-step = Probeer dit deze week
primer-next = Hierna: { $title }

primer-mistakes = Hoe AI fout gaat
primer-mistakes-lede = AI maakt andere fouten dan mensen, en juist daarom zie je ze makkelijk over het hoofd.
primer-mistakes-words = Hij ziet woorden, niet wat iemand bedoelt
primer-mistakes-words-text = AI heeft geleerd welke woorden bij welke beslissing horen. “Mijn printer vraagt om een wachtwoord” heeft de woorden van twee soorten. Een collega snapt meteen welke het is. AI weegt de woorden, en kan aan de verkeerde kant uitkomen.
primer-mistakes-sure = Hij is zeker, ook als het fout is
primer-mistakes-sure-text = Iemand die twijfelt laat dat merken. AI brengt een fout voorstel even stellig als een goed voorstel. Dat hij zeker is, zegt alleen dat de zaak lijkt op zaken die hij kent.
primer-mistakes-new = Hij weet niet wat nieuw is
primer-mistakes-new-text = Een nieuwe regel, een nieuwe dienst, een storing in één wijk: AI heeft het nooit gezien, en ziet het aan voor iets wat hij wel kent. In de eerste dagen na een verandering gaat het het vaakst fout, want niemand heeft het hem verteld.
primer-mistakes-alike = Hij maakt steeds dezelfde fout
primer-mistakes-alike-text = Een mens vergist zich af en toe. AI maakt bij elke zaak van dezelfde soort dezelfde fout. Dat is erg, want het kunnen er veel zijn. Het is ook goed: vind je er één, dan heb je ze allemaal. Ze zijn op te zoeken en te herstellen.
primer-mistakes-step = Zoek één zaak waarin de woorden iets anders zeggen dan wat iemand bedoelt. Vertel het een collega: zou AI dit goed hebben?

primer-oversight = De baas blijven
primer-oversight-lede = Meekijken is niet genoeg. Dit helpt om echt de baas te blijven.
primer-oversight-pull = Een voorstel trekt
primer-oversight-pull-text = Iedereen die een voorstel ziet, gaat er een beetje in mee, experts ook, en het meest als het druk is. Beter je best doen helpt niet. De volgorde veranderen wel: eerst wat jij vindt, dan het voorstel.
primer-oversight-first = Waarom je soms eerst zelf oordeelt
primer-oversight-first-text = Bij een deel van de zaken zie je het voorstel pas als je hebt gezegd wat jij vindt. Dat is geen test van jou. Het houdt je eigen blik scherp, en zo meten we of AI nog doet wat beloofd is.
primer-oversight-check = Kijk waar het op steunt
primer-oversight-check-text = Naast een voorstel staan de woorden of de plek waar het op steunt. Stel één vraag: zou ik hierom zo beslissen? Staan de woorden er alleen toevallig, dan is het voorstel niets waard, ook als het bij toeval klopt.
primer-oversight-stop = Je mag nee zeggen
primer-oversight-stop-text = Iets anders kiezen kost evenveel toetsen als meegaan. Je mag een zaak bij AI weghouden, een collega vragen, en de hele automatisering stoppen. Niemand hoeft uit te leggen waarom hij het niet eens was met een machine.
primer-oversight-step = Zeg bij de volgende tien zaken in jezelf wat jij vindt, voordat je ogen naar het voorstel gaan.

primer-asking = Een chat-AI goed vragen
primer-asking-lede = Een chat-AI is handig voor een eerste versie, als je weet wat je vraagt en nakijkt wat je krijgt.
primer-asking-know = Weet waar hij goed in is
primer-asking-know-text = Hij is goed in herschrijven, korter maken, een lijst maken en andere manieren bedenken om iets te zeggen. Hij is slecht in feiten, in tellen en in wat alleen jouw organisatie weet. Gebruik hem waar je zelf kunt zien of het klopt.
primer-asking-parts = Zeg vier dingen
primer-asking-parts-text = Zeg voor wie het is, wat je wilt, wat erin moet staan en hoe het eruit moet zien. “Schrijf een aardig antwoord” is te weinig. “Herschrijf dit antwoord voor iemand die lezen moeilijk vindt. Hooguit acht zinnen. Laat de datum en het bedrag staan.” geeft iets waar je mee verder kunt.
primer-asking-check = Kijk het na alsof een vreemde het schreef
primer-asking-check-text = Lees elke zin. Kloppen de namen, de datums en de bedragen met je eigen papieren? Belooft de tekst iets wat je niet kunt waarmaken? Wat de deur uitgaat, gaat weg met jouw naam. En wie het krijgt, mag weten dat AI hielp.
primer-asking-never = Wat je er nooit in zet
primer-asking-never-text = Geen namen, adressen of nummers van mensen, niets over gezondheid of geldzorgen: behalve als je organisatie dat voor precies dit programma heeft afgesproken. Gebruik je zelf al iets? Zeg het: het is beter om het te weten, en niemand krijgt de schuld.
primer-asking-step = Neem een eigen tekst waar niets over mensen in staat. Vraag twee keer om een kortere tekst: één keer in één zin, één keer met de vier dingen. Vergelijk.

primer-together = Samenwerken
primer-together-lede = Goed samenwerken gaat niet vanzelf: je beslist als team wie wat doet.
primer-together-split = Verdeel met opzet
primer-together-split-text = Sommige stappen zijn saai voor mensen en passen bij een machine. Andere stappen vragen om luisteren, afwegen of een uitzondering durven maken. Op het bord van je automatisering zegt je team bij elke stap: AI, een mens, of allebei. Dat beslissen jullie, en jullie mogen het veranderen.
primer-together-skill = Houd je vak bij
primer-together-skill-text = Wat je niet meer doet, vergeet je langzaam, en dan kun je er ook niet meer op toezien. Doe daarom af en toe een paar zaken zonder AI. Hier oefen je dat met oude zaken, in betaalde tijd.
primer-together-ask = Vraag eerst een collega
primer-together-ask-text = Als je twijfelt, is het verleidelijk om het de machine te vragen. Een collega weet meer: waarom het de vorige keer zo ging, en voor wie het fout liep. Vragen houdt ook een team bij elkaar. Daarom staat die knop bij elke zaak.
primer-together-time = Zeg waar de tijd voor is
primer-together-time-text = Als AI werk overneemt, komen er uren vrij. Beslis samen waarvoor: moeilijke zaken, meer tijd voor wie dat nodig heeft, leren, of gewoon minder haast. Als niemand het zegt, lopen die uren vanzelf weer vol.
primer-together-step = Kijk met één collega naar het bord van jullie automatisering. Is er een stap die je anders zou verdelen? Breng het in.

primer-rights = Je rechten
primer-rights-lede = Je hebt iets te zeggen over AI naast je werk. Hier kun je op rekenen.
primer-rights-know = Je mag het weten
primer-rights-know-text = Van elke automatisering staat in het register wat hij doet, wat hij niet doet, met welke gegevens, wie toezicht houdt en hoe vaak het fout gaat. Bij elke beslissing kun je lezen waarom die zo uitviel. Begrijp je het niet? Vraag het: iemand moet het uitleggen.
primer-rights-say = Je hebt iets te zeggen
primer-rights-say-text = Er wordt niets ingevoerd zonder de mensen te vragen van wie het werk is. Je stemt over wat je wilt afgeven en wat je houdt, zonder je naam. Je vertegenwoordigers horen het van tevoren. En iedereen mag een automatisering stoppen.
primer-rights-private = Je wordt niet gemeten
primer-rights-private-text = Geen cijfer vertelt iemand hoe snel je werkt, hoe vaak je het met AI eens bent of hoe een oefening ging. Wat je op je eigen pagina over jezelf ziet, ziet niemand anders. Van een team is pas iets te zien vanaf vijf mensen. In het verloop staat wel wie een zaak besliste, want iemand staat daarvoor in.
primer-rights-learn = Je leert in betaalde tijd
primer-rights-learn-text = Leren is werk. Een oefening wordt geboekt als betaalde tijd, en een eerlijk deel van wat een automatisering kost, gaat naar mensen. Ook wie iets vraagt en antwoord krijgt van AI heeft rechten: weten dat het AI was, een mens spreken, en bezwaar maken.
primer-rights-step = Open de kaart van een automatisering naast je werk. Staat er iets wat niet klopt, of mis je iets? Zeg het tegen je teamleider of je vertegenwoordiger.
