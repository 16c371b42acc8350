# A place to drop files on. Keys: drop-.

drop-here = Or drop files here.
drop-too-big = larger than { $n } MB, so it is not sent
drop-unknown = no kind of file that can be read here, so it is not sent
drop-done = is in
drop-failed = did not get in. Send it again.
