import { defineMessages } from 'react-intl';

export const substitutions = defineMessages({
  title: {
    id: 'desk.substitutions.title',
    defaultMessage: 'Substitutions',
  },
  intro: {
    id: 'desk.substitutions.intro',
    defaultMessage:
      'Whoever substitutes has your functions and your cases for these days; every act says in whose place it was done.',
  },
  add: {
    id: 'desk.substitutions.add',
    defaultMessage: 'Arrange a substitution',
  },
  arrange: {
    id: 'desk.substitutions.arrange',
    defaultMessage: 'Arrange',
  },
  arranged: {
    id: 'desk.substitutions.arranged',
    defaultMessage: 'The substitution is arranged.',
  },
  current: {
    id: 'desk.substitutions.current',
    defaultMessage: 'In force and planned',
  },
  past: {
    id: 'desk.substitutions.past',
    defaultMessage: 'History',
  },
  absent: {
    id: 'desk.substitutions.absent',
    defaultMessage: 'Absent',
  },
  substitute: {
    id: 'desk.substitutions.substitute',
    defaultMessage: 'Substitute',
  },
  days: {
    id: 'desk.substitutions.days',
    defaultMessage: 'Days',
  },
  fromTo: {
    id: 'desk.substitutions.fromTo',
    defaultMessage: '{start} – {end}',
  },
  scope: {
    id: 'desk.substitutions.scope',
    defaultMessage: 'What',
  },
  everything: {
    id: 'desk.substitutions.everything',
    defaultMessage: 'all functions',
  },
  state: {
    id: 'desk.substitutions.state',
    defaultMessage: 'State',
  },
  state_planned: {
    id: 'desk.substitutions.state_planned',
    defaultMessage: 'planned',
  },
  state_in_force: {
    id: 'desk.substitutions.state_in_force',
    defaultMessage: 'in force',
  },
  state_over: {
    id: 'desk.substitutions.state_over',
    defaultMessage: 'over',
  },
  state_ended: {
    id: 'desk.substitutions.state_ended',
    defaultMessage: 'ended early',
  },
  arrangedBy: {
    id: 'desk.substitutions.arrangedBy',
    defaultMessage: 'arranged by {name}',
  },
  endedBy: {
    id: 'desk.substitutions.endedBy',
    defaultMessage: 'ended by {name}, {time}',
  },
  end: {
    id: 'desk.substitutions.end',
    defaultMessage: 'End',
  },
  endNamed: {
    id: 'desk.substitutions.endNamed',
    defaultMessage: 'End the substitution of {name}',
  },
  endTitle: {
    id: 'desk.substitutions.endTitle',
    defaultMessage: 'End the substitution now?',
  },
  endWhat: {
    id: 'desk.substitutions.endWhat',
    defaultMessage:
      '{substitute} at once loses the functions and cases of {absent}.',
  },
  ended: {
    id: 'desk.substitutions.ended',
    defaultMessage: 'The substitution is over.',
  },
  emptyTitle: {
    id: 'desk.substitutions.emptyTitle',
    defaultMessage: 'Nobody substitutes anybody',
  },
  emptyNext: {
    id: 'desk.substitutions.emptyNext',
    defaultMessage: 'Before a leave, name who acts for you.',
  },
  emptyPast: {
    id: 'desk.substitutions.emptyPast',
    defaultMessage: 'There have been no substitutions yet.',
  },
  who: {
    id: 'desk.substitutions.who',
    defaultMessage: 'Who is absent',
  },
  me: {
    id: 'desk.substitutions.me',
    defaultMessage: 'I am',
  },
  somebody: {
    id: 'desk.substitutions.somebody',
    defaultMessage: 'somebody else',
  },
  absentUnit: {
    id: 'desk.substitutions.absentUnit',
    defaultMessage: 'Unit of the absent person',
  },
  absentPerson: {
    id: 'desk.substitutions.absentPerson',
    defaultMessage: 'Absent person',
  },
  substituteUnit: {
    id: 'desk.substitutions.substituteUnit',
    defaultMessage: 'Unit of the substitute',
  },
  substitutePerson: {
    id: 'desk.substitutions.substitutePerson',
    defaultMessage: 'Substitute',
  },
  pickPerson: {
    id: 'desk.substitutions.pickPerson',
    defaultMessage: 'choose a person',
  },
  choosePerson: {
    id: 'desk.substitutions.choosePerson',
    defaultMessage: 'Choose a person.',
  },
  start: {
    id: 'desk.substitutions.start',
    defaultMessage: 'From',
  },
  startHint: {
    id: 'desk.substitutions.startHint',
    defaultMessage: 'empty: from now on',
  },
  last: {
    id: 'desk.substitutions.last',
    defaultMessage: 'To, including',
  },
  fillIn: {
    id: 'desk.substitutions.fillIn',
    defaultMessage: 'Fill in this field.',
  },
  what: {
    id: 'desk.substitutions.what',
    defaultMessage: 'What is taken over',
  },
  all: {
    id: 'desk.substitutions.all',
    defaultMessage: 'All functions',
  },
  inUnit: {
    id: 'desk.substitutions.inUnit',
    defaultMessage: '{function} – {unit}',
  },
  wholeUnit: {
    id: 'desk.substitutions.wholeUnit',
    defaultMessage: 'all in {unit}',
  },
  youSubstitute: {
    id: 'desk.substitutions.youSubstitute',
    defaultMessage: 'You substitute',
  },
  deskOf: {
    id: 'desk.substitutions.deskOf',
    defaultMessage: 'Desk',
  },
  own: {
    id: 'desk.substitutions.own',
    defaultMessage: 'my own',
  },
  until: {
    id: 'desk.substitutions.until',
    defaultMessage: 'until {end}',
  },
  atDesk: {
    id: 'desk.substitutions.atDesk',
    defaultMessage: '{name} (until {end})',
  },
  substitutesYou: {
    id: 'desk.substitutions.substitutesYou',
    defaultMessage: '{name} acts for you until {end}.',
  },
  over: {
    id: 'desk.substitutions.over',
    defaultMessage: 'The substitution is over; this is your own desk.',
  },
  of: {
    id: 'desk.substitutions.of',
    defaultMessage: 'in place of {name}',
  },
  pages: {
    id: 'desk.substitutions.pages',
    defaultMessage: 'Pages of the history',
  },
});
