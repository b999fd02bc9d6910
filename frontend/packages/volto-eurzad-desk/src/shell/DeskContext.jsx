/**
 * What every part of the desk may ask: who works, in which functions, with which settings; and how to tell them something.
 */
import { createContext, useContext } from 'react';

/**
 * @typedef {object} DeskValue
 * @property {{id: string, fullname: string}} user
 * @property {{unit: string, unit_title: string, function: string}[]} functions
 * @property {(name: string) => boolean} has whether the person holds this function in any unit
 * @property {(name: string) => boolean} may whether the office lets the person do this: manage-office, register-incoming, view-registers
 * @property {object} counts
 * @property {boolean} [digest] whether the person gets the daily mail about deadlines
 * @property {number} [warningDays] working days before a deadline that count as soon
 * @property {{person: object, end: string}[]} substitutes whom the person substitutes today
 * @property {{person: object, end: string}[]} absent who acts for the person today
 * @property {object} office
 * @property {{singleKeys: boolean, openNext: boolean}} settings
 * @property {(changes: object) => void} changeSettings
 * @property {(title: string) => void} onTitle sets the title of the browser's tab
 * @property {(text: string) => void} announce said to screen readers
 * @property {(toast: {text: string, undo?: () => void}) => void} tell shown, and said
 * @property {(commands: object) => () => void} offer gives commands of a page to keys and palette
 */
export const DeskContext = createContext(null);

/** @returns {DeskValue} */
export const useDesk = () => useContext(DeskContext);
