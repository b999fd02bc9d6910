import React, { useState } from 'react';
import { useHistory } from 'react-router-dom';
import { useClock, useDraftAct } from '../api/clock';
import { useText } from '../format/text';
import { clock as messages } from '../messages/clock';
import { SelectField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { Loaded } from '../ui/Waiting';
import { deskPath } from '../url/paths';
import { useUrlState, writeState } from '../url/state';
import { actFields, EventFields, filled } from './EventFields';

function Questions({ acts, state, change, about }) {
  const text = useText();
  const act = acts.find(({ id }) => id === state.act);
  if (acts.length === 0) return <p>{text(messages.noActs)}</p>;
  return (
    <>
      <SelectField
        label={text(messages.act)}
        value={state.act}
        onChange={(id) =>
          change({
            act: id,
            template: '',
            values: { ...acts.find((one) => one.id === id)?.proposed },
          })
        }
        error={
          about('act') ||
          (state.tried && !act ? text(messages.chooseAct) : undefined)
        }
        options={[
          { value: '', title: text(messages.pickAct) },
          ...acts.map(({ id, title }) => ({ value: id, title })),
        ]}
      />
      {act?.templates.length > 1 && (
        <SelectField
          label={text(messages.template)}
          value={state.template || act.templates[0].id}
          onChange={(template) => change({ template })}
          error={about('template')}
          options={act.templates.map(({ id, title }) => ({
            value: id,
            title,
          }))}
        />
      )}
      {act && (
        <EventFields
          fields={actFields(act.fields)}
          values={state.values}
          onChange={(name, value) =>
            change({ values: { ...state.values, [name]: value } })
          }
          errorOf={about}
        />
      )}
      <p className="desk-muted">{text(messages.actHint)}</p>
    </>
  );
}

/** Drafts the letter of an act and opens its editor. */
export function ActDialog({ record, onClose }) {
  const text = useText();
  const history = useHistory();
  const [url] = useUrlState();
  const query = useClock(record['@id']);
  const draft = useDraftAct(record['@id']);
  const [state, setState] = useState({
    act: '',
    template: '',
    values: {},
    tried: false,
  });
  const change = (part) => setState((before) => ({ ...before, ...part }));
  const acts = query.data?.acts || [];
  const act = acts.find(({ id }) => id === state.act);

  const submit = () => {
    change({ tried: true });
    if (!act) return;
    draft.mutate(
      {
        act: act.id,
        ...(state.template ? { template: state.template } : {}),
        ...filled(actFields(act.fields), state.values),
      },
      {
        onSuccess: (letter) =>
          history.push(
            deskPath(letter['@id']) +
              writeState({ ...url, dialog: undefined, section: undefined }),
          ),
      },
    );
  };

  return (
    <FormDialog
      title={text(messages.actTitle)}
      action={text(messages.startAct)}
      error={draft.error}
      busy={draft.isPending}
      disabled={query.isSuccess && acts.length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <Loaded query={query} lines={3}>
        {() => (
          <Questions
            acts={acts}
            state={state}
            change={change}
            about={(name) => draft.error?.about(name)}
          />
        )}
      </Loaded>
    </FormDialog>
  );
}
