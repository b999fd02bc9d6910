"""/@take-back"""
