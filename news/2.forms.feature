Applications: forms from easyform models, drafts, attachments, submission, receipts and residents' accounts.
