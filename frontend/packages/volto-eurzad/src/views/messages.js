import { defineMessages } from 'react-intl';

export const messages = defineMessages({
  whatToDo: {
    id: 'What do you need to do?',
    defaultMessage: 'What do you need to do?',
  },
  whatToDoLead: {
    id: 'Apply online, check your case, or find out where to come.',
    defaultMessage: 'Apply online, check your case, or find out where to come.',
  },
  search: { id: 'Search', defaultMessage: 'Search' },
  searchLabel: {
    id: 'Search services and information',
    defaultMessage: 'Search services and information',
  },
  examples: { id: 'For example:', defaultMessage: 'For example:' },
  haveCase: {
    id: 'Already have a case here?',
    defaultMessage: 'Already have a case here?',
  },
  haveCaseLead: {
    id: 'See what is happening with it, collect a letter, download a receipt.',
    defaultMessage:
      'See what is happening with it, collect a letter, download a receipt.',
  },
  goToCases: { id: 'Go to my cases', defaultMessage: 'Go to my cases' },
  mostUsed: { id: 'Most used services', defaultMessage: 'Most used services' },
  allServices: {
    id: 'All services ({count})',
    defaultMessage: 'All services ({count})',
  },
  bySubject: {
    id: 'Services by subject',
    defaultMessage: 'Services by subject',
  },
  news: { id: 'News', defaultMessage: 'News' },
  allNews: { id: 'All news', defaultMessage: 'All news' },
  notices: { id: 'Notices', defaultMessage: 'Notices' },
  visit: { id: 'Come or call', defaultMessage: 'Come or call' },
  address: { id: 'Address', defaultMessage: 'Address' },
  hours: { id: 'Opening hours', defaultMessage: 'Opening hours' },
  phone: { id: 'Phone', defaultMessage: 'Phone' },
  email: { id: 'E-mail', defaultMessage: 'E-mail' },
  room: { id: 'Room', defaultMessage: 'Room' },
  fee: { id: 'Fee', defaultMessage: 'Fee' },
  deadline: { id: 'Time', defaultMessage: 'Time' },
  how: { id: 'How', defaultMessage: 'How' },
  handledBy: { id: 'Handled by', defaultMessage: 'Handled by' },
  howOnline: {
    id: 'online, in person, by post',
    defaultMessage: 'online, in person, by post',
  },
  howOffline: {
    id: 'in person, by post',
    defaultMessage: 'in person, by post',
  },
  online: { id: 'Online', defaultMessage: 'Online' },
  apply: { id: 'Apply', defaultMessage: 'Apply' },
  bookVisit: { id: 'Book a visit', defaultMessage: 'Book a visit' },
  minutes: {
    id: 'The form takes about {count, plural, one {# minute} other {# minutes}}.',
    defaultMessage:
      'The form takes about {count, plural, one {# minute} other {# minutes}}.',
  },
  howSigned: { id: 'How you sign', defaultMessage: 'How you sign' },
  signedByIdentity: {
    id: 'By your confirmed identity',
    defaultMessage: 'By your confirmed identity',
  },
  signedByFile: {
    id: 'By a file with a trusted, personal or qualified signature',
    defaultMessage: 'By a file with a trusted, personal or qualified signature',
  },
  signedTogether: {
    id: 'Several persons sign, each in their own account',
    defaultMessage: 'Several persons sign, each in their own account',
  },
  signedTogetherIfAny: {
    id: 'If several persons file it, each signs in their own account',
    defaultMessage:
      'If several persons file it, each signs in their own account',
  },
  inShort: { id: 'In short', defaultMessage: 'In short' },
  who: { id: 'Who can apply', defaultMessage: 'Who can apply' },
  documents: { id: 'What to prepare', defaultMessage: 'What to prepare' },
  nextSteps: { id: 'What happens next', defaultMessage: 'What happens next' },
  appeal: { id: 'Appeal', defaultMessage: 'Appeal' },
  legalBasis: { id: 'Legal basis', defaultMessage: 'Legal basis' },
  feeDetails: {
    id: 'Details of the fee',
    defaultMessage: 'Details of the fee',
  },
  noOnline: {
    id: 'This application cannot be sent online yet. Bring it to the office or send it by post.',
    defaultMessage:
      'This application cannot be sent online yet. Bring it to the office or send it by post.',
  },
  toCheck: {
    id: 'To be checked by the office',
    defaultMessage: 'To be checked by the office',
  },
  services: { id: 'Services', defaultMessage: 'Services' },
  servicesLead: {
    id: 'Choose what you want to do. Fee and time stand beside every service.',
    defaultMessage:
      'Choose what you want to do. Fee and time stand beside every service.',
  },
  units: { id: 'Departments', defaultMessage: 'Departments' },
  subunits: {
    id: 'Belongs to this department',
    defaultMessage: 'Belongs to this department',
  },
  symbol: { id: 'Symbol', defaultMessage: 'Symbol' },
  contact: { id: 'Contact', defaultMessage: 'Contact' },
  results: { id: 'Search results', defaultMessage: 'Search results' },
  found: {
    id: '{count, plural, one {# result} other {# results}}',
    defaultMessage: '{count, plural, one {# result} other {# results}}',
  },
  resultsFor: {
    id: 'Results for “{query}”',
    defaultMessage: 'Results for “{query}”',
  },
  nothing: {
    id: 'Nothing was found for “{query}”',
    defaultMessage: 'Nothing was found for “{query}”',
  },
  nothingHelp: {
    id: 'Try a shorter or more general word. You can also look through the services by subject, or ask us by phone.',
    defaultMessage:
      'Try a shorter or more general word. You can also look through the services by subject, or ask us by phone.',
  },
  typeSomething: {
    id: 'Type what you are looking for, for example: tree, tax, certificate.',
    defaultMessage:
      'Type what you are looking for, for example: tree, tax, certificate.',
  },
  narrow: { id: 'Narrow the results', defaultMessage: 'Narrow the results' },
  all: { id: 'Everything', defaultMessage: 'Everything' },
  otherPages: {
    id: 'News and information',
    defaultMessage: 'News and information',
  },
  nothingHere: {
    id: 'There is nothing here yet.',
    defaultMessage: 'There is nothing here yet.',
  },
  download: { id: 'Download {name}', defaultMessage: 'Download {name}' },
  inThisSection: { id: 'In this section', defaultMessage: 'In this section' },
  seeAlso: {
    id: 'See it at its source',
    defaultMessage: 'See it at its source',
  },
});

export const errors = defineMessages({
  notFound: {
    id: 'There is no such page',
    defaultMessage: 'There is no such page',
  },
  notFoundText: {
    id: 'The address may have a typing error, or the page was moved. Search for it, or go back to the services.',
    defaultMessage:
      'The address may have a typing error, or the page was moved. Search for it, or go back to the services.',
  },
  forbidden: {
    id: 'This page is not for everyone',
    defaultMessage: 'This page is not for everyone',
  },
  forbiddenText: {
    id: 'You are logged in, but you have no right to see this page. If you should, ask the office.',
    defaultMessage:
      'You are logged in, but you have no right to see this page. If you should, ask the office.',
  },
  failed: {
    id: 'This page could not be shown',
    defaultMessage: 'This page could not be shown',
  },
  failedText: {
    id: 'Something failed on our side. Try again in a few minutes. If it is urgent, call the office.',
    defaultMessage:
      'Something failed on our side. Try again in a few minutes. If it is urgent, call the office.',
  },
  unreachable: {
    id: 'The portal is having a short break',
    defaultMessage: 'The portal is having a short break',
  },
  unreachableText: {
    id: 'What you sent before is safe. Try again in a few minutes.',
    defaultMessage: 'What you sent before is safe. Try again in a few minutes.',
  },
  callUs: {
    id: 'You can also call us:',
    defaultMessage: 'You can also call us:',
  },
});
