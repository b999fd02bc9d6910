At the counter nobody has to have an e-mail address, and every step says that a clerk fills in for somebody else; a file in which the virus scan found something holds its step.
