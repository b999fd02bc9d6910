"""Validation in the office: files that come in, and the public page where anybody may check one."""
