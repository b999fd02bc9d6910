/**
 * What the desk has besides lists of work: registers and what concerns the whole office. Each place names who needs it.
 */
import { appointments } from '../messages/appointments';
import { archive } from '../messages/archive';
import { cards } from '../messages/cards';
import { caseLists } from '../messages/caseLists';
import { counter } from '../messages/counter';
import { dataRemoval } from '../messages/dataRemoval';
import { delivery } from '../messages/delivery';
import { failures } from '../messages/failures';
import { identities } from '../messages/identities';
import { places as messages } from '../messages/places';
import { search } from '../messages/search';
import { shell } from '../messages/shell';
import { statistics } from '../messages/statistics';
import { status } from '../messages/status';
import { rules } from '../messages/rules';
import { templates } from '../messages/templates';
import { routes } from '../url/paths';

/** Who needs a place: `has` tells of functions held, `may` of what the office lets this person do. */
const registry = ({ has }) => has('registry');
const worker = ({ has }) => has('handler') || has('head');
const receives = (desk) => worker(desk) || registry(desk);
const reader = (desk) =>
  worker(desk) || desk.has('archivist') || desk.has('auditor');
const administrator = ({ may }) => may('manage-office');

const looksAfterTemplates = ({ has, may }) =>
  has('head') || may('manage-office');
const assigns = ({ has }) => has('registry') || has('head');
const leads = ({ has, may }) => has('head') || may('manage-office');

export const GROUPS = [
  {
    id: 'registers',
    message: messages.registers,
    places: [
      {
        id: 'paper',
        to: routes.paperMail,
        message: shell.enterPaperMail,
        icon: 'plus',
        needs: registry,
      },
      {
        id: 'counter',
        to: routes.counter,
        message: counter.title,
        icon: 'plus',
        needs: (desk) => registry(desk) || worker(desk),
      },
      {
        id: 'new-case',
        to: routes.newCase,
        message: caseLists.newCase,
        icon: 'plus',
        needs: worker,
      },
      {
        id: 'paper-store',
        to: routes.paperStore,
        message: caseLists.store,
        icon: 'archive',
        needs: registry,
      },
      {
        id: 'appointments',
        to: routes.appointments,
        message: appointments.title,
        icon: 'calendar',
        needs: receives,
      },
      {
        id: 'identities',
        to: routes.identities,
        message: identities.title,
        icon: 'people',
        needs: registry,
      },
      {
        id: 'case-lists',
        to: routes.caseLists,
        message: caseLists.title,
        icon: 'list',
        needs: reader,
      },
      {
        id: 'search',
        to: routes.search,
        message: search.title,
        icon: 'search',
      },
      {
        id: 'outgoing-register',
        to: routes.outgoingRegister,
        message: messages.outgoing,
        icon: 'send',
      },
      {
        id: 'internal-register',
        to: routes.internalRegister,
        message: messages.internal,
        icon: 'people',
      },
      {
        id: 'scans',
        to: routes.scans,
        message: messages.scans,
        icon: 'file',
        needs: registry,
      },
      {
        id: 'to-send',
        to: routes.toSend,
        message: delivery.toSend,
        icon: 'send',
        needs: registry,
      },
    ],
  },
  {
    id: 'office',
    message: messages.office,
    places: [
      {
        id: 'substitutions',
        to: routes.substitutions,
        message: shell.substitutions,
        icon: 'people',
      },
      {
        id: 'assignment-templates',
        to: routes.assignmentTemplates,
        message: shell.templates,
        icon: 'draft',
        needs: assigns,
      },
      {
        id: 'desk-handover',
        to: routes.deskHandover,
        message: shell.deskHandover,
        icon: 'briefcase',
        needs: leads,
      },
      {
        id: 'filePlan',
        to: routes.filePlan,
        message: messages.filePlan,
        icon: 'folder',
      },
      {
        id: 'officeRegisters',
        to: routes.officeRegisters,
        message: messages.officeRegisters,
        icon: 'list',
      },
      {
        id: 'newYear',
        to: routes.newYear,
        message: messages.newYear,
        icon: 'clock',
        needs: administrator,
      },
      {
        id: 'reorganisation',
        to: routes.reorganisations,
        message: messages.reorganisation,
        icon: 'people',
        needs: administrator,
      },
      {
        id: 'archive',
        to: routes.archive,
        message: archive.title,
        icon: 'archive',
      },
      {
        id: 'statistics',
        to: routes.statistics,
        message: statistics.title,
        icon: 'list',
        needs: ({ has, may }) => has('head') || may('view-registers'),
      },
      {
        id: 'templates',
        to: routes.templates,
        message: templates.place,
        icon: 'draft',
        needs: looksAfterTemplates,
      },
      {
        id: 'schedules',
        to: routes.schedules,
        message: appointments.schedules,
        icon: 'calendar',
        needs: leads,
      },
      {
        id: 'approval-rules',
        to: routes.approvalRules,
        message: rules.title,
        icon: 'stamp',
        needs: looksAfterTemplates,
      },
      {
        id: 'data-removal',
        to: routes.dataRemoval,
        message: dataRemoval.title,
        icon: 'trash',
        needs: ({ has, may }) => may('manage-office') || has('auditor'),
      },
      {
        id: 'failures',
        to: routes.failures,
        message: failures.title,
        icon: 'alert',
        needs: (desk) => worker(desk) || registry(desk) || administrator(desk),
      },
      {
        id: 'signing-cards',
        to: routes.signingCards,
        message: cards.title,
        icon: 'draft',
        needs: administrator,
      },
      {
        id: 'status',
        to: routes.status,
        message: status.title,
        icon: 'settings',
        needs: administrator,
      },
    ],
  },
];

/** The groups with the places that this person needs; empty groups are left out. */
export function placesFor(desk) {
  return GROUPS.map((group) => ({
    ...group,
    places: group.places.filter(({ needs }) => !needs || needs(desk)),
  })).filter((group) => group.places.length > 0);
}
