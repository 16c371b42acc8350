# De pagina over de ingang voor programma's, en de redenen die programma's lezen.

api-title = Voor programma's
api-lede = Een ander programma kan hier zaken brengen, en lezen wat er is besloten.
api-addresses = Adressen
api-address = Adres
api-about = Wat het doet
api-how = Hoe het werkt
api-token = Stuur bij elk verzoek een token mee. Een beheerder maakt tokens bij Beheer; bij elk staat waar het voor is.
api-key = Geef elke zaak een eigen sleutel. Stuur je hem nog eens met dezelfde sleutel, dan krijg je weer antwoord en komt hij niet twee keer binnen. Zo kun je na een storing gerust opnieuw proberen.
api-problem = Als iets niet gaat, is het antwoord problem+json (RFC 9457): wat er gebeurde, wat je kunt doen, en een nummer om naar te vragen.
api-document = De hele beschrijving (OpenAPI 3.1)
api-why-proven = AI heeft dit besloten. Van zulke zaken is bewezen dat het vaak genoeg goed gaat, en mensen controleren een steekproef.
api-why-judged = Een mens heeft hiernaar gekeken en besloten.
api-why-repaired = Het eerdere besluit klopte niet, en een mens heeft het verbeterd.
