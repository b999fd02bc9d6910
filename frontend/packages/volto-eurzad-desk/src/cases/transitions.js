/** What the API offers to do with a record now; the desk shows a button for exactly these. */

export const transitionOf = (record, id) =>
  (record.transitions || []).find((transition) => transition.id === id) || null;

/** Letters are written in a case that is not closed, by those who may work on it (they are offered a transition). */
export const canWriteLetters = (record) =>
  record.can_add_letter ??
  (record.review_state === 'open' && (record.transitions || []).length > 0);
