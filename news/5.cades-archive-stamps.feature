Archive time stamps of CAdES (v3 with its index, and the older v2) are verified, and revocation lists carried in a CMS signature are read.
