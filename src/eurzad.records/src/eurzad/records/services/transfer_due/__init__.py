"""/@transfer-due"""
