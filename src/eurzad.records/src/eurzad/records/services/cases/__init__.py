"""/@cases"""
