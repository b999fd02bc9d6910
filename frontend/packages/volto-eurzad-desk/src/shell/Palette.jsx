import React, { useEffect, useMemo, useState } from 'react';
import { useHistory } from 'react-router-dom';
import {
  Autocomplete,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  SearchField,
} from 'react-aria-components';
import { useRegister } from '../api/queries';
import { useText } from '../format/text';
import { palette as messages } from '../messages/palette';
import { deskPath, routes } from '../url/paths';
import { writeState } from '../url/state';
import { Dialog } from '../ui/Dialog';
import { Icon } from '../ui/Icon';
import { useDesk } from './DeskContext';
import { listAddress, listsFor } from './lists';
import { placesFor } from './places';

const WAIT = 250;
const FOUND = 5;
const MINIMUM = 3;

function useLater(value) {
  const [later, setLater] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setLater(value), WAIT);
    return () => clearTimeout(timer);
  }, [value]);
  return later;
}

const plain = (value) =>
  value
    .toLocaleLowerCase('pl')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/ł/g, 'l');

/** One field for everything: commands of the page, lists, items of the register by number or words. */
export function Palette({ commands, onClose, onHelp }) {
  const text = useText();
  const history = useHistory();
  const desk = useDesk();
  const { functions } = desk;
  const [typed, setTyped] = useState('');
  const asked = useLater(typed.trim());
  const found = useRegister(
    { query: asked, size: FOUND },
    { enabled: asked.length >= MINIMUM },
  );

  const entries = useMemo(() => {
    const go = (to) => () => history.push(to);
    const all = [
      ...Object.entries(commands).map(([id, { label, run }]) => ({
        id: `do-${id}`,
        label,
        icon: 'chevronRight',
        run,
      })),
      ...listsFor(functions).map((list) => ({
        id: `list-${list.id}`,
        label: text(list.message),
        icon: list.icon,
        run: go(listAddress(list.id)),
      })),
      ...placesFor(desk).flatMap((group) =>
        group.places.map((place) => ({
          id: `place-${place.id}`,
          label: text(place.message),
          icon: place.icon,
          run: go(place.to),
        })),
      ),
      { id: 'help', label: text(messages.help), icon: 'help', run: onHelp },
    ].filter(Boolean);
    const wanted = plain(typed.trim());
    const matching = all.filter((entry) => plain(entry.label).includes(wanted));
    const items =
      asked.length >= MINIMUM && typed.trim() ? found.data?.items || [] : [];
    const results = items.map((item) => ({
      id: item['@id'],
      label: `${item.register_number} · ${item.title}`,
      icon: 'inbox',
      run: go(deskPath(item['@id'])),
    }));
    const everywhere = typed.trim() && {
      id: 'search-files',
      label: text(messages.searchFiles, { query: typed.trim() }),
      icon: 'search',
      run: go(routes.search + writeState({ query: typed.trim() })),
    };
    const search = typed.trim() && {
      id: 'search',
      label: text(messages.searchRegister, { query: typed.trim() }),
      icon: 'search',
      run: go(routes.register + writeState({ query: typed.trim() })),
    };
    return [...matching, ...results, everywhere, search].filter(Boolean);
  }, [
    commands,
    functions,
    desk,
    found.data,
    typed,
    asked,
    text,
    history,
    onHelp,
  ]);

  const run = (key) => {
    const entry = entries.find(({ id }) => id === key);
    onClose();
    entry?.run();
  };

  return (
    <Dialog title={text(messages.title)} onClose={onClose} focusFirst>
      <Autocomplete inputValue={typed} onInputChange={setTyped}>
        <SearchField className="desk-palette__field">
          <Label className="desk-sr">{text(messages.label)}</Label>
          <Input placeholder={text(messages.placeholder)} />
        </SearchField>
        <ListBox
          className="desk-palette"
          aria-label={text(messages.title)}
          items={entries}
          onAction={run}
        >
          {(entry) => (
            <ListBoxItem
              id={entry.id}
              textValue={entry.label}
              className="desk-palette__entry"
            >
              <Icon name={entry.icon} size={18} />
              <span>{entry.label}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Autocomplete>
    </Dialog>
  );
}
