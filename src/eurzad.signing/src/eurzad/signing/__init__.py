"""Keys, signatures, seals, time stamps and their validation: an add-on."""
