import { LANGUAGES } from './settings';

/** Messages of react-intl by language; English has its texts in the code, too. */
const messages = {};

export const messagesIn = (language) => messages[language] ?? {};

/** Resolves when all catalogues are loaded: the first page must not be in English by chance. */
export const localesReady = Promise.all(
  LANGUAGES.map(async (language) => {
    const catalogue = await import(`@root/../locales/${language}.json`);
    messages[language] = catalogue.default;
  }),
);
