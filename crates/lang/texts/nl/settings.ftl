# Beheer en binnenhalen.

settings-done = Opgeslagen.
settings-back = Terug
settings-changed = Iemand anders heeft dit veranderd terwijl jij het open had. Zo is het nu; wat jij invulde is niet opgeslagen.
settings-state = Stand
settings-name-en = Naam in het Engels
settings-name-nl = Naam in het Nederlands

settings-people = Mensen
settings-people-about = wie hier werkt, en waarvoor
settings-person-new = Iemand uitnodigen
settings-person-add = Uitnodigen
settings-person-active = actief
settings-person-invited = uitgenodigd
settings-person-inactive = eruit
settings-person-may-sign-in = Mag zich aanmelden
settings-roles = Rollen
settings-roles-about = Iedereen kan vragen stellen; daar is geen rol voor nodig. Iemand kan er meer dan één hebben.
settings-invite = Een nieuwe link
settings-invite-about = Met een nieuwe link kiest deze persoon een nieuw wachtwoord. De oude link werkt dan niet meer.
settings-invite-again = Nieuwe link maken
settings-invited = De uitnodiging staat klaar
settings-invited-once = Geef deze link aan de persoon voor wie hij is. Je ziet hem alleen nu; hij werkt één keer, en niet onbeperkt lang.

settings-teams = Teams
settings-teams-about = wie samen beslissen
settings-team = Team
settings-team-new = Nieuw team
settings-members = Mensen

settings-streams = Stromen
settings-streams-about = de soorten zaken, met hun labels en hoe ze worden behandeld
settings-stream = Stroom
settings-stream-new = Nieuwe stroom
settings-stream-key = Sleutel
settings-stream-key-hint = Het woord in adressen: kleine letters, cijfers en streepjes, zoals hr-vragen.
settings-stream-no-team = Kies een team. Is er nog geen? Maak er dan eerst een.
settings-stream-open = Iedereen met het adres mag vragen
settings-stream-open-hint = Zonder account, voor mensen van buiten. Zij krijgen een geheime link om hun vraag te volgen.
settings-labels = Labels
settings-labels-hint = Op elke regel één. Zet * voor een label dat mensen houden: daar beslist nooit een machine over.
settings-reserved-words = Woorden die mensen houden
settings-reserved-words-hint = Op elke regel één. Een zaak met zo'n woord gaat altijd naar een mens.
settings-policy = Hoe zaken worden behandeld
settings-judge-first = Eerst een eigen oordeel
settings-judge-first-hint = In dit deel van de zaken oordeelt een collega voordat te zien is wat AI voorstelt. Het lot wijst ze aan.
settings-audit = Steekproef
settings-audit-hint = Dit deel van wat AI beslist, beoordeelt een mens die dat niet weet. Ten minste 1%, en niet meer dan het deel hierboven.
settings-first-reviews = Eerste zaken van iemand die nieuw is
settings-first-reviews-hint = In zoveel van de eerste zaken geeft een nieuwe collega altijd eerst een eigen oordeel.
settings-claim-minutes = Minuten in handen
settings-claim-minutes-hint = Na zoveel minuten zonder antwoord gaat een zaak terug naar de rij.

settings-tokens = Tokens
settings-tokens-about = sleutels voor andere programma's
settings-token-new = Nieuw token
settings-token-name-hint = Welk programma gaat het gebruiken?
settings-token-scopes = Mag
settings-token-no-scope = Kies minstens één ding dat het mag.
settings-token-every-stream = elke stroom
settings-token-used = Laatst gebruikt
settings-token-never = nooit
settings-token-none = Er is nog geen token
settings-token-none-teaches = Met een token kan een ander programma zaken brengen of lezen wat er is besloten. Zonder token kan dat niet.
settings-token-make = Token maken
settings-token-revoke = Intrekken
settings-token-revoked = ingetrokken
settings-token-made = Het token is klaar
settings-token-once = Kopieer het naar het programma dat het nodig heeft. Je ziet het alleen nu: wij bewaren geen kopie.
settings-token-how = Hoe een ander programma dit gebruikt
settings-scope-write = zaken brengen
settings-scope-read = lezen wat er is besloten
settings-scope-metrics = lezen hoe het met het programma gaat

settings-work = Werk op de achtergrond
settings-work-about = wat er nog moet, en wat niet lukte
settings-work-kind = Soort
settings-work-due = Nog te doen
settings-work-dead = Mislukt
settings-work-failed = Mislukt
settings-work-failed-about = Dit is een paar keer geprobeerd. Kijk naar de reden, neem de oorzaak weg en probeer het nog eens.
settings-work-none-failed = Er is niets mislukt.
settings-work-subject = Over
settings-work-why = Waarom
settings-work-tries = Pogingen
settings-work-again = Nog eens proberen
settings-work-rule = voorstellen en toetsen
settings-work-act = een besluit uitvoeren
settings-work-learn = leren
settings-work-recall = zulke zaken terughalen
settings-work-read = een document lezen

settings-connections = Koppelingen
settings-connections-about = postbussen en andere plekken waar zaken vandaan komen
settings-connections-lede = Deze staan in het instellingenbestand van het programma. Wachtwoorden laten we nooit zien.
settings-connections-none = Er is niets gekoppeld
settings-connections-teach = Zaken komen binnen met het formulier, met een tabel of via een ander programma. Een postbus koppel je in het instellingenbestand van het programma.
settings-connection-place = Waar

settings-import = Een tabel binnenhalen
settings-import-about = zaken uit een spreadsheet of een ander systeem
settings-import-lede = Zaken van elders: eerst bekijken, dan binnenhalen.
settings-import-nothing = Er is nog geen stroom van jouw team
settings-import-nothing-teaches = Zaken komen binnen in een stroom. Een beheerder maakt er een voor je team.
settings-import-no-stream = Kies een stroom.
settings-import-no-file = Kies een bestand.
settings-import-no-kind = Kies wat voor zaken dit zijn.
settings-import-no-text = Kies de kolom met de tekst, of die met het onderwerp.
settings-import-no-label = Bij zaken van vroeger hoort de kolom met het label dat mensen gaven.
settings-import-file = Bestand
settings-import-file-hint = CSV met de namen van de kolommen op de eerste regel; hoogstens { $most } rijen.
settings-import-look = Bekijken
settings-import-into = “{ $file }” naar { $stream }. Er is nog niets binnengehaald.
settings-import-first = { $count ->
    [one] De enige rij
   *[other] De eerste van { $count } rijen
}
settings-import-ragged = { $count ->
    [one] Eén rij heeft meer of minder cellen dan er kolommen zijn. Die komt niet binnen.
   *[other] { $count } rijen hebben meer of minder cellen dan er kolommen zijn. Die komen niet binnen.
}
settings-import-columns = Welke kolom zegt wat?
settings-import-column-none = geen
settings-import-text = Tekst
settings-import-subject = Onderwerp
settings-import-label = Label
settings-import-name = Naam van wie vraagt
settings-import-address = E-mailadres van wie vraagt
settings-import-key = Sleutel in het andere systeem
settings-import-received = Wanneer het binnenkwam
settings-import-kind = Wat zijn dit?
settings-import-kind-new = Zaken waarover nog beslist moet worden
settings-import-kind-past = Zaken van vroeger, met het label dat mensen gaven
settings-import-confirm = Binnenhalen
settings-import-other = Een ander bestand
settings-import-new-in = { $count ->
    [one] Er is één zaak binnengekomen.
   *[other] Er zijn { $count } zaken binnengekomen.
}
settings-import-past-in = { $count ->
    [one] Er is één zaak van vroeger binnengekomen, met het label.
   *[other] Er zijn { $count } zaken van vroeger binnengekomen, met hun labels.
}
settings-import-known = { $count ->
    [one] Eén rij was er al, en komt niet twee keer binnen.
   *[other] { $count } rijen waren er al, en komen niet twee keer binnen.
}
settings-import-total = { $count ->
    [one] Er was één rij voor { $stream }.
   *[other] Er waren { $count } rijen voor { $stream }.
}
settings-import-refused = { $count ->
    [one] Eén rij is niet binnengekomen
   *[other] { $count } rijen zijn niet binnengekomen
}
settings-import-more = En nog { $count }. Herstel deze eerst en haal hetzelfde bestand nog eens binnen: wat er is blijft, één keer.
settings-import-line = Regel
settings-import-why = Waarom
settings-import-next = Nog een tabel
settings-import-row-ragged = Hij heeft meer of minder cellen dan er kolommen zijn.
settings-import-row-no-label = Hij heeft geen label.
settings-import-row-label = De stroom heeft geen label “{ $label }”.
settings-import-empty = Er staat niets in dit bestand.
settings-import-not-text = Dit is geen tabel in tekst. Sla het werkblad eerst op als CSV.
settings-import-one-column = Er is maar één kolom. Sla de tabel op met een kolom voor elk ding, als CSV.
settings-import-too-long = Dit zijn meer dan { $most } rijen, of veel te veel kolommen. Splits het bestand, of gebruik “samenspel import”.

## Scans en foto’s lezen

settings-reads = Scans en foto’s lezen
settings-reads-with = Tesseract { $version } is gevonden toen het programma startte. Het leest: { $languages }.
settings-reads-dutch = Nederlands
settings-reads-english = Engels
settings-reads-without = Tesseract is niet gevonden toen het programma startte. Scans en foto’s gaan als beeld naar mensen, en er wordt niets ingevuld. Installeer Tesseract met Nederlands en Engels, en start het programma opnieuw. Op Debian en Ubuntu:
