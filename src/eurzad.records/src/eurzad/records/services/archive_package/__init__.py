"""/@archive-package"""
