import { useIntl } from 'react-intl';
import { useSelector } from 'react-redux';
import Helmet from '@plone/volto/helpers/Helmet/Helmet';
import { Island } from 'volto-eurzad/islands/Island';
import { messagesFor } from '../i18n/catalogs';
import { translate } from '../i18n/translate';
import { sections } from '../islands';

/** What of the office the islands show: no page carries more than it needs. */
function officeInShort(office) {
  if (!office) return undefined;
  const { name, address, phone, links } = office;
  return { name, address, phone, links };
}

/** A page that is one island: titled for who has no script, and drawn on the server. */
export function IslandPage({ name, title, titleText, ...props }) {
  const { locale: full } = useIntl();
  const locale = full.startsWith('en') ? 'en' : 'pl';
  const office = useSelector((state) => state.eurzad?.office);
  const messages = messagesFor(locale, sections[name]);
  const shown =
    titleText || translate({ ...messages, '@locale': locale }, title);
  return (
    <div className="wrap w">
      <Helmet>
        <title>{office ? `${shown} – ${office.name}` : shown}</title>
        <meta name="robots" content="noindex" />
      </Helmet>
      <Island
        name={name}
        props={{ ...props, locale, messages, office: officeInShort(office) }}
      />
    </div>
  );
}
