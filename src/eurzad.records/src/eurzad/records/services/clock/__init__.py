"""/@clock"""
