import React, { createContext, useContext } from 'react';
import { useIntl } from 'react-intl';
import config from '@plone/volto/registry';

/**
 * Where islands of the page being drawn are noted: an array on the server in reading mode,
 * null in the application, which runs the components itself.
 */
export const IslandCollector = createContext(null);

/**
 * A piece of a page that lives in the browser. `name` is a key of `settings.eurzad.islands`,
 * `props` plain JSON. The server draws it, notes it, and the small entry `islands` wakes it
 * from the same props; in Volto's application it is an ordinary component.
 */
export function Island({ name, props = {} }) {
  const collector = useContext(IslandCollector);
  const { locale } = useIntl();
  const island = config.settings.eurzad.islands[name];
  if (!island)
    throw new Error(`No island is registered under the name "${name}".`);
  const Component = island.component;
  const all = { locale, ...props };
  if (!collector) return <Component {...all} />;
  const id = `island-${collector.length + 1}`;
  collector.push({ id, name, props: all });
  return (
    <div data-island={name} data-props-id={id}>
      <Component {...all} />
    </div>
  );
}

export default Island;
