"""@verify-document"""
