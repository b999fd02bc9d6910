Letters are signed with a clerk's own card: a small program at their computer shows what is signed and asks for the PIN, the office checks certificate, person and document.
