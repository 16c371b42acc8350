# Koppen, tabelkoppen, woorden bij grafieken: het meubilair van terminal en rapport.

## Koppen

heading-ladder = Hoeveel bij welk doel
heading-labels = Welke labels
heading-coverage = Hoeveel mag door en hoe vaak goed
heading-learning = Wat meer zaken met een label opleveren
heading-suspicious = Labels die fout lijken
heading-hours = Uren
heading-test = Op testrijen
heading-future = Op latere rijen
heading-promise = Waarop de belofte rust
heading-input = Wat is gelezen
heading-contents = Op deze pagina

## Wie

who-machine = zonder mens
who-people = met een mens
who-ai-proposes = AI stelt voor
who-people-label = label in het bestand

## Tabelkoppen

head-target = doel (minstens goed)
head-confidence = zekerheid
head-proven = bewezen
head-share = deel dat door mag
head-checked = getoetst
head-wrong = fout
head-limit = grens
head-naive = beloofd zonder bewijs
head-broken = belofte gebroken
head-naive-error = fout zonder bewijs
head-label = label
head-cases = zaken
head-proceeds = mag door
head-accuracy = goed
head-advice = wat gebeurt ermee
head-contradictions = tegenspraken
head-confused = meest verward met
head-low = van
head-high = tot
head-kind = gemeten of verwacht
head-lower = goed, ondergrens
head-error = fout
head-promised = beloofd
head-judgement = oordeel
head-evidence = bewijs

## Waarden

value-of = { $have } van { $need }
value-of-hundred = { $times } van 100
value-measured = gemeten
value-expected = verwacht
value-at-most = hooguit { $risk }
value-and-more = en nog { $count }
value-more-labels = { $label } (nog { $count })
value-share-of-cases = { $share } van de zaken
value-error = { $error } ({ $wrong } van { $rows })
value-none = –
value-line = regel { $line }

## Terminal

terminal-legend-ladder = { $proven } bewezen · { $naive } extra beloofd zonder bewijs · { $evidence } bewijs tot nu toe
terminal-legend-labels = { $machine } zonder mens · { $people } met een mens
terminal-labels-more = { $count ->
    [one] en nog { $count } label, zie het rapport of --json
   *[other] en nog { $count } labels, zie het rapport of --json
}
terminal-column-proven = bewezen
terminal-column-checked = getoetst
terminal-column-wrong = fout
terminal-column-naive = zonder bewijs
terminal-column-broken = belofte gebroken
terminal-column-target = doel
terminal-more-labels = meer labels: { $count }
terminal-advice-proceeds = deel mag door
terminal-advice-person = mens
terminal-advice-more-labels = meer labels
terminal-advice-contradictory = mensen oneens
terminal-advice-reserved = zo afgesproken
terminal-suspicious = regel { $line }: “{ $text }”
terminal-label = label: { $label }
terminal-proposal = AI stelt voor: { $label }

## Grafieken

chart-proven = { $share } bewezen
chart-not-proven = nog niet bewezen: { $have } van { $need } getoetste zaken
chart-not-proven-unknown = nog niet bewezen
chart-naive = zonder bewijs: { $naive }
chart-naive-broken = zonder bewijs: { $naive }, belofte gebroken in { $times } van 100 trekkingen
chart-naive-broken-short = zonder bewijs: { $naive }, gebroken in { $times } van 100
chart-target = { $target } goed
chart-certified = bewezen: { $share }
chart-everything = alles: { $accuracy } goed
chart-axis-share = deel van de zaken dat door mag
chart-axis-accuracy = deel daarvan dat goed is
chart-axis-cases = zaken met een label
chart-axis-proven = bewezen deel
chart-axis-tenfold = zaken met een label (elke stap is groter dan de vorige)
chart-rest = de andere { $labels } samen
chart-label-share = { $share } van { $cases }
chart-numbers = De getallen in een tabel
chart-ladder-description = Per doel twee balken. De volle balk is het bewezen deel. De gearceerde balk is wat een grens zonder bewijs had beloofd.
chart-coverage-description = Een dalende lijn: hoe meer zaken door mogen, hoe minder daarvan goed zijn. De band eronder is de onzekerheid. De liggende lijn is het doel, de staande lijn de bewezen grens.
chart-learning-description = Punten met een interval. Volle vierkanten zijn gemeten, open vierkanten zijn verwacht.
chart-labels-description = Per label één balk. Het vierkante deel mag zonder mens door, het ronde deel gaat naar een mens.
chart-split-description = Eén balk. Het vierkante deel mag zonder mens door, het ronde deel gaat naar een mens.
chart-progress-description = Een balk die vol raakt als het bewijs groeit.
chart-key-proven = bewezen
chart-key-naive = beloofd zonder bewijs
chart-key-band = 95%-interval, onderste helft
chart-key-measured = gemeten
chart-key-expected = verwacht
chart-key-interval = 8 van 10 trekkingen

## Rapport

report-title = Verkenning van { $file }
report-kicker = Samenspel, verkenning van
report-skip = Naar het antwoord
report-ladder-intro = “{ $target } goed” betekent: van de zaken die zonder mens door mogen, is hooguit { $risk } fout. Bij een strenger doel mogen minder zaken door.
report-coverage-finding = Als alles door mocht, was { $accuracy } goed. De bewezen grens laat { $share } door.
report-coverage-finding-nothing = Als alles door mocht, was { $accuracy } goed. Er is nog geen grens bewezen.
report-labels-largest = De { $count } grootste labels zijn getekend. De andere zijn samengenomen.
report-labels-table = Alle labels in een tabel
report-labels-table-capped = De { $count } grootste labels in een tabel (--json heeft ze alle)
report-says = De belofte zegt
report-says-not = De belofte zegt niet
report-says-promise = Van de zaken die zonder mens door mogen, is hooguit { $risk } fout.
report-says-confidence = { $confidence } zekerheid: waren er andere zaken van dezelfde soort getrokken, dan houdt een grens die zo is gemaakt in minstens { $confidence } van de keren de belofte.
report-says-rest = Alle andere zaken gaan naar een mens, met de reden erbij.
report-not-all = Dat { $target } van alle zaken goed wordt beslist. Zaken die naar een mens gaan, tellen niet mee.
report-not-label = Dat elk label binnen { $risk } blijft.
report-not-change = Dat het geldt voor andere zaken dan deze: andere formulieren, een ander seizoen, andere klanten.
report-input-table = Rijen die zijn weggelaten
report-input-bad-capped = De eerste { $count } staan in deze tabel.
report-numbers = { $heading }: de getallen
report-head-line = regel
report-head-why = waarom
report-footer = Gemaakt met Samenspel { $version }. Dit bestand is compleet: het verstuurt niets en laadt niets.
report-font = Lettertype: Atkinson Hyperlegible Next, SIL Open Font License 1.1.
