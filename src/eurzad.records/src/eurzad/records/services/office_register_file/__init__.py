"""/@office-register-file"""
