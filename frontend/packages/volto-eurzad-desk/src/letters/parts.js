/**
 * The statutory parts of a letter (KPA art. 107 for decisions), in their order on paper.
 */
import { letters as messages } from '../messages/letters';

export const PARTS = [
  {
    name: 'legal_basis',
    rows: 3,
    message: messages.legalBasis,
    hint: messages.legalBasisHint,
  },
  {
    name: 'operative_part',
    rows: 8,
    message: messages.operativePart,
    hint: messages.paragraphsHint,
  },
  {
    name: 'reasons',
    rows: 12,
    message: messages.reasons,
    hint: messages.paragraphsHint,
  },
  {
    name: 'instruction',
    rows: 8,
    message: messages.instruction,
    hint: messages.instructionHint,
  },
];

/** Parts that a letter without a decision has no use for are left out when empty. */
export function partsOf(letter) {
  const formal = letter.kind === 'decision' || letter.kind === 'order';
  return PARTS.filter(
    ({ name }) => formal || name !== 'legal_basis' || letter[name],
  );
}

export const anchorOf = (field) => `pismo-${field}`;

/** An element that art. 107 asks for and the letter lacks: its words and the field to mend it in, where there is one. */
export function missingOf(element) {
  if (typeof element === 'string')
    return { id: element, title: null, field: element, required: true };
  const { id, title, field, required = true } = element;
  return { id: id || field, title, field: field || id, required };
}

/** Lists are edited as one line each. */
export const linesOf = (value) =>
  Array.isArray(value) ? value.join('\n') : value || '';
