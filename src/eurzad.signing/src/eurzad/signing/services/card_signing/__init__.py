"""/@card-signing"""
