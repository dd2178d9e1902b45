import {
  type ApiDescription,
  bodyOf,
  type DescribedOperation,
  type DescribedParameter,
  resolved,
} from './api-description.ts';
import { curl, firstExample } from './curl.ts';
import { type Html, html } from '../../../../shared/kernel/html.ts';
import { prose } from './prose.ts';
import { properties, typeWords } from './schema-words.ts';

/** Everything about one operation. */
export function operationSection(
  method: string,
  path: string,
  operation: DescribedOperation,
  description: ApiDescription,
  publicUrl: string,
): Html {
  const [, body] = bodyOf(operation) ?? [];
  const answers = Object.entries(operation.responses).map(
    ([status, response]) => [status, resolved(response, description)] as const,
  );
  const success = answers.find(([status]) => status.startsWith('2'));
  const reply = Object.values(success?.[1].content ?? {})[0];
  const example = firstExample(reply);
  return html`<section id="${operation.operationId}">
    <h3>${operation.summary}</h3>
    <p class="address"><span class="method ${method}">${method.toUpperCase()}</span> <code>${path}</code></p>
    ${prose(operation.description)}
    ${parameters('Path', 'path', operation)}${parameters('Query', 'query', operation)}${parameters('Headers', 'header', operation)}
    ${body ? html`<h4>Body</h4>${properties(body.schema)}` : ''}
    <h4>Example</h4><pre><code>${curl(method, path, operation, publicUrl)}</code></pre>
    <h4>Answer ${success?.[0]}</h4>
    ${reply ? properties(reply.schema) : html`<p>No content.</p>`}
    ${example === undefined ? '' : html`<pre><code>${JSON.stringify(example, null, 2)}</code></pre>`}
    <details><summary>Problems</summary><dl class="problems">${answers
      .filter(([status]) => status >= '4')
      .map(
        ([status, { description }]) => html`<dt>${status}</dt><dd>${prose(description)}</dd>`,
      )}</dl></details>
  </section>`;
}

function parameters(title: string, place: string, { parameters = [] }: DescribedOperation): Html | string {
  const shown = parameters.filter((parameter) => parameter.in === place);
  if (shown.length === 0) return '';
  return html`<h4>${title}</h4><dl class="properties">${shown.map(parameterLine)}</dl>`;
}

function parameterLine({ name, required, description, schema }: DescribedParameter): Html {
  return html`<dt><code>${name}</code> <span class="type">${typeWords(schema)}</span>${
    required ? '' : html` <span class="optional">optional</span>`
  }</dt><dd>${description ? prose(description) : ''}</dd>`;
}
