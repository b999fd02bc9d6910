import { useCallback, useEffect, useMemo, useState } from 'react';
import { apiIn } from '../api/client';
import { sentenceFor } from '../api/failure';
import { Language, useLanguage } from '../i18n/Language';
import { Notice } from '../ui/Notice';
import { Skeleton } from '../ui/Skeleton';
import { SubmitButton } from '../ui/SubmitButton';
import { useTitle } from '../ui/useTitle';
import { Status } from './Status';
import { Timeline } from './Timeline';

const TOKEN = /[\w-]{43}/;
const AGAIN_MS = [1_000, 2_000, 4_000, 8_000, 16_000];

/** The page `/zgloszenie#<code>`: what became of something filed without an account. */
export function ReportIsland({ locale, messages, waits }) {
  return (
    <Language locale={locale} messages={messages}>
      <Report waits={waits} />
    </Language>
  );
}

/** The report with its number, asked for again while that is being given. */
function useReport(api, token, waits) {
  const [report, setReport] = useState(null);
  const [failure, setFailure] = useState(null);
  useEffect(() => {
    if (!token) return undefined;
    let timer;
    let left = false;
    setReport(null);
    setFailure(null);
    async function ask(turn) {
      try {
        const found = await api.post('/@anonymous-status', { token });
        if (left) return;
        setReport(found);
        if (!found.register_number && turn < waits.length)
          timer = setTimeout(() => ask(turn + 1), waits[turn]);
      } catch (problem) {
        if (!left) setFailure(problem);
      }
    }
    void ask(0);
    return () => {
      left = true;
      clearTimeout(timer);
    };
  }, [api, token, waits]);
  return { report, failure };
}

function Report({ waits = AGAIN_MS }) {
  const { t, locale } = useLanguage();
  const api = useMemo(() => apiIn(locale), [locale]);
  const [token, setToken] = useState('');
  useTitle(t('report.title'));
  useEffect(() => {
    const read = () => setToken(TOKEN.exec(window.location.hash)?.[0] || '');
    read();
    window.addEventListener('hashchange', read);
    return () => window.removeEventListener('hashchange', read);
  }, []);
  const { report, failure } = useReport(api, token, waits);
  const open = useCallback((code) => {
    window.location.hash = code;
  }, []);
  return (
    <div className="ez-page">
      <h1>{t('report.title')}</h1>
      {failure && (
        <Notice tone="error" live>
          <p>
            {failure.status === 404
              ? t('report.unknown')
              : sentenceFor(failure, t)}
          </p>
        </Notice>
      )}
      {token && !failure && !report && <Skeleton lines={5} />}
      {token && report && <Told report={report} token={token} />}
      {(!token || failure) && <Code onOpen={open} />}
    </div>
  );
}

function Told({ report, token }) {
  const { t, tidy, date, time } = useLanguage();
  const at = report.submitted_at;
  return (
    <>
      <p>
        {report.service && <strong>{tidy(report.service)}. </strong>}
        {t('report.sent', { date: date(at), time: time(at) })}
      </p>
      <div className="ez-number" role="status">
        {report.register_number ? (
          <>
            <span>{t('cases.register_number')}</span>{' '}
            <strong>{report.register_number}</strong>
          </>
        ) : (
          <p>{t('report.number_soon')}</p>
        )}
      </div>
      <p>
        <Status status={report.status} />
      </p>
      <p>{tidy(report.status.next_step)}</p>
      <section aria-labelledby="adres">
        <h2 id="adres">{t('report.keep')}</h2>
        <p>{t('report.keep_lead')}</p>
        <p className="ez-line">
          <a
            href={`#${token}`}
          >{`${window.location.href.split('#')[0]}#${token}`}</a>
        </p>
      </section>
      {report.timeline.length > 0 && <Timeline items={report.timeline} />}
    </>
  );
}

/** Asks for the code of a report when the address holds none. */
function Code({ onOpen }) {
  const { t } = useLanguage();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(false);
  function submit(event) {
    event.preventDefault();
    const [code] = TOKEN.exec(typed) || [];
    setWrong(!code);
    if (code) onOpen(code);
  }
  return (
    <form noValidate onSubmit={submit}>
      <div className="ez-field">
        <label htmlFor="kod">{t('report.code')}</label>
        <p className="ez-help" id="kod-pomoc">
          {t('report.code_hint')}
        </p>
        {wrong && (
          <p className="ez-error" id="kod-blad" role="alert">
            {t('report.code_wrong')}
          </p>
        )}
        <input
          id="kod"
          type="text"
          autoComplete="off"
          value={typed}
          aria-invalid={wrong || undefined}
          aria-describedby={wrong ? 'kod-blad kod-pomoc' : 'kod-pomoc'}
          onChange={({ target }) => setTyped(target.value)}
        />
      </div>
      <SubmitButton>{t('report.open')}</SubmitButton>
    </form>
  );
}
