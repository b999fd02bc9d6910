Parties and the office write messages to each other in a case; both see when one was read, unread ones are a list of the desk, and all stays in the case and its log.
