import { useCallback, useEffect, useMemo, useState } from 'react';
import { useText } from 'volto-eurzad-desk/format/text';
import { Button } from 'volto-eurzad-desk/ui/Button';
import { errorSentence } from 'volto-eurzad-desk/ui/errors';
import { Notice } from 'volto-eurzad-desk/ui/Notice';
import { useFormActions } from '../api';
import { designer } from '../messages/designer';
import * as model from '../model/definition';
import { useHistory } from '../model/useHistory';
import { Preview } from '../preview/Preview';
import { Header } from './Header';
import { Outline } from './Outline';
import { Panel } from './Panel';
import { useCheck } from './useCheck';
import { useSaving } from './useSaving';

const EMPTY = { declaration: '', pages: [] };
const VIEWS = ['outline', 'panel', 'preview'];
const PAGE = { page: 0 };

/** Ctrl+Z and Ctrl+Y, but not while somebody types: there they belong to the text. */
function useKeys({ undo, redo, flush }) {
  useEffect(() => {
    const press = (event) => {
      if (!event.ctrlKey && !event.metaKey) return;
      const key = event.key.toLowerCase();
      if (key === 's') {
        event.preventDefault();
        void flush();
      }
      if (event.target.closest('input, textarea, select')) return;
      if (key === 'z' && !event.shiftKey) undo();
      if (key === 'y' || (key === 'z' && event.shiftKey)) redo();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [undo, redo, flush]);
}

/** Structure, settings and preview of a form, side by side; on a phone one after the other. */
export function Editor({ path, copy, onReload }) {
  const text = useText();
  const actions = useFormActions(path);
  const history = useHistory(copy.definition || EMPTY);
  const definition = history.value;
  const [place, setPlace] = useState(PAGE);
  const [view, setView] = useState('outline');
  const [said, setSaid] = useState('');
  const saving = useSaving({ definition, copy, save: actions.save });
  const told = useCheck(definition, actions.check);
  useKeys({ ...history, flush: saving.flush });
  const selected = model.at(definition, place) ? place : PAGE;

  const select = useCallback((next) => {
    setPlace(next);
    setView('panel');
  }, []);
  const edit = useMemo(
    () => editing({ history, definition, select, setPlace, setSaid, text }),
    [history, definition, select, text],
  );

  return (
    <>
      <Header
        path={path}
        title={copy.title}
        saving={saving}
        reasons={told.reasons}
        checked={told.checked}
        history={history}
        actions={actions}
        onReload={onReload}
      />
      {saving.state === 'conflict' && (
        <div className="eu-desk">
          <Notice tone="error">
            <p>{errorSentence(saving.error, text)}</p>
            <Button icon="refresh" onClick={onReload}>
              {text(designer.reload)}
            </Button>
          </Notice>
        </div>
      )}
      <p className="desk-sr" role="status">
        {said}
      </p>
      <div
        className="eu-desk fd-tabs"
        role="group"
        aria-label={text(designer.view)}
      >
        {VIEWS.map((one) => (
          <button
            key={one}
            type="button"
            aria-pressed={view === one}
            onClick={() => setView(one)}
          >
            {text(designer[`view_${one}`])}
          </button>
        ))}
      </div>
      <div className={`fd-columns fd-columns--${view}`}>
        <Outline
          definition={definition}
          place={selected}
          reasons={told.reasons}
          onSelect={select}
          edit={edit}
        />
        <Panel
          definition={definition}
          place={selected}
          reasons={told.reasons}
          published={saving.kept.published}
          onSelect={select}
          edit={edit}
        />
        <Preview form={told.form} place={selected} definition={definition} />
      </div>
    </>
  );
}

/** What the columns may do to the form; each is one step of undo, typing in one box is one. */
function editing({ history, definition, select, setPlace, setSaid, text }) {
  const kindOfChange = (place, patch) =>
    `${JSON.stringify(place)}:${Object.keys(patch).join()}`;
  return {
    addPage(title) {
      history.put((now) => model.addPage(now, title));
      select({ page: definition.pages.length });
    },
    addField(page, kind, title) {
      history.put((now) => model.addField(now, page, kind, title));
      select({ page, field: definition.pages[page].fields.length });
    },
    addColumn(place, kind, title) {
      history.put((now) => model.addColumn(now, place, kind, title));
      const { columns } = model.at(definition, place);
      select({ ...place, column: columns.length });
    },
    copy(place) {
      history.put((now) => model.copyField(now, place));
      select({ ...place, field: place.field + 1 });
    },
    change(place, patch) {
      history.put(
        (now) => model.change(now, place, patch),
        kindOfChange(place, patch),
      );
    },
    changeTitle(place, title, alsoName) {
      history.put(
        (now) => {
          const changed = model.change(now, place, { title });
          return alsoName
            ? model.renameByTitle(changed, place, title)
            : changed;
        },
        kindOfChange(place, { title }),
      );
    },
    rename(place, name) {
      history.put((now) => model.rename(now, place, name), `name:${name}`);
    },
    changeForm(patch) {
      history.put((now) => ({ ...now, ...patch }), Object.keys(patch).join());
    },
    move(place, by) {
      const moved = model.move(definition, place, by);
      history.put(moved.definition);
      setPlace(moved.place);
      setSaid(text(designer.moved));
    },
    moveToPage(place, page) {
      const moved = model.moveToPage(definition, place, page);
      history.put(moved.definition);
      setPlace(moved.place);
      setSaid(text(designer.moved));
    },
    remove(place) {
      const { title } = model.at(definition, place);
      history.put((now) => model.remove(now, place));
      const { page, field, column } = place;
      if (column !== undefined) setPlace({ page, field });
      else setPlace(field === undefined ? PAGE : { page });
      setSaid(text(designer.removed, { title }));
    },
  };
}
