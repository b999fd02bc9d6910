A person excluded from a case (art. 24 KPA) meets it by no road, and a restricted case is seen only by its handler, the head and those named, whatever site roles others hold.
