"""/@parties"""
