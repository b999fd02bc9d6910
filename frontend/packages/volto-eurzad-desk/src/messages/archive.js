import { defineMessages } from 'react-intl';

export const archive = defineMessages({
  title: { id: 'desk.archive.title', defaultMessage: 'Archive' },
  parts: { id: 'desk.archive.parts', defaultMessage: 'Parts of the archive' },
  back: { id: 'desk.archive.back', defaultMessage: 'To the archive' },
  toHandOver: {
    id: 'desk.archive.toHandOver',
    defaultMessage: 'To hand over',
  },
  lists: { id: 'desk.archive.lists', defaultMessage: 'Transfer lists' },
  holdings: { id: 'desk.archive.holdings', defaultMessage: 'Holdings' },
  loans: { id: 'desk.archive.loans', defaultMessage: 'Loans' },
  disposal: { id: 'desk.archive.disposal', defaultMessage: 'Disposal' },
  unit: { id: 'desk.archive.unit', defaultMessage: 'Unit' },
  allUnits: { id: 'desk.archive.allUnits', defaultMessage: 'all' },
  kind: { id: 'desk.archive.kind', defaultMessage: 'Category' },
  kindA: {
    id: 'desk.archive.kindA',
    defaultMessage: 'A – archival materials',
  },
  kindB: {
    id: 'desk.archive.kindB',
    defaultMessage: 'B and BE – kept for a term',
  },
  mark: { id: 'desk.archive.mark', defaultMessage: 'Mark' },
  caseTitle: { id: 'desk.archive.caseTitle', defaultMessage: 'Case' },
  fileClass: { id: 'desk.archive.fileClass', defaultMessage: 'Class' },
  dates: { id: 'desk.archive.dates', defaultMessage: 'From – to' },
  category: { id: 'desk.archive.category', defaultMessage: 'Category' },
  documents: { id: 'desk.archive.documents', defaultMessage: 'Documents' },
  ordinal: { id: 'desk.archive.ordinal', defaultMessage: 'No.' },
  number: { id: 'desk.archive.number', defaultMessage: 'Number' },
  state: { id: 'desk.archive.state', defaultMessage: 'State' },
  anyState: { id: 'desk.archive.anyState', defaultMessage: 'any' },
  cases: { id: 'desk.archive.cases', defaultMessage: 'Cases' },
  choose: { id: 'desk.archive.choose', defaultMessage: 'Choose {mark}' },
  chooseAll: { id: 'desk.archive.chooseAll', defaultMessage: 'Choose all' },
  chosen: {
    id: 'desk.archive.chosen',
    defaultMessage:
      '{count, plural, =0 {No case chosen} one {# case chosen} other {# cases chosen}}',
  },
  nothingDue: {
    id: 'desk.archive.nothingDue',
    defaultMessage: 'Nothing to hand over',
  },
  nothingDueNext: {
    id: 'desk.archive.nothingDueNext',
    defaultMessage:
      'Closed cases stay with their unit for two full calendar years. After that they show up here by themselves.',
  },
  withoutList: {
    id: 'desk.archive.withoutList',
    defaultMessage:
      '{count, plural, one {# case of category Bc goes} other {# cases of category Bc go}} without a transfer list.',
  },
  withoutCategory: {
    id: 'desk.archive.withoutCategory',
    defaultMessage:
      '{count, plural, one {# case has} other {# cases have}} no archival category: ask the archivist to give one.',
  },
  moreDue: {
    id: 'desk.archive.moreDue',
    defaultMessage:
      'More cases are due than fit on a list. Hand these over first.',
  },
  handOver: {
    id: 'desk.archive.handOver',
    defaultMessage: 'Hand over to the archive',
  },
  handOverMeaning: {
    id: 'desk.archive.handOverMeaning',
    defaultMessage:
      'The archivist checks the list. When it is taken over, the unit reads these cases by a loan only.',
  },
  handedOver: {
    id: 'desk.archive.handedOver',
    defaultMessage: 'The list has been handed over.',
  },
  remarks: { id: 'desk.archive.remarks', defaultMessage: 'Remarks' },
  reason: { id: 'desk.archive.reason', defaultMessage: 'Reason' },
  noLists: { id: 'desk.archive.noLists', defaultMessage: 'No transfer lists' },
  noListsNext: {
    id: 'desk.archive.noListsNext',
    defaultMessage: 'A list is made from the cases under “To hand over”.',
  },
  listOf: {
    id: 'desk.archive.listOf',
    defaultMessage: 'Transfer list {number}',
  },
  listWithout: {
    id: 'desk.archive.listWithout',
    defaultMessage: 'Transfer list without a number yet',
  },
  list_submitted: {
    id: 'desk.archive.list_submitted',
    defaultMessage: 'to be checked',
  },
  list_returned: {
    id: 'desk.archive.list_returned',
    defaultMessage: 'returned with remarks',
  },
  list_accepted: {
    id: 'desk.archive.list_accepted',
    defaultMessage: 'taken over',
  },
  list_withdrawn: {
    id: 'desk.archive.list_withdrawn',
    defaultMessage: 'withdrawn',
  },
  accept: { id: 'desk.archive.accept', defaultMessage: 'Take over' },
  acceptMeaning: {
    id: 'desk.archive.acceptMeaning',
    defaultMessage:
      'The list gets the next number of the year, which never changes. The unit loses access to these cases.',
  },
  accepted: {
    id: 'desk.archive.accepted',
    defaultMessage: 'The list has been taken over.',
  },
  returnList: {
    id: 'desk.archive.returnList',
    defaultMessage: 'Return with remarks',
  },
  returned: {
    id: 'desk.archive.returned',
    defaultMessage: 'The list has been returned to the unit.',
  },
  submitAgain: {
    id: 'desk.archive.submitAgain',
    defaultMessage: 'Hand over again',
  },
  submitAgainHint: {
    id: 'desk.archive.submitAgainHint',
    defaultMessage: 'Take out the cases that are not to be on the list.',
  },
  withdraw: { id: 'desk.archive.withdraw', defaultMessage: 'Withdraw' },
  withdrawList: {
    id: 'desk.archive.withdrawList',
    defaultMessage: 'Withdraw the list',
  },
  withdrawMeaning: {
    id: 'desk.archive.withdrawMeaning',
    defaultMessage: 'The cases go back to where they were.',
  },
  withdrawn: {
    id: 'desk.archive.withdrawn',
    defaultMessage: 'It has been withdrawn.',
  },
  pdf: { id: 'desk.archive.pdf', defaultMessage: 'PDF' },
  xlsx: { id: 'desk.archive.xlsx', defaultMessage: 'Spreadsheet' },
  xml: { id: 'desk.archive.xml', defaultMessage: 'XML' },
  package: { id: 'desk.archive.package', defaultMessage: 'Archive package' },
  history: { id: 'desk.archive.history', defaultMessage: 'What happened' },
  step_submitted: {
    id: 'desk.archive.step_submitted',
    defaultMessage: 'Handed over',
  },
  step_returned: {
    id: 'desk.archive.step_returned',
    defaultMessage: 'Returned',
  },
  step_accepted: {
    id: 'desk.archive.step_accepted',
    defaultMessage: 'Taken over',
  },
  step_withdrawn: {
    id: 'desk.archive.step_withdrawn',
    defaultMessage: 'Withdrawn',
  },
  step_proposed: {
    id: 'desk.archive.step_proposed',
    defaultMessage: 'Proposed',
  },
  step_expertise: {
    id: 'desk.archive.step_expertise',
    defaultMessage: 'Expertise entered',
  },
  step_consented: {
    id: 'desk.archive.step_consented',
    defaultMessage: 'Consent entered',
  },
  step_taken_off: {
    id: 'desk.archive.step_taken_off',
    defaultMessage: 'Case taken off the list',
  },
  step_destroyed: {
    id: 'desk.archive.step_destroyed',
    defaultMessage: 'Files destroyed',
  },
  search: {
    id: 'desk.archive.search',
    defaultMessage: 'Mark or words of the title',
  },
  found: {
    id: 'desk.archive.found',
    defaultMessage: '{count, plural, one {# case} other {# cases}}',
  },
  noHoldings: {
    id: 'desk.archive.noHoldings',
    defaultMessage: 'The archive holds no cases yet',
  },
  noHoldingsNext: {
    id: 'desk.archive.noHoldingsNext',
    defaultMessage: 'Cases come here by transfer lists.',
  },
  noneFound: {
    id: 'desk.archive.noneFound',
    defaultMessage: 'No case matches',
  },
  noneFoundNext: {
    id: 'desk.archive.noneFoundNext',
    defaultMessage: 'Try fewer words or another state.',
  },
  holding_accepted: {
    id: 'desk.archive.holding_accepted',
    defaultMessage: 'in the archive',
  },
  holding_disposal: {
    id: 'desk.archive.holding_disposal',
    defaultMessage: 'on a disposal list',
  },
  holding_destroyed: {
    id: 'desk.archive.holding_destroyed',
    defaultMessage: 'destroyed',
  },
  holding_passed: {
    id: 'desk.archive.holding_passed',
    defaultMessage: 'in the state archive',
  },
  holding_listed: {
    id: 'desk.archive.holding_listed',
    defaultMessage: 'on a transfer list',
  },
  list: { id: 'desk.archive.list', defaultMessage: 'Transfer list' },
  keptUntil: { id: 'desk.archive.keptUntil', defaultMessage: 'Disposal from' },
  forEver: { id: 'desk.archive.forEver', defaultMessage: 'kept for ever' },
  held: { id: 'desk.archive.held', defaultMessage: 'Disposal blocked' },
  borrow: { id: 'desk.archive.borrow', defaultMessage: 'Borrow' },
  borrowNamed: {
    id: 'desk.archive.borrowNamed',
    defaultMessage: 'Borrow {mark}',
  },
  borrowTitle: {
    id: 'desk.archive.borrowTitle',
    defaultMessage: 'Borrow from the archive: {mark}',
  },
  loanKind: { id: 'desk.archive.loanKind', defaultMessage: 'How' },
  electronic: {
    id: 'desk.archive.electronic',
    defaultMessage: 'reading on screen',
  },
  paper: { id: 'desk.archive.paper', defaultMessage: 'files on paper' },
  whatFor: { id: 'desk.archive.whatFor', defaultMessage: 'What for' },
  until: { id: 'desk.archive.until', defaultMessage: 'Until' },
  ask: { id: 'desk.archive.ask', defaultMessage: 'Ask for the loan' },
  asked: {
    id: 'desk.archive.asked',
    defaultMessage: 'The archivist has been asked.',
  },
  borrower: { id: 'desk.archive.borrower', defaultMessage: 'Borrower' },
  noLoans: { id: 'desk.archive.noLoans', defaultMessage: 'No loans' },
  noLoansNext: {
    id: 'desk.archive.noLoansNext',
    defaultMessage: 'A case is borrowed from the list of holdings.',
  },
  loan_requested: {
    id: 'desk.archive.loan_requested',
    defaultMessage: 'asked for',
  },
  loan_issued: { id: 'desk.archive.loan_issued', defaultMessage: 'lent' },
  loan_refused: {
    id: 'desk.archive.loan_refused',
    defaultMessage: 'not lent',
  },
  loan_returned: {
    id: 'desk.archive.loan_returned',
    defaultMessage: 'returned',
  },
  loan_overdue: {
    id: 'desk.archive.loan_overdue',
    defaultMessage: 'overdue',
  },
  issue: { id: 'desk.archive.issue', defaultMessage: 'Lend' },
  issued: { id: 'desk.archive.issued', defaultMessage: 'Lent: {mark}.' },
  refuse: { id: 'desk.archive.refuse', defaultMessage: 'Do not lend' },
  refused: {
    id: 'desk.archive.refused',
    defaultMessage: 'Not lent: {mark}.',
  },
  giveBack: { id: 'desk.archive.giveBack', defaultMessage: 'Returned' },
  givenBack: {
    id: 'desk.archive.givenBack',
    defaultMessage: 'Back in the archive: {mark}.',
  },
  pastTerm: {
    id: 'desk.archive.pastTerm',
    defaultMessage: 'Past the term of keeping',
  },
  nothingPast: {
    id: 'desk.archive.nothingPast',
    defaultMessage: 'No case is past its term of keeping.',
  },
  disposalLists: {
    id: 'desk.archive.disposalLists',
    defaultMessage: 'Disposal lists',
  },
  noDisposals: {
    id: 'desk.archive.noDisposals',
    defaultMessage: 'There are no disposal lists yet.',
  },
  propose: {
    id: 'desk.archive.propose',
    defaultMessage: 'Propose for disposal',
  },
  proposeMeaning: {
    id: 'desk.archive.proposeMeaning',
    defaultMessage:
      'A list is made. Nothing is destroyed before the state archive agrees and a second person confirms.',
  },
  proposed: {
    id: 'desk.archive.proposed',
    defaultMessage: 'The disposal list has been made.',
  },
  disposalOf: {
    id: 'desk.archive.disposalOf',
    defaultMessage: 'Disposal list {number}',
  },
  disposal_proposed: {
    id: 'desk.archive.disposal_proposed',
    defaultMessage: 'waits for consent',
  },
  disposal_consented: {
    id: 'desk.archive.disposal_consented',
    defaultMessage: 'waits for confirmation',
  },
  disposal_destroyed: {
    id: 'desk.archive.disposal_destroyed',
    defaultMessage: 'files destroyed',
  },
  disposal_withdrawn: {
    id: 'desk.archive.disposal_withdrawn',
    defaultMessage: 'withdrawn',
  },
  enterExpertise: {
    id: 'desk.archive.enterExpertise',
    defaultMessage: 'Enter the expertise',
  },
  expertiseFirst: {
    id: 'desk.archive.expertiseFirst',
    defaultMessage:
      'This list has cases of category BE: the state archive’s expertise comes before its consent.',
  },
  expertise: { id: 'desk.archive.expertise', defaultMessage: 'Expertise' },
  enterConsent: {
    id: 'desk.archive.enterConsent',
    defaultMessage: 'Enter the consent',
  },
  consent: { id: 'desk.archive.consent', defaultMessage: 'Consent' },
  scan: {
    id: 'desk.archive.scan',
    defaultMessage: 'Scan of the consent (PDF)',
  },
  showScan: {
    id: 'desk.archive.showScan',
    defaultMessage: 'Scan of the consent',
  },
  authority: {
    id: 'desk.archive.authority',
    defaultMessage: 'Who consented',
  },
  letterNumber: {
    id: 'desk.archive.letterNumber',
    defaultMessage: 'Number of the letter',
  },
  letterDate: {
    id: 'desk.archive.letterDate',
    defaultMessage: 'Date of the letter',
  },
  takeOff: {
    id: 'desk.archive.takeOff',
    defaultMessage: 'Take off the list',
  },
  takeOffNamed: {
    id: 'desk.archive.takeOffNamed',
    defaultMessage: 'Take {mark} off the list',
  },
  takenOff: {
    id: 'desk.archive.takenOff',
    defaultMessage: 'Taken off the list: {mark}.',
  },
  destroy: {
    id: 'desk.archive.destroy',
    defaultMessage: 'Destroy the files',
  },
  destroyMeaning: {
    id: 'desk.archive.destroyMeaning',
    defaultMessage:
      'The files of {count, plural, one {# case} other {# cases}} will be destroyed for good. Nobody can bring them back. The entries in registers, the case list and the log stay.',
  },
  destroyKnown: {
    id: 'desk.archive.destroyKnown',
    defaultMessage: 'I know that this cannot be undone',
  },
  destroyed: {
    id: 'desk.archive.destroyed',
    defaultMessage: 'The files have been destroyed.',
  },
  secondPerson: {
    id: 'desk.archive.secondPerson',
    defaultMessage:
      'Somebody else now confirms: the head of the archivist’s unit or an administrator.',
  },
  missing: {
    id: 'desk.archive.missing',
    defaultMessage: 'Fill in this field.',
  },
  missingFile: {
    id: 'desk.archive.missingFile',
    defaultMessage: 'Choose a PDF file.',
  },
  missingConfirmation: {
    id: 'desk.archive.missingConfirmation',
    defaultMessage: 'Confirm that you know it.',
  },
  inArchive: {
    id: 'desk.archive.inArchive',
    defaultMessage: 'Archive',
  },
  where: { id: 'desk.archive.where', defaultMessage: 'Where the files are' },
  withUnit: { id: 'desk.archive.withUnit', defaultMessage: 'with the unit' },
  transferFrom: {
    id: 'desk.archive.transferFrom',
    defaultMessage: 'Transfer to the archive from',
  },
  noCategory: {
    id: 'desk.archive.noCategory',
    defaultMessage: 'the class has none',
  },
  destroyedFact: {
    id: 'desk.archive.destroyedFact',
    defaultMessage: 'Destroyed',
  },
  destroyedOn: {
    id: 'desk.archive.destroyedOn',
    defaultMessage: '{day}, list {list}; {basis}',
  },
  changes: {
    id: 'desk.archive.changes',
    defaultMessage: 'Changes of category',
  },
  change: {
    id: 'desk.archive.change',
    defaultMessage: '{day}: {from} → {to}, {who}. {reason}',
  },
  changeCategory: {
    id: 'desk.archive.changeCategory',
    defaultMessage: 'Change the category',
  },
  newCategory: {
    id: 'desk.archive.newCategory',
    defaultMessage: 'New category',
  },
  categoryHint: {
    id: 'desk.archive.categoryHint',
    defaultMessage: 'A, B5, BE50 or Bc',
  },
  categoryChanged: {
    id: 'desk.archive.categoryChanged',
    defaultMessage: 'The category has been changed.',
  },
  hold: { id: 'desk.archive.hold', defaultMessage: 'Block disposal' },
  unhold: { id: 'desk.archive.unhold', defaultMessage: 'Unblock disposal' },
  holdHint: {
    id: 'desk.archive.holdHint',
    defaultMessage: 'Such as the mark of a case in court.',
  },
  holdDone: {
    id: 'desk.archive.holdDone',
    defaultMessage: 'Disposal is blocked.',
  },
  unholdDone: {
    id: 'desk.archive.unholdDone',
    defaultMessage: 'Disposal is not blocked any more.',
  },
  passOn: {
    id: 'desk.archive.passOn',
    defaultMessage: 'Passed to the state archive',
  },
  protocol: {
    id: 'desk.archive.protocol',
    defaultMessage: 'Number of the protocol',
  },
  passedOn: {
    id: 'desk.archive.passedOn',
    defaultMessage: 'The transfer to the state archive is written down.',
  },
  metryka: { id: 'desk.archive.metryka', defaultMessage: 'Metryka' },
  logSound: {
    id: 'desk.archive.logSound',
    defaultMessage: 'The log is untouched.',
  },
  logAnchored: {
    id: 'desk.archive.logAnchored',
    defaultMessage: 'Compared with the anchor of {day} ({count} entries).',
  },
  logUnanchored: {
    id: 'desk.archive.logUnanchored',
    defaultMessage: 'It is in no daily anchor yet.',
  },
  logUnsealed: {
    id: 'desk.archive.logUnsealed',
    defaultMessage: 'The anchor has no electronic seal.',
  },
  logBroken: {
    id: 'desk.archive.logBroken',
    defaultMessage:
      'The log was tampered with. Tell the administrator of the office at once.',
  },
  logProblem: {
    id: 'desk.archive.logProblem',
    defaultMessage: 'Entry {ordinal}: {message}',
  },
  outcomeWords: {
    id: 'desk.archive.outcomeWords',
    defaultMessage: 'In words',
  },
  outcomeWordsHint: {
    id: 'desk.archive.outcomeWordsHint',
    defaultMessage: 'What the case list will say; empty: the outcome above.',
  },
  finalLetter: {
    id: 'desk.archive.finalLetter',
    defaultMessage: 'Letter that settled it',
  },
  noFinalLetter: { id: 'desk.archive.noFinalLetter', defaultMessage: 'none' },
  closedOn: { id: 'desk.archive.closedOn', defaultMessage: 'Closed on' },
  unfinished: {
    id: 'desk.archive.unfinished',
    defaultMessage: 'Not finished:',
  },
  closeAnyway: {
    id: 'desk.archive.closeAnyway',
    defaultMessage: 'Close the case all the same',
  },
  keptAs: {
    id: 'desk.archive.keptAs',
    defaultMessage: 'Archival category: {category}.',
  },
  reopen: { id: 'desk.archive.reopen', defaultMessage: 'Reopen' },
  reopenTitle: {
    id: 'desk.archive.reopenTitle',
    defaultMessage: 'Reopen the case',
  },
  reopenMeaning: {
    id: 'desk.archive.reopenMeaning',
    defaultMessage: 'The case is work again, under the same mark.',
  },
  reopened: {
    id: 'desk.archive.reopened',
    defaultMessage: 'Reopened: {mark}.',
  },
});
