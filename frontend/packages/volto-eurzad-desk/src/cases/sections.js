/**
 * The parts of a case's page, each a tab: its word in the address, its name, what it shows, how much there is of it.
 * A part gets `record` and `open`, which opens a dialog of ./actions by its word.
 */
import { CaseArchive } from '../archive/CaseArchive';
import { archive } from '../messages/archive';
import { cases as messages } from '../messages/cases';
import {
  ApplicationSection,
  DocumentsSection,
  documentsOf,
  LettersSection,
} from './CaseSections';
import { LogSection } from './LogSection';

export const SECTIONS = [
  {
    id: 'wniosek',
    message: messages.application,
    Component: ApplicationSection,
  },
  {
    id: 'dokumenty',
    message: messages.documents,
    Component: DocumentsSection,
    count: (record) => documentsOf(record).length,
  },
  {
    id: 'pisma',
    message: messages.letters,
    Component: LettersSection,
    count: (record) => record.letters?.length || 0,
  },
  { id: 'dziennik', message: messages.log, Component: LogSection },
  {
    id: 'archiwum',
    message: archive.inArchive,
    Component: CaseArchive,
  },
];
