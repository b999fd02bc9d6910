"""/@offices"""
