Signed e-mail messages (S/MIME) are verified.
