import { type CustomerWords, isChinese } from './customer-words.ts';

const callUs = (phoneNumber: string | undefined) =>
  phoneNumber ? `欢迎致电 ${phoneNumber}` : '欢迎来电或来店';

export const CHINESE_LETTERS: CustomerWords = {
  salutation: ({ surname, honorific }) =>
    surname && honorific && isChinese(honorific) ? `尊敬的${surname}${honorific}：` : '尊敬的客户：',
  templates: {
    unreachable: ({ visitedOn, plateNumber, note }, branchName, phoneNumber) => ({
      subject: `${branchName}：我们未能联系到您`,
      paragraphs: [
        `感谢您于${visitedOn}光临${branchName}${plateNumber ? `，您的爱车车牌号为${plateNumber}` : ''}。`,
        '我们想了解车辆目前的使用情况，以及您对这次服务的意见，近日多次致电，均未能与您通话。',
        `如有任何问题、要求或建议，${callUs(phoneNumber)}，我们会及时为您处理。若联系方式有变，也请告知我们。`,
        ...(note ? [note] : []),
      ],
    }),
    maintenanceDue: ({ plateNumber, dueOn, note }, branchName, phoneNumber) => ({
      subject: `${branchName}：您的爱车即将到保养时间`,
      paragraphs: [
        `按保养周期计算，您的爱车（${plateNumber}）的下一次保养时间为${dueOn}。`,
        `为了行车安全，也为了减少您的等候时间，建议您提前预约。${callUs(phoneNumber)}，我们将为您安排方便的时间。`,
        ...(note ? [note] : []),
        '若您近期已做过保养，请忽略本函。',
      ],
    }),
    eventInvitation: ({ content, note }, branchName) => ({
      subject: `${branchName}诚邀您参加活动`,
      paragraphs: [`${branchName}诚挚邀请您参加以下活动：`, content ?? '', ...(note ? [note] : [])],
    }),
    caseReply: ({ matter, answer, note }, branchName, phoneNumber) => ({
      subject: `${branchName}：对您所提事项的答复`,
      paragraphs: [
        `感谢您向${branchName}反映以下事项：`,
        matter ?? '',
        '经研究，现答复如下：',
        answer ?? '',
        ...(note ? [note] : []),
        `如果您对答复仍有疑问，${callUs(phoneNumber)}。`,
      ],
    }),
  },
  eventLabels: { when: '时间', where: '地点', what: '活动' },
  closing: '此致\n敬礼',
  department: '客户关系部',
  phone: '电话',
  emailAddress: '邮箱',
  stopLink: '不再接收此类邮件（退订）',
  stopByPost: (branchName, phoneNumber) =>
    `如不希望再收到此类信函，请${phoneNumber ? `致电 ${phoneNumber}` : `告知${branchName}`}，我们将不再寄送。`,
  whyWritten: (branchName) => `您收到本邮件，因为您是${branchName}的客户。`,
  draft: '草稿，未经批准，请勿寄出',
};
