import { loginAddress } from '../account/next';
import { useLanguage } from '../i18n/Language';
import { isUnsaved } from './reducer';

function sentence(state, { t, time }) {
  if (state.saving === 'saving') return t('form.saving');
  if (isUnsaved(state)) return t('form.unsaved');
  return state.saved
    ? t('form.saved', { time: time(state.saved) })
    : t('form.save_itself');
}

/** Whether the answers are kept, in words. */
export function SaveState({ state, formPath, onRetry }) {
  const language = useLanguage();
  const { t } = language;
  if (state.saving !== 'failed') {
    return <p className="ez-saved">{sentence(state, language)}</p>;
  }
  const loggedOut = state.saveFailure?.status === 401;
  const refused =
    state.saveFailure?.status === 409 || state.saveFailure?.status === 413;
  return (
    <div className="ez-saved ez-saved-failed" role="status">
      <p>
        {loggedOut && t('form.save_logged_out')}
        {refused && state.saveFailure.message}
        {!loggedOut && !refused && t('form.save_failed')}
      </p>
      {loggedOut && (
        <a
          className="ez-link"
          href={loginAddress({ pathname: formPath })}
          target="_blank"
          rel="noreferrer"
        >
          {t('form.log_in_new_tab')}
        </a>
      )}
      <button type="button" className="ez-link" onClick={onRetry}>
        {t('form.save_again')}
      </button>
    </div>
  );
}
