"""/@acknowledge"""
