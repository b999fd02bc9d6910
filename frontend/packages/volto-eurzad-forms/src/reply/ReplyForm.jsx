import { useCallback, useMemo, useRef, useState } from 'react';
import { sentenceFor } from '../api/failure';
import { loginAddress } from '../account/next';
import { ChoiceField } from '../fields/ChoiceField';
import { FilesField } from '../fields/FilesField';
import { FieldError } from '../fields/Field';
import { idOf } from '../fields/names';
import { TextArea } from '../fields/TextField';
import { useLanguage } from '../i18n/Language';
import { ErrorSummary } from '../ui/ErrorSummary';
import { Notice } from '../ui/Notice';
import { SubmitButton } from '../ui/SubmitButton';
import { useAutosave } from './useAutosave';
import { useReplyFiles } from './useReplyFiles';

const LONGEST = 20_000;

function fieldsOf(reply, t) {
  const { act, limits } = reply;
  return {
    party: {
      type: 'choice',
      title: t('reply.party'),
      required: true,
      choices: act.parties.map((name, index) => ({
        value: `p${index + 1}`,
        title: name,
      })),
    },
    text: {
      type: 'text',
      title: t('reply.text'),
      required: act.needs === 'text',
      max_length: LONGEST,
    },
    files: {
      type: 'files',
      title: t('reply.files'),
      required: false,
      accept: limits.accept,
      max_size: limits.file_bytes,
      max_files: limits.attachments,
    },
    confirmed: {
      type: 'boolean',
      title: t(`reply.confirm_${reply.kind}`),
      required: true,
    },
  };
}

/** The letter being written; it is kept as it grows, and filed with one button. */
export function ReplyForm({ reply, api, back, onSent }) {
  const { t, tidy } = useLanguage();
  const { act } = reply;
  const fields = useMemo(() => fieldsOf(reply, t), [reply, t]);
  const [values, setValues] = useState({
    text: reply.text,
    party: reply.party,
  });
  const [revision, setRevision] = useState(0);
  const [confirmed, setConfirmed] = useState(false);
  const [wrong, setWrong] = useState({ errors: [], attempts: 0 });
  const [problem, setProblem] = useState('');
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  const send = useCallback(
    (now, keepalive) => api.patch(`/@replies/${reply.id}`, now, { keepalive }),
    [api, reply.id],
  );
  const saving = useAutosave({ values, revision, savedAt: reply.saved, send });
  const files = useReplyFiles({ reply, field: fields.files, api });

  function change(name, value) {
    setValues((before) => ({ ...before, [name]: value }));
    setRevision((count) => count + 1);
    forget(name);
  }

  function forget(name) {
    setWrong((before) => ({
      ...before,
      errors: before.errors.filter((error) => error.field !== name),
    }));
  }

  async function submit(event) {
    event.preventDefault();
    if (running.current) return;
    running.current = true;
    setBusy(true);
    setProblem('');
    setWrong((before) => ({ ...before, errors: [] }));
    try {
      await saving.flush();
      await files.settle();
      const body = act.confirmed ? { confirmed } : {};
      onSent(await api.post(`/@replies/${reply.id}/submit`, body));
    } catch (failure) {
      if (failure.fields?.length) {
        setWrong((before) => ({
          errors: failure.fields,
          attempts: before.attempts + 1,
        }));
      } else setProblem(sentenceFor(failure, t));
    } finally {
      running.current = false;
      setBusy(false);
    }
  }

  async function discard() {
    try {
      await api.delete(`/@replies/${reply.id}`);
      window.location.assign(back);
    } catch (failure) {
      setProblem(sentenceFor(failure, t));
    }
  }

  const errorAt = (name) => wrong.errors.find((error) => error.field === name);
  return (
    <form method="post" noValidate onSubmit={submit}>
      <ErrorSummary
        errors={wrong.errors}
        attempts={wrong.attempts}
        fields={fields}
      />
      <p className="ez-caption">
        <a href={back}>
          {[reply.case.mark, reply.case.title].filter(Boolean).join(' · ')}
        </a>
      </p>
      <h1>{tidy(act.title)}</h1>
      <Notice tone={act.in_time === false ? 'warning' : 'info'}>
        <p>{tidy(act.hint)}</p>
      </Notice>
      {problem && (
        <Notice tone="error" live>
          <p>{problem}</p>
        </Notice>
      )}
      {act.parties.length > 1 && (
        <ChoiceField
          field={fields.party}
          path="party"
          value={
            fields.party.choices.find((one) => one.title === values.party)
              ?.value
          }
          error={errorAt('party')}
          onChange={(value) =>
            change(
              'party',
              fields.party.choices.find((one) => one.value === value).title,
            )
          }
        />
      )}
      <TextArea
        field={fields.text}
        path="text"
        value={values.text}
        error={errorAt('text')}
        onChange={(value) => change('text', value)}
      />
      <FilesField
        field={fields.files}
        path="files"
        value={files.ids}
        attachments={files.attachments}
        uploads={files.uploads}
        transfer={files.transfer}
        onChange={files.setIds}
      />
      {act.confirmed && (
        <Confirm
          title={fields.confirmed.title}
          error={errorAt('confirmed')}
          value={confirmed}
          onChange={(value) => {
            setConfirmed(value);
            forget('confirmed');
          }}
        />
      )}
      <Saved saving={saving} />
      <div className="ez-actions">
        <SubmitButton busy={busy} busyText={t('common.sending')}>
          {t('reply.send')}
        </SubmitButton>
        <Discard onDiscard={discard} />
      </div>
    </form>
  );
}

function Confirm({ title, error, value, onChange }) {
  const { tidy } = useLanguage();
  const id = idOf('confirmed');
  return (
    <div className={error ? 'ez-field ez-field-wrong' : 'ez-field'}>
      <FieldError path="confirmed" error={error} />
      <div className="ez-option">
        <input
          type="checkbox"
          id={id}
          checked={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={error ? `${id}-blad` : undefined}
          onChange={(event) => onChange(event.target.checked)}
        />
        <label htmlFor={id}>{tidy(title)}</label>
      </div>
    </div>
  );
}

/** Whether what is written is kept, in words. */
function Saved({ saving }) {
  const { t, time } = useLanguage();
  if (saving.state === 'failed') {
    const out = saving.failure?.status === 401;
    return (
      <div className="ez-saved ez-saved-failed" role="status">
        <p>
          {out ? t('form.save_logged_out') : sentenceFor(saving.failure, t)}
        </p>
        {out && (
          <a
            className="ez-link"
            href={loginAddress({ pathname: '/moje-sprawy' })}
            target="_blank"
            rel="noreferrer"
          >
            {t('form.log_in_new_tab')}
          </a>
        )}
        <button
          type="button"
          className="ez-link"
          onClick={() => saving.flush().catch(() => {})}
        >
          {t('form.save_again')}
        </button>
      </div>
    );
  }
  const sentence = {
    saving: () => t('form.saving'),
    unsaved: () => t('form.unsaved'),
    idle: () => t('form.saved', { time: time(saving.saved) }),
  }[saving.state]();
  return <p className="ez-saved">{sentence}</p>;
}

/** Removes the letter for good, after it was asked whether that is meant. */
function Discard({ onDiscard }) {
  const { t } = useLanguage();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <button type="button" className="ez-link" onClick={() => setAsked(true)}>
        {t('reply.discard')}
      </button>
    );
  }
  return (
    <span className="ez-confirm" role="group" aria-label={t('reply.discard')}>
      <span role="status">{t('reply.discard_sure')}</span>
      <button type="button" className="ez-btn2" onClick={onDiscard}>
        {t('reply.discard_yes')}
      </button>
      <button type="button" className="ez-link" onClick={() => setAsked(false)}>
        {t('reply.discard_no')}
      </button>
    </span>
  );
}
