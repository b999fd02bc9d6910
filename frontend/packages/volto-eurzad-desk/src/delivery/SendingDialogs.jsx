import React, { useState } from 'react';
import { useIntl } from 'react-intl';
import { useChannels, usePost } from '../api/delivery';
import { withParameters } from '../api/client';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { delivery as messages } from '../messages/delivery';
import { useDesk } from '../shell/DeskContext';
import { Button } from '../ui/Button';
import { DateField } from '../ui/DateField';
import { Dialog } from '../ui/Dialog';
import { Download } from '../ui/Download';
import { Field, SelectField, TextArea, TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Notice } from '../ui/Notice';
import { Pdf } from '../ui/Pdf';

const PAPERS = ['c5', 'c6', 'dl', 'sheet-24', 'sheet-14'];
const NUMBERED = ['registered', 'registered-receipt'];

/** Envelopes or labels for the chosen items, as a PDF to print. */
export function PrintDialog({ items, onClose }) {
  const text = useText();
  const [paper, setPaper] = useState('c5');
  const [first, setFirst] = useState('1');
  const [made, setMade] = useState(null);
  const isSheet = paper.startsWith('sheet');
  const path = withParameters('/@labels', {
    items: items.map(({ UID }) => UID).join(','),
    paper,
    first: isSheet ? first || '1' : 1,
  });
  return (
    <Dialog title={text(messages.printTitle)} onClose={onClose} wide focusFirst>
      <form
        className="desk-form"
        onSubmit={(event) => {
          event.preventDefault();
          setMade(path);
        }}
      >
        <SelectField
          label={text(messages.paper)}
          value={paper}
          onChange={(value) => {
            setPaper(value);
            setMade(null);
          }}
          options={PAPERS.map((id) => ({
            value: id,
            title: text(messages[`paper_${id.replace('-', '_')}`]),
          }))}
        />
        {isSheet && (
          <TextField
            label={text(messages.firstPlace)}
            inputMode="numeric"
            value={first}
            onChange={(value) => {
              setFirst(value.replace(/\D/g, ''));
              setMade(null);
            }}
          />
        )}
        <footer className="desk-dialog__foot">
          <Button type="submit" look="primary" icon="print">
            {text(messages.makePdf)}
          </Button>
        </footer>
      </form>
      {made && <Pdf path={made} title={text(messages.printTitle)} />}
    </Dialog>
  );
}

/** Enters that the chosen items were posted, with the operator's numbers. */
export function PostedDialog({ items, onClose, onDone }) {
  const text = useText();
  const { tell } = useDesk();
  const post = usePost();
  const [day, setDay] = useState(today());
  const [numbers, setNumbers] = useState({});
  const submit = () =>
    post.mutate(
      {
        path: '/@to-send',
        body: {
          day,
          items: items.map(({ UID }) => ({
            uid: UID,
            number: numbers[UID] || '',
          })),
        },
      },
      {
        onSuccess: () => {
          onDone();
          tell({ text: text(messages.postedDone, { count: items.length }) });
        },
      },
    );
  return (
    <FormDialog
      title={text(messages.postedTitle)}
      action={text(messages.markPosted)}
      error={post.error}
      busy={post.isPending}
      disabled={!day}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField
        label={text(messages.postedDay)}
        value={day}
        onChange={setDay}
        error={post.error?.about('day')}
      />
      {items.some(({ mail_kind: kind }) => NUMBERED.includes(kind)) && (
        <p className="desk-muted">{text(messages.numbersHint)}</p>
      )}
      {items.map((item, index) => {
        const error = post.error?.about(`items.${index}`);
        if (!NUMBERED.includes(item.mail_kind))
          return error ? (
            <Notice key={item.UID} tone="error">
              {error}
            </Notice>
          ) : null;
        return (
          <TextField
            key={item.UID}
            label={text(messages.numberOf, {
              number: item.register_number,
              addressee: item.addressee,
            })}
            optional={text(messages.optional)}
            autoComplete="off"
            value={numbers[item.UID] || item.posting_number}
            onChange={(number) =>
              setNumbers({ ...numbers, [item.UID]: number })
            }
            error={error}
          />
        );
      })}
      <p className="desk-muted">{text(messages.postedConsequence)}</p>
    </FormDialog>
  );
}

/** Enters posting numbers from a list that was pasted or read from a file. */
export function NumbersDialog({ onClose }) {
  const text = useText();
  const { tell } = useDesk();
  const post = usePost();
  const [lines, setLines] = useState('');
  const submit = () =>
    post.mutate(
      { path: '/@posting-numbers', body: { csv: lines } },
      {
        onSuccess: ({ items }) => {
          onClose();
          tell({ text: text(messages.numbersDone, { count: items.length }) });
        },
      },
    );
  const problems = (post.error?.fields || []).filter(({ field }) =>
    field.startsWith('csv.'),
  );
  return (
    <FormDialog
      title={text(messages.numbersTitle)}
      action={text(messages.numbersEnter)}
      error={post.error}
      busy={post.isPending}
      disabled={!lines.trim()}
      onSubmit={submit}
      onClose={onClose}
    >
      {problems.length > 0 && (
        <ul>
          {problems.map(({ field, message }) => (
            <li key={field}>
              {text(messages.lineProblem, { line: field.slice(4), message })}
            </li>
          ))}
        </ul>
      )}
      <TextArea
        label={text(messages.numbersText)}
        hint={text(messages.numbersExample)}
        rows={8}
        value={lines}
        onChange={setLines}
        error={post.error?.about('csv')}
      />
      <Field label={text(messages.numbersFile)}>
        {(aria) => (
          <input
            type="file"
            accept=".csv,text/csv,text/plain"
            onChange={async (event) => {
              const file = event.target.files[0];
              if (file) setLines(await file.text());
            }}
            {...aria}
          />
        )}
      </Field>
    </FormDialog>
  );
}

/** The postal log book of a day, to print or as a table. */
export function LogDialog({ onClose }) {
  const text = useText();
  const { locale } = useIntl();
  const { data: channels } = useChannels();
  const [day, setDay] = useState(today());
  const [kind, setKind] = useState('');
  const [shown, setShown] = useState(null);
  const kinds = channels?.items.find(({ id }) => id === 'post')?.kinds || [];
  const address = (format) =>
    withParameters('/@postal-log', { day, mail_kind: kind, format });
  const change = (set) => (value) => {
    set(value);
    setShown(null);
  };
  return (
    <Dialog title={text(messages.logTitle)} onClose={onClose} wide focusFirst>
      <form
        className="desk-form"
        lang={locale}
        onSubmit={(event) => {
          event.preventDefault();
          if (day) setShown(address('pdf'));
        }}
      >
        <DateField
          label={text(messages.postedDay)}
          value={day}
          onChange={change(setDay)}
        />
        <SelectField
          label={text(messages.kind)}
          value={kind}
          onChange={change(setKind)}
          options={[
            { value: '', title: text(messages.allKinds) },
            ...kinds.map(({ id, title }) => ({ value: id, title })),
          ]}
        />
        <footer className="desk-dialog__foot">
          <Button type="submit" look="primary" icon="eye" disabled={!day}>
            {text(messages.logShow)}
          </Button>
          <Download
            path={address('csv')}
            filename={`ksiazka-nadawcza-${day}.csv`}
            disabled={!day}
          >
            {text(messages.logCsv)}
          </Download>
        </footer>
      </form>
      {shown && <Pdf path={shown} title={text(messages.logTitle)} />}
    </Dialog>
  );
}
