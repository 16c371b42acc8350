# Wat er tegen een beslissing is ingebracht: bezwaren en signalen, hoe het staat, wat er is hersteld, en de cijfers.

raised-fold = Klopt dit niet?
raised-words = Wat klopt er niet?
raised-object-teaches = Maak je bezwaar, dan kijkt een ander dan wie besliste ernaar, binnen 14 dagen. Je krijgt een antwoord met een reden.
raised-flag-teaches = Zeg je alleen dat het niet lijkt te kloppen, dan hoef je niets te schrijven. Een mens kijkt ernaar, en je ziet hier wat eruit kwam.
raised-object = Maak bezwaar
raised-flag = Dit lijkt niet te kloppen
raised-flag-in = Bedankt. Een mens kijkt ernaar, en je ziet hier wat eruit komt.
raised-flag-words = Iemand zegt dat dit niet lijkt te kloppen
raised-no-words = Er is niets bij geschreven.
raised-open = Bekijk het
raised-you-said = Dit zei je op { $at }:
raised-answer = Het antwoord:
raised-flag-days = { $n ->
    [one] Iemand zei dat dit niet lijkt te kloppen. Een mens kijkt ernaar binnen { $n } dag.
   *[other] Iemand zei dat dit niet lijkt te kloppen. Een mens kijkt ernaar binnen { $n } dagen.
}
raised-flag-late = Iemand zei dat dit niet lijkt te kloppen. Een mens had er binnen 14 dagen naar moeten kijken en dat is te laat.
raised-flag-changed = Iemand zei dat dit niet lijkt te kloppen, en terecht: de beslissing is vervangen.
raised-flag-stays = Iemand zei dat dit niet lijkt te kloppen. Een mens keek ernaar, en de beslissing blijft.
raised-late = Het is te laat. Op { $at } hebben deze mensen bericht gekregen: { $who }.
raised-late-nobody = Het is te laat sinds { $at }. Niemand heeft een rol die hiervan bericht krijgt.
raised-told-lead = de leidinggevenden van het team
raised-told-hr = de mensen van HR
raised-told-representative = de vertegenwoordigers van de medewerkers
raised-you-changed = Jij hebt dit veranderd.
raised-told = Iedereen die het aangaat heeft bericht gekregen.
raised-mended = Wat er is hersteld
raised-label = Het was { $before } en het is nu { $after }.
raised-field = { $name }: het was { $before } en het is nu { $after }.
raised-out-before = De foute beslissing ging naar buiten
raised-out-after = De goede beslissing gaat naar buiten
raised-again = { $n ->
    [0] Geen andere beslissing van AI hoefde opnieuw bekeken te worden.
    [one] Mensen kijken opnieuw naar { $n } beslissing van AI die erop lijkt.
   *[other] Mensen kijken opnieuw naar { $n }{ $more } beslissingen van AI die erop lijken.
}
raised-mine = Wat je hebt gemeld
raised-mine-lede = Je bezwaren, en waar je zei dat iets niet lijkt te kloppen: wat er van elk is gekomen.
raised-mine-none = Je hebt nog niets gemeld
raised-mine-none-teaches = Onder elke beslissing kun je bezwaar maken, of zeggen dat het niet lijkt te kloppen. Hier zie je dan wat eruit kwam.
raised-told-waits = Een bezwaar tegen een beslissing van je team wacht. Er moet uiterlijk { $date } over beslist zijn.
raised-told-overdue = Over een bezwaar is niet binnen 14 dagen beslist. Je wordt gevraagd erop toe te zien.
raised-told-flag = Iemand zegt dat een beslissing van je team niet lijkt te kloppen.
raised-told-changed = Jij hebt dit veranderd: wat volgens jou niet leek te kloppen, is hersteld.
raised-told-stays = Een mens keek naar wat volgens jou niet leek te kloppen. De beslissing blijft.
raised-did-flagged = zei dat het niet lijkt te kloppen
raised-did-reminded = herinnerde wie over het bezwaar mag beslissen
raised-did-overdue = vertelde anderen dat het bezwaar te laat is

figures-tab = Bezwaren
figures-title = Cijfers
figures-of = { $name }: bezwaren
figures-nobody = Deze cijfers gaan over de automatisering. Geen enkel cijfer hier gaat over een mens.
figures-lede = { $raised ->
    [0] Niemand maakte bezwaar tegen wat AI hier besliste.
   *[other] { $raised ->
        [one] Er was { $raised } bezwaar tegen wat AI hier besliste.
       *[other] Er waren { $raised } bezwaren tegen wat AI hier besliste.
    } { $upheld ->
        [0] Geen daarvan bleek terecht.
        [one] { $upheld } was terecht.
       *[other] { $upheld } waren terecht.
    } { $open ->
        [0] Er wacht er geen.
        [one] { $open } wacht nog.
       *[other] { $open } wachten nog.
    } { $late ->
        [0] Geen was te laat.
        [one] { $late } duurde te lang, of nog steeds.
       *[other] { $late } duurden te lang, of nog steeds.
    }
}
figures-raised = Bezwaren
figures-open = Wacht nog
figures-upheld = Terecht
figures-dismissed = Beslissing bleef
figures-late = Duurde langer dan { $days } dagen
figures-late-short = Te laat
figures-median = Dagen, mediaan
figures-right = Deel dat terecht was
figures-flags = Leek niet te kloppen
figures-changed = Daardoor veranderd
figures-share = { $share } (tussen { $low } en { $high })
figures-few = te zien vanaf { $fewest } besliste bezwaren
figures-days = { $n }
figures-none = Er is nog geen bezwaar gemaakt
figures-none-teaches = Wie een beslissing van AI krijgt, kan bezwaar maken of zeggen dat het niet lijkt te kloppen. Wat daarvan komt, wordt hier geteld: voor de automatisering en nooit voor een mens.
figures-all = Alle automatiseringen, en wat te laat is
figures-month = Maand
figures-caption = Bezwaren naar de maand waarin ze binnenkwamen, en hoe ze er nu voor staan
figures-description = Een staaf voor elk van de laatste twaalf maanden: hoeveel bezwaren er binnenkwamen, en hoeveel daarvan terecht waren, niet terecht waren, of nog wachten.
figures-automation = Automatisering
figures-waiting = Nu te laat
figures-waiting-none = Er is niets te laat.
figures-each = Elke automatisering
figures-each-caption = Bezwaren tegen wat AI besliste, per automatisering
figures-kind = Wat
figures-objection = bezwaar
figures-flag = leek niet te kloppen
figures-told = Wie bericht kreeg
figures-all-lede = { $late ->
    [0] Elk bezwaar is binnen zijn { $days } dagen.
    [one] { $late } bezwaar wacht langer dan { $days } dagen.
   *[other] { $late } bezwaren wachten langer dan { $days } dagen.
}
