# Het werk en de beoordeling van één zaak. Sleutels: desk-, review-.

## Werk

desk-title = Werk
desk-lede = { $waiting ->
    [0] Er wacht niets op je team
    [one] Er wacht { $waiting } zaak op je team
   *[other] Er wachten { $waiting } zaken op je team
}; { $mine ->
    [0] je hebt er geen in handen.
    [one] je hebt er { $mine } in handen.
   *[other] je hebt er { $mine } in handen.
}
desk-lede-more = Er wachten meer dan { $waiting } zaken op je team; { $mine ->
    [0] je hebt er geen in handen.
    [one] je hebt er { $mine } in handen.
   *[other] je hebt er { $mine } in handen.
}
desk-next = Volgende zaak
desk-nothing-left = Er is nu geen zaak die je kunt pakken. Nieuwe zaken verschijnen hier vanzelf.
desk-no-team = Je zit nog niet in een team
desk-no-team-teaches = Zaken gaan naar teams. Een beheerder kan je in een team zetten. Dan staan de zaken van dat team hier.
desk-hands = In jouw handen
desk-held-until = voor jou bewaard tot { $at }
desk-handed = Een collega gaf deze zaak aan jou.
desk-draft = Je werk eraan is bewaard.
desk-queue = Wachtend
desk-queue-caption = Zaken die op een mens wachten, wat eerst komt staat bovenaan
desk-all = Alles
desk-empty = Hier wacht niets
desk-empty-teaches = Een zaak komt hier als AI er niet over mag beslissen, of niet zeker genoeg is, of als iemand om een mens vraagt. Op de pagina van de automatisering staat wat AI mag.
desk-empty-step = Bekijk wat AI mag
desk-subject = Zaak
desk-why = Waarom mensen dit doen
desk-since = Wacht al
desk-do = Doen
desk-take = Pakken
desk-label = Besloten
desk-at = Wanneer
desk-undo = Terugdraaien
desk-undo-last = De laatste terugdraaien
desk-undo-over = Verstuurd
desk-recent = Je laatste tien
desk-recent-note = Alleen jij ziet deze lijst.
desk-recent-caption = Wat je het laatst besloot, het nieuwste bovenaan
desk-saved = Bewaard: “{ $subject }” is { $label }.
desk-keys = Toetsen die hier werken
desk-keys-on = Zet losse toetsen aan
desk-keys-off = Zet losse toetsen uit
desk-offline = De verbinding is weg. Wat je typte staat er nog. Probeer het zo nog eens.
desk-minutes = { $n ->
    [0] minder dan een minuut
    [one] { $n } minuut
   *[other] { $n } minuten
}
desk-hours = { $n } uur
desk-days = { $n } dagen

## Waarom een zaak bij een mens is

review-why-first = Eerst kijkt een mens naar deze zaak. Wat AI ervan vindt, blijft verborgen tot je je eigen oordeel hebt gegeven.
review-why-person = Deze zaak wacht op een mens die beslist.
review-why-audit = AI besliste deze zaak. Een mens controleert een willekeurig deel van die beslissingen, en dit is er een van.
review-why-recalled = Een beslissing die hierop lijkt, bleek fout. Daarom kijkt een mens ook hier opnieuw naar.
review-why-failing-rule = Iets in het document klopt niet. Daarom kijkt een mens.
review-why-unproven-quality = Voor zulke documenten, gescand of gefotografeerd, is nog niets bewezen.
review-why-not-automatic = AI beslist nog niet alleen over dit soort zaken. Daarom beslist een mens.
review-why-stopped = Iemand heeft de AI hier stopgezet. Daarom beslissen mensen.
review-why-tripped = Bij controles bleek AI hier te vaak fout. Daarom beslissen nu mensen.
review-why-no-model = AI heeft nog niet genoeg geleerd van beslissingen om iets voor te stellen.
review-why-unknown = AI kent geen van de woorden in deze zaak.
review-why-reserved-label = Dit lijkt iets te zijn dat mensen zelf willen doen.
review-why-maybe-reserved = Dit kan iets zijn dat mensen zelf willen doen.
review-why-reserved-word = In deze zaak staat een woord waarbij altijd een mens kijkt.
review-why-closed-label = AI zat bij zulke zaken te vaak fout.
review-why-nothing-proven = Het is nog niet bewezen dat AI hier vaak genoeg goed zit.
review-why-below-limit = AI is hier minder zeker dan nodig is om alleen te beslissen.
review-why-unreadable = Het bericht of een bestand erbij kon niet door een machine worden gelezen.
review-why-failed = Er ging onderweg iets mis. Er is niets kwijt, en een mens kijkt ernaar.
review-why-person-asked = Iemand vroeg om een mens.

## De beoordeling

review-original = Het bericht
review-asked = Wat er van je gevraagd wordt
review-notes = Tussen collega’s
review-left = Bij deze zaak achtergelaten
review-no-answer = Nog geen antwoord.
review-label = Wat is dit?
review-find = Zoek een label
review-find-none = Geen label met deze letters.
review-reserved = dit doen mensen zelf
review-why = Waarom
review-why-hint = Wie de vraag stelde, kan dit lezen.
review-first = Jouw oordeel
review-first-teaches = Kies eerst wat jij denkt dat het is. Daarna zie je wat AI voorstelt. Je kunt dan nog van mening veranderen.
review-first-save = Bewaar mijn oordeel
review-decide = Jouw beslissing
review-save = Bewaren
review-save-label = Bewaren: { $label }
review-both = Naast elkaar
review-your-view = Jouw oordeel:
review-ai-proposes = AI stelt voor:
review-ai-decided = AI besliste:
review-learned = { $n ->
    [one] Geleerd van { $n } beslissing van je team.
   *[other] Geleerd van { $n } beslissingen van je team.
}
review-same-label = { $n ->
    [0] Nog geen eerdere zaak met dit label is bevestigd.
    [one] { $n } eerdere zaak met dit label is bevestigd.
   *[other] { $n } eerdere zaken met dit label zijn bevestigd.
}
review-words = De woorden waar het op steunt: { $words }.
review-second = Anders zou het { $label } zeggen.
review-keep = Houd mijn oordeel: { $label }
review-take-over = Neem het andere: { $label }
review-other = Iets anders
review-else = Iets anders doen
review-ask = Vraag een collega
review-ask-teaches = De zaak blijft bij jou. Je collega ziet het bericht en je vraag, niet wat AI ervan vindt.
review-ask-send = Vragen
review-question = Je vraag
review-colleague = Collega
review-choose = Kies…
review-hand-over = Overdragen
review-hand-over-teaches = De zaak gaat naar je collega, en naar niemand anders.
review-hand-over-send = Overdragen
review-note = Wat je collega moet weten
review-not-for-ai = Niet voor AI
review-not-for-ai-teaches = AI beslist deze zaak niet. Jij gaat ermee door. Je teamleiders zien hoe vaak dit gezegd wordt, niet door wie.
review-not-for-ai-why = Waarom is dit niet voor AI?
review-not-for-ai-send = Weghouden van AI
review-put-back = Terugleggen
review-held = Deze zaak is voor jou bewaard tot { $at }. Meer tijd nodig? Alles wat je bewaart, geeft je meer tijd. Daarna kan een collega de zaak pakken; je werk blijft erbij.
review-take = Pak deze zaak
review-take-teaches = Niemand heeft deze zaak in handen. Pak de zaak om eraan te werken.
review-to-desk = Naar het werk
review-to-case = Open de zaak
review-over-done = Deze zaak is al klaar.
review-over-taken = Een collega is met deze zaak bezig.
review-over-barred = Een ander moet naar deze zaak kijken, want jij hebt er eerder over beslist.
review-asks-you = { $name } vraagt wat jij denkt
review-asks-you-teaches = Je collega beslist. Je antwoord blijft bij de zaak.
review-answer = Je antwoord
review-answer-send = Antwoorden
review-key-choose = een label kiezen
review-key-enter = bewaren
review-key-keep = mijn oordeel houden
review-key-take = het andere nemen
review-key-next = volgende zaak, deze bewaren voor later
desk-choose-colleague = Kies een collega.
desk-changed = Iemand anders was je voor. Zo staat het nu.
