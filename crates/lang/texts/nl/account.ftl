# Aanmelden, de eerste pagina, uitnodigingen, je eigen pagina, berichten.

account-address = E-mailadres
account-name = Naam
account-language = Taal
account-password = Wachtwoord
account-password-new = Nieuw wachtwoord
account-password-old = Je wachtwoord van nu
account-password-rule = Minstens 12 tekens. Een korte zin onthoud je makkelijk en is moeilijk te raden.
account-password-change = Wachtwoord wijzigen
account-password-changed = Je wachtwoord is gewijzigd. Waar je verder was aangemeld, ben je nu afgemeld.
account-password-others = Waar je verder bent aangemeld, moet je je opnieuw aanmelden.
account-save = Opslaan

account-sign-in = Aanmelden
account-sign-in-wrong = Dit adres en dit wachtwoord horen niet bij elkaar. Kijk ze allebei na en probeer het nog eens.
account-forgotten = Wachtwoord vergeten? Vraag een beheerder om een nieuwe link.

account-new-title = Er is hier nog niemand
account-new-lede = Dit Samenspel is nieuw. Het wacht op de eerste persoon.
account-new-link = Open de link die het programma bij het starten liet zien. Die is bedoeld voor wie het heeft gestart.

account-setup-title = Welkom
account-setup-lede = Jij bent hier de eerste. Over twee minuten kunnen anderen meedoen.
account-setup-roles = Jij wordt de beheerder: je nodigt mensen uit en maakt teams en stromen. Hun zaken lees je niet.
account-setup-start = Beginnen
account-organisation = Naam van je organisatie
account-organisation-missing = Vul de naam van je organisatie in.

account-invite-title = Welkom, { $name }
account-invite-lede = Kies een wachtwoord, dan ben je binnen. Deze link werkt één keer.
account-invite-start = Beginnen

account-me-about = Over jou
account-me-password = Wachtwoord
account-me-saved = Opgeslagen.
account-figures = Je eigen werk
account-figures-yours = Alleen jij ziet dit. Niemand anders, ook je leidinggevende niet.
account-figures-done = Zaken die je hebt beslist
account-figures-judged-first = Waarbij je eerst je eigen oordeel gaf
account-figures-kept-own = Waarbij je bij je oordeel bleef nadat je zag wat AI voorstelde

account-notices = Berichten
account-notices-none = Er is je nog niets verteld
account-notices-none-teaches = Als er iets gebeurt in je zaken, of als een collega je iets vraagt, staat het hier.
account-notice-new = nieuw
account-told-decided = Over je vraag is beslist.
account-told-repaired = Een besluit over je vraag klopte niet en is verbeterd.
account-told-recalled = We kijken opnieuw naar je vraag.
account-told-appeal-decided = Over je bezwaar is beslist.
account-told-appeal-raised = Iemand maakt bezwaar tegen een besluit van je team.
account-told-handed-over = Een collega heeft een zaak aan jou gegeven.
account-told-asked = Een collega vraagt je iets over een zaak.
account-told-answered = Een collega heeft je vraag beantwoord.
account-told-stopped = Een automatisering is stilgezet. Alles gaat nu naar mensen.
account-told-tripped = De rem heeft een automatisering stilgezet. Alles gaat nu naar mensen.
account-told-kept-less = Mensen houden minder zelf dan eerst. Wat een automatisering bewees, telt niet meer: er is een nieuw bewijs nodig.
account-told-restart-asked = Een automatisering wacht op een tweede persoon om weer te starten.
account-told-restarted = Een automatisering die gestopt was, werkt weer.
account-told-council-asked = De ondernemingsraad is gevraagd over een automatisering: er wordt op je antwoord gewacht.
account-told-council-answered = De ondernemingsraad antwoordde over een automatisering van je team.
account-told-drifted = Nieuwe zaken zien er anders uit dan eerdere.
account-told-job-died = Iets op de achtergrond lukte niet. Er is een mens nodig.
account-told-other = Er is iets gebeurd.

account-role-requester = vrager
account-role-colleague = collega
account-role-lead = teamleider
account-role-hr = HR
account-role-representative = vertegenwoordiger
account-role-leader = bestuurder
account-role-auditor = controleur
account-role-administrator = beheerder
