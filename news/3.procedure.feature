A case from paper mail is put under a service or the rules of a procedure when it is opened, and later with a reason; terms, remedies and templates follow.
