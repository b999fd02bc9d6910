Numbers by service: applications begun, filed and left (at which step), days to settle, as a table with bars and a spreadsheet.
