Validation says in words why it is not known whether a signature is qualified, and the status page says that trust is not checked while the trusted lists are missing, and how to fetch them.
