A service card may name another appeal body than the office's, such as the voivode in matters of residence: instructions in letters, the resident's page and the passing on of a remedy follow.
