# The page about the doors for programs, and the reasons that programs read.

api-title = For programs
api-lede = Another program can bring cases in here, and read what was decided.
api-addresses = Addresses
api-address = Address
api-about = What it does
api-how = How it works
api-token = Send a token with every request. An administrator makes tokens in the settings; each says what it may be used for.
api-key = Give every case a key of your own. Sent again with the same key, it is answered again and not taken in twice. So you can safely try again after a failure.
api-problem = When something does not go, the answer is problem+json (RFC 9457): what happened, what to do, and a reference to ask about.
api-document = The whole description (OpenAPI 3.1)
api-why-proven = AI decided this. Cases like this were proven to be decided right often enough, and a sample of them is checked by people.
api-why-judged = A person looked at this and decided it.
api-why-repaired = The earlier decision was wrong, and a person corrected it.
