# Een zaak: de beslissing, waarom, en wat er gebeurde.

case-who-you = jij
case-who-colleague = een collega
case-who-requester = wie de vraag stelde
case-who-ai = AI ({ $name })
case-who-program = het programma, volgens een vaste regel
case-files = Bestanden
case-file-size = { $kb } kB
case-source-form = via het formulier
case-source-api = via een programma
case-source-mail = via e-mail
case-source-import = uit een bestand
case-source-history = uit het verleden
case-sender = Van
case-no-sender = niet gegeven
case-stream = Soort
case-source = Binnengekomen
case-received = Wanneer
case-lede-received = Deze zaak is binnen, en er heeft nog niemand naar gekeken.
case-lede-waiting = Deze zaak wacht op een mens.
case-lede-blind = Jij moet over deze zaak oordelen. Wat er is besloten of voorgesteld, blijft verborgen tot je je eigen oordeel hebt gegeven.
case-decision = De beslissing
case-none = Er is nog geen beslissing.
case-blind = Geef eerst je eigen oordeel bij je werk.
case-blind-story = Wat zou verraden wat AI denkt, is nu weggelaten.
case-decided = Op { $at } besloot { $who }: { $label }.
case-you-decided = Op { $at } besloot je: { $label }.
case-judged = Een mens besliste, zonder voorstel van AI.
case-judged-same = Een mens besliste. AI had hetzelfde voorgesteld.
case-judged-other = Een mens besliste. AI had { $label } voorgesteld.
case-repaired = Een mens verving een eerdere beslissing die fout was.
case-ai-alone = AI besliste dit alleen.
case-ai-automation = Wat AI hier mag:
case-ai-input = AI las het onderwerp en de tekst van het bericht, en verder niets over de afzender.
case-ai-learned = { $n ->
    [one] AI leerde van { $n } beslissing van mensen.
   *[other] AI leerde van { $n } beslissingen van mensen.
}
case-ai-words = De woorden waar het op steunt: { $words }.
case-ai-proven = { $n ->
    [one] Van de zaken die AI alleen beslist, is minstens { $right } goed. Dat is bewezen met { $confidence } zekerheid, met { $n } zaak die mensen beoordeelden zonder het voorstel te zien.
   *[other] Van de zaken die AI alleen beslist, is minstens { $right } goed. Dat is bewezen met { $confidence } zekerheid, met { $n } zaken die mensen beoordeelden zonder het voorstel te zien.
}
case-remedy = Klopt het niet? Je kunt bezwaar maken tot { $date }. Dan kijkt een ander mens ernaar.
case-remedy-over = Bezwaar maken kon tot { $date }.
case-appeal-days = { $n ->
    [one] Er is bezwaar gemaakt. Een mens beslist binnen { $n } dag.
   *[other] Er is bezwaar gemaakt. Een mens beslist binnen { $n } dagen.
}
case-appeal-late = Er is bezwaar gemaakt. De beslissing had er binnen 14 dagen moeten zijn en is te laat.
case-appeal-upheld = Er is bezwaar gemaakt, en terecht: de beslissing is vervangen.
case-appeal-dismissed = Er is bezwaar gemaakt. De beslissing blijft.
case-earlier = Eerdere beslissingen
case-story = Wat er gebeurde
case-flagged = Bedankt. Iemand die hier niet over besliste, kijkt ernaar.
