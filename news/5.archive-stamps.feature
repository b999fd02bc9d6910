Archive time stamps of XAdES (1.4.1) are verified, and the report says since when they prove the signature.
