import { defineMessages } from 'react-intl';

export const paper = defineMessages({
  title: {
    id: 'desk.paper.title',
    defaultMessage: 'Paper mail',
  },
  intro: {
    id: 'desk.paper.intro',
    defaultMessage:
      'Enter goes to the next field, Ctrl+Enter saves. The number comes at once; the date and way of delivery stay for the next item.',
  },
  save: {
    id: 'desk.paper.save',
    defaultMessage: 'Enter in the register',
  },
  waitingForNumber: {
    id: 'desk.paper.waitingForNumber',
    defaultMessage: 'Waiting for the number…',
  },
  done: {
    id: 'desk.paper.done',
    defaultMessage: 'Entered as {number}. You can enter the next one.',
  },
  numberLater: {
    id: 'desk.paper.numberLater',
    defaultMessage:
      'Accepted. The number is given in a moment and appears in the register.',
  },
  writeNumber: {
    id: 'desk.paper.writeNumber',
    defaultMessage: 'Write this number on the item.',
  },
  openItem: {
    id: 'desk.paper.openItem',
    defaultMessage: 'Open the entry',
  },
  onlyRegistry: {
    id: 'desk.paper.onlyRegistry',
    defaultMessage: 'Only the registry enters paper mail.',
  },
  last: {
    id: 'desk.paper.last',
    defaultMessage: 'Entered last',
  },
  duplicate: {
    id: 'desk.paper.duplicate',
    defaultMessage:
      'This letter may be in the register already. You can enter it all the same.',
  },
});
