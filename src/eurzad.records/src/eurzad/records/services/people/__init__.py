"""/@people"""
