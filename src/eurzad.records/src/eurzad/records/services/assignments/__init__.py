"""/@assignments"""
