import { defineMessages } from 'react-intl';

const kinds = defineMessages({
  case: {
    id: 'desk.search.one.case',
    defaultMessage: 'Case',
  },
  incoming: {
    id: 'desk.search.one.incoming',
    defaultMessage: 'Incoming item',
  },
  letter: {
    id: 'desk.search.one.letter',
    defaultMessage: 'Letter',
  },
});

export const oneOf = kinds;

export const search = defineMessages({
  title: {
    id: 'desk.search.title',
    defaultMessage: 'Search the files',
  },
  words: {
    id: 'desk.search.words',
    defaultMessage: 'Words in cases, letters, incoming mail and their files',
  },
  kind: {
    id: 'desk.search.kind',
    defaultMessage: 'Where',
  },
  everything: {
    id: 'desk.search.everything',
    defaultMessage: 'everywhere',
  },
  cases: {
    id: 'desk.search.cases',
    defaultMessage: 'cases',
  },
  incoming: {
    id: 'desk.search.incoming',
    defaultMessage: 'incoming mail',
  },
  letters: {
    id: 'desk.search.letters',
    defaultMessage: 'letters',
  },
  begin: {
    id: 'desk.search.begin',
    defaultMessage: 'Enter the words you remember',
  },
  beginNext: {
    id: 'desk.search.beginNext',
    defaultMessage:
      'Beginnings of words are enough; letters with and without accents are the same. Texts of PDFs and of recognised scans are searched as well. You find what you may see.',
  },
  nothing: {
    id: 'desk.search.nothing',
    defaultMessage: 'Nothing has all these words',
  },
  nothingNext: {
    id: 'desk.search.nothingNext',
    defaultMessage:
      'Try fewer words or only their beginnings. A new file can be found some seconds after it came.',
  },
  count: {
    id: 'desk.search.count',
    defaultMessage: '{count, plural, one {# found} other {# found}}',
  },
});
