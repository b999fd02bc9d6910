"""<letter>/@editing"""
