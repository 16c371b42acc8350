# Wat is gelezen, wat geraden moest worden, wat is weggelaten; voortgang en weigeringen.

## Wat is gelezen

input-read = { $rows ->
    [one] { $rows } rij
   *[other] { $rows } rijen
} gelezen uit { $file } ({ $format }, { $encoding }). Bruikbaar: { $kept }, met { $labels }.
input-delimiter = Velden zijn gescheiden door { $delimiter }.
input-columns = De tekst staat in kolom { $text }, het label in kolom { $label }.
input-guessed-both = Beide kolommen zijn geraden. Controleer ze. Met --text en --label kies je andere.
input-guessed-text = De kolom met de tekst is geraden. Controleer dat. Met --text kies je een andere.
input-guessed-label = De kolom met het label is geraden. Controleer dat. Met --label kies je een andere.
input-time = Het moment staat in kolom { $time }.
input-split = Kolom { $split } zegt welke rijen voor leren zijn en welke voor testen.
input-duplicates = { $count ->
    [one] { $count } rij herhaalt een eerdere. Die telt één keer mee in het bewijs.
   *[other] { $count } rijen herhalen een eerdere. Elke tekst telt één keer mee in het bewijs.
}
input-bad = { $count ->
    [one] { $count } rij is weggelaten.
   *[other] { $count } rijen zijn weggelaten.
}
input-bad-line = { $count ->
    [one] regel { $lines }
   *[other] regels { $lines }
}
input-bad-more = { $lines } en meer
delimiter-tab = tab

## Waarom een rij is weggelaten (BadRowWhy)

why-field-count = meer of minder velden dan de kopregel
why-no-text = de tekst is leeg
why-no-label = het label is leeg
why-not-text = niet te lezen als tekst in deze codering
why-not-json = geen JSON-object
why-too-long = langer dan een rij mag zijn
why-no-time = het moment is geen getal of datum
why-other-split = geen train en geen test
why-no-file = het bestand is er niet of is niet te lezen

## Hoe de AI is gemaakt

learner-made = De AI leerde alleen van deze zaken: versie { $version }, startgetal { $seed }, { $folds } delen, { $seconds } seconden. Met hetzelfde bestand en startgetal komt er hetzelfde uit.
learner-members = Het telt mee of deze leerders het eens zijn: { $members }.

## Voortgang (te zien tijdens het werk)

progress-reading = { $file } lezen
progress-learning = Leren van { $cases }, deel { $part } van { $parts }
progress-limits = Grenzen zoeken die te bewijzen zijn
progress-naive = De grens zonder bewijs testen op trekkingen door het lot
progress-curve = Meten wat meer zaken met een label opleveren
progress-suspicious = Labels zoeken die fout lijken
progress-report = Het rapport schrijven naar { $file }
progress-report-done = Het rapport staat in { $file }. Het is één bestand en heeft geen netwerk nodig.
progress-done = Klaar in { $seconds } seconden.

## Weigeringen van de lezer (ids refusal-…)

