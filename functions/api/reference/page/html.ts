/** Markup that is already safe. */
export class Html {
  readonly markup: string;
  constructor(markup: string) {
    this.markup = markup;
  }
}

type Insertable = Html | string | number | undefined | readonly Insertable[];

/** Markup in which every inserted value is escaped, unless it is markup itself. */
export function html(parts: TemplateStringsArray, ...values: readonly Insertable[]): Html {
  const last = parts[parts.length - 1] ?? '';
  return new Html(values.map((value, at) => `${parts[at] ?? ''}${inserted(value)}`).join('') + last);
}

function inserted(value: Insertable): string {
  if (value === undefined) return '';
  if (value instanceof Html) return value.markup;
  if (typeof value === 'object') return value.map(inserted).join('');
  return String(value)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Paragraphs with `code` and **bold**: what descriptions use of Markdown. */
export function prose(text: string): Html {
  return html`${text.split('\n\n').map((paragraph) => html`<p>${inline(paragraph)}</p>`)}`;
}

function inline(text: string): readonly Insertable[] {
  return text
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .map((part) =>
      part.startsWith('`')
        ? html`<code>${part.slice(1, -1)}</code>`
        : part.startsWith('**')
          ? html`<strong>${part.slice(2, -2)}</strong>`
          : part,
    );
}
