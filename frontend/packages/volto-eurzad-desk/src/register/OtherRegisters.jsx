import React from 'react';
import { REGISTERS, RegisterView } from './RegisterPage';

/** The register of what left the office. */
export function OutgoingRegisterPage() {
  return <RegisterView register={REGISTERS.outgoing} />;
}

/** The register of what units wrote to each other. */
export function InternalRegisterPage() {
  return <RegisterView register={REGISTERS.internal} />;
}
