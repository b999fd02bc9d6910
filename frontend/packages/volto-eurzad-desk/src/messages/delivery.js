import { defineMessages } from 'react-intl';

export const delivery = defineMessages({
  dispatches: {
    id: 'desk.delivery.dispatches',
    defaultMessage: 'Dispatch and service',
  },
  noDispatches: {
    id: 'desk.delivery.noDispatches',
    defaultMessage: 'Nothing was sent yet.',
  },
  posted: {
    id: 'desk.delivery.posted',
    defaultMessage: 'Posted {day}',
  },
  postingNumber: {
    id: 'desk.delivery.postingNumber',
    defaultMessage: 'posting number {number}',
  },
  servedOn: {
    id: 'desk.delivery.servedOn',
    defaultMessage: 'Served on {day}: {how}',
  },
  willServe: {
    id: 'desk.delivery.willServe',
    defaultMessage: 'If nobody collects it, it counts as served on {day}',
  },
  resentAs: {
    id: 'desk.delivery.resentAs',
    defaultMessage: 'Sent again as {number}',
  },
  record: {
    id: 'desk.delivery.record',
    defaultMessage: 'On record',
  },
  withdrawnMark: {
    id: 'desk.delivery.withdrawnMark',
    defaultMessage: 'withdrawn',
  },
  entered: {
    id: 'desk.delivery.entered',
    defaultMessage: 'entered {when} by {who}',
  },
  enteredBySystem: {
    id: 'desk.delivery.enteredBySystem',
    defaultMessage: 'entered {when} by the system',
  },
  proofs: {
    id: 'desk.delivery.proofs',
    defaultMessage: 'Proofs',
  },
  enterEvent: {
    id: 'desk.delivery.enterEvent',
    defaultMessage: 'Enter receipt, notice or return',
  },
  enterNotice: {
    id: 'desk.delivery.enterNotice',
    defaultMessage: 'Enter the public notice',
  },
  sendAgain: {
    id: 'desk.delivery.sendAgain',
    defaultMessage: 'Send another way',
  },
  addProof: {
    id: 'desk.delivery.addProof',
    defaultMessage: 'Add a scan',
  },
  withdraw: {
    id: 'desk.delivery.withdraw',
    defaultMessage: 'Withdraw the entry',
  },
  withdrawNamed: {
    id: 'desk.delivery.withdrawNamed',
    defaultMessage: 'Withdraw the entry: {event}, {day}',
  },
  eventTitle: {
    id: 'desk.delivery.eventTitle',
    defaultMessage: 'What became of {number}',
  },
  event: {
    id: 'desk.delivery.event',
    defaultMessage: 'What happened',
  },
  day: {
    id: 'desk.delivery.day',
    defaultMessage: 'Day',
  },
  by: {
    id: 'desk.delivery.by',
    defaultMessage: 'Who took it',
  },
  capacity: {
    id: 'desk.delivery.capacity',
    defaultMessage: 'In what capacity',
  },
  reason: {
    id: 'desk.delivery.reason',
    defaultMessage: 'Reason',
  },
  place: {
    id: 'desk.delivery.place',
    defaultMessage: 'Where it was put up',
  },
  placeHint: {
    id: 'desk.delivery.placeHint',
    defaultMessage:
      'For example: notice board of the office and the bulletin (BIP)',
  },
  note: {
    id: 'desk.delivery.note',
    defaultMessage: 'Remarks',
  },
  optional: {
    id: 'desk.delivery.optional',
    defaultMessage: '(optional)',
  },
  scan: {
    id: 'desk.delivery.scan',
    defaultMessage: 'Scan of the proof',
  },
  scanHint: {
    id: 'desk.delivery.scanHint',
    defaultMessage: 'PDF, PNG or JPEG, at most 10 MB',
  },
  enter: {
    id: 'desk.delivery.enter',
    defaultMessage: 'Enter',
  },
  enteredDone: {
    id: 'desk.delivery.enteredDone',
    defaultMessage: 'Entered: {number}',
  },
  fillDay: {
    id: 'desk.delivery.fillDay',
    defaultMessage: 'Give the day.',
  },
  fillPlace: {
    id: 'desk.delivery.fillPlace',
    defaultMessage: 'Say where it was put up.',
  },
  chooseReason: {
    id: 'desk.delivery.chooseReason',
    defaultMessage: 'Choose the reason.',
  },
  choose: {
    id: 'desk.delivery.choose',
    defaultMessage: 'choose',
  },
  noticesExplained: {
    id: 'desk.delivery.noticesExplained',
    defaultMessage:
      'A letter that nobody collects counts as served on the fourteenth day after the first notice, if the second notice is on record.',
  },
  withdrawTitle: {
    id: 'desk.delivery.withdrawTitle',
    defaultMessage: 'Withdraw an entry',
  },
  withdrawWhy: {
    id: 'desk.delivery.withdrawWhy',
    defaultMessage: 'Why is it withdrawn?',
  },
  withdrawConsequence: {
    id: 'desk.delivery.withdrawConsequence',
    defaultMessage: 'The entry stays visible and does not count any more.',
  },
  fillWhy: {
    id: 'desk.delivery.fillWhy',
    defaultMessage: 'Say why.',
  },
  againTitle: {
    id: 'desk.delivery.againTitle',
    defaultMessage: 'Send {number} another way',
  },
  way: {
    id: 'desk.delivery.way',
    defaultMessage: 'Way of dispatch',
  },
  kind: {
    id: 'desk.delivery.kind',
    defaultMessage: 'Kind of mail',
  },
  address: {
    id: 'desk.delivery.address',
    defaultMessage: 'Address',
  },
  send: {
    id: 'desk.delivery.send',
    defaultMessage: 'Send',
  },
  sentAgainDone: {
    id: 'desk.delivery.sentAgainDone',
    defaultMessage: 'Sent again as {number}',
  },
  againConsequence: {
    id: 'desk.delivery.againConsequence',
    defaultMessage: 'The letter gets a new number in the outgoing register.',
  },
  fileTitle: {
    id: 'desk.delivery.fileTitle',
    defaultMessage: 'Scan for {number}',
  },
  chooseFile: {
    id: 'desk.delivery.chooseFile',
    defaultMessage: 'Choose a file.',
  },
  fileDone: {
    id: 'desk.delivery.fileDone',
    defaultMessage: 'Scan added',
  },
  finality: {
    id: 'desk.delivery.finality',
    defaultMessage: 'Finality',
  },
  finalSince: {
    id: 'desk.delivery.finalSince',
    defaultMessage: 'Final since {day}',
  },
  bindingSince: {
    id: 'desk.delivery.bindingSince',
    defaultMessage: 'Final and binding since {day}',
  },
  finalNoted: {
    id: 'desk.delivery.finalNoted',
    defaultMessage: 'Note of finality made {when} by {who}',
  },
  carries: {
    id: 'desk.delivery.carries',
    defaultMessage: 'Remedy: {remedy}',
  },
  notFinal: {
    id: 'desk.delivery.notFinal',
    defaultMessage: 'Not final yet',
  },
  party: {
    id: 'desk.delivery.party',
    defaultMessage: 'Party',
  },
  state: {
    id: 'desk.delivery.state',
    defaultMessage: 'State',
  },
  served: {
    id: 'desk.delivery.served',
    defaultMessage: 'Served',
  },
  lastDay: {
    id: 'desk.delivery.lastDay',
    defaultMessage: 'Last day to appeal',
  },
  noteFinality: {
    id: 'desk.delivery.noteFinality',
    defaultMessage: 'Note that it is final',
  },
  noteTitle: {
    id: 'desk.delivery.noteTitle',
    defaultMessage: 'Note of finality',
  },
  noteText: {
    id: 'desk.delivery.noteText',
    defaultMessage:
      'The note “final since {day}” is made as a page of its own and stays with the letter.',
  },
  noteWarning: {
    id: 'desk.delivery.noteWarning',
    defaultMessage:
      'An appeal posted on the last day may still be on its way. Make sure that none has come.',
  },
  noteDone: {
    id: 'desk.delivery.noteDone',
    defaultMessage: 'The note of finality is being made',
  },
  enterWaiver: {
    id: 'desk.delivery.enterWaiver',
    defaultMessage: 'Enter a waiver',
  },
  waiverTitle: {
    id: 'desk.delivery.waiverTitle',
    defaultMessage: 'Waiver of the appeal',
  },
  waiverDay: {
    id: 'desk.delivery.waiverDay',
    defaultMessage: 'Day on which the statement reached the office',
  },
  waiverConsequence: {
    id: 'desk.delivery.waiverConsequence',
    defaultMessage:
      'When the last party waives the appeal, the decision is final and binding at once (art. 127a KPA).',
  },
  waiverDone: {
    id: 'desk.delivery.waiverDone',
    defaultMessage: 'Waiver entered',
  },
  toSend: {
    id: 'desk.delivery.toSend',
    defaultMessage: 'To be sent',
  },
  toSendIntro: {
    id: 'desk.delivery.toSendIntro',
    defaultMessage:
      'What the registry has to send. Nothing counts as sent before its posting is entered.',
  },
  nothingToSend: {
    id: 'desk.delivery.nothingToSend',
    defaultMessage: 'Nothing waits to be sent',
  },
  nothingToSendNext: {
    id: 'desk.delivery.nothingToSendNext',
    defaultMessage:
      'Dispatched letters that go by post or messenger appear here.',
  },
  nothingMatches: {
    id: 'desk.delivery.nothingMatches',
    defaultMessage: 'Nothing waits that has this way and kind',
  },
  allWays: {
    id: 'desk.delivery.allWays',
    defaultMessage: 'all ways',
  },
  allKinds: {
    id: 'desk.delivery.allKinds',
    defaultMessage: 'all kinds',
  },
  chosen: {
    id: 'desk.delivery.chosen',
    defaultMessage:
      '{count, plural, one {# item chosen} other {# items chosen}}',
  },
  chooseAll: {
    id: 'desk.delivery.chooseAll',
    defaultMessage: 'Choose all on this page',
  },
  chooseOne: {
    id: 'desk.delivery.chooseOne',
    defaultMessage: 'Choose {number}',
  },
  number: {
    id: 'desk.delivery.number',
    defaultMessage: 'Number',
  },
  addressee: {
    id: 'desk.delivery.addressee',
    defaultMessage: 'Addressee',
  },
  letterColumn: {
    id: 'desk.delivery.letterColumn',
    defaultMessage: 'Letter',
  },
  wayColumn: {
    id: 'desk.delivery.wayColumn',
    defaultMessage: 'Way',
  },
  printAddresses: {
    id: 'desk.delivery.printAddresses',
    defaultMessage: 'Print envelopes or labels',
  },
  printTitle: {
    id: 'desk.delivery.printTitle',
    defaultMessage: 'Envelopes and labels',
  },
  paper: {
    id: 'desk.delivery.paper',
    defaultMessage: 'Paper',
  },
  paper_c5: {
    id: 'desk.delivery.paper_c5',
    defaultMessage: 'Envelope C5',
  },
  paper_c6: {
    id: 'desk.delivery.paper_c6',
    defaultMessage: 'Envelope C6',
  },
  paper_dl: {
    id: 'desk.delivery.paper_dl',
    defaultMessage: 'Envelope DL',
  },
  paper_sheet_24: {
    id: 'desk.delivery.paper_sheet_24',
    defaultMessage: 'Labels 70 × 37 mm, 24 on a sheet',
  },
  paper_sheet_14: {
    id: 'desk.delivery.paper_sheet_14',
    defaultMessage: 'Labels 105 × 42.3 mm, 14 on a sheet',
  },
  firstPlace: {
    id: 'desk.delivery.firstPlace',
    defaultMessage: 'First free place on the sheet',
  },
  makePdf: {
    id: 'desk.delivery.makePdf',
    defaultMessage: 'Make the PDF',
  },
  markPosted: {
    id: 'desk.delivery.markPosted',
    defaultMessage: 'Enter the posting',
  },
  postedTitle: {
    id: 'desk.delivery.postedTitle',
    defaultMessage: 'Posting',
  },
  postedDay: {
    id: 'desk.delivery.postedDay',
    defaultMessage: 'Day of posting',
  },
  numbersHint: {
    id: 'desk.delivery.numbersHint',
    defaultMessage: 'Numbers that the post gave; they can be entered later.',
  },
  numberOf: {
    id: 'desk.delivery.numberOf',
    defaultMessage: 'Posting number: {number}, {addressee}',
  },
  postedDone: {
    id: 'desk.delivery.postedDone',
    defaultMessage:
      '{count, plural, one {# item posted} other {# items posted}}',
  },
  postedConsequence: {
    id: 'desk.delivery.postedConsequence',
    defaultMessage:
      'Posted items leave this list and are in the postal log book of that day.',
  },
  importNumbers: {
    id: 'desk.delivery.importNumbers',
    defaultMessage: 'Posting numbers from a list',
  },
  numbersTitle: {
    id: 'desk.delivery.numbersTitle',
    defaultMessage: 'Posting numbers',
  },
  numbersText: {
    id: 'desk.delivery.numbersText',
    defaultMessage: 'Lines: number in the register; posting number',
  },
  numbersExample: {
    id: 'desk.delivery.numbersExample',
    defaultMessage: 'For example: RPWW/12/2026;00759007731234567890',
  },
  numbersFile: {
    id: 'desk.delivery.numbersFile',
    defaultMessage: 'or a CSV file',
  },
  numbersEnter: {
    id: 'desk.delivery.numbersEnter',
    defaultMessage: 'Enter the numbers',
  },
  numbersDone: {
    id: 'desk.delivery.numbersDone',
    defaultMessage:
      '{count, plural, one {# number entered} other {# numbers entered}}',
  },
  lineProblem: {
    id: 'desk.delivery.lineProblem',
    defaultMessage: 'Line {line}: {message}',
  },
  logBook: {
    id: 'desk.delivery.logBook',
    defaultMessage: 'Postal log book',
  },
  logTitle: {
    id: 'desk.delivery.logTitle',
    defaultMessage: 'Postal log book',
  },
  logShow: {
    id: 'desk.delivery.logShow',
    defaultMessage: 'Show the PDF',
  },
  logCsv: {
    id: 'desk.delivery.logCsv',
    defaultMessage: 'Download CSV',
  },
  changeKind: {
    id: 'desk.delivery.changeKind',
    defaultMessage: 'Kind of mail of {number}',
  },
  undelivered: {
    id: 'desk.delivery.undelivered',
    defaultMessage: 'Came back',
  },
  appealsList: {
    id: 'desk.delivery.appealsList',
    defaultMessage: 'Appeals',
  },
  emptyUndelivered: {
    id: 'desk.delivery.emptyUndelivered',
    defaultMessage: 'Nothing came back',
  },
  emptyUndeliveredNext: {
    id: 'desk.delivery.emptyUndeliveredNext',
    defaultMessage:
      'Letters that came back or could not be delivered appear here, to be sent another way.',
  },
  emptyAppeals: {
    id: 'desk.delivery.emptyAppeals',
    defaultMessage: 'No appeal waits to be passed on',
  },
  emptyAppealsNext: {
    id: 'desk.delivery.emptyAppealsNext',
    defaultMessage:
      'Appeals entered in your cases appear here with the last day for passing them on.',
  },
  appeals: {
    id: 'desk.delivery.appeals',
    defaultMessage: 'Appeals',
  },
  noAppeals: {
    id: 'desk.delivery.noAppeals',
    defaultMessage: 'No appeals',
  },
  noAppealsNext: {
    id: 'desk.delivery.noAppealsNext',
    defaultMessage:
      'When an appeal comes in this case, enter it here: it shows whether it is in time and by when it is to be passed on.',
  },
  enterAppeal: {
    id: 'desk.delivery.enterAppeal',
    defaultMessage: 'Enter an appeal',
  },
  appealTitle: {
    id: 'desk.delivery.appealTitle',
    defaultMessage: 'Appeal',
  },
  appealItem: {
    id: 'desk.delivery.appealItem',
    defaultMessage: 'Incoming item with the appeal',
  },
  appealLetter: {
    id: 'desk.delivery.appealLetter',
    defaultMessage: 'Decision appealed against',
  },
  appealParty: {
    id: 'desk.delivery.appealParty',
    defaultMessage: 'Who appeals',
  },
  appealPosted: {
    id: 'desk.delivery.appealPosted',
    defaultMessage: 'Day of posting',
  },
  appealPostedHint: {
    id: 'desk.delivery.appealPostedHint',
    defaultMessage:
      'It decides whether the appeal is in time (art. 57 § 5 KPA).',
  },
  appealNothing: {
    id: 'desk.delivery.appealNothing',
    defaultMessage:
      'There must be an incoming item in the case and a dispatched decision.',
  },
  appealDone: {
    id: 'desk.delivery.appealDone',
    defaultMessage: 'Appeal entered',
  },
  appealOf: {
    id: 'desk.delivery.appealOf',
    defaultMessage:
      '{remedy, select, complaint {Complaint of} reconsideration {Request to reconsider of} court {Complaint to the court of} objection {Objection of} other {Appeal of}} {party}',
  },
  against: {
    id: 'desk.delivery.against',
    defaultMessage: 'Against',
  },
  item: {
    id: 'desk.delivery.item',
    defaultMessage: 'Item',
  },
  postedFact: {
    id: 'desk.delivery.postedFact',
    defaultMessage: 'Posted',
  },
  receivedFact: {
    id: 'desk.delivery.receivedFact',
    defaultMessage: 'Reached the office',
  },
  inTerm: {
    id: 'desk.delivery.inTerm',
    defaultMessage: 'in time',
  },
  late: {
    id: 'desk.delivery.late',
    defaultMessage: 'after the term',
  },
  termUnknown: {
    id: 'desk.delivery.termUnknown',
    defaultMessage: 'the service is not on record yet',
  },
  passOnBy: {
    id: 'desk.delivery.passOnBy',
    defaultMessage:
      '{remedy, select, reconsideration {To be decided by} other {To be passed on by}}',
  },
  passedOn: {
    id: 'desk.delivery.passedOn',
    defaultMessage: 'Passed on',
  },
  bodyFact: {
    id: 'desk.delivery.bodyFact',
    defaultMessage: 'Appeal body',
  },
  coverFact: {
    id: 'desk.delivery.coverFact',
    defaultMessage: 'Letter',
  },
  returnedFact: {
    id: 'desk.delivery.returnedFact',
    defaultMessage: 'File back',
  },
  outcomeFact: {
    id: 'desk.delivery.outcomeFact',
    defaultMessage: 'Outcome',
  },
  passOn: {
    id: 'desk.delivery.passOn',
    defaultMessage:
      '{remedy, select, complaint {Pass on to the body above} reconsideration {Pass on} court {Pass on to the court} objection {Pass on to the court} other {Pass on to the appeal body}}',
  },
  passOnTitle: {
    id: 'desk.delivery.passOnTitle',
    defaultMessage:
      'Passing on {remedy, select, complaint {the complaint} reconsideration {the request} court {the complaint to the court} objection {the objection} other {the appeal}}',
  },
  body: {
    id: 'desk.delivery.body',
    defaultMessage: 'Appeal body',
  },
  bodyAddress: {
    id: 'desk.delivery.bodyAddress',
    defaultMessage: 'Address of the body',
  },
  position: {
    id: 'desk.delivery.position',
    defaultMessage: 'Position of the office',
  },
  passOnConsequence: {
    id: 'desk.delivery.passOnConsequence',
    defaultMessage:
      'A letter is drafted; the appeal counts as passed on when that letter is dispatched.',
  },
  draftLetter: {
    id: 'desk.delivery.draftLetter',
    defaultMessage: 'Draft the letter',
  },
  passOnDone: {
    id: 'desk.delivery.passOnDone',
    defaultMessage: 'The letter to the appeal body is drafted',
  },
  reconsider: {
    id: 'desk.delivery.reconsider',
    defaultMessage: 'Enter the decision on the request',
  },
  reconsiderTitle: {
    id: 'desk.delivery.reconsiderTitle',
    defaultMessage: 'Decision on the request to reconsider',
  },
  reconsiderText: {
    id: 'desk.delivery.reconsiderText',
    defaultMessage:
      'There is no body above: this office decides again itself, by a new decision in this case, or by an order when the request is late or not admissible (art. 127 § 3 and 134 KPA).',
  },
  reconsiderNothing: {
    id: 'desk.delivery.reconsiderNothing',
    defaultMessage:
      'The case has no newer decision yet. Write and dispatch it first.',
  },
  selfReview: {
    id: 'desk.delivery.selfReview',
    defaultMessage: 'Decided ourselves (art. 132)',
  },
  selfReviewTitle: {
    id: 'desk.delivery.selfReviewTitle',
    defaultMessage: 'Decision changed by the office itself',
  },
  selfReviewText: {
    id: 'desk.delivery.selfReviewText',
    defaultMessage:
      'Only when the appeal deserves to be granted whole; if other parties are concerned, with their consent (art. 132 KPA).',
  },
  newDecision: {
    id: 'desk.delivery.newDecision',
    defaultMessage: 'New decision',
  },
  withdrawAppeal: {
    id: 'desk.delivery.withdrawAppeal',
    defaultMessage: 'Withdrawn by the party',
  },
  withdrawAppealTitle: {
    id: 'desk.delivery.withdrawAppealTitle',
    defaultMessage: 'Withdrawal of the appeal',
  },
  takeBack: {
    id: 'desk.delivery.takeBack',
    defaultMessage: 'Enter the return of the file',
  },
  takeBackTitle: {
    id: 'desk.delivery.takeBackTitle',
    defaultMessage: 'Return of the file',
  },
  outcome: {
    id: 'desk.delivery.outcome',
    defaultMessage: 'What the body decided',
  },
  settledDay: {
    id: 'desk.delivery.settledDay',
    defaultMessage: 'Day of its decision',
  },
  backDay: {
    id: 'desk.delivery.backDay',
    defaultMessage: 'Day on which the file came back',
  },
  actDone: {
    id: 'desk.delivery.actDone',
    defaultMessage: 'Entered',
  },
  filePackage: {
    id: 'desk.delivery.filePackage',
    defaultMessage: 'File of the case (ZIP)',
  },
  outcome_upheld: {
    id: 'desk.delivery.outcome_upheld',
    defaultMessage: 'The decision was upheld',
  },
  outcome_changed: {
    id: 'desk.delivery.outcome_changed',
    defaultMessage: 'The decision was changed',
  },
  outcome_quashed: {
    id: 'desk.delivery.outcome_quashed',
    defaultMessage: 'The decision was set aside',
  },
  outcome_remitted: {
    id: 'desk.delivery.outcome_remitted',
    defaultMessage: 'Set aside and sent back to be decided again',
  },
  outcome_discontinued: {
    id: 'desk.delivery.outcome_discontinued',
    defaultMessage: 'The appeal proceedings were discontinued',
  },
  outcome_late: {
    id: 'desk.delivery.outcome_late',
    defaultMessage: 'The appeal was late',
  },
  outcome_inadmissible: {
    id: 'desk.delivery.outcome_inadmissible',
    defaultMessage: 'The appeal was inadmissible',
  },
  handOver: {
    id: 'desk.delivery.handOver',
    defaultMessage: 'Hand over to another office',
  },
  handOverTitle: {
    id: 'desk.delivery.handOverTitle',
    defaultMessage: 'Handing over to the competent office',
  },
  handOverText: {
    id: 'desk.delivery.handOverText',
    defaultMessage:
      'A letter to the office and to the parties is drafted (art. 65 KPA). When it is dispatched, the files and the time of filing go to the other office; its number comes back here.',
  },
  office: {
    id: 'desk.delivery.office',
    defaultMessage: 'Competent office',
  },
  noOffices: {
    id: 'desk.delivery.noOffices',
    defaultMessage: 'There is no other office on this platform.',
  },
  handOverReasons: {
    id: 'desk.delivery.handOverReasons',
    defaultMessage: 'Reasons (the party reads them)',
  },
  fillReasons: {
    id: 'desk.delivery.fillReasons',
    defaultMessage: 'Give the reasons.',
  },
  handOverDone: {
    id: 'desk.delivery.handOverDone',
    defaultMessage: 'The letter that hands the matter over is drafted',
  },
});
