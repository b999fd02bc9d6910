"""/@answers"""
