"""/@signing-cards"""
