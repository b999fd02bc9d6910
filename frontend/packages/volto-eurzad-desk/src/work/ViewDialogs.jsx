import React, { useState } from 'react';
import { useHistory } from 'react-router-dom';
import { fromApi, toApi } from '../api/queries';
import { useRemoveView, useSaveView, useViews } from '../api/work';
import { useText } from '../format/text';
import { work as messages } from '../messages/work';
import { useDesk } from '../shell/DeskContext';
import { listAddress } from '../shell/lists';
import { TextField } from '../ui/Fields';
import { FormDialog } from '../ui/FormDialog';
import { filtersOf, SCOPES } from '../url/state';
import { COLUMNS, columnsInAddress, columnsOf } from './columns';

/** The address of a saved view. */
export function viewAddress(view) {
  const list = Object.keys(SCOPES).find((id) => SCOPES[id] === view.scope);
  return listAddress(list, {
    ...fromApi(view.filters),
    columns: columnsInAddress(view.columns.filter((id) => COLUMNS[id])),
    sort: view.sort === 'deadline' ? undefined : view.sort,
    view: view.id,
  });
}

const viewOf = (state, list, name) => ({
  name,
  scope: SCOPES[list],
  sort: state.sort || 'deadline',
  columns: columnsOf(state),
  filters: toApi(filtersOf(state)),
});

/** Saves what the list shows now under a name, or anew under the name of the view that is open. */
export function SaveViewDialog({ list, state, onClose }) {
  const text = useText();
  const history = useHistory();
  const { tell } = useDesk();
  const views = useViews();
  const save = useSaveView();
  const current = views.data?.find(({ id }) => id === state.view);
  const [typed, setName] = useState(null);
  const name = typed ?? current?.name ?? '';
  const [missing, setMissing] = useState(false);
  const submit = () => {
    setMissing(!name.trim());
    if (!name.trim()) return;
    const same = current && current.name === name.trim();
    save.mutate(
      {
        ...viewOf(state, list, name.trim()),
        id: same ? current.id : undefined,
      },
      {
        onSuccess: (view) => {
          onClose();
          tell({ text: text(messages.viewSaved, { name: view.name }) });
          history.replace(viewAddress(view));
        },
      },
    );
  };
  return (
    <FormDialog
      title={text(messages.saveView)}
      action={text(messages.save)}
      error={save.error}
      busy={save.isPending}
      onSubmit={submit}
      onClose={onClose}
    >
      <TextField
        label={text(messages.viewName)}
        hint={text(messages.viewNameHint)}
        value={name}
        maxLength={60}
        error={
          save.error?.about('name') ||
          (missing ? text(messages.viewNameMissing) : undefined)
        }
        onChange={setName}
      />
    </FormDialog>
  );
}

/** Removes the view that is open; it can be undone while the message shows. */
export function useRemoveOpenView(state, list) {
  const text = useText();
  const history = useHistory();
  const { tell } = useDesk();
  const views = useViews();
  const remove = useRemoveView();
  const save = useSaveView();
  const current = views.data?.find(({ id }) => id === state.view);
  if (!current) return null;
  return () =>
    remove.mutate(current.id, {
      onSuccess: () => {
        history.replace(listAddress(list));
        tell({
          text: text(messages.viewRemoved, { name: current.name }),
          undo: () => {
            const { name, scope, sort, columns, filters } = current;
            save.mutate(
              { name, scope, sort, columns, filters },
              { onSuccess: (view) => history.replace(viewAddress(view)) },
            );
          },
        });
      },
    });
}

/** Which columns the list shows. */
export function ColumnsDialog({ state, change, onClose }) {
  const text = useText();
  const [chosen, setChosen] = useState(columnsOf(state));
  const submit = () => {
    const ordered = Object.keys(COLUMNS).filter((id) => chosen.includes(id));
    change({ columns: columnsInAddress(ordered), dialog: undefined });
  };
  return (
    <FormDialog
      title={text(messages.columns)}
      action={text(messages.showColumns)}
      disabled={chosen.length === 0}
      onSubmit={submit}
      onClose={onClose}
    >
      <fieldset className="desk-checks">
        <legend className="desk-sr">{text(messages.columns)}</legend>
        {Object.entries(COLUMNS).map(([id, column]) => (
          <label key={id} className="desk-check">
            <input
              type="checkbox"
              checked={chosen.includes(id)}
              onChange={() =>
                setChosen(
                  chosen.includes(id)
                    ? chosen.filter((one) => one !== id)
                    : [...chosen, id],
                )
              }
            />
            <span>{text(column.message)}</span>
          </label>
        ))}
      </fieldset>
    </FormDialog>
  );
}
