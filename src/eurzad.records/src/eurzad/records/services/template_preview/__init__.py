"""/@letter-template-preview"""
