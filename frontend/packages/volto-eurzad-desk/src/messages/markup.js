import { defineMessages } from 'react-intl';

export const markup = defineMessages({
  tools: {
    id: 'desk.markup.tools',
    defaultMessage: 'Formatting: {field}',
  },
  bold: {
    id: 'desk.markup.bold',
    defaultMessage: 'Bold',
  },
  italic: {
    id: 'desk.markup.italic',
    defaultMessage: 'Italic',
  },
  heading: {
    id: 'desk.markup.heading',
    defaultMessage: 'Heading',
  },
  bullets: {
    id: 'desk.markup.bullets',
    defaultMessage: 'List',
  },
  numbers: {
    id: 'desk.markup.numbers',
    defaultMessage: 'Numbered list',
  },
  inwards: {
    id: 'desk.markup.inwards',
    defaultMessage: 'Item within the item',
  },
  outwards: {
    id: 'desk.markup.outwards',
    defaultMessage: 'Item one level out',
  },
  table: {
    id: 'desk.markup.table',
    defaultMessage: 'Table',
  },
  tableCell: {
    id: 'desk.markup.tableCell',
    defaultMessage: 'Column',
  },
  pageBreak: {
    id: 'desk.markup.pageBreak',
    defaultMessage: 'New page',
  },
  hint: {
    id: 'desk.markup.hint',
    defaultMessage:
      'A blank line begins a paragraph. Text pasted from Word keeps bold, lists and tables.',
  },
});
