# Stem: de takenlijst, wat mensen ervan vinden, en de vier vakken.

voice-title = Waar onze tijd naartoe gaat
voice-lede = { $works ->
    [0] Niemand heeft nog werk op de lijst gezet.
    [one] Er staat één soort werk op de lijst{ $open ->
        [none] .
        [0] ; je hebt erover gestemd.
       *[other] ; het wacht op jouw stem.
    }
   *[other] Er staan { $works } soorten werk op de lijst{ $open ->
        [none] .
        [0] ; je hebt overal over gestemd.
        [one] ; één wacht op jouw stem.
       *[other] ; { $open } wachten op jouw stem.
    }
}
voice-none-other = Dit team heeft nog niets op de lijst gezet.
voice-how = Hier zegt het team wat tijd kost, wat saai is en wat je wilt houden. Je antwoorden worden zonder je naam bewaard. Cijfers zie je pas vanaf { $fewest } stemmen, en daarna per { $fewest }.
voice-no-team = Je zit in geen team dat zaken beslist
voice-no-team-teaches = Hier zeggen teams welk werk ze willen afgeven en welk werk ze willen houden. Vraag je teamleider om je in een team te zetten.
voice-none = Er staat nog niets op de lijst
voice-none-teaches = Begin met wat je vorige week het meest deed. Bijvoorbeeld: “Factuurnummers overtypen, 40 minuten per week, heel saai.” Het kost minder dan een minuut.
voice-add = Zet werk op de lijst
voice-add-lede = Werk van { $team }. Je geeft er zelf de eerste stem over.
voice-add-save = Zet op de lijst, met mijn stem
voice-cancel = Annuleren
voice-what = Wat is het?
voice-what-hint = Een paar woorden, zoals: antwoorden waar een declaratie is.
voice-minutes = Hoeveel tijd kost het je?
voice-minutes-unit = minuten per week
voice-dull = Hoe saai is het?
voice-energy = Geeft het je energie?
voice-value = Wat is het waard voor wie je het doet?
voice-agency = Hoeveel ervan moet bij mensen blijven?
voice-wish = Zou je het aan AI geven?
voice-often = Hoe vaak komt het terug?
voice-often-several = Een paar keer per dag
voice-often-daily = Elke dag
voice-often-weekly = Elke week
voice-often-monthly = Elke maand
voice-often-seldom = Zelden
voice-often-column = Hoe vaak
voice-added = Het staat op de lijst, met jouw stem.
voice-known = Je vindt het hier:
voice-off = Van de lijst gehaald op { $day }:
voice-off-list = Van de lijst gehaald ({ $n })
voice-was = Heette eerst: { $names }
voice-rename = Geef het een andere naam
voice-rename-teaches = Voor hetzelfde werk in betere woorden. De stemmen blijven, en iedereen ziet hoe het eerst heette.
voice-rename-save = Bewaar deze naam
voice-take-off = Haal het van de lijst
voice-take-off-teaches = Je kunt het blijven lezen bij “van de lijst gehaald”, met jouw reden en met wat mensen ervan zeiden.
voice-take-off-why = Waarom
voice-take-off-save = Haal het eraf
voice-wrong-known = Dit staat al op de lijst van het team.
voice-wrong-off = Dit is van de lijst gehaald.
voice-wrong-why = Zeg waarom, in hooguit 500 tekens.
voice-picture = { $placed } van { $works } taken hebben een plek tussen wat mensen willen en wat een machine kan.
voice-picture-means = Elke stip is een taak, met het nummer uit de lijsten hieronder. Meer naar rechts: mensen geven het liever uit handen. Boven: een machine kan het. Hoe groter de stip, hoe meer minuten per week.
voice-axis-can = Een machine kan dit
voice-axis-cannot = Dat kan nog geen machine
voice-axis-keep = Mensen houden het
voice-axis-hand = Mensen geven het uit handen
voice-zone-waits = Wacht op de leidinggevende
voice-zone-waits-means = Genoeg mensen stemden. De leidinggevende heeft nog niet gezegd of een machine het kan.
voice-zone-few = Te weinig stemmen
voice-zone-few-means = Minder dan { $fewest } mensen stemden.
voice-scale-not = Helemaal niet
voice-scale-little = Een beetje
voice-scale-some = Redelijk
voice-scale-much = Veel
voice-scale-very = Heel veel
voice-energy-1 = Het kost veel
voice-energy-2 = Het kost wat
voice-energy-3 = Geen van beide
voice-energy-4 = Het geeft wat
voice-energy-5 = Het geeft veel
voice-agency-1 = Niets, alleen AI
voice-agency-2 = Een beetje
voice-agency-3 = De helft
voice-agency-4 = Het meeste
voice-agency-5 = Alles, alleen mensen
voice-wish-1 = Nee
voice-wish-2 = Liever niet
voice-wish-3 = Maakt me niet uit
voice-wish-4 = Liever wel
voice-wish-5 = Graag
voice-secret = Je antwoorden worden zonder je naam bewaard. Daarom kun je één keer stemmen en je stem niet veranderen: niemand weet welke stem van jou is. Je ziet cijfers als { $fewest } mensen hebben gestemd, en daarna na elke { $fewest } stemmen.
voice-vote = Jouw stem
voice-vote-now = Stem
voice-vote-send = Verstuur mijn stem
voice-voted = Je hebt gestemd
voice-thanks = Dank je, je stem telt mee.
voice-too-few = Hier komen cijfers als { $fewest } mensen hebben gestemd.
voice-few = nog niet
voice-small-team = Dit team heeft { $people } mensen. Cijfers van minder dan { $fewest } mensen zouden vertellen wat ieder van jullie antwoordde. Daarom komen hier nooit cijfers, en ook geen vak. Je stem telt wel als meedoen. Praat samen over de lijst, en schrijf op het bord van een automatisering wie welke stap doet.
voice-counts = Je hebt gestemd. De cijfers veranderen pas na elke { $fewest } stemmen. Anders zou je aan twee keer kijken zien wat de laatste zei. Jouw stem telt erin mee vanaf de eerste stap daarna. Met { $people } mensen in het team is de laatste stap bij { $last } stemmen. Wie daarna komt, heeft meegedaan en zegt de rest in gesprek.
voice-voters = { $from } tot en met { $to }
voice-of-team = Werk van { $team }.
voice-back = Terug naar de lijst
voice-table = Al het werk in een tabel
voice-scale = Wat de stemmers antwoordden, gemiddeld. Van 1 (weinig) tot 5 (veel); minuten op tien af. Zei iedereen hetzelfde aan een eind van de schaal, dan telt één van hen een stap minder: anders zie je wat ieder van hen zei.
voice-caption = Werk van { $team }, gemiddelden van 1 tot 5
voice-work = Werk
voice-minutes-column = Minuten per week
voice-dull-column = Saai
voice-energy-column = Energie
voice-value-column = Waard
voice-agency-column = Bij mensen
voice-wish-column = Afgeven
voice-voters-column = Stemmen
voice-state = Jouw stem
voice-zone-green = Geef het af
voice-zone-green-means = Mensen willen het, en een machine kan het.
voice-zone-red = Niet zonder ons
voice-zone-red-means = Een machine kan het, en mensen willen het niet. Alleen als het team dat samen beslist.
voice-zone-research = Zoek het uit
voice-zone-research-means = Mensen willen het, en nog geen machine kan het.
voice-zone-low = Laat het zo
voice-zone-low-means = Mensen willen het niet, en geen machine kan het.
voice-zone-none = Hier staat niets.
voice-assess = Voor de teamleider: kan een machine dit?
voice-capable = Kan een machine dit nu doen?
voice-capable-unknown = Dat weet nog niemand
voice-capable-yes = Ja
voice-capable-no = Nee, nog niet
voice-linked = De automatisering die dit zou doen, zegt de leidinggevende:
voice-automation = Welke automatisering het zou doen
voice-automation-none = Geen
voice-assess-save = Bewaar
voice-wrong-what = Zeg wat het is, in hooguit 120 tekens.
voice-wrong-minutes = Geef minuten per week, van 0 tot 3.600.
voice-wrong-answer = Kies een van de antwoorden.

## Het bord van een automatisering

together-title = Samen beslist
together-of = { $name }: wie doet wat
together-none = Het proces staat nog niet op het bord
together-none-teaches = Schrijf de stappen op van het werk zoals het is. Zeg bij elke stap wie die moet doen: AI, een mens, of een mens met een voorstel van AI. Daarna is het team het ermee eens, of verandert het.
together-lede-none = Niemand heeft het proces nog opgeschreven.
together-lede = { $agreed } van { $of } mensen van het team zijn het eens met dit proces.
together-lede-decided = Het team besliste dit samen op { $day }.
together-ai = AI
together-person = Een mens
together-both = Een mens, met AI
together-step = Stap
together-hand = Wie het doet
together-caption = Het proces, stap voor stap
together-agreeing = Ben je het ermee eens?
together-agreed = Eens, van de mensen die nodig zijn
together-agree-teaches = Als de helft van het team het eens is, is het samen beslist. Je ziet alleen het aantal: wie het niet eens is, hoeft dat niet uit te leggen.
together-agree = Ik ben het eens
together-withdraw = Ik neem dat terug
together-you-agreed = Je bent het eens
together-write = Schrijf het proces op
together-change = Verander het proces
together-change-teaches = Was iemand het al eens en veranderen de stappen? Dan wordt iedereen opnieuw gevraagd, met een bericht.
together-step-number = Stap { $n }
together-hand-number = Wie doet stap { $n }
together-not-stored = Dit is niet bewaard. Wat je typte, staat in het formulier hieronder. Wat er eerst stond, geldt nog.
together-lede-asked = Het team besliste dit samen op { $day }. Het geldt tot de helft van het team het eens is met de wijziging hieronder.
together-caption-decided = Het proces dat geldt, beslist op { $day }
together-asked = Een wijziging waarover het team wordt gevraagd
together-asked-teaches = Dit geldt nog niet. Is de helft van het team het ermee eens, dan komt het in de plaats van het proces hierboven. Dat blijft hier te lezen.
together-asked-caption = Het proces zoals iemand uit het team het wil veranderen, sinds { $day }
together-keep = Neem deze wijziging terug
together-agreeing-change = Ben je het eens met de wijziging?
together-earlier = { $n ->
    [one] Eén eerder proces
   *[other] { $n } eerdere processen
}
together-earlier-caption = Beslist op { $day }, gold tot { $until }
together-change-beside = Wat beslist is, geldt tot de helft van het team het eens is met jouw wijziging. Iedereen in het team krijgt een bericht.
together-ask = Vraag het team
together-told-asked = Je team wordt gevraagd of het eens is met wie wat doet in een automatisering.
together-rows-teach = Lege regels tellen niet mee. Bewaar om meer regels te krijgen.
together-save = Bewaar het proces

## Het geld voor mensen

budget-title = Geld voor mensen
budget-of = { $name }: wat het kostte, en wat mensen kregen
budget-lede-none = Er is nog niets geboekt.
budget-lede = { $share } van wat het kostte ({ $people } van { $all }) ging naar mensen.
budget-lede-short = { $share } van wat het kostte ({ $people } van { $all }) ging naar mensen. Voor 30% is nog { $missing } nodig voor training, ander werk leren of steun.
budget-none = Er is nog niets geboekt op deze automatisering
budget-none-teaches = Boek wat het kost: licenties, machines, koppelingen, en vooral training, ander werk leren en steun. Minstens 30% gaat naar mensen; de uren waarin ze leren tellen mee.
budget-band = Het advies is dat 30% tot 40% naar mensen gaat.
budget-picture = Deel voor mensen: { $share }, met het advies van 30% tot 40%
budget-by-cost = Per soort kosten
budget-what-for = Waarvoor
budget-what = Wat het was
budget-what-hint = Bijvoorbeeld: training van vier collega’s, twee ochtenden.
budget-amount = Bedrag
budget-amount-hint = Of geef hieronder uren en een tarief.
budget-share = Deel
budget-day = Dag
budget-hours = Uren werk
budget-hours-column = Uren
budget-rate = Tarief per uur
budget-all = Alle boekingen
budget-book = Boek een bedrag
budget-save = Boek
budget-euros = € { $amount }
budget-licence = Licenties
budget-hardware = Machines
budget-integration = Koppelingen
budget-training = Training
budget-reskilling = Ander werk leren
budget-support = Psychische steun
budget-wrong-number = Geef een getal, zoals 1250,50.
budget-wrong-cost = Kies waarvoor het was.
budget-wrong-day = Geef een dag.
budget-check-fine = { $name }: { $share } ging naar mensen. Dat is genoeg.
budget-check-short = { $name }: { $share } ging naar mensen, en minstens 30% is nodig. Boek nog { $missing } voor training, ander werk leren of psychische steun.
budget-check-none = { $name }: er is nog niets geboekt. Boek wat het kost, en wat mensen ervan krijgen.
budget-takes-back = Neemt “{ $what }” terug:
budget-taken-back = teruggenomen
budget-back = Neem een boeking terug
budget-back-teaches = Er wordt niets gewist. Een tweede boeking met jouw reden neemt de eerste terug. Je blijft beide zien.
budget-back-which = Welke boeking
budget-back-choose = Kies een boeking
budget-back-one = { $what }, { $amount }, { $day }
budget-back-why = Waarom het niet klopt
budget-back-save = Neem terug
budget-wrong-booking = Kies de boeking die je terugneemt.
budget-check-over = { $name }: dit is voorbij en wordt niet meer nagekeken.
budget-check-not-begun = { $name }: dit is nog niet in gebruik en er is niets geboekt. Er is dus niets na te kijken.
budget-check-no-automations = Er zijn nog geen automatiseringen, dus er is niets te controleren.
