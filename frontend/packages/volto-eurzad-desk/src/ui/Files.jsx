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

/** Why nobody can open a file: it waits for the virus scan, or something was found in it. */
function Withheld({ scan }) {
  const text = useText();
  const infected = scan?.state === 'infected';
  return (
    <p className={`desk-file__scan${infected ? ' desk-file__scan--bad' : ''}`}>
      <Icon name={infected ? 'alert' : 'clock'} />
      <span>
        {infected
          ? text(messages.infected, { found: scan.found || '' })
          : text(messages.waiting)}
      </span>
    </p>
  );
}

function FileRow({ file }) {
  const text = useText();
  const { locale } = useIntl();
  const [shown, setShown] = useState(false);
  const address = file.download && pathOf(file.download);
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
        {address && isPdf(file) && (
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
        {address && (
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
        )}
      </div>
      {!address && <Withheld scan={file.scan} />}
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
