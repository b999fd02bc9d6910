import { useMemo } from 'react';
import { useAccountForm } from '../account/useAccountForm';
import { TextField } from '../fields/TextField';
import { useLanguage } from '../i18n/Language';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Notice } from '../ui/Notice';
import { SubmitButton } from '../ui/SubmitButton';

/** The owner asks another person to sign: a name, and where the letter goes. */
export function Invite({ path, onTold, alone }) {
  const { t } = useLanguage();
  const fields = useMemo(
    () => ({
      name: {
        type: 'text',
        title: t('joint.name'),
        required: true,
        autocomplete: 'off',
        max_length: 200,
      },
      email: {
        type: 'email',
        title: t('joint.email'),
        description: t('joint.email_hint'),
        required: true,
        autocomplete: 'off',
        max_length: 254,
      },
    }),
    [t],
  );
  const invitation = useAccountForm({
    fields,
    send: async (api, { name, email }) => {
      onTold(await api.post(`${path}/invite`, { name, email: email?.trim() }));
      return name;
    },
  });
  const { values, change, errors, errorsAt, attempts, problem, busy, done } =
    invitation;
  return (
    <section aria-labelledby="zapros">
      <h2 id="zapros">{t(alone ? 'joint.invite' : 'joint.invite_more')}</h2>
      <p>{t('joint.invite_hint')}</p>
      <form method="post" noValidate onSubmit={invitation.submit}>
        <ErrorSummary errors={errors} attempts={attempts} fields={fields} />
        {problem && (
          <Notice tone="error" live>
            <p>{problem}</p>
          </Notice>
        )}
        {done && (
          <Notice tone="success" live>
            <p>{t('joint.invited', { name: done })}</p>
          </Notice>
        )}
        {Object.keys(fields).map((name) => (
          <TextField
            key={name}
            field={fields[name]}
            path={name}
            value={values[name]}
            error={errorsAt(name)}
            onChange={(value) => change(name, value)}
          />
        ))}
        <SubmitButton busy={busy} busyText={t('common.sending')}>
          {t('joint.send')}
        </SubmitButton>
      </form>
    </section>
  );
}
