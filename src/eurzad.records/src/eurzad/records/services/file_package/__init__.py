"""/@file-package"""
