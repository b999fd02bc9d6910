"""/@attach and /@detach"""
