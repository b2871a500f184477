/** Characters of a text that are looked at: patterns must not meet megabytes. */
const MOST = 8_192

const SHAPES: readonly (readonly [what: string, shape: RegExp])[] = [
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
  ['a token', /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]*/],
  ['a token', /\b(?:bearer|basic)\s+[\w.~+/=-]{12,}/i],
  ['a key', /\bsk-[\w-]{16,}/],
  ['a key', /\b(?:sk|pk|rk)_(?:live|test)_\w{10,}/],
  ['a key', /\bAKIA[0-9A-Z]{16}\b/],
  ['a key', /\bAIza[\w-]{30,}/],
  ['a token', /\b(?:gh[opsur]_|github_pat_|glpat-|xox[abeoprs]-|npm_|hf_)[\w-]{16,}/],
  ['a password', /^[a-z][a-z0-9+.-]*:\/\/[^\s/@]*:[^\s/@]+@/i],
  ['a token', /[?&#](?:access_token|token|api_?key|key|secret|password|sig|signature|code)=[^&#\s]{8,}/i],
]

/** What secret a text holds, by the forms that issuers give them: `a token`; undefined for none. */
export const secretShapeIn = (text: string): string | undefined => {
  const start = text.slice(0, MOST)
  return SHAPES.find(([, pattern]) => pattern.test(start))?.[0]
}
