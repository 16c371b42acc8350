"""Writes helpdesk.csv: invented mails to an HR and IT help desk. Same seed, same file.

In every sentence [a|b|] stands for one of a, b or nothing, and {name} for one of the words in WORDS.
Run: python3 make_helpdesk.py (standard library only)
"""

import csv
import random
import re
from datetime import datetime, timedelta
from pathlib import Path

SEED = 2026
FILE = Path(__file__).with_name("helpdesk.csv")

# How many cases of each label before wrong labels and contradictions.
CASES = {
    "wachtwoord": 215,
    "verlof": 190,
    "loonstrook": 150,
    "laptop": 145,
    "toegang": 130,
    "software": 120,
    "ziekmelding": 120,
    "vpn": 110,
    "onkosten": 110,
    "printer": 90,
    "overig": 60,
    "adreswijziging": 60,
    "klacht over collega": 40,
}

NAMES = (
    "Noor Joris Fenna Milan Aylin Tomas Lieke Bram Ines Dries Wout Amira Kofi Elena Sanne Jef Hajar Pim Roos Stijn "
    "Maud Tibo Yara Lander Femke Ruben Lotte Nadia Siebe Olga"
).split()

WORDS = {
    "sys": [
        "het portaal", "Planbord", "het zaaksysteem", "Urenwijzer", "mijn account", "Outlook", "Teams",
        "Mijn Dossier", "het intranet", "mijn mailbox", "de gedeelde schijf", "Kostendesk",
    ],
    "sysen": [
        "the portal", "Planbord", "the case system", "Urenwijzer", "my account", "Outlook", "Teams", "Mijn Dossier",
        "the intranet", "my mailbox", "the shared drive", "Kostendesk",
    ],
    "hr": [
        "het portaal", "Mijn Dossier", "het intranet", "de HR-app", "Planbord", "Urenwijzer", "Kostendesk",
        "het systeem",
    ],
    "hren": ["the portal", "Mijn Dossier", "the HR app", "the system"],
    "when": [
        "sinds vanmorgen", "sinds gisteren", "sinds vorige week", "sinds de update", "al de hele ochtend",
        "sinds mijn vakantie", "vandaag", "sinds maandag", "opnieuw", "nog altijd",
    ],
    "whenen": ["since this morning", "since yesterday", "since last week", "since the update", "again", "today"],
    "dev": ["laptop", "pc", "computer", "toestel", "laptop van het werk"],
    "month": [
        "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober",
        "november", "december",
    ],
    "monthen": ["January", "February", "March", "April", "May", "June", "July", "September", "October", "November"],
    "day": ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "morgen", "volgende week", "vandaag"],
    "dayen": ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "tomorrow", "next week"],
    "team": [
        "team Planning", "de loketten", "team Subsidies", "het magazijn", "de wijkdienst", "het secretariaat",
        "team Burgerzaken", "de keuken", "mijn ploeg", "team West",
    ],
    "floor": [
        "het tweede verdiep", "de eerste verdieping", "de derde", "het gelijkvloers", "de bovenste verdieping",
        "het vijfde",
    ],
    "n": ["2", "3", "4", "5", "7", "10", "12", "14"],
    "eur": ["18,40", "62,50", "12,00", "143,75", "27,90", "8,60", "310,00", "45,20"],
    "d": ["2", "3", "6", "7", "9", "11", "12", "14", "15", "16"],
    "later": ["17", "18", "19", "20", "21", "23", "24", "26", "27", "28"],
    "err": ["0x80070035", "error 691", "code 53003", "fout 809", "error 404", "fout 12", "code E-17", "error 5"],
    "prog": ["Excel", "het tekenprogramma", "de pdf-lezer", "Outlook", "Word", "Planbord", "de vertaaltool", "Teams"],
    "progen": ["Excel", "the drawing tool", "the pdf reader", "Outlook", "Word", "Planbord", "the translator", "Teams"],
}

# The sentences that say what a mail is about.
CORE = {
    "wachtwoord": [
        "Ik ben mijn [wachtwoord|paswoord|ww] [vergeten|kwijt][, kan je het resetten|, hoe reset ik dat|].",
        "Mijn wachtwoord [werkt|klopt] {when} niet meer[ voor {sys}|].",
        "Kan [iemand|jij|u] mijn [wachtwoord|paswoord] [resetten|opnieuw instellen|terugzetten] [voor {sys}|aub|]?",
        "Ik krijg [steeds|telkens|de hele tijd] de melding dat mijn wachtwoord [fout|ongeldig|verlopen] is.",
        "Mijn account is geblokkeerd [na te veel pogingen|omdat ik drie keer fout typte|].",
        "Ik heb [vandaag|gisteren] een nieuw wachtwoord gekozen en nu raak ik [nergens meer in|niet meer in {sys}].",
        "De link om mijn wachtwoord te [wijzigen|veranderen] is [al verlopen|niet aangekomen].",
        "Aanmelden [op|bij] {sys} lukt {when} niet meer, hij [pakt|aanvaardt|herkent] mijn gegevens niet.",
        "Ik heb een nieuwe telefoon en krijg de code om aan te melden niet meer.",
        "De [authenticator|app met de code] vraagt iets wat ik niet [heb|weet], ik kan dus niet inloggen.",
        "Na mijn [verlof|vakantie|ziekte] weet ik mijn wachtwoord [echt |]niet meer.",
        "Welke eisen zijn er [eigenlijk |]voor een nieuw wachtwoord? Hij weigert alles.",
        "Ik geraak niet meer ingelogd [op {sys}|op mijn {dev}|], paswoord wordt geweigerd.",
        "Gelieve mijn account te deblokkeren[, ik sta hier voor een klant|].",
        "Mijn wachtwoord verloopt over {n} dagen maar [wijzigen|aanpassen] lukt niet.",
        "Ik moest mijn wachtwoord veranderen maar het nieuwe [werkt niet op mijn telefoon|wordt niet overal aanvaard].",
        "Hij zegt dat mijn gebruikersnaam of wachtwoord onjuist is[, terwijl ik zeker ben|].",
        "I forgot my password[ for {sysen}|], can you reset it[ please|]?",
        "My account is locked [after too many attempts|{whenen}].",
        "The password reset [link|mail] [never arrived|has expired].",
        "I can't sign in to {sysen} {whenen}, it says my credentials are wrong.",
        "New phone, so I no longer get the sign-in code.",
        "Please unlock my user, [I'm stuck|I have a client waiting].",
        "Kan iemand een password reset doen voor {sys}? [Thanks!|Alvast bedankt.]",
        "Login lukt niet, it keeps saying wrong password.",
    ],
    "toegang": [
        "Ik heb toegang nodig tot {sys}[ van {team}|].",
        "Kan je [mij|mijn collega|onze stagiair] rechten geven op {sys}[ voor {team}|]?",
        "Ik [kan|mag] {sys} wel openen maar [zie de dossiers van {team} niet|niets aanpassen].",
        "Mijn badge opent de deur van {floor} niet[ meer|].",
        "Ik krijg 'geen toegang' als ik [de map van {team}|een gedeeld bestand|de agenda] open.",
        "Sinds mijn overstap naar {team} mis ik de rechten op [de gedeelde mailbox|{sys}].",
        "Onze nieuwe collega start {day}, graag [een account en rechten|toegang tot {sys}|een badge].",
        "Mag {team} lezen in [onze map|de map Contracten|het archief]?",
        "Ik zie [een slotje|de knop 'aanvragen'] bij [de map|het rapport], wie moet dat goedkeuren?",
        "Gelieve de rechten van een vertrokken collega [in te trekken|over te zetten op mij].",
        "Ik sta niet in de lijst van gebruikers van {sys}.",
        "Wie beheert de gedeelde mailbox van {team}? Ik moet daarin kunnen [lezen|antwoorden].",
        "Mijn stagiair kan nog niet aan [de gedeelde schijf|de planning], hij heeft nochtans een account.",
        "Ik kan inloggen maar zie alleen een leeg scherm met 'u bent niet gemachtigd'.",
        "Voor een vervanging heb ik [tijdelijk|{n} weken] leesrechten nodig op {sys}.",
        "Mijn badge is [kwijt|stuk], krijg ik een [nieuwe|reserve]?",
        "I need access to {sysen}[ for my new role|].",
        "Could you give [me|our intern|the new colleague] permission to [edit|see] the files of {team}?",
        "My badge doesn't open the door of [building B|the second floor] [anymore|{whenen}].",
        "I get 'access denied' when I open [the shared folder|a report|the calendar].",
        "Please remove my former colleague from the mailbox of {team}.",
        "Kan ik access krijgen tot {sys}? My manager heeft het al goedgekeurd.",
    ],
    "vpn": [
        "[De vpn|VPN] [verbindt|werkt] {when} niet[ meer|] van thuis uit.",
        "Ik [werk vandaag thuis|zit thuis] en krijg geen verbinding met [de vpn|het netwerk van het werk].",
        "De vpn valt [om de {n} minuten|steeds|telkens] weg.",
        "Foutmelding {err} [bij het verbinden|als ik de vpn start|op afstand].",
        "Thuis raak ik niet op {sys}, op kantoor [wel|gaat het goed].",
        "Met de vpn aan is [alles|internet|Teams] [heel|vreselijk] traag.",
        "Hoe [zet ik de vpn op|installeer ik de vpn op] mijn {dev}?",
        "De beveiligde verbinding [blijft hangen op 'bezig'|stopt meteen].",
        "Vanuit het buitenland kan ik [niet verbinden|de vpn niet gebruiken], is dat geblokkeerd?",
        "De tunnel komt wel op maar ik zie de gedeelde schijf niet.",
        "Sinds mijn nieuwe modem thuis werkt de verbinding met het werk niet.",
        "VPN vraagt {when} een certificaat, welk moet ik kiezen?",
        "Mag ik vpn krijgen? Ik ga vanaf {day} [deels|twee dagen] thuis werken.",
        "Het icoontje van de verbinding is [grijs|rood] en ik kan er niet op klikken.",
        "De vpn zegt dat mijn wachtwoord fout is maar [in {sys}|op kantoor] werkt het wel.",
        "The VPN [won't connect|drops every few minutes] {whenen}.",
        "Working from home, I can't reach {sysen}; in the office it's fine.",
        "Error when connecting remotely: {err}.",
        "How do I set up the VPN on my [laptop|new laptop|phone]?",
        "VPN is super slow [in the morning|{whenen}], [video calls freeze|can't work like this].",
        "De VPN connection blijft droppen als ik thuiswerk.",
    ],
    "laptop": [
        "Mijn {dev} start {when} niet meer op.",
        "Mijn {dev} is [heel traag|tergend traag][, opstarten duurt {n} minuten|].",
        "Het scherm van mijn {dev} [blijft zwart|flikkert|is gebarsten].",
        "De batterij [is na een uur leeg|laadt niet meer op].",
        "Er is [koffie|water] over mijn {dev} gegaan.",
        "Het toetsenbord [mist een toets|typt dubbel], [kan dat hersteld worden|wat nu]?",
        "Ik heb een [nieuwe|andere|tweede] [laptop|lader|muis|docking] nodig[, de oude is versleten|].",
        "Mijn {dev} valt [steeds|zomaar] uit [tijdens een vergadering|].",
        "De [camera|microfoon|wifi] van mijn {dev} doet het niet [in Teams|].",
        "Waar kan ik mijn oude {dev} inleveren?",
        "Het tweede scherm op mijn bureau [krijgt geen beeld|wordt niet herkend].",
        "De ventilator maakt [veel lawaai|een raar geluid] en het ding wordt gloeiend heet.",
        "Blauw scherm [met {err}|en daarna herstart hij] , al {n} keer vandaag.",
        "Mijn laptop is [gestolen uit de trein|kwijt], wat moet ik doen?",
        "Kan ik een leentoestel krijgen [tot de mijne hersteld is|voor {n} dagen]?",
        "De docking op {floor} [laadt niet|doet het niet].",
        "My laptop [won't start|is extremely slow|keeps crashing] {whenen}.",
        "The battery [is dead after an hour|doesn't charge].",
        "Screen stays black [after the update|when I open the lid].",
        "I need a new [charger|mouse|headset|docking station].",
        "I spilled [tea|coffee] on my laptop, sorry.",
        "Mijn laptop crasht telkens, blue screen en dan restart.",
    ],
    "software": [
        "Kan je {prog} [installeren op mijn {dev}|voor mij installeren]?",
        "{prog} [sluit vanzelf|loopt vast|crasht] {when}.",
        "Ik heb een licentie nodig voor {prog}.",
        "Sinds de update [ontbreekt een knop in|opent niets meer in|is alles anders in] {prog}.",
        "Mijn licentie voor {prog} is [verlopen|niet geldig].",
        "De macro in mijn rekenblad [doet niets meer|geeft {err}].",
        "Hoe zet ik {prog} in het [Nederlands|Frans|Engels]?",
        "Het zaaksysteem geeft {err} als ik [een dossier bewaar|op 'opslaan' klik].",
        "Ik krijg een melding dat ik beheerder moet zijn om {prog} [bij te werken|te installeren].",
        "Bijlagen openen {when} in het verkeerde programma.",
        "{prog} toont [rare tekens|lege pagina's|een oude versie].",
        "Urenwijzer [rekent verkeerd|telt mijn uren dubbel|hangt].",
        "Kan ik mijn agenda koppelen met {prog}?",
        "De nieuwe versie van {prog} werkt niet samen met [mijn sjabloon|de scanner].",
        "Ik zoek een programma om [video's te knippen|pdf's samen te voegen|schema's te tekenen].",
        "Outlook zoekt niet meer, ik vind geen enkele oude mail terug.",
        "Could you install {progen} [on my laptop|for me]?",
        "{progen} [crashes|freezes] {whenen} [when I save|].",
        "I need a licence for {progen}.",
        "Since the update [a button is missing|nothing opens] in {progen}.",
        "Excel macro doesn't run anymore, zegt iets over 'blocked content'.",
        "Is er een tool om [forms te maken|notes te delen]? Anders installeer ik zelf iets.",
    ],
    "printer": [
        "De printer op {floor} [doet niets|print niet|hangt vast] [{when}|].",
        "Papier vast in de [printer|kopieerder] [op {floor}|van {team}].",
        "De [toner|inkt] is op [op {floor}|].",
        "Ik kan niet [printen|afdrukken|scannen] [vanaf mijn {dev}|{when}|].",
        "Hoe [voeg ik de printer van {floor} toe|scan ik naar mijn mail]?",
        "Alles komt er [in zwart-wit|met strepen|dubbel] uit.",
        "Mijn afdruk [blijft in de wachtrij staan|komt nooit uit de machine].",
        "De scanner stuurt niets [naar mijn mailbox|door].",
        "Het apparaat vraagt mijn badge maar herkent die niet[, ik kan dus niet afdrukken|].",
        "Kunnen we papier krijgen voor {floor}?",
        "De kopieermachine piept en toont {err}.",
        "Ik druk etiketten af en die komen scheef uit.",
        "Waar vind ik een printer die A3 kan?",
        "Sinds mijn nieuwe {dev} staan er geen printers meer in de lijst.",
        "The printer [on the second floor|at the front desk|in building B] [is jammed|is out of toner|doesn't print].",
        "I can't [print|scan] from my laptop {whenen}.",
        "My print jobs [stay in the queue|disappear].",
        "How do I add the [printer|copier] of the [second floor|front desk]?",
        "Printer op {floor} zegt 'paper jam' maar er zit niets in.",
    ],
    "verlof": [
        "Ik wil graag verlof [aanvragen|nemen] van {d} tot {later} {month}.",
        "Hoeveel [verlofdagen|vakantiedagen|dagen] heb ik nog [over|dit jaar|staan]?",
        "Mijn [verlofaanvraag|aanvraag] [staat nog open|is nog niet goedgekeurd|is geweigerd zonder reden].",
        "Kan ik {day} [vrij|een halve dag vrij|vakantie] nemen?",
        "Mijn verlofsaldo in {hr} klopt niet.",
        "Hoe vraag ik [ouderschapsverlof|onbetaald verlof|zorgverlof|tijdskrediet] aan?",
        "Mag ik {n} dagen meenemen naar volgend jaar?",
        "Ik wil mijn [verlof|vakantie] in {month} [annuleren|verplaatsen].",
        "Heb ik recht op een dag voor [een huwelijk|een verhuis|een begrafenis]?",
        "Ik was ziek tijdens mijn vakantie, krijg ik die dagen terug?",
        "Wanneer moet de zomervakantie [ingediend|doorgegeven] zijn?",
        "De feestdag valt op een dag dat ik niet werk, krijg ik die [terug|gecompenseerd]?",
        "Ik heb overuren staan, mag ik die [opnemen|in dagen omzetten]?",
        "Mijn planning zegt dat ik {day} werk maar ik heb vrij gekregen.",
        "Graag {d} {month} vrij wegens [een verhuis|familie|een examen].",
        "Mijn partner bevalt in {month}, hoe zit het met geboorteverlof?",
        "Volgens {hr} heb ik nog {n} dagen, volgens mij {later}.",
        "I'd like to take [leave|a few days off|holiday] from {d} to {later} {monthen}.",
        "How many [leave|vacation] days do I have left?",
        "My leave request [is still pending|was rejected].",
        "Can I carry over {n} days to next year?",
        "Can I take {dayen} off?",
        "Ik wil graag {n} days off in {month}, is dat ok voor de planning?",
        "Hoe zit het met parental leave, kan dat ook [part-time|halftijds]?",
    ],
    "ziekmelding": [
        "Ik ben [ziek|grieperig|niet lekker] en [kom {day} niet|blijf thuis|kan niet werken].",
        "Hierbij meld ik mij ziek [vanaf {day}|].",
        "In bijlage mijn [doktersbriefje|ziektebriefje|attest] [tot {d} {month}|voor {n} dagen].",
        "Mijn ziekte wordt verlengd tot {d} {month}.",
        "Ik ben [beter|hersteld] en [kom {day} terug|start {day} weer].",
        "Ik heb {d} {month} een operatie en ben dan {n} weken [afwezig|uit].",
        "Naar wie stuur ik mijn [attest|ziektebriefje]?",
        "Ik heb koorts en [migraine|keelpijn|buikpijn], ik werk vandaag niet.",
        "Mijn zoontje is ziek, ik moet [thuisblijven|naar de dokter].",
        "Ik ben door mijn rug gegaan [op het werk|], de dokter schrijft {n} dagen rust voor.",
        "Kan ik [halftijds|rustig] opnieuw beginnen na mijn ziekte?",
        "Ik sta nog als afwezig in {hr} maar ik werk al sinds {day}.",
        "De controlearts kwam langs toen ik bij de apotheek was, wat nu?",
        "Hoe lang krijg ik mijn loon doorbetaald als ik ziek ben?",
        "Ik lig plat, de vergadering van {day} gaat niet lukken.",
        "Ik moet {day} naar het ziekenhuis, [dat duurt de hele dag|ik weet niet hoe lang].",
        "I'm [sick|ill|not feeling well] and [won't be in|can't work] [today|{dayen}].",
        "Attached is my doctor's note[ until {d} {monthen}|].",
        "I'm feeling better and will be back {dayen}.",
        "My daughter is ill so I have to stay home.",
        "Ben ziek vandaag, doctor's note volgt.",
        "Calling in sick, [koorts en hoofdpijn|migraine again].",
    ],
    "loonstrook": [
        "Ik heb mijn [loonstrook|loonbrief|loonfiche] van {month} niet [ontvangen|gekregen].",
        "Er [klopt iets niet|staat een fout] op mijn [loonstrook|loonbrief] van {month}.",
        "Mijn overuren van {month} staan niet op mijn loonstrook.",
        "Waarom [kreeg ik minder|is mijn loon lager] [in {month}|deze maand]?",
        "Wanneer wordt [het loon|het vakantiegeld|de eindejaarspremie] gestort?",
        "Waar vind ik mijn [loonstroken|jaaropgave|fiscale fiche] [van vorig jaar|]?",
        "Ik kan mijn loonbrief in {hr} niet openen.",
        "Mijn nieuwe rekeningnummer is nog niet gebruikt voor mijn [loon|salaris].",
        "Er is {eur} euro te veel ingehouden [in {month}|].",
        "Wat betekent de regel [bedrijfsvoorheffing|loonheffing|inhouding] op mijn loonstrook?",
        "Mijn maaltijdcheques voor {month} ontbreken.",
        "Ik werk sinds {month} 80%, maar mijn loon is [nog voltijds|te laag].",
        "Voor mijn [lening|huurcontract] heb ik een bewijs van mijn loon nodig.",
        "De premie voor [nachtwerk|zondag] zie ik nergens terug.",
        "Ben ik deze maand al betaald? Er staat niets op mijn rekening.",
        "Mijn verlofdag van {d} {month} is als onbetaald afgerekend.",
        "I didn't get my [payslip|pay slip] for {monthen}.",
        "Why is my [salary|net pay] lower this month?",
        "My overtime of {monthen} is missing on my payslip.",
        "When is the [holiday pay|bonus|salary] paid?",
        "I need [a salary statement|my payslips] for [a loan|my rental contract].",
        "Mijn payslip van {month} klopt niet, er ontbreken uren.",
    ],
    "onkosten": [
        "Ik wil mijn [onkosten|reiskosten|treinkaartjes] van {month} [indienen|terugkrijgen].",
        "Wanneer wordt mijn [onkostennota|declaratie] van {eur} euro [betaald|terugbetaald]?",
        "Mijn [onkostennota|declaratie] is [afgewezen|blijven hangen] [in {hr}|].",
        "Ik heb [een bonnetje|een ticket|de factuur] van {eur} euro [verloren|niet meer], wat nu?",
        "Hoeveel [krijg ik per kilometer|is de kilometervergoeding]?",
        "Ik heb [een hotel|een lunch met een klant|parking] voorgeschoten.",
        "Kan ik [een bureaustoel|een bril|een treinabonnement|internet thuis] [terugbetaald krijgen|inbrengen]?",
        "In bijlage de bonnetjes van [de studiedag|het congres|{team}].",
        "De foto van mijn bonnetje wordt niet aanvaard [door de app|in {hr}].",
        "Ik diende {eur} euro in en kreeg [maar een deel|niet alles] terug.",
        "Op welke code boek ik [een taxi|materiaal|een opleiding]?",
        "Mijn fietsvergoeding van {month} is nog niet [gestort|verwerkt].",
        "Wie keurt mijn kosten goed nu mijn teamleider [ziek|met verlof] is?",
        "Ik betaalde de [taart voor het team|inschrijving] zelf, hoe krijg ik dat terug?",
        "How do I claim [travel costs|a train ticket|expenses]?",
        "When will my expense claim of {eur} euro be paid[ back|]?",
        "I lost the receipt of [a taxi|the hotel], {eur} euro.",
        "My expense report was [rejected|returned] without a reason.",
        "What's the rate per kilometre [by bike|by car]?",
        "Receipts in attachment, graag [terugbetalen|verwerken] voor {day}.",
    ],
    "adreswijziging": [
        "Ik ben verhuisd, mijn nieuwe adres staat [hieronder|in bijlage].",
        "Vanaf {d} {month} woon ik [ergens anders|op een ander adres], [kan je dat aanpassen|waar geef ik dat door].",
        "Waar kan ik mijn [adres|woonplaats] [wijzigen|aanpassen] [in {hr}|]?",
        "Mijn post komt nog altijd op mijn oude adres aan.",
        "Mijn adres staat fout in {hr}.",
        "Ik verhuis {day}, moet ik dat [aan HR|ergens] doorgeven?",
        "Het huisnummer in mijn dossier [klopt niet|is {later}, niet {n}].",
        "Ik ga samenwonen vanaf {month}, wat moet ik doorgeven?",
        "Mijn [telefoonnummer|rekeningnummer|noodnummer] is veranderd[, graag aanpassen|].",
        "Ik woon tijdelijk [bij mijn ouders|in het buitenland], waar stuur je mijn post heen?",
        "Door mijn verhuis [rijd ik verder|is mijn afstand naar het werk anders], past HR dat zelf aan?",
        "I [moved|am moving] [on {d} {monthen}|next month], please change my address.",
        "My address in {hren} is [wrong|outdated].",
        "Letters still go to my old address.",
        "Nieuw address vanaf {d} {month}, moet ik een formulier invullen?",
    ],
    "overig": [
        "Is er nog plaats in de [fietsenstalling|parking]?",
        "De [koffieautomaat|frisdrankautomaat] op {floor} [is stuk|neemt mijn badge niet].",
        "Het is [ijskoud|veel te warm] op {floor}.",
        "Ik vond [een sjaal|sleutels|oortjes] op {floor}.",
        "Hoe reserveer ik [een vergaderzaal|de zaal op {floor}|een dienstfiets]?",
        "Kan ik mij nog inschrijven voor [de opleiding EHBO|het personeelsfeest|de loopwedstrijd]?",
        "Wie organiseert [het afscheid|de teamdag] van {team}?",
        "Er brandt een lamp niet [op {floor}|in de gang].",
        "Mag mijn [hond|nicht] een dag meekomen naar kantoor?",
        "Komt er [volgend jaar|] weer een fietslease?",
        "Wat staat er [{day}|] op het menu in de kantine?",
        "Ik wil graag iets voorstellen over [het afval|de planten|de rookplek].",
        "Aan wie vraag ik een attest van tewerkstelling?",
        "Mijn pensioenoverzicht roept vragen op, wie kan dat uitleggen?",
        "Is there still room in the [bike shed|car park]?",
        "How do I book a meeting room [for {dayen}|]?",
        "It's [freezing|far too hot] on our floor.",
        "Ik heb een vraag, maar ik weet niet bij wie ik moet zijn.",
        "Er hangt iemand aan de lijn over een offerte, is dat voor jullie?",
    ],
    "klacht over collega": [
        "Een collega [maakt steeds opmerkingen over mij|roept tegen mij|lacht mij uit] [waar iedereen bij is|].",
        "Ik voel mij niet [veilig|op mijn gemak] bij [een collega|iemand] van {team}.",
        "Mijn teamleider [negeert mij|kleineert mij|scheldt] [al weken|in vergaderingen|].",
        "Ik wil [melden|kwijt] dat een collega mij [bedreigd|gepest|uitgescholden] heeft.",
        "Met wie kan ik in vertrouwen praten over [een collega|mijn leidinggevende|iets wat op het werk gebeurt]?",
        "Een collega leest mijn mails [mee|] en vertelt ze door.",
        "Ik word buiten de groep gehouden en krijg de slechtste shiften.",
        "Iemand van {team} stuurt mij 's avonds berichten die ik niet wil.",
        "Mijn collega meldt zich steeds ziek als het druk is en ik draai ervoor op.",
        "Ik wil een klacht indienen over het gedrag van [een collega|mijn overste].",
        "De ruzie met mijn collega loopt uit de hand, ik slaap er niet van.",
        "A colleague keeps [making comments about me|shouting at me], I don't feel safe.",
        "I want to report [bullying|how my team lead talks to us].",
        "Who can I talk to [in confidence|confidentially] about a colleague?",
        "Mijn manager [vernedert mij|maakt grapjes over mijn accent] in meetings, it has to stop.",
    ],
}

# Rare ways to say it, with few of the usual words; each is used once or twice.
RARE = {
    "wachtwoord": [
        "Drie keer mis en nu is het over en uit.", "Sesam open u werkt niet meer bij mij.",
        "Hij wil mijn geboortedatum niet meer als sleutel.", "It won't let me in, says try again in 30 minutes.",
        "Caps lock stond aan. Nu zit alles op slot.",
    ],
    "toegang": [
        "Ik sta hier voor een dichte deur.", "Iedereen ziet het dossier, behalve ik.",
        "Wie kan mij toevoegen?", "Ik ben de enige van het team die het niet mag zien.", "Can you add me to the group?",
    ],
    "vpn": [
        "Thuis gaat het niet, hier wel.", "Op de trein verlies ik alles.", "De tunnel is dicht.",
        "Remote is dead for me today.", "Ik zit in mijn keuken en kan niets.",
    ],
    "laptop": [
        "Hij piept drie keer en dan niets meer.", "Het ding is van de trap gevallen.", "Er komt rook uit de zijkant.",
        "Mine sounds like an airplane.", "Ik druk op de knop en er gebeurt niets.",
    ],
    "software": [
        "Alles staat ineens in het Deens.", "De knop is weg.", "Mijn formules zijn allemaal hekjes.",
        "It asks me to be an administrator, which I am not.", "Sinds de nieuwe versie is mijn werk verdwenen.",
    ],
    "printer": [
        "Er komt alleen wit uit.", "De machine eet mijn vellen op.", "Geel is op.", "Streep over elke bladzijde.",
        "It wants A4 but it has A4.",
    ],
    "verlof": [
        "Mag ik er vrijdag tussenuit?", "Wij gaan twee weken naar zee, kan dat?", "Ik had nog dagen van vorig jaar.",
        "Wedding of my sister, do I get a day for that?", "Brugdag in mei: werken we dan?",
    ],
    "ziekmelding": [
        "Ik lig in bed, morgen zien we verder.", "De dokter zegt: niet tillen.", "Gebroken pols, lang verhaal.",
        "Covid, dus niet vandaag.", "Het gaat niet vandaag, sorry.",
    ],
    "loonstrook": [
        "Er mist iets op mijn rekening.", "Hoe kom je aan dat nettobedrag?", "Ik tel andere uren dan jullie.",
        "The numbers of this month don't add up.", "Vorige maand kreeg ik meer.",
    ],
    "onkosten": [
        "Ik schoot het voor, wanneer zie ik dat terug?", "De taxi was duur maar de trein reed niet.",
        "Broodjes voor twaalf man betaald met mijn eigen kaart.", "Who pays for the hotel?", "Hier zijn de tickets.",
    ],
    "adreswijziging": [
        "Wij hebben een huis gekocht!", "De postbode vindt mij niet meer.", "Nieuwe straat, zelfde stad.",
        "We are moving out of town.", "Mijn brievenbus is nu ergens anders.",
    ],
    "overig": [
        "Er zit een duif binnen.", "Wanneer is het feest?", "Wie heeft mijn paraplu?", "Anyone seen my mug?",
        "De lift stinkt.",
    ],
    "klacht over collega": [
        "Zo wil ik niet langer aangesproken worden.", "Hij komt altijd net te dicht bij mij staan.",
        "Kan dit gesprek tussen ons blijven?", "I don't want to sit next to that person any more.",
    ],
}

# Mails that two labels could fit: the first more often than the second.
BETWEEN = [
    ("vpn", "wachtwoord", "De vpn [aanvaardt|neemt] mijn wachtwoord niet [meer|{when}]."),
    ("wachtwoord", "vpn", "Thuis kan ik niet [inloggen|aanmelden], [op kantoor geen probleem|hij vraagt een code]."),
    ("wachtwoord", "vpn", "Can't sign in from home {whenen}."),
    ("toegang", "wachtwoord", "Ik [kan|raak] {when} niet meer in {sys}."),
    ("wachtwoord", "toegang", "Inloggen in {sys} lukt niet[, geen toegang|]."),
    ("wachtwoord", "toegang", "I can't get into {sysen} {whenen}."),
    ("laptop", "software", "Mijn {dev} loopt vast als ik {prog} open."),
    ("software", "laptop", "{prog} is [heel|zo] traag op mijn {dev}."),
    ("laptop", "software", "My laptop freezes whenever I open {progen}."),
    ("laptop", "vpn", "Mijn {dev} heeft thuis geen internet[ meer|]."),
    ("printer", "laptop", "Mijn {dev} vindt de printer niet meer."),
    ("toegang", "software", "{prog} zegt dat ik geen rechten heb[ om te bewaren|]."),
    ("verlof", "ziekmelding", "Ik moet {day} naar de [dokter|tandarts], [neem ik daarvoor vrij|hoe geef ik dat in]?"),
    ("ziekmelding", "verlof", "Mijn kind is ziek, ik neem {day} vrij."),
    ("verlof", "loonstrook", "Mijn verlofdagen en mijn vakantiegeld kloppen niet."),
    ("loonstrook", "ziekmelding", "Ik was ziek in {month} en kreeg minder loon."),
    ("loonstrook", "onkosten", "Mijn [fietsvergoeding|kilometers] [staat niet|staan niet] op mijn loonstrook."),
    ("onkosten", "loonstrook", "Ik mis {eur} euro [in {month}|]."),
    ("adreswijziging", "onkosten", "Ik ben verhuisd en rijd nu {n} km verder."),
    ("adreswijziging", "loonstrook", "Mijn rekeningnummer is gewijzigd."),
    ("toegang", "overig", "Mijn badge werkt niet [in de kantine|in de parking]."),
    ("overig", "verlof", "Zijn we {day} gesloten?"),
    ("klacht over collega", "overig", "Ik wil graag eens praten met iemand van HR[, het loopt niet goed|]."),
    ("klacht over collega", "verlof", "Mijn teamleider keurt mijn verlof nooit goed en dat van anderen wel."),
    ("klacht over collega", "ziekmelding", "Ik zit thuis door de [sfeer|druk] in mijn team."),
]

# Whole mails that leave out what they are about: only who opened the attachment or called back knew the label.
VAGUE = [
    "Het werkt niet[ meer|] {when}.", "Kan [iemand|je] dit [nakijken|bekijken|oplossen]?",
    "Er [klopt|deugt] iets niet.", "Ik heb een [vraag|probleem], [bel mij even|ik kom langs].",
    "[Zoals besproken|Zie vorige mail|Nog eens hetzelfde].", "Dit kwam [{when}|net] op mijn scherm.",
    "Hoe moet dat [nu|dit jaar|in {month}]?", "Wie [doet|regelt] dit bij jullie?",
    "Ik krijg geen antwoord[ op mijn vraag van {day}|].", "[Het formulier|De knop|De link] doet het niet.",
    "Is dit al [in orde|verwerkt|goedgekeurd]?", "Het staat fout in {sys}.", "Kan dit [sneller|voor {day}]?",
    "Ik heb het ingevuld maar [er gebeurt niets|ik zie het nergens].", "Er staat '{err}'. [Wat nu|Help]?",
    "Something is wrong with {sysen}.", "It doesn't work {whenen}.", "Could someone [look at|check] this?",
    "Any news on my [request|ticket|question]?", "I filled in the form, what happens next?",
    "{sys} [zegt nee|geeft een melding|doet raar].", "Mijn aanvraag van {d} {month}, hoe zit het daarmee?",
]

# Sentences that say nothing about the label, or mention another subject in passing.
ASIDE = {
    "nl": [
        "Het is dringend.", "Ik heb al herstart.", "Mijn collega heeft hetzelfde.", "Ik hoor het graag.",
        "Vorige keer was het snel opgelost, top.", "Je mag mij bellen.", "Het is niet de eerste keer.",
        "Op het intranet vind ik er niets over.", "Ik heb hierover [vorige week|gisteren] al gemaild.",
        "Kan dat voor {day}?", "Ik werk voor {team}.", "Ik werk {day} thuis, dus bel gerust.",
        "Ik ben vanaf {day} met verlof.", "Sinds mijn vakantie is het zo.", "Mijn laptop doet het verder goed.",
        "Ik was vorige week ziek, vandaar dat ik nu pas mail.", "Ik stuur dit van op mijn telefoon.",
        "Ik zit de hele dag op {floor}.", "Met mijn wachtwoord is niets mis.", "Zo kan ik niet werken.",
        "Ik kan het ook printen als dat nodig is.", "Ik weet niet of dit bij HR of bij IT hoort.",
        "Een screenshot zit in bijlage.", "In bijlage vind je alles.", "Mijn teamleider is op de hoogte.",
        "In {sys} staat het ook zo.", "Ik kreeg van {team} de raad om jullie te mailen.", "Het zaaksysteem werkt wel.",
        "De printer op {floor} doet het trouwens weer.", "Mijn badge heb ik gewoon nog.",
        "Mijn loon klopt nu wel, dank daarvoor.", "Dit staat los van mijn vraag over verlof.",
        "Een collega zei dat ik hiervoor bij jullie moet zijn.", "Het gaat ook niet via de vpn.",
        "Dank om dit na te kijken.", "Mijn onkosten zijn intussen betaald, waarvoor dank.",
        "Ik ben pas verhuisd naar [een ander bureau|{floor}].", "{prog} staat de hele dag open.",
    ],
    "en": [
        "It's quite urgent.", "A colleague has the same issue.", "I already restarted.", "Let me know what you need.",
        "My password is fine, I checked.", "I'm on leave from {dayen}.", "I'm working from home today.",
        "Not sure if this is for HR or IT.", "I was ill last week, so sorry for the delay.", "You can call me.",
        "It's the same in {sysen}.", "My laptop is fine otherwise.", "Screenshot attached.", "My manager knows.",
    ],
}

GREETING = {
    "nl": ["Dag,", "Hallo,", "Beste,", "Goedemorgen,", "Hoi,", "Beste helpdesk,", "Dag collega's,", "Goeiemiddag,"],
    "en": ["Hi,", "Hello,", "Dear helpdesk,", "Hi team,", "Good morning,"],
}
CLOSING = {
    "nl": [
        "Groeten", "Mvg", "Met vriendelijke groet", "Alvast bedankt", "Dank je", "Vriendelijke groeten", "Merci", "Gr",
    ],
    "en": ["Thanks", "Kind regards", "Best", "Cheers", "Thank you"],
}

# What people write by mistake when they are in a hurry: the label of a neighbour on the screen or in their mind.
MISTAKEN = {
    "wachtwoord": ["toegang", "vpn"], "toegang": ["wachtwoord", "software"], "vpn": ["wachtwoord", "laptop"],
    "laptop": ["software", "printer"], "software": ["laptop", "toegang"], "printer": ["laptop", "overig"],
    "verlof": ["ziekmelding", "loonstrook"], "ziekmelding": ["verlof"], "loonstrook": ["onkosten", "verlof"],
    "onkosten": ["loonstrook"], "adreswijziging": ["loonstrook", "overig"], "overig": ["toegang", "verlof"],
    "klacht over collega": ["overig", "ziekmelding"],
}

# Short mails that come in again and again, some of them with two labels.
AGAIN = [
    ("Wachtwoord vergeten", ["wachtwoord"] * 5), ("wachtwoord resetten aub", ["wachtwoord"] * 3),
    ("Ik ben ziek vandaag.", ["ziekmelding"] * 4), ("Papier vast", ["printer"] * 3),
    ("VPN werkt niet", ["vpn"] * 4), ("Hoeveel verlofdagen heb ik nog?", ["verlof"] * 3),
    ("Ik kan niet inloggen", ["wachtwoord", "toegang", "wachtwoord"]), ("Niets werkt meer.", ["laptop", "software"]),
    ("Geen verbinding", ["vpn", "laptop"]), ("Ik heb een vraag over mijn uren.", ["loonstrook", "verlof"]),
    ("Zie bijlage", ["onkosten", "ziekmelding"]),
    ("Can someone call me back please?", ["overig", "klacht over collega"]),
]

# Rows that cannot be used: a label that was never filled in, an empty text, too many fields, too few.
BAD = [
    (97, '2026-01-27T09:12:00,Kan iemand even kijken naar mijn scherm?,\n'),
    (402, '2026-04-09T11:48:00,,verlof\n'),
    (688, '2026-06-18T14:05:00,Hallo, ik kan niet printen, het is dringend,printer\n'),
    (1010, '2026-09-11T08:31:00,Mijn badge doet het niet meer\n'),
    (1299, '2026-11-12T16:20:00,"   ",overig\n'),
]


def filled(frame, rng):
    """A sentence with every choice made."""
    while "[" in frame:
        frame = re.sub(r"\[([^\[\]]*)\]", lambda m: rng.choice(m[1].split("|")), frame)
    frame = re.sub(r"\{(\w+)\}", lambda m: rng.choice(WORDS[m[1]]), frame)
    frame = re.sub(r"\s+([.,?!])", r"\1", re.sub(r" {2,}", " ", frame)).strip()
    return frame[0].upper() + frame[1:]


def is_english(sentence):
    """Good enough to choose a greeting."""
    words = set(re.findall(r"[a-z']+", sentence.lower()))
    return len(words & {"the", "my", "i", "i'm", "how", "can't", "please", "when", "you"}) >= 2


def mistyped(text, rng):
    """One to three slips of the fingers."""
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(1, max(2, len(text) - 1))
        if text[at : at + 2].isalpha() and text[at - 1].isalpha():
            first, second = text[at], text[at + 1 : at + 2]
            slip = rng.choice([first, first * 2 + second, second + first])
            text = text[:at] + slip + text[at + 2 :]
    return text


def mail(core, rng):
    """A whole mail around the sentence that matters."""
    english = is_english(core)
    language = "en" if english != (rng.random() < 0.08) else "nl"
    parts = [core]
    for chance in (0.45, 0.15):
        if rng.random() < chance:
            other = rng.random() < 0.12
            aside = filled(rng.choice(ASIDE["en" if english != other else "nl"]), rng)
            parts.insert(rng.choice([0, len(parts), len(parts)]), aside)
    text = " ".join(parts)
    breaks = rng.random() < 0.3
    if rng.random() < 0.5:
        text = rng.choice(GREETING[language]) + ("\n\n" if breaks else " ") + text
    if rng.random() < 0.4:
        name = rng.choice(NAMES) if rng.random() < 0.7 else ""
        end = rng.choice(CLOSING[language]) + ((",\n" if breaks else ", ") + name if name else "")
        text += ("\n\n" if breaks else " ") + end
    if rng.random() < 0.14:
        text = mistyped(text, rng)
    habit = rng.random()
    if habit < 0.12:
        text = text.lower()
    elif habit < 0.13:
        text = text.upper()
    if rng.random() < 0.15:
        for long, short in (("wachtwoord", "ww"), ("alstublieft", "aub"), ("vandaag", "vndg"), ("niet", "nie")):
            text = text.replace(long, short, 1)
    return text.rstrip(" ")


def moment(label, rng):
    """Some day of 2026 within office hours; each subject has its season."""
    while True:
        at = datetime(2026, 1, 2, 7) + timedelta(days=rng.randrange(363), minutes=int(rng.triangular(0, 660, 150)))
        likely = 0.5
        if label == "verlof":
            likely = 1.0 if at.month in (4, 5, 6, 11, 12) else 0.4
        elif label == "ziekmelding":
            likely = 1.0 if at.month in (1, 2, 3, 11, 12) else 0.35
        elif label == "loonstrook":
            likely = 1.0 if at.day >= 24 or at.day <= 3 else 0.3
        if at.weekday() == 6 or (at.weekday() == 5 and rng.random() < 0.9):
            continue
        if rng.random() < likely:
            return at.replace(second=rng.randrange(60))


def cases(rng):
    """All rows: a text, its label, and how hard it is."""
    rows = []
    for label, count in CASES.items():
        rare = RARE[label] * 2
        rng.shuffle(rare)
        for _ in range(count):
            kind, chance = "plain", rng.random()
            between = [frame for first, _, frame in BETWEEN if first == label]
            if chance < 0.04 and rare:
                kind, core = "rare", rare.pop()
            elif chance < 0.06:
                kind, core = "vague", filled(rng.choice(VAGUE), rng)
            elif chance < 0.095 and between:
                kind, core = "between", filled(rng.choice(between), rng)
            else:
                core = filled(rng.choice(CORE[label]), rng)
                if rng.random() < 0.12:
                    core += " " + filled(rng.choice(CORE[label]), rng)
            rows.append([mail(core, rng), label, kind, core])
    return rows


def relabelled(rows, rng):
    """Border cases get either label; about one row in fifty gets a wrong one, mostly where people hesitate."""
    seconds = {}
    for first, second, frame in BETWEEN:
        seconds.setdefault(first, []).append(second)
    for row in rows:
        if row[2] == "between" and rng.random() < 0.3:
            row[1] = rng.choice(seconds[row[1]])
        elif rng.random() < {"plain": 0.002, "rare": 0.25, "between": 0.20, "vague": 0.10}[row[2]]:
            row[1] = rng.choice(MISTAKEN[row[1]])
            row[2] = "wrong"
    return rows


def main():
    rng = random.Random(SEED)
    rows = relabelled(cases(rng), rng)
    rows += [[text, label, "again", text] for text, labels in AGAIN for label in labels]
    lines = sorted((moment(row[1], rng).isoformat(), row[0], row[1]) for row in rows)
    with FILE.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(["received", "text", "label"])
        bad = dict(BAD)
        for number, line in enumerate(lines):
            if number in bad:
                out.write(bad[number])
            writer.writerow(line)
    wrong = sum(row[2] == "wrong" for row in rows)
    print(f"{len(rows) + len(BAD)} rows, {len(BAD)} of them bad, {wrong} with a wrong label: {FILE}")


if __name__ == "__main__":
    main()
