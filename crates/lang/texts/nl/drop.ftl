# Een plek om bestanden neer te zetten. Sleutels: drop-.

drop-here = Of sleep bestanden hierheen.
drop-too-big = groter dan { $n } MB, dus wordt niet verstuurd
drop-unknown = geen soort bestand dat hier gelezen kan worden, dus wordt niet verstuurd
drop-done = is binnen
drop-failed = is niet aangekomen. Stuur het opnieuw.
