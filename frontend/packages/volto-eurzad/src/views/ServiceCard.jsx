import React from 'react';
import { useSelector } from 'react-redux';
import { A, Icon, useContentLanguage, useText } from '../chrome';
import { mayEdit } from '../state';
import { hardSpaces, paragraphs, telHref } from '../typography/text';
import { messages } from './messages';
import PageHead from './PageHead';

function Section({ id, title, children }) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  );
}

const Text = ({ text }) =>
  paragraphs(text).map((part) => <p key={part}>{hardSpaces(part)}</p>);

const SIGNED = {
  identity: messages.signedByIdentity,
  file: messages.signedByFile,
};
const TOGETHER = {
  required: messages.signedTogether,
  optional: messages.signedTogetherIfAny,
};

/** What the form demands for a signature, and whether others sign, too. */
function Signing({ filing }) {
  const t = useText();
  const told = [SIGNED[filing.signing], TOGETHER[filing.signatories]].filter(
    Boolean,
  );
  if (!told.length) return null;
  return (
    <div>
      <dt>{t(messages.howSigned)}</dt>
      {told.map((one) => (
        <dd key={one.id}>{hardSpaces(t(one))}</dd>
      ))}
    </div>
  );
}

function Facts({ content }) {
  const t = useText();
  const unit = content.contact_unit;
  return (
    <aside className="facts" aria-label={t(messages.inShort)}>
      <dl>
        {content.fee && (
          <div>
            <dt>{t(messages.fee)}</dt>
            <dd>{hardSpaces(content.fee)}</dd>
          </div>
        )}
        {content.deadline && (
          <div>
            <dt>{t(messages.deadline)}</dt>
            <dd>{hardSpaces(content.deadline)}</dd>
          </div>
        )}
        <div>
          <dt>{t(messages.how)}</dt>
          <dd>{t(content.form ? messages.howOnline : messages.howOffline)}</dd>
        </div>
        {content.form?.filing && <Signing filing={content.form.filing} />}
        {unit && (
          <div>
            <dt>{t(messages.handledBy)}</dt>
            <dd>
              {unit['@id'] ? (
                <A href={unit['@id']}>{hardSpaces(unit.title)}</A>
              ) : (
                unit.title
              )}
              {unit.room && (
                <span>
                  {t(messages.room)} {unit.room}
                </span>
              )}
              {unit.phone && (
                <span>
                  <a href={telHref(unit.phone)}>{hardSpaces(unit.phone)}</a>
                </span>
              )}
              {unit.email && (
                <span>
                  <a href={`mailto:${unit.email}`}>{unit.email}</a>
                </span>
              )}
            </dd>
          </div>
        )}
      </dl>
    </aside>
  );
}

/** Where a visit about the service is booked. */
function BookVisit({ content }) {
  const t = useText();
  const service = content['@id'].split('/').pop();
  return (
    <A className="btn btn-quiet" href={`/umow-wizyte?usluga=${service}`}>
      {t(messages.bookVisit)}
    </A>
  );
}

function Start({ content }) {
  const t = useText();
  if (!content.form)
    return (
      <>
        <p className="note">{t(messages.noOnline)}</p>
        {content.appointments && (
          <p className="start">
            <BookVisit content={content} />
          </p>
        )}
      </>
    );
  return (
    <div className="start">
      <A className="btn" href={content.form['@id']}>
        {t(messages.apply)}
        <Icon name="arrow" />
      </A>
      {content.appointments && (
        <>
          {' '}
          <BookVisit content={content} />
        </>
      )}
      {content.estimated_minutes > 0 && (
        <p className="hint">
          {t(messages.minutes, { count: content.estimated_minutes })}
        </p>
      )}
    </div>
  );
}

function ToCheck({ content }) {
  const t = useText();
  const editing = useSelector(mayEdit);
  if (!editing || !content.to_check?.length) return null;
  return (
    <div className="note note-warn">
      <h2>{t(messages.toCheck)}</h2>
      <ul>
        {content.to_check.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </div>
  );
}

/** What a resident reads before applying. */
export default function ServiceCard({ content }) {
  const t = useText();
  const lang = useContentLanguage(content);
  const { who } = content;
  // an editor may leave a list out: then the API tells null
  const documents = content.documents || [];
  const steps = content.next_steps || [];
  const basis = content.legal_basis || [];
  return (
    <div className="wrap">
      <PageHead content={content} />
      <div className="card-grid" lang={lang}>
        <Facts content={content} />
        <div className="prose">
          <Start content={content} />
          <ToCheck content={content} />
          {who && (
            <Section id="kto" title={t(messages.who)}>
              <Text text={who} />
            </Section>
          )}
          {documents.length > 0 && (
            <Section id="dokumenty" title={t(messages.documents)}>
              <ul className="checklist">
                {documents.map((line) => (
                  <li key={line}>
                    <Icon name="check" />
                    {hardSpaces(line)}
                  </li>
                ))}
              </ul>
            </Section>
          )}
          {content.fee_note && (
            <Section id="oplata" title={t(messages.feeDetails)}>
              <Text text={content.fee_note} />
            </Section>
          )}
          {steps.length > 0 && (
            <Section id="co-dalej" title={t(messages.nextSteps)}>
              <ol className="steps">
                {steps.map((line) => (
                  <li key={line}>{hardSpaces(line)}</li>
                ))}
              </ol>
            </Section>
          )}
          {content.appeal && (
            <Section id="odwolanie" title={t(messages.appeal)}>
              <Text text={content.appeal} />
            </Section>
          )}
          {basis.length > 0 && (
            <Section id="podstawa" title={t(messages.legalBasis)}>
              <ul>
                {basis.map((line) => (
                  <li key={line}>{hardSpaces(line)}</li>
                ))}
              </ul>
            </Section>
          )}
        </div>
      </div>
    </div>
  );
}
