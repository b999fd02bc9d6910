"""/@archive"""
