import { useLanguage } from '../i18n/Language';

/** In whose matter a person is, when it is not only their own. */
export function Acting({ acting }) {
  const { t, tidy } = useLanguage();
  const others = acting.filter((one) => one.on_behalf_of.length > 0);
  if (!others.length) return null;
  return (
    <ul className="ez-acting">
      {others.map((one) => (
        <li key={one.party}>
          <strong>{one.role_title}</strong>
          {': '}
          {t('case.on_behalf_of', { names: tidy(one.on_behalf_of.join(', ')) })}
        </li>
      ))}
    </ul>
  );
}
