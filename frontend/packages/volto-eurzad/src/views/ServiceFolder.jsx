import React from 'react';
import { useText } from '../chrome';
import { anchor, hardSpaces } from '../typography/text';
import { messages } from './messages';
import PageHead from './PageHead';
import SearchForm from './SearchForm';
import TaskList from './TaskList';

/** All services, grouped by subject. */
export default function ServiceFolder({ content }) {
  const t = useText();
  const { subjects = [] } = content['@components']?.services ?? {};
  return (
    <div className="wrap">
      <PageHead
        content={content}
        lead={content.description || t(messages.servicesLead)}
      />
      <SearchForm />
      {subjects.length === 0 && <p>{t(messages.nothingHere)}</p>}
      {subjects.map(({ title, items }) => (
        <section
          className="section"
          key={title}
          aria-labelledby={anchor(title)}
        >
          <h2 id={anchor(title)} lang="pl">
            {hardSpaces(title)}
          </h2>
          <TaskList services={items} describe />
        </section>
      ))}
    </div>
  );
}
