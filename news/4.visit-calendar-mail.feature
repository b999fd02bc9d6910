The e-mails about a visit bring a calendar file that adds, moves or removes the visit in the resident's calendar.
