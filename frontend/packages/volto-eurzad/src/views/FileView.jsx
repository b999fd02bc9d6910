import React from 'react';
import { useIntl } from 'react-intl';
import { flattenToAppURL } from '@plone/volto/helpers/Url/Url';
import { Icon, useText } from '../chrome';
import { fileSize } from '../typography/text';
import { messages } from './messages';
import PageHead from './PageHead';

/** A file: its name, kind and size on the link that downloads it. */
export default function FileView({ content }) {
  const t = useText();
  const { locale } = useIntl();
  const { file } = content;
  const kind = file?.filename?.split('.').pop()?.toUpperCase();
  return (
    <div className="wrap">
      <PageHead content={content} />
      {file && (
        <p className="file-link">
          <Icon name="file" />
          <a href={flattenToAppURL(file.download)} download={file.filename}>
            {t(messages.download, { name: file.filename })}
          </a>{' '}
          ({kind}, {fileSize(file.size, locale)})
        </p>
      )}
    </div>
  );
}
