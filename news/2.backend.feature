`make start` sets up and runs a platform from `instance.yaml`, on ZEO or PostgreSQL; `make backup`, `make restore` and `make pack` look after its data.
