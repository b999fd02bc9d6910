import { defineMessages } from 'react-intl';

export const files = defineMessages({
  file: {
    id: 'desk.files.file',
    defaultMessage: 'file',
  },
  show: {
    id: 'desk.files.show',
    defaultMessage: 'Show',
  },
  hide: {
    id: 'desk.files.hide',
    defaultMessage: 'Hide',
  },
  download: {
    id: 'desk.files.download',
    defaultMessage: 'Download',
  },
  showNamed: {
    id: 'desk.files.showNamed',
    defaultMessage: 'Show: {name}',
  },
  hideNamed: {
    id: 'desk.files.hideNamed',
    defaultMessage: 'Hide: {name}',
  },
  downloadNamed: {
    id: 'desk.files.downloadNamed',
    defaultMessage: 'Download: {name} ({kind}, {size})',
  },
  waiting: {
    id: 'desk.files.waiting',
    defaultMessage:
      'Waits for the virus scan. It can be opened once it is found clean.',
  },
  infected: {
    id: 'desk.files.infected',
    defaultMessage:
      'Malicious software ({found}). Nobody can open this file; ask the sender for another copy.',
  },
  noInlineView: {
    id: 'desk.files.noInlineView',
    defaultMessage: 'Your browser does not show PDF in a page.',
  },
  openInTab: {
    id: 'desk.files.openInTab',
    defaultMessage: 'Open the file',
  },
});
