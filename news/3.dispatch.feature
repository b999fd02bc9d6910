Letters leave by post, messenger, account, mail notice or public notice; the registry enters postings, and receipts, notices and returns tell on which day each addressee was served.
