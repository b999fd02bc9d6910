The registry corrects the entry of a dispatched letter by a new entry, as it does for other mail: address, date, kind, attachments, remarks, who is responsible.
