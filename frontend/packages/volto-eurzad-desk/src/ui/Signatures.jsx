import React from 'react';
import { useIntl } from 'react-intl';
import { pathOf } from '../api/client';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import {
  signatures as messages,
  signatureStates,
} from '../messages/signatures';
import { Download } from './Download';
import { Icon } from './Icon';
import { Notice } from './Notice';

const LOOKS = {
  qualified: ['shield', 'done'],
  trusted: ['check', 'done'],
  altered: ['alert', 'late'],
  revoked: ['alert', 'late'],
  unreadable: ['help', 'waiting'],
};
const OTHERS = ['clock', 'waiting'];

/** The sentence of a reason, without the code that programs read it by. */
export const sentenceOf = (reason) =>
  reason.replace(/^(\[\d+\] )?[a-z0-9-]+: /, '');

/** Whether a signed file is as it was signed, as word and icon. */
export function SignatureBadge({ state }) {
  const text = useText();
  const [icon, tone] = LOOKS[state] || OTHERS;
  return (
    <span className={`desk-state desk-state--${tone}`}>
      <Icon name={icon} size={16} />
      {text(signatureStates[state] || signatureStates.unreadable)}
    </span>
  );
}

function Signer({ signer }) {
  const text = useText();
  const { locale } = useIntl();
  const time = signer.time && dateAndTime(signer.time, locale);
  const when =
    signer.time_source === 'stamped' ? messages.stamped : messages.claimed;
  const about = [signer.format, signer.level].filter(Boolean).join(', ');
  return (
    <li>
      <strong>{signer.name || text(messages.unnamed)}</strong>
      {', '}
      {time ? text(when, { time }) : text(messages.undated)}
      {about && ` · ${about}`}
      {signer.issuer && (
        <p>
          {text(messages.issuer, {
            issuer: signer.issuer,
            serial: signer.serial,
          })}
        </p>
      )}
      <ul>
        {signer.reasons.map((reason) => (
          <li key={reason}>{sentenceOf(reason)}</li>
        ))}
      </ul>
    </li>
  );
}

/** What validation found about a signed file: badge, signers, reasons, the report to keep. */
export function Signatures({ file }) {
  const text = useText();
  const { locale } = useIntl();
  const { verdict, summary, signers, reasons, checked, report } =
    file.signatures;
  const name = file.title || file.filename;
  const general = reasons.filter((reason) => !reason.startsWith('['));
  return (
    <div className="desk-signatures">
      <SignatureBadge state={summary.state} />
      <details>
        <summary aria-label={text(messages.detailsNamed, { name })}>
          {text(messages.details)}
        </summary>
        {verdict === 'altered' && (
          <Notice tone="error">{text(messages.doNotTrust)}</Notice>
        )}
        {general.map((reason) => (
          <p key={reason}>{sentenceOf(reason)}</p>
        ))}
        <ul>
          {signers.map((signer, index) => (
            <Signer key={`${signer.serial}-${index}`} signer={signer} />
          ))}
        </ul>
        <p>
          {text(messages.checked, { time: dateAndTime(checked, locale) })}{' '}
          <Download
            small
            look="quiet"
            path={pathOf(report)}
            filename={`${file.filename}-weryfikacja.xml`}
          >
            {text(messages.report)}
          </Download>
        </p>
      </details>
    </div>
  );
}
