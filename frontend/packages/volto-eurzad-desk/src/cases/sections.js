/**
 * The parts of a case's page, each a tab: its word in the address, its name, what it shows, how much there is of it.
 * A part gets `record` and `open`, which opens a dialog of ./actions by its word.
 */
import { CaseVisits } from '../appointments/CaseVisits';
import { appointments } from '../messages/appointments';
import { CaseArchive } from '../archive/CaseArchive';
import { archive } from '../messages/archive';
import {
  ConnectionsSection,
  connectionsOf,
} from '../circle/ConnectionsSection';
import { NotesSection } from '../circle/NotesSection';
import { PartiesSection } from '../circle/PartiesSection';
import { AppealsSection } from '../delivery/AppealsSection';
import { MessagesSection } from '../correspondence/MessagesSection';
import { correspondence } from '../messages/correspondence';
import { delivery } from '../messages/delivery';
import { AssignmentSection } from '../assignments/AssignmentSection';
import { assign } from '../messages/assign';
import { cases as messages } from '../messages/cases';
import { circle } from '../messages/circle';
import { ClockSection } from '../clock/ClockSection';
import { clock as clockMessages } from '../messages/clock';
import { officeRegisters } from '../messages/officeRegisters';
import { CaseRegisters } from '../office/CaseRegisters';
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
  { id: 'termin', message: clockMessages.section, Component: ClockSection },
  {
    id: 'dekretacja',
    message: assign.section,
    Component: AssignmentSection,
  },
  {
    id: 'strony',
    message: circle.parties,
    Component: PartiesSection,
    count: (record) =>
      (record.parties || []).filter((party) => party.current).length,
  },
  {
    id: 'powiazania',
    message: circle.connections,
    Component: ConnectionsSection,
    count: connectionsOf,
  },
  {
    id: 'wiadomosci',
    message: correspondence.section,
    Component: MessagesSection,
    count: (record) => record.messages?.unread || 0,
  },
  {
    id: 'wizyty',
    message: appointments.title,
    Component: CaseVisits,
  },
  {
    id: 'notatki',
    message: circle.notes,
    Component: NotesSection,
    count: (record) => record.notes?.length || 0,
  },
  {
    id: 'rejestry',
    message: officeRegisters.linked,
    Component: CaseRegisters,
  },
  {
    id: 'odwolania',
    message: delivery.appeals,
    Component: AppealsSection,
    count: (record) => record.appeals?.length || 0,
  },
  { id: 'dziennik', message: messages.log, Component: LogSection },
  {
    id: 'archiwum',
    message: archive.inArchive,
    Component: CaseArchive,
  },
];
