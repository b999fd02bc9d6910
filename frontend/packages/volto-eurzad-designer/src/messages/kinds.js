import { defineMessages } from 'react-intl';

export const kinds = defineMessages({
  group_text: {
    id: 'designer.kind.group_text',
    defaultMessage: 'Text',
  },
  group_choice: {
    id: 'designer.kind.group_choice',
    defaultMessage: 'Choice',
  },
  group_number: {
    id: 'designer.kind.group_number',
    defaultMessage: 'Numbers and dates',
  },
  group_person: {
    id: 'designer.kind.group_person',
    defaultMessage: 'Person, company, address',
  },
  group_place: {
    id: 'designer.kind.group_place',
    defaultMessage: 'Account and place',
  },
  group_other: {
    id: 'designer.kind.group_other',
    defaultMessage: 'Other',
  },
  text: {
    id: 'designer.kind.text',
    defaultMessage: 'short text',
  },
  textarea: {
    id: 'designer.kind.textarea',
    defaultMessage: 'long text',
  },
  email: {
    id: 'designer.kind.email',
    defaultMessage: 'e-mail',
  },
  phone: {
    id: 'designer.kind.phone',
    defaultMessage: 'telephone',
  },
  url: {
    id: 'designer.kind.url',
    defaultMessage: 'web address',
  },
  lines: {
    id: 'designer.kind.lines',
    defaultMessage: 'several short answers',
  },
  choice: {
    id: 'designer.kind.choice',
    defaultMessage: 'one of many',
  },
  multichoice: {
    id: 'designer.kind.multichoice',
    defaultMessage: 'some of many',
  },
  consent: {
    id: 'designer.kind.consent',
    defaultMessage: 'consent',
  },
  yesno: {
    id: 'designer.kind.yesno',
    defaultMessage: 'yes or no',
  },
  likert: {
    id: 'designer.kind.likert',
    defaultMessage: 'table of opinions',
  },
  integer: {
    id: 'designer.kind.integer',
    defaultMessage: 'whole number',
  },
  decimal: {
    id: 'designer.kind.decimal',
    defaultMessage: 'number',
  },
  money: {
    id: 'designer.kind.money',
    defaultMessage: 'amount in złoty',
  },
  date: {
    id: 'designer.kind.date',
    defaultMessage: 'date',
  },
  datetime: {
    id: 'designer.kind.datetime',
    defaultMessage: 'date and time',
  },
  time: {
    id: 'designer.kind.time',
    defaultMessage: 'time',
  },
  person: {
    id: 'designer.kind.person',
    defaultMessage: 'person',
  },
  company: {
    id: 'designer.kind.company',
    defaultMessage: 'company',
  },
  address: {
    id: 'designer.kind.address',
    defaultMessage: 'address',
  },
  pesel: {
    id: 'designer.kind.pesel',
    defaultMessage: 'PESEL',
  },
  nip: {
    id: 'designer.kind.nip',
    defaultMessage: 'NIP',
  },
  regon: {
    id: 'designer.kind.regon',
    defaultMessage: 'REGON',
  },
  krs: {
    id: 'designer.kind.krs',
    defaultMessage: 'KRS',
  },
  iban: {
    id: 'designer.kind.iban',
    defaultMessage: 'bank account',
  },
  postal_code: {
    id: 'designer.kind.postal_code',
    defaultMessage: 'post code',
  },
  plot: {
    id: 'designer.kind.plot',
    defaultMessage: 'plot of land',
  },
  point: {
    id: 'designer.kind.point',
    defaultMessage: 'point on the map',
  },
  group: {
    id: 'designer.kind.group',
    defaultMessage: 'table with rows',
  },
  files: {
    id: 'designer.kind.files',
    defaultMessage: 'files',
  },
  richlabel: {
    id: 'designer.kind.richlabel',
    defaultMessage: 'text to read',
  },
  part_first_name: {
    id: 'designer.kind.part_first_name',
    defaultMessage: 'First name',
  },
  part_last_name: {
    id: 'designer.kind.part_last_name',
    defaultMessage: 'Last name',
  },
  part_pesel: {
    id: 'designer.kind.part_pesel',
    defaultMessage: 'PESEL',
  },
  part_birth_date: {
    id: 'designer.kind.part_birth_date',
    defaultMessage: 'Date of birth',
  },
  part_phone: {
    id: 'designer.kind.part_phone',
    defaultMessage: 'Telephone',
  },
  part_email: {
    id: 'designer.kind.part_email',
    defaultMessage: 'E-mail',
  },
  part_name: {
    id: 'designer.kind.part_name',
    defaultMessage: 'Name',
  },
  part_nip: {
    id: 'designer.kind.part_nip',
    defaultMessage: 'NIP',
  },
  part_regon: {
    id: 'designer.kind.part_regon',
    defaultMessage: 'REGON',
  },
  part_krs: {
    id: 'designer.kind.part_krs',
    defaultMessage: 'KRS',
  },
  part_street: {
    id: 'designer.kind.part_street',
    defaultMessage: 'Street',
  },
  part_house: {
    id: 'designer.kind.part_house',
    defaultMessage: 'House',
  },
  part_flat: {
    id: 'designer.kind.part_flat',
    defaultMessage: 'Flat',
  },
  part_postal_code: {
    id: 'designer.kind.part_postal_code',
    defaultMessage: 'Post code',
  },
  part_city: {
    id: 'designer.kind.part_city',
    defaultMessage: 'Town',
  },
  part_country: {
    id: 'designer.kind.part_country',
    defaultMessage: 'Country',
  },
});
