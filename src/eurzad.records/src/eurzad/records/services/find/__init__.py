"""/@find"""
