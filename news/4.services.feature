Both offices of the demonstration offer what residents come for: twenty-one services of a commune and ten of a county, each with its card, form, letters and class of the file plan.
