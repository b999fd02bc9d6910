"""/@duplicates"""
