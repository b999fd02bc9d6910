/**
 * What the tray shows of the letters in it, and of a batch that is being signed.
 */
import { pathOf } from '../api/client';
import { signing as messages } from '../messages/signing';

/** Word, icon and tone of each state of a signature. */
export const LOOKS = {
  waiting: { message: messages.stateWaiting, icon: 'eye', tone: 'new' },
  accepted: { message: messages.stateAccepted, icon: 'check', tone: 'active' },
  queued: { message: messages.stateQueued, icon: 'clock', tone: 'waiting' },
  failed: { message: messages.stateFailed, icon: 'alert', tone: 'waiting' },
  signed: { message: messages.stateSigned, icon: 'draft', tone: 'done' },
};

/** Letters that can be signed now: approved, or approved and failed before. */
export const signable = (items) =>
  items.filter(({ state }) => state === 'accepted' || state === 'failed');

/** The next letter to be read after this one; itself when there is none. */
export function nextToRead(items, current) {
  const at = items.findIndex((item) => item.UID === current);
  const rest = [...items.slice(at + 1), ...items.slice(0, Math.max(0, at))];
  return rest.find(({ state }) => state === 'waiting')?.UID || current;
}

/**
 * Letters that are being signed. `problems` says why some already are not, by their path.
 * @returns {{UID: string, title: string, mark: string, refused: string}[]}
 */
export const batchOf = (letters, problems = {}) =>
  letters.map(({ '@id': address, UID, title, mark }) => ({
    UID,
    title,
    mark,
    refused: problems[pathOf(address)] || '',
  }));

/**
 * What became of the letters of a batch: those that left the tray are signed.
 * @param {{UID: string, title: string, mark: string, refused?: string}[]} batch
 * @param {object[]} items what the tray holds now
 */
export function outcomesOf(batch, items) {
  return batch.map((letter) => {
    if (letter.refused)
      return { ...letter, state: 'failed', problem: letter.refused };
    const here = items.find(({ UID }) => UID === letter.UID);
    return {
      ...letter,
      // what was just sent may still be told as approved
      state: !here
        ? 'signed'
        : here.state === 'accepted'
          ? 'queued'
          : here.state,
      problem: here ? here.problem : '',
    };
  });
}
