Appointments at the office: units set schedules, residents book, move and cancel visits with or without an account, clerks keep the list of the day.
