import type { ApiEvent } from './event.ts';

/** Marks the error of a body that is not a form, see `refusalFor`. */
export const NOT_A_FORM = 'form-body';

/**
 * Reads the body of a web form into an object of its fields, as the JSON parser does with JSON. It takes both
 * encodings of forms, because mail programs use either for a one-click stop (RFC 8058).
 */
export function formBodyParser(): { readonly before: (request: { event: ApiEvent }) => Promise<void> } {
  return {
    before: async ({ event }) => {
      const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
      const headers = { 'content-type': event.headers['content-type'] ?? '' };
      const form = await new Response(bytes, { headers }).formData().catch((error: unknown) => {
        throw new Error('The body is no form', { cause: { package: NOT_A_FORM, error } });
      });
      Object.assign(event, { body: Object.fromEntries(form) });
    },
  };
}
