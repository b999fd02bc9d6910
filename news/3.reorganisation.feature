Units are made, renamed, merged and closed as of a day; open cases are handed over with their marks, with a preview and a report.
