/**
 * The pages of the desk and their addresses. What a clerk opens all day comes with the desk, the rest when it is asked for.
 */
import { lazy } from 'react';
import { CasePage } from './cases/CasePage';
import { LetterPage } from './letters/LetterPage';
import { IncomingPage } from './register/IncomingPage';
import { RegisterPage } from './register/RegisterPage';
import { routes } from './url/paths';
import { WorkPage } from './work/WorkPage';

/** A page that is fetched when it is first shown: `later(() => import('./a/APage'), 'APage')`. */
const later = (load, name) =>
  lazy(() => load().then((module) => ({ default: module[name] })));

export const PAGES = [
  [routes.work, WorkPage],
  [routes.register, RegisterPage],
  [
    routes.paperMail,
    later(() => import('./register/PaperMailPage'), 'PaperMailPage'),
  ],
  [
    routes.newCase,
    later(() => import('./caseLists/NewCasePage'), 'NewCasePage'),
  ],
  [
    routes.caseLists,
    later(() => import('./caseLists/CaseListsPage'), 'CaseListsPage'),
  ],
  [
    routes.identities,
    later(() => import('./identities/IdentityPage'), 'IdentityPage'),
  ],
  [routes.search, later(() => import('./search/SearchPage'), 'SearchPage')],
  [
    routes.statistics,
    later(() => import('./statistics/StatisticsPage'), 'StatisticsPage'),
  ],
  [
    routes.outgoingRegister,
    later(() => import('./register/OtherRegisters'), 'OutgoingRegisterPage'),
  ],
  [
    routes.internalRegister,
    later(() => import('./register/OtherRegisters'), 'InternalRegisterPage'),
  ],
  [
    routes.enterOutgoing,
    later(() => import('./register/EnterPages'), 'EnterOutgoingPage'),
  ],
  [
    routes.enterInternal,
    later(() => import('./register/EnterPages'), 'EnterInternalPage'),
  ],
  [routes.scans, later(() => import('./register/ScansPage'), 'ScansPage')],
  [
    routes.paperStore,
    later(() => import('./caseLists/PaperStorePage'), 'PaperStorePage'),
  ],
  [routes.sent, later(() => import('./register/SentPage'), 'SentPage')],
  [routes.counter, later(() => import('./counter/CounterPage'), 'CounterPage')],
  [
    routes.counterFiled,
    later(() => import('./counter/CounterFiledPage'), 'CounterFiledPage'),
  ],
  [
    routes.dataRemoval,
    later(() => import('./dataRemoval/DataRemovalPage'), 'DataRemovalPage'),
  ],
  [
    routes.failures,
    later(() => import('./failures/FailedStepsPage'), 'FailedStepsPage'),
  ],
  [routes.status, later(() => import('./office/StatusPage'), 'StatusPage')],
  [
    routes.signingCards,
    later(() => import('./signing/CardsPage'), 'CardsPage'),
  ],
  [routes.signing, later(() => import('./signing/SigningPage'), 'SigningPage')],
  [routes.toSend, later(() => import('./delivery/ToSendPage'), 'ToSendPage')],
  [routes.incoming, IncomingPage],
  [
    routes.outgoing,
    later(() => import('./register/EntryPages'), 'OutgoingPage'),
  ],
  [
    routes.internal,
    later(() => import('./register/EntryPages'), 'InternalPage'),
  ],
  [routes.case, CasePage],
  [routes.letter, LetterPage],
  [routes.archive, later(() => import('./archive/ArchivePage'), 'ArchivePage')],
  [
    routes.archiveList,
    later(() => import('./archive/TransferListPage'), 'TransferListPage'),
  ],
  [
    routes.archiveDisposal,
    later(() => import('./archive/DisposalPage'), 'DisposalPage'),
  ],
  [
    routes.filePlan,
    later(() => import('./office/FilePlanPage'), 'FilePlanPage'),
  ],
  [
    routes.filePlanImport,
    later(() => import('./office/FilePlanImportPage'), 'FilePlanImportPage'),
  ],
  [
    routes.filePlanChanges,
    later(() => import('./office/FilePlanChangesPage'), 'FilePlanChangesPage'),
  ],
  [
    routes.officeRegisters,
    later(() => import('./office/RegistersPage'), 'RegistersPage'),
  ],
  [
    routes.officeRegister,
    later(() => import('./office/OfficeRegisterPage'), 'OfficeRegisterPage'),
  ],
  [routes.officeEntry, later(() => import('./office/EntryPage'), 'EntryPage')],
  [routes.newYear, later(() => import('./office/NewYearPage'), 'NewYearPage')],
  [
    routes.reorganisations,
    later(() => import('./office/ReorganisationsPage'), 'ReorganisationsPage'),
  ],
  [
    routes.newReorganisation,
    later(
      () => import('./office/NewReorganisationPage'),
      'NewReorganisationPage',
    ),
  ],
  [
    routes.reorganisation,
    later(() => import('./office/ReorganisationPage'), 'ReorganisationPage'),
  ],
  [
    routes.templates,
    later(() => import('./templates/TemplatesPage'), 'TemplatesPage'),
  ],
  [
    routes.template,
    later(() => import('./templates/TemplatePage'), 'TemplatePage'),
  ],
  [
    routes.approvalRules,
    later(() => import('./templates/RulesPage'), 'RulesPage'),
  ],
  [
    routes.substitutions,
    later(
      () => import('./substitutions/SubstitutionsPage'),
      'SubstitutionsPage',
    ),
  ],
  [
    routes.assignmentTemplates,
    later(() => import('./assignments/TemplatesPage'), 'TemplatesPage'),
  ],
  [
    routes.appointments,
    later(() => import('./appointments/BookPage'), 'BookPage'),
  ],
  [
    routes.schedules,
    later(() => import('./appointments/SchedulesPage'), 'SchedulesPage'),
  ],
  [
    routes.schedule,
    later(() => import('./appointments/SchedulePage'), 'SchedulePage'),
  ],
  [
    routes.deskHandover,
    later(() => import('./deskHandover/DeskHandoverPage'), 'DeskHandoverPage'),
  ],
];
