"""XML signatures: XML-DSig and XAdES (ETSI EN 319 132), whatever they sign."""
