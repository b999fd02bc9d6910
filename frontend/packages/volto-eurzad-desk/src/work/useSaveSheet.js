import { useClient } from '../api/ClientContext';
import { withParameters } from '../api/client';
import { toApi } from '../api/queries';
import { useText } from '../format/text';
import { work as messages } from '../messages/work';
import { useDesk } from '../shell/DeskContext';
import { LISTS } from '../shell/lists';
import { errorSentence } from '../ui/errors';
import { saveFile } from '../ui/saveFile';
import { filtersOf, SCOPES } from '../url/state';

const XLSX =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Saves all rows of the list as a spreadsheet. */
export function useSaveSheet(state, list) {
  const client = useClient();
  const text = useText();
  const { tell } = useDesk();
  return async () => {
    const title = text(LISTS.find((entry) => entry.id === list).message);
    tell({ text: text(messages.spreadsheetComing) });
    try {
      const parameters = {
        scope: SCOPES[list],
        sort: state.sort,
        ...toApi(filtersOf(state)),
        format: 'xlsx',
      };
      const path = withParameters('/@work', parameters);
      saveFile(await client.blob(path, XLSX), `${title}.xlsx`);
      tell({ text: text(messages.spreadsheetSaved, { name: title }) });
    } catch (error) {
      tell({ text: errorSentence(error, text) });
    }
  };
}
