import React from 'react';
import { useIntl } from 'react-intl';
import { isoDay, longDate } from '../typography/text';
import Body from './Body';
import PageHead from './PageHead';

function Picture({ image, caption }) {
  if (!image) return null;
  const scales = Object.values(image.scales ?? {})
    .filter(({ width }) => width >= 400)
    .sort((one, other) => one.width - other.width);
  const largest = scales[scales.length - 1] ?? image;
  return (
    <figure>
      <img
        src={largest.download}
        srcSet={
          scales
            .map(({ download, width }) => `${download} ${width}w`)
            .join(', ') || undefined
        }
        sizes="(min-width: 46rem) 44rem, 100vw"
        width={largest.width}
        height={largest.height}
        alt=""
      />
      {caption && <figcaption>{caption}</figcaption>}
    </figure>
  );
}

export default function NewsItem({ content }) {
  const { locale } = useIntl();
  const date = content.effective || content.created;
  return (
    <article className="wrap">
      <PageHead content={content} />
      <p className="dateline">
        <time dateTime={isoDay(date)}>{longDate(date, locale)}</time>
      </p>
      <Picture
        image={content.image || content.preview_image}
        caption={content.image_caption}
      />
      <Body content={content} />
    </article>
  );
}
