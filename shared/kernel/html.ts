/** Text that is HTML already and must not be escaped again. Only `html` makes it. */
export interface Html {
  readonly html: string;
}

/** What a template takes. A list of these is put in one after the other. */
export type HtmlValue = string | number | Html | undefined | readonly HtmlValue[];

/**
 * A template whose values are escaped for element text and quoted attributes. Nested `Html` and lists of it
 * stay as they are, and `undefined` leaves nothing. Never put a value into an unquoted attribute or a script.
 */
export function html(strings: TemplateStringsArray, ...values: readonly HtmlValue[]): Html {
  const text = strings.reduce((whole, piece, index) => whole + toHtml(values[index - 1]) + piece);
  return { html: text };
}

/** Text in several lines, which mail programs that know no style sheets break as well. */
export function brokenLines(text: string): readonly Html[] {
  return text.split('\n').map((line, index) => html`${index > 0 ? BREAK : undefined}${line}`);
}

const BREAK: Html = { html: '<br>' };

function toHtml(value: HtmlValue): string {
  if (value === undefined) return '';
  if (typeof value === 'string') return escaped(value);
  if (typeof value === 'number') return String(value);
  return 'html' in value ? value.html : value.map(toHtml).join('');
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}
