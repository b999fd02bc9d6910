"""/@posting-numbers"""
