"""/@find-case"""
