import { defineMessages } from 'react-intl';

export const paperStore = defineMessages({
  title: {
    id: 'desk.paperStore.title',
    defaultMessage: 'Chronological store',
  },
  intro: {
    id: 'desk.paperStore.intro',
    defaultMessage:
      'What came on paper lies in the order of the register and is found by its register number.',
  },
  search: {
    id: 'desk.paperStore.search',
    defaultMessage: 'Register number',
  },
  place: {
    id: 'desk.paperStore.place',
    defaultMessage: 'Place',
  },
  anyPlace: {
    id: 'desk.paperStore.anyPlace',
    defaultMessage: 'anywhere',
  },
  place_store: {
    id: 'desk.paperStore.place_store',
    defaultMessage: 'in the store',
  },
  place_taken: {
    id: 'desk.paperStore.place_taken',
    defaultMessage: 'taken out to a case',
  },
  kind: {
    id: 'desk.paperStore.kind',
    defaultMessage: 'Kind',
  },
  anyKind: {
    id: 'desk.paperStore.anyKind',
    defaultMessage: 'any',
  },
  kind_paper: {
    id: 'desk.paperStore.kind_paper',
    defaultMessage: 'paper',
  },
  kind_carrier: {
    id: 'desk.paperStore.kind_carrier',
    defaultMessage: 'data carrier',
  },
  year: {
    id: 'desk.paperStore.year',
    defaultMessage: 'Year',
  },
  number: {
    id: 'desk.paperStore.number',
    defaultMessage: 'Number',
  },
  received: {
    id: 'desk.paperStore.received',
    defaultMessage: 'Received',
  },
  item: {
    id: 'desk.paperStore.item',
    defaultMessage: 'Item',
  },
  since: {
    id: 'desk.paperStore.since',
    defaultMessage: 'Since',
  },
  remarks: {
    id: 'desk.paperStore.remarks',
    defaultMessage: 'Remarks',
  },
  mark: {
    id: 'desk.paperStore.mark',
    defaultMessage: 'Mark of the case',
  },
  markHint: {
    id: 'desk.paperStore.markHint',
    defaultMessage: 'To which case it was taken.',
  },
  giveMark: {
    id: 'desk.paperStore.giveMark',
    defaultMessage: 'Give the mark of the case.',
  },
  move: {
    id: 'desk.paperStore.move',
    defaultMessage: 'Change the place',
  },
  moveNamed: {
    id: 'desk.paperStore.moveNamed',
    defaultMessage: 'Change the place of {number}',
  },
  moveTitle: {
    id: 'desk.paperStore.moveTitle',
    defaultMessage: 'Where is {number}?',
  },
  save: {
    id: 'desk.paperStore.save',
    defaultMessage: 'Save',
  },
  moved: {
    id: 'desk.paperStore.moved',
    defaultMessage: 'The place of {number} has been written down.',
  },
  empty: {
    id: 'desk.paperStore.empty',
    defaultMessage: 'Nothing here',
  },
  emptyNext: {
    id: 'desk.paperStore.emptyNext',
    defaultMessage:
      'Paper is put into the store when it is registered. Try another number, place or year.',
  },
  count: {
    id: 'desk.paperStore.count',
    defaultMessage: '{count, plural, one {# item} other {# items}}',
  },
});
