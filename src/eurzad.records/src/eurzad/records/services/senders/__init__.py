"""/@senders"""
