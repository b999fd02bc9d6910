"""/@statistics"""
