"""/@channels"""
