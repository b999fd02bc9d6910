"""/@finality"""
