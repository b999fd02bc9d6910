"""/@holdings"""
