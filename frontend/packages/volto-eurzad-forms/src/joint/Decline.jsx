import { useMemo, useState } from 'react';
import { useAccountForm } from '../account/useAccountForm';
import { TextArea } from '../fields/TextField';
import { useLanguage } from '../i18n/Language';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Notice } from '../ui/Notice';
import { SubmitButton } from '../ui/SubmitButton';

/** Declining, with the reason that whoever asked is told. */
export function Decline({ path, onOver }) {
  const { t } = useLanguage();
  const [open, setOpen] = useState(false);
  const fields = useMemo(
    () => ({
      reason: {
        type: 'textarea',
        title: t('joint.decline_reason'),
        description: t('joint.decline_hint'),
        required: true,
        max_length: 2000,
      },
    }),
    [t],
  );
  const refusal = useAccountForm({
    fields,
    send: async (api, { reason }) => {
      await api.post(`${path}/decline`, { reason });
      onOver({ declined: true });
    },
  });
  if (!open) {
    return (
      <p className="ez-actions">
        <button type="button" className="ez-link" onClick={() => setOpen(true)}>
          {t('joint.decline')}
        </button>
      </p>
    );
  }
  return (
    <form method="post" noValidate onSubmit={refusal.submit}>
      <ErrorSummary
        errors={refusal.errors}
        attempts={refusal.attempts}
        fields={fields}
      />
      {refusal.problem && (
        <Notice tone="error" live>
          <p>{refusal.problem}</p>
        </Notice>
      )}
      <TextArea
        field={fields.reason}
        path="reason"
        value={refusal.values.reason}
        error={refusal.errorsAt('reason')}
        onChange={(value) => refusal.change('reason', value)}
      />
      <div className="ez-actions">
        <SubmitButton busy={refusal.busy} busyText={t('common.sending')}>
          {t('joint.decline_yes')}
        </SubmitButton>
        <button
          type="button"
          className="ez-link"
          onClick={() => setOpen(false)}
        >
          {t('joint.no')}
        </button>
      </div>
    </form>
  );
}
