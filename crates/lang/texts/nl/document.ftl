# Een document: de pagina’s, de velden, en wat niet klopt. Sleutels: document-, fault-.

document-as-text = Alles wat binnenkwam, als tekst
document-title = Het document
document-pages = Pagina’s van het document
document-page = Pagina { $n } van { $of }
document-drawing = Pagina { $n } zoals die eruitziet. De tekst staat eronder.
document-text = De tekst van pagina { $n }
document-no-words = Op deze pagina zijn geen woorden herkend.
document-none = Er zijn geen pagina’s om te tonen. Open het bestand om het te bekijken.
document-more = Alleen de eerste { $n } pagina’s staan hier. In het bestand staan ze allemaal.
document-larger = Groter
document-smaller = Kleiner
document-fit = Hele breedte
document-turn = Draaien
document-find = Zoek op de pagina’s
document-hits = Gevonden: { $n }
document-why-empty = Een bestand is leeg.
document-why-too-large = Een bestand is te groot om door een machine te laten lezen.
document-why-unknown = Een bestand is van een soort die geen machine hier kan lezen.
document-why-encrypted = Een bestand zit op slot met een wachtwoord. Geen machine kon het lezen.
document-why-broken = Een bestand is beschadigd. Geen machine kon het helemaal lezen.
document-why-too-many-pages = Een bestand heeft te veel pagina’s om door een machine te laten lezen.
document-why-too-many-pixels = Een plaatje is te groot om door een machine te laten lezen.
document-why-too-long = Het lezen van een bestand duurde te lang en is gestopt.

## De velden

document-fields = Wat er in het document staat
document-only = Alleen voor: { $labels }
document-absent = staat er niet in
document-illegible = niet te lezen
document-seen = { $n ->
    [one] Gelezen door AI. Zelfde indeling als { $n } eerder document.
   *[other] Gelezen door AI. Zelfde indeling als { $n } eerdere documenten.
}
document-new-layout = Gelezen door AI. Deze indeling zag het nog niet eerder.
document-found-nothing = AI vond hier niets voor.
document-less-sure = AI is hier minder zeker dan wat bewezen is.
document-ai-read = AI las:
document-take = Neem dit
document-filled = { $n ->
    [0] AI vulde de velden in. Geen ervan vraagt om jou.
    [one] AI vulde de velden in. { $n } ervan vraagt om jou: dat met een streepjeslijn.
   *[other] AI vulde de velden in. { $n } ervan vragen om jou: die met een streepjeslijn.
}
document-differ = { $n ->
    [0] Jij en AI lazen hetzelfde.
    [one] Jij en AI lazen { $n } veld anders. Wat jij las is ingevuld; het andere staat eronder.
   *[other] Jij en AI lazen { $n } velden anders. Wat jij las is ingevuld; het andere staat er steeds onder.
}
document-first-teaches = Vul eerst in wat jij leest. Daarna zie je wat AI las. Je kunt dan nog van mening veranderen.
document-point = Klik op een woord op de pagina, of sleep over een paar woorden. Dan wordt het veld waar je in staat ingevuld.
document-faults = { $n ->
    [one] { $n } ding klopt niet. Verander het, of bewaar het zoals het is.
   *[other] { $n } dingen kloppen niet. Verander ze, of bewaar het zoals het is.
}
document-anyway = Toch bewaren
document-field = Veld
document-value = Waarde
document-where = Waar
document-says = Wat er in het document staat
document-where-page = pagina { $n }
document-where-none = niet aangewezen
document-appeal-same = Je zegt dat het fout was, maar alles staat er nog zoals het was. Verander wat fout was, of laat de beslissing staan.
document-judged-otherwise = Een mens besliste. AI had andere waarden in het document gelezen.
document-taken = Ingevuld: { $words }

## Toetsen

document-key-enter = volgende veld dat mij nodig heeft; na het laatste bewaren
document-key-tab = volgende veld
document-key-word = over de woorden op de pagina lopen
document-key-more = meer woorden nemen
document-key-take = de gekozen woorden invullen
document-key-absent = staat er niet in
document-key-illegible = niet te lezen
document-key-alt = de andere toetsen, terwijl je schrijft

## Wat niet klopt

fault-missing = Dit moet erin staan.
fault-illegible = Niemand kan dit lezen, dus het is niet bekend.
fault-not-of-kind = Zo wordt dit niet geschreven.
fault-not-a-choice = Dit is geen van de keuzes.
fault-iban = De controlecijfers van dit rekeningnummer kloppen niet.
fault-vat = Dit is geen btw-nummer.
fault-bsn = Dit is geen burgerservicenummer.
fault-sum = De optelling klopt niet.
fault-order = De datums staan in de verkeerde volgorde.
fault-share = Dit is geen gebruikelijk deel.
fault-at-most = Het deel is meer dan het geheel.
fault-duplicate = Een eerder document heeft dezelfde waarde.
fault-not-listed = Dit staat niet in de lijst.
