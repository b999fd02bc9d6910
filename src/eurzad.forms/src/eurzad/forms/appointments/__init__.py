"""Appointments at the office: schedules of units, who comes when, and what they are told of it."""
