import { useEffect, useMemo, useRef, useState } from 'react';
import { AccountPage } from '../account/AccountPage';
import { apiIn } from '../api/client';
import { sentenceFor } from '../api/failure';
import { upload } from '../api/upload';
import { useLanguage } from '../i18n/Language';
import { Notice } from '../ui/Notice';
import { SubmitButton } from '../ui/SubmitButton';
import { Result } from './Result';

const ADDRESS = '/@verify-document';
const LARGEST = 20 * 1024 * 1024;
const DIGEST = /^[0-9a-f]{64}$/;
const CODE = /^[A-Z2-7]{16}$/;
// what the alphabet of codes leaves out is read as what it is taken for
const MISREAD = { 0: 'O', 1: 'I', 8: 'B' };

/** What a typed code asks for: the query of a digest or of a letter's code, '' for neither. */
export function queryOf(typed) {
  const bare = typed.replace(/[\s-]/g, '');
  if (DIGEST.test(bare.toLowerCase())) return `sha256=${bare.toLowerCase()}`;
  const code = bare.toUpperCase().replace(/[018]/g, (sign) => MISREAD[sign]);
  return CODE.test(code) ? `code=${code}` : '';
}

/** Page `/zweryfikuj-dokument`: anybody may check a file or the code of one. */
export function VerifyIsland(props) {
  return (
    <AccountPage {...props}>
      <Verify />
    </AccountPage>
  );
}

function Verify() {
  const language = useLanguage();
  const { t, locale } = language;
  const api = useMemo(() => apiIn(locale), [locale]);
  const [busy, setBusy] = useState('');
  const [result, setResult] = useState(null);
  const [failure, setFailure] = useState(null);

  async function ask(what, promise, name) {
    setBusy(what);
    setFailure(null);
    setResult(null);
    try {
      setResult({ ...(await promise), name });
    } catch (problem) {
      setFailure(problem);
    } finally {
      setBusy('');
    }
  }

  const checkFile = (file) =>
    ask('file', upload(ADDRESS, file, { locale }).done, file.name);
  const checkCode = (query) => ask('code', api.get(`${ADDRESS}?${query}`), '');
  const [given, setGiven] = useState('');
  useEffect(() => {
    const code = new URLSearchParams(window.location.search).get('kod') || '';
    setGiven(code);
    if (queryOf(code)) void checkCode(queryOf(code));
    // the code of the address is asked about once, when the page opens
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, []);

  return (
    <>
      <h1>{t('verify.title')}</h1>
      <p className="ez-lead">{t('verify.lead')}</p>
      <FileForm busy={busy === 'file'} check={checkFile} />
      <CodeForm busy={busy === 'code'} check={checkCode} given={given} />
      {failure && (
        <Notice tone="error" live>
          <p>{sentenceFor(failure, t)}</p>
        </Notice>
      )}
      {result && <Result result={result} />}
    </>
  );
}

/** A field with its label, help and what is wrong with what was given. */
function Field({ id, label, hint, wrong, children }) {
  return (
    <div className={`ez-field${wrong ? ' ez-field-wrong' : ''}`}>
      <label className="ez-label" htmlFor={id}>
        {label}
      </label>
      <p className="ez-help" id={`${id}-hint`}>
        {hint}
      </p>
      {wrong && (
        <p className="ez-error" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
      {children}
    </div>
  );
}

const described = (id, wrong) =>
  wrong ? `${id}-hint ${id}-wrong` : `${id}-hint`;

function FileForm({ busy, check }) {
  const { t } = useLanguage();
  const input = useRef(null);
  const [wrong, setWrong] = useState('');

  function submit(event) {
    event.preventDefault();
    const file = input.current.files[0];
    const problem = !file
      ? 'verify.choose_file'
      : file.size > LARGEST && 'verify.file_too_large';
    setWrong(problem ? t(problem) : '');
    if (problem) input.current.focus();
    else check(file);
  }

  function drop(event) {
    if (!event.dataTransfer?.files.length) return;
    event.preventDefault();
    input.current.files = event.dataTransfer.files;
    setWrong('');
  }

  return (
    <form
      method="post"
      onSubmit={submit}
      onDragOver={(event) => event.preventDefault()}
      onDrop={drop}
      noValidate
    >
      <Field
        id="verify-file"
        label={t('verify.file')}
        hint={t('verify.file_hint')}
        wrong={wrong}
      >
        <input
          className="ez-input"
          id="verify-file"
          type="file"
          ref={input}
          aria-describedby={described('verify-file', wrong)}
          aria-invalid={Boolean(wrong)}
        />
      </Field>
      <p className="ez-actions">
        <SubmitButton busy={busy} busyText={t('verify.checking')}>
          {t('verify.check')}
        </SubmitButton>
      </p>
    </form>
  );
}

function CodeForm({ busy, check, given }) {
  const { t } = useLanguage();
  const input = useRef(null);
  const [wrong, setWrong] = useState('');

  function submit(event) {
    event.preventDefault();
    const query = queryOf(input.current.value);
    setWrong(query ? '' : t('verify.code_wrong'));
    if (query) check(query);
    else input.current.focus();
  }

  return (
    <details open={Boolean(given)}>
      <summary>{t('verify.by_code')}</summary>
      <form method="post" onSubmit={submit} noValidate>
        <Field
          id="verify-code"
          label={t('verify.code')}
          hint={t('verify.code_hint')}
          wrong={wrong}
        >
          <input
            className="ez-input"
            id="verify-code"
            type="text"
            autoComplete="off"
            spellCheck={false}
            maxLength={120}
            defaultValue={given}
            key={given}
            ref={input}
            aria-describedby={described('verify-code', wrong)}
            aria-invalid={Boolean(wrong)}
          />
        </Field>
        <p className="ez-actions">
          <SubmitButton busy={busy} busyText={t('verify.checking')}>
            {t('verify.check_code')}
          </SubmitButton>
        </p>
      </form>
    </details>
  );
}
