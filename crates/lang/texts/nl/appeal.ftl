# Bezwaren en hoe ze eindigen.

appeal-title = Bezwaren
appeal-open = Wachtend
appeal-ended = Beslist
appeal-lede = Over een bezwaar wordt binnen 14 dagen beslist, door een ander dan de eerste beslisser.
appeal-lede-late = { $n ->
    [one] { $n } bezwaar hier is te laat: er had binnen 14 dagen over beslist moeten zijn.
   *[other] { $n } bezwaren hier zijn te laat: er had binnen 14 dagen over beslist moeten zijn.
}
appeal-lede-ended = Alle besliste bezwaren, met de reden.
appeal-none = Hier zijn geen bezwaren
appeal-none-teaches = Wie een beslissing krijgt, kan binnen zes weken bezwaar maken. Dat komt hier, en een ander dan de eerste beslist erover.
appeal-caption = Bezwaren van je teams
appeal-decision = De beslissing
appeal-raised = Sinds
appeal-stands = Hoe het staat
appeal-words = Het bezwaar
appeal-decide = Beslis over dit bezwaar
appeal-why = Waarom
appeal-why-hint = Wie bezwaar maakte, leest dit. Schrijf het zo dat die het kan begrijpen.
appeal-label = Wat het moet zijn
appeal-label-hint = Laat dit open als de beslissing blijft.
appeal-uphold = Het bezwaar klopt
appeal-uphold-flag = Het klopte niet
appeal-dismiss = De beslissing blijft
appeal-first-decider = Jij nam deze beslissing. Daarom kijkt een ander naar het bezwaar.
appeal-raiser = Dit is je eigen bezwaar. Daarom beslist een ander erover.
appeal-raiser-flag = Je zei zelf dat dit niet lijkt te kloppen. Daarom beslist een ander.
appeal-standing-decider = Jij nam de beslissing die nu geldt. Daarom kijkt een ander hiernaar.
appeal-requester = Dit is je eigen vraag. Daarom beslist een ander.
appeal-ended-earlier = Jij besliste al over een eerder bezwaar in deze zaak. Daarom kijkt nu een ander.
appeal-hidden = Dit blijft verborgen tot jij of een collega de zaak heeft beoordeeld. Dat gebeurt zonder te zien wat er besloten is.
appeal-hidden-short = verborgen tot je zelf hebt geoordeeld
appeal-judge-first = Eerst beoordeelt iemand deze zaak zonder te zien wat er besloten is. Daarna wordt hier over het bezwaar beslist.
appeal-since = Wat nu geldt
appeal-since-withdrawn = De beslissing hierboven geldt niet meer.
appeal-withdrawn = De beslissing is intussen ingetrokken en iemand beoordeelt de zaak opnieuw. Daarna wordt hier over het bezwaar beslist.
appeal-end = Hoe het afliep
appeal-label-missing = Kies wat het moet zijn.
appeal-label-stays = Je koos wat het moet zijn, en zei ook dat de beslissing blijft. Wat bedoel je? Kies hier niets als de beslissing blijft.
appeal-end-missing = Kies of de beslissing blijft of niet.
