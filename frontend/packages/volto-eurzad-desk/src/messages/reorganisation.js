import { defineMessages } from 'react-intl';

export const reorganisation = defineMessages({
  title: {
    id: 'desk.reorganisation.title',
    defaultMessage: 'Reorganisation',
  },
  intro: {
    id: 'desk.reorganisation.intro',
    defaultMessage:
      'Units are made, renamed, merged and closed as of a day. Open cases go over with their marks unchanged.',
  },
  plan: {
    id: 'desk.reorganisation.plan',
    defaultMessage: 'Plan a reorganisation',
  },
  none: {
    id: 'desk.reorganisation.none',
    defaultMessage: 'No reorganisation has been planned.',
  },
  noneNext: {
    id: 'desk.reorganisation.noneNext',
    defaultMessage:
      'Plan one: before it is done you will see each case that goes over.',
  },
  name: {
    id: 'desk.reorganisation.name',
    defaultMessage: 'Name',
  },
  nameHint: {
    id: 'desk.reorganisation.nameHint',
    defaultMessage: 'e.g. the regulation it follows from',
  },
  day: {
    id: 'desk.reorganisation.day',
    defaultMessage: 'As of',
  },
  dayHint: {
    id: 'desk.reorganisation.dayHint',
    defaultMessage: 'For a later day it is done by itself just after midnight.',
  },
  state: {
    id: 'desk.reorganisation.state',
    defaultMessage: 'State',
  },
  author: {
    id: 'desk.reorganisation.author',
    defaultMessage: 'Planned by',
  },
  planned: {
    id: 'desk.reorganisation.planned',
    defaultMessage: 'planned',
  },
  running: {
    id: 'desk.reorganisation.running',
    defaultMessage: 'being done',
  },
  done: {
    id: 'desk.reorganisation.done',
    defaultMessage: 'done',
  },
  cancelled: {
    id: 'desk.reorganisation.cancelled',
    defaultMessage: 'given up',
  },
  changes: {
    id: 'desk.reorganisation.changes',
    defaultMessage: 'Changes',
  },
  change: {
    id: 'desk.reorganisation.change',
    defaultMessage: 'Change {number}',
  },
  kind: {
    id: 'desk.reorganisation.kind',
    defaultMessage: 'What happens',
  },
  create: {
    id: 'desk.reorganisation.create',
    defaultMessage: 'A unit is made',
  },
  rename: {
    id: 'desk.reorganisation.rename',
    defaultMessage: 'A unit is renamed',
  },
  merge: {
    id: 'desk.reorganisation.merge',
    defaultMessage: 'Units are merged',
  },
  close: {
    id: 'desk.reorganisation.close',
    defaultMessage: 'A unit is closed',
  },
  transfer: {
    id: 'desk.reorganisation.transfer',
    defaultMessage: 'Cases of some classes go over',
  },
  symbol: {
    id: 'desk.reorganisation.symbol',
    defaultMessage: 'Symbol',
  },
  newTitle: {
    id: 'desk.reorganisation.newTitle',
    defaultMessage: 'Name of the unit',
  },
  parent: {
    id: 'desk.reorganisation.parent',
    defaultMessage: 'Within',
  },
  noParent: {
    id: 'desk.reorganisation.noParent',
    defaultMessage: 'directly in the office',
  },
  unit: {
    id: 'desk.reorganisation.unit',
    defaultMessage: 'Unit',
  },
  units: {
    id: 'desk.reorganisation.units',
    defaultMessage: 'Units',
  },
  successor: {
    id: 'desk.reorganisation.successor',
    defaultMessage: 'Cases go over to',
  },
  successorHint: {
    id: 'desk.reorganisation.successorHint',
    defaultMessage: 'Symbol of a unit that is there, or is made in this plan',
  },
  classes: {
    id: 'desk.reorganisation.classes',
    defaultMessage: 'Classes of the file plan',
  },
  classesHint: {
    id: 'desk.reorganisation.classesHint',
    defaultMessage: 'Symbols with commas between, e.g. 6131, 31',
  },
  people: {
    id: 'desk.reorganisation.people',
    defaultMessage: 'People go over with their functions',
  },
  addChange: {
    id: 'desk.reorganisation.addChange',
    defaultMessage: 'Add a change',
  },
  removeChange: {
    id: 'desk.reorganisation.removeChange',
    defaultMessage: 'Remove change {number}',
  },
  showPreview: {
    id: 'desk.reorganisation.showPreview',
    defaultMessage: 'Plan and show the preview',
  },
  previewTitle: {
    id: 'desk.reorganisation.previewTitle',
    defaultMessage: 'What will happen',
  },
  reportTitle: {
    id: 'desk.reorganisation.reportTitle',
    defaultMessage: 'What happened',
  },
  casesCount: {
    id: 'desk.reorganisation.casesCount',
    defaultMessage:
      '{count, plural, one {# case or item goes over} other {# cases or items go over}}',
  },
  casesDone: {
    id: 'desk.reorganisation.casesDone',
    defaultMessage:
      '{count, plural, one {# case or item went over} other {# cases or items went over}}',
  },
  noCases: {
    id: 'desk.reorganisation.noCases',
    defaultMessage: 'No open cases go over.',
  },
  noPeople: {
    id: 'desk.reorganisation.noPeople',
    defaultMessage: 'Nobody changes the unit.',
  },
  mark: {
    id: 'desk.reorganisation.mark',
    defaultMessage: 'Mark',
  },
  noMark: {
    id: 'desk.reorganisation.noMark',
    defaultMessage: 'without a mark',
  },
  caseTitle: {
    id: 'desk.reorganisation.caseTitle',
    defaultMessage: 'Case',
  },
  from: {
    id: 'desk.reorganisation.from',
    defaultMessage: 'From',
  },
  to: {
    id: 'desk.reorganisation.to',
    defaultMessage: 'To',
  },
  handler: {
    id: 'desk.reorganisation.handler',
    defaultMessage: 'Handler before',
  },
  handlerAfter: {
    id: 'desk.reorganisation.handlerAfter',
    defaultMessage: 'Handler after',
  },
  nobody: {
    id: 'desk.reorganisation.nobody',
    defaultMessage: 'to be assigned',
  },
  person: {
    id: 'desk.reorganisation.person',
    defaultMessage: 'Person',
  },
  function: {
    id: 'desk.reorganisation.function',
    defaultMessage: 'Function',
  },
  runNow: {
    id: 'desk.reorganisation.runNow',
    defaultMessage: 'Do it now',
  },
  runTitle: {
    id: 'desk.reorganisation.runTitle',
    defaultMessage: 'Do the reorganisation now?',
  },
  runConsequence: {
    id: 'desk.reorganisation.runConsequence',
    defaultMessage:
      'Units and rights change at once, and this cannot be undone. Marks of cases stay.',
  },
  started: {
    id: 'desk.reorganisation.started',
    defaultMessage: 'The reorganisation is being done.',
  },
  giveUp: {
    id: 'desk.reorganisation.giveUp',
    defaultMessage: 'Give up',
  },
  giveUpTitle: {
    id: 'desk.reorganisation.giveUpTitle',
    defaultMessage: 'Give up this reorganisation?',
  },
  giveUpConsequence: {
    id: 'desk.reorganisation.giveUpConsequence',
    defaultMessage:
      'Nothing will change. The plan stays on the list as given up.',
  },
  givenUp: {
    id: 'desk.reorganisation.givenUp',
    defaultMessage: 'The reorganisation was given up.',
  },
  waits: {
    id: 'desk.reorganisation.waits',
    defaultMessage: 'It will be done by itself on {day}, just after midnight.',
  },
  said_create: {
    id: 'desk.reorganisation.said_create',
    defaultMessage: '{symbol} – {title}: made',
  },
  said_rename: {
    id: 'desk.reorganisation.said_rename',
    defaultMessage: '{symbol}: will be named {title}',
  },
  said_merge: {
    id: 'desk.reorganisation.said_merge',
    defaultMessage: '{units}: merged into {successor}',
  },
  said_close: {
    id: 'desk.reorganisation.said_close',
    defaultMessage: '{units}: closed, cases go over to {successor}',
  },
  said_transfer: {
    id: 'desk.reorganisation.said_transfer',
    defaultMessage:
      '{units}: cases of classes {classes} go over to {successor}',
  },
  back: {
    id: 'desk.reorganisation.back',
    defaultMessage: 'All reorganisations',
  },
});
