"""/@failed-steps"""
