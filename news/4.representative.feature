A representative files for another person: the form asks for the power of attorney and its stamp duty with the statutory exemptions, and the case has the one represented as its party.
