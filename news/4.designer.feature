Editors design forms in the portal: pages, fields, conditions and calculations in rows, a preview by the residents' own code, versions and files.
