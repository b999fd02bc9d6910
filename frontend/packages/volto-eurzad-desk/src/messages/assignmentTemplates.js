import { defineMessages } from 'react-intl';

export const assignmentTemplates = defineMessages({
  title: {
    id: 'desk.assignmentTemplates.title',
    defaultMessage: 'Templates of assignments',
  },
  intro: {
    id: 'desk.assignmentTemplates.intro',
    defaultMessage:
      'What you hand on alike again and again: instruction, recipients, time.',
  },
  add: {
    id: 'desk.assignmentTemplates.add',
    defaultMessage: 'New template',
  },
  change: {
    id: 'desk.assignmentTemplates.change',
    defaultMessage: 'Change',
  },
  changeNamed: {
    id: 'desk.assignmentTemplates.changeNamed',
    defaultMessage: 'Change the template {title}',
  },
  remove: {
    id: 'desk.assignmentTemplates.remove',
    defaultMessage: 'Remove',
  },
  removeNamed: {
    id: 'desk.assignmentTemplates.removeNamed',
    defaultMessage: 'Remove the template {title}',
  },
  removeTitle: {
    id: 'desk.assignmentTemplates.removeTitle',
    defaultMessage: 'Remove the template?',
  },
  removeWhat: {
    id: 'desk.assignmentTemplates.removeWhat',
    defaultMessage:
      'The template “{title}” will be gone for everybody who uses it.',
  },
  removed: {
    id: 'desk.assignmentTemplates.removed',
    defaultMessage: 'The template was removed.',
  },
  kept: {
    id: 'desk.assignmentTemplates.kept',
    defaultMessage: 'The template was saved.',
  },
  keep: {
    id: 'desk.assignmentTemplates.keep',
    defaultMessage: 'Save',
  },
  name: {
    id: 'desk.assignmentTemplates.name',
    defaultMessage: 'Name',
  },
  scope: {
    id: 'desk.assignmentTemplates.scope',
    defaultMessage: 'Whose',
  },
  scope_office: {
    id: 'desk.assignmentTemplates.scope_office',
    defaultMessage: 'for the whole office',
  },
  scope_personal: {
    id: 'desk.assignmentTemplates.scope_personal',
    defaultMessage: 'only for me',
  },
  dueDays: {
    id: 'desk.assignmentTemplates.dueDays',
    defaultMessage: 'Working days to do it',
  },
  dueDaysHint: {
    id: 'desk.assignmentTemplates.dueDaysHint',
    defaultMessage: '0 for no date',
  },
  inDays: {
    id: 'desk.assignmentTemplates.inDays',
    defaultMessage:
      '{count, plural, one {# working day} other {# working days}}',
  },
  noUnit: {
    id: 'desk.assignmentTemplates.noUnit',
    defaultMessage: 'chosen when assigning',
  },
  emptyTitle: {
    id: 'desk.assignmentTemplates.emptyTitle',
    defaultMessage: 'There are no templates yet',
  },
  emptyNext: {
    id: 'desk.assignmentTemplates.emptyNext',
    defaultMessage: 'A template saves typing the same instruction every day.',
  },
  others: {
    id: 'desk.assignmentTemplates.others',
    defaultMessage: 'Others: {count}',
  },
});
