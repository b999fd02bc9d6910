"""/@office-register-export"""
