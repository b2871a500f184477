import type { RequirementId } from './catalogue/requirements'

const NO_REDIRECT = 'It shows only in the redirect that ends a sign-in, which goes past a recording of the MCP server.'

const NO_DOCUMENT = 'It takes a client’s metadata document on a public host, and a probe hosts none.'

/** Requirements that show in passing, in principle, and that no check decides: why not, for their pages. */
export const NOT_CHECKED: Readonly<Partial<Record<RequirementId, string>>> = {
  'auth-as-iss-included': NO_REDIRECT,
  'auth-as-iss-advertised': NO_REDIRECT,
  'auth-as-iss-equals-issuer': NO_REDIRECT,
  'mrtr-state-bound-to-principal': 'It takes two people who are signed in to the server, and a probe acts for one.',
  'resources-https-directly-fetchable':
    'It takes requests to whatever hosts the server names, and a probe sends to the server alone.',
  'auth-403-scopes-complete': 'It takes a person who signs in once more with the scopes of the first challenge.',
  'auth-audience-validated':
    'It takes a token of the same authorization server for another resource, which nobody has at hand.',
  'auth-as-cimd-client-id-checked': NO_DOCUMENT,
  'auth-as-cimd-redirect-checked': NO_DOCUMENT,
  'auth-as-refresh-rotation': 'It takes a refresh token, which a person gets by a sign-in, and would use up.',
}
