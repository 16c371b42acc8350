## Documenten (explore --documents)

papers-headline = Van { $documents } documenten kan { $share } weg zonder mens, met elke waarde goed bij { $target } daarvan: bewezen, en hoogstens één op de twintig zulke bewijzen klopt niet ({ $confidence }).
papers-headline-none = Van deze { $documents } documenten kan er nog geen weg zonder mens: dat bij { $target } elke waarde goed is, is niet bewezen ({ $confidence }).
papers-milder = Voor { $target } is het bewezen bij { $share } ervan.
papers-labels = Welke van { $labels } soorten een document is, was bij { $right } goed.
papers-seconds = Geleerd in { $seconds } seconden; elk document kreeg een voorstel van een model dat het niet had gezien.
papers-heading-whole = Hele documenten
papers-whole = Een document gaat alleen weg als bewezen is dat de soort en alle waarden samen goed zijn. Bestanden, scans en foto’s zijn elk een eigen belofte.
papers-heading-growth = Meer documenten, meer dat vanzelf gaat
papers-growth = Hoeveel van de documenten zonder mens kunnen vertrekken als er van minder is geleerd: elk aandeel is bewezen met die documenten alleen, bestanden, scans en foto’s samen.
papers-heading-fields = Veld voor veld
papers-fields = Wat kan worden ingevuld zonder dat een mens kijkt, elk veld apart. Een heel document heeft ze allemaal tegelijk nodig.
papers-heading-unread = Niet gelezen
papers-unread = { $n ->
    [one] Eén document kon niet worden gelezen; op de werkplek krijgt een mens het.
   *[other] { $n } documenten konden niet worden gelezen; op de werkplek krijgt een mens ze.
}
papers-column-source = woorden komen uit
papers-column-field = veld
papers-column-learned = geleerd van
papers-column-documents = documenten
papers-column-right = goed
papers-quality-text = het bestand zelf
papers-quality-scan = een goede scan
papers-quality-photo = een foto
papers-short = { $have } van { $need } nagekeken
papers-promise = De belofte geldt voor documenten als deze. Wat mensen invulden, geldt als waar: een foute waarde in de tabel telt tegen de machine.

refusal-truth-cannot-read = De tabel met wat waar is, kon niet worden gelezen ({ $why }). Er is niets veranderd.
refusal-truth-no-file = De tabel heeft geen kolom met de namen van de bestanden. Noem die “bestand”. Er is niets veranderd.
refusal-truth-no-fields = De tabel heeft geen kolom met waarden. Maak er een voor elk veld. Er is niets veranderd.
refusal-truth-no-rows = De tabel heeft geen rijen: er staat niets onder de namen van de kolommen. Er is niets veranderd.
refusal-truth-bad-row = Rij { $line } van de tabel is niet te lezen, of noemt geen bestand. Er is niets veranderd.
