Registers: incoming, outgoing and internal, with the metadata of the office instruction, corrections as new entries, annulment, filters, XLSX and PDF; stamps and separator sheets with bar codes.
