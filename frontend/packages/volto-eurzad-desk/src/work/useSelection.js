/**
 * The rows chosen for a batch, by address; `x` chooses the row in focus.
 */
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useText } from '../format/text';
import { work as messages } from '../messages/work';
import { useCommands } from '../shell/commands';
import { useDesk } from '../shell/DeskContext';

/** @param {string} where the list with its filters and page: elsewhere nothing is chosen yet */
export function useSelection(where) {
  const text = useText();
  const { announce } = useDesk();
  const [chosen, setChosen] = useState([]);
  useEffect(() => setChosen([]), [where]);
  const toggle = useCallback(
    (address) =>
      setChosen((before) =>
        before.includes(address)
          ? before.filter((one) => one !== address)
          : [...before, address],
      ),
    [],
  );
  useCommands({
    select: {
      label: text(messages.selectFocused),
      run: () => {
        const row = document.activeElement?.closest('[data-row]');
        if (row) toggle(row.dataset.row);
        else announce(text(messages.chooseRow));
      },
    },
  });
  return useMemo(
    () => ({
      chosen,
      has: (address) => chosen.includes(address),
      toggle,
      set: setChosen,
    }),
    [chosen, toggle],
  );
}
