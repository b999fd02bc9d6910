import { useIntl } from 'react-intl';
import { hardSpaces } from '../typography/text';

/** `t(message, values)`: the message in the visitor's language, with hard spaces. */
export function useText() {
  const intl = useIntl();
  return (message, values) => hardSpaces(intl.formatMessage(message, values));
}

/** `lang` for what editors wrote, when the screens are in another language than it is. */
export function useContentLanguage(content) {
  const { locale } = useIntl();
  const language = content?.language?.token || 'pl';
  return language === locale ? undefined : language;
}
