import React from 'react';
import { Breadcrumbs, Title, useContentLanguage } from '../chrome';
import { hardSpaces } from '../typography/text';

/** Breadcrumbs, h1 and the one sentence under it. */
export default function PageHead({
  content,
  title = content?.title,
  lead = content?.description,
  crumbs,
}) {
  const lang = useContentLanguage(content);
  return (
    <>
      <Title title={title} description={lead} />
      <Breadcrumbs items={crumbs} />
      <div className="page-head" lang={lang}>
        <h1>{hardSpaces(title)}</h1>
        {lead && <p className="lead">{hardSpaces(lead)}</p>}
      </div>
    </>
  );
}
