import { type CustomerWords, isChinese } from './customer-words.ts';

const callUs = (phoneNumber: string | undefined) =>
  phoneNumber ? `call us at ${phoneNumber}` : 'get in touch with us';

export const ENGLISH_LETTERS: CustomerWords = {
  salutation: ({ fullName, surname, honorific }) =>
    surname && honorific && !isChinese(honorific) ? `Dear ${honorific} ${surname},` : `Dear ${fullName},`,
  templates: {
    unreachable: ({ visitedOn, plateNumber, note }, branchName, phoneNumber) => ({
      subject: `${branchName}: we have not been able to reach you`,
      paragraphs: [
        `Thank you for visiting ${branchName} on ${visitedOn}${plateNumber ? ` with your vehicle ${plateNumber}` : ''}.`,
        'We would like to know how your vehicle has been running since, and what you think of our service. We have tried to call you several times without success.',
        `If anything is not as it should be, or if there is something you wish, please ${callUs(phoneNumber)}. Please tell us, too, if your telephone number or address has changed.`,
        ...(note ? [note] : []),
      ],
    }),
    maintenanceDue: ({ plateNumber, dueOn, note }, branchName, phoneNumber) => ({
      subject: `${branchName}: your vehicle is due for maintenance`,
      paragraphs: [
        `By its maintenance schedule, your vehicle ${plateNumber} is next due on ${dueOn}.`,
        `An appointment saves you waiting time: please ${callUs(phoneNumber)} and we will find a time that suits you.`,
        ...(note ? [note] : []),
        'If the work has been done in the meantime, please disregard this letter.',
      ],
    }),
    eventInvitation: ({ content, note }, branchName) => ({
      subject: `An invitation from ${branchName}`,
      paragraphs: [
        `${branchName} would be pleased to welcome you to the following event.`,
        content ?? '',
        ...(note ? [note] : []),
      ],
    }),
    caseReply: ({ matter, answer, note }, branchName, phoneNumber) => ({
      subject: `${branchName}: our answer to what you told us`,
      paragraphs: [
        `Thank you for telling ${branchName} about the following:`,
        matter ?? '',
        'We have looked into it, and this is our answer:',
        answer ?? '',
        ...(note ? [note] : []),
        `If this does not settle the matter for you, please ${callUs(phoneNumber)}.`,
      ],
    }),
  },
  eventLabels: { when: 'When', where: 'Where', what: 'Event' },
  closing: 'Yours sincerely,',
  department: 'Customer Relations',
  phone: 'Phone',
  emailAddress: 'E-mail',
  stopLink: 'Stop e-mails of this kind (unsubscribe)',
  stopByPost: (branchName, phoneNumber) =>
    `If you do not wish to receive letters of this kind, ${phoneNumber ? `call ${phoneNumber}` : `tell ${branchName}`} and we will stop sending them.`,
  whyWritten: (branchName) => `You receive this e-mail because you are a customer of ${branchName}.`,
  draft: 'Draft: not approved, do not send',
};
