"""/@incoming-register"""
