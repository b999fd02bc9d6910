"""/@stamp"""
