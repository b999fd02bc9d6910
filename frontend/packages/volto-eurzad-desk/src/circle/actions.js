/**
 * What is done with a case seldom: other cases, other units, who may see it. In the menu "More" of the case page.
 */
import { transitionOf } from '../cases/transitions';
import { circle as messages } from '../messages/circle';
import { AccessDialog } from './AccessDialog';
import { CooperateDialog } from './CooperateDialog';
import { ExcludeDialog } from './ExcludeDialog';
import { FileDialog, TakeUpDialog } from './FileDialog';
import { JoinDialog } from './JoinDialog';
import { can } from './parties';
import { RelateDialog } from './RelateDialog';
import { SplitDialog } from './SplitDialog';
import { TransferDialog } from './TransferDialog';

export const ACTIONS = [
  {
    id: 'bez-znaku',
    message: () => messages.file,
    icon: 'archive',
    when: (record) => Boolean(transitionOf(record, 'file')),
    Component: FileDialog,
  },
  {
    id: 'podejmij',
    message: () => messages.takeUp,
    icon: 'refresh',
    look: 'plain',
    when: (record) => Boolean(transitionOf(record, 'take_up')),
    Component: TakeUpDialog,
  },
  {
    id: 'powiaz',
    message: () => messages.relate,
    icon: 'folder',
    when: can('relations'),
    Component: RelateDialog,
  },
  {
    id: 'polacz',
    message: () => messages.join,
    icon: 'folder',
    when: can('join'),
    Component: JoinDialog,
  },
  {
    id: 'odrebna',
    message: () => messages.split,
    icon: 'plus',
    when: can('split'),
    Component: SplitDialog,
  },
  {
    id: 'wspolpraca',
    message: () => messages.cooperate,
    icon: 'people',
    when: can('cooperation'),
    Component: CooperateDialog,
  },
  {
    id: 'przekaz',
    message: () => messages.transfer,
    icon: 'send',
    when: can('transfer'),
    Component: TransferDialog,
  },
  {
    id: 'dostep',
    message: () => messages.access,
    icon: 'shield',
    when: can('access'),
    Component: AccessDialog,
  },
  {
    id: 'wylacz',
    message: (record) =>
      can('exclude')(record) ? messages.exclude : messages.excludeSelf,
    icon: 'close',
    when: (record) => can('exclude')(record) || can('exclude_self')(record),
    Component: ExcludeDialog,
  },
];
