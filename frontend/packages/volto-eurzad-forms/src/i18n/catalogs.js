import casesEn from '../locales/cases.en.json';
import casesPl from '../locales/cases.pl.json';
import jointEn from '../locales/joint.en.json';
import jointPl from '../locales/joint.pl.json';
import leavingEn from '../locales/leaving.en.json';
import leavingPl from '../locales/leaving.pl.json';
import en from '../locales/en.json';
import pl from '../locales/pl.json';
import verifyEn from '../locales/verify.en.json';
import verifyPl from '../locales/verify.pl.json';
import visitsEn from '../locales/visits.en.json';
import visitsPl from '../locales/visits.pl.json';

export const catalogs = {
  en: { ...en, ...casesEn, ...jointEn, ...leavingEn, ...verifyEn, ...visitsEn },
  pl: { ...pl, ...casesPl, ...jointPl, ...leavingPl, ...verifyPl, ...visitsPl },
};

/** The part of a catalog that an island needs, by the first word of the message ids. */
export function messagesFor(locale, sections) {
  const catalog = catalogs[locale] || catalogs.pl;
  return Object.fromEntries(
    Object.entries(catalog).filter(([id]) =>
      sections.includes(id.split('.')[0]),
    ),
  );
}
