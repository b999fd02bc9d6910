import { defineMessages } from 'react-intl';

export const palette = defineMessages({
  title: {
    id: 'desk.palette.title',
    defaultMessage: 'Search or go to',
  },
  label: {
    id: 'desk.palette.label',
    defaultMessage: 'Command, number or words',
  },
  placeholder: {
    id: 'desk.palette.placeholder',
    defaultMessage: 'e.g. RPW/12/2026, approval',
  },
  searchFiles: {
    id: 'desk.palette.searchFiles',
    defaultMessage: 'Search the files for “{query}”',
  },
  searchRegister: {
    id: 'desk.palette.searchRegister',
    defaultMessage: 'Search the register for: {query}',
  },
  help: {
    id: 'desk.palette.help',
    defaultMessage: 'Keys of the desk',
  },
});
