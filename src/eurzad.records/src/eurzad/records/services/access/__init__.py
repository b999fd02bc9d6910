"""/@access"""
