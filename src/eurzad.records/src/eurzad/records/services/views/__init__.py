"""/@views"""
