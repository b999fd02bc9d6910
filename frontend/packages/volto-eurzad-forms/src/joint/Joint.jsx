import { useCallback, useMemo, useState } from 'react';
import { AccountPage } from '../account/AccountPage';
import { apiIn } from '../api/client';
import { useLanguage } from '../i18n/Language';
import { LoadFailure } from '../ui/LoadFailure';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { useLoaded } from '../ui/useLoaded';
import { useTitle } from '../ui/useTitle';
import { Application } from './Application';
import { Invitation } from './Invitation';
import { Invite } from './Invite';
import { Signatories } from './Signatories';
import { SignOrDecline } from './SignOrDecline';

/**
 * Page `/wspolny-wniosek/<draft>`: who files the application together, what each has done, and
 * signing it. Without a draft it takes up the invitation whose secret the link in the letter has.
 */
export function JointIsland({ id, go, ...props }) {
  return (
    <AccountPage {...props}>
      {id ? <Joint id={id} /> : <Invitation go={go} />}
    </AccountPage>
  );
}

const pathOf = (address) => new URL(address, 'http://portal.invalid').pathname;

function Joint({ id }) {
  const { t, tidy, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const path = `/@joint/${encodeURIComponent(id)}`;
  const load = useCallback(() => api.get(path), [api, path]);
  const { data, failure, setData, reload } = useLoaded(null, load);
  const [over, setOver] = useState(null);
  useTitle(t('joint.title'));

  if (over) return <Over over={over} />;
  if (failure?.status === 409) return <Over over={{ filed: true }} />;
  if (failure || !data) {
    return (
      <>
        <h1>{t('joint.title')}</h1>
        {failure ? (
          <LoadFailure failure={failure} again={reload} />
        ) : (
          <Skeleton lines={8} />
        )}
      </>
    );
  }
  const form = `${pathOf(data.form)}?szkic=${encodeURIComponent(id)}`;
  return (
    <>
      <h1>
        <span className="ez-step">{t('joint.title')}</span>
        {tidy(data.service)}
      </h1>
      <p className="ez-lead">
        {t(data.owner ? 'joint.lead_owner' : 'joint.lead_other')}
      </p>
      {!data.complete && (
        <Notice tone="warning">
          <p>{t(data.owner ? 'joint.incomplete' : 'joint.incomplete_other')}</p>
          {data.owner && (
            <a className="ez-btn2" href={form}>
              {t('joint.edit')}
            </a>
          )}
        </Notice>
      )}
      <Signatories joint={data} api={api} path={path} onTold={setData} />
      {data.owner && data.complete && (
        <Invite path={path} onTold={setData} alone={alone(data)} />
      )}
      <Application joint={data} form={form} />
      <SignOrDecline
        joint={data}
        api={api}
        path={path}
        onTold={setData}
        onOver={setOver}
        again={reload}
      />
    </>
  );
}

/** Whether nobody signs beside the owner. */
const alone = ({ signatories }) =>
  !signatories.some(
    (one, index) => index > 0 && !['declined', 'withdrawn'].includes(one.state),
  );

/** It is filed, or this person has declined. */
function Over({ over }) {
  const { t } = useLanguage();
  const title = t(over.declined ? 'joint.declined_title' : 'joint.filed_title');
  useTitle(title);
  return (
    <>
      <div className="ez-accepted" role="status">
        <h1>{title}</h1>
        <p>{t(over.declined ? 'joint.declined_hint' : 'joint.filed_hint')}</p>
      </div>
      <p className="ez-actions">
        <a className="btn ez-btn" href="/moje-sprawy">
          {t('cases.mine')}
        </a>
      </p>
    </>
  );
}
