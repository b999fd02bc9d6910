Records: incoming register, cases with marks, letters with approval, dispatch, the clerk's desk.
