"""Signs with the card in a clerk's computer, for the offices that it was paired with.

It runs there and not at the office, and shares no code with the server.
"""

VERSION = 1
