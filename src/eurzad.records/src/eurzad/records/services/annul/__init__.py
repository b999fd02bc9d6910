"""/@annul"""
