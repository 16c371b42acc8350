# Als iets niet gaat: wat er gebeurde, wat er bleef, wat je kunt doen.

## Pagina's (web/src/error.rs)

error-kept-nothing-changed = Er is niets veranderd.
error-kept-unsure = Kijk eerst of het gelukt is, voor je het nog een keer doet.
error-home = Naar het begin
error-reference = Nummer { $reference }. Geef dit nummer door als je er iemand naar vraagt.
error-refused-do = Ga terug, pas het aan en verstuur het opnieuw. Je browser heeft nog wat je typte.
error-refused-do-program = Er is niets veranderd.
error-not-found = Hier is niets
error-not-found-do = Controleer het adres. Misschien is het weg, of is het niet voor jou bedoeld.
error-changed = Iemand anders was eerder
error-changed-do = Dit is veranderd terwijl je ernaar keek. Open het opnieuw en kijk hoe het nu is.
error-unavailable = We kunnen even niet bij onze gegevens
error-unavailable-do = Probeer het over een minuut nog eens. Blijft het zo, zeg het dan tegen wie dit programma beheert.
error-broken = Er ging bij ons iets mis
error-broken-do = Probeer het nog eens. Blijft het zo, zeg het dan tegen wie dit programma beheert, met het nummer hieronder.
error-sign-in = Meld je eerst aan
error-sign-in-do = Meld je aan en ga verder waar je was.
error-no-token = Geen geldig token
error-no-token-do = Stuur de kop “Authorization: Bearer” mee met een token dat niet is ingetrokken. Een beheerder maakt er een bij Beheer.
error-not-allowed = Dit mag je niet doen
error-not-allowed-do = Dit hoort bij een andere rol. Moet jij het wel kunnen? Vraag het een beheerder.
error-cross-site = Dit kwam niet van onze eigen pagina's
error-cross-site-do = Een andere site probeerde iets te versturen uit jouw naam. Dat hebben we geweigerd. Open de pagina hier en doe het opnieuw.
error-gone = Deze link werkt niet meer
error-gone-do = Hij is al gebruikt, of hij is te oud. Vraag een nieuwe, of meld je aan.
error-key-taken = Onder deze sleutel kwam al een andere zaak binnen
error-key-taken-do = Dezelfde sleutel betekent dezelfde zaak. Stuur hetzelfde onderwerp en dezelfde tekst, of neem een nieuwe sleutel.
error-too-large = Dit is te veel in één keer
error-too-large-do = Stuur minder of kleinere bestanden, of een kortere tekst.
error-too-slow = Het duurde te lang voor het binnen was
error-too-slow-do = Controleer je verbinding en probeer het nog eens, met kleinere bestanden als er bestanden bij zijn.
error-too-often = Te veel pogingen
error-too-often-do = { $seconds ->
    [one] Wacht één seconde en probeer het nog eens.
   *[other] Wacht { $seconds } seconden en probeer het nog eens.
}
error-unreadable = We konden niet lezen wat er werd gestuurd
error-unreadable-do = Ga terug en verstuur het opnieuw. Een programma: controleer de vorm van het verzoek.
error-bad-method = Dat kan op dit adres niet
error-bad-method-do = Ga terug en gebruik de knoppen op de pagina.

## Weigeringen van de regels (web/src/refusal.rs)

error-case-no-text = Schrijf waar het over gaat: er staat nog geen tekst.
error-case-long-text = De tekst is langer dan { $most } tekens. Stuur het lange deel mee als bestand.
error-no-address = Dit is geen e-mailadres. Het ziet eruit als naam@voorbeeld.nl.
error-case-bad-key = Een sleutel heeft 1 tot { $most } tekens.
error-case-stands = De zaak staat nu ergens anders. Open hem opnieuw.
error-review-taken = Een collega is ermee bezig.
error-review-over = Dit werk is al gedaan.
error-review-barred = Iemand anders moet hiernaar kijken, want jij hebt het al eens beoordeeld.
error-review-not-yours = Je hebt dit niet meer in handen: het ging terug naar de rij.
error-review-judge-first = Geef eerst je eigen oordeel.
error-review-judged = Je eigen oordeel is al bewaard, en blijft zo.
error-review-not-blind = Je zag het voorstel al, dus een oordeel van nu is geen eerste oordeel.
error-review-to-yourself = Kies iemand anders dan jezelf.
error-part-no-cut = Er is geen pagina aangezet. Zet “nieuw” aan bij elke pagina waar een nieuw document begint, en splits dan.
error-part-no-such-page = Dit document heeft die pagina niet meer. Kijk naar de pagina’s zoals ze nu zijn.
error-part-decided = Over een van de documenten is al besloten, dus het bestand blijft zoals het is. Neem dat besluit eerst terug, of maak bezwaar.
error-part-in-hands = Iemand werkt aan een van de documenten, dus het bestand blijft zoals het is. Vraag die persoon het eerst terug te leggen.
error-part-not-split = Dit document is niet gesplitst. Er is dus niets samen te voegen.
error-appeal-same-person = Iemand anders moet dit beslissen: niemand oordeelt over een eigen besluit of bezwaar.
error-appeal-over = Over dit bezwaar is al beslist.
error-appeal-withdrawn = De beslissing is intussen ingetrokken en iemand beoordeelt de zaak opnieuw. Beslis daarna over het bezwaar.
error-no-reason = Schrijf waarom. Iemand leest het.
error-appeal-no-words = Schrijf in 1 tot { $most } tekens wat er niet klopt.
error-appeal-no-decision = Er is nog geen besluit om bezwaar tegen te maken.
error-appeal-open = Er is al een bezwaar, en iemand kijkt ernaar.
error-appeal-too-late = De tijd om bezwaar te maken is voorbij. Een nieuwe vraag stellen kan altijd.
error-automation-not-next = Omhoog gaat het stap voor stap.
error-automation-not-proven = Het doel is nog niet bewezen.
error-automation-no-model = Er is nog geen model: het moet eerst leren van besluiten. Haal oude zaken binnen bij Beheer (de teamleider of een beheerder), of laat mensen over de eerste zaken beslissen.
error-automation-not-stopped = Hij staat niet stil.
error-automation-stopped = Hij staat stil. Start hem eerst weer.
error-automation-not-running = Hij loopt niet.
error-automation-same-person = Iemand anders moet het ermee eens zijn: weer starten doe je met zijn tweeën.
error-automation-brake = De rem is aangeslagen. Er is eerst een nieuw bewijs nodig.
error-automation-proof-worn = Dit bewijs telt niet meer: daarna greep de rem in, of mensen houden sindsdien minder zelf. Er is eerst een nieuw bewijs nodig.
error-stream-no-name = Geef een naam in beide talen.
error-stream-bad-key = Een sleutel heeft 2 tot 40 kleine letters, cijfers en streepjes.
error-stream-few-labels = Geef minstens twee labels, op elke regel één.
error-stream-twice = Het label “{ $label }” staat er twee keer.
error-stream-bad-policy = Een deel ligt tussen 0 en 100%, steekproeven zijn ten minste 1% en niet meer dan eerste oordelen, en een zaak blijft 1 tot 1.440 minuten in handen.
error-field-no-name = Het veld “{ $field }” heeft een naam nodig in beide talen.
error-field-bad-key = “{ $field }” is geen sleutel: gebruik 1 tot 40 kleine letters, cijfers en streepjes onderaan.
error-field-twice = De sleutel “{ $field }” staat er twee keer.
error-field-no-choices = Het veld “{ $field }” is een keuze: zeg waaruit je kunt kiezen.
error-field-bad-rule = Een regel noemt “{ $field }”. Dat veld is er niet, of er staat iets anders in.
error-field-too-many = Een document heeft hoogstens { $most } velden.
error-field-of-no-label = Het veld “{ $field }” hoort bij een label dat deze stroom niet heeft.
error-person-no-name = Vul een naam in.
error-person-short-password = Een wachtwoord heeft 12 tot 256 tekens. Een korte zin werkt goed.
error-unknown-label = Dit label hoort niet bij de stroom.
error-too-late = Dit kun je niet meer terugnemen.
error-exists = Er is er al een met deze naam of dit adres.
error-wrong-password = Dit is niet je wachtwoord.
error-with-person = Het is al bij een mens.
error-last-administrator = Er moet minstens één beheerder blijven. Maak eerst iemand anders beheerder.
error-board-no-steps = Er zijn nog geen stappen: schrijf eerst het proces op.
error-board-bad-step = Een proces heeft hooguit 40 stappen, elk van 1 tot 160 tekens.
error-board-nobody-left = Minstens één stap blijft bij mensen.
error-booking-amount = Geef een bedrag boven 0, of uren met een tarief.
error-booking-words = Zeg in een paar woorden wat het was.
