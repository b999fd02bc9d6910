/**
 * Addresses of the desk and of the records that they show: `/biurko/sprawy/2026/3` is `/records/cases/2026/3`.
 */
import { pathOf } from '../api/client';

export const DESK = '/biurko';

const RECORD =
  /^\/records\/(incoming|outgoing|internal|cases)\/(\d{4})\/([^/]+)(?:\/([^/@]+))?\/?$/;
const FOLDERS = {
  incoming: 'rejestr',
  outgoing: 'wychodzace',
  internal: 'wewnetrzne',
  cases: 'sprawy',
};

export const routes = {
  work: DESK,
  register: `${DESK}/rejestr`,
  search: `${DESK}/szukaj`,
  statistics: `${DESK}/liczby`,
  paperMail: `${DESK}/rejestr/nowa`,
  outgoingRegister: `${DESK}/rejestr/wychodzace`,
  internalRegister: `${DESK}/rejestr/wewnetrzne`,
  enterOutgoing: `${DESK}/rejestr/wychodzace/nowa`,
  enterInternal: `${DESK}/rejestr/wewnetrzne/nowa`,
  scans: `${DESK}/rejestr/skany`,
  sent: `${DESK}/wyslane`,
  toSend: `${DESK}/do-wyslania`,
  signing: `${DESK}/do-podpisu`,
  status: `${DESK}/stan-systemu`,
  signingCards: `${DESK}/karty-do-podpisu`,
  failures: `${DESK}/nieudane-kroki`,
  counter: `${DESK}/okienko`,
  counterFiled: `${DESK}/okienko/:token`,
  dataRemoval: `${DESK}/usuwanie-danych`,
  incoming: `${DESK}/rejestr/:year/:number`,
  newCase: `${DESK}/sprawy/nowa`,
  caseLists: `${DESK}/spisy`,
  outgoing: `${DESK}/wychodzace/:year/:number`,
  internal: `${DESK}/wewnetrzne/:year/:number`,
  paperStore: `${DESK}/sklad`,
  identities: `${DESK}/tozsamosc`,
  case: `${DESK}/sprawy/:year/:number`,
  letter: `${DESK}/sprawy/:year/:number/:letter`,
  filePlan: `${DESK}/wykaz-akt`,
  filePlanImport: `${DESK}/wykaz-akt/import`,
  filePlanChanges: `${DESK}/wykaz-akt/zmiany`,
  officeRegisters: `${DESK}/rejestry-urzedu`,
  officeRegister: `${DESK}/rejestry-urzedu/:register`,
  officeEntry: `${DESK}/rejestry-urzedu/:register/:year/:ordinal`,
  newYear: `${DESK}/nowy-rok`,
  reorganisations: `${DESK}/reorganizacja`,
  newReorganisation: `${DESK}/reorganizacja/nowa`,
  reorganisation: `${DESK}/reorganizacja/:id`,
  archive: `${DESK}/archiwum`,
  archiveList: `${DESK}/archiwum/spisy/:id`,
  archiveDisposal: `${DESK}/archiwum/brakowanie/:id`,
  templates: `${DESK}/wzory`,
  template: `${DESK}/wzory/:template`,
  approvalRules: `${DESK}/sciezki-akceptacji`,
  substitutions: `${DESK}/zastepstwa`,
  assignmentTemplates: `${DESK}/szablony-dekretacji`,
  deskHandover: `${DESK}/przekazanie`,
  appointments: `${DESK}/wizyty`,
  schedules: `${DESK}/wizyty/grafiki`,
  schedule: `${DESK}/wizyty/grafiki/:schedule`,
};

/** Where a transfer list and a disposal list are shown. */
export const archiveList = (id) => `${routes.archive}/spisy/${id}`;
export const archiveDisposal = (id) => `${routes.archive}/brakowanie/${id}`;

/** Where a register of the office, one of its entries and a reorganisation are shown. */
export const registerPath = (id) => `${routes.officeRegisters}/${id}`;
export const entryPath = (id, year, ordinal) =>
  `${registerPath(id)}/${year}/${ordinal}`;
export const reorganisationPath = (id) => `${routes.reorganisations}/${id}`;

/** Where the list of a day of a schedule is. */
export const dayListPath = (schedule, day) =>
  `${routes.appointments}?grafik=${schedule}&dzien=${day}`;

/** Where a schedule of visits is set; `nowy` for a new one. */
export const schedulePath = (id) => `${routes.schedules}/${id}`;

/** Where the desk shows the entry of a register with this address of the API. */
export const deskEntryPath = (address) =>
  DESK + pathOf(address).replace('/@office-registers', '/rejestry-urzedu');

/** Where the desk shows the record with this address, or null when it does not. */
export function deskPath(address) {
  if (!address) return null;
  const match = RECORD.exec(pathOf(address));
  if (!match) return null;
  const [, kind, year, number, letter] = match;
  return [DESK, FOLDERS[kind], year, number, letter].filter(Boolean).join('/');
}

/** Address of the record that a route of the desk names by its parameters. */
export function recordPath(kind, { year, number, letter }) {
  return ['', 'records', kind, year, number, letter]
    .filter((part) => part !== undefined)
    .join('/');
}

/** The path of an officer's log-in page, which leads back to where they were. */
export function logInPath(location) {
  const back = `${location.pathname}${location.search || ''}`;
  return `/konto/logowanie?dalej=${encodeURIComponent(back)}`;
}
