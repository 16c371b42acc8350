# Richtlijnen en rechten: wat AI hier mag, wat iedereen mag vragen, en wat niemand kan uitzetten.

rights-title = AI hier: wat mag en niet mag, en je rechten
rights-lede = Dit zijn je rechten als hier AI wordt gebruikt, en de grenzen waar AI zich aan houdt.
rights-room = Je rechten
rights-part-may = Wat AI hier mag
rights-part-may-not = Wat AI hier niet mag
rights-part-rights = Je rechten
rights-part-lines = Grenzen die nooit worden overschreden
rights-lines-teach = Deze grenzen zitten in het programma. Ze verschuiven niet als je deze tekst verandert.
rights-laws = Waar dit in de wet staat
rights-laws-teach = Informatie, geen juridisch advies. Bij elk staat of en wanneer het is vergeleken met een kopie van de tekst.
rights-version = Versie { $number }, sinds { $date }
rights-came = Versie 0: waar het programma mee kwam
rights-now = Dit is versie { $number }, sinds { $date }.
rights-now-came = Dit is de tekst waar het programma mee kwam. Niemand heeft die hier nog veranderd.
rights-versions = Versies
rights-compared = Wat er veranderde van versie { $from } naar { $to }
rights-edit = Verander deze tekst
rights-edit-title = Verander de richtlijnen
rights-edit-lede = Iedereen hier leest dit, in beide talen. Een regel die met “- ” begint, wordt een punt. Als je bewaart, staat er een aankondiging voor je klaar om te versturen.
rights-save = Laat deze versie gelden
rights-cancel = Annuleren
rights-silent = Deze delen zijn nog leeg in één van de talen: { $parts }.
rights-same = Er is niets veranderd, dus er is geen nieuwe versie.
rights-default-may =
    - Lezen wat er binnenkomt, en voorstellen waar het over gaat.
    - Alleen beslissen waar is bewezen dat het vaak genoeg goed gaat, en waar niemand door wordt afgewezen.
    - Invullen wat er in een document staat, met de plek waar het staat.
    - Helpen met leren en oefenen.
rights-default-may-not =
    - Mensen beoordelen, rangschikken of kiezen, of inroosteren naar hun gedrag.
    - Raden wat iemand voelt uit tekst, stem, gezicht of toetsen.
    - Iemand afwijzen, straffen of ontslaan.
    - Beslissen wat een team voor mensen heeft gehouden.
    - Leren van een zaak die iemand bij AI heeft weggehouden.
rights-default-rights =
    - Je kunt om een mens vragen, op elk moment, zonder reden.
    - Je kunt zien waarom: bij elk besluit staat wat AI deed, waar het op rustte, en wie besliste.
    - Je kunt bezwaar maken. Een ander dan de eerste kijkt ernaar, en je hoort het binnen 14 dagen.
    - Je kunt een automatisering stoppen. Iedereen met een account kan dat; opnieuw starten doe je met twee mensen.
    - Je kunt één zaak bij AI weghouden, of voorstellen om een hele soort werk voor mensen te houden.
    - Je leert ermee werken in betaalde tijd, en je oefent zonder gevolgen.
    - Je praat vooraf mee: wat tijd kost, wat je wilt houden, en wie welke stap doet.
    - Je hoort het voordat er iets verandert, en je vertegenwoordigers ook.
rights-default-lines =
    - Niemand wordt vergeleken of gerangschikt. Niets verbindt een persoon met snelheid, fouten, stemming, bezwaren, training of hoe vaak die het met AI eens is, behalve op de eigen pagina van die persoon.
    - Je stem en je antwoorden worden zonder je naam bewaard, en cijfers zie je vanaf vijf mensen.
    - Tekst die AI maakte, is als zodanig gemerkt.
    - Wat er gebeurde, blijft in de geschiedenis: niemand kan dat stil veranderen.
