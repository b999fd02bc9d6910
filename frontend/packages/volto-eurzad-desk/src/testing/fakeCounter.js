/** The counter in memory: two services, and one application that has its number. */
import { OFFICE } from './fakeRecords';

export const counterServices = ({ ORIGIN }) => [
  [
    'GET',
    /^\/@counter$/,
    () => ({
      items: [
        {
          title: 'Dodatek mieszkaniowy',
          unit: 'OPS',
          form: `${ORIGIN}/uslugi/dodatek/wniosek`,
        },
        {
          title: 'Zezwolenie na usunięcie drzewa',
          unit: 'WOŚ',
          form: `${ORIGIN}/uslugi/usuniecie-drzew/wniosek`,
        },
      ],
    }),
  ],
  [
    'GET',
    /^\/@counter\/([\w-]+)$/,
    ([, token]) => ({
      state: 'registered',
      register_number: 'RPW/12/2026',
      title: 'Zezwolenie na usunięcie drzewa: lipa',
      way: 'oral',
      item: `${ORIGIN}/records/incoming/2026/12`,
      documents: ['application-pdf', 'receipt-pdf'].map((kind) => ({
        kind,
        title: kind,
        filename: `${kind}.pdf`,
        download: `${ORIGIN}/@counter/${token}/${kind}`,
      })),
    }),
  ],
  ['GET', /^\/@counter\/[\w-]+\/[\w-]+$/, () => ({ blob: OFFICE.pdf })],
];
