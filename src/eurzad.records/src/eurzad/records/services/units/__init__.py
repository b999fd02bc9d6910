"""/@units"""
