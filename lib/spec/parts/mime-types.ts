const TOKEN = "[A-Za-z0-9!#$&^_.+'*`|~%-]+"
const MIME_TYPE = new RegExp(`^${TOKEN}/${TOKEN}[ \\t]*(?:;|$)`)

/** `type/subtype`, lower case, of a media type with or without parameters (RFC 9110 §8.3.1); undefined of anything else. */
export const essenceOf = (mimeType: unknown): string | undefined =>
  typeof mimeType === 'string' && MIME_TYPE.test(mimeType) ? mimeType.split(';', 1)[0]?.trim().toLowerCase() : undefined
