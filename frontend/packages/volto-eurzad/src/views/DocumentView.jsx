import React from 'react';
import { useLocation } from 'react-router-dom';
import { Pager, useText } from '../chrome';
import Body from './Body';
import EntryList from './EntryList';
import { loadNews, PAGE, startOf, useNews } from './listing';
import { messages } from './messages';
import NewsList from './NewsList';
import PageHead from './PageHead';

const holdsNews = (content) =>
  (content.items ?? []).some((item) => item['@type'] === 'News Item');

function News({ content }) {
  const { pathname } = useLocation();
  const { items, total, start } = useNews(content['@id']);
  return (
    <>
      <NewsList items={items} heading="h2" className="news news-long" />
      <Pager
        total={total}
        start={start}
        size={PAGE}
        href={(from) => `${pathname}?b_start=${from}`}
      />
    </>
  );
}

function Contents({ content }) {
  const t = useText();
  const items = (content.items ?? []).filter(
    (item) => !['Image', 'File'].includes(item['@type']),
  );
  if (items.length === 0) return null;
  return (
    <section className="section" aria-labelledby="w-tym-dziale">
      <h2 id="w-tym-dziale">{t(messages.inThisSection)}</h2>
      <EntryList items={items} heading="h3" />
    </section>
  );
}

/** A page of an editor; a folder of news lists them, another folder lists its pages. */
export default function DocumentView({ content }) {
  return (
    <div className="wrap">
      <PageHead content={content} />
      <Body content={content} />
      {holdsNews(content) ? (
        <News content={content} />
      ) : (
        <Contents content={content} />
      )}
    </div>
  );
}

DocumentView.load = ({ dispatch, content, location }) =>
  holdsNews(content)
    ? loadNews(dispatch, content['@id'], startOf(location.search))
    : undefined;
