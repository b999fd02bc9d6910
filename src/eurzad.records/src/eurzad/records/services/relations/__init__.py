"""/@relations"""
