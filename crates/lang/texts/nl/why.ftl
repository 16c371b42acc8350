# Waarom een beslissing zo is, op een eigen pagina.

why-link = Waarom deze beslissing?
why-short = Waarom?
why-title = Waarom: { $subject }
why-none = Er is nog geen beslissing.
why-back = Terug
why-part = Wat AI eraan deed
why-part-none = AI had geen deel aan deze beslissing.
why-part-unseen = AI deed een voorstel dat wie besliste niet kon zien. AI had geen deel aan deze beslissing.
why-part-proposed = AI deed een voorstel. Een mens beslist.
why-part-corrected = AI besliste eerst. Een mens keek ernaar en herstelde het.
why-part-kept = AI besliste eerst. Een mens keek ernaar en liet het zo.
why-part-decided = AI besliste dit alleen, binnen wat bewezen is.
why-inputs = Waar naar gekeken is
why-input-document = AI las de woorden op de bladzijden en waar ze staan, en verder niets over de afzender.
why-input-person = Een mens las het bericht en wat erbij zat.
why-input-person-document = Een mens las de bladzijden.
why-evidence = Waar het op steunt
why-evidence-none = Er waren geen losse woorden of plekken waar het op steunt.
why-places = Wat AI las, staat hier:
why-place = { $field }: bladzijde { $page }
why-choices = Wat er ook kon
why-choices-rest = { $n ->
    [one] { $n } andere mogelijkheid, waar minder voor sprak
   *[other] { $n } andere mogelijkheden, waar minder voor sprak
}
why-choices-caption = Alles wat over deze zaak besloten kon worden
why-choice = Het kon zijn
why-spoke = Wat ervoor sprak
why-choice-decided = Dit is besloten.
why-choice-proposed = AI dacht hier het eerst aan.
why-choice-words = AI dacht hier het eerst aan, door deze woorden: { $words }.
why-choice-second = AI dacht hier daarna aan. Er sprak minder voor.
why-choice-reserved = Hierover beslissen alleen mensen.
why-choice-less = Voor AI sprak hier minder voor dan voor de andere.
why-choice-other = Dit kon ook.
why-rule = De regel
why-rule-none = Op deze zaak is geen regel voor AI toegepast.
why-proceeded = Er sprak niets voor een mens: wat AI dacht was minstens zo zeker als bewezen is, en er zat niets in wat mensen zelf doen. Daarom ging het door zonder mens.
why-audited = Er sprak niets voor een mens, dus ging het door zonder mens. Door het lot kijkt er ook een mens naar, zonder te zien wat AI dacht.
why-deferred = Het ging naar een mens.
why-model = Versie { $number } van wat AI leerde, van { $n ->
    [one] { $n } beslissing
   *[other] { $n } beslissingen
} van mensen.
why-proof-none = Hier is niets bewezen waardoor AI alleen mag beslissen.
why-ruled-at = De regel is toegepast op { $at }. Waar die toen op steunde is bewaard, zodat het nagerekend kan worden.
why-person = Wie ervoor instaat
why-person-none = Er keek geen mens voordat het naar buiten ging. De leidinggevende van het team staat in voor de automatisering, en iedereen kan die stoppen.
why-person-silent = Er is geen reden opgeschreven.
why-remedy = Als het niet klopt
