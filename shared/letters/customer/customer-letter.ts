import { TEMPLATE_RULES } from '../../domain/records/letter-templates.ts';
import { localDate } from '../../kernel/local-date.ts';
import type { Block, Letter as WrittenLetter } from '../blocks.ts';
import { fullDay, fullDate, localSpan } from '../local-moment.ts';
import { CHINESE_LETTERS } from './chinese-letters.ts';
import type { CustomerWords, LetterBody } from './customer-words.ts';
import { ENGLISH_LETTERS } from './english-letters.ts';
import type { LetterToWrite } from '../../domain/records/letter-to-write.ts';

const WORDS = { 'zh-CN': CHINESE_LETTERS, en: ENGLISH_LETTERS } satisfies Record<
  WrittenLetter['language'],
  CustomerWords
>;

/** What letters to customers say in that language. */
export function wordsFor(language: WrittenLetter['language']): CustomerWords {
  return WORDS[language];
}

/** The parts of a letter, from which mail, text and printed page are laid out. */
export interface CustomerLetter extends WrittenLetter {
  readonly senderName: string;
  /** The day it bears, written out. */
  readonly day: string;
}

/** Writes a letter to a customer; by post the unsubscribe link becomes a sentence. */
export function customerLetter({
  letter,
  customer,
  branch,
  at,
  unsubscribeUrl,
}: LetterToWrite): CustomerLetter {
  const { language, channel, purpose } = letter;
  const words = WORDS[language];
  const body = bodyOf({ letter, branch });
  const canBeStopped = purpose === 'reminder' || purpose === 'marketing' || purpose === 'survey';
  const phoneNumber = branch.sender?.phoneNumber;
  return {
    language,
    subject: body.subject,
    senderName: branch.name,
    day: fullDate(at, branch.timeZone, language),
    blocks: [
      { block: 'heading', text: body.subject },
      { block: 'paragraph', text: words.salutation(customer) },
      ...body.paragraphs.flatMap(paragraphs),
      ...eventBlocks({ letter, branch }, words),
      { block: 'paragraph', text: words.closing },
      { block: 'lines', lines: signature(branch, channel, words) },
      ...(channel === 'email'
        ? [{ block: 'smallPrint' as const, text: words.whyWritten(branch.name) }]
        : canBeStopped
          ? [{ block: 'smallPrint' as const, text: words.stopByPost(branch.name, phoneNumber) }]
          : []),
      ...(channel === 'email' && unsubscribeUrl
        ? [{ block: 'link' as const, text: words.stopLink, address: unsubscribeUrl }]
        : []),
    ],
  };
}

/** Text written in several lines keeps its lines. */
function paragraphs(text: string): readonly Block[] {
  return text
    .split(/\n{2,}/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ block: 'paragraph', text: part }));
}

function bodyOf({ letter, branch }: Pick<LetterToWrite, 'letter' | 'branch'>): LetterBody {
  const rule = TEMPLATE_RULES[letter.template];
  const values = Object.entries(letter.fields).map(([name, value]) => {
    const isDay = rule.fields[name]?.form === 'day';
    return [name, isDay ? fullDay(localDate(value), letter.language) : value] as const;
  });
  const write = WORDS[letter.language].templates[letter.template];
  return write(Object.fromEntries(values), branch.name, branch.sender?.phoneNumber);
}

function eventBlocks(
  { letter, branch }: Pick<LetterToWrite, 'letter' | 'branch'>,
  { eventLabels }: CustomerWords,
): readonly Block[] {
  const { event, language } = letter;
  if (!event) return [];
  const when = localSpan(event.startsAt, event.endsAt, branch.timeZone, language);
  const facts = [
    { label: eventLabels.when, value: when },
    { label: eventLabels.where, value: event.place },
  ];
  return [{ block: 'cards', cards: [{ title: event.title, facts }] }];
}

/** On paper the letterhead says where the branch is and how to reach it. */
function signature(
  branch: LetterToWrite['branch'],
  channel: LetterToWrite['letter']['channel'],
  words: CustomerWords,
): readonly string[] {
  const sender = branch.sender;
  const signed = [...(sender?.signature ?? words.department).split('\n'), branch.name];
  if (channel === 'post') return signed;
  return [
    ...signed,
    ...(sender?.address ? [sender.address] : []),
    ...(sender?.phoneNumber ? [`${words.phone} ${sender.phoneNumber}`] : []),
    ...(sender?.email ? [`${words.emailAddress} ${sender.email}`] : []),
  ];
}
