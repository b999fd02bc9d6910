import { defineMessages } from 'react-intl';

export const places = defineMessages({
  registers: {
    id: 'desk.places.registers',
    defaultMessage: 'Registers',
  },
  office: {
    id: 'desk.places.office',
    defaultMessage: 'Office',
  },
});
