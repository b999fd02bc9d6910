"""/@preview"""
