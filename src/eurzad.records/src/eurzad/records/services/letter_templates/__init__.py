"""/@letter-templates"""
