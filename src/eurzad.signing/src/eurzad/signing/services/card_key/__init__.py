"""/@card-key"""
