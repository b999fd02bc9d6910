import React from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useReorganisations } from '../api/office';
import { shortDate } from '../format/dates';
import { useText } from '../format/text';
import { reorganisation as messages } from '../messages/reorganisation';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { LinkButton } from '../ui/Button';
import { Empty, Loaded } from '../ui/Waiting';
import { reorganisationPath, routes } from '../url/paths';
import { sentenceOf } from './changes';
import { ForAdministrators } from './ForAdministrators';

function Reorganisations({ items }) {
  const text = useText();
  const { locale } = useIntl();
  if (items.length === 0) {
    return (
      <Empty icon="people" title={text(messages.none)}>
        <p>{text(messages.noneNext)}</p>
      </Empty>
    );
  }
  return (
    <table className="desk-table">
      <caption className="desk-sr">{text(messages.title)}</caption>
      <thead>
        <tr>
          <th scope="col">{text(messages.day)}</th>
          <th scope="col">{text(messages.name)}</th>
          <th scope="col">{text(messages.state)}</th>
          <th scope="col">{text(messages.author)}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((one) => (
          <tr key={one.id}>
            <td className="desk-number" data-label={text(messages.day)}>
              {shortDate(one.day, locale)}
            </td>
            <th scope="row">
              <Link data-row-link to={reorganisationPath(one.id)}>
                {one.title}
              </Link>
              {one.changes.map((change, index) => (
                <small key={index}>{sentenceOf(change, text)}</small>
              ))}
            </th>
            <td data-label={text(messages.state)}>
              {text(messages[one.state])}
            </td>
            <td data-label={text(messages.author)}>{one.author}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Reorganisations planned, done and given up. */
export function ReorganisationsPage() {
  const text = useText();
  const { contact } = useDesk();
  const query = useReorganisations();
  useDocumentTitle(text(messages.title));
  return (
    <ForAdministrators>
      <div className="desk-page">
        <div className="desk-page__head">
          <h1>{text(messages.title)}</h1>
          <div className="desk-actions">
            <LinkButton
              look="primary"
              icon="plus"
              to={routes.newReorganisation}
            >
              {text(messages.plan)}
            </LinkButton>
          </div>
        </div>
        <p>{text(messages.intro)}</p>
        <Loaded query={query} lines={6} contact={contact}>
          {(data) => <Reorganisations items={data.items} />}
        </Loaded>
      </div>
    </ForAdministrators>
  );
}
