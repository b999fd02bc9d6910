import { defineMessages } from 'react-intl';

export const fileplan = defineMessages({
  title: {
    id: 'desk.fileplan.title',
    defaultMessage: 'File plan',
  },
  search: {
    id: 'desk.fileplan.search',
    defaultMessage: 'Symbol or words',
  },
  year: {
    id: 'desk.fileplan.year',
    defaultMessage: 'Year',
  },
  whose: {
    id: 'desk.fileplan.whose',
    defaultMessage: 'Plan of',
  },
  ofOffice: {
    id: 'desk.fileplan.ofOffice',
    defaultMessage: 'the whole office',
  },
  classes: {
    id: 'desk.fileplan.classes',
    defaultMessage: '{count, plural, one {# class} other {# classes}}',
  },
  tree: {
    id: 'desk.fileplan.tree',
    defaultMessage: 'Classes of the file plan',
  },
  incomplete: {
    id: 'desk.fileplan.incomplete',
    defaultMessage:
      'This plan is incomplete: classes above others are missing. The archivist is to complete it.',
  },
  empty: {
    id: 'desk.fileplan.empty',
    defaultMessage: 'There is no file plan for this year.',
  },
  emptyNext: {
    id: 'desk.fileplan.emptyNext',
    defaultMessage: 'An administrator imports it from a CSV file.',
  },
  noneFound: {
    id: 'desk.fileplan.noneFound',
    defaultMessage: 'No class matches.',
  },
  noneFoundNext: {
    id: 'desk.fileplan.noneFoundNext',
    defaultMessage: 'Try another word, or the beginning of a symbol.',
  },
  clear: {
    id: 'desk.fileplan.clear',
    defaultMessage: 'Show the whole plan',
  },
  download: {
    id: 'desk.fileplan.download',
    defaultMessage: 'Download CSV',
  },
  importPlan: {
    id: 'desk.fileplan.importPlan',
    defaultMessage: 'Import a plan',
  },
  changes: {
    id: 'desk.fileplan.changes',
    defaultMessage: 'Compare years',
  },
  symbol: {
    id: 'desk.fileplan.symbol',
    defaultMessage: 'Symbol',
  },
  classTitle: {
    id: 'desk.fileplan.classTitle',
    defaultMessage: 'Title',
  },
  category: {
    id: 'desk.fileplan.category',
    defaultMessage: 'Category',
  },
  note: {
    id: 'desk.fileplan.note',
    defaultMessage: 'Note',
  },
  synonyms: {
    id: 'desk.fileplan.synonyms',
    defaultMessage: 'Also found by',
  },
  outOfUse: {
    id: 'desk.fileplan.outOfUse',
    defaultMessage: 'out of use',
  },
  validTo: {
    id: 'desk.fileplan.validTo',
    defaultMessage: 'until {day}',
  },
  way_ezd: {
    id: 'desk.fileplan.way_ezd',
    defaultMessage: 'electronically (EZD)',
  },
  way_paper: {
    id: 'desk.fileplan.way_paper',
    defaultMessage: 'on paper',
  },
  versions: {
    id: 'desk.fileplan.versions',
    defaultMessage: 'Versions',
  },
  versionOf: {
    id: 'desk.fileplan.versionOf',
    defaultMessage: 'Plan',
  },
  versionSince: {
    id: 'desk.fileplan.versionSince',
    defaultMessage: 'Since year',
  },
  versionClasses: {
    id: 'desk.fileplan.versionClasses',
    defaultMessage: 'Classes',
  },
  versionState: {
    id: 'desk.fileplan.versionState',
    defaultMessage: 'State',
  },
  inForce: {
    id: 'desk.fileplan.inForce',
    defaultMessage: 'in force',
  },
  prepared: {
    id: 'desk.fileplan.prepared',
    defaultMessage: 'prepared',
  },
  past: {
    id: 'desk.fileplan.past',
    defaultMessage: 'of past years',
  },
  kind_whole: {
    id: 'desk.fileplan.kind_whole',
    defaultMessage: 'own plan',
  },
  kind_exceptions: {
    id: 'desk.fileplan.kind_exceptions',
    defaultMessage: "exceptions from the office's plan",
  },
  kind_office: {
    id: 'desk.fileplan.kind_office',
    defaultMessage: 'as the office',
  },
  importIntro: {
    id: 'desk.fileplan.importIntro',
    defaultMessage:
      'The plan is taken whole or not at all. First it is checked: you will see every faulty line.',
  },
  importYear: {
    id: 'desk.fileplan.importYear',
    defaultMessage: 'Plan for the year',
  },
  importKind: {
    id: 'desk.fileplan.importKind',
    defaultMessage: 'The file holds',
  },
  kindWholeHint: {
    id: 'desk.fileplan.kindWholeHint',
    defaultMessage: 'a whole plan of its own',
  },
  kindExceptionsHint: {
    id: 'desk.fileplan.kindExceptionsHint',
    defaultMessage: "only exceptions from the office's plan",
  },
  kindOfficeHint: {
    id: 'desk.fileplan.kindOfficeHint',
    defaultMessage: "nothing: the unit goes by the office's plan again",
  },
  incompleteField: {
    id: 'desk.fileplan.incompleteField',
    defaultMessage: 'The plan is incomplete',
  },
  incompleteHint: {
    id: 'desk.fileplan.incompleteHint',
    defaultMessage:
      'Missing classes above others are told as warnings and do not hinder the import.',
  },
  file: {
    id: 'desk.fileplan.file',
    defaultMessage: 'CSV file',
  },
  fileHint: {
    id: 'desk.fileplan.fileHint',
    defaultMessage:
      'Columns: symbol, title, category; also note, synonyms, excluded, valid to, way. Separator: semicolon, comma or tab.',
  },
  chooseFile: {
    id: 'desk.fileplan.chooseFile',
    defaultMessage: 'Choose a file.',
  },
  tooLarge: {
    id: 'desk.fileplan.tooLarge',
    defaultMessage: 'The file is larger than 4 MB.',
  },
  check: {
    id: 'desk.fileplan.check',
    defaultMessage: 'Check the file',
  },
  doImport: {
    id: 'desk.fileplan.doImport',
    defaultMessage: 'Import the plan',
  },
  reportTitle: {
    id: 'desk.fileplan.reportTitle',
    defaultMessage: 'Report',
  },
  reportOk: {
    id: 'desk.fileplan.reportOk',
    defaultMessage:
      'The plan can be imported: {count, plural, one {# class} other {# classes}}.',
  },
  reportFaulty: {
    id: 'desk.fileplan.reportFaulty',
    defaultMessage:
      'The plan cannot be imported: {count, plural, one {# error} other {# errors}}. Correct the file and check it again.',
  },
  reportWarnings: {
    id: 'desk.fileplan.reportWarnings',
    defaultMessage: '{count, plural, one {# warning} other {# warnings}}',
  },
  reportEncoding: {
    id: 'desk.fileplan.reportEncoding',
    defaultMessage: 'Encoding of the file: {encoding}',
  },
  line: {
    id: 'desk.fileplan.line',
    defaultMessage: 'Line',
  },
  field: {
    id: 'desk.fileplan.field',
    defaultMessage: 'Field',
  },
  problem: {
    id: 'desk.fileplan.problem',
    defaultMessage: 'What is wrong',
  },
  severity: {
    id: 'desk.fileplan.severity',
    defaultMessage: 'Weight',
  },
  error: {
    id: 'desk.fileplan.error',
    defaultMessage: 'error',
  },
  warning: {
    id: 'desk.fileplan.warning',
    defaultMessage: 'warning',
  },
  field_symbol: {
    id: 'desk.fileplan.field_symbol',
    defaultMessage: 'symbol',
  },
  field_title: {
    id: 'desk.fileplan.field_title',
    defaultMessage: 'title',
  },
  field_category: {
    id: 'desk.fileplan.field_category',
    defaultMessage: 'category',
  },
  field_note: {
    id: 'desk.fileplan.field_note',
    defaultMessage: 'note',
  },
  field_synonyms: {
    id: 'desk.fileplan.field_synonyms',
    defaultMessage: 'synonyms',
  },
  field_excluded: {
    id: 'desk.fileplan.field_excluded',
    defaultMessage: 'excluded',
  },
  field_valid_to: {
    id: 'desk.fileplan.field_valid_to',
    defaultMessage: 'valid to',
  },
  field_way: {
    id: 'desk.fileplan.field_way',
    defaultMessage: 'way',
  },
  field_retention: {
    id: 'desk.fileplan.field_retention',
    defaultMessage: 'category',
  },
  imported: {
    id: 'desk.fileplan.imported',
    defaultMessage:
      'The plan was imported: {count, plural, one {# class} other {# classes}}.',
  },
  backToOffice: {
    id: 'desk.fileplan.backToOffice',
    defaultMessage: "The unit goes by the office's plan again.",
  },
  imports: {
    id: 'desk.fileplan.imports',
    defaultMessage: 'Imports',
  },
  importedBy: {
    id: 'desk.fileplan.importedBy',
    defaultMessage: '{name}, {time}',
  },
  onlyAdministrator: {
    id: 'desk.fileplan.onlyAdministrator',
    defaultMessage: 'Only an administrator of the office may do this.',
  },
  changesTitle: {
    id: 'desk.fileplan.changesTitle',
    defaultMessage: 'Differences between two years',
  },
  from: {
    id: 'desk.fileplan.from',
    defaultMessage: 'From year',
  },
  to: {
    id: 'desk.fileplan.to',
    defaultMessage: 'To year',
  },
  change: {
    id: 'desk.fileplan.change',
    defaultMessage: 'Change',
  },
  before: {
    id: 'desk.fileplan.before',
    defaultMessage: 'Before',
  },
  after: {
    id: 'desk.fileplan.after',
    defaultMessage: 'After',
  },
  change_added: {
    id: 'desk.fileplan.change_added',
    defaultMessage: 'new',
  },
  change_removed: {
    id: 'desk.fileplan.change_removed',
    defaultMessage: 'gone',
  },
  change_changed: {
    id: 'desk.fileplan.change_changed',
    defaultMessage: 'changed',
  },
  noChanges: {
    id: 'desk.fileplan.noChanges',
    defaultMessage: 'The plans of these years are the same.',
  },
});
