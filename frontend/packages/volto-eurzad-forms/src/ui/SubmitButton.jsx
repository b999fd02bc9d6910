import { useHydrated } from './useHydrated';

/**
 * The main button of a form.
 *
 * It waits for the script: pressed before, the browser would send the form where nobody listens.
 * While busy it stays focusable, so that the focus is not lost.
 */
export function SubmitButton({
  busy = false,
  busyText,
  children,
  onClick,
  type = 'submit',
}) {
  const hydrated = useHydrated();
  return (
    <button
      type={type}
      className="btn ez-btn"
      disabled={!hydrated}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {busy && <span className="ez-spinner" aria-hidden="true" />}
      {busy ? busyText : children}
    </button>
  );
}
