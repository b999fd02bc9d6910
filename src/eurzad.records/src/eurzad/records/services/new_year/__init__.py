"""/@new-year"""
