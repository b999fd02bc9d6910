import { defineMessages } from 'react-intl';

export const circle = defineMessages({
  parties: {
    id: 'desk.circle.parties',
    defaultMessage: 'Parties',
  },
  connections: {
    id: 'desk.circle.connections',
    defaultMessage: 'Connections',
  },
  notes: {
    id: 'desk.circle.notes',
    defaultMessage: 'Notes',
  },
  addParty: {
    id: 'desk.circle.addParty',
    defaultMessage: 'Add a party',
  },
  addPartyTitle: {
    id: 'desk.circle.addPartyTitle',
    defaultMessage: 'New party or representative',
  },
  changePartyTitle: {
    id: 'desk.circle.changePartyTitle',
    defaultMessage: 'Data of the party',
  },
  save: {
    id: 'desk.circle.save',
    defaultMessage: 'Save',
  },
  change: {
    id: 'desk.circle.change',
    defaultMessage: 'Change',
  },
  changeNamed: {
    id: 'desk.circle.changeNamed',
    defaultMessage: 'Change: {name}',
  },
  endPart: {
    id: 'desk.circle.endPart',
    defaultMessage: 'End the part in the case',
  },
  endPartNamed: {
    id: 'desk.circle.endPartNamed',
    defaultMessage: 'End the part in the case: {name}',
  },
  endTitle: {
    id: 'desk.circle.endTitle',
    defaultMessage: 'End of the part in the case',
  },
  endConsequence: {
    id: 'desk.circle.endConsequence',
    defaultMessage:
      '{name} stays in the file as a former party. Letters that are drafted from now on no longer go to this person.',
  },
  endReason: {
    id: 'desk.circle.endReason',
    defaultMessage: 'Reason',
  },
  endDay: {
    id: 'desk.circle.endDay',
    defaultMessage: 'On',
  },
  pickReason: {
    id: 'desk.circle.pickReason',
    defaultMessage: 'choose a reason',
  },
  chooseReason: {
    id: 'desk.circle.chooseReason',
    defaultMessage: 'Choose a reason.',
  },
  ended_deceased: {
    id: 'desk.circle.ended_deceased',
    defaultMessage: 'death of the party',
  },
  ended_dissolved: {
    id: 'desk.circle.ended_dissolved',
    defaultMessage: 'the company or body ceased to exist',
  },
  ended_right_transferred: {
    id: 'desk.circle.ended_right_transferred',
    defaultMessage: 'the right passed to somebody else',
  },
  ended_withdrawn: {
    id: 'desk.circle.ended_withdrawn',
    defaultMessage: 'the person withdrew',
  },
  ended_revoked: {
    id: 'desk.circle.ended_revoked',
    defaultMessage: 'power of attorney revoked or given up',
  },
  ended_mistake: {
    id: 'desk.circle.ended_mistake',
    defaultMessage: 'entered by mistake',
  },
  ended_separated: {
    id: 'desk.circle.ended_separated',
    defaultMessage: 'the joined case was separated',
  },
  partyAdded: {
    id: 'desk.circle.partyAdded',
    defaultMessage: '{name} has been added.',
  },
  partyChanged: {
    id: 'desk.circle.partyChanged',
    defaultMessage: 'The data of {name} have been changed.',
  },
  partyEnded: {
    id: 'desk.circle.partyEnded',
    defaultMessage: 'The part of {name} in the case has ended.',
  },
  noParties: {
    id: 'desk.circle.noParties',
    defaultMessage: 'No parties',
  },
  noPartiesNext: {
    id: 'desk.circle.noPartiesNext',
    defaultMessage:
      'Nobody is a party to this case. Add those whose rights or duties it concerns.',
  },
  formerParties: {
    id: 'desk.circle.formerParties',
    defaultMessage: 'Former parties',
  },
  name: {
    id: 'desk.circle.name',
    defaultMessage: 'Name, or name and surname',
  },
  giveName: {
    id: 'desk.circle.giveName',
    defaultMessage: 'Give the name.',
  },
  kind: {
    id: 'desk.circle.kind',
    defaultMessage: 'Kind',
  },
  kind_person: {
    id: 'desk.circle.kind_person',
    defaultMessage: 'person',
  },
  kind_company: {
    id: 'desk.circle.kind_company',
    defaultMessage: 'company or other entity',
  },
  kind_authority: {
    id: 'desk.circle.kind_authority',
    defaultMessage: 'public authority',
  },
  role: {
    id: 'desk.circle.role',
    defaultMessage: 'Role in the case',
  },
  role_party: {
    id: 'desk.circle.role_party',
    defaultMessage: 'party',
  },
  role_participant: {
    id: 'desk.circle.role_participant',
    defaultMessage: 'participant with the rights of a party',
  },
  role_representative: {
    id: 'desk.circle.role_representative',
    defaultMessage: 'representative (power of attorney)',
  },
  role_statutory_representative: {
    id: 'desk.circle.role_statutory_representative',
    defaultMessage: 'statutory representative',
  },
  represents: {
    id: 'desk.circle.represents',
    defaultMessage: 'Represents',
  },
  whomRepresents: {
    id: 'desk.circle.whomRepresents',
    defaultMessage: 'Whom this person represents',
  },
  chooseRepresented: {
    id: 'desk.circle.chooseRepresented',
    defaultMessage: 'Choose at least one party.',
  },
  representedBy: {
    id: 'desk.circle.representedBy',
    defaultMessage:
      'Letters go to the representative: {name} (art. 40 § 2 of the Code).',
  },
  succeeds: {
    id: 'desk.circle.succeeds',
    defaultMessage: 'Steps into the place of',
  },
  succeedsHint: {
    id: 'desk.circle.succeedsHint',
    defaultMessage:
      'For an heir or another legal successor (art. 30 § 4 of the Code).',
  },
  succeedsNobody: {
    id: 'desk.circle.succeedsNobody',
    defaultMessage: 'nobody, a party of its own',
  },
  address: {
    id: 'desk.circle.address',
    defaultMessage: 'Address',
  },
  deliveryAddress: {
    id: 'desk.circle.deliveryAddress',
    defaultMessage: 'Address for deliveries',
  },
  deliveryAddressHint: {
    id: 'desk.circle.deliveryAddressHint',
    defaultMessage: 'Only when letters go elsewhere than to the address above.',
  },
  email: {
    id: 'desk.circle.email',
    defaultMessage: 'E-mail',
  },
  accountClosed: {
    id: 'desk.circle.accountClosed',
    defaultMessage: 'account deleted on {day}: letters go by post',
  },
  account: {
    id: 'desk.circle.account',
    defaultMessage: 'E-mail of the account on the portal',
  },
  accountHint: {
    id: 'desk.circle.accountHint',
    defaultMessage:
      'Whoever logs in with this address will see the case and get letters in the account.',
  },
  hasAccount: {
    id: 'desk.circle.hasAccount',
    defaultMessage: 'has an account on the portal',
  },
  validFrom: {
    id: 'desk.circle.validFrom',
    defaultMessage: 'Since',
  },
  validTo: {
    id: 'desk.circle.validTo',
    defaultMessage: 'Until',
  },
  partyRemarks: {
    id: 'desk.circle.partyRemarks',
    defaultMessage: 'Remarks',
  },
  earlier: {
    id: 'desk.circle.earlier',
    defaultMessage: 'Earlier data ({count})',
  },
  earlierUntil: {
    id: 'desk.circle.earlierUntil',
    defaultMessage: 'Until {time}, changed by {name}',
  },
  noNotes: {
    id: 'desk.circle.noNotes',
    defaultMessage: 'No notes',
  },
  noNotesNext: {
    id: 'desk.circle.noNotesNext',
    defaultMessage:
      'Notes are for those who work on the case. Neither parties nor a court or the archive get them.',
  },
  newNote: {
    id: 'desk.circle.newNote',
    defaultMessage: 'New note',
  },
  addNote: {
    id: 'desk.circle.addNote',
    defaultMessage: 'Add the note',
  },
  noteAdded: {
    id: 'desk.circle.noteAdded',
    defaultMessage: 'The note has been added.',
  },
  noteChanged: {
    id: 'desk.circle.noteChanged',
    defaultMessage: 'The note has been changed.',
  },
  writeNote: {
    id: 'desk.circle.writeNote',
    defaultMessage: 'Write the note.',
  },
  noteInternal: {
    id: 'desk.circle.noteInternal',
    defaultMessage:
      'Internal: not seen by parties, not handed to a court or the archive. Its author can change it for a day.',
  },
  noteText: {
    id: 'desk.circle.noteText',
    defaultMessage: 'Text of the note',
  },
  noteVersions: {
    id: 'desk.circle.noteVersions',
    defaultMessage: 'Earlier text ({count})',
  },
  noConnections: {
    id: 'desk.circle.noConnections',
    defaultMessage: 'No connections',
  },
  noConnectionsNext: {
    id: 'desk.circle.noConnectionsNext',
    defaultMessage:
      'This case is not related or joined to another one, and no other unit co-operates.',
  },
  relations: {
    id: 'desk.circle.relations',
    defaultMessage: 'Related cases',
  },
  relate: {
    id: 'desk.circle.relate',
    defaultMessage: 'Relate to another case',
  },
  relateTitle: {
    id: 'desk.circle.relateTitle',
    defaultMessage: 'Relate to another case',
  },
  relationKind: {
    id: 'desk.circle.relationKind',
    defaultMessage: 'Kind of relation',
  },
  related: {
    id: 'desk.circle.related',
    defaultMessage: 'The cases have been related.',
  },
  relation_related: {
    id: 'desk.circle.relation_related',
    defaultMessage: 'related',
  },
  relation_continues: {
    id: 'desk.circle.relation_continues',
    defaultMessage: 'this case continues that one',
  },
  relation_follows_from: {
    id: 'desk.circle.relation_follows_from',
    defaultMessage: 'this case follows from that one',
  },
  removeRelation: {
    id: 'desk.circle.removeRelation',
    defaultMessage: 'Remove the relation',
  },
  removeRelationNamed: {
    id: 'desk.circle.removeRelationNamed',
    defaultMessage: 'Remove the relation with {mark}',
  },
  relationRemoved: {
    id: 'desk.circle.relationRemoved',
    defaultMessage: 'The relation with {mark} has been removed.',
  },
  hiddenCase: {
    id: 'desk.circle.hiddenCase',
    defaultMessage: 'a case that you may not see',
  },
  joinedCases: {
    id: 'desk.circle.joinedCases',
    defaultMessage: 'Joined cases',
  },
  joinedTo: {
    id: 'desk.circle.joinedTo',
    defaultMessage: 'This case was joined to',
  },
  dissolvedInto: {
    id: 'desk.circle.dissolvedInto',
    defaultMessage: 'The item of this draft is in the case',
  },
  join: {
    id: 'desk.circle.join',
    defaultMessage: 'Join with other cases',
  },
  joinTitle: {
    id: 'desk.circle.joinTitle',
    defaultMessage: 'Joining cases (art. 62 of the Code)',
  },
  joinAction: {
    id: 'desk.circle.joinAction',
    defaultMessage: 'Join the cases',
  },
  joinWhich: {
    id: 'desk.circle.joinWhich',
    defaultMessage: 'Case to be joined to this one',
  },
  joinConsequence: {
    id: 'desk.circle.joinConsequence',
    defaultMessage:
      '{mark} will lead. The others end as joined; their parties become parties here and their documents are reached from here. Marks stay. Joined cases can be separated again.',
  },
  toBeJoined: {
    id: 'desk.circle.toBeJoined',
    defaultMessage: 'To be joined',
  },
  takeOff: {
    id: 'desk.circle.takeOff',
    defaultMessage: 'Take off the list',
  },
  joined: {
    id: 'desk.circle.joined',
    defaultMessage: 'The cases have been joined.',
  },
  separate: {
    id: 'desk.circle.separate',
    defaultMessage: 'Separate',
  },
  separateNamed: {
    id: 'desk.circle.separateNamed',
    defaultMessage: 'Separate the case {mark}',
  },
  separateTitle: {
    id: 'desk.circle.separateTitle',
    defaultMessage: 'Separating the case {mark}',
  },
  separateConsequence: {
    id: 'desk.circle.separateConsequence',
    defaultMessage: 'The case goes on by itself, and its own parties end here.',
  },
  separated: {
    id: 'desk.circle.separated',
    defaultMessage: 'The case {mark} goes on by itself.',
  },
  reason: {
    id: 'desk.circle.reason',
    defaultMessage: 'Reason',
  },
  giveReason: {
    id: 'desk.circle.giveReason',
    defaultMessage: 'Give the reason.',
  },
  remarks: {
    id: 'desk.circle.remarks',
    defaultMessage: 'Remarks',
  },
  pickCase: {
    id: 'desk.circle.pickCase',
    defaultMessage: 'Case',
  },
  pickCaseHint: {
    id: 'desk.circle.pickCaseHint',
    defaultMessage: 'Type the mark or words of the title.',
  },
  chooseCase: {
    id: 'desk.circle.chooseCase',
    defaultMessage: 'Choose a case.',
  },
  noSuchCase: {
    id: 'desk.circle.noSuchCase',
    defaultMessage: 'No case with this mark or title that you may see.',
  },
  typeMore: {
    id: 'desk.circle.typeMore',
    defaultMessage: 'Type a mark or words of the title.',
  },
  showCases: {
    id: 'desk.circle.showCases',
    defaultMessage: 'Show cases',
  },
  split: {
    id: 'desk.circle.split',
    defaultMessage: 'Take a matter out into a case of its own',
  },
  splitTitle: {
    id: 'desk.circle.splitTitle',
    defaultMessage: 'A new case out of {mark}',
  },
  splitAction: {
    id: 'desk.circle.splitAction',
    defaultMessage: 'Give the new case its mark',
  },
  splitItems: {
    id: 'desk.circle.splitItems',
    defaultMessage: 'Incoming items that go along',
  },
  splitParties: {
    id: 'desk.circle.splitParties',
    defaultMessage: 'Parties of the new case',
  },
  splitConsequence: {
    id: 'desk.circle.splitConsequence',
    defaultMessage:
      'The new case gets its own mark, which cannot be undone. Chosen items leave this case; chosen parties are parties in both.',
  },
  splitDone: {
    id: 'desk.circle.splitDone',
    defaultMessage: 'The new case has the mark {mark}.',
  },
  newTitle: {
    id: 'desk.circle.newTitle',
    defaultMessage: 'Title of the new case',
  },
  giveTitle: {
    id: 'desk.circle.giveTitle',
    defaultMessage: 'Give the title.',
  },
  transfer: {
    id: 'desk.circle.transfer',
    defaultMessage: 'Transfer to another unit',
  },
  transferTitle: {
    id: 'desk.circle.transferTitle',
    defaultMessage: 'Transfer of the case {mark}',
  },
  transferAction: {
    id: 'desk.circle.transferAction',
    defaultMessage: 'Transfer the case',
  },
  transferConsequence: {
    id: 'desk.circle.transferConsequence',
    defaultMessage:
      'The mark stays. Your unit will no longer see the case unless it co-operates; its case list tells where the case went.',
  },
  transferred: {
    id: 'desk.circle.transferred',
    defaultMessage: 'The case {mark} has been transferred to {unit}.',
  },
  exclude: {
    id: 'desk.circle.exclude',
    defaultMessage: 'Exclude a person',
  },
  excludeSelf: {
    id: 'desk.circle.excludeSelf',
    defaultMessage: 'Exclude myself',
  },
  excludeTitle: {
    id: 'desk.circle.excludeTitle',
    defaultMessage: 'Exclusion from the case (art. 24 and 25 of the Code)',
  },
  excludeAction: {
    id: 'desk.circle.excludeAction',
    defaultMessage: 'Exclude from the case',
  },
  excludeConsequence: {
    id: 'desk.circle.excludeConsequence',
    defaultMessage:
      '{name} stops handling the case and will see it nowhere: not on the desk, not in registers, not by searching. It goes back to the head of the unit. The log keeps the ground.',
  },
  excludeSelfConsequence: {
    id: 'desk.circle.excludeSelfConsequence',
    defaultMessage:
      'You stop handling the case and will see it nowhere any more. The head of the unit decides who goes on. The log keeps the ground.',
  },
  thePerson: {
    id: 'desk.circle.thePerson',
    defaultMessage: 'The person',
  },
  person: {
    id: 'desk.circle.person',
    defaultMessage: 'Person',
  },
  pickPerson: {
    id: 'desk.circle.pickPerson',
    defaultMessage: 'choose a person',
  },
  choosePerson: {
    id: 'desk.circle.choosePerson',
    defaultMessage: 'Choose a person.',
  },
  myself: {
    id: 'desk.circle.myself',
    defaultMessage: 'Myself',
  },
  ground: {
    id: 'desk.circle.ground',
    defaultMessage: 'Ground',
  },
  pickGround: {
    id: 'desk.circle.pickGround',
    defaultMessage: 'choose a ground',
  },
  chooseGround: {
    id: 'desk.circle.chooseGround',
    defaultMessage: 'Choose a ground.',
  },
  ground_party: {
    id: 'desk.circle.ground_party',
    defaultMessage:
      'party to the case, or its result may affect them (art. 24 § 1 point 1)',
  },
  ground_relative: {
    id: 'desk.circle.ground_relative',
    defaultMessage: 'case of the spouse or of relatives (point 2)',
  },
  ground_care: {
    id: 'desk.circle.ground_care',
    defaultMessage: 'tied by adoption, care or guardianship (point 3)',
  },
  ground_witness: {
    id: 'desk.circle.ground_witness',
    defaultMessage: 'was a witness, an expert or represented a party (point 4)',
  },
  ground_lower_instance: {
    id: 'desk.circle.ground_lower_instance',
    defaultMessage: 'took part in the contested decision (point 5)',
  },
  ground_proceedings: {
    id: 'desk.circle.ground_proceedings',
    defaultMessage: 'proceedings against them because of the case (point 6)',
  },
  ground_subordination: {
    id: 'desk.circle.ground_subordination',
    defaultMessage: 'a superior is a party (point 7)',
  },
  ground_impartiality: {
    id: 'desk.circle.ground_impartiality',
    defaultMessage: 'doubts about impartiality (art. 24 § 3)',
  },
  groundRemarks: {
    id: 'desk.circle.groundRemarks',
    defaultMessage: 'Explanation',
  },
  excludedDone: {
    id: 'desk.circle.excludedDone',
    defaultMessage: '{name} has been excluded from the case.',
  },
  excludedSelfDone: {
    id: 'desk.circle.excludedSelfDone',
    defaultMessage: 'You have been excluded from the case.',
  },
  exclusions: {
    id: 'desk.circle.exclusions',
    defaultMessage: 'Excluded persons',
  },
  exclusionSince: {
    id: 'desk.circle.exclusionSince',
    defaultMessage: 'since {day}',
  },
  exclusionEnded: {
    id: 'desk.circle.exclusionEnded',
    defaultMessage: 'from {since} to {until}',
  },
  admitAgain: {
    id: 'desk.circle.admitAgain',
    defaultMessage: 'Admit again',
  },
  admitAgainNamed: {
    id: 'desk.circle.admitAgainNamed',
    defaultMessage: 'Admit {name} again',
  },
  admitTitle: {
    id: 'desk.circle.admitTitle',
    defaultMessage: 'End of the exclusion: {name}',
  },
  admitConsequence: {
    id: 'desk.circle.admitConsequence',
    defaultMessage:
      '{name} will see the case again as their function allows, and can be assigned it.',
  },
  admittedAgain: {
    id: 'desk.circle.admittedAgain',
    defaultMessage: '{name} may take part in the case again.',
  },
  access: {
    id: 'desk.circle.access',
    defaultMessage: 'Change access',
  },
  accessTitle: {
    id: 'desk.circle.accessTitle',
    defaultMessage: 'Access to the case',
  },
  accessLabel: {
    id: 'desk.circle.accessLabel',
    defaultMessage: 'Access',
  },
  access_public: {
    id: 'desk.circle.access_public',
    defaultMessage: 'public',
  },
  'access_partly-public': {
    id: 'desk.circle.access_partly-public',
    defaultMessage: 'partly public',
  },
  'access_not-public': {
    id: 'desk.circle.access_not-public',
    defaultMessage: 'not public',
  },
  access_restricted: {
    id: 'desk.circle.access_restricted',
    defaultMessage: 'restricted to named persons',
  },
  accessConsequence: {
    id: 'desk.circle.accessConsequence',
    defaultMessage:
      'Only the handler, the head of the unit and the persons named will see the case. In registers and case lists there will be the number and “zastrzeżone”; the auditor does not see it either.',
  },
  accessChanged: {
    id: 'desk.circle.accessChanged',
    defaultMessage: 'Access to the case has been changed.',
  },
  admitted: {
    id: 'desk.circle.admitted',
    defaultMessage: 'Persons who may read',
  },
  admittedUnit: {
    id: 'desk.circle.admittedUnit',
    defaultMessage: 'Unit of the person',
  },
  addPerson: {
    id: 'desk.circle.addPerson',
    defaultMessage: 'Add the person',
  },
  restrictedCase: {
    id: 'desk.circle.restrictedCase',
    defaultMessage: 'Restricted',
  },
  restricted: {
    id: 'desk.circle.restricted',
    defaultMessage: 'zastrzeżone',
  },
  cooperation: {
    id: 'desk.circle.cooperation',
    defaultMessage: 'Co-operating units',
  },
  cooperate: {
    id: 'desk.circle.cooperate',
    defaultMessage: 'Ask another unit to co-operate',
  },
  cooperateTitle: {
    id: 'desk.circle.cooperateTitle',
    defaultMessage: 'Co-operation of another unit',
  },
  cooperateAction: {
    id: 'desk.circle.cooperateAction',
    defaultMessage: 'Send the request',
  },
  cooperateConsequence: {
    id: 'desk.circle.cooperateConsequence',
    defaultMessage: 'The unit will read the whole case until its part ends.',
  },
  task: {
    id: 'desk.circle.task',
    defaultMessage: 'What is to be done',
  },
  giveTask: {
    id: 'desk.circle.giveTask',
    defaultMessage: 'Say what is to be done.',
  },
  due: {
    id: 'desk.circle.due',
    defaultMessage: 'By',
  },
  asked: {
    id: 'desk.circle.asked',
    defaultMessage: '{unit} has been asked to co-operate.',
  },
  answer: {
    id: 'desk.circle.answer',
    defaultMessage: 'Answer',
  },
  answerLabel: {
    id: 'desk.circle.answerLabel',
    defaultMessage: 'Answer',
  },
  answerTitle: {
    id: 'desk.circle.answerTitle',
    defaultMessage: 'Answer of {unit}',
  },
  giveAnswer: {
    id: 'desk.circle.giveAnswer',
    defaultMessage: 'Write the answer.',
  },
  answered: {
    id: 'desk.circle.answered',
    defaultMessage: 'The answer has been sent.',
  },
  waits: {
    id: 'desk.circle.waits',
    defaultMessage: 'waits for an answer',
  },
  endCooperation: {
    id: 'desk.circle.endCooperation',
    defaultMessage: 'End the co-operation',
  },
  endCooperationNamed: {
    id: 'desk.circle.endCooperationNamed',
    defaultMessage: 'End the co-operation of {unit}',
  },
  cooperationOver: {
    id: 'desk.circle.cooperationOver',
    defaultMessage:
      '{unit} no longer co-operates and does not see the case any more.',
  },
  cooperationUntil: {
    id: 'desk.circle.cooperationUntil',
    defaultMessage: 'until {day}',
  },
  file: {
    id: 'desk.circle.file',
    defaultMessage: 'Close without a mark',
  },
  fileTitle: {
    id: 'desk.circle.fileTitle',
    defaultMessage: 'Documentation that forms no case',
  },
  fileConsequence: {
    id: 'desk.circle.fileConsequence',
    defaultMessage:
      'The draft gets no mark. It is kept under the class chosen and leaves the desk. It can be taken up again later.',
  },
  fileDone: {
    id: 'desk.circle.fileDone',
    defaultMessage: 'Closed without a mark, class {symbol}.',
  },
  takeUp: {
    id: 'desk.circle.takeUp',
    defaultMessage: 'Take up again',
  },
  takeUpTitle: {
    id: 'desk.circle.takeUpTitle',
    defaultMessage: 'Take the draft up again',
  },
  takeUpConsequence: {
    id: 'desk.circle.takeUpConsequence',
    defaultMessage: 'It comes back to the desk of its handler as a draft case.',
  },
  takenUp: {
    id: 'desk.circle.takenUp',
    defaultMessage: 'The draft is on the desk again.',
  },
  attach: {
    id: 'desk.circle.attach',
    defaultMessage: 'Attach to an existing case',
  },
  attachTitle: {
    id: 'desk.circle.attachTitle',
    defaultMessage: 'Attach {number} to a case',
  },
  attachAction: {
    id: 'desk.circle.attachAction',
    defaultMessage: 'Attach',
  },
  attachMark: {
    id: 'desk.circle.attachMark',
    defaultMessage: 'Mark of the case',
  },
  attachMarkHint: {
    id: 'desk.circle.attachMarkHint',
    defaultMessage: 'As the sender wrote it, for example WOŚ.6131.12.2026.',
  },
  giveMark: {
    id: 'desk.circle.giveMark',
    defaultMessage: 'Give the mark of the case.',
  },
  attachAnswers: {
    id: 'desk.circle.attachAnswers',
    defaultMessage: 'Answers the letter',
  },
  attachAnswersHint: {
    id: 'desk.circle.attachAnswersHint',
    defaultMessage:
      'An answer to a call lets the clock of the case run again. The likely letter comes first.',
  },
  attachNeeded: {
    id: 'desk.circle.attachNeeded',
    defaultMessage:
      'The case is closed: only a remedy against a decision or order can be attached to it.',
  },
  attachClosed: {
    id: 'desk.circle.attachClosed',
    defaultMessage:
      'The case is closed and has no decision or order that a remedy could be against.',
  },
  attachWaits: {
    id: 'desk.circle.attachWaits',
    defaultMessage: 'waits for an answer',
  },
  attachNoAnswer: {
    id: 'desk.circle.attachNoAnswer',
    defaultMessage: 'no letter of ours',
  },
  attachParty: {
    id: 'desk.circle.attachParty',
    defaultMessage: 'The sender becomes a party of the case',
  },
  attachConsequence: {
    id: 'desk.circle.attachConsequence',
    defaultMessage:
      'The draft case of this item is dissolved. The item goes to whoever handles the case. This can be undone there.',
  },
  attached: {
    id: 'desk.circle.attached',
    defaultMessage: '{number} is in the case {mark}.',
  },
  detach: {
    id: 'desk.circle.detach',
    defaultMessage: 'Take out of the case',
  },
  detachNamed: {
    id: 'desk.circle.detachNamed',
    defaultMessage: 'Take {number} out of the case',
  },
  detachTitle: {
    id: 'desk.circle.detachTitle',
    defaultMessage: 'Take {number} out of the case',
  },
  detachConsequence: {
    id: 'desk.circle.detachConsequence',
    defaultMessage:
      'For an item attached by mistake: it gets its own draft case back, as it was before.',
  },
  detached: {
    id: 'desk.circle.detached',
    defaultMessage: '{number} has its own draft case again.',
  },
  group: {
    id: 'desk.circle.group',
    defaultMessage: 'Group of cases (podteczka)',
  },
  noGroup: {
    id: 'desk.circle.noGroup',
    defaultMessage: 'none, straight in the class',
  },
});
