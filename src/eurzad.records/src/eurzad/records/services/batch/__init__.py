"""/@batch"""
