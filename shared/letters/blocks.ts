/** How urgent a section is. It decides the colour. The title says it in words too. */
export type Tone = 'urgent' | 'soon' | 'calm';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** One thing to look at. Unlike a row of a wide table, it is narrow enough for a phone. */
export interface Card {
  readonly title: string;
  /** A word beside the title that marks this card. */
  readonly mark?: string;
  readonly facts: readonly Fact[];
}

/** What a letter is made of. HTML and plain text are both written from these. */
export type Block =
  | { readonly block: 'heading'; readonly text: string }
  | { readonly block: 'paragraph'; readonly text: string }
  | {
      readonly block: 'section';
      readonly title: string;
      readonly tone: Tone;
      readonly cards: readonly Card[];
    }
  /** Things to look at without a title of their own. */
  | { readonly block: 'cards'; readonly cards: readonly Card[] }
  /** Short lines one below the other, such as a signature. */
  | { readonly block: 'lines'; readonly lines: readonly string[] }
  | { readonly block: 'smallPrint'; readonly text: string }
  | { readonly block: 'link'; readonly text: string; readonly address: string };

export interface Letter {
  readonly language: 'zh-CN' | 'en';
  readonly subject: string;
  readonly blocks: readonly Block[];
}
