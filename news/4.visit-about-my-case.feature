A resident books a visit about their case from its page.
