# Automatiseringen: wat AI mag, hoe ver, en hoe dat gaat.

automation-title = Automatiseringen
automation-lede = { $alone ->
    [0] Geen automatisering beslist nu alleen
    [one] { $alone } automatisering beslist alleen
   *[other] { $alone } automatiseringen beslissen alleen
}; in 30 dagen zijn { $n } van { $all } zaken beslist zonder mens.
automation-none = Er zijn nog geen automatiseringen
automation-none-teaches = Een automatisering begint als idee: iemand zegt welk gewoon werk AI kan doen, wat het niet doet, en wat bij mensen blijft. Zolang niet bewezen is dat AI vaak genoeg goed zit, beslissen mensen.
automation-new = Bedenk een nieuwe automatisering
automation-new-save = Bewaar als idee
automation-stage = Hoe ver het mag gaan
automation-stage-idea = Idee
automation-stage-design = Ontwerp
automation-stage-shadow = Schaduw
automation-stage-assisted = Met hulp
automation-stage-automatic = Automatisch
automation-stage-paused = Gestopt
automation-stage-retired = Voorbij
automation-means-idea = Iemand heeft het bedacht en schrijft de kaart. Er gebeurt nog niets.
automation-means-design = De kaart is compleet. Het team beslist samen hoe het werk zal gaan.
automation-means-shadow = Het stelt voor, en niemand ziet dat. Mensen beslissen.
automation-means-assisted = Mensen beslissen, met het voorstel ernaast.
automation-means-automatic = Het beslist alleen waar bewezen is dat dat kan. Mensen doen de rest.
automation-means-paused = Het doet niets. Mensen beslissen.
automation-means-retired = Het is voorbij.
automation-doing-nothing = Het werkt nog niet; mensen beslissen alles.
automation-doing-shadow = { $all ->
    [0] Het stelt voor zonder dat iemand het ziet; in de laatste 30 dagen kwam er geen zaak.
    [one] Het stelt voor zonder dat iemand het ziet; mensen beslisten de ene zaak van de laatste 30 dagen.
   *[other] Het stelt voor zonder dat iemand het ziet; mensen beslisten alle { $all } zaken van de laatste 30 dagen.
}
automation-doing-assisted = { $all ->
    [0] Het stelt voor; in de laatste 30 dagen kwam er geen zaak.
    [one] Het stelt voor; mensen beslisten de ene zaak van de laatste 30 dagen.
   *[other] Het stelt voor; mensen beslisten alle { $all } zaken van de laatste 30 dagen.
}
automation-doing-automatic = In 30 dagen besliste het { $n } van { $all } zaken alleen; er is nog niets gecontroleerd.
automation-doing-audited = In 30 dagen besliste het { $n } van { $all } zaken alleen; bij { $wrong } van { $audited } controles bleek dat fout.
automation-doing-tripped = Bij te veel controles was er een fout ({ $wrong } van { $audited }). Daarom beslissen mensen nu alles.
automation-doing-paused = Het is gestopt; mensen beslissen alles.
automation-doing-retired = Het is voorbij; mensen beslissen alles.
automation-ways = Pagina’s van deze automatisering
automation-overview = Overzicht
automation-target = Doel en bewijs
automation-history = Geschiedenis
automation-card = De kaart
automation-card-goal = Waarom AI hier komt
automation-card-does = Wat het doet
automation-card-does-not = Wat het niet doet
automation-card-stays-human = Wat bij mensen blijft
automation-card-how-decided = Hoe het beslist
automation-card-data = Wat het leest en waarvan het leert
automation-card-overseer = Wie erop toeziet
automation-card-appeal = Hoe je bezwaar maakt
automation-card-empty = Hier staat nog niets over.
automation-card-missing = Dit ontbreekt in een van de talen: { $parts }. Voor het iets mag voorstellen, moet de kaart compleet zijn.
automation-card-edit = Verander de kaart
automation-card-save = Bewaar de kaart
automation-card-lede = Iedereen hier kan de kaart lezen. Schrijf in gewone woorden, in beide talen.
automation-card-changed = Iemand anders was eerder. Wat je typte staat hieronder nog, en er is nog niets bewaard. Bewaar opnieuw om jouw tekst ervoor in de plaats te zetten.
automation-card-changed-see = Bekijk wat er veranderde
automation-cancel = Annuleren
automation-name = Naam
automation-in-english = In het Engels
automation-in-dutch = In het Nederlands
automation-stream = Voor welke zaken
automation-no-stream = Er is nog geen stroom voor
automation-no-stream-teaches = Elke stroom van zaken heeft één automatisering. Maak eerst een stroom, bij het beheer.
automation-stop = Stop deze automatisering
automation-stop-teaches = Vanaf nu gaat alles naar mensen. Er gaat niets verloren. Twee mensen kunnen het weer starten.
automation-stop-why = Waarom stop je dit?
automation-stop-now = Stop nu
automation-stopped-by = heeft dit gestopt.
automation-stopped-by-you = hebt dit gestopt.
automation-undeclared = nam terug dat dit niet over mensen gaat. Zonder die verklaring loopt het niet.
automation-brake = De rem heeft dit gestopt: bij controles door mensen had AI het te vaak fout ({ $wrong } van { $audited }). Wat AI net zo had beslist, bekijken mensen opnieuw.
automation-restart-to = Na een herstart gaat het verder als: { $stage }.
automation-restart-two = Voor een herstart zijn twee mensen nodig.
automation-restart-ask = Vraag om een herstart
automation-restart-agree = Akkoord, start opnieuw
automation-restart-asked = vroeg om een herstart. Een tweede persoon moet akkoord gaan.
automation-restart-proof = Automatisch gaat het pas weer na een nieuw bewijs.
automation-restart-lower = Zonder nieuw bewijs kan het verder in een eerdere fase. De teamleider kiest dat.
automation-restart-to-lower = Kies een eerdere fase
automation-lower = Na een herstart: { $stage }
automation-lower-teaches = Het blijft stilstaan. Twee mensen starten het weer; wie dat al vroeg, vraagt het opnieuw.
automation-to-pilot = Naar de proef
automation-retire = Haal het uit gebruik
automation-withdraw = Trek dit idee in
automation-retire-teaches = Het stelt niets meer voor, en niemand kan dit terugdraaien. De geschiedenis blijft.
automation-retire-why = Waarom stopt het voorgoed?
automation-new-occupied = In { $stream } is “{ $name }” in gebruik. Een nieuw idee kan; voor het naar de schaduw gaat, gaat de andere uit gebruik of terug naar ontwerp.
automation-up = Verder naar: { $stage }
automation-down = Terug naar: { $stage }
automation-steps-teach = Verder gaat het stap voor stap, en alleen als alles ervoor klaar is. Voor een stap terug is niets nodig.
automation-did = Wat het deed in 30 dagen
automation-did-alone = Alleen beslist
automation-did-people = Naar mensen gestuurd
automation-not-for-ai = Door collega’s “niet voor AI” genoemd
automation-more-than = meer dan { $n }
automation-promise = Van wat het alleen beslist, moet minstens { $right } goed zijn, met { $confidence } zekerheid.
automation-share = Nu bewezen: { $share } van de zaken kan zonder mens.
automation-reasons = Waarom zaken naar mensen gingen
automation-reason = Waarom
automation-reason-count = Zaken
automation-audits = Controles door mensen
automation-audits-teach = Een willekeurig deel van wat AI alleen beslist, wordt beoordeeld door een mens die niet ziet wat AI besliste.
automation-audits-done = { $done ->
    [0] Er is nog niets gecontroleerd.
    [one] { $done } controle gedaan, waarvan { $wrong } fout.
   *[other] { $done } controles gedaan, waarvan { $wrong } fout.
}
automation-audits-caption = Controles per label
automation-label = Label
automation-audited = Gecontroleerd
automation-wrong = Fout
automation-closed = dit beslissen mensen nu
automation-target-of = { $name }: doel en bewijs
automation-not-proven = Nog niet bewezen: minstens { $right } goed met { $confidence } zekerheid. Tot die tijd beslissen mensen.
automation-proven = Bewezen: { $share } van de zaken kan zonder mens, met minstens { $right } daarvan goed ({ $confidence } zekerheid; { $wrong } van { $n } gecontroleerde zaken fout).
automation-proven-paused = Nu staat het stil en gaat er niets zonder mens.
automation-tried-proven = Dit is bewezen. Neem de grens hieronder om die te laten gelden.
automation-tried-short = Dit is nog niet bewezen. Mensen blijven zaken beoordelen, en je kunt het later nog eens proberen.
automation-blind = { $n ->
    [one] Het bewijs steunt op { $n } zaak die een mens beoordeelde zonder een voorstel te zien.
   *[other] Het bewijs steunt op { $n } zaken die mensen beoordeelden zonder een voorstel te zien.
}
automation-labels-needed = Beoordeelde zaken voor het eerste bewijs
automation-labels-again = Beoordeelde zaken voor een nieuw bewijs
automation-labels-teach = Meer beoordeelde zaken komen vanzelf: mensen beoordelen een deel van de zaken voor ze het voorstel zien.
automation-curve = Bij { $right } goed zou { $share } van de zaken zonder mens gaan
automation-curve-nothing = Bij geen enkel doel is er al een deel van de zaken bewezen
automation-offers = Bewezen grenzen
automation-offers-caption = Grenzen die bewezen zijn, met wat elke grens belooft
automation-offer-right = Minstens goed
automation-offer-share = Gaat zonder mens
automation-offer-checked = Gecontroleerde zaken
automation-offer-wrong = Fout
automation-offer-do = Doen
automation-limit-take = Neem deze grens
automation-limit-taken = Geldt nu
automation-prove = Probeer een bewijs
automation-prove-teaches = { $n ->
    [0] Er is nog geen bewijs geprobeerd.
    [one] Er is { $n } bewijs geprobeerd.
   *[other] Er zijn { $n } bewijzen geprobeerd.
} Elk volgend bewijs moet iets zekerder zijn dan het vorige. Kies dus je doel voor je naar de uitkomst kijkt.
automation-prove-right = Minstens goed
automation-prove-confidence = Zekerheid
automation-prove-do = Probeer dit bewijs
automation-right-hint = Bijvoorbeeld 99,5: hoogstens 1 op de 200 fout bij de zaken die het alleen beslist.
automation-confidence-hint = Bijvoorbeeld 95: de belofte zelf mag 1 op de 20 keer niet uitkomen.
automation-model = Een nieuwer model
automation-model-learned = { $n ->
    [one] Het leerde van { $n } beslissing van mensen.
   *[other] Het leerde van { $n } beslissingen van mensen.
}
automation-model-caption = Beide modellen op hetzelfde bewijs
automation-model-what = Op hetzelfde bewijs
automation-model-now = Nu
automation-model-new = Nieuwer
automation-model-right = Goed, van alle zaken
automation-model-share = Gaat zonder mens
automation-model-take = Neem het nieuwere model
automation-model-teaches = Met een ander model begint het bewijs opnieuw: mensen beslissen tot er een grens voor bewezen is.
automation-history-of = { $name }: geschiedenis
automation-history-lede = Alles wat veranderde, door wie of wat, het nieuwste bovenaan.
automation-history-none = Er is nog niets gebeurd
automation-history-none-teaches = Elke stap, stop, bewijs en verandering van de kaart komt hier te staan.
automation-promise-wrong = Beide zijn percentages tussen 0 en 100, zoals 99,5 en 95.
automation-name-missing = Geef het een naam in beide talen.
