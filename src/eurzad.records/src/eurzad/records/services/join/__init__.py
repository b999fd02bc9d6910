"""/@join and /@separate"""
