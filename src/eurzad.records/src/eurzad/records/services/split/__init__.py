"""/@split"""
