# Hoe iemands eigen oefenen gaat. Alleen de eigen browser weet dat.

skill-title = Hoe oefenen jou afgaat
skill-lede = Dit is alleen voor jou: wat er goed was in je oefeningen. Naast AI en zonder AI zijn twee lijnen: naast AI zijn sommige voorstellen met opzet fout, dus het is niet dezelfde taak.
skill-about-room = Wil je zien hoe oefenen jou in de loop van de tijd afgaat, met AI en zonder? Alleen jouw browser weet het.
skill-to-line = Bekijk hoe oefenen jou afgaat
skill-private = Alleen deze browser weet dit: de laatste { $most } oefeningen, hooguit een jaar. Wij bewaren het nergens, dus je team, je leidinggevende en de beheerder kunnen het niet zien. In een andere browser staat er niets van. Deel je deze computer met anderen? Laat de browser het dan vergeten als je klaar bent.
skill-none = Er staat nog niets
skill-none-teaches = Na je eerste oefening zie je hier een punt, en na een paar een lijn. Af en toe oefenen zonder AI laat je merken of je eigen vak scherp blijft.
skill-to-practice = Naar de oefeningen
skill-finding = Je oefeningen: { $beside } naast AI en { $alone } zonder.
skill-description = Elk punt is een oefening, de oudste links. Hoe hoger, hoe meer antwoorden waren zoals mensen beslisten. Een vierkant is naast AI, een rondje is zonder.
skill-across = Oefeningen, de oudste eerst
skill-up = Antwoorden zoals mensen beslisten
skill-beside = Naast AI
skill-alone = Zonder AI
skill-day = Dag
skill-how = Hoe
skill-right = Goed
skill-caption = Je oefeningen, de laatste eerst
skill-no-aim = Je hoeft nergens naartoe: er is geen doel, geen reeks om vol te houden, en niemand wordt met jou vergeleken. Een oefening heeft maar een paar zaken, dus een lastige zaak trekt een punt al omlaag. Kijk liever naar een paar maanden dan naar één dag.
skill-forget = Vergeten
skill-forget-means = Dan is het weg, en niemand kan het terughalen. De volgende oefening begint een nieuwe lijn.
skill-forget-save = Laat deze browser het vergeten
skill-forgotten = Deze browser weet het niet meer.
