import React from 'react';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';

/** An image that an editor placed: from the site, in the scale that fits the column. */
export default function ImageBlock({ data }) {
  if (!data.url) return null;
  const url = flattenToAppURL(data.url);
  const inside = url.startsWith('/');
  if (!inside) return null;
  const [scaled] = data.image_scales?.image ?? [];
  const src = scaled?.scales?.large
    ? `${url}/${scaled.scales.large.download}`
    : `${url}/@@images/image/large`;
  const { width, height } = scaled?.scales?.large ?? scaled ?? {};
  return (
    <figure>
      <img
        src={src}
        alt={data.alt || ''}
        width={width}
        height={height}
        loading="lazy"
      />
      {data.caption && <figcaption>{data.caption}</figcaption>}
    </figure>
  );
}
