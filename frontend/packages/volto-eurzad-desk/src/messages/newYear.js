import { defineMessages } from 'react-intl';

export const newYear = defineMessages({
  title: {
    id: 'desk.newYear.title',
    defaultMessage: 'New year',
  },
  titleOf: {
    id: 'desk.newYear.titleOf',
    defaultMessage: 'Year {year}',
  },
  intro: {
    id: 'desk.newYear.intro',
    defaultMessage:
      'The new year begins by itself at midnight. Cases keep their marks; numbers begin with 1.',
  },
  notYet: {
    id: 'desk.newYear.notYet',
    defaultMessage:
      'From December on the places for the next year are made by themselves.',
  },
  begun: {
    id: 'desk.newYear.begun',
    defaultMessage: 'The year began {time}.',
  },
  ready: {
    id: 'desk.newYear.ready',
    defaultMessage: 'ready',
  },
  missing: {
    id: 'desk.newYear.missing',
    defaultMessage: 'missing',
  },
  attention: {
    id: 'desk.newYear.attention',
    defaultMessage: 'to check',
  },
  thing: {
    id: 'desk.newYear.thing',
    defaultMessage: 'What',
  },
  state: {
    id: 'desk.newYear.state',
    defaultMessage: 'State',
  },
  detail: {
    id: 'desk.newYear.detail',
    defaultMessage: 'Details',
  },
  confirmPlan: {
    id: 'desk.newYear.confirmPlan',
    defaultMessage: "Let this year's plan go on",
  },
  planConfirmed: {
    id: 'desk.newYear.planConfirmed',
    defaultMessage: 'The plan goes on in {year}.',
  },
  importPlan: {
    id: 'desk.newYear.importPlan',
    defaultMessage: 'Import a plan for {year}',
  },
  makePlaces: {
    id: 'desk.newYear.makePlaces',
    defaultMessage: 'Make places now',
  },
  placesMade: {
    id: 'desk.newYear.placesMade',
    defaultMessage: 'The places for {year} are made.',
  },
  reorganise: {
    id: 'desk.newYear.reorganise',
    defaultMessage: 'Plan a reorganisation',
  },
  allReady: {
    id: 'desk.newYear.allReady',
    defaultMessage: 'Everything is ready.',
  },
  someMissing: {
    id: 'desk.newYear.someMissing',
    defaultMessage:
      '{count, plural, one {One thing is to be done or checked.} other {# things are to be done or checked.}}',
  },
});
