import { defineMessages } from 'react-intl';

export const templates = defineMessages({
  title: {
    id: 'desk.templates.title',
    defaultMessage: 'Templates of letters',
  },
  place: {
    id: 'desk.templates.place',
    defaultMessage: 'Templates of letters',
  },
  create: {
    id: 'desk.templates.create',
    defaultMessage: 'New template',
  },
  importYaml: {
    id: 'desk.templates.importYaml',
    defaultMessage: 'Import a file',
  },
  filter: {
    id: 'desk.templates.filter',
    defaultMessage: 'Search by title',
  },
  showInactive: {
    id: 'desk.templates.showInactive',
    defaultMessage: 'Show those out of use, too',
  },
  columnTitle: {
    id: 'desk.templates.columnTitle',
    defaultMessage: 'Title',
  },
  columnKind: {
    id: 'desk.templates.columnKind',
    defaultMessage: 'Kind',
  },
  columnFor: {
    id: 'desk.templates.columnFor',
    defaultMessage: 'Meant for',
  },
  columnChanged: {
    id: 'desk.templates.columnChanged',
    defaultMessage: 'Changed',
  },
  columnState: {
    id: 'desk.templates.columnState',
    defaultMessage: 'State',
  },
  everywhere: {
    id: 'desk.templates.everywhere',
    defaultMessage: 'all cases',
  },
  active: {
    id: 'desk.templates.active',
    defaultMessage: 'in use',
  },
  inactive: {
    id: 'desk.templates.inactive',
    defaultMessage: 'out of use',
  },
  none: {
    id: 'desk.templates.none',
    defaultMessage: 'There are no templates yet.',
  },
  noneFound: {
    id: 'desk.templates.noneFound',
    defaultMessage: 'No template has such a title.',
  },
  back: {
    id: 'desk.templates.back',
    defaultMessage: 'Templates of letters',
  },
  id: {
    id: 'desk.templates.id',
    defaultMessage: 'Short name',
  },
  idHint: {
    id: 'desk.templates.idHint',
    defaultMessage:
      'Small letters without accents, digits and hyphens, such as wezwanie-braki. It does not change later.',
  },
  letterTitle: {
    id: 'desk.templates.letterTitle',
    defaultMessage: 'Title of the letter',
  },
  note: {
    id: 'desk.templates.note',
    defaultMessage: 'Note for colleagues',
  },
  noteHint: {
    id: 'desk.templates.noteHint',
    defaultMessage: 'When to use this template.',
  },
  kind: {
    id: 'desk.templates.kind',
    defaultMessage: 'Kind',
  },
  remedy: {
    id: 'desk.templates.remedy',
    defaultMessage: 'Remedy',
  },
  remedyUsual: {
    id: 'desk.templates.remedyUsual',
    defaultMessage: 'usual for the kind and procedure',
  },
  act: {
    id: 'desk.templates.act',
    defaultMessage: 'What the letter does in the proceedings',
  },
  actHint: {
    id: 'desk.templates.actHint',
    defaultMessage:
      'A call stops the clock of the case, a notice under art. 36 gives it a new date, and so on. Letters with an act are drafted in the section Deadline, too.',
  },
  actUsual: {
    id: 'desk.templates.actUsual',
    defaultMessage: 'what its kind does',
  },
  units: {
    id: 'desk.templates.units',
    defaultMessage: 'Units',
  },
  unitsHint: {
    id: 'desk.templates.unitsHint',
    defaultMessage:
      'Symbols, apart by commas; in their cases the template can be used. None: everywhere.',
  },
  services: {
    id: 'desk.templates.services',
    defaultMessage: 'Services',
  },
  servicesHint: {
    id: 'desk.templates.servicesHint',
    defaultMessage: 'Short names of services, apart by commas. None: all.',
  },
  insertField: {
    id: 'desk.templates.insertField',
    defaultMessage: 'Put in a field',
  },
  textHint: {
    id: 'desk.templates.textHint',
    defaultMessage:
      'Fields in braces are filled when a letter is begun. What only a person can know goes into [square brackets].',
  },
  conditionHint: {
    id: 'desk.templates.conditionHint',
    defaultMessage: '{sign} keeps a passage only where the field has a value.',
  },
  save: {
    id: 'desk.templates.save',
    defaultMessage: 'Save the template',
  },
  saved: {
    id: 'desk.templates.saved',
    defaultMessage: 'The template has been saved.',
  },
  unsaved: {
    id: 'desk.templates.unsaved',
    defaultMessage: 'There are changes that are not saved.',
  },
  deactivate: {
    id: 'desk.templates.deactivate',
    defaultMessage: 'Withdraw from use',
  },
  activate: {
    id: 'desk.templates.activate',
    defaultMessage: 'Put into use again',
  },
  deactivated: {
    id: 'desk.templates.deactivated',
    defaultMessage: 'The template is out of use.',
  },
  activated: {
    id: 'desk.templates.activated',
    defaultMessage: 'The template is in use again.',
  },
  export: {
    id: 'desk.templates.export',
    defaultMessage: 'Export as a file',
  },
  versions: {
    id: 'desk.templates.versions',
    defaultMessage: 'Earlier versions',
  },
  versionBy: {
    id: 'desk.templates.versionBy',
    defaultMessage: '{time}, {author}',
  },
  byProfile: {
    id: 'desk.templates.byProfile',
    defaultMessage: "from the office's profile",
  },
  takeVersion: {
    id: 'desk.templates.takeVersion',
    defaultMessage: 'Put this text into the editor',
  },
  preview: {
    id: 'desk.templates.preview',
    defaultMessage: 'Preview',
  },
  previewCase: {
    id: 'desk.templates.previewCase',
    defaultMessage: 'Preview in the case',
  },
  previewSample: {
    id: 'desk.templates.previewSample',
    defaultMessage: 'a made-up case',
  },
  readOnly: {
    id: 'desk.templates.readOnly',
    defaultMessage:
      'You can look at this template; it is changed by an administrator or the head of its unit.',
  },
  importTitle: {
    id: 'desk.templates.importTitle',
    defaultMessage: 'Import a template',
  },
  importFile: {
    id: 'desk.templates.importFile',
    defaultMessage: 'YAML file',
  },
  importReplace: {
    id: 'desk.templates.importReplace',
    defaultMessage: 'Replace the template of this name',
  },
  imported: {
    id: 'desk.templates.imported',
    defaultMessage: 'The template has been imported.',
  },
});
