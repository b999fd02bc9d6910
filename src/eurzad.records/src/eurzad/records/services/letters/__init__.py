"""/@letters"""
