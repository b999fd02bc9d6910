/**
 * The statutory parts of a letter (KPA art. 107 for decisions), in their order on paper.
 */
import { letters as messages } from '../messages/letters';
import { markup } from '../messages/markup';

const FORMAL = ['decision', 'order'];

/** Kinds of letters that have the part as a rule; in others it is shown once it has been filled. */
export const PARTS = [
  {
    name: 'legal_basis',
    rows: 3,
    message: messages.legalBasis,
    hint: messages.legalBasisHint,
    kinds: [...FORMAL, 'call', 'certificate'],
  },
  {
    name: 'operative_part',
    rows: 8,
    message: messages.operativePart,
    hint: markup.hint,
  },
  {
    name: 'reasons',
    rows: 12,
    message: messages.reasons,
    hint: markup.hint,
    kinds: FORMAL,
  },
  {
    name: 'instruction',
    rows: 8,
    message: messages.instruction,
    hint: messages.instructionHint,
    kinds: [...FORMAL, 'call', 'notice'],
  },
];

/** The parts that a letter of this kind has, with the name that the kind gives them. */
export function partsOf(letter) {
  const formal = FORMAL.includes(letter.kind);
  return PARTS.filter(
    ({ name, kinds }) => !kinds || kinds.includes(letter.kind) || letter[name],
  ).map((part) =>
    part.name === 'operative_part' && !formal
      ? { ...part, message: messages.content }
      : part,
  );
}

const NAMES = {
  title: messages.title,
  kind: messages.kind,
  addressees: messages.addressees,
  legal_basis: messages.legalBasis,
  operative_part: messages.operativePart,
  reasons: messages.reasons,
  instruction: messages.instruction,
  remedy: messages.remedy,
  attachments: messages.attachments,
};

/** The name of a part of a letter. */
export const nameOfPart = (name, text) =>
  NAMES[name] ? text(NAMES[name]) : name;

export const anchorOf = (field) => `pismo-${field}`;

/**
 * An element that the letter lacks: its words, the field to mend it in, whether it must be there.
 * @param {string | {id: string, title: string, field: string, required?: boolean}} element
 */
export function missingOf(element) {
  if (typeof element === 'string') {
    return { id: element, title: null, field: element, required: true };
  }
  const { id, title, field, required = true } = element;
  return { id: id || field, title, field: field || id, required };
}

/** Lists are edited as one line each. */
export const linesOf = (value) =>
  Array.isArray(value) ? value.join('\n') : value || '';
