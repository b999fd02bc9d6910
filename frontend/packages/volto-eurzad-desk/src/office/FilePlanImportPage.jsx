import React, { useEffect, useRef, useState } from 'react';
import { useHistory } from 'react-router-dom';
import { useImportPlan } from '../api/office';
import { useUnits } from '../api/queries';
import { today } from '../format/dates';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { fileplan as messages } from '../messages/fileplan';
import { useDesk } from '../shell/DeskContext';
import { useDocumentTitle } from '../shell/useDocumentTitle';
import { Back } from '../ui/Back';
import { Button } from '../ui/Button';
import { errorSentence } from '../ui/errors';
import { SelectField } from '../ui/Fields';
import { Notice } from '../ui/Notice';
import { routes } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { FileField } from './FileField';
import { ForAdministrators } from './ForAdministrators';
import { PlanReport } from './PlanReport';
import { readBase64 } from './readFile';

const LARGEST = 4 * 1024 * 1024;
const KINDS = {
  whole: 'kindWholeHint',
  exceptions: 'kindExceptionsHint',
  office: 'kindOfficeHint',
};

function ImportForm() {
  const text = useText();
  const history = useHistory();
  const { tell } = useDesk();
  const units = useUnits();
  const [state] = useUrlState();
  const now = Number(today().slice(0, 4));
  const [year, setYear] = useState(state.year || now);
  const [unit, setUnit] = useState(state.unit || '');
  const [kind, setKind] = useState('whole');
  const [incomplete, setIncomplete] = useState(false);
  const [file, setFile] = useState(null);
  const [wrong, setWrong] = useState('');
  const [report, setReport] = useState(null);
  const send = useImportPlan();
  const heading = useRef(null);
  useEffect(() => {
    if (report) heading.current?.focus();
  }, [report]);
  const isOffice = Boolean(unit) && kind === 'office';
  const forget = (set) => (value) => {
    set(value);
    setReport(null);
  };

  const submit = async (dryRun) => {
    const missing = !file && !isOffice;
    const large = file && file.size > LARGEST;
    setWrong(
      missing
        ? text(messages.chooseFile)
        : large
          ? text(messages.tooLarge)
          : '',
    );
    if (missing || large) return;
    const body = { year: Number(year), unit, kind: unit ? kind : 'whole' };
    if (!isOffice)
      Object.assign(body, {
        incomplete,
        dry_run: dryRun,
        content: await readBase64(file),
      });
    send.mutate(body, {
      onSuccess: (told) => {
        if (dryRun && !isOffice) {
          setReport(told);
          return;
        }
        tell({
          text: isOffice
            ? text(messages.backToOffice)
            : text(messages.imported, { count: told.imported }),
        });
        history.push(routes.filePlan + writeState({ year, unit }));
      },
    });
  };

  return (
    <>
      <form
        className="desk-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit(!isOffice);
        }}
      >
        {send.error && (
          <Notice tone="error">{errorSentence(send.error, text)}</Notice>
        )}
        <SelectField
          label={text(messages.importYear)}
          value={String(year)}
          onChange={forget(setYear)}
          options={[now + 1, now, now - 1].map((one) => ({
            value: String(one),
            title: String(one),
          }))}
          error={send.error?.about('year')}
        />
        <SelectField
          label={text(messages.whose)}
          value={unit}
          onChange={forget(setUnit)}
          options={[
            { value: '', title: text(messages.ofOffice) },
            ...(units.data || []).map((one) => ({
              value: one.symbol,
              title: `${one.symbol} – ${one.title}`,
            })),
          ]}
          error={send.error?.about('unit')}
        />
        {unit && (
          <SelectField
            label={text(messages.importKind)}
            value={kind}
            onChange={forget(setKind)}
            options={Object.entries(KINDS).map(([value, name]) => ({
              value,
              title: text(messages[name]),
            }))}
          />
        )}
        {!isOffice && (
          <>
            <FileField
              label={text(messages.file)}
              hint={text(messages.fileHint)}
              accept=".csv,.txt,text/csv"
              error={wrong || send.error?.about('content')}
              onChange={forget(setFile)}
            />
            <label className="desk-check">
              <input
                type="checkbox"
                checked={incomplete}
                onChange={(event) =>
                  forget(setIncomplete)(event.target.checked)
                }
              />
              <span>
                {text(messages.incompleteField)}
                <small className="desk-muted">
                  {' '}
                  {text(messages.incompleteHint)}
                </small>
              </span>
            </label>
          </>
        )}
        <div className="desk-actions">
          <Button
            type="submit"
            look={report?.ok ? 'plain' : 'primary'}
            busy={send.isPending}
          >
            {send.isPending
              ? text(common.working)
              : text(isOffice ? messages.doImport : messages.check)}
          </Button>
          {report?.ok && (
            <Button
              look="primary"
              busy={send.isPending}
              onClick={() => void submit(false)}
            >
              {text(messages.doImport)}
            </Button>
          )}
        </div>
      </form>
      {report && <PlanReport report={report} ref={heading} />}
    </>
  );
}

/** Upload of a plan: a check with its report first, then the import. */
export function FilePlanImportPage() {
  const text = useText();
  useDocumentTitle(text(messages.importPlan));
  return (
    <ForAdministrators>
      <div className="desk-page">
        <Back to={routes.filePlan}>{text(messages.title)}</Back>
        <h1>{text(messages.importPlan)}</h1>
        <p>{text(messages.importIntro)}</p>
        <ImportForm />
      </div>
    </ForAdministrators>
  );
}
