A clerk files for a person at the counter by the same form, in writing or orally for the record; the application and its receipt are printed for signature.
