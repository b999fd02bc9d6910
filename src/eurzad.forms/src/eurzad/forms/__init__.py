"""Applications: easyform to form, submission, receipt, the resident's account."""
