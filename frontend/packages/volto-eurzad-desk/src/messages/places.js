import { defineMessages } from 'react-intl';

export const places = defineMessages({
  registers: {
    id: 'desk.places.registers',
    defaultMessage: 'Registers',
  },
  outgoing: {
    id: 'desk.places.outgoing',
    defaultMessage: 'Outgoing register',
  },
  internal: {
    id: 'desk.places.internal',
    defaultMessage: 'Internal register',
  },
  scans: {
    id: 'desk.places.scans',
    defaultMessage: 'Scans',
  },
  office: {
    id: 'desk.places.office',
    defaultMessage: 'Office',
  },
  filePlan: {
    id: 'desk.places.filePlan',
    defaultMessage: 'File plan',
  },
  officeRegisters: {
    id: 'desk.places.officeRegisters',
    defaultMessage: 'Registers of the office',
  },
  newYear: {
    id: 'desk.places.newYear',
    defaultMessage: 'New year',
  },
  reorganisation: {
    id: 'desk.places.reorganisation',
    defaultMessage: 'Reorganisation',
  },
});
