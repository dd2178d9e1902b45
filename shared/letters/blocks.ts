/** How urgent a section is. It decides the colour. The title says it in words too. */
export type Tone = 'urgent' | 'soon' | 'calm';

export interface Fact {
  readonly label: string;
  readonly value: string;
}

/** One thing to look at, with its facts below each other. */
export interface Card {
  readonly title: string;
  readonly facts: readonly Fact[];
}

/** One thing to look at among many: a few short lines, dense enough for thirty on a page, narrow enough for a phone. */
export interface Row {
  /** What it is about. */
  readonly title: string;
  /** Words beside the title that mark this row. */
  readonly marks: readonly string[];
  /** Each a short line. Its parts stay whole where the line breaks. */
  readonly lines: readonly (readonly string[])[];
  /** Where the thing itself is. */
  readonly address?: string;
}

/** What a letter is made of. HTML and plain text are both written from these. */
export type Block =
  | { readonly block: 'heading'; readonly text: string }
  | { readonly block: 'paragraph'; readonly text: string }
  | {
      readonly block: 'section';
      readonly title: string;
      readonly tone: Tone;
      readonly rows: readonly Row[];
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
