import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { pathOf } from '../api/client';
import { useText } from '../format/text';
import { fileKind, fileSize, isPdf } from '../format/files';
import { files as messages } from '../messages/files';
import { Button, LinkButton } from './Button';
import { Icon } from './Icon';
import { Pdf } from './Pdf';
import { Signatures } from './Signatures';

function FileRow({ file }) {
  const text = useText();
  const { locale } = useIntl();
  const [shown, setShown] = useState(false);
  const address = pathOf(file.download);
  const name = file.title || file.filename;
  const kind = fileKind(file) || text(messages.file);
  return (
    <li className="desk-file">
      <div className="desk-file__row">
        <Icon name="file" />
        <span className="desk-file__name">
          <span>{name}</span>
          <small>
            {kind}, {fileSize(file.size, locale)}
            {file.title && file.title !== file.filename
              ? ` · ${file.filename}`
              : ''}
          </small>
        </span>
        {isPdf(file) && (
          <Button
            small
            look="quiet"
            icon="eye"
            aria-expanded={shown}
            aria-label={text(shown ? messages.hideNamed : messages.showNamed, {
              name,
            })}
            onClick={() => setShown(!shown)}
          >
            {text(shown ? messages.hide : messages.show)}
          </Button>
        )}
        <LinkButton
          small
          look="quiet"
          icon="download"
          href={address}
          download={file.filename}
          aria-label={text(messages.downloadNamed, {
            name,
            kind,
            size: fileSize(file.size, locale),
          })}
        >
          {text(messages.download)}
        </LinkButton>
      </div>
      {file.signatures && <Signatures file={file} />}
      {shown && <Pdf path={address} title={name} />}
    </li>
  );
}

/** Files with kind and size, each to download, PDFs also to read in place. */
export function Files({ files }) {
  return (
    <ul className="desk-files">
      {files.map((file) => (
        <FileRow key={file.download || file.id} file={file} />
      ))}
    </ul>
  );
}
