The PDF of a case list has a companion: the description of the paper folder that holds the cases.
