"""/@to-send"""
