"""/@proof"""
