/** Id of the field at a path: `trees.0.girth` is `pole-trees-0-girth`. */
export function idOf(path) {
  return `pole-${path.replace(/\./g, '-')}`;
}

/** Puts the focus into the field, or into the first control of a set of them. */
export function focusField(path) {
  const place = document.getElementById(idOf(path));
  if (!place) return;
  const control = place.matches('input, select, textarea, button')
    ? place
    : place.querySelector('[aria-invalid="true"]') ||
      place.querySelector('input, select, textarea, button');
  place.closest('.ez-field')?.scrollIntoView?.({ block: 'start' });
  control?.focus({ preventScroll: true });
}
