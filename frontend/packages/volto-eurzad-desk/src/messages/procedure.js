import { defineMessages } from 'react-intl';

export const procedure = defineMessages({
  label: {
    id: 'desk.procedure.label',
    defaultMessage: 'How the case is settled',
  },
  hint: {
    id: 'desk.procedure.hint',
    defaultMessage:
      'It decides on terms, remedies and templates of letters. Choose the service if the office has one.',
  },
  service: {
    id: 'desk.procedure.service',
    defaultMessage: 'service: {title}',
  },
  change: { id: 'desk.procedure.change', defaultMessage: 'Change procedure' },
  changed: {
    id: 'desk.procedure.changed',
    defaultMessage: 'The procedure was changed, the deadline reckoned anew.',
  },
  reason: { id: 'desk.procedure.reason', defaultMessage: 'Why' },
  reasonHint: {
    id: 'desk.procedure.reasonHint',
    defaultMessage: 'It is written into the case log.',
  },
  sayWhy: {
    id: 'desk.procedure.sayWhy',
    defaultMessage: 'Say why the procedure changes.',
  },
  consequence: {
    id: 'desk.procedure.consequence',
    defaultMessage:
      'The deadline is reckoned anew from the day of filing. What was entered into the clock stays.',
  },
});
