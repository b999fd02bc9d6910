"""/@assign-many"""
