Every version of a form has an XML Schema at an address that stays; applications carry their answers typed by it, beside the general document and its XSLT.
