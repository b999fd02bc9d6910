import React from 'react';
import { useSelector } from 'react-redux';
import { useIntl } from 'react-intl';
import { isoDay, longDate, telHref } from '../typography/text';
import { officeOf } from '../state';
import A from './A';
import Hours from './Hours';
import { messages } from './messages';
import { useText } from './useText';

function AboutPage({ content }) {
  const t = useText();
  const { locale } = useIntl();
  const unit = content?.contact_unit?.title;
  const checked = content?.checked_on;
  const changed = content?.modified;
  if (!unit && !checked && !changed) return null;
  const date = (value) => (
    <time dateTime={isoDay(value)}>{longDate(value, locale)}</time>
  );
  return (
    <div>
      <h2>{t(messages.thisPage)}</h2>
      <ul>
        {unit && <li lang="pl">{t(messages.keeper, { unit })}</li>}
        {checked ? (
          <li>
            {t(messages.checked, { date: '' })}
            {date(checked)}
          </li>
        ) : (
          changed && (
            <li>
              {t(messages.changed, { date: '' })}
              {date(changed)}
            </li>
          )
        )}
      </ul>
    </div>
  );
}

/** Address and hours stand in the footer of every page but the start page, which shows them itself. */
export default function Footer({ home = false }) {
  const t = useText();
  const office = useSelector(officeOf);
  const content = useSelector((state) =>
    state.content?.get?.error ? null : state.content?.data,
  );
  const { address, phone, email, links = {}, hours = [] } = office ?? {};
  return (
    <footer className="foot">
      <div className="wrap">
        <div lang="pl">
          <h2>{office?.office_name}</h2>
          {address && !home && (
            <address>
              {address.street}
              <br />
              {address.postal_code} {address.city}
              {phone && (
                <>
                  <br />
                  <a href={telHref(phone)}>{phone}</a>
                </>
              )}
              {email && (
                <>
                  <br />
                  <a href={`mailto:${email}`}>{email}</a>
                </>
              )}
            </address>
          )}
        </div>
        {hours.length > 0 && !home && (
          <div>
            <h2>{t(messages.hours)}</h2>
            <Hours hours={hours} />
          </div>
        )}
        <nav aria-label={t(messages.footerNav)}>
          <h2>{t(messages.information)}</h2>
          <ul>
            <li>
              <A href={links.accessibility || '/deklaracja-dostepnosci'}>
                {t(messages.accessibility)}
              </A>
            </li>
            <li>
              <A href={links.privacy || '/ochrona-danych'}>
                {t(messages.privacy)}
              </A>
            </li>
            {links.terms && (
              <li>
                <A href={links.terms}>{t(messages.terms)}</A>
              </li>
            )}
            <li>
              <A href={links.bip || '/bip'}>{t(messages.bip)}</A>
            </li>
            <li>
              <A href="/zweryfikuj-dokument">{t(messages.verifyDocument)}</A>
            </li>
          </ul>
        </nav>
        <AboutPage content={content} />
      </div>
    </footer>
  );
}
