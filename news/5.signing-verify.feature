`python -m eurzad.signing.verify FILE…` tells of any signed PDF, XML, CMS file or container whether it is as it was signed, by whom and at which level, without an office or a network.
