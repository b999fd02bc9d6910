"""Filing without an account, where the law asks for no name.

An application says whom it comes from (art. 63 § 2 KPA), so this is for what is none: telling the
office of a heap of rubbish or a lamp that is out, upon which it acts of its own motion (art. 61 § 1
KPA). Petitions and complaints need a name. There is no riddle for people to solve: a ticket with
the time at which the form was opened, a box that only machines fill in, and a limit in each hour.
"""
