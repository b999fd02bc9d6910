/** What the page of booking asks for first. */
export function offerRequest({ grafik, usluga } = {}) {
  if (grafik) return `/@appointment-offer/${encodeURIComponent(grafik)}`;
  return usluga
    ? `/@appointment-offer?service=${encodeURIComponent(usluga)}`
    : '/@appointment-offer';
}
