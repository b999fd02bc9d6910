A resident who goes on with a draft is told what the form asks otherwise than when it was saved.
