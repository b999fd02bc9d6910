/** What of residents' data is to be removed, and what was, in memory. */
const DATA = {
  until: '2026-12-27',
  drafts: 3,
  visits: 4,
  idle_accounts: 2,
  cases: [
    {
      day: '2026-12-02',
      mark: 'WOŚ.6131.7.2026',
      service: 'Usunięcie drzew',
    },
    { day: '2026-12-14', mark: '', service: 'Zgłoszenie wycinki' },
  ],
  more: false,
  protocol: [
    {
      day: '2026-11-26',
      drafts: 2,
      cases: [{ service: 'Usunięcie drzew', count: 4 }],
      addresses: 9,
      visits: 2,
      accounts: 1,
      idle_accounts: 3,
    },
    {
      day: '2026-11-20',
      drafts: 1,
      cases: [],
      addresses: 0,
      visits: 0,
      accounts: 0,
      idle_accounts: 0,
    },
  ],
};

export const dataRemovalServices = () => [
  ['GET', /^\/@data-removal$/, () => DATA],
];
