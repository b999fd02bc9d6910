import React from 'react';
import { Icon, useText } from '../chrome';
import { messages } from './messages';

/** A plain GET form: it works without script and keeps what was asked in the address. */
export default function SearchForm({ query = '', large = false }) {
  const t = useText();
  return (
    <form
      className={large ? 'find find-large' : 'find'}
      role="search"
      action="/search"
      method="get"
    >
      <input
        type="search"
        name="SearchableText"
        defaultValue={query}
        aria-label={t(messages.searchLabel)}
        autoComplete="off"
        maxLength="200"
      />
      <button type="submit">
        <Icon name="search" />
        <span>{t(messages.search)}</span>
      </button>
    </form>
  );
}
