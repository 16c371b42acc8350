# Velden met regels: tabellen met cellen om in te vullen, hun kolommen, en wat er niet aan klopt. Sleutels: lines-.

lines-kind = regels van een tabel
lines-fault-sum = De regels zijn samen niet dit bedrag.
lines-fault-product = Rij { $row }: het aantal keer de prijs is niet het bedrag.
lines-fault-cell = Rij { $row }, “{ $column }”: dit is niet geschreven zoals het hoort.
lines-fault-too-many = Er zijn meer dan { $most } rijen.
lines-rule-sum = een kolom met regels is samen een bedrag (sleutels: regels, kolom, bedrag)
lines-rule-product = in elke rij is het aantal keer de prijs het bedrag (sleutels: regels, aantal, prijs, bedrag)
lines-error-columns = Het veld “{ $field }” heeft regels: geef het 1 tot { $most } kolommen.
lines-error-nested = In de kolom “{ $field }” kunnen geen regels staan.

## Instellingen

lines-columns = Kolommen
lines-columns-teach = Wat elke rij heeft. Laat beide namen leeg om een kolom weg te halen. Wil je er meer, sla dan eerst op.
lines-column-nth = Kolom { $n }

## Aan de balie

lines-cell = Rij { $row }, { $column }
lines-teach = Laat een rij leeg om die weg te halen.
lines-more = Meer rijen
lines-key-enter = in een rij: de volgende cel; in de laatste cel: de volgende rij; in een lege rij: het volgende veld
lines-key-arrows = in een rij: de rij erboven of eronder
lines-key-split = de rij bij de cursor in twee delen
lines-key-add = een rij toevoegen onder deze
lines-key-delete = de rij weghalen
lines-key-paste = een cel, een kolom of een blok uit een rekenblad plakken
lines-rows = { $n ->
    [one] { $n } rij
   *[other] { $n } rijen
}
