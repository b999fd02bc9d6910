import React, { useEffect, useRef } from 'react';
import {
  Dialog as AriaDialog,
  Heading,
  Modal,
  ModalOverlay,
} from 'react-aria-components';
import { useText } from '../format/text';
import { common } from '../messages/common';
import { Icon } from './Icon';

/** What a dialog asks for; focus begins in its first field, if it has one. */
function Content({ focusFirst, children }) {
  const content = useRef(null);
  useEffect(() => {
    if (focusFirst)
      content.current.querySelector('input, select, textarea')?.focus();
  }, [focusFirst]);
  return <div ref={content}>{children}</div>;
}

/** A modal dialog: title, content, close. Focus goes in, stays in, and comes back. */
export function Dialog({ title, onClose, children, wide, focusFirst }) {
  const text = useText();
  return (
    <ModalOverlay
      className="eu-desk desk-overlay"
      isOpen
      isDismissable
      onOpenChange={(open) => !open && onClose()}
    >
      <Modal className={`desk-modal${wide ? ' desk-modal--wide' : ''}`}>
        <AriaDialog className="desk-dialog">
          <header className="desk-dialog__head">
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            <button
              type="button"
              className="desk-dialog__close"
              onClick={onClose}
              aria-label={text(common.close)}
            >
              <Icon name="close" />
            </button>
          </header>
          <Content focusFirst={focusFirst}>{children}</Content>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
