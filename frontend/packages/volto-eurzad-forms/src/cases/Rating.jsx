import { useRef, useState } from 'react';
import { sentenceFor } from '../api/failure';
import { ChoiceField } from '../fields/ChoiceField';
import { TextArea } from '../fields/TextField';
import { useLanguage } from '../i18n/Language';
import { Notice } from '../ui/Notice';
import { SubmitButton } from '../ui/SubmitButton';

const ANSWERS = ['5', '4', '3', '2', '1'];

/** One question after the case is settled; who answers is not kept with the answer. */
export function Rating({ id, api }) {
  const { t } = useLanguage();
  const [answer, setAnswer] = useState('');
  const [remark, setRemark] = useState('');
  const [error, setError] = useState(null);
  const [problem, setProblem] = useState('');
  const [state, setState] = useState('open');
  const running = useRef(false);

  async function submit(event) {
    event.preventDefault();
    if (running.current) return;
    setProblem('');
    if (!answer) {
      setError({ field: 'answer', message: t('case.rating_choose') });
      document.querySelector('#pole-answer input')?.focus();
      return;
    }
    running.current = true;
    setState('sending');
    try {
      await api.post(`/@rating/${encodeURIComponent(id)}`, {
        answer: Number(answer),
        remark,
      });
      setState('done');
    } catch (failure) {
      setState('open');
      setProblem(sentenceFor(failure, t));
    } finally {
      running.current = false;
    }
  }

  if (state === 'done') {
    return (
      <Notice tone="success" live>
        <p>{t('case.rating_thanks')}</p>
      </Notice>
    );
  }
  return (
    <section className="ez-noprint" aria-labelledby="ocena">
      <h2 id="ocena">{t('case.rating')}</h2>
      <p className="ez-help">{t('case.rating_hint')}</p>
      <form method="post" noValidate onSubmit={submit}>
        {problem && (
          <Notice tone="error" live>
            <p>{problem}</p>
          </Notice>
        )}
        <ChoiceField
          field={{
            type: 'choice',
            title: t('case.rating_question'),
            required: true,
            choices: ANSWERS.map((value) => ({
              value,
              title: t(`case.rating_${value}`),
            })),
          }}
          path="answer"
          value={answer}
          error={error}
          onChange={(value) => {
            setAnswer(value);
            setError(null);
          }}
        />
        <TextArea
          field={{
            type: 'text',
            title: t('case.rating_remark'),
            description: t('case.rating_remark_hint'),
            required: false,
            max_length: 500,
          }}
          path="remark"
          value={remark}
          onChange={setRemark}
        />
        <SubmitButton busy={state === 'sending'} busyText={t('common.sending')}>
          {t('case.rating_send')}
        </SubmitButton>
      </form>
    </section>
  );
}
