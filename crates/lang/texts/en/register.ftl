# The register: what runs here, in plain words, and the export for the Dutch Algorithm Register.

register-title = Register
register-lede = { $n ->
    [0] This is where you read what AI does in this organisation.
    [one] One automation. This is what it does, what it does not do, and what people keep doing.
   *[other] { $n } automations. This is what they do, what they do not do, and what people keep doing.
}
register-none = Nothing runs here yet
register-none-teaches = As soon as somebody thinks of an automation, it stands here. Then you read what AI does, what it does not do, what stays with people, and how to object.
register-doing = How { $name } is doing, and the button that stops it
register-mend = Complete the register for { $name }
register-whole = This can go to the Algorithm Register as it is.
register-faults = { $n ->
    [one] The Algorithm Register still needs one thing:
   *[other] The Algorithm Register still needs { $n } things:
}
register-fault-contact = There is no address for questions yet. An administrator can fill it in on this page.
register-fault-publication = Choose how much it weighs for citizens.
register-fault-does = The card does not say in Dutch yet what it does.
register-fault-missing = “{ $field }” is still empty.
register-fault-long = “{ $field }” is too long: { $has } characters, and it may have { $most }.
register-fault-one-of = “{ $field }” is no choice that the register knows.
register-fault-month = “{ $field }” is no month, such as 2026-11.
register-fault-link = “{ $field }” is no web address that begins with https://.
register-fault-reach = “{ $field }” is no e-mail address or web address.
register-fault-markup = “{ $field }” has markup in it that may not be there. Take away what stands between < and >.
register-fault-other = “{ $field }” does not fit in the register.
register-export = Take the register with you
register-export-teaches = In the shape of the Dutch Algorithm Register, publication standard 1.0. What that standard does not know and colleagues have to know stands apart, under “samenspel”.
register-export-faults = The standard does not take these entries as they are. You can take them with you; what is missing stands in the file too, under “samenspel.faults”.
register-export-whole = Every entry has what the standard asks for.
register-no-version = There is no such version.
register-export-json = As JSON
register-export-csv = As CSV
register-publisher = Where people can go with questions
register-contact = E-mail address or web address
register-contact-hint = A general address, not that of a person.
register-website = Public page about what runs here
register-wrong-contact = Give an e-mail address, or a web address that begins with https://.
register-wrong-link = Give a web address that begins with https://, or leave it empty.
register-save = Save
register-cancel = Cancel
register-entry-lede = This is the card as it holds now.
register-to-automation = To the automation
register-back = Back to the register
register-versions = Versions of the card
register-version = Version { $number }, since { $date }
register-compared = What changed from version { $from } to { $to }
register-from = From
register-to = To
register-compare = Compare
register-unchanged = These versions say the same in your language.
register-gone = Gone:
register-new = New:
register-details = { $name } in the register
register-details-lede = This is not on the card, but the Algorithm Register asks for it. Write in Dutch. What you leave empty is left out.
register-choose = Not chosen yet
register-publication = How much does it weigh for citizens?
register-publication-hint = As long as you choose nothing, it stands in the register as the lightest kind.
register-theme = Subject
register-consulted = Who was asked beforehand?
register-proportionality = What speaks for it, and what against it?
register-risks = What can go wrong, and what do you do about it?
register-lawful = What does the law say about this process?
register-law = Law { $n }
register-law-title = Name of the law
register-law-link = Where it can be read
register-law-day = Checked on
register-learns = It learns from decisions of people in the team. A new model only starts to work when a person takes it.
register-proven = It decides alone only where it is proven that at least { $right } is right, with { $confidence } confidence.
register-not-proven = It is not proven yet that at least { $right } is right, with { $confidence } confidence. So people decide.
register-ended = Out of use since { $day }.
