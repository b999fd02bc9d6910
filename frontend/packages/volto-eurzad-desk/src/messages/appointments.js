import { defineMessages } from 'react-intl';

export const appointments = defineMessages({
  title: {
    id: 'desk.appointments.title',
    defaultMessage: 'Visits',
  },
  schedules: {
    id: 'desk.appointments.schedules',
    defaultMessage: 'Schedules of visits',
  },
  schedule: {
    id: 'desk.appointments.schedule',
    defaultMessage: 'Schedule',
  },
  today: {
    id: 'desk.appointments.today',
    defaultMessage: 'Today',
  },
  previousDay: {
    id: 'desk.appointments.previousDay',
    defaultMessage: 'Previous day',
  },
  nextDay: {
    id: 'desk.appointments.nextDay',
    defaultMessage: 'Next day',
  },
  previousWeek: {
    id: 'desk.appointments.previousWeek',
    defaultMessage: 'Previous week',
  },
  nextWeek: {
    id: 'desk.appointments.nextWeek',
    defaultMessage: 'Next week',
  },
  goTo: {
    id: 'desk.appointments.goTo',
    defaultMessage: 'Day',
  },
  oneDay: {
    id: 'desk.appointments.oneDay',
    defaultMessage: 'Day',
  },
  week: {
    id: 'desk.appointments.week',
    defaultMessage: 'Week',
  },
  range: {
    id: 'desk.appointments.range',
    defaultMessage: 'Shown',
  },
  print: {
    id: 'desk.appointments.print',
    defaultMessage: 'Print the list',
  },
  book: {
    id: 'desk.appointments.book',
    defaultMessage: 'Book a visit',
  },
  bookTitle: {
    id: 'desk.appointments.bookTitle',
    defaultMessage: 'Book a visit',
  },
  bookAct: {
    id: 'desk.appointments.bookAct',
    defaultMessage: 'Book',
  },
  bookTimes: {
    id: 'desk.appointments.bookTimes',
    defaultMessage: 'Book at:',
  },
  bookAt: {
    id: 'desk.appointments.bookAt',
    defaultMessage:
      '{count, plural, one {Book at {time}} other {Book at {time}: # free places}}',
  },
  booked: {
    id: 'desk.appointments.booked',
    defaultMessage: 'The visit is booked, number {number}.',
  },
  bookedAndMailed: {
    id: 'desk.appointments.bookedAndMailed',
    defaultMessage:
      'The visit is booked, number {number}. A confirmation goes to {email}.',
  },
  bookForParty: {
    id: 'desk.appointments.bookForParty',
    defaultMessage: 'Book a visit about the case',
  },
  who: {
    id: 'desk.appointments.who',
    defaultMessage: 'Who comes',
  },
  partyWithAccount: {
    id: 'desk.appointments.partyWithAccount',
    defaultMessage:
      'This person sees the visit on their page of the case, and can call it off there.',
  },
  partyWithoutAccount: {
    id: 'desk.appointments.partyWithoutAccount',
    defaultMessage:
      'This person has no account in the case: they are told by e-mail, or by you.',
  },
  ofCase: {
    id: 'desk.appointments.ofCase',
    defaultMessage: 'Visits about the case',
  },
  noneOfCase: {
    id: 'desk.appointments.noneOfCase',
    defaultMessage: 'No visits about this case',
  },
  noneOfCaseNext: {
    id: 'desk.appointments.noneOfCaseNext',
    defaultMessage:
      'Visits that are linked with the case in the list of the day show here, too.',
  },
  when: {
    id: 'desk.appointments.when',
    defaultMessage: 'When',
  },
  where: {
    id: 'desk.appointments.where',
    defaultMessage: 'Where',
  },
  toDay: {
    id: 'desk.appointments.toDay',
    defaultMessage: 'List of the day',
  },
  toDayNamed: {
    id: 'desk.appointments.toDayNamed',
    defaultMessage: 'List of the day: {when}',
  },
  block: {
    id: 'desk.appointments.block',
    defaultMessage: 'Block times',
  },
  blockTitle: {
    id: 'desk.appointments.blockTitle',
    defaultMessage: 'Block times',
  },
  blockAct: {
    id: 'desk.appointments.blockAct',
    defaultMessage: 'Block',
  },
  blockHint: {
    id: 'desk.appointments.blockHint',
    defaultMessage:
      'Free places of these times are closed. Visits that are booked stay: move or cancel them one by one.',
  },
  blockedDone: {
    id: 'desk.appointments.blockedDone',
    defaultMessage: 'The times are blocked.',
  },
  unblock: {
    id: 'desk.appointments.unblock',
    defaultMessage: 'Give back',
  },
  unblockAt: {
    id: 'desk.appointments.unblockAt',
    defaultMessage: 'Give back {time}',
  },
  unblocked: {
    id: 'desk.appointments.unblocked',
    defaultMessage: 'The time is free again.',
  },
  first: {
    id: 'desk.appointments.first',
    defaultMessage: 'First visit at',
  },
  last: {
    id: 'desk.appointments.last',
    defaultMessage: 'Last visit at',
  },
  why: {
    id: 'desk.appointments.why',
    defaultMessage: 'Reason, for colleagues',
  },
  time: {
    id: 'desk.appointments.time',
    defaultMessage: 'Time',
  },
  day: {
    id: 'desk.appointments.day',
    defaultMessage: 'Day',
  },
  visitor: {
    id: 'desk.appointments.visitor',
    defaultMessage: 'Visitor',
  },
  matter: {
    id: 'desk.appointments.matter',
    defaultMessage: 'Matter',
  },
  state: {
    id: 'desk.appointments.state',
    defaultMessage: 'State',
  },
  acts: {
    id: 'desk.appointments.acts',
    defaultMessage: 'What to do',
  },
  free: {
    id: 'desk.appointments.free',
    defaultMessage: '{count, plural, one {# free place} other {# free places}}',
  },
  blocked: {
    id: 'desk.appointments.blocked',
    defaultMessage:
      '{count, plural, one {# place blocked} other {# places blocked}}',
  },
  closed: {
    id: 'desk.appointments.closed',
    defaultMessage: 'Closed: {why}',
  },
  closedDay: {
    id: 'desk.appointments.closedDay',
    defaultMessage: 'Nobody is received on this day.',
  },
  noVisits: {
    id: 'desk.appointments.noVisits',
    defaultMessage: 'No visits on this day',
  },
  total: {
    id: 'desk.appointments.total',
    defaultMessage: '{count, plural, one {# visit} other {# visits}}',
  },
  state_booked: {
    id: 'desk.appointments.state_booked',
    defaultMessage: 'booked',
  },
  state_came: {
    id: 'desk.appointments.state_came',
    defaultMessage: 'in the office',
  },
  state_served: {
    id: 'desk.appointments.state_served',
    defaultMessage: 'served',
  },
  state_missed: {
    id: 'desk.appointments.state_missed',
    defaultMessage: 'did not come',
  },
  state_cancelled: {
    id: 'desk.appointments.state_cancelled',
    defaultMessage: 'cancelled',
  },
  act_came: {
    id: 'desk.appointments.act_came',
    defaultMessage: 'Is here',
  },
  act_served: {
    id: 'desk.appointments.act_served',
    defaultMessage: 'Served',
  },
  act_missed: {
    id: 'desk.appointments.act_missed',
    defaultMessage: 'Did not come',
  },
  act_booked: {
    id: 'desk.appointments.act_booked',
    defaultMessage: 'Take the mark back',
  },
  marked: {
    id: 'desk.appointments.marked',
    defaultMessage: '{name}: {state}.',
  },
  actNamed: {
    id: 'desk.appointments.actNamed',
    defaultMessage: '{act}: {name}',
  },
  move: {
    id: 'desk.appointments.move',
    defaultMessage: 'Move to another time',
  },
  moveTitle: {
    id: 'desk.appointments.moveTitle',
    defaultMessage: 'Move the visit',
  },
  moveAct: {
    id: 'desk.appointments.moveAct',
    defaultMessage: 'Move',
  },
  moveWhat: {
    id: 'desk.appointments.moveWhat',
    defaultMessage:
      '{name}, {when}. Whoever gave an e-mail address is told of the new time.',
  },
  moved: {
    id: 'desk.appointments.moved',
    defaultMessage: 'The visit is moved.',
  },
  cancel: {
    id: 'desk.appointments.cancel',
    defaultMessage: 'Cancel the visit',
  },
  cancelTitle: {
    id: 'desk.appointments.cancelTitle',
    defaultMessage: 'Cancel the visit?',
  },
  cancelWhat: {
    id: 'desk.appointments.cancelWhat',
    defaultMessage:
      '{name}, {when}. The place becomes free. This cannot be undone.',
  },
  cancelMail: {
    id: 'desk.appointments.cancelMail',
    defaultMessage: 'The reason goes by e-mail to {email}.',
  },
  cancelCall: {
    id: 'desk.appointments.cancelCall',
    defaultMessage: 'No e-mail address was given: call {phone}.',
  },
  cancelNobody: {
    id: 'desk.appointments.cancelNobody',
    defaultMessage:
      'Neither an address nor a number was given: nobody can be told.',
  },
  reason: {
    id: 'desk.appointments.reason',
    defaultMessage: 'Reason, told to the visitor',
  },
  cancelled: {
    id: 'desk.appointments.cancelled',
    defaultMessage: 'The visit is cancelled.',
  },
  linkCase: {
    id: 'desk.appointments.linkCase',
    defaultMessage: 'Link a case',
  },
  linkTitle: {
    id: 'desk.appointments.linkTitle',
    defaultMessage: 'Which case is the visit about?',
  },
  linkAct: {
    id: 'desk.appointments.linkAct',
    defaultMessage: 'Link',
  },
  linked: {
    id: 'desk.appointments.linked',
    defaultMessage: 'The visit is linked with the case.',
  },
  unlink: {
    id: 'desk.appointments.unlink',
    defaultMessage: 'Take the link away',
  },
  unlinked: {
    id: 'desk.appointments.unlinked',
    defaultMessage: 'The link is taken away.',
  },
  number: {
    id: 'desk.appointments.number',
    defaultMessage: 'Number {number}',
  },
  madeBy: {
    id: 'desk.appointments.madeBy',
    defaultMessage: 'booked by {name}',
  },
  conflictsTitle: {
    id: 'desk.appointments.conflictsTitle',
    defaultMessage:
      '{count, plural, one {# visit has no place in the schedule} other {# visits have no place in the schedule}}',
  },
  conflictsHint: {
    id: 'desk.appointments.conflictsHint',
    defaultMessage:
      'They were booked before the schedule was changed. Move or cancel them.',
  },
  name: {
    id: 'desk.appointments.name',
    defaultMessage: 'Name and surname',
  },
  email: {
    id: 'desk.appointments.email',
    defaultMessage: 'E-mail address',
  },
  phone: {
    id: 'desk.appointments.phone',
    defaultMessage: 'Telephone',
  },
  remarks: {
    id: 'desk.appointments.remarks',
    defaultMessage: 'Remarks',
  },
  service: {
    id: 'desk.appointments.service',
    defaultMessage: 'Service',
  },
  noService: {
    id: 'desk.appointments.noService',
    defaultMessage: 'not given',
  },
  chooseTime: {
    id: 'desk.appointments.chooseTime',
    defaultMessage: 'choose a time',
  },
  noTimes: {
    id: 'desk.appointments.noTimes',
    defaultMessage: 'Nothing is free on this day.',
  },
  emptyTitle: {
    id: 'desk.appointments.emptyTitle',
    defaultMessage: 'No schedule of visits',
  },
  emptyNext: {
    id: 'desk.appointments.emptyNext',
    defaultMessage:
      'Heads of units set up schedules under “Schedules of visits”.',
  },
  schedulesIntro: {
    id: 'desk.appointments.schedulesIntro',
    defaultMessage:
      'Who is received in which matters, on which days and hours. Changing a schedule never removes visits that are booked.',
  },
  addSchedule: {
    id: 'desk.appointments.addSchedule',
    defaultMessage: 'New schedule',
  },
  schedulesEmpty: {
    id: 'desk.appointments.schedulesEmpty',
    defaultMessage: 'No schedules yet',
  },
  schedulesEmptyNext: {
    id: 'desk.appointments.schedulesEmptyNext',
    defaultMessage:
      'Make one, and people can book visits from the service card and under /umow-wizyte.',
  },
  unit: {
    id: 'desk.appointments.unit',
    defaultMessage: 'Unit',
  },
  hoursShort: {
    id: 'desk.appointments.hoursShort',
    defaultMessage: 'Hours',
  },
  online: {
    id: 'desk.appointments.online',
    defaultMessage: 'Residents book online',
  },
  onlineNo: {
    id: 'desk.appointments.onlineNo',
    defaultMessage: 'only at the counter and by telephone',
  },
  onlineYes: {
    id: 'desk.appointments.onlineYes',
    defaultMessage: 'online',
  },
  change: {
    id: 'desk.appointments.change',
    defaultMessage: 'Change',
  },
  changeNamed: {
    id: 'desk.appointments.changeNamed',
    defaultMessage: 'Change: {title}',
  },
  scheduleTitle: {
    id: 'desk.appointments.scheduleTitle',
    defaultMessage: 'What people come for',
  },
  scheduleTitleHint: {
    id: 'desk.appointments.scheduleTitleHint',
    defaultMessage: 'Residents choose by this name, such as: Identity cards.',
  },
  services: {
    id: 'desk.appointments.services',
    defaultMessage: 'Services',
  },
  servicesHint: {
    id: 'desk.appointments.servicesHint',
    defaultMessage: 'Their cards get the button “Book a visit”.',
  },
  place: {
    id: 'desk.appointments.place',
    defaultMessage: 'Room or counter',
  },
  bring: {
    id: 'desk.appointments.bring',
    defaultMessage: 'What to bring',
  },
  minutes: {
    id: 'desk.appointments.minutes',
    defaultMessage: 'Length of a visit, in minutes',
  },
  windows: {
    id: 'desk.appointments.windows',
    defaultMessage: 'How many people at a time',
  },
  hours: {
    id: 'desk.appointments.hours',
    defaultMessage: 'Days and hours',
  },
  from: {
    id: 'desk.appointments.from',
    defaultMessage: 'From',
  },
  to: {
    id: 'desk.appointments.to',
    defaultMessage: 'To',
  },
  interval: {
    id: 'desk.appointments.interval',
    defaultMessage: 'Hours no. {number}',
  },
  addHours: {
    id: 'desk.appointments.addHours',
    defaultMessage: 'Add hours',
  },
  removeRow: {
    id: 'desk.appointments.removeRow',
    defaultMessage: 'Remove',
  },
  removeHours: {
    id: 'desk.appointments.removeHours',
    defaultMessage: 'Remove hours no. {number}',
  },
  leadHours: {
    id: 'desk.appointments.leadHours',
    defaultMessage: 'Residents book at the latest … hours before',
  },
  aheadDays: {
    id: 'desk.appointments.aheadDays',
    defaultMessage: 'and at most … days ahead',
  },
  closedDays: {
    id: 'desk.appointments.closedDays',
    defaultMessage: 'Days off',
  },
  closedHint: {
    id: 'desk.appointments.closedHint',
    defaultMessage: 'Statutory holidays are known already.',
  },
  closedNumber: {
    id: 'desk.appointments.closedNumber',
    defaultMessage: 'Days off no. {number}',
  },
  addClosed: {
    id: 'desk.appointments.addClosed',
    defaultMessage: 'Add days off',
  },
  removeClosed: {
    id: 'desk.appointments.removeClosed',
    defaultMessage: 'Remove days off no. {number}',
  },
  closedWhy: {
    id: 'desk.appointments.closedWhy',
    defaultMessage: 'Why (for colleagues)',
  },
  keptDays: {
    id: 'desk.appointments.keptDays',
    defaultMessage: 'Data of visitors are removed … days after the visit',
  },
  save: {
    id: 'desk.appointments.save',
    defaultMessage: 'Save the schedule',
  },
  saved: {
    id: 'desk.appointments.saved',
    defaultMessage: 'The schedule is saved.',
  },
  remove: {
    id: 'desk.appointments.remove',
    defaultMessage: 'Remove the schedule',
  },
  removeTitle: {
    id: 'desk.appointments.removeTitle',
    defaultMessage: 'Remove the schedule?',
  },
  removeWhat: {
    id: 'desk.appointments.removeWhat',
    defaultMessage:
      '{title}. It can be removed when residents cannot book in it and no visits are ahead.',
  },
  removed: {
    id: 'desk.appointments.removed',
    defaultMessage: 'The schedule is removed.',
  },
  weekday1: {
    id: 'desk.appointments.weekday1',
    defaultMessage: 'Mon',
  },
  weekday2: {
    id: 'desk.appointments.weekday2',
    defaultMessage: 'Tue',
  },
  weekday3: {
    id: 'desk.appointments.weekday3',
    defaultMessage: 'Wed',
  },
  weekday4: {
    id: 'desk.appointments.weekday4',
    defaultMessage: 'Thu',
  },
  weekday5: {
    id: 'desk.appointments.weekday5',
    defaultMessage: 'Fri',
  },
  weekday6: {
    id: 'desk.appointments.weekday6',
    defaultMessage: 'Sat',
  },
  weekday7: {
    id: 'desk.appointments.weekday7',
    defaultMessage: 'Sun',
  },
});
