"""/@cooperation"""
