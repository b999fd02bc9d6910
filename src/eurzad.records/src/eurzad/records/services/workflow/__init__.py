"""/@workflow"""
