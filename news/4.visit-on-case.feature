A resident sees the visits that are linked to a case on the page of the case: when, where, what to bring, and the link that changes them.
