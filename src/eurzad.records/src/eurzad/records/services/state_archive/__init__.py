"""/@state-archive"""
