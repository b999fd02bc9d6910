import PO from 'pofile';

/** Translations of a catalogue, by message id. */
export function translationsOf(source) {
  return Object.fromEntries(
    PO.parse(source)
      .items.filter((item) => item.msgstr[0])
      .map((item) => [item.msgid, item.msgstr[0]]),
  );
}

/** Lets a .po be imported as its translations. */
export const po = {
  name: 'po',
  transform(source, id) {
    if (!id.endsWith('.po')) return null;
    return {
      code: `export default ${JSON.stringify(translationsOf(source))}`,
      map: null,
    };
  },
};
