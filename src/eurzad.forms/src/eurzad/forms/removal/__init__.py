"""Retention of residents' data: what the portal removes by itself, and the protocol of that.

What belongs to a case file is documentation of the office: it keeps its archival category and is
removed by disposal alone (act of 14 July 1983 on the national archival resource and archives, art.
5 and 6). What a form's settings shorten is what the portal keeps beside the file: drafts, and the
tie between an application and the account of whoever filed it, with the e-mail address (GDPR, art.
5 (1) (e)).

| module | does |
|---|---|
| `due` | which applications are to be released, and from which day |
| `release` | unties an application from the account |
| `daily` | does it every day, and writes the protocol |
"""
