"""/@exclusions"""
