import { defineMessages } from 'react-intl';

export const approval = defineMessages({
  chain: {
    id: 'desk.approval.chain',
    defaultMessage: 'Approval',
  },
  planned: {
    id: 'desk.approval.planned',
    defaultMessage: 'Who will approve',
  },
  step_done: {
    id: 'desk.approval.step_done',
    defaultMessage: 'approved',
  },
  step_now: {
    id: 'desk.approval.step_now',
    defaultMessage: 'has it now',
  },
  step_waiting: {
    id: 'desk.approval.step_waiting',
    defaultMessage: 'later',
  },
  step_skipped: {
    id: 'desk.approval.step_skipped',
    defaultMessage: "skipped: the author's own level",
  },
  since: {
    id: 'desk.approval.since',
    defaultMessage: 'since {time}',
  },
  inPlaceOf: {
    id: 'desk.approval.inPlaceOf',
    defaultMessage: 'for {name}',
  },
  nobody: {
    id: 'desk.approval.nobody',
    defaultMessage:
      'Nobody but the author could approve the letter now. Ask an administrator for a substitute.',
  },
  history: {
    id: 'desk.approval.history',
    defaultMessage: 'What was done about it',
  },
  opinion: {
    id: 'desk.approval.opinion',
    defaultMessage: 'Legal opinion',
  },
  opinionWaits: {
    id: 'desk.approval.opinionWaits',
    defaultMessage: 'waited for',
  },
  giveOpinion: {
    id: 'desk.approval.giveOpinion',
    defaultMessage: 'Give the opinion',
  },
  opinionTitle: {
    id: 'desk.approval.opinionTitle',
    defaultMessage: 'Legal opinion on the letter',
  },
  verdict: {
    id: 'desk.approval.verdict',
    defaultMessage: 'Opinion',
  },
  verdict_positive: {
    id: 'desk.approval.verdict_positive',
    defaultMessage: 'No objections',
  },
  verdict_remarks: {
    id: 'desk.approval.verdict_remarks',
    defaultMessage: 'Remarks',
  },
  verdict_negative: {
    id: 'desk.approval.verdict_negative',
    defaultMessage: 'Objections',
  },
  opinionText: {
    id: 'desk.approval.opinionText',
    defaultMessage: 'Remarks and grounds',
  },
  opinionGiven: {
    id: 'desk.approval.opinionGiven',
    defaultMessage: 'The opinion has been given.',
  },
  withdraw: {
    id: 'desk.approval.withdraw',
    defaultMessage: 'Take back',
  },
  withdrawTitle: {
    id: 'desk.approval.withdrawTitle',
    defaultMessage: 'Take the letter back',
  },
  withdrawConsequence: {
    id: 'desk.approval.withdrawConsequence',
    defaultMessage:
      'The letter becomes a draft again. Approvals given so far have to be given anew.',
  },
  withdrawn: {
    id: 'desk.approval.withdrawn',
    defaultMessage: 'The letter is a draft again.',
  },
  signatory: {
    id: 'desk.approval.signatory',
    defaultMessage: 'Signed by',
  },
  signedDay: {
    id: 'desk.approval.signedDay',
    defaultMessage: 'signed on paper on {day}',
  },
  signed: {
    id: 'desk.approval.signed',
    defaultMessage: 'Signed on paper',
  },
  signedTitle: {
    id: 'desk.approval.signedTitle',
    defaultMessage: 'The letter was signed on paper',
  },
  signedBy: {
    id: 'desk.approval.signedBy',
    defaultMessage:
      'Print the PDF and give it to be signed by: {name}. Then write down when it was signed.',
  },
  signedOn: {
    id: 'desk.approval.signedOn',
    defaultMessage: 'Signed on',
  },
  scan: {
    id: 'desk.approval.scan',
    defaultMessage: 'Scan of the signed letter',
  },
  scanHint: {
    id: 'desk.approval.scanHint',
    defaultMessage: 'PDF, at most 20 MB.',
  },
  scanTitle: {
    id: 'desk.approval.scanTitle',
    defaultMessage: 'Scan of the signed letter',
  },
  attachScan: {
    id: 'desk.approval.attachScan',
    defaultMessage: 'Attach the scan',
  },
  scanDone: {
    id: 'desk.approval.scanDone',
    defaultMessage: 'The scan has been attached.',
  },
  signedDone: {
    id: 'desk.approval.signedDone',
    defaultMessage: 'The signature has been recorded.',
  },
});
