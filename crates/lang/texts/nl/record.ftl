# Het verloop: wat er gebeurde, in regels die er alleen bij komen.

record-title = Verloop
record-lede = Alles wat er gebeurde, het nieuwste bovenaan. Er komen alleen regels bij, en elke regel verzegelt de vorige.
record-none = Niets te tonen
record-none-teaches = Er is geen regel bij deze keuze. Kies een andere dag of een ander soort regel.
record-verb = Wat er gebeurde
record-all-verbs = Alles
record-day = Dag
record-day-wrong = Dit is geen dag. Schrijf het zoals 2026-11-21.
record-show = Tonen
record-show-all = Toon alles
record-verify = Controleer of geen regel van de dag is veranderd of weggehaald
record-chains = Ketens van regels
record-whole = { $chains ->
    [one] { $chains } keten met { $entries } regels is opnieuw berekend en is heel.
   *[other] { $chains } ketens met { $entries } regels zijn opnieuw berekend en ze zijn allemaal heel.
}
record-broken = { $n ->
    [one] { $n } keten is kapot: er is een regel veranderd of weggehaald. Vertel het je functionaris gegevensbescherming.
   *[other] { $n } ketens zijn kapot: er zijn regels veranderd of weggehaald. Vertel het je functionaris gegevensbescherming.
}
record-chain = Keten
record-entries = Regels
record-chain-state = Toestand
record-chain-whole = heel
record-chain-broken = kapot bij regel { $at }
record-caption = Regels, de nieuwste bovenaan
record-at = Wanneer
record-who = Wie of wat
record-what = Wat er gebeurde
record-facts = Meer
record-details = Details
record-did-unknown = deed iets dat deze versie niet kent
record-did-opened = begon het verloop van de dag
record-did-received = stuurde het in
record-did-imported = nam zaken uit het verleden op
record-did-read = las wat er binnenkwam
record-did-proposed = stelde voor
record-did-ruled = bepaalde of het zonder mens mag
record-did-claimed = nam het in handen
record-did-judged = gaf eerst een eigen oordeel
record-did-decided = besliste
record-did-released = legde het terug
record-did-handed-over = droeg het over aan een collega
record-did-asked = vroeg een collega
record-did-answered = antwoordde een collega
record-did-not-for-ai = zei dat het niet voor AI is
record-did-split = splitste het bestand: elk document is een eigen zaak
record-did-joined = voegde documenten van één bestand weer samen
record-did-undone = nam de beslissing terug
record-did-acted = voerde de beslissing uit
record-did-failed = liep vast, dus kijkt een mens ernaar
record-did-audited = controleerde een beslissing van AI
record-did-appealed = maakte bezwaar
record-did-appeal-decided = besliste over het bezwaar
record-did-recalled = liet een mens opnieuw kijken
record-did-repaired = verving een foute beslissing
record-did-told = gaf iemand bericht
record-did-person-asked = vroeg om een mens
record-did-learned = leerde een model
record-did-calibrated = probeerde een bewijs
record-did-limit-taken = nam een bewezen grens
record-did-model-taken = nam een ander model
record-did-stage-moved = ging naar een andere fase
record-did-card-changed = veranderde de kaart
record-did-tripped = trok aan de rem: mensen beslissen alles
record-did-label-closed = sloot een label: mensen beslissen het
record-did-drifted = zag dat nieuwe zaken er anders uitzien
record-did-stopped = stopte de automatisering
record-did-restart-asked = vroeg om een herstart
record-did-restarted = startte de automatisering opnieuw
record-did-settled = veranderde een instelling
record-did-exported = haalde een bestand uit het programma
record-did-work-renamed = gaf werk een andere naam
record-did-work-taken-off = haalde werk van de lijst
record-did-work-added = zette werk in de takenlijst
record-did-voted = telde een stem over dit werk
record-did-assessed = zei of een machine dit werk kan doen
record-did-board-changed = veranderde het proces, of wie het ermee eens is
record-did-board-asked = vroeg het team naar een ander proces
record-did-board-kept = nam een wijziging van het proces terug
record-did-board-decided = zag het team samen beslissen over het proces
record-did-booked-back = nam een boeking terug
record-did-booked = boekte een bedrag op de invoering
record-did-growth-changed = noteerde een verandering van een groeipad
record-did-practised = noteerde een oefening van iemand van het team
record-did-quizzed = telde antwoorden op de vragen over AI
