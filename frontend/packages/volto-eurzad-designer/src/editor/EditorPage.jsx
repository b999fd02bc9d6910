import { useEffect } from 'react';
import { useText } from 'volto-eurzad-desk/format/text';
import { Loaded } from 'volto-eurzad-desk/ui/Waiting';
import { useWorkingCopy } from '../api';
import { designer } from '../messages/designer';
import { Editor } from './Editor';

/** The page of one form: reads the working copy, then hands it to the editor. */
export function EditorPage({ path, onTitle }) {
  const text = useText();
  const query = useWorkingCopy(path);
  const title = query.data?.title;
  useEffect(() => {
    if (title) onTitle(`${title} – ${text(designer.designer)}`);
  }, [title, onTitle, text]);
  return (
    <div className="fd-page">
      <Loaded query={query} lines={12}>
        {(copy) => (
          <Editor
            key={copy.version}
            path={path}
            copy={copy}
            onReload={() => void query.refetch()}
          />
        )}
      </Loaded>
    </div>
  );
}
