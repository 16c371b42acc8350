# Eén bestand, meer documenten: waar een nieuw document begint, en waar de andere zijn. Sleutels: parts-.

parts-title = Zit er meer dan één document in dit bestand?
parts-teaches = Zet “nieuw” aan bij elke pagina waar een nieuw document begint. Dit document houdt de pagina’s vóór de eerste. Elk ander document wordt een eigen zaak en wacht bij het werk.
parts-new = nieuw
parts-new-here = Op pagina { $n } begint een nieuw document
parts-split = Splits
parts-by-file = Een nieuw document voor elk bestand dat binnenkwam
parts-told = { $n ->
    [one] { $n } document: pagina’s { $pages }
   *[other] { $n } documenten: pagina’s { $pages }
}
parts-begins = Hier begint een nieuw document
parts-joined-here = Hier begint geen nieuw document meer
parts-key-new = op de pagina in beeld begint een nieuw document
parts-key-split = het bestand splitsen
parts-of = Dit bestand is gesplitst in { $n } documenten.
parts-pages = { $n ->
    [one] Pagina { $pages }
   *[other] Pagina’s { $pages }
}
parts-here = dit document
parts-join = Weer samenvoegen
parts-join-teaches = De pagina’s van de andere komen terug in dit document. Dat kan zolang niemand die heeft beslist of eraan werkt.
parts-joined = Dit document is weer samengevoegd met het document waar het uit kwam. Niemand hoeft het hier te beslissen.
