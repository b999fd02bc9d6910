import React from 'react';
import { useLocation } from 'react-router-dom';
import config from '@plone/volto/registry';
import { useContentLanguage } from '../chrome';

/** Blocks that repeat what the page's head already says. */
const IN_HEAD = new Set(['title', 'description']);

function Block({ id, data, content }) {
  const location = useLocation();
  const type = data['@type'];
  const View =
    config.settings.eurzad.blocks[type] ??
    config.blocks.blocksConfig[type]?.view;
  if (!View || IN_HEAD.has(type)) return null;
  return (
    <div className={`block block-${type}`}>
      <View
        id={id}
        data={data}
        properties={content}
        metadata={content}
        path={location.pathname}
        location={location}
        blocksConfig={config.blocks.blocksConfig}
      />
    </div>
  );
}

/** What an editor wrote: blocks, or the rich text of the Classic editor. */
export default function Body({ content }) {
  const lang = useContentLanguage(content);
  const { blocks = {}, blocks_layout: layout } = content;
  const ids = (layout?.items ?? []).filter((id) => blocks[id]);
  const html = content.text?.data;
  if (ids.length === 0 && !html) return null;
  return (
    <div className="prose body" lang={lang}>
      {ids.map((id) => (
        <Block key={id} id={id} data={blocks[id]} content={content} />
      ))}
      {/* Plone lets only safe HTML into a rich text field */}
      {ids.length === 0 && <div dangerouslySetInnerHTML={{ __html: html }} />}
    </div>
  );
}
