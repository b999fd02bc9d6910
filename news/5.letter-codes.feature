Letters end with a QR code by which whoever holds the paper can ask the office whether it sent it.
