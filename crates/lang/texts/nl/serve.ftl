# Wat het programma op de terminal zegt als het draait.
serve-first =
    Er is nog niemand. Open deze link één keer om je organisatie in te richten:
    { $link }
serve-here = Samenspel staat op { $link } (Ctrl-C stopt het).
serve-demo = De demo staat op { $link }. Alles en iedereen erin is verzonnen. (Ctrl-C stopt het.)
demo-playing = De verzonnen organisatie wordt klaargezet: oude zaken, leren, twee weken werk. Dit duurt ongeveer een minuut.
demo-not-empty = Er staat iets anders in deze map. Geef de demo een eigen map met --data.
keep-imported = Binnen: { $cases ->
    [one] één zaak
   *[other] { $cases } zaken
}. Niet meegenomen: { $refused }.
keep-no-stream = Er is geen stroom { $stream }. Er zijn: { $streams }.
keep-sound = In orde: { $entries } regels, { $rulings } uitspraken opnieuw gedaan, { $decisions } besluiten, { $calibrations } bewijzen, { $originals } originelen. Geen fout.
keep-faults = { $faults ->
    [one] Er is één fout gevonden.
   *[other] Er zijn { $faults } fouten gevonden.
}
keep-backed-up = De reservekopie staat in { $folder }: { $rows } rijen en { $originals } originelen.
keep-restored = Teruggezet: { $rows } rijen en { $originals } originelen.
keep-there-already = { $folder } bestaat al: een reservekopie gaat nooit over een andere heen.
