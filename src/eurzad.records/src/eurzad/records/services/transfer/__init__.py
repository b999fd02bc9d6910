"""/@transfer"""
