The demonstration has drafts left at different steps, refused answers, and e-mails that the demo's mail server refuses, so that the numbers of services and the failed steps are not empty.
