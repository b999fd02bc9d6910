import React from 'react';
import { Link } from 'react-router-dom';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { shell } from '../messages/shell';
import { Button } from '../ui/Button';
import { Icon } from '../ui/Icon';

/** The last result, with an offer to undo where it can be undone. Said to screen readers as it comes. */
export function Toast({ toast, onDismiss, onHold }) {
  const text = useText();
  const undo = () => {
    onDismiss();
    toast.undo();
  };
  return (
    <section className="desk-toasts" aria-label={text(shell.messages)}>
      <div role="status" aria-live="polite">
        {toast && (
          <div
            key={toast.id}
            className="desk-toast"
            onMouseEnter={() => onHold(true)}
            onMouseLeave={() => onHold(false)}
            onFocus={() => onHold(true)}
            onBlur={() => onHold(false)}
          >
            <Icon name="check" />
            <span>{toast.text}</span>
            {toast.link && <Link to={toast.link.to}>{toast.link.label}</Link>}
            {toast.undo && (
              <Button small onClick={undo} icon="return">
                {text(common.undo)}
              </Button>
            )}
            <button
              type="button"
              className="desk-toast__close"
              onClick={onDismiss}
              aria-label={text(common.dismiss)}
            >
              <Icon name="close" size={18} />
            </button>
          </div>
        )}
      </div>
    </section>
  );
}
