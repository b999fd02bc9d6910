"""/@case-list and /@case-lists"""
