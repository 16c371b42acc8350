# Voorwaarden: wat er moet zijn voor een automatisering een stap verder gaat, wat je daarvoor vastlegt, en proeven.

conditions-title = Voorwaarden
conditions-of = { $name }: voorwaarden
conditions-lede = { $n ->
    [0] Alle { $all } voorwaarden voor { $stage } zijn in orde.
    [one] { $n } van de { $all } voorwaarden voor { $stage } is nog niet in orde.
   *[other] { $n } van de { $all } voorwaarden voor { $stage } zijn nog niet in orde.
}
conditions-lede-none = Het is in de laatste fase. Hieronder staat wat er gevraagd is.
conditions-lede-paused = Het staat stil. Hieronder staat wat er gevraagd wordt, ook voor een nieuwe start.
conditions-lede-retired = Het is uit gebruik. Hieronder staat wat er gevraagd is.
conditions-refused = { $n ->
    [one] Het kan nog niet naar “{ $stage }”. Er ontbreekt één ding; hieronder staat wie daarvoor kan zorgen.
   *[other] Het kan nog niet naar “{ $stage }”. Er ontbreken { $n } dingen; hieronder staat wie daarvoor kan zorgen.
}
conditions-before = Niet alles wat voor deze fase gevraagd wordt, is nu in orde: een voorwaarde kan er later bij zijn gekomen, of niet meer kloppen. Wat ontbreekt, staat een volgende stap omhoog in de weg, en na een stop ook een nieuwe start. Voor een nieuwe start tellen niet mee: het bewijs (daar let de rem op), het budget en de vrije tijd, en wat nog niemand heeft gemeten.
conditions-for = Voor { $stage }
conditions-held = { $held } van { $n } in orde
conditions-met = in orde
conditions-not-met = ontbreekt
conditions-excepted = uitgesteld
conditions-to-card = Schrijf de kaart
conditions-to-board = Naar het bord
conditions-to-budget = Naar het budget
conditions-to-target = Naar het bewijs
conditions-to-practice = Naar het oefenen
conditions-to-declare = Verklaar het hieronder
conditions-to-inform = Leg het hieronder vast
conditions-to-oversee = Wijs hieronder mensen aan
conditions-to-freed = Zeg het hieronder
conditions-excepted-by = { $name } laat dit wachten tot { $day }, omdat:
conditions-except = Laat een voorwaarde een tijd wachten
conditions-except-teaches = Maar twee voorwaarden kunnen wachten. Iedereen ziet dat jij dit toestaat, waarom, en tot wanneer.
conditions-except-which = Welke voorwaarde
conditions-except-why = Waarom
conditions-except-until = Tot wanneer
conditions-except-do = Laat dit wachten, op mijn naam
condition-suppliers = Kan komen van: { $roles }.

condition-card = De kaart is compleet
condition-card-asks = Er staat in beide talen wat de automatisering doet, wat ze niet doet, en wat bij mensen blijft.
condition-card-holds = Alles is ingevuld, in beide talen.
condition-not-about-people = Gaat niet over mensen
condition-not-about-people-asks = Het beoordeelt mensen niet, zet ze niet op volgorde, kiest ze niet uit, plant niet op hun gedrag en raadt geen gevoelens.
condition-not-about-people-holds = De teamleider heeft dit verklaard, en geen label of veld zegt iets anders.
condition-asked-together = Mensen zijn gevraagd
condition-asked-together-asks = Minstens de helft van het team deed mee met de takenlijst. Wat mensen niet willen, beslist het team samen.
condition-asked-together-holds = { $have } van de { $of } mensen deden mee.
condition-informed = Mensen weten het op tijd
condition-asked-together-holds-few = Minder dan { $fewest } mensen deden mee, en dat is minstens de helft van de { $of } in het team. Hoeveel precies, zie je niet: zo ziet niemand wie niet meedeed.
condition-informed-asks = De mensen om wie het gaat en hun vertegenwoordigers weten het voor het begint, zo vroeg als de wet van het land vraagt.
condition-informed-holds = Verteld op { $day }. De ondernemingsraad: { $council }.
condition-trained = Mensen hebben geoefend
condition-trained-asks = Minstens 80% van wie het gaat controleren, heeft geoefend, in betaalde tijd.
condition-trained-holds = { $have } van de { $of } mensen hebben geoefend.
condition-people-budget = Mensen kregen hun deel
condition-people-budget-asks = Minstens 30% van wat het kostte, ging naar training, ander werk leren en steun.
condition-people-budget-holds = { $share } ging naar mensen.
condition-proven = Bewezen vaak genoeg goed
condition-proven-asks = Het doel is bewezen met zaken die mensen beoordeelden zonder een voorstel te zien.
condition-proven-holds = Het doel is bewezen.
condition-overseer-able = Iemand kan het stoppen
condition-overseer-able-asks = Er zijn mensen aangewezen die toezien. Zij hebben geoefend, en probeerden de stopknop in de laatste 90 dagen.
condition-overseer-able-holds = { $have } van de { $of } toezieners hebben geoefend, en de stopknop is geprobeerd.
condition-nobody-worse-off = Niemand is slechter af
condition-nobody-worse-off-asks = Stress, frustratie en zorg om het eigen werk zijn niet gestegen, en mensen helpen elkaar niet minder. Dat zeggen ze zelf, zonder naam.
condition-nobody-worse-off-holds = Gemeten: niemand is slechter af.
condition-freed-time = Vrije tijd heeft een doel
condition-freed-time-asks = Het team heeft gezegd wat het doet met de tijd die vrijkomt. Minder dan 20% mag open blijven.
condition-freed-time-holds = { $percent }% heeft een doel.
condition-freed-time-others = Geen andere automatisering van het team maakt tijd vrij zonder doel.

lack-silent = De kaart zegt dit nog niet in beide talen: { $parts }.
lack-not-declared = Nog niemand heeft verklaard dat het niet over mensen gaat.
lack-speaks-of-people = De naam “{ $name }” van een label of veld gaat over hoe goed mensen zijn, hun gedrag of hun gevoel. Dat mag een automatisering niet beslissen.
lack-few-asked = { $have } mensen van het team deden mee met de takenlijst; er zijn er { $need } nodig.
lack-few-asked-few = Minder dan { $fewest } mensen van het team deden mee met de takenlijst; er zijn er { $need } nodig.
lack-not-decided-together = Mensen willen dit werk niet duidelijk uit handen geven. Daarom moet het team dit samen beslissen op het bord.
lack-not-informed = Nergens staat dat mensen het weten.
lack-council-silent = De ondernemingsraad is nog aan het woord.
lack-council-refused = De ondernemingsraad stemde niet in. Alleen een nieuw antwoord van de raad zelf verandert dat.
lack-starts-too-soon = Mensen hoorden dat het begint op { $starts }. Dat is te vroeg: het mag op zijn vroegst beginnen op { $day }. Leg een latere begindag vast.
lack-too-soon = Mensen weten het nog te kort: het mag op zijn vroegst beginnen op { $day }.
lack-few-trained = { $have } mensen van het team hebben geoefend; er zijn er { $need } nodig.
lack-nothing-booked = Er is nog niets geboekt op het budget.
lack-budget-short = Er moet nog { $missing } naar mensen om 30% te halen.
lack-not-proven = Het doel is nog niet bewezen.
lack-no-overseer = Nog niemand is aangewezen om toe te zien.
lack-overseer-untrained = Iemand die toeziet, heeft nog niet geoefend.
lack-stop-not-tried = Niemand probeerde de stopknop in de laatste 90 dagen.
lack-not-measured = Nog niet gemeten: de peiling die dit meet, is nog niet gebouwd. Tot dan telt dit als ontbrekend.
lack-worse-off = De peiling laat zien dat mensen slechter af zijn.
lack-freed-unassigned = { $percent }% van de vrije tijd heeft nog geen doel.
lack-others-freed = Een andere automatisering van dit team beslist al alleen, en de tijd die daar vrijkwam heeft nog geen doel.

duty-declare = Gaat niet over mensen
duty-declared = De teamleider heeft verklaard dat het mensen niet beoordeelt, niet op volgorde zet en niet uitkiest, niet plant op gedrag en geen gevoelens raadt.
duty-not-declared = Nog niemand heeft dit verklaard.
duty-declare-teaches = Je verklaart dat het mensen niet beoordeelt, niet op volgorde zet en niet uitkiest, niet plant op gedrag en geen gevoelens raadt.
duty-declare-do = Ik verklaar dit
duty-undeclare-do = Ik neem dit terug
duty-inform = Wie het weet
duty-inform-none = Nog niemand heeft vastgelegd dat mensen het weten.
duty-inform-do = Leg vast dat mensen het weten
duty-inform-save = Bewaar dit
duty-document = Wat ze te lezen kregen
duty-document-hint = Een naam, of waar het ligt.
duty-recipients = Wie het hoorde
duty-recipients-hint = Bijvoorbeeld: het ICT-team, de ondernemingsraad.
duty-told = Verteld op
duty-starts = Het begint op
duty-council = De ondernemingsraad
duty-council-own = Alleen een vertegenwoordiger legt vast wat de ondernemingsraad antwoordde.
duty-by = Vastgelegd door
duty-replies = Wat de ondernemingsraad antwoordde
duty-reply = Het antwoord
duty-reply-words = Wat de raad zei
duty-reply-day = Dag van het antwoord
duty-reply-not-needed = heeft niets te antwoorden
duty-reply-awaited = De ondernemingsraad is gevraagd: er wordt op je antwoord gewacht.
duty-reply-do = Leg vast wat de ondernemingsraad antwoordde
duty-reply-save = Bewaar dit antwoord
duty-day-unknown = niet vastgelegd
duty-decision = Wat we daarop hebben besloten
duty-decision-day = Dag van het besluit
duty-decision-none = nog niets vastgelegd
duty-decision-do = Leg vast wat we op het antwoord besloten
duty-decision-save = Bewaar dit besluit
duty-country = Regels die hier gelden: { $country }.
duty-country-nothing = Er komt niets bij wat dit programma van iedereen vraagt.
duty-months = Tussen vertellen en beginnen liggen minstens { $n } maanden.
duty-council-first = Waar de ondernemingsraad gevraagd is, antwoordt die eerst.
law-compared = op { $day } vergeleken met een kopie van de tekst
law-not-compared = nog niet vergeleken met de tekst
law-no-advice = informatie, geen juridisch advies
duty-oversee = Wie het kan stoppen
duty-oversee-none = Er is nog niemand aangewezen. Iedereen kan op de stopknop drukken; toezieners letten op of dat nodig is.
duty-oversee-names = Hierop zien toe: { $names }.
duty-oversee-do = Wijs aan wie toeziet
duty-oversee-who = Mensen van het team
duty-oversee-save = Wijs deze mensen aan
duty-stop-tried = De stopknop is voor het laatst geprobeerd op { $day }.
duty-stop-untried = Nog niemand probeerde de stopknop.
duty-stop-teaches = Proberen rekent uit wat een stop zou doen, en stopt niets.
duty-halt = De stopknop werkt, en er is niets gestopt. Als je nu stopt:
duty-halt-under-way = { $waiting ->
    [0] is er op dit moment geen zaak onderweg
    [one] gaat één zaak die onderweg is naar een mens
   *[other] gaan { $waiting } zaken die onderweg zijn naar mensen
  }
duty-halt-alone = { $alone ->
    [0] verandert er voor mensen weinig: in de laatste 30 dagen ging geen zaak zonder mens verder
    [one] gaan zaken zoals de ene die in de laatste 30 dagen zonder mens verder ging naar mensen
   *[other] gaan zaken zoals de { $alone } die in de laatste 30 dagen zonder mens verder gingen naar mensen
  }
duty-stop-try = Probeer de stopknop
duty-freed = Waar de vrije tijd heen gaat
duty-freed-none = Het team heeft dit nog niet gezegd.
conditions-work = Het werk dat dit zou doen
conditions-work-teaches = De leidinggevende koppelde deze taken aan deze automatisering. Willen mensen ook maar één ervan niet uit handen geven, dan beslist het team op het bord.
conditions-work-unwanted = mensen willen dit niet
conditions-work-wanted = mensen willen dit uit handen geven
conditions-work-few = te weinig stemmen
conditions-work-once = eerder gekoppeld, nu niet meer
duty-freed-agreed = Waar de vrije tijd heen gaat, zoals het team het eens werd
duty-freed-no-hours = Alleen in procenten: niemand heeft gemeten hoeveel minuten een zaak met de hand kost. Daarom zijn de uren per week niet bekend.
duty-freed-asked = Een plan waarover het team wordt gevraagd
duty-freed-asked-teaches = Dit geldt nog niet. Is de helft van het team het ermee eens, dan komt het in de plaats van het eerdere plan.
duty-freed-keep = Neem dit plan terug
duty-freed-asks = Het team wordt gevraagd, en iedereen krijgt een bericht. Het plan telt als de helft van het team het eens is.
duty-told-freed = Je team wordt gevraagd waar de vrije tijd heen gaat.
duty-wrong-asked-already = Het team wordt al gevraagd over een ander plan. Zeg eerst wat je daarvan vindt, of vraag wie het voorstelde om het terug te nemen.
duty-wrong-nothing-asked = Het team wordt niet meer over een plan gevraagd.
duty-wrong-not-yours = Alleen wie dit plan vroeg, of de leidinggevende van het team, neemt het terug.
duty-freed-to = Wat we ermee doen
duty-freed-share = Deel
duty-freed-to-number = Wat we ermee doen, { $n }
duty-freed-share-number = Deel { $n }
duty-freed-do = Zeg waar de tijd heen gaat
duty-freed-teaches = Verdeel de tijd die vrijkomt, samen hoogstens 100%. Lege regels tellen niet mee.
duty-freed-save = Bewaar dit
duty-wrong-document = Zeg wat mensen te lezen kregen.
duty-wrong-recipients = Zeg wie het hoorde.
duty-wrong-told = Geef de dag waarop mensen het hoorden; die kan niet in de toekomst liggen.
duty-wrong-starts = Geef de dag waarop het begint; die kan niet liggen voor mensen het hoorden.
duty-wrong-council = Alleen een vertegenwoordiger legt vast wat de ondernemingsraad antwoordde.
duty-wrong-council-asked = De ondernemingsraad is gevraagd. Alleen een vertegenwoordiger kan dat afsluiten, met het antwoord van de raad.
duty-wrong-nothing-to-answer = Nog niemand heeft vastgelegd dat mensen het weten. Doe dat eerst.
duty-wrong-no-answer = Zeg wat de raad antwoordde.
duty-wrong-reply-day = Geef de dag van het antwoord: niet voor mensen het hoorden, en niet in de toekomst.
duty-wrong-no-reply = De ondernemingsraad heeft nog niet geantwoord.
duty-wrong-decision = Zeg wat er is besloten.
duty-wrong-decision-day = Geef de dag van het besluit: niet voor het antwoord, en niet in de toekomst.
duty-wrong-exception = Deze voorwaarde kan niemand laten wachten.
duty-wrong-until = Geef een dag in de toekomst, hoogstens een half jaar verder.
duty-wrong-share = Geef elk doel in woorden, met een heel percentage van 1 tot 100, samen hoogstens 100%.
duty-wrong-overseer = Alleen wie toeziet, probeert de stopknop.
duty-wrong-team = Wie toeziet, werkt in het team zelf.

council-not-needed = niet nodig
council-advice-asked = is om advies gevraagd
council-advice-given = gaf advies
council-consented = stemde in
council-withheld = stemde niet in

country-netherlands = Nederland
country-belgium = België
country-elsewhere = van geen land in het bijzonder
country-title = Regels van een land
country-now = Wat nu geldt
country-others = Wat elders zou gelden
country-which = Welke wet geldt hier voor het vertellen voor AI komt
country-about = Dit bepaalt hoe vroeg mensen het moeten weten, en of de ondernemingsraad eerst antwoordt. Het is informatie, geen juridisch advies.
country-settings-about = Hoe vroeg mensen weten dat AI komt, en of de ondernemingsraad eerst antwoordt.
country-save = Bewaar deze regels

pilot-title = Proef
pilot-teaches = Een proef heeft een einde. Op die dag stopt het vanzelf, en er komt geen voorstel meer tot iemand heeft geschreven wat eruit kwam.
pilot-none = Er is nu geen proef.
pilot-runs = { $n ->
    [one] Er loopt een proef tot { $day }: nog { $n } dag.
   *[other] Er loopt een proef tot { $day }: nog { $n } dagen.
}
pilot-over = De proef eindigde op { $day }. Er komt geen voorstel meer. Schrijf wat eruit kwam; daarna kunnen twee mensen het weer starten.
pilot-stopped-it = De proef was voorbij, dus stopte het vanzelf. Eerst schrijft iemand wat eruit kwam.
pilot-was = De proef die eindigde op { $day }
pilot-begin = Begin een proef
pilot-begin-do = Begin deze proef
pilot-hypothesis = Wat we verwachten
pilot-hypothesis-hint = Zo, dat het ook kan tegenvallen. Bijvoorbeeld: sorteren kost nog maar de helft van de tijd.
pilot-stop-rule = Wanneer we eerder stoppen
pilot-stop-rule-hint = Bijvoorbeeld: als drie collega’s erom vragen, of als meer dan 5 van de 100 voorstellen fout zijn.
pilot-ends = De dag waarop de proef eindigt
pilot-ends-hint = Hoogstens een half jaar verder. Op deze dag stopt het vanzelf.
pilot-report = Wat eruit kwam
pilot-report-hint = Wat je verwachtte, wat er gebeurde, wat mensen zeggen, en wat je nu doet.
pilot-report-do = Schrijf wat eruit kwam
pilot-report-save = Bewaar dit verslag
pilot-wrong-hypothesis = Zeg wat je verwacht.
pilot-wrong-stop-rule = Zeg wanneer je eerder stopt.
pilot-wrong-end = Geef een dag in de toekomst, hoogstens een half jaar verder.
pilot-wrong-stage = Een proef doe je in de schaduw of met hulp.
pilot-wrong-report = Schrijf wat eruit kwam.
pilot-wrong-not-reported = De laatste proef heeft nog geen verslag. Schrijf eerst wat eruit kwam.

error-automation-conditions = Nog niet. { $lacks }
record-did-declared = verklaarde dat het niet over mensen gaat
record-did-undeclared = nam de verklaring terug dat het niet over mensen gaat
record-did-informed = legde vast dat mensen het weten
record-did-informed-council = legde vast dat mensen het weten; de ondernemingsraad: { $council }
record-did-council-answered = legde vast wat de ondernemingsraad antwoordde
record-did-council-answered-so = legde vast wat de ondernemingsraad antwoordde: { $council }
record-did-council-resolved = legde vast wat er op het antwoord van de ondernemingsraad is besloten
record-did-excepted = liet een voorwaarde een tijd wachten
record-did-time-asked = vroeg het team waar de vrije tijd heen gaat, of veranderde hoeveel mensen het eens zijn
record-did-time-assigned = zei waar de vrije tijd heen gaat
record-did-overseers-named = wees aan wie toeziet
record-did-stop-tried = probeerde de stopknop
record-did-pilot-began = begon een proef
record-did-pilot-ended = stopte het: de proef was voorbij
record-did-pilot-reported = schreef wat er uit de proef kwam
account-told-pilot-ended = Een proef is voorbij, en de automatisering stopte vanzelf.
