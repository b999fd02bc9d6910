import { FormField } from '../fields/FormField';
import { useLanguage } from '../i18n/Language';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Notice } from '../ui/Notice';
import { SubmitButton } from '../ui/SubmitButton';
import { useTitle } from '../ui/useTitle';
import { PasswordField } from './PasswordField';

/** The heading, the errors, the fields and the button of a short form. */
export function AccountForm({
  title,
  lead,
  intro,
  account,
  fields,
  button,
  busyText,
  children,
}) {
  const { t } = useLanguage();
  const { errors, attempts, problem, busy } = account;
  useTitle(errors.length || problem ? `${t('error.prefix')} ${title}` : title);
  return (
    <form method="post" noValidate onSubmit={account.submit}>
      <ErrorSummary errors={errors} attempts={attempts} fields={fields} />
      <h1>{title}</h1>
      {lead && <p className="ez-lead">{lead}</p>}
      {intro}
      {problem && (
        <Notice tone="error" live>
          <p>{problem}</p>
        </Notice>
      )}
      {Object.entries(fields).map(([name, field]) => {
        const Component = field.password ? PasswordField : FormField;
        return (
          <Component
            key={name}
            field={field}
            path={name}
            value={account.values[name]}
            errorsAt={account.errorsAt}
            onChange={(value) => account.change(name, value)}
          />
        );
      })}
      {children}
      <div className="ez-actions">
        <SubmitButton busy={busy} busyText={busyText}>
          {button}
        </SubmitButton>
      </div>
    </form>
  );
}
