Offices have general templates of a decision, an order and a certificate, so that a service of their own making can be settled.
