const ONE_LETTER_WORD = /(^|[\s(„"])([aiouwz])[ \n]+/gi;

/** Keeps a one-letter word on the line of the word that follows it, as Polish typesetting asks. */
export function withHardSpaces(text) {
  // twice: in "i w domu" the two words share the space between them
  return text
    .replace(ONE_LETTER_WORD, '$1$2\u00a0')
    .replace(ONE_LETTER_WORD, '$1$2\u00a0');
}
