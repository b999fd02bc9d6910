"""/@approval-rules"""
