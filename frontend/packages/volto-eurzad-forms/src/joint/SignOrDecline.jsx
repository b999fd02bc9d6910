import { useState } from 'react';
import { sentenceFor } from '../api/failure';
import { useLanguage } from '../i18n/Language';
import { Notice } from '../ui/Notice';
import { SubmitButton } from '../ui/SubmitButton';
import { Decline } from './Decline';

/** What is declared, and the button that signs it; others than the owner may decline. */
export function SignOrDecline({ joint, api, path, onTold, onOver, again }) {
  const { t, tidy } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState(null);
  const me = joint.signatories.find((one) => one.me);

  async function sign(event) {
    event.preventDefault();
    setBusy(true);
    setFailure(null);
    try {
      const told = await api.post(`${path}/sign`, { digest: joint.digest });
      if (told.filed) onOver(told);
      else onTold(told);
    } catch (problem) {
      setFailure(problem);
      if (problem.type === 'Changed') await again();
    } finally {
      setBusy(false);
    }
  }

  if (!me) return null;
  return (
    <section>
      <h2>{t('joint.sign_title')}</h2>
      {failure && (
        <Notice tone="error" live title={t('joint.not_signed')}>
          <p>{sentenceFor(failure, t)}</p>
        </Notice>
      )}
      {me.state === 'signed' && (
        <Notice tone="success" live>
          <p>{t('joint.you_signed')}</p>
        </Notice>
      )}
      {joint.may_sign && (
        <form method="post" onSubmit={sign}>
          <div className="ez-declaration">
            <p>{tidy(joint.declaration)}</p>
          </div>
          <p>{t(last(joint) ? 'joint.last' : 'joint.not_last')}</p>
          <SubmitButton busy={busy} busyText={t('common.sending')}>
            {t(last(joint) ? 'joint.sign_and_file' : 'joint.sign')}
          </SubmitButton>
        </form>
      )}
      {!joint.may_sign && me.state !== 'signed' && (
        <p>{t(joint.owner ? 'joint.wait_owner' : 'joint.wait')}</p>
      )}
      {!joint.owner && <Decline api={api} path={path} onOver={onOver} />}
    </section>
  );
}

/** Whether this signature is the only one that is missing. */
const last = ({ signatories }) =>
  signatories.filter(
    (one) => !['signed', 'declined', 'withdrawn'].includes(one.state),
  ).length === 1;
