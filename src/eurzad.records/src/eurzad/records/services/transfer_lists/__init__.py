"""/@transfer-lists"""
