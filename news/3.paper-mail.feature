Paper mail is entered by keyboard alone, with senders of earlier items suggested, a warning of duplicates, and the stamp with its bar code at once.
