"""/@category"""
