"""/@chronological-store and /@place"""
