# De omlijsting van elke pagina en de onderdelen die alle pagina's delen.

## Kamers

room-desk = Werk
room-automations = Automati­seringen
room-voice = Stem
room-learn = Leren
room-register = Register
room-questions = Vragen
room-appeals = Bezwaar
room-record = Verloop
room-settings = Beheer
room-me = Mijn pagina

## Omlijsting

shell-skip = Naar de inhoud
shell-rooms = Onderdelen
shell-more = Meer
shell-notices = { $count ->
    [0] Geen nieuwe berichten
    [one] { $count } nieuw bericht
   *[other] { $count } nieuwe berichten
}
shell-sign-out = Uitloggen
shell-language = Taal
shell-theme = Kleuren
shell-theme-system = Automatisch
shell-theme-light = Licht
shell-theme-dark = Donker
shell-ai-marked = Tekst van AI heeft altijd dit teken en het woord AI.
shell-demo = Demo.
shell-demo-explain = Alles hier is verzonnen. Kijk rond als wie je wilt.
shell-demo-person = Je bent nu
shell-demo-switch = Wissel

## Onderdelen

part-optional = (mag leeg blijven)
part-errors = { $count ->
    [one] Kijk nog eens naar één antwoord
   *[other] Kijk nog eens naar { $count } antwoorden
}
part-notice-info = Goed om te weten
part-notice-good = Gelukt
part-notice-warn = Let op
part-reason = Waarom dit bij jou ligt
part-meter = { $have } van { $need }
part-pager = Bladeren door deze lijst
part-previous = Vorige
part-next = Volgende
part-why = Waarom?
part-curve-description = Een dalende lijn: hoe hoger het doel, hoe minder zaken zonder mens doorgaan. De band eromheen is de onzekerheid. De rechtopstaande lijn is waar het nu staat.
part-curve-caption = Deel dat zonder mens doorgaat, per doel
part-curve-target = doel (minstens goed)
part-curve-share = deel dat doorgaat
part-curve-low = deel, vanaf
part-curve-high = deel, tot
part-curve-band = waar het deel kan liggen
part-curve-here = nu gaat { $share } door
