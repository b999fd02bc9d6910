import React, { useEffect, useState } from 'react';
import { Link } from 'react-router-dom';
import { useIntl } from 'react-intl';
import { useQuery } from '@tanstack/react-query';
import { useClient } from '../api/ClientContext';
import { pathOf } from '../api/client';
import {
  useAttachScan,
  useBringBatch,
  useDiscardScan,
  useScans,
} from '../api/registers';
import { dateAndTime } from '../format/dates';
import { useText } from '../format/text';
import { errors } from '../messages/errors';
import { scans as messages } from '../messages/scans';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Button } from '../ui/Button';
import { Download } from '../ui/Download';
import { errorSentence } from '../ui/errors';
import { TextField } from '../ui/Fields';
import { FileInput } from '../ui/FileInput';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { Pager } from '../ui/Pager';
import { useBlobAddress } from '../ui/useBlobAddress';
import { Empty, Loaded } from '../ui/Waiting';
import { deskPath, routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { ForRegistry } from './ForRegistry';
import { RegistersNav } from './RegistersNav';

const SIZE = 10;

function Bring() {
  const text = useText();
  const { tell } = useDesk();
  const bring = useBringBatch();
  return (
    <FileInput
      id="desk-batch"
      label={text(messages.bring)}
      hint={text(messages.bringHint)}
      sending={text(messages.sending)}
      change={bring}
      onTaken={({ filename }) =>
        tell({ text: text(messages.taken, { filename }) })
      }
    />
  );
}

function Preview({ scan }) {
  const text = useText();
  const client = useClient();
  const [address, show] = useBlobAddress();
  const path = pathOf(scan.preview);
  const { data } = useQuery({
    queryKey: ['preview', path],
    queryFn: ({ signal }) => client.blob(path, 'image/png', { signal }),
    staleTime: Infinity,
  });
  useEffect(() => {
    if (data) show(data);
  }, [data, show]);
  return address ? (
    <img
      className="desk-scan__page"
      src={address}
      alt={text(messages.firstPage)}
    />
  ) : (
    <span className="desk-scan__page" />
  );
}

function Attach({ scan }) {
  const text = useText();
  const { tell } = useDesk();
  const attach = useAttachScan();
  const [number, setNumber] = useState(scan.code.replace(/^[^/]*\//, ''));
  const [asked, setAsked] = useState(false);
  const submit = (event) => {
    event.preventDefault();
    setAsked(true);
    if (!number.trim()) return;
    attach.mutate(
      { id: scan.id, register_number: number.trim() },
      {
        onSuccess: ({ register_number }) =>
          tell({ text: text(messages.attached, { number: register_number }) }),
      },
    );
  };
  return (
    <form className="desk-scan__attach" onSubmit={submit} noValidate>
      <TextField
        label={text(messages.number)}
        hint={text(messages.numberHint)}
        value={number}
        onChange={setNumber}
        autoComplete="off"
        error={
          attach.error
            ? attach.error.about('register_number') ||
              errorSentence(attach.error, text)
            : asked && !number.trim()
              ? text(errors.required)
              : undefined
        }
      />
      <Button type="submit" icon="check" busy={attach.isPending}>
        {text(messages.attach)}
      </Button>
    </form>
  );
}

function Discard({ scan, onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const discard = useDiscardScan();
  return (
    <FormDialog
      title={text(messages.discardTitle)}
      action={text(messages.discard)}
      look="danger"
      error={discard.error}
      busy={discard.isPending}
      onClose={onClose}
      onSubmit={() =>
        discard.mutate(
          { id: scan.id },
          {
            onSuccess: () => {
              tell({ text: text(messages.discarded) });
              onClose();
            },
          },
        )
      }
    >
      <p>{text(messages.discardIntro, { filename: scan.filename })}</p>
    </FormDialog>
  );
}

function Scan({ scan }) {
  const text = useText();
  const { locale } = useIntl();
  const [discarding, setDiscarding] = useState(false);
  return (
    <li className="desk-scan">
      {scan.preview && <Preview scan={scan} />}
      <div>
        <h3>{scan.reason_title}</h3>
        <p>
          {scan.filename}
          {scan.last > 0 &&
            `, ${text(messages.pages, { first: scan.first, last: scan.last })}`}
          <br />
          <small>{dateAndTime(scan.received, locale)}</small>
        </p>
        {scan.code && <p>{text(messages.code, { code: scan.code })}</p>}
        {scan.document && <Attach scan={scan} />}
        <div className="desk-actions">
          {scan.document && (
            <Download small look="quiet" path={scan.document}>
              {text(messages.open)}
            </Download>
          )}
          <Button
            small
            look="quiet"
            icon="close"
            onClick={() => setDiscarding(true)}
          >
            {text(messages.discard)}
          </Button>
        </div>
      </div>
      {discarding && (
        <Discard scan={scan} onClose={() => setDiscarding(false)} />
      )}
    </li>
  );
}

function Batches({ batches }) {
  const text = useText();
  const { locale } = useIntl();
  return (
    <table className="desk-table">
      <caption className="desk-sr">{text(messages.batches)}</caption>
      <thead>
        <tr>
          {['file', 'receivedColumn', 'pagesColumn', 'attachedColumn'].map(
            (name) => (
              <th key={name} scope="col">
                {text(messages[name])}
              </th>
            ),
          )}
        </tr>
      </thead>
      <tbody>
        {batches.map((batch) => (
          <tr key={batch.id}>
            <th scope="row">
              {batch.filename}
              <small>{text(messages[`source_${batch.source}`])}</small>
            </th>
            <td data-label={text(messages.receivedColumn)}>
              {dateAndTime(batch.received, locale)}
            </td>
            <td data-label={text(messages.pagesColumn)} className="desk-number">
              {batch.state === 'waiting'
                ? text(messages.beingSplit)
                : batch.pages}
            </td>
            <td data-label={text(messages.attachedColumn)}>
              {batch.attached.map((one, index) => (
                <React.Fragment key={one.register_number}>
                  {index > 0 && ', '}
                  <Link className="desk-number" to={deskPath(one['@id'])}>
                    {one.register_number}
                  </Link>
                </React.Fragment>
              ))}
              {batch.undecided > 0 && (
                <small>{text(messages.left, { count: batch.undecided })}</small>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

/** Scanned batches: what could not be attached, with the reason, and the latest batches. */
export function ScansPage() {
  return (
    <ForRegistry message={messages.onlyRegistry}>
      <Scans />
    </ForRegistry>
  );
}

function Scans() {
  const text = useText();
  const { contact } = useDesk();
  const [state] = useUrlState();
  const page = state.page || 1;
  const query = useScans(page, SIZE);
  useDocumentTitle(text(messages.title));
  return (
    <div className="desk-page">
      <RegistersNav />
      <h1>{text(messages.title)}</h1>
      <p className="desk-muted">{text(messages.intro)}</p>
      <Bring />
      <Loaded query={query} lines={8} contact={contact}>
        {(data) => (
          <>
            {!data.folder && (
              <Notice tone="info">{text(messages.noFolder)}</Notice>
            )}
            <section aria-labelledby="desk-undecided">
              <h2 id="desk-undecided">
                {text(messages.undecided, { count: data.items_total })}
              </h2>
              {data.items.length === 0 ? (
                <Empty icon="check" title={text(messages.allDone)}>
                  <p>{text(messages.allDoneNext)}</p>
                </Empty>
              ) : (
                <ul className="desk-scans">
                  {data.items.map((scan) => (
                    <Scan key={scan.id} scan={scan} />
                  ))}
                </ul>
              )}
              <Pager
                page={page}
                size={SIZE}
                total={data.items_total}
                addressOf={(number) =>
                  routes.scans + writeState({ page: number })
                }
              />
            </section>
            <section aria-labelledby="desk-batches">
              <h2 id="desk-batches">{text(messages.batches)}</h2>
              {data.batches.length === 0 ? (
                <p className="desk-muted">{text(messages.noBatches)}</p>
              ) : (
                <Batches batches={data.batches} />
              )}
            </section>
          </>
        )}
      </Loaded>
    </div>
  );
}
