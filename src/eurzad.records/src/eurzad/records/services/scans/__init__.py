"""/@scans"""
