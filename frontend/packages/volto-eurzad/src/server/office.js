import { getJson } from './backend';
import { remembered } from './cache';

/* eslint-disable no-console */

/** Shown when the backend was never reached: enough to draw an error page. */
export const UNKNOWN_OFFICE = {
  id: '',
  name: '',
  office_name: '',
  short_name: '',
  colour: '#1f4e79',
  hours: [],
  links: {},
  languages: ['pl', 'en'],
};

const fetchOffice = remembered(
  (language) => getJson('/@office', { language }),
  { seconds: 30 },
);

/** The office as `GET /@office` describes it, at most 30 s old. Never rejects. */
export async function officeIn(language) {
  try {
    return await fetchOffice(language);
  } catch (error) {
    console.error(`The office could not be read: ${error.message}`);
    return UNKNOWN_OFFICE;
  }
}

/** Who the token belongs to (`GET /@account`), or null when the backend does not know it. */
export async function accountOf(token, language) {
  try {
    return await getJson('/@account', { token, language });
  } catch (error) {
    if (![401, 404].includes(error.status)) {
      console.error(`The account could not be read: ${error.message}`);
    }
    return null;
  }
}
