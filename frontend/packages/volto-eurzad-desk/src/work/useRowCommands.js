import { useHistory } from 'react-router-dom';
import { useText } from '../format/text';
import { work as messages } from '../messages/work';
import { useCommands } from '../shell/commands';
import { useDesk } from '../shell/DeskContext';

/** `e` and `o` on a list: open the focused row's record with the dialog. */
export function useRowCommands() {
  const text = useText();
  const history = useHistory();
  const { announce } = useDesk();
  const openWith = (dialog) => () => {
    const row = document.activeElement?.closest('[data-row-link]');
    if (!row) {
      announce(text(messages.chooseRow));
      return;
    }
    const address = row.getAttribute('href');
    history.push(
      `${address}${address.includes('?') ? '&' : '?'}okno=${dialog}`,
    );
  };
  useCommands({
    assign: { label: text(messages.assignRow), run: openWith('przydziel') },
    openCase: { label: text(messages.openCaseRow), run: openWith('otworz') },
  });
}
