"""/@service"""
