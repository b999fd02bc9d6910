import { defineMessages } from 'react-intl';

export const stamps = defineMessages({
  title: {
    id: 'desk.stamps.title',
    defaultMessage: 'Stamp',
  },
  symbol: {
    id: 'desk.stamps.symbol',
    defaultMessage: 'Bar code {identifier}',
  },
  received: {
    id: 'desk.stamps.received',
    defaultMessage: 'Received {when}',
  },
  units: {
    id: 'desk.stamps.units',
    defaultMessage: 'Unit: {units}',
  },
  attachments: {
    id: 'desk.stamps.attachments',
    defaultMessage: 'Attachments: {count}',
  },
  printLabel: {
    id: 'desk.stamps.printLabel',
    defaultMessage: 'Label to print',
  },
  size: {
    id: 'desk.stamps.size',
    defaultMessage: 'Size of the label',
  },
  sheet: {
    id: 'desk.stamps.sheet',
    defaultMessage: 'sheet of 24 (70 × 37 mm)',
  },
  millimetres: {
    id: 'desk.stamps.millimetres',
    defaultMessage: '{size} mm',
  },
  separator: {
    id: 'desk.stamps.separator',
    defaultMessage: 'Separator sheet',
  },
  label: {
    id: 'desk.stamps.label',
    defaultMessage: 'Label with bar code',
  },
});
