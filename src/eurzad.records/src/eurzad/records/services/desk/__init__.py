"""/@desk"""
