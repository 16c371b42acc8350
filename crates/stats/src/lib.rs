//! Numbers only: the mathematics of the guarantee. Knows no cases, does no I/O, draws no random number.
