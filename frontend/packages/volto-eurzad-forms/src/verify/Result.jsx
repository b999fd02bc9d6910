import { useEffect, useRef } from 'react';
import { useLanguage } from '../i18n/Language';
import { Notice } from '../ui/Notice';

const TONES = {
  qualified: 'success',
  trusted: 'success',
  altered: 'error',
  unsigned: 'info',
};
const GOOD = ['qualified', 'trusted'];

/** The sentence of a reason, without the code that programs read it by. */
const sentenceOf = (reason) => reason.replace(/^(\[\d+\] )?[a-z0-9-]+: /, '');

/** What was found about a file or a code; it takes the focus when it comes. */
export function Result({ result }) {
  const { t } = useLanguage();
  const heading = useRef(null);
  useEffect(() => heading.current?.focus(), [result]);
  const { name, ours, summary, signers = [], reasons = [] } = result;
  return (
    <section aria-labelledby="verify-result">
      <h2 id="verify-result" ref={heading} tabIndex={-1}>
        {name ? t('verify.result', { name }) : t('verify.result_code')}
      </h2>
      <Ours ours={ours} alone={!summary} />
      {summary && (
        <Notice
          tone={TONES[summary.state] || 'warning'}
          title={t(`verify.${summary.state}`)}
        >
          {summary.state === 'altered' && <p>{t('verify.altered_hint')}</p>}
        </Notice>
      )}
      <Signers signers={signers} />
      {reasons.length > 0 && (
        <details open={Boolean(summary) && !GOOD.includes(summary.state)}>
          <summary>{t('verify.reasons')}</summary>
          <ul>
            {[...new Set(reasons.map(sentenceOf))].map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
      {name && (
        <p className="ez-help">
          {t('verify.fingerprint')}: <code>{result.sha256}</code>
        </p>
      )}
    </section>
  );
}

function Ours({ ours, alone }) {
  const { t, date } = useLanguage();
  if (ours?.kind) return <Letter letter={ours} />;
  if (ours)
    return (
      <Notice tone="success">
        <p>{t('verify.ours', { date: date(ours.dispatched) })}</p>
        {ours.mark && <p>{t('verify.ours_mark', { mark: ours.mark })}</p>}
      </Notice>
    );
  return alone ? (
    <Notice tone="warning">
      <p>{t('verify.not_ours')}</p>
    </Notice>
  ) : (
    <p>{t('verify.not_ours')}</p>
  );
}

/** What the office sent under a code, so that its holder can compare the paper. */
function Letter({ letter }) {
  const { t, date } = useLanguage();
  return (
    <Notice tone="success" title={t('verify.letter')}>
      <ul>
        <li>{t(`verify.kind_${letter.kind}`)}</li>
        {letter.mark && <li>{t('verify.ours_mark', { mark: letter.mark })}</li>}
        {letter.date && (
          <li>{t('verify.letter_date', { date: date(letter.date) })}</li>
        )}
        <li>{t('verify.letter_sent', { date: date(letter.dispatched) })}</li>
        {letter.signatories.map(({ name, position }) => (
          <li key={name}>
            {t('verify.letter_signed', {
              name: [name, position].filter(Boolean).join(', '),
            })}
          </li>
        ))}
      </ul>
      <p>{t('verify.letter_compare')}</p>
    </Notice>
  );
}

function Signers({ signers }) {
  const { t, date, time } = useLanguage();
  if (!signers.length) return null;
  const when = (signer) =>
    t(signer.time_source === 'stamped' ? 'verify.stamped' : 'verify.claimed', {
      date: date(signer.time),
      time: time(signer.time),
    });
  return (
    <>
      <h3>{t('verify.signers')}</h3>
      <ul>
        {signers.map((signer, index) => (
          <li key={`${signer.serial}-${index}`}>
            <strong>{signer.name || t('verify.nameless')}</strong>
            {signer.time && `, ${when(signer)}`}
            {signer.issuer && (
              <p className="ez-help">
                {t('verify.issuer', { issuer: signer.issuer })}
              </p>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}
