"""/@stamps"""
