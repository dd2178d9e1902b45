import type { Schema } from './api-description.ts';
import { type Html, html } from '../../../../shared/kernel/html.ts';
import { prose } from './prose.ts';

/** A type in a few words, linked where it has a name. */
export function typeWords(schema: Schema): Html {
  if (schema.$ref !== undefined) {
    const name = nameOf(schema.$ref);
    return html`<a href="#schema-${name}">${name}</a>`;
  }
  if (schema.const !== undefined) return html`<code>${JSON.stringify(schema.const)}</code>`;
  if (schema.enum)
    return html`${joined(
      schema.enum.map((value) => html`<code>${String(value)}</code>`),
      ' | ',
    )}`;
  const options = schema.anyOf ?? schema.oneOf;
  if (options) return html`${joined(options.map(typeWords), ' or ')}`;
  if (schema.allOf) return html`${joined(schema.allOf.map(typeWords), ' and ')}`;
  if (schema.items) return html`list of ${typeWords(schema.items)}`;
  const type = Array.isArray(schema.type) ? schema.type.join(' or ') : String(schema.type ?? 'anything');
  return html`${schema.format ?? type}${limits(schema)}`;
}

function limits({ minimum, maximum, minLength, maxLength }: Schema): string {
  const from = minimum ?? minLength;
  const to = maximum ?? maxLength;
  if (from === undefined && to === undefined) return '';
  const unit = minimum === undefined && maximum === undefined ? ' characters' : '';
  return ` (${from === undefined ? `up to ${to}` : to === undefined ? `${from} or more` : `${from} to ${to}`}${unit})`;
}

/** The properties of an object, nested objects indented below their property. */
export function properties(schema: Schema): Html {
  const shown = schema.items ?? schema;
  if (!shown.properties) return html`<p>${typeWords(schema)}</p>`;
  const required = new Set(shown.required);
  return html`<dl class="properties">${Object.entries(shown.properties).map(
    ([name, property]) => html`
      <dt><code>${name}</code> <span class="type">${typeWords(property)}</span>${
        required.has(name) ? '' : html` <span class="optional">optional</span>`
      }${property.default === undefined ? '' : html` <span class="optional">default ${JSON.stringify(property.default)}</span>`}</dt>
      <dd>${property.description ? prose(property.description) : ''}${
        (property.properties ?? property.items?.properties) ? properties(property) : ''
      }</dd>`,
  )}</dl>`;
}

function nameOf(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1);
}

function joined(parts: readonly Html[], by: string): readonly (Html | string)[] {
  return parts.flatMap((part, at) => (at === 0 ? [part] : [by, part]));
}
