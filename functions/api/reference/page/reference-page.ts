import type { ApiDescription } from './api-description.ts';
import { html } from '../../../../shared/kernel/html.ts';
import { prose } from './prose.ts';
import { operationSection } from './operation-section.ts';
import { properties } from './schema-words.ts';
import { STYLE } from './style.ts';

/** The API description as one page for people: no scripts, nothing loaded from elsewhere. */
export function referencePage(description: ApiDescription, publicUrl: string): string {
  const { info, tags, components } = description;
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ method, path, operation })),
  );
  const chapters = tags
    .map((tag) => ({ tag, members: operations.filter(({ operation }) => operation.tags.includes(tag.name)) }))
    .filter(({ members }) => members.length > 0);
  const schemas = Object.entries(components.schemas);

  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${info.title} API</title>
<style>${{ html: STYLE }}</style>
</head>
<body>
<div class="page">
<nav aria-label="Operations">
<strong>${info.title} API</strong>
${chapters.map(
  ({ tag, members }) =>
    html`<details><summary>${tag.name}</summary><ul>${members.map(
      ({ operation }) => html`<li><a href="#${operation.operationId}">${operation.summary}</a></li>`,
    )}</ul></details>`,
)}
<p><a href="#schemas">schemas</a></p>
</nav>
<main>
<h1>${info.title} API</h1>
<p><a href="/v1/openapi.json">openapi.json</a> describes the same for machines.</p>
${prose(info.description)}
${chapters.map(
  ({ tag, members }) =>
    html`<h2 id="${tag.name}">${tag.name}</h2><p>${tag.description}</p>${members.map(
      ({ method, path, operation }) => operationSection(method, path, operation, description, publicUrl),
    )}`,
)}
<h2 id="schemas">schemas</h2>
${schemas.map(
  ([name, schema]) =>
    html`<section id="schema-${name}"><h3>${name}</h3>${
      schema.description ? prose(schema.description) : ''
    }${properties(schema)}</section>`,
)}
</main>
</div>
</body>
</html>`;
  return page.html;
}
