"""The archive package: the files of cases as they are, with XML metadata per document and case."""
