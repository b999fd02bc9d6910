"""/@assign"""
