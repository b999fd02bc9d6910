import { useCallback, useEffect, useMemo, useRef } from 'react';
import { AccountForm } from '../account/AccountForm';
import { AccountPage } from '../account/AccountPage';
import { useAccountForm } from '../account/useAccountForm';
import { MY_DATA } from '../account/myData';
import { apiIn } from '../api/client';
import { dropToken } from '../api/session';
import { useLanguage } from '../i18n/Language';
import { LoadFailure } from '../ui/LoadFailure';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { useLoaded } from '../ui/useLoaded';
import { useTitle } from '../ui/useTitle';

/** Page `/konto/usun`: what goes and what stays, and the end of the account. */
export function AccountRemovalIsland({ removal, ...props }) {
  return (
    <AccountPage {...props}>
      <AccountRemoval initial={removal} />
    </AccountPage>
  );
}

function AccountRemoval({ initial }) {
  const { t, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const load = useCallback(() => api.get('/@account-removal'), [api]);
  const { data, failure, reload } = useLoaded(initial, load);
  if (failure || !data) {
    return (
      <>
        <h1>{t('leaving.title')}</h1>
        {failure?.status === 403 && (
          <Notice tone="info">
            <p>{t('leaving.clerk')}</p>
          </Notice>
        )}
        {failure && failure.status !== 403 && (
          <LoadFailure failure={failure} again={reload} />
        )}
        {!failure && <Skeleton lines={8} />}
      </>
    );
  }
  return <Removal data={data} />;
}

function Removal({ data }) {
  const { t } = useLanguage();
  const fields = useMemo(
    () => ({
      password: {
        type: 'text',
        password: true,
        title: t('leaving.password'),
        description: t('leaving.password_hint'),
        required: true,
        autocomplete: 'current-password',
      },
      confirmed: {
        type: 'boolean',
        title: t('leaving.confirm'),
        required: true,
      },
    }),
    [t],
  );
  const account = useAccountForm({
    fields,
    send: async (api, { password, confirmed }) => {
      await api.post('/@account-removal', { password, confirmed });
      dropToken();
    },
  });
  if (account.done) return <Gone />;
  return (
    <AccountForm
      title={t('leaving.title')}
      lead={t('leaving.lead')}
      intro={<WhatBecomes data={data} />}
      account={account}
      fields={fields}
      button={t('leaving.button')}
      busyText={t('leaving.busy')}
    >
      <p>
        <a href="/konto">{t('leaving.back')}</a>
      </p>
    </AccountForm>
  );
}

/** Everything that the person has to know before. */
function WhatBecomes({ data }) {
  const { t } = useLanguage();
  const going = ['drafts', 'letters', 'to_sign'].filter((name) => data[name]);
  return (
    <>
      <h2>{t('leaving.data_title')}</h2>
      <p>{t('leaving.data')}</p>
      <p className="ez-actions">
        <a className="ez-btn2" href={MY_DATA}>
          {t('leaving.download')}
        </a>
      </p>
      <h2>{t('leaving.goes_title')}</h2>
      <ul>
        <li>{t('leaving.goes_profile')}</li>
        {going.map((name) => (
          <li key={name}>{t(`leaving.goes_${name}`, { count: data[name] })}</li>
        ))}
        <li>{t('leaving.goes_notices')}</li>
        <li>{t('leaving.goes_login')}</li>
      </ul>
      <h2>{t('leaving.stays_title')}</h2>
      <p>{t('leaving.stays')}</p>
      <p>{t('leaving.stays_law')}</p>
      {data.visits > 0 && (
        <p>{t('leaving.stays_visits', { count: data.visits })}</p>
      )}
      <h2>{t('leaving.open_title')}</h2>
      {data.under_way_total === 0 ? (
        <p>{t('leaving.open_none')}</p>
      ) : (
        <UnderWay data={data} />
      )}
    </>
  );
}

function UnderWay({ data }) {
  const { t } = useLanguage();
  const unread = data.under_way.reduce((sum, one) => sum + one.unread, 0);
  const more = data.under_way_total - data.under_way.length;
  return (
    <>
      <Notice tone="warning">
        <p>{t('leaving.open_by_post')}</p>
        {unread > 0 && <p>{t('leaving.open_unread', { count: unread })}</p>}
        {data.under_way.some((one) => !one.postable) && (
          <p>
            {t('leaving.open_no_address')}{' '}
            <a href="/konto">{t('leaving.open_add_address')}</a>
          </p>
        )}
      </Notice>
      <ul>
        {data.under_way.map((one) => (
          <li key={one.id}>
            <a href={`/moje-sprawy/${encodeURIComponent(one.id)}`}>
              {one.title}
            </a>
            {one.mark && ` (${one.mark})`}
          </li>
        ))}
        {more > 0 && <li>{t('leaving.open_more', { count: more })}</li>}
      </ul>
    </>
  );
}

function Gone() {
  const { t } = useLanguage();
  const heading = useRef(null);
  useTitle(t('leaving.gone_title'));
  useEffect(() => heading.current?.focus(), []);
  return (
    <>
      <h1 ref={heading} tabIndex={-1}>
        {t('leaving.gone_title')}
      </h1>
      <Notice tone="success">
        <p>{t('leaving.gone')}</p>
      </Notice>
      <p className="ez-actions">
        <a className="btn ez-btn" href="/">
          {t('account.home')}
        </a>
      </p>
    </>
  );
}
