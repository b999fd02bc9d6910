import { defineMessages } from 'react-intl';

export const functionNames = defineMessages({
  handler: {
    id: 'desk.functions.handler',
    defaultMessage: 'Handler',
  },
  head: {
    id: 'desk.functions.head',
    defaultMessage: 'Head',
  },
  registry: {
    id: 'desk.functions.registry',
    defaultMessage: 'Registry',
  },
  archivist: {
    id: 'desk.functions.archivist',
    defaultMessage: 'Archivist',
  },
  auditor: {
    id: 'desk.functions.auditor',
    defaultMessage: 'Auditor',
  },
});
