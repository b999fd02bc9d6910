/** The counter in memory: two services, and one application that has its number. */
import { OFFICE } from './fakeRecords';

const signed = [];

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
      signed: signed.map((number) => ({
        title: 'Podpisany RPW/12/2026',
        created: '2026-11-24T10:00:00+01:00',
        download: `${ORIGIN}/@counter/${token}/${number}`,
      })),
    }),
  ],
  [
    'POST',
    /^\/@counter\/([\w-]+)\/signed$/,
    () => {
      signed.push(signed.length + 3);
      return { title: 'Podpisany RPW/12/2026', size: 5 };
    },
  ],
  ['GET', /^\/@counter\/[\w-]+\/[\w-]+$/, () => ({ blob: OFFICE.pdf })],
];
