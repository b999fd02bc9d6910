Steps that failed (mail, documents, delivery, hand-over, registration) are shown to clerks in plain words, and can be tried again or noted as settled otherwise.
