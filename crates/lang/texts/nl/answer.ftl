# Het antwoord zelf: zinnen die de terminal en het rapport delen.

## Getallen

number-below-one = <1
labels-count = { $count ->
    [one] { $count } label
   *[other] { $count } labels
}
cases-count = { $count ->
    [one] { $count } zaak
   *[other] { $count } zaken
}
rows-count = { $count ->
    [one] { $count } rij
   *[other] { $count } rijen
}

## Kop

answer-proven = { $share } van deze zaken mag zonder mens door. Hooguit { $risk } daarvan is dan fout.
answer-confidence = Dat is bewezen met { $confidence } zekerheid.
answer-nothing = Er mag nog niets zonder mens door: voor geen enkel deel van deze zaken is bewezen dat hooguit { $risk } fout is.
answer-missing = Je hebt { $have } getoetste zaken. Voor het bewijs zijn er { $need } nodig, als er geen fout meer bij komt.
answer-missing-unknown = Er zijn te weinig zaken met een label, of er zitten te veel fouten bij de zaken die het veiligst leken.
answer-looser = Bij een lager doel lukt het wel: { $share } van deze zaken, met hooguit { $risk } daarvan fout.
answer-no-cases = Er zijn geen bruikbare rijen. Er is dus nog niets te zeggen.
answer-one-label = Alle zaken hebben hetzelfde label. Er valt dus niets te kiezen.
answer-accuracy = De AI had { $accuracy } van alle zaken goed, steeds zonder de zaak eerder te zien.
answer-accuracy-interval = De AI had { $accuracy } van alle zaken goed (tussen { $low } en { $high }), steeds zonder de zaak eerder te zien.

## Ladder en de grens zonder bewijs

ladder-finding = Het bewezen deel loopt van { $loose-share } bij { $loose } goed tot { $strict-share } bij { $strict } goed.
ladder-finding-one = Bij { $target } goed is { $share } van de zaken bewezen.
ladder-finding-none = Nog geen enkel doel is bewezen. Zo ver is het bewijs.
ladder-missing = Niet bewezen bij { $target } goed: { $have } getoetste zaken. Er zijn er { $need } nodig, als er geen fout meer bij komt.
ladder-missing-unknown = Niet bewezen bij { $target } goed: te weinig zaken met een label, of te veel fouten.
ladder-own-promise = Elke rij is een eigen belofte. Kies je doel voordat je naar de percentages kijkt, niet erna.
naive-claim = Een grens die alleen op deze zaken past, had bij { $target } goed { $naive } beloofd. Bewezen is { $proven }.
naive-claim-nothing = Een grens die alleen op deze zaken past, had bij { $target } goed { $naive } beloofd. Bewezen is niets.
naive-broken = In { $times } van de 100 trekkingen door het lot brak die grens de eigen belofte.
naive-error = Gemiddeld was { $error } van wat door mocht fout. Beloofd was { $risk }.

## Labels

advice-proceeds = een deel mag door
advice-person = heeft een mens nodig
advice-more-labels = heeft meer labels nodig
advice-more-labels-count = heeft nog { $count } { $count ->
    [one] zaak
   *[other] zaken
} met label nodig
advice-contradictory = blijft bij mensen: ze zijn het oneens
advice-reserved = blijft bij mensen: zo afgesproken
advice-proceeds-why = De veiligste zaken liggen boven de grens. De andere gaan naar een mens.
advice-person-why = Geen enkele zaak met deze labels is veilig genoeg bij dit doel.
advice-more-labels-why = Er zijn te weinig zaken met een label om iets te zeggen. Tot die tijd beslist een mens.
advice-contradictory-why = Mensen geven hetzelfde soort zaak verschillende labels. Een machine kan dat niet oplossen.
advice-reserved-why = Iemand besloot dat mensen deze houden, wat de machine ook kan.
labels-finding = Van { $labels } mag bij { $proceeds } een deel zonder mens door.
labels-finding-none = Van { $labels } mag er bij dit doel geen enkel zonder mens door.
labels-finding-only = Van het enige label mag een deel zonder mens door.
labels-finding-only-none = Het enige label mag bij dit doel niet zonder mens door.
labels-slipped = { $slipped } van de { $cases } zaken met label “{ $label }” zouden onder een ander label doorgaan: de AI herkent ze niet.
labels-not-each = De belofte gaat over alle zaken die door mogen samen, niet over elk label apart.

## Meer zaken met een label

learning-now = Met { $cases }, zoals nu, is ongeveer { $share } te bewijzen (bij 8 van de 10 trekkingen tussen { $low } en { $high }).
learning-more = Met { $cases } verwachten we ongeveer { $share } (bij 8 van de 10 trekkingen tussen { $low } en { $high }).
learning-finding = Meer zaken met een label helpen: van ongeveer { $now } met { $cases } naar ongeveer { $share } met { $more }.
learning-finding-flat = Meer zaken met een label helpen nauwelijks: ongeveer { $share } met { $more }, tegen ongeveer { $now } met { $cases }.
learning-finding-measured = Met { $cases } is ongeveer { $share } te bewijzen.
learning-none = Er zijn te weinig zaken met een label om te zeggen wat meer zaken zouden opleveren.

## Verdachte zaken

suspicious-finding = { $count ->
    [one] Bij { $count } zaak lijkt het label fout.
   *[other] Bij { $count } zaken lijkt het label fout. De meest verdachte staan bovenaan.
}
suspicious-none = Geen enkele zaak heeft een label dat duidelijk fout lijkt.
suspicious-what-to-do = Laat een mens ernaar kijken. Misschien heeft juist de AI het mis.
suspicious-contradicts = Dezelfde tekst komt ook voor met een ander label.
suspicious-words = vanwege: { $words }

## Uren

hours-answer = Bij { $low-minutes } tot { $high-minutes } minuten per zaak kostte het deel van deze { $cases } dat door mag { $low } tot { $high } uur.
hours-answer-same = Bij { $minutes } minuten per zaak kostte het deel van deze { $cases } dat door mag { $low } tot { $high } uur.
hours-nothing = Er zijn geen uren te tellen: bij dit doel is niets bewezen.
hours-measured-only = Alleen het bewezen deel telt mee. Zaken die naar een mens gaan, tellen niet mee.

## Rijen die niet meededen

test-finding = Van { $rows } testrijen die niet meededen bij het leren mag { $share } door bij { $target } goed. Daarvan is { $error } fout.
test-finding-nothing = Van { $rows } testrijen die niet meededen bij het leren mag niets door bij { $target } goed.
future-finding = Van { $rows } latere rijen mag { $share } door bij { $target } goed. Daarvan is { $error } fout.
future-finding-nothing = Van { $rows } latere rijen mag niets door bij { $target } goed.
future-from = De eerste is van { $from }.
judged-accuracy = De AI had { $accuracy } van al deze rijen goed.
judged-drifted = Deze rijen lijken niet op de rijen waarvan is geleerd. De belofte geldt er niet voor.
judged-kept = zoals beloofd
judged-more = meer dan beloofd
judged-nothing = niets mag door

## Waarop de belofte rust

promise-labels = Dit geldt als mensen deze labels gaven zonder een voorstel van een machine te zien, en als nieuwe zaken op deze lijken.
promise-brake = In gebruik toetsen mensen steeds zaken die door het lot zijn gekozen. Klopt de belofte niet meer, dan stuurt een rem alles naar mensen.
