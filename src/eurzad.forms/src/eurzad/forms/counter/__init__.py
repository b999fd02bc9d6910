"""Filing at the counter: a clerk fills in a form for a person who came to the office.

An application may be made in writing or orally, for the record (art. 63 § 1 KPA); what is made
orally is signed by whoever makes it and by the clerk who writes it down (art. 63 § 3, art. 68 § 2).
It is registered like any other, without an account: what accounts there are, no clerk learns.
"""
