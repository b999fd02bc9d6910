Signed files of incoming items are validated by the worker against the EU trusted lists; the desk tells whether they are unchanged and by whom, and gives the ETSI report.
