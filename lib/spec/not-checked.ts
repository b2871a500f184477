import type { RequirementId } from './catalogue/requirements'

const NO_REDIRECT = 'It shows only in the redirect that ends a sign-in, which goes past a recording of the MCP server.'

const NO_DOCUMENT = 'It takes a client’s metadata document on a public host, and a probe hosts none.'

/** Requirements that could be seen, at least in part, and that no check decides: why not, for their pages. */
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
  'auth-scope-hierarchy-honoured': 'It takes a token with a broader scope, and to know which scopes contain which.',
  'http-localhost-bind': 'It shows only from another machine, or from another address of the same one.',
  'lifecycle-server-request-timeout':
    'How long a server waits for an answer is its own choice: a probe would wait as long.',
  'mrtr-state-expires': 'How long a state lives is the server’s own choice: a probe would wait as long.',
  'mrtr-state-single-use': 'Only the server knows which operations may be done once, and whether one was done twice.',
  'elicitation-complete-only-initiator':
    'It takes two people with sessions of their own, and one of them to finish at a page.',
  'roots-boundaries-respected': 'What lies inside the roots only the server’s own files can tell.',
}
