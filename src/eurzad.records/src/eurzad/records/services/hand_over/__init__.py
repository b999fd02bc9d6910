"""/@hand-over"""
