A matter is handed over to the competent office of the platform (art. 65 KPA) with its files and the original time of filing; the number given there comes back as proof.
