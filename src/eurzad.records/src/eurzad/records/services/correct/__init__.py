"""/@correct"""
