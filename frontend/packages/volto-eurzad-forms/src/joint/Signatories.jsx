import { useState } from 'react';
import { sentenceFor } from '../api/failure';
import { useLanguage } from '../i18n/Language';
import { Icon } from '../ui/Icon';
import { Notice } from '../ui/Notice';

const ICONS = { signed: 'closed', declined: 'alert', expired: 'alert' };
const AGAIN = ['invited', 'expired', 'declined'];
const GONE = ['declined', 'withdrawn'];

/** Everybody who signs, with what each has done; the owner may send again and withdraw. */
export function Signatories({ joint, api, path, onTold }) {
  const { t } = useLanguage();
  const [failure, setFailure] = useState(null);
  const [busy, setBusy] = useState('');
  const [said, setSaid] = useState('');

  async function act(what, one) {
    setBusy(one.id);
    setFailure(null);
    try {
      onTold(await api.post(`${path}/${what}`, { signatory: one.id }));
      setSaid(t(`joint.done_${what}`, { name: one.name }));
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy('');
    }
  }

  return (
    <section aria-labelledby="podpisujacy">
      <h2 id="podpisujacy">{t('joint.who')}</h2>
      {joint.in_turn && <p>{t('joint.in_turn')}</p>}
      <ol className="ez-files">
        {joint.signatories.map((one, index) => (
          <Person
            key={one.id}
            one={one}
            owner={joint.owner && index > 0}
            busy={busy === one.id}
            act={act}
          />
        ))}
      </ol>
      {failure && (
        <Notice tone="error" live>
          <p>{sentenceFor(failure, t)}</p>
        </Notice>
      )}
      <p role="status" className="ez-help">
        {said}
      </p>
    </section>
  );
}

function Person({ one, owner, busy, act }) {
  const { t } = useLanguage();
  const [sure, setSure] = useState(false);
  return (
    <li className="ez-file">
      <Icon name={ICONS[one.state] || 'clock'} />
      <div>
        <p className="ez-file-name">
          {one.name}
          {one.me && ` (${t('joint.you')})`}
        </p>
        <p className="ez-help">
          <State one={one} />
          {owner && one.email && ` · ${one.email}`}
        </p>
        {one.reason && <p>{t('joint.reason', { reason: one.reason })}</p>}
      </div>
      {owner && (
        <div>
          {AGAIN.includes(one.state) && (
            <button
              type="button"
              className="ez-link"
              aria-disabled={busy || undefined}
              onClick={() => !busy && act('again', one)}
            >
              {t('joint.again')}
              <span className="ez-hidden"> {one.name}</span>
            </button>
          )}
          {!GONE.includes(one.state) &&
            (sure ? (
              <span role="group" aria-label={t('joint.withdraw')}>
                <span role="status">{t('joint.withdraw_sure')} </span>
                <button
                  type="button"
                  className="ez-link"
                  onClick={() => act('withdraw', one)}
                >
                  {t('joint.withdraw_yes')}
                </button>
                <button
                  type="button"
                  className="ez-link"
                  onClick={() => setSure(false)}
                >
                  {t('joint.no')}
                </button>
              </span>
            ) : (
              <button
                type="button"
                className="ez-link"
                onClick={() => setSure(true)}
              >
                {t('joint.withdraw')}
                <span className="ez-hidden"> {one.name}</span>
              </button>
            ))}
        </div>
      )}
    </li>
  );
}

function State({ one }) {
  const { t, date, time } = useLanguage();
  if (one.state === 'signed') {
    return t('joint.state_signed', {
      date: date(one.signed),
      time: time(one.signed),
    });
  }
  if (one.state === 'invited' && one.expires) {
    return t('joint.state_invited_until', { date: date(one.expires) });
  }
  if (one.turn) return t(one.me ? 'joint.state_turn_me' : 'joint.state_turn');
  return t(`joint.state_${one.state}`);
}
