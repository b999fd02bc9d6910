The scan of the signed paper is added where a clerk filed for somebody at the counter.
