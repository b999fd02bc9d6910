/**
 * What can be done with a letter now.
 */

const FIRST_WAIT = 1000;
const LONGEST_WAIT = 15000;

export const canDo = (letter, transition) =>
  (letter.transitions || []).some(({ id }) => id === transition);

/** A draft is edited by those who may submit it. */
export const isEditable = (letter) =>
  letter.review_state === 'draft' && canDo(letter, 'submit');

/** The letter's own PDF, made once it has been approved. */
export const finalPdf = (letter) =>
  (letter.files || []).find(
    (file) =>
      file.kind === 'letter-pdf' ||
      (!file.kind && (file.content_type || '').startsWith('application/pdf')),
  );

/** The scan of the letter as it was signed on paper. */
export const signedScan = (letter) =>
  (letter.files || []).find(({ kind }) => kind === 'signed-scan');

/** Approved, and its PDF still being made. */
export const isBeingPrepared = (letter) =>
  letter.review_state === 'approved' && !finalPdf(letter);

/** Milliseconds until the letter is asked for again while its PDF is being made: longer each time. */
export function waitFor(letter, answers) {
  if (!letter || !isBeingPrepared(letter)) return false;
  return Math.round(
    Math.min(LONGEST_WAIT, FIRST_WAIT * 1.6 ** Math.max(0, answers - 1)),
  );
}
