import { useCallback, useMemo, useRef, useState } from 'react';
import { AccountPage } from '../account/AccountPage';
import { apiIn } from '../api/client';
import { sentenceFor } from '../api/failure';
import { upload } from '../api/upload';
import { addressOf } from '../cases/FileList';
import { useLanguage } from '../i18n/Language';
import { Icon } from '../ui/Icon';
import { LoadFailure } from '../ui/LoadFailure';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { SubmitButton } from '../ui/SubmitButton';
import { useLoaded } from '../ui/useLoaded';
import { useTitle } from '../ui/useTitle';

const LARGEST = 10 * 1024 * 1024;

/**
 * Page `/podpisz-wniosek/<draft>`: download the application, sign it with a program of one's own,
 * add the signed file; it files the application.
 */
export function SignFileIsland({ id, ...props }) {
  return (
    <AccountPage {...props}>
      <SignFile id={id} />
    </AccountPage>
  );
}

const pathOf = (address) => new URL(address, 'http://portal.invalid').pathname;

function SignFile({ id }) {
  const { t, tidy, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const path = `/@to-sign/${encodeURIComponent(id)}`;
  const load = useCallback(() => api.get(path), [api, path]);
  const { data, failure, reload } = useLoaded(null, load);
  const [filed, setFiled] = useState(null);
  useTitle(t('joint.file_title'));

  if (filed) return <Filed token={filed.token} />;
  if (failure || !data) {
    return (
      <>
        <h1>{t('joint.file_title')}</h1>
        {failure ? (
          <LoadFailure failure={failure} again={reload} />
        ) : (
          <Skeleton lines={6} />
        )}
      </>
    );
  }
  const form = `${pathOf(data.form)}?szkic=${encodeURIComponent(id)}`;
  return (
    <>
      <h1>
        <span className="ez-step">{t('joint.file_title')}</span>
        {tidy(data.service)}
      </h1>
      {!data.complete && (
        <Notice tone="warning">
          <p>{t('joint.file_incomplete')}</p>
        </Notice>
      )}
      {!data.available && (
        <Notice tone="warning">
          <p>{t('joint.file_unavailable')}</p>
        </Notice>
      )}
      {data.complete && data.available && (
        <Steps documents={data.documents} path={path} onFiled={setFiled} />
      )}
      <p className="ez-actions">
        <a className="ez-btn2" href={form}>
          {t('joint.edit')}
        </a>
      </p>
    </>
  );
}

function Steps({ documents, path, onFiled }) {
  const { t } = useLanguage();
  return (
    <>
      <h2>{t('joint.file_download')}</h2>
      <p>{t('joint.file_download_hint')}</p>
      <ul className="ez-files">
        {documents.map((one) => (
          <li key={one.kind} className="ez-file">
            <Icon name="file" />
            <a href={addressOf(one)} download={one.filename}>
              {t(
                one.kind === 'application/pdf'
                  ? 'joint.file_pdf'
                  : 'joint.file_xml',
              )}
            </a>
          </li>
        ))}
      </ul>
      <h2>{t('joint.file_sign')}</h2>
      <p>{t('joint.file_sign_hint')}</p>
      <h2>{t('joint.file_add')}</h2>
      <Adding path={path} onFiled={onFiled} />
    </>
  );
}

function Adding({ path, onFiled }) {
  const { t, locale } = useLanguage();
  const input = useRef(null);
  const [busy, setBusy] = useState(false);
  const [wrong, setWrong] = useState('');
  const [failure, setFailure] = useState(null);

  function refuse(message) {
    setWrong(message);
    input.current.focus();
  }

  async function submit(event) {
    event.preventDefault();
    const file = input.current.files[0];
    setFailure(null);
    setWrong('');
    if (!file) {
      refuse(t('joint.file_choose'));
      return;
    }
    if (file.size > LARGEST) {
      refuse(t('joint.file_too_large'));
      return;
    }
    setBusy(true);
    try {
      onFiled(await upload(path, file, { locale }).done);
    } catch (problem) {
      const named = problem.fields?.find((one) => one.field === 'file');
      if (named) refuse(named.message);
      else setFailure(problem);
    } finally {
      setBusy(false);
    }
  }

  return (
    <form method="post" onSubmit={submit} noValidate>
      {failure && (
        <Notice tone="error" live title={t('joint.not_filed')}>
          <p>{sentenceFor(failure, t)}</p>
        </Notice>
      )}
      <div className={`ez-field${wrong ? ' ez-field-wrong' : ''}`}>
        <label className="ez-label" htmlFor="podpisany">
          {t('joint.file_signed')}
        </label>
        <p className="ez-help" id="podpisany-opis">
          {t('joint.file_signed_hint')}
        </p>
        {wrong && (
          <p className="ez-error" id="podpisany-blad" role="alert">
            {wrong}
          </p>
        )}
        <input
          className="ez-input ez-input-file"
          id="podpisany"
          type="file"
          accept=".pdf,.xml,application/pdf,application/xml"
          ref={input}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={
            wrong ? 'podpisany-opis podpisany-blad' : 'podpisany-opis'
          }
        />
      </div>
      <SubmitButton busy={busy} busyText={t('joint.file_checking')}>
        {t('joint.file_submit')}
      </SubmitButton>
    </form>
  );
}

function Filed({ token }) {
  const { t } = useLanguage();
  useTitle(t('joint.filed_title'));
  return (
    <>
      <div className="ez-accepted" role="status">
        <h1>{t('joint.filed_title')}</h1>
        <p>{t('joint.file_filed_hint')}</p>
      </div>
      <p className="ez-actions">
        <a
          className="btn ez-btn"
          href={`/moje-sprawy/${encodeURIComponent(token)}`}
        >
          {t('joint.file_case')}
        </a>
      </p>
    </>
  );
}
