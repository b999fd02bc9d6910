A report without an account may come with pictures. They are drawn anew and made smaller, so that the place, time and device that a camera notes are gone before they are kept.
