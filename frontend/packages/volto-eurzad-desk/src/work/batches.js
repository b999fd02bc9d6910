/**
 * What can be done with several rows at once: a word in the address (the open dialog), its name, its dialog, and the lists that offer it.
 * A dialog gets `rows` and `onClose`, and uses ./BatchDialog to show what will fail before anything is done.
 */
import { work as messages } from '../messages/work';
import { ApproveBatch, AssignBatch, CloseBatch } from './BatchDialogs';

export const BATCHES = [
  {
    id: 'przydziel-wiele',
    message: messages.assignMany,
    icon: 'person',
    lists: ['moje', 'komorka', 'dekretacja', 'pilne', 'po-terminie'],
    Component: AssignBatch,
  },
  {
    id: 'akceptuj-wiele',
    message: messages.approveMany,
    icon: 'stamp',
    lists: ['akceptacja'],
    Component: ApproveBatch,
  },
  {
    id: 'zamknij-wiele',
    message: messages.closeMany,
    icon: 'archive',
    lists: ['moje', 'komorka', 'pilne', 'po-terminie'],
    Component: CloseBatch,
  },
];

export const batchesOf = (list) =>
  BATCHES.filter(({ lists }) => lists.includes(list));
