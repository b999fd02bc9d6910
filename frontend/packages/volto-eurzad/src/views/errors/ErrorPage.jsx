import React from 'react';
import { useSelector } from 'react-redux';
import { A, Title, useText } from '../../chrome';
import { officeOf } from '../../state';
import { hardSpaces, telHref } from '../../typography/text';
import { errors, messages } from '../messages';
import SearchForm from '../SearchForm';

/** What went wrong, in plain words, and the ways on. */
export default function ErrorPage({ title, text, search = false }) {
  const t = useText();
  const office = useSelector(officeOf);
  return (
    <div className="wrap error-page">
      <Title title={t(title)} />
      <div className="page-head page-head-alone">
        <h1>{t(title)}</h1>
        <p className="lead">{t(text)}</p>
      </div>
      {search && <SearchForm />}
      <p>
        <A href="/uslugi">{t(messages.services)}</A>
      </p>
      {office?.phone && (
        <p>
          {t(errors.callUs)}{' '}
          <a href={telHref(office.phone)}>{hardSpaces(office.phone)}</a>
        </p>
      )}
    </div>
  );
}
