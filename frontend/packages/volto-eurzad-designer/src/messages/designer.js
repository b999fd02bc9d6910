import { defineMessages } from 'react-intl';

export const designer = defineMessages({
  loading: {
    id: 'designer.loading',
    defaultMessage: 'Loading…',
  },
  forms: {
    id: 'designer.forms',
    defaultMessage: 'Forms',
  },
  designer: {
    id: 'designer.designer',
    defaultMessage: 'form designer',
  },
  design: {
    id: 'designer.design',
    defaultMessage: 'Design this form',
  },
  newForm: {
    id: 'designer.newForm',
    defaultMessage: 'New form',
  },
  create: {
    id: 'designer.create',
    defaultMessage: 'Create the form',
  },
  noForms: {
    id: 'designer.noForms',
    defaultMessage: 'There are no forms yet',
  },
  noFormsNext: {
    id: 'designer.noFormsNext',
    defaultMessage: 'Create the first one for one of the services.',
  },
  modified: {
    id: 'designer.modified',
    defaultMessage: 'changed on {date}',
  },
  service: {
    id: 'designer.service',
    defaultMessage: 'Service',
  },
  serviceHint: {
    id: 'designer.serviceHint',
    defaultMessage: 'Services that have no form yet.',
  },
  noService: {
    id: 'designer.noService',
    defaultMessage: 'All services have a form. Add a service card first.',
  },
  formTitle: {
    id: 'designer.formTitle',
    defaultMessage: 'Title of the form',
  },
  back: {
    id: 'designer.back',
    defaultMessage: 'Back',
  },
  view: {
    id: 'designer.view',
    defaultMessage: 'What is shown',
  },
  view_outline: {
    id: 'designer.view_outline',
    defaultMessage: 'Structure',
  },
  view_panel: {
    id: 'designer.view_panel',
    defaultMessage: 'Settings',
  },
  view_preview: {
    id: 'designer.view_preview',
    defaultMessage: 'Preview',
  },
  undo: {
    id: 'designer.undo',
    defaultMessage: 'Undo',
  },
  redo: {
    id: 'designer.redo',
    defaultMessage: 'Redo',
  },
  publish: {
    id: 'designer.publish',
    defaultMessage: 'Publish',
  },
  more: {
    id: 'designer.more',
    defaultMessage: 'More',
  },
  versions: {
    id: 'designer.versions',
    defaultMessage: 'Versions',
  },
  download: {
    id: 'designer.download',
    defaultMessage: 'Save as a file',
  },
  upload: {
    id: 'designer.upload',
    defaultMessage: 'Load from a file',
  },
  reload: {
    id: 'designer.reload',
    defaultMessage: 'Load it again',
  },
  saving_saved: {
    id: 'designer.saving_saved',
    defaultMessage: 'All changes are saved.',
  },
  saving_waiting: {
    id: 'designer.saving_waiting',
    defaultMessage: 'Not saved yet…',
  },
  saving_saving: {
    id: 'designer.saving_saving',
    defaultMessage: 'Saving…',
  },
  saving_failed: {
    id: 'designer.saving_failed',
    defaultMessage: 'Changes are not saved.',
  },
  saving_conflict: {
    id: 'designer.saving_conflict',
    defaultMessage: 'Somebody else changed this form.',
  },
  publishedSame: {
    id: 'designer.publishedSame',
    defaultMessage: 'Residents have version {number}, the same as here.',
  },
  publishedChanged: {
    id: 'designer.publishedChanged',
    defaultMessage:
      'Residents have version {number}; what you changed here they will see after publishing.',
  },
  publishedHidden: {
    id: 'designer.publishedHidden',
    defaultMessage:
      'Version {number} is ready. Residents will see the form when it is published by somebody who may do so.',
  },
  unpublished: {
    id: 'designer.unpublished',
    defaultMessage: 'Residents do not see this form yet.',
  },
  emptyForm: {
    id: 'designer.emptyForm',
    defaultMessage:
      'The form is empty. Add its first page: one subject, a few questions.',
  },
  addPage: {
    id: 'designer.addPage',
    defaultMessage: 'Add a page',
  },
  pageTitle: {
    id: 'designer.pageTitle',
    defaultMessage: 'Page {number}',
  },
  untitledPage: {
    id: 'designer.untitledPage',
    defaultMessage: '(no title)',
  },
  untitledField: {
    id: 'designer.untitledField',
    defaultMessage: '(no title)',
  },
  addField: {
    id: 'designer.addField',
    defaultMessage: 'Add a field',
  },
  newField: {
    id: 'designer.newField',
    defaultMessage: 'New field',
  },
  conditional: {
    id: 'designer.conditional',
    defaultMessage: 'conditional',
  },
  toMend: {
    id: 'designer.toMend',
    defaultMessage: 'to mend',
  },
  moveUp: {
    id: 'designer.moveUp',
    defaultMessage: 'Move up: {title}',
  },
  moveDown: {
    id: 'designer.moveDown',
    defaultMessage: 'Move down: {title}',
  },
  moved: {
    id: 'designer.moved',
    defaultMessage: 'Moved.',
  },
  removed: {
    id: 'designer.removed',
    defaultMessage: 'Removed: {title}. You can undo it.',
  },
  titleMissing: {
    id: 'designer.titleMissing',
    defaultMessage: 'Write what you ask for.',
  },
  fieldTitle: {
    id: 'designer.fieldTitle',
    defaultMessage: 'Question or name of the field',
  },
  fieldTitleHint: {
    id: 'designer.fieldTitleHint',
    defaultMessage: 'As a resident will read it, such as: Address of the plot.',
  },
  labelTitle: {
    id: 'designer.labelTitle',
    defaultMessage: 'Heading',
  },
  page: {
    id: 'designer.page',
    defaultMessage: 'Page',
  },
  field: {
    id: 'designer.field',
    defaultMessage: 'Field',
  },
  column: {
    id: 'designer.column',
    defaultMessage: 'Column',
  },
  stepTitle: {
    id: 'designer.stepTitle',
    defaultMessage: 'Title of the page',
  },
  stepTitleHint: {
    id: 'designer.stepTitleHint',
    defaultMessage: 'One subject, such as: Trees to be removed.',
  },
  lead: {
    id: 'designer.lead',
    defaultMessage: 'Sentence under the title',
  },
  help: {
    id: 'designer.help',
    defaultMessage: 'Longer explanation',
  },
  helpHint: {
    id: 'designer.helpHint',
    defaultMessage: 'Residents open it when they need it.',
  },
  showPageWhen: {
    id: 'designer.showPageWhen',
    defaultMessage: 'When the page is shown',
  },
  always: {
    id: 'designer.always',
    defaultMessage: 'Always.',
  },
  never: {
    id: 'designer.never',
    defaultMessage: 'Never.',
  },
  removePage: {
    id: 'designer.removePage',
    defaultMessage: 'Remove the page',
  },
  wholeForm: {
    id: 'designer.wholeForm',
    defaultMessage: 'The whole form',
  },
  declaration: {
    id: 'designer.declaration',
    defaultMessage: 'Declaration before filing',
  },
  declarationHint: {
    id: 'designer.declarationHint',
    defaultMessage: 'The person confirms it by filing the application.',
  },
  signatories: {
    id: 'designer.signatories',
    defaultMessage: 'Who files it',
  },
  signatoriesHint: {
    id: 'designer.signatoriesHint',
    defaultMessage:
      'Each person reads the application and signs it in their own account; the last signature files it.',
  },
  signatoriesOne: {
    id: 'designer.signatoriesOne',
    defaultMessage: 'One person',
  },
  signatoriesOptional: {
    id: 'designer.signatoriesOptional',
    defaultMessage: 'One person, or several together',
  },
  signatoriesRequired: {
    id: 'designer.signatoriesRequired',
    defaultMessage: 'Always several together',
  },
  inTurn: {
    id: 'designer.inTurn',
    defaultMessage: 'They sign one after the other',
  },
  keeping: {
    id: 'designer.keeping',
    defaultMessage: 'How long data are kept',
  },
  draftDays: {
    id: 'designer.draftDays',
    defaultMessage: 'Days for which a draft is kept',
  },
  draftDaysHint: {
    id: 'designer.draftDaysHint',
    defaultMessage:
      'Counted from the last save, from 1 to 365. Left empty: 30 days.',
  },
  keepDays: {
    id: 'designer.keepDays',
    defaultMessage: 'Days in “My cases” after the end of the case',
  },
  keepDaysHint: {
    id: 'designer.keepDaysHint',
    defaultMessage:
      'From 30 to 3650. Then the accounts and e-mail addresses of the parties are removed and the case leaves “My cases”. Left empty: until its disposal.',
  },
  keepingArchive: {
    id: 'designer.keepingArchive',
    defaultMessage:
      'The application, its attachments and letters belong to the file of the case. They have its archival category and stay until disposal, whatever is set here.',
  },
  anonymous: {
    id: 'designer.anonymous',
    defaultMessage: 'May be filed without an account',
  },
  anonymousHint: {
    id: 'designer.anonymousHint',
    defaultMessage:
      'For reports only, such as rubbish or a lamp that is out: an application, petition or complaint needs a name and address. Such a form takes no files but pictures (JPG or PNG), and nobody signs it.',
  },
  numberBounds: {
    id: 'designer.numberBounds',
    defaultMessage: 'Give a number from {min} to {max}.',
  },
  signing: {
    id: 'designer.signing',
    defaultMessage: 'What it is signed with',
  },
  signingHint: {
    id: 'designer.signingHint',
    defaultMessage:
      'The card of the service says so. A form that several persons file cannot ask for a signed file.',
  },
  signingNone: {
    id: 'designer.signingNone',
    defaultMessage: 'Nothing beyond the account',
  },
  signingIdentity: {
    id: 'designer.signingIdentity',
    defaultMessage: 'Identity confirmed at the office',
  },
  signingFile: {
    id: 'designer.signingFile',
    defaultMessage: 'Signed file (trusted or qualified signature)',
  },
  representative: {
    id: 'designer.representative',
    defaultMessage:
      'A representative may file it (a step about the power of attorney and its stamp duty comes first)',
  },
  optional: {
    id: 'designer.optional',
    defaultMessage: '(optional)',
  },
  description: {
    id: 'designer.description',
    defaultMessage: 'Sentence under the question',
  },
  hint: {
    id: 'designer.hint',
    defaultMessage: 'Example of a good answer',
  },
  hintHint: {
    id: 'designer.hintHint',
    defaultMessage: 'Such as: 44-230.',
  },
  required: {
    id: 'designer.required',
    defaultMessage: 'An answer is required',
  },
  requiredConsent: {
    id: 'designer.requiredConsent',
    defaultMessage: 'The consent is required',
  },
  rules: {
    id: 'designer.rules',
    defaultMessage: 'Conditions and calculations',
  },
  showWhen: {
    id: 'designer.showWhen',
    defaultMessage: 'When the field is shown',
  },
  requiredWhen: {
    id: 'designer.requiredWhen',
    defaultMessage: 'When an answer is required',
  },
  validWhen: {
    id: 'designer.validWhen',
    defaultMessage: 'What the answer has to meet',
  },
  message: {
    id: 'designer.message',
    defaultMessage: 'Sentence when the answer is wrong',
  },
  messageHint: {
    id: 'designer.messageHint',
    defaultMessage: 'Say how to mend it.',
  },
  inData: {
    id: 'designer.inData',
    defaultMessage: 'In the data',
  },
  name: {
    id: 'designer.name',
    defaultMessage: 'Name in the data',
  },
  nameHint: {
    id: 'designer.nameHint',
    defaultMessage: 'Made from the question; rules and files use it.',
  },
  nameHintPublished: {
    id: 'designer.nameHintPublished',
    defaultMessage: 'Versions published before keep the old name.',
  },
  nameWrong: {
    id: 'designer.nameWrong',
    defaultMessage:
      'A name begins with a letter and has letters, digits, - and _, up to 64.',
  },
  prefill: {
    id: 'designer.prefill',
    defaultMessage: 'Filled in from the profile of the person',
  },
  prefill_none: {
    id: 'designer.prefill_none',
    defaultMessage: 'no',
  },
  prefill_name: {
    id: 'designer.prefill_name',
    defaultMessage: 'first and last name',
  },
  prefill_first_name: {
    id: 'designer.prefill_first_name',
    defaultMessage: 'first name',
  },
  prefill_last_name: {
    id: 'designer.prefill_last_name',
    defaultMessage: 'last name',
  },
  prefill_email: {
    id: 'designer.prefill_email',
    defaultMessage: 'e-mail',
  },
  prefill_phone: {
    id: 'designer.prefill_phone',
    defaultMessage: 'telephone',
  },
  prefill_address: {
    id: 'designer.prefill_address',
    defaultMessage: 'address',
  },
  default: {
    id: 'designer.default',
    defaultMessage: 'Answer that is offered',
  },
  inTitle: {
    id: 'designer.inTitle',
    defaultMessage: 'Add the answer to the title of the case',
  },
  readBy: {
    id: 'designer.readBy',
    defaultMessage: 'Rules elsewhere depend on this field: {titles}.',
  },
  copyField: {
    id: 'designer.copyField',
    defaultMessage: 'Copy',
  },
  moveToPage: {
    id: 'designer.moveToPage',
    defaultMessage: 'Move to another page',
  },
  removeField: {
    id: 'designer.removeField',
    defaultMessage: 'Remove',
  },
  minLength: {
    id: 'designer.minLength',
    defaultMessage: 'Fewest characters',
  },
  maxLength: {
    id: 'designer.maxLength',
    defaultMessage: 'Most characters',
  },
  minItems: {
    id: 'designer.minItems',
    defaultMessage: 'Fewest answers',
  },
  maxItems: {
    id: 'designer.maxItems',
    defaultMessage: 'Most answers',
  },
  min: {
    id: 'designer.min',
    defaultMessage: 'Smallest',
  },
  max: {
    id: 'designer.max',
    defaultMessage: 'Largest',
  },
  earliest: {
    id: 'designer.earliest',
    defaultMessage: 'Earliest',
  },
  latest: {
    id: 'designer.latest',
    defaultMessage: 'Latest',
  },
  numberWrong: {
    id: 'designer.numberWrong',
    defaultMessage: 'Write a number, such as 17 or 17,50.',
  },
  widget: {
    id: 'designer.widget',
    defaultMessage: 'How it is chosen',
  },
  widget_radio: {
    id: 'designer.widget_radio',
    defaultMessage: 'all choices are seen',
  },
  widget_select: {
    id: 'designer.widget_select',
    defaultMessage: 'a list that opens',
  },
  accept: {
    id: 'designer.accept',
    defaultMessage: 'Files that are taken',
  },
  accept_pdf: {
    id: 'designer.accept_pdf',
    defaultMessage: 'PDF',
  },
  accept_images: {
    id: 'designer.accept_images',
    defaultMessage: 'pictures (JPEG, PNG)',
  },
  accept_text: {
    id: 'designer.accept_text',
    defaultMessage: 'text (ODT, DOCX)',
  },
  maxFiles: {
    id: 'designer.maxFiles',
    defaultMessage: 'Most files',
  },
  maxSize: {
    id: 'designer.maxSize',
    defaultMessage: 'Largest file in MB',
  },
  columns: {
    id: 'designer.columns',
    defaultMessage: 'Columns of the table',
  },
  noColumns: {
    id: 'designer.noColumns',
    defaultMessage: 'The table has no columns yet.',
  },
  addColumn: {
    id: 'designer.addColumn',
    defaultMessage: 'Add a column',
  },
  minRows: {
    id: 'designer.minRows',
    defaultMessage: 'Fewest rows',
  },
  maxRows: {
    id: 'designer.maxRows',
    defaultMessage: 'Most rows',
  },
  parts: {
    id: 'designer.parts',
    defaultMessage: 'What is asked',
  },
  partRequired: {
    id: 'designer.partRequired',
    defaultMessage: 'required',
  },
  partOptional: {
    id: 'designer.partOptional',
    defaultMessage: 'optional',
  },
  partAbsent: {
    id: 'designer.partAbsent',
    defaultMessage: 'not asked',
  },
  questions: {
    id: 'designer.questions',
    defaultMessage: 'Questions',
  },
  answers: {
    id: 'designer.answers',
    defaultMessage: 'Answers',
  },
  onePerLine: {
    id: 'designer.onePerLine',
    defaultMessage: 'One in each line.',
  },
  html: {
    id: 'designer.html',
    defaultMessage: 'Text',
  },
  htmlHint: {
    id: 'designer.htmlHint',
    defaultMessage:
      'HTML: <p>, <ul>, <li>, <strong>, <em>, <a>. Anything else is cut out.',
  },
  choices: {
    id: 'designer.choices',
    defaultMessage: 'Choices',
  },
  noChoices: {
    id: 'designer.noChoices',
    defaultMessage: 'There are no choices yet.',
  },
  choice: {
    id: 'designer.choice',
    defaultMessage: 'Choice {number}',
  },
  removeChoice: {
    id: 'designer.removeChoice',
    defaultMessage: 'Remove: {title}',
  },
  addChoice: {
    id: 'designer.addChoice',
    defaultMessage: 'Add a choice',
  },
  manyChoices: {
    id: 'designer.manyChoices',
    defaultMessage: 'Add many at once',
  },
  take: {
    id: 'designer.take',
    defaultMessage: 'Add them',
  },
  cancel: {
    id: 'designer.cancel',
    defaultMessage: 'Cancel',
  },
  ruleHint: {
    id: 'designer.ruleHint',
    defaultMessage: 'JsonLogic. The documentation lists the operations.',
  },
  ruleWrong: {
    id: 'designer.ruleWrong',
    defaultMessage: 'This is not a rule.',
  },
  asRows: {
    id: 'designer.asRows',
    defaultMessage: 'Edit in rows',
  },
  asText: {
    id: 'designer.asText',
    defaultMessage: 'Edit as text',
  },
  join: {
    id: 'designer.join',
    defaultMessage: 'How the conditions go together',
  },
  join_and: {
    id: 'designer.join_and',
    defaultMessage: 'all of these',
  },
  join_or: {
    id: 'designer.join_or',
    defaultMessage: 'at least one of these',
  },
  addCondition: {
    id: 'designer.addCondition',
    defaultMessage: 'Add a condition',
  },
  removeCondition: {
    id: 'designer.removeCondition',
    defaultMessage: 'Remove the condition',
  },
  nothingToAsk: {
    id: 'designer.nothingToAsk',
    defaultMessage: 'There is no other field to ask about.',
  },
  conditionField: {
    id: 'designer.conditionField',
    defaultMessage: 'Field',
  },
  comparison: {
    id: 'designer.comparison',
    defaultMessage: 'Comparison',
  },
  value: {
    id: 'designer.value',
    defaultMessage: 'Value',
  },
  today: {
    id: 'designer.today',
    defaultMessage: 'the day of filling in',
  },
  operator_is: {
    id: 'designer.operator_is',
    defaultMessage: 'is',
  },
  operator_isnot: {
    id: 'designer.operator_isnot',
    defaultMessage: 'is not',
  },
  operator_less: {
    id: 'designer.operator_less',
    defaultMessage: 'is less than',
  },
  operator_most: {
    id: 'designer.operator_most',
    defaultMessage: 'is at most',
  },
  operator_greater: {
    id: 'designer.operator_greater',
    defaultMessage: 'is more than',
  },
  operator_least: {
    id: 'designer.operator_least',
    defaultMessage: 'is at least',
  },
  operator_true: {
    id: 'designer.operator_true',
    defaultMessage: 'is ticked or yes',
  },
  operator_false: {
    id: 'designer.operator_false',
    defaultMessage: 'is not ticked or no',
  },
  operator_filled: {
    id: 'designer.operator_filled',
    defaultMessage: 'is filled in',
  },
  operator_empty: {
    id: 'designer.operator_empty',
    defaultMessage: 'is empty',
  },
  operator_has: {
    id: 'designer.operator_has',
    defaultMessage: 'holds',
  },
  operator_hasnot: {
    id: 'designer.operator_hasnot',
    defaultMessage: 'does not hold',
  },
  operator_count: {
    id: 'designer.operator_count',
    defaultMessage: 'has at least so many',
  },
  calculate: {
    id: 'designer.calculate',
    defaultMessage: 'Calculated value',
  },
  notCalculated: {
    id: 'designer.notCalculated',
    defaultMessage: 'The person gives the answer.',
  },
  calculatedHint: {
    id: 'designer.calculatedHint',
    defaultMessage:
      'The person sees the result and cannot change it. What is below is added up.',
  },
  addTerm: {
    id: 'designer.addTerm',
    defaultMessage: 'Add an amount',
  },
  removeTerm: {
    id: 'designer.removeTerm',
    defaultMessage: 'Remove the amount',
  },
  term: {
    id: 'designer.term',
    defaultMessage: 'Amount {number}',
  },
  amount: {
    id: 'designer.amount',
    defaultMessage: 'Amount',
  },
  by: {
    id: 'designer.by',
    defaultMessage: 'Counted',
  },
  by_once: {
    id: 'designer.by_once',
    defaultMessage: 'once',
  },
  by_rows: {
    id: 'designer.by_rows',
    defaultMessage: 'for each row of a table',
  },
  by_field: {
    id: 'designer.by_field',
    defaultMessage: 'times a number from the form',
  },
  by_column: {
    id: 'designer.by_column',
    defaultMessage: 'times the sum of a column',
  },
  of: {
    id: 'designer.of',
    defaultMessage: 'Of what',
  },
  countedWhen: {
    id: 'designer.countedWhen',
    defaultMessage: 'Counted when',
  },
  previewTitle: {
    id: 'designer.previewTitle',
    defaultMessage: 'As residents will see it',
  },
  previewEmpty: {
    id: 'designer.previewEmpty',
    defaultMessage: 'The preview appears when the form asks something.',
  },
  previewOnly: {
    id: 'designer.previewOnly',
    defaultMessage: 'This is a preview: nothing was filed.',
  },
  publishForm: {
    id: 'designer.publishForm',
    defaultMessage: 'Publish the form',
  },
  publishFirst: {
    id: 'designer.publishFirst',
    defaultMessage:
      'Residents will be able to file applications. A published version stays for ever; later changes make the next one.',
  },
  publishNext: {
    id: 'designer.publishNext',
    defaultMessage:
      'This becomes version {number}. Applications filed so far keep theirs; those who are filling the form in will be told what changed.',
  },
  notYet: {
    id: 'designer.notYet',
    defaultMessage:
      '{count, plural, one {One thing is} other {# things are}} to be mended first:',
  },
  note: {
    id: 'designer.note',
    defaultMessage: 'What is new',
  },
  noteHint: {
    id: 'designer.noteHint',
    defaultMessage: 'For those who will look at the versions later.',
  },
  version: {
    id: 'designer.version',
    defaultMessage: 'Version {number}',
  },
  noVersions: {
    id: 'designer.noVersions',
    defaultMessage: 'Nothing was published yet.',
  },
  changes: {
    id: 'designer.changes',
    defaultMessage: 'What changed',
  },
  noChanges: {
    id: 'designer.noChanges',
    defaultMessage: 'The fields are as in the version before.',
  },
  change_added: {
    id: 'designer.change_added',
    defaultMessage: 'Added: {title}',
  },
  change_removed: {
    id: 'designer.change_removed',
    defaultMessage: 'Removed: {title}',
  },
  change_changed: {
    id: 'designer.change_changed',
    defaultMessage: 'Changed: {title}',
  },
});
