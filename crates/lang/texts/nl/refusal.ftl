# Als er nog niets te zeggen valt: wat er gebeurde, wat je eraan doet, en dat er niets is veranderd.

-unchanged = In je bestand is niets veranderd.

refusal-heading = Dit kan nog niet

## Het bestand of de map (table/refusal.rs)

refusal-not-found = Er is geen bestand of map “{ $path }”. Controleer de naam, en de map waarin je werkt. Er is niets veranderd.
refusal-no-permission = Je mag “{ $path }” niet lezen. Vraag toestemming aan de eigenaar, of maak een eigen kopie. Er is niets veranderd.
refusal-not-a-file = “{ $path }” is geen bestand en geen map. Bewaar de zaken eerst in een bestand en geef daarvan de naam. Er is niets veranderd.
refusal-cannot-read = “{ $path }” is niet te lezen ({ $why }). Probeer het opnieuw, of kopieer het eerst naar deze computer. { -unchanged }
refusal-empty = Er staat niets in “{ $path }”. Controleer of je het helemaal hebt bewaard of geëxporteerd. { -unchanged }
refusal-binary = “{ $path }” is { $what ->
    [xlsx] een Excel-werkmap. Open die en bewaar het blad als CSV UTF-8, via Bestand > Opslaan als.
    [xls] een oude Excel-werkmap. Open die en bewaar het blad als CSV UTF-8, via Bestand > Opslaan als.
    [ods] een rekenblad van LibreOffice. Open het en kies Bestand > Opslaan als > Tekst CSV, met UTF-8.
    [docx] een Word-document. Zet de zaken in een rekenblad, één per rij, en bewaar dat als CSV UTF-8.
    [odt] een tekstdocument. Zet de zaken in een rekenblad, één per rij, en bewaar dat als CSV UTF-8.
    [office] een oud Office-document. Zet de zaken in een rekenblad, één per rij, en bewaar dat als CSV UTF-8.
    [pdf] een pdf. Exporteer de zaken opnieuw als CSV, uit het systeem waar ze vandaan komen.
    [zip] een zipbestand. Pak het uit en geef de tabel of de map die erin zit.
    [compressed] een ingepakt bestand. Pak het uit en geef de tabel die erin zit.
    [image] een afbeelding. Exporteer de zaken als CSV, uit het systeem waar ze vandaan komen.
    [database] een database of een ander gegevensbestand. Exporteer de tabel met de zaken als CSV UTF-8.
    [rtf] een document met opmaak (RTF). Zet de zaken in een rekenblad, één per rij, en bewaar dat als CSV UTF-8.
    [html] een webpagina, ook als de naam iets anders zegt. Open die in een rekenblad en bewaar het als CSV UTF-8.
    [xml] een XML-bestand. Exporteer de zaken als CSV, of als JSON met één object per zaak.
   *[unknown] geen tabel in tekst. Exporteer de zaken als CSV UTF-8, of als JSON met één object per zaak.
} { -unchanged }
refusal-one-column = Er is maar één kolom: in “{ $line }” scheidt niets een tekst van een label. Bewaar de tabel als CSV, met een kolom voor elk. { -unchanged }
refusal-missing-column = Er is geen kolom “{ $asked }”. Kies een van deze: { $available }. { -unchanged }
refusal-missing-column-nearest = Er is geen kolom “{ $asked }”. Bedoel je “{ $nearest }”? Alle kolommen: { $available }. { -unchanged }
refusal-same-column = Je vraagt kolom “{ $column }” twee keer, voor twee rollen. Kies voor elke rol een eigen kolom. { -unchanged }
refusal-too-many-columns = Er zijn { $columns } kolommen en er zijn er hooguit { $limit } te lezen. Bewaar een tabel met alleen wat je nodig hebt, zoals tekst en label. { -unchanged }
refusal-line-too-long = Regel { $line } is langer dan { $limit } MB. Controleer of het bestand regeleinden heeft en of er een aanhalingsteken ontbreekt. { -unchanged }
refusal-no-rows = Er staan geen zaken in “{ $path }”: onder de namen van de kolommen staat niets. Controleer of je alles hebt geëxporteerd. { -unchanged }
refusal-no-usable-rows = Geen enkele rij is bruikbaar (rijen gevonden: { $found }). Meestal ({ $times }×, eerst op regel { $line }) { $why ->
    [field_count] heeft een rij meer of minder velden dan de kopregel: zet elke tekst tussen dubbele aanhalingstekens.
    [no_text] is de tekst leeg: kies de goede kolom met --text, of vul de teksten in.
    [no_label] is het label leeg: kies de goede kolom met --label, of vul de labels in.
    [not_text] is een rij niet te lezen in deze codering: bewaar het bestand opnieuw als UTF-8.
    [not_json] is een rij geen JSON-object: schrijf één object per zaak.
    [too_long] is een rij te lang: controleer of er een aanhalingsteken ontbreekt.
    [no_time] is het moment geen getal of datum: schrijf het als 2026-11-21 of 2026-11-21T09:30.
    [other_split] zegt een rij geen train en geen test: schrijf een van die twee woorden.
    [no_file] is het tekstbestand er niet of niet te lezen: controleer de bestandsnamen in het bestand met labels.
   *[other] is er iets mis met de rij: kijk naar die regel.
} { -unchanged }
refusal-no-fields = De objecten in “{ $path }” hebben geen veld dat als tekst te lezen is. Geef elke zaak een eigen object, met een tekst en een label. { -unchanged }
refusal-no-labels-file = Er is geen labels.csv, labels.tsv of labels.jsonl in “{ $folder }”. Maak er een met twee kolommen, bestand en label: één rij per tekstbestand. In de map is niets veranderd.
refusal-cannot-guess-text = Geen enkele kolom lijkt een tekst. Kies er een met --text: { $columns }. { -unchanged }
refusal-cannot-guess-label = Geen enkele kolom lijkt een label. Kies er een met --label: { $columns }. { -unchanged }

## De zaken

refusal-one-label = Alle { $cases } zaken hebben het label “{ $label }”. Er valt dus niets te kiezen: controleer de kolom met het label, of kies een andere met --label. { -unchanged }
refusal-too-few = Er zijn te weinig bruikbare zaken ({ $cases }). Voeg zaken toe waaraan mensen een label gaven: minstens 2, en honderden om iets te bewijzen. { -unchanged }
refusal-no-test-rows = In kolom “{ $column }” staat geen bruikbare rij om te testen. Zet daar test bij de rijen waarop je wilt testen. { -unchanged }
refusal-no-train-rows = In kolom “{ $column }” staat geen bruikbare rij om van te leren. Zet daar train bij de rijen om van te leren. { -unchanged }
refusal-time-equal = Alle momenten in kolom “{ $column }” zijn gelijk. Er is dus geen eerder en geen later: kies een andere kolom, of laat --time weg. { -unchanged }

## Wat je vroeg

refusal-bad-target = “{ $value }” kan geen doel zijn. Kies een getal tussen 0.5 en 1, zoals 0.995. { -unchanged }
refusal-bad-confidence = “{ $value }” kan geen zekerheid zijn. Kies een getal tussen 0.5 en 1, zoals 0.95. { -unchanged }
refusal-bad-minutes = “{ $value }” is geen aantal minuten. Schrijf één getal, zoals 4, of een bereik, zoals 3-6. { -unchanged }
refusal-unknown-label = Geen enkele zaak heeft het label “{ $label }”. --reserve kan het dus niet bij mensen houden: schrijf het label zoals het in het bestand staat. { -unchanged }
refusal-unknown-label-nearest = Geen enkele zaak heeft het label “{ $label }”. --reserve kan het dus niet bij mensen houden: bedoel je “{ $nearest }”? { -unchanged }
refusal-cannot-write = Het rapport is niet te schrijven naar “{ $path }” ({ $why }). Kies een andere plek, of maak ruimte vrij. Er blijft niets half geschreven staan en in je eigen bestand is niets veranderd.

refusal-report-is-input = Het rapport zou je zaken in “{ $path }” overschrijven. Geef het een andere naam of een andere map. { -unchanged }
