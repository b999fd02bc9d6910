"""Accounts of residents: registration confirmed by mail, password reset, throttled log in."""
