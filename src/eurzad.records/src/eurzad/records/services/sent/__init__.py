"""/@sent"""
