A form says how it is signed: by the account, by an identity confirmed at the counter, or by a signed file that is compared with the application; the service card tells it.
