"""/@case-groups"""
