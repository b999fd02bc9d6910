"""/@waiver"""
