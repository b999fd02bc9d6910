/** What the page of booking asks for first. */
export function offerRequest({ grafik, usluga } = {}) {
  if (grafik) return `/@appointment-offer/${encodeURIComponent(grafik)}`;
  return usluga
    ? `/@appointment-offer?service=${encodeURIComponent(usluga)}`
    : '/@appointment-offer';
}

/** Where a visit is booked: for one matter, about a case of the person's. */
export function bookingAddress(parts = {}) {
  const known = Object.entries(parts).filter(([, value]) => value);
  const query = new URLSearchParams(known).toString();
  return query ? `/umow-wizyte?${query}` : '/umow-wizyte';
}
