# Het register: wat hier draait, in gewone woorden, en de uitvoer voor het Algoritmeregister.

register-title = Register
register-lede = { $n ->
    [0] Hier staat wat AI in deze organisatie doet.
    [one] Eén automatisering. Dit is wat die doet, niet doet, en wat mensen blijven doen.
   *[other] { $n } automatiseringen. Dit is wat ze doen, niet doen, en wat mensen blijven doen.
}
register-none = Er draait hier nog niets
register-none-teaches = Zodra iemand een automatisering bedenkt, staat die hier. Dan lees je wat AI doet, wat het niet doet, wat bij mensen blijft en hoe je bezwaar maakt.
register-doing = Hoe het gaat met { $name }, en de knop om het te stoppen
register-mend = Vul het register aan voor { $name }
register-whole = Dit kan zo naar het Algoritmeregister.
register-faults = { $n ->
    [one] Voor het Algoritmeregister is nog één ding nodig:
   *[other] Voor het Algoritmeregister zijn nog { $n } dingen nodig:
}
register-fault-contact = Er is nog geen adres voor vragen. Een beheerder kan dat op deze pagina invullen.
register-fault-publication = Kies hoe zwaar het weegt voor burgers.
register-fault-does = Op de kaart staat nog niet in het Nederlands wat het doet.
register-fault-missing = “{ $field }” is nog leeg.
register-fault-long = “{ $field }” is te lang: { $has } tekens, en het mogen er { $most } zijn.
register-fault-one-of = “{ $field }” is geen keuze die het register kent.
register-fault-month = “{ $field }” is geen maand, zoals 2026-11.
register-fault-link = “{ $field }” is geen webadres dat begint met https://.
register-fault-reach = “{ $field }” is geen e-mailadres of webadres.
register-fault-markup = In “{ $field }” staat opmaak die niet mag. Haal wat tussen < en > staat weg.
register-fault-other = “{ $field }” past niet in het register.
register-export = Neem het register mee
register-export-teaches = In de vorm van het Nederlandse Algoritmeregister, publicatiestandaard 1.0. Wat die standaard niet kent en collega’s wel moeten weten, staat apart onder “samenspel”.
register-export-faults = De standaard neemt deze regels nog niet aan. Je kunt ze wel meenemen; wat ontbreekt staat ook in het bestand, onder “samenspel.faults”.
register-export-whole = Bij elke regel staat wat de standaard vraagt.
register-no-version = Die versie is er niet.
register-export-json = Als JSON
register-export-csv = Als CSV
register-publisher = Waar mensen met vragen terechtkunnen
register-contact = E-mailadres of webadres
register-contact-hint = Een algemeen adres, niet dat van een persoon.
register-website = Openbare pagina over wat hier draait
register-wrong-contact = Geef een e-mailadres, of een webadres dat begint met https://.
register-wrong-link = Geef een webadres dat begint met https://, of laat het leeg.
register-save = Bewaar
register-cancel = Annuleren
register-entry-lede = Dit is de kaart, zoals die nu geldt.
register-to-automation = Naar de automatisering
register-back = Terug naar het register
register-versions = Versies van de kaart
register-version = Versie { $number }, sinds { $date }
register-compared = Wat veranderde van versie { $from } naar { $to }
register-from = Van
register-to = Naar
register-compare = Vergelijk
register-unchanged = Deze versies zeggen in jouw taal hetzelfde.
register-gone = Weg:
register-new = Nieuw:
register-details = { $name } in het register
register-details-lede = Dit staat niet op de kaart, maar het Algoritmeregister vraagt ernaar. Schrijf in het Nederlands. Wat je leeg laat, blijft weg.
register-choose = Nog niet gekozen
register-publication = Hoe zwaar weegt het voor burgers?
register-publication-hint = Zolang je niets kiest, staat het in het register als de lichtste soort.
register-theme = Onderwerp
register-consulted = Wie is er vooraf gevraagd?
register-proportionality = Wat pleit ervoor en wat ertegen?
register-risks = Wat kan er misgaan, en wat doen jullie daaraan?
register-lawful = Wat zegt de wet over dit proces?
register-law = Wet { $n }
register-law-title = Naam van de wet
register-law-link = Waar die te lezen is
register-law-day = Nagekeken op
register-learns = Het leert van beslissingen van mensen in het team. Een nieuw model gaat pas werken als een mens het overneemt.
register-proven = Het beslist alleen waar bewezen is dat minstens { $right } goed is, met { $confidence } zekerheid.
register-not-proven = Er is nog niet bewezen dat minstens { $right } goed is, met { $confidence } zekerheid. Daarom beslissen mensen.
register-ended = Uit gebruik sinds { $day }.
