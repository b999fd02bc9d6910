import { createContext, useContext, useMemo } from 'react';
import { translate } from './translate';
import { formatsFor } from './format';
import { withHardSpaces } from './hardSpaces';

const LanguageContext = createContext(null);

/** Gives everything below it the language of the page. */
export function Language({ locale, messages, children }) {
  const value = useMemo(() => {
    const catalog = { ...messages, '@locale': locale };
    return {
      locale,
      t: (id, values) => translate(catalog, id, values),
      tidy: (text) => (locale === 'pl' && text ? withHardSpaces(text) : text),
      ...formatsFor(locale),
    };
  }, [locale, messages]);
  return (
    <LanguageContext.Provider value={value}>
      {children}
    </LanguageContext.Provider>
  );
}

/** `t(id, values)`, `tidy(text)`, `date`, `time`, `number`, `amount`, `size` and `locale`. */
export function useLanguage() {
  return useContext(LanguageContext);
}
