import { defineMessages } from 'react-intl';

export const paper = defineMessages({
  title: {
    id: 'desk.paper.title',
    defaultMessage: 'Paper mail',
  },
  intro: {
    id: 'desk.paper.intro',
    defaultMessage:
      'Fill in the fields; the number comes after saving. The date and way of delivery stay for the next item.',
  },
  sender: {
    id: 'desk.paper.sender',
    defaultMessage: 'Sender',
  },
  senderHint: {
    id: 'desk.paper.senderHint',
    defaultMessage: 'Surname and names, or the name of the organisation.',
  },
  street: {
    id: 'desk.paper.street',
    defaultMessage: 'Street and number',
  },
  postal_code: {
    id: 'desk.paper.postal_code',
    defaultMessage: 'Postal code',
  },
  town: {
    id: 'desk.paper.town',
    defaultMessage: 'Town',
  },
  received: {
    id: 'desk.paper.received',
    defaultMessage: 'Date received',
  },
  date_of_letter: {
    id: 'desk.paper.date_of_letter',
    defaultMessage: 'Date of the letter',
  },
  senders_mark: {
    id: 'desk.paper.senders_mark',
    defaultMessage: "Sender's mark",
  },
  attachments_count: {
    id: 'desk.paper.attachments_count',
    defaultMessage: 'Attachments',
  },
  kind: {
    id: 'desk.paper.kind',
    defaultMessage: 'Kind',
  },
  delivery_way: {
    id: 'desk.paper.delivery_way',
    defaultMessage: 'Way delivered',
  },
  remarks: {
    id: 'desk.paper.remarks',
    defaultMessage: 'Remarks',
  },
  subject: {
    id: 'desk.paper.subject',
    defaultMessage: 'Subject',
  },
  kind_letter: {
    id: 'desk.paper.kind_letter',
    defaultMessage: 'letter',
  },
  kind_application: {
    id: 'desk.paper.kind_application',
    defaultMessage: 'application',
  },
  kind_complaint: {
    id: 'desk.paper.kind_complaint',
    defaultMessage: 'complaint or petition',
  },
  kind_invoice: {
    id: 'desk.paper.kind_invoice',
    defaultMessage: 'invoice',
  },
  kind_other: {
    id: 'desk.paper.kind_other',
    defaultMessage: 'other',
  },
  way_post: {
    id: 'desk.paper.way_post',
    defaultMessage: 'ordinary post',
  },
  way_registered: {
    id: 'desk.paper.way_registered',
    defaultMessage: 'registered letter',
  },
  way_courier: {
    id: 'desk.paper.way_courier',
    defaultMessage: 'courier',
  },
  way_personal: {
    id: 'desk.paper.way_personal',
    defaultMessage: 'in person',
  },
  way_other: {
    id: 'desk.paper.way_other',
    defaultMessage: 'other',
  },
  save: {
    id: 'desk.paper.save',
    defaultMessage: 'Enter in the register',
  },
  waitingForNumber: {
    id: 'desk.paper.waitingForNumber',
    defaultMessage: 'Waiting for the number…',
  },
  done: {
    id: 'desk.paper.done',
    defaultMessage: 'Entered as {number}. You can enter the next one.',
  },
  numberLater: {
    id: 'desk.paper.numberLater',
    defaultMessage:
      'Accepted. The number is given in a moment and appears in the register.',
  },
  writeNumber: {
    id: 'desk.paper.writeNumber',
    defaultMessage: 'Write this number on the item.',
  },
  openItem: {
    id: 'desk.paper.openItem',
    defaultMessage: 'Open the entry',
  },
  onlyRegistry: {
    id: 'desk.paper.onlyRegistry',
    defaultMessage: 'Only the registry enters paper mail.',
  },
});
