/**
 * What can be done with a case, in the order of the work. Each has its word in the address (the open dialog), its name, the dialog, and
 * tells from the record whether it can be done now. `primary` and `shown` ones are buttons, the others are in the menu "More".
 */
import { archive } from '../messages/archive';
import { ACTIONS as CIRCLE } from '../circle/actions';
import { HandOverDialog } from '../delivery/HandOverDialog';
import { delivery } from '../messages/delivery';
import {
  AcknowledgeDialog,
  acknowledgeMessage,
} from '../assignments/AcknowledgeDialog';
import { cases as messages } from '../messages/cases';
import { ActDialog } from '../clock/ActDialog';
import { EventDialog } from '../clock/EventDialog';
import { ProcedureDialog } from '../clock/ProcedureDialog';
import { clock as clockMessages } from '../messages/clock';
import { procedure } from '../messages/procedure';
import { AssignDialog } from './AssignDialog';
import { CloseCaseDialog } from './CloseCaseDialog';
import { NewLetterDialog } from './NewLetterDialog';
import { OpenCaseDialog } from './OpenCaseDialog';
import { ReopenDialog } from './ReopenDialog';
import { canWriteLetters, transitionOf } from './transitions';

const offered = (transition) => (record) =>
  Boolean(transitionOf(record, transition));

/** May this person handle the case now? The API says so: `may` holds "handle", "assign"… */
export const may = (right) => (record) => (record.may || []).includes(right);

export const ACTIONS = [
  {
    id: 'potwierdz',
    message: (record) => acknowledgeMessage(record.waits_for_you),
    icon: 'check',
    look: 'primary',
    when: (record) => Boolean(record.waits_for_you),
    Component: AcknowledgeDialog,
  },
  {
    id: 'otworz',
    command: 'openCase',
    message: () => messages.openCase,
    icon: 'folder',
    look: 'primary',
    when: offered('open'),
    Component: OpenCaseDialog,
  },
  {
    id: 'pismo',
    command: 'newLetter',
    message: () => messages.newLetter,
    icon: 'draft',
    look: 'primary',
    when: canWriteLetters,
    Component: NewLetterDialog,
  },
  {
    id: 'przydziel',
    command: 'assign',
    message: (record) => (record.handler ? messages.reassign : messages.assign),
    icon: 'person',
    look: 'plain',
    when: offered('assign'),
    Component: AssignDialog,
  },
  {
    id: 'przekaz',
    command: 'handOver',
    message: () => delivery.handOver,
    icon: 'send',
    when: (record) => Boolean(record.may_hand_over),
    Component: HandOverDialog,
  },
  {
    id: 'zamknij',
    command: 'closeCase',
    message: () => messages.closeCase,
    icon: 'archive',
    look: 'plain',
    when: offered('close'),
    Component: CloseCaseDialog,
  },
  {
    id: 'wznow',
    message: () => archive.reopen,
    icon: 'refresh',
    when: (record) => offered('reopen')(record) && record.archive?.state === '',
    Component: ReopenDialog,
  },
  ...CIRCLE,
  {
    id: 'zdarzenie',
    command: 'enterEvent',
    message: () => clockMessages.enter,
    icon: 'clock',
    when: (record) => may('handle')(record) && record.review_state !== 'closed',
    Component: EventDialog,
  },
  {
    id: 'czynnosc',
    command: 'draftAct',
    message: () => clockMessages.draftAct,
    icon: 'draft',
    when: canWriteLetters,
    Component: ActDialog,
  },
  {
    id: 'tryb',
    message: () => procedure.change,
    icon: 'refresh',
    when: (record) => may('handle')(record) && record.review_state !== 'closed',
    Component: ProcedureDialog,
  },
];

/** What can be done with this case now. */
export const actionsOf = (record) =>
  ACTIONS.filter((action) => action.when(record));
