import React from 'react';
import { A } from '../chrome';
import { hardSpaces } from '../typography/text';

/** A link to another page, with its title and one sentence. */
export default function TeaserBlock({ data }) {
  const [target] = data.href ?? [];
  if (!target) return null;
  const description =
    data.description || target.Description || target.description;
  return (
    <div className="teaser">
      <h2>
        <A href={target['@id']}>
          {hardSpaces(data.title || target.Title || target.title)}
        </A>
      </h2>
      {description && <p>{hardSpaces(description)}</p>}
    </div>
  );
}
