import { useCallback, useMemo } from 'react';
import { apiIn } from '../api/client';
import { useLanguage } from '../i18n/Language';
import { LoadFailure } from '../ui/LoadFailure';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { useLoaded } from '../ui/useLoaded';
import { AccountForm } from './AccountForm';
import { AccountPage } from './AccountPage';
import { nameField } from './fields';
import { MY_DATA } from './myData';
import { useAccountForm } from './useAccountForm';

/** Page `/konto`: the person's own data. `account` is what the server has already fetched. */
export function ProfileIsland(props) {
  return (
    <AccountPage {...props}>
      <Profile initial={props.account} />
    </AccountPage>
  );
}

function Profile({ initial }) {
  const { t, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const load = useCallback(() => api.get('/@account'), [api]);
  const { data, failure, reload } = useLoaded(initial, load);
  if (failure || !data) {
    return (
      <>
        <h1>{t('account.profile')}</h1>
        {failure ? (
          <LoadFailure failure={failure} again={reload} />
        ) : (
          <Skeleton />
        )}
      </>
    );
  }
  return <ProfileForm data={data} />;
}

function ProfileForm({ data }) {
  const { t } = useLanguage();
  const fields = useMemo(
    () => ({
      fullname: nameField(t),
      phone: {
        type: 'phone',
        title: t('account.phone'),
        required: false,
        autocomplete: 'tel',
      },
      address: {
        type: 'text',
        title: t('account.address'),
        description: t('account.address_hint'),
        required: false,
        max_length: 300,
      },
    }),
    [t],
  );
  const account = useAccountForm({
    fields,
    initial: {
      fullname: data.fullname,
      phone: data.phone || '',
      address: data.address || '',
    },
    send: (api, { fullname, phone, address }) =>
      api.patch('/@account', { fullname, phone, address }),
  });
  return (
    <>
      {account.done && (
        <Notice tone="success" live>
          <p>{t('account.profile_saved')}</p>
        </Notice>
      )}
      <AccountForm
        title={t('account.profile')}
        account={account}
        fields={fields}
        button={t('account.save')}
        busyText={t('common.saving')}
      />
      <dl className="ez-list">
        <div>
          <dt>{t('account.email')}</dt>
          <dd>{data.email}</dd>
        </div>
      </dl>
      <p className="ez-help">{t('account.email_fixed')}</p>
      {data.identity && <p>{t(`account.identity_${data.identity}`)}</p>}
      <p className="ez-actions">
        <a className="ez-btn2" href="/konto/nowe-haslo">
          {t('account.change_password')}
        </a>
        <a className="ez-btn2" href="/konto/wyloguj">
          {t('account.log_out')}
        </a>
      </p>
      {data.kind === 'resident' && (
        <div className="ez-aside">
          <h2>{t('account.own_data')}</h2>
          <p>{t('account.own_data_hint')}</p>
          <p className="ez-actions">
            <a className="ez-btn2" href={MY_DATA}>
              {t('account.get_data')}
            </a>
            <a className="ez-btn2" href="/konto/usun">
              {t('account.remove')}
            </a>
          </p>
        </div>
      )}
    </>
  );
}
