import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';

/** Wakes each `<div data-island>` with the props that the server wrote beside it as JSON. */
export function hydrate(root, islands) {
  for (const place of root.querySelectorAll('[data-island]')) {
    const component = islands[place.dataset.island];
    const source = root.getElementById(place.dataset.propsId);
    if (component && source) {
      hydrateRoot(
        place,
        createElement(component, JSON.parse(source.textContent)),
      );
    }
  }
}
