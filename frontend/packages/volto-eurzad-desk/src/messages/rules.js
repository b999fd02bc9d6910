import { defineMessages } from 'react-intl';

export const rules = defineMessages({
  title: {
    id: 'desk.rules.title',
    defaultMessage: 'Chains of approval',
  },
  intro: {
    id: 'desk.rules.intro',
    defaultMessage:
      'Who approves which letters, in which order. The rule that says most about a letter decides; without any, the head of the unit approves.',
  },
  none: {
    id: 'desk.rules.none',
    defaultMessage:
      "There are no rules: the head of the case's unit approves every letter.",
  },
  rule: {
    id: 'desk.rules.rule',
    defaultMessage: 'Rule {number}',
  },
  kinds: {
    id: 'desk.rules.kinds',
    defaultMessage: 'Kinds of letters',
  },
  kindsHint: {
    id: 'desk.rules.kindsHint',
    defaultMessage: 'None chosen: every kind.',
  },
  units: {
    id: 'desk.rules.units',
    defaultMessage: 'Units',
  },
  unitsHint: {
    id: 'desk.rules.unitsHint',
    defaultMessage: 'Symbols, apart by commas. None: all.',
  },
  level: {
    id: 'desk.rules.level',
    defaultMessage: 'Level {number}',
  },
  addLevel: {
    id: 'desk.rules.addLevel',
    defaultMessage: 'Add a level',
  },
  removeLevel: {
    id: 'desk.rules.removeLevel',
    defaultMessage: 'Remove level {number}',
  },
  ownHead: {
    id: 'desk.rules.ownHead',
    defaultMessage: "head of the case's unit",
  },
  headAbove: {
    id: 'desk.rules.headAbove',
    defaultMessage:
      '{up, plural, one {head of the unit above} other {head of the unit # levels above}}',
  },
  headOf: {
    id: 'desk.rules.headOf',
    defaultMessage: 'head of: {unit}',
  },
  handlerOf: {
    id: 'desk.rules.handlerOf',
    defaultMessage: 'handler in: {unit}',
  },
  person: {
    id: 'desk.rules.person',
    defaultMessage: 'person: {id}',
  },
  opinion: {
    id: 'desk.rules.opinion',
    defaultMessage: 'Legal opinion',
  },
  opinionNone: {
    id: 'desk.rules.opinionNone',
    defaultMessage: 'none',
  },
  opinionRequired: {
    id: 'desk.rules.opinionRequired',
    defaultMessage: 'The last level waits for the opinion',
  },
  signatory: {
    id: 'desk.rules.signatory',
    defaultMessage: 'Signed by',
  },
  cosignatory: {
    id: 'desk.rules.cosignatory',
    defaultMessage: 'Who signs after that (countersignature)',
  },
  cosignatoryNone: {
    id: 'desk.rules.cosignatoryNone',
    defaultMessage: 'Nobody',
  },
  signatoryNone: {
    id: 'desk.rules.signatoryNone',
    defaultMessage: 'whoever gives the last approval',
  },
  signatureRequired: {
    id: 'desk.rules.signatureRequired',
    defaultMessage: 'Dispatched only when the signature is on record',
  },
  resubmit: {
    id: 'desk.rules.resubmit',
    defaultMessage: 'After a return',
  },
  resubmit_start: {
    id: 'desk.rules.resubmit_start',
    defaultMessage: 'all levels again',
  },
  resubmit_returned: {
    id: 'desk.rules.resubmit_returned',
    defaultMessage: 'from the level that returned it',
  },
  add: {
    id: 'desk.rules.add',
    defaultMessage: 'Add a rule',
  },
  remove: {
    id: 'desk.rules.remove',
    defaultMessage: 'Remove rule {number}',
  },
  removed: {
    id: 'desk.rules.removed',
    defaultMessage: 'The rule is removed once you save.',
  },
  save: {
    id: 'desk.rules.save',
    defaultMessage: 'Save the rules',
  },
  saved: {
    id: 'desk.rules.saved',
    defaultMessage: 'The rules hold for letters submitted from now on.',
  },
  up: {
    id: 'desk.rules.up',
    defaultMessage: 'Move up',
  },
  onlyAdministrator: {
    id: 'desk.rules.onlyAdministrator',
    defaultMessage: 'The rules are changed by an administrator.',
  },
});
