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
appeal-label-hint = Alleen als het bezwaar klopt.
appeal-uphold = Het bezwaar klopt
appeal-dismiss = De beslissing blijft
appeal-first-decider = Jij nam deze beslissing. Daarom kijkt een ander naar het bezwaar.
appeal-raiser = Dit is je eigen bezwaar. Daarom beslist een ander erover.
appeal-withdrawn = De beslissing is intussen ingetrokken en iemand beoordeelt de zaak opnieuw. Daarna wordt hier over het bezwaar beslist.
appeal-end = Hoe het afliep
appeal-label-missing = Kies wat het moet zijn.
