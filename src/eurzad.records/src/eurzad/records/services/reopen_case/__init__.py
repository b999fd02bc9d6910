"""/@reopen"""
