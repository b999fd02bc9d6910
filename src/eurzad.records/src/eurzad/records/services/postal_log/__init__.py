"""/@postal-log"""
