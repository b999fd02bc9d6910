import React, { useEffect } from 'react';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/ClientContext';
import { useText } from '../format/text';
import { files as messages } from '../messages/files';
import { useBlobAddress } from './useBlobAddress';
import { Loaded } from './Waiting';

/** A PDF in the page, with a link for those whose browser shows none. */
export function PdfFrame({ address, title }) {
  const text = useText();
  return (
    <object
      className="desk-pdf"
      data={`${address}#view=FitH`}
      type="application/pdf"
      aria-label={title}
    >
      <p>
        {text(messages.noInlineView)}{' '}
        <a href={address}>{text(messages.openInTab)}</a>
      </p>
    </object>
  );
}

function Shown({ blob, title }) {
  const [address, show] = useBlobAddress();
  useEffect(() => show(blob), [blob, show]);
  return address && <PdfFrame address={address} title={title} />;
}

/** A PDF of the office, fetched in the name of whoever reads it. */
export function Pdf({ path, title }) {
  const client = useClient();
  const query = useQuery({
    queryKey: ['pdf', path],
    queryFn: ({ signal }) => client.blob(path, 'application/pdf', { signal }),
    staleTime: Infinity,
    gcTime: 0,
  });
  return (
    <Loaded query={query} lines={8}>
      {(blob) => <Shown blob={blob} title={title} />}
    </Loaded>
  );
}
