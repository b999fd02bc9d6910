import { defineMessages } from 'react-intl';

export const versions = defineMessages({
  title: {
    id: 'desk.versions.title',
    defaultMessage: 'Versions of the letter',
  },
  none: {
    id: 'desk.versions.none',
    defaultMessage:
      'There are no versions yet. One is kept when the letter is submitted or returned, when somebody else changes it, or by hand.',
  },
  note: {
    id: 'desk.versions.note',
    defaultMessage: 'Note for the version',
  },
  keep: {
    id: 'desk.versions.keep',
    defaultMessage: 'Keep this version',
  },
  kept: {
    id: 'desk.versions.kept',
    defaultMessage: 'The version has been kept.',
  },
  from: {
    id: 'desk.versions.from',
    defaultMessage: 'Compare the version',
  },
  to: {
    id: 'desk.versions.to',
    defaultMessage: 'with',
  },
  now: {
    id: 'desk.versions.now',
    defaultMessage: 'what the letter says now',
  },
  same: {
    id: 'desk.versions.same',
    defaultMessage: 'The two say the same.',
  },
  removed: {
    id: 'desk.versions.removed',
    defaultMessage: 'removed:',
  },
  added: {
    id: 'desk.versions.added',
    defaultMessage: 'added:',
  },
  end: {
    id: 'desk.versions.end',
    defaultMessage: '(end)',
  },
  legendOld: {
    id: 'desk.versions.legendOld',
    defaultMessage: 'removed',
  },
  legendNew: {
    id: 'desk.versions.legendNew',
    defaultMessage: 'added',
  },
  restore: {
    id: 'desk.versions.restore',
    defaultMessage: 'Restore version {number}',
  },
  restoreNow: {
    id: 'desk.versions.restoreNow',
    defaultMessage: 'Restore version {number} now',
  },
  restoreNot: {
    id: 'desk.versions.restoreNot',
    defaultMessage: 'Leave it as it is',
  },
  restoreConsequence: {
    id: 'desk.versions.restoreConsequence',
    defaultMessage:
      'The letter will say what this version says. What it says now is kept as a version, too.',
  },
  restored: {
    id: 'desk.versions.restored',
    defaultMessage: 'The version has been restored.',
  },
  conflictTitle: {
    id: 'desk.versions.conflictTitle',
    defaultMessage: 'Two people changed the same part',
  },
  conflictHow: {
    id: 'desk.versions.conflictHow',
    defaultMessage:
      'Choose for each part which text stays. The other one is not lost: copy from it what you need before you choose; theirs is kept among the versions.',
  },
  mine: {
    id: 'desk.versions.mine',
    defaultMessage: 'My text',
  },
  theirs: {
    id: 'desk.versions.theirs',
    defaultMessage: 'Text of the other person',
  },
  conflictDone: {
    id: 'desk.versions.conflictDone',
    defaultMessage: 'Save the chosen texts',
  },
  conflictLater: {
    id: 'desk.versions.conflictLater',
    defaultMessage: 'Go back to the editor',
  },
});
