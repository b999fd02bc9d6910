import React from 'react';
import { useIntl } from 'react-intl';
import { A } from '../chrome';
import { hardSpaces, isoDay, longDate } from '../typography/text';

/** News or notices: date, title, one sentence. */
export default function NewsList({
  items,
  heading: Heading = 'h3',
  className = 'news',
}) {
  const { locale } = useIntl();
  return (
    <ul className={className}>
      {items.map((item) => (
        <li key={item['@id']}>
          {item.date && (
            <time dateTime={isoDay(item.date)}>
              {longDate(item.date, locale)}
            </time>
          )}
          <Heading lang="pl">
            <A href={item['@id']}>{hardSpaces(item.title)}</A>
          </Heading>
          {item.description && <p lang="pl">{hardSpaces(item.description)}</p>}
        </li>
      ))}
    </ul>
  );
}
