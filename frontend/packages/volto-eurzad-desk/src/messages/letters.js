import { defineMessages } from 'react-intl';

export const letters = defineMessages({
  backToCase: {
    id: 'desk.letters.backToCase',
    defaultMessage: 'Back to the case',
  },
  writtenBy: {
    id: 'desk.letters.writtenBy',
    defaultMessage: 'written by {author}',
  },
  returned: {
    id: 'desk.letters.returned',
    defaultMessage: 'Returned to be corrected',
  },
  title: {
    id: 'desk.letters.title',
    defaultMessage: 'Title',
  },
  legalBasis: {
    id: 'desk.letters.legalBasis',
    defaultMessage: 'Legal basis',
  },
  legalBasisHint: {
    id: 'desk.letters.legalBasisHint',
    defaultMessage: 'Provisions on which the letter rests.',
  },
  operativePart: {
    id: 'desk.letters.operativePart',
    defaultMessage: 'Operative part',
  },
  content: {
    id: 'desk.letters.content',
    defaultMessage: 'Text',
  },
  reasons: {
    id: 'desk.letters.reasons',
    defaultMessage: 'Reasons',
  },
  instruction: {
    id: 'desk.letters.instruction',
    defaultMessage: 'Instruction',
  },
  paragraphsHint: {
    id: 'desk.letters.paragraphsHint',
    defaultMessage: 'A blank line begins a paragraph, "- " an item of a list.',
  },
  instructionHint: {
    id: 'desk.letters.instructionHint',
    defaultMessage: 'To whom, within what time and how one can appeal.',
  },
  attachments: {
    id: 'desk.letters.attachments',
    defaultMessage: 'Attachments',
  },
  attachmentsHint: {
    id: 'desk.letters.attachmentsHint',
    defaultMessage: 'One in each line.',
  },
  addressees: {
    id: 'desk.letters.addressees',
    defaultMessage: 'Addressees',
  },
  addresseeName: {
    id: 'desk.letters.addresseeName',
    defaultMessage: 'Name',
  },
  addresseeAddress: {
    id: 'desk.letters.addresseeAddress',
    defaultMessage: 'Address',
  },
  channel: {
    id: 'desk.letters.channel',
    defaultMessage: 'Way of delivery',
  },
  channel_post: {
    id: 'desk.letters.channel_post',
    defaultMessage: 'by post',
  },
  channel_personal: {
    id: 'desk.letters.channel_personal',
    defaultMessage: 'by messenger or in person',
  },
  channel_email: {
    id: 'desk.letters.channel_email',
    defaultMessage: 'notice by e-mail, no service',
  },
  channel_notice: {
    id: 'desk.letters.channel_notice',
    defaultMessage: 'public notice',
  },
  channel_office: {
    id: 'desk.letters.channel_office',
    defaultMessage: 'to another office of the platform',
  },
  channel_demo: {
    id: 'desk.letters.channel_demo',
    defaultMessage: 'demonstration (nothing is sent)',
  },
  channel_account: {
    id: 'desk.letters.channel_account',
    defaultMessage: 'account on the portal',
  },
  addAddressee: {
    id: 'desk.letters.addAddressee',
    defaultMessage: 'Add an addressee',
  },
  removeAddressee: {
    id: 'desk.letters.removeAddressee',
    defaultMessage: 'Remove the addressee {name}',
  },
  remove: {
    id: 'desk.letters.remove',
    defaultMessage: 'Remove',
  },
  missing: {
    id: 'desk.letters.missing',
    defaultMessage: 'The letter still lacks:',
  },
  missingByLaw: {
    id: 'desk.letters.missingByLaw',
    defaultMessage:
      'By art. 107 of the Code of Administrative Procedure this decision still lacks:',
  },
  mayBeLeftOut: {
    id: 'desk.letters.mayBeLeftOut',
    defaultMessage: '(can be left out when all is granted, art. 107 § 4)',
  },
  saveClean: {
    id: 'desk.letters.saveClean',
    defaultMessage: 'Changes are saved by themselves',
  },
  saveWaiting: {
    id: 'desk.letters.saveWaiting',
    defaultMessage: 'Not saved yet',
  },
  saveRunning: {
    id: 'desk.letters.saveRunning',
    defaultMessage: 'Saving…',
  },
  saved: {
    id: 'desk.letters.saved',
    defaultMessage: 'Saved at {time}',
  },
  saveFailed: {
    id: 'desk.letters.saveFailed',
    defaultMessage: 'Not saved.',
  },
  saveAgain: {
    id: 'desk.letters.saveAgain',
    defaultMessage: 'Save again',
  },
  preview: {
    id: 'desk.letters.preview',
    defaultMessage: 'Preview',
  },
  previewOf: {
    id: 'desk.letters.previewOf',
    defaultMessage: 'Preview: {title}',
  },
  refreshPreview: {
    id: 'desk.letters.refreshPreview',
    defaultMessage: 'Refresh',
  },
  previewOutdated: {
    id: 'desk.letters.previewOutdated',
    defaultMessage: 'Does not show the latest changes.',
  },
  previewRunning: {
    id: 'desk.letters.previewRunning',
    defaultMessage: 'Preparing…',
  },
  document: {
    id: 'desk.letters.document',
    defaultMessage: 'Document',
  },
  preparing: {
    id: 'desk.letters.preparing',
    defaultMessage:
      'The PDF is being prepared. It will appear here by itself; then the letter can be dispatched.',
  },
  nextDraft: {
    id: 'desk.letters.nextDraft',
    defaultMessage: 'The letter is being written by its author.',
  },
  nextApproval: {
    id: 'desk.letters.nextApproval',
    defaultMessage:
      'The letter waits for the approval of the head of the unit.',
  },
  nextDispatch: {
    id: 'desk.letters.nextDispatch',
    defaultMessage:
      'The letter is approved; the handler of the case dispatches it.',
  },
  nextNone: {
    id: 'desk.letters.nextNone',
    defaultMessage: 'The letter has been dispatched.',
  },
  submit: {
    id: 'desk.letters.submit',
    defaultMessage: 'Submit for approval',
  },
  submitTitle: {
    id: 'desk.letters.submitTitle',
    defaultMessage: 'Submit for approval',
  },
  submitConsequence: {
    id: 'desk.letters.submitConsequence',
    defaultMessage:
      'The head of the unit will see the letter in the list "To approve". Until it comes back, it can\'t be edited.',
  },
  noteToHead: {
    id: 'desk.letters.noteToHead',
    defaultMessage: 'Note to the head',
  },
  submitted: {
    id: 'desk.letters.submitted',
    defaultMessage: 'Submitted for approval.',
  },
  approve: {
    id: 'desk.letters.approve',
    defaultMessage: 'Approve',
  },
  approveTitle: {
    id: 'desk.letters.approveTitle',
    defaultMessage: 'Approve the letter',
  },
  approveConsequence: {
    id: 'desk.letters.approveConsequence',
    defaultMessage:
      'After approval the text of "{title}" can\'t be changed; a PDF is made of it.',
  },
  comment: {
    id: 'desk.letters.comment',
    defaultMessage: 'Comment',
  },
  approved: {
    id: 'desk.letters.approved',
    defaultMessage: 'Approved: {title}.',
  },
  return: {
    id: 'desk.letters.return',
    defaultMessage: 'Return with remarks',
  },
  returnTitle: {
    id: 'desk.letters.returnTitle',
    defaultMessage: 'Return with remarks',
  },
  remarksLabel: {
    id: 'desk.letters.remarksLabel',
    defaultMessage: 'Remarks',
  },
  remarksHint: {
    id: 'desk.letters.remarksHint',
    defaultMessage: 'Say what to correct; the author sees it over the editor.',
  },
  remarksNeeded: {
    id: 'desk.letters.remarksNeeded',
    defaultMessage: 'Write what to correct.',
  },
  returnedDone: {
    id: 'desk.letters.returnedDone',
    defaultMessage: 'Returned: {title}.',
  },
  dispatch: {
    id: 'desk.letters.dispatch',
    defaultMessage: 'Dispatch',
  },
  dispatchTitle: {
    id: 'desk.letters.dispatchTitle',
    defaultMessage: 'Dispatch the letter',
  },
  dispatchWhom: {
    id: 'desk.letters.dispatchWhom',
    defaultMessage: '"{title}" goes to:',
  },
  dispatchTo: {
    id: 'desk.letters.dispatchTo',
    defaultMessage:
      'Dispatch to {count, plural, one {# addressee} other {# addressees}}',
  },
  dispatchConsequence: {
    id: 'desk.letters.dispatchConsequence',
    defaultMessage:
      "The letter gets a number of the outgoing register and can't be called back.",
  },
  dispatched: {
    id: 'desk.letters.dispatched',
    defaultMessage: 'Dispatched: {title}.',
  },
  kind: {
    id: 'desk.letters.kind',
    defaultMessage: 'Kind',
  },
  remedy: {
    id: 'desk.letters.remedy',
    defaultMessage: 'Remedy',
  },
  putInstruction: {
    id: 'desk.letters.putInstruction',
    defaultMessage: 'Put in its instruction',
  },
  instructionPut: {
    id: 'desk.letters.instructionPut',
    defaultMessage: 'The instruction has been written anew.',
  },
  versions: {
    id: 'desk.letters.versions',
    defaultMessage: 'Versions ({count})',
  },
  alsoEditing: {
    id: 'desk.letters.alsoEditing',
    defaultMessage:
      '{count, plural, one {{names} also has this draft open.} other {{names} also have this draft open.}}',
  },
  previewFollows: {
    id: 'desk.letters.previewFollows',
    defaultMessage: 'Follow the text',
  },
  remarksAt: {
    id: 'desk.letters.remarksAt',
    defaultMessage: 'Remarks to places stand beside: {parts}.',
  },
  endorse: {
    id: 'desk.letters.endorse',
    defaultMessage: 'Approve and pass on',
  },
  endorseTitle: {
    id: 'desk.letters.endorseTitle',
    defaultMessage: 'Approve the letter and pass it on',
  },
  endorseConsequence: {
    id: 'desk.letters.endorseConsequence',
    defaultMessage:
      '"{title}" goes to the next level of approval. Until the last one it can still come back.',
  },
  endorsed: {
    id: 'desk.letters.endorsed',
    defaultMessage: 'Approved and passed on: {title}.',
  },
  opinionMissing: {
    id: 'desk.letters.opinionMissing',
    defaultMessage: 'The legal opinion that was asked for is not there yet.',
  },
  opinionRequired: {
    id: 'desk.letters.opinionRequired',
    defaultMessage:
      'The letter also goes for a legal opinion: the last approval waits for it.',
  },
  askForOpinion: {
    id: 'desk.letters.askForOpinion',
    defaultMessage: 'Ask for a legal opinion, too',
  },
  placeNumber: {
    id: 'desk.letters.placeNumber',
    defaultMessage: 'Remark {number}',
  },
  placePart: {
    id: 'desk.letters.placePart',
    defaultMessage: 'Part of the letter',
  },
  placeQuote: {
    id: 'desk.letters.placeQuote',
    defaultMessage: 'Words that are meant',
  },
  placeRemark: {
    id: 'desk.letters.placeRemark',
    defaultMessage: 'What to correct',
  },
  addPlace: {
    id: 'desk.letters.addPlace',
    defaultMessage: 'Add a remark to a place',
  },
  removePlace: {
    id: 'desk.letters.removePlace',
    defaultMessage: 'Remove the remark',
  },
});
