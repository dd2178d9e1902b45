import type { Language } from '../../../shared/domain/records/roles.ts';
import type { StatementKind } from '../../../shared/domain/records/call-outcomes.ts';

/** The words around a matter: the customer's, and ours. */
export interface MatterWords {
  readonly text: string;
  readonly answerAtOnce: string;
  readonly tried: string;
  readonly asked: string;
  readonly solution: string;
}

type Themes = readonly [MatterWords, MatterWords, MatterWords];

const CHINESE: Readonly<Record<StatementKind, Themes>> = {
  complaint: [
    words(
      '等待结算时间太长',
      '已致歉并说明高峰时段',
      '核对了收银台排班',
      '可否赠送洗车一次？',
      '赠送洗车一次，周末加开收银台',
    ),
    words(
      '修过的地方还有异响',
      '已说明磨合期的声音',
      '试车后异响仍在',
      '可否免费更换？',
      '免费更换减震器胶套',
    ),
    words('车内没有清洁干净', '已致歉', '查看了交车照片', '可否重新清洁？', '上门取车，重新清洁'),
  ],
  request: [
    words('要一份上次保养的发票', '已电子邮件补发', '财务系统查不到', '可否补开？', '补开发票'),
    words('想改下次保养的日期', '已改到下周六', '周六已约满', '可否加一个工位？', '周六上午加一个工位'),
    words('要代步车', '已说明代步车规定', '代步车都已借出', '可否向兄弟店借车？', '从浦西店借一辆代步车'),
  ],
  wish: [
    words('希望晚上也能取车', '已告知夜间取车柜', '问过值班安排', '可否延长到八点？', '每周三延长到八点'),
    words('希望休息区有儿童角', '已告知二楼有儿童角', '看过二楼场地', '可否添置玩具？', '下月添置'),
    words('希望提前收到报价', '已登记', '问过服务顾问', '可否改流程？', '进店前发送报价'),
  ],
};

const ENGLISH: Readonly<Record<StatementKind, Themes>> = {
  complaint: [
    words(
      'Waited too long at the till',
      'Apologised, it was the Saturday rush',
      'Looked at the roster of the till',
      'A free wash?',
      'A free wash, and a second till on Saturdays',
    ),
    words(
      'The noise is back after the repair',
      'Explained that new pads bed in',
      'The noise is still there on a test drive',
      'New bushings at our cost?',
      'New bushings at our cost',
    ),
    words(
      'The car was not clean inside',
      'Apologised',
      'Looked at the photographs of the delivery',
      'Clean it again?',
      'We fetch the car and clean it again',
    ),
  ],
  request: [
    words(
      'Needs the invoice again',
      'Sent again by e-mail',
      'The books do not show it',
      'Write it anew?',
      'The invoice is written anew',
    ),
    words(
      'Wants another day for the service',
      'Moved to Saturday week',
      'Saturday is full',
      'Open another bay?',
      'Another bay on Saturday morning',
    ),
    words(
      'Needs a courtesy car',
      'Explained how courtesy cars are lent',
      'All courtesy cars are out',
      'Rent one?',
      'We rent one',
    ),
  ],
  wish: [
    words(
      'Would like to fetch the car at night',
      'Told about the key box',
      'Asked the night guard',
      'Open until eight?',
      'Open until eight on Wednesdays',
    ),
    words(
      'Would like a corner for children',
      'Told about the one upstairs',
      'Looked at the room upstairs',
      'Buy toys?',
      'Toys come next month',
    ),
    words(
      'Would like a quote beforehand',
      'Noted',
      'Asked the advisors',
      'Change how we do it?',
      'Quotes go out before the visit',
    ),
  ],
};

/** What is said about a matter, in the language of the customer. */
export function matterWords(kind: StatementKind, theme: number, language: Language): MatterWords {
  const themes = (language === 'zh-CN' ? CHINESE : ENGLISH)[kind];
  return themes[theme] ?? themes[0];
}

function words(
  text: string,
  answerAtOnce: string,
  tried: string,
  asked: string,
  solution: string,
): MatterWords {
  return { text, answerAtOnce, tried, asked, solution };
}
