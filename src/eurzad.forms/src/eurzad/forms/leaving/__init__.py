"""The end of a resident's account: by the person's own wish, or because nobody used it for years.

What the portal keeps for the person goes. What was filed belongs to case files: it is processed to
comply with a duty of law (GDPR, art. 6 (1) (c)), the right to erasure does not reach it (art. 17
(3) (b)), and it is removed by disposal alone (act of 14 July 1983 on the national archival resource
and archives; office instruction, Dz.U. 2011 nr 14 poz. 67).

| module | does |
|---|---|
| `summary` | says what goes, what stays, and which cases are under way |
| `export` | gives the person what the portal keeps of them (GDPR, art. 15 and 20) |
| `close` | closes the account |
| `idle` | finds the accounts that nobody uses, warns, and closes them |
| `mails` | tells the person |
"""
