"""/@office-registers"""
