"""/@work"""
