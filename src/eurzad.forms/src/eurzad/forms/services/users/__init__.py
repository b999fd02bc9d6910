"""``/@users``: plone.restapi's, without its roads around our accounts."""
