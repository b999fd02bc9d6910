"""/@notes"""
