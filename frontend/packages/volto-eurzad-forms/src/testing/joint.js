/** One application that several persons sign, and one that is signed as a file, in memory. */
const ME = {
  id: 's1',
  name: 'Współwłaścicielka Przykładowa',
  state: 'joined',
  me: true,
  email: 'mieszkanka@example.org',
};
const OTHERS = [
  {
    id: 's2',
    name: 'Współwłaściciel Przykładowy',
    state: 'signed',
    signed: '2026-11-26T10:15:00Z',
    email: 'wspolwlasciciel@example.org',
  },
  {
    id: 's3',
    name: 'Spadkobierczyni Przykładowa',
    state: 'invited',
    expires: '2026-12-10T10:00:00Z',
    email: 'spadkobierczyni@example.org',
  },
  {
    id: 's4',
    name: 'Spadkobierca Przykładowy',
    state: 'declined',
    reason: 'Najpierw chcę zobaczyć mapę z projektem podziału.',
    email: 'spadkobierca@example.org',
  },
];

const JOINT = {
  id: 'abc',
  service: 'Podział nieruchomości',
  form: 'http://portal.test/uslugi/podzial-nieruchomosci/wniosek',
  owner: true,
  in_turn: false,
  required: false,
  complete: true,
  digest: 'd1',
  may_sign: true,
  signatories: [ME, ...OTHERS],
  answers: [
    { step: 'Działka', label: 'Numer działki', value: '1234/5' },
    {
      step: 'Działka',
      label: 'Po co dzielisz działkę',
      value: 'Zniesienie współwłasności.',
    },
  ],
  attachments: [
    {
      id: 'f1',
      filename: 'wstepny-projekt-podzialu.pdf',
      content_type: 'application/pdf',
      size: 1203310,
      scan: { state: 'clean' },
      download: 'http://portal.test/@@joint-file/abc/f1/projekt.pdf',
    },
  ],
  declaration: 'Oświadczam, że podane dane są zgodne z prawdą.',
};

const TO_SIGN = {
  id: 'abc',
  service: 'Sprzedaż alkoholu',
  form: 'http://portal.test/uslugi/sprzedaz-alkoholu/wniosek',
  complete: true,
  available: true,
  documents: [
    ['application/pdf', 'wniosek.pdf'],
    ['application/xml', 'wniosek.xml'],
  ].map(([kind, filename]) => ({
    kind,
    filename,
    download: `http://portal.test/@@to-sign-file/abc/${filename}`,
  })),
};

/** The answer at a path, or undefined for what is not of these pages. */
export function jointAnswers(method, path) {
  if (path === '/@joint/abc/sign')
    return [200, { filed: true, token: 'abc', owner: true }];
  if (path.startsWith('/@joint/abc')) return [200, JOINT];
  return path === '/@to-sign/abc' ? [200, TO_SIGN] : undefined;
}
