/** Requests by which a server asks the client for something, in either era. */
export const ASK_METHODS = {
  'elicitation/create': 'elicitation',
  'sampling/createMessage': 'sampling',
  'roots/list': 'roots',
} as const

export type AskMethod = keyof typeof ASK_METHODS
export type AskKind = (typeof ASK_METHODS)[AskMethod]

export const isAskMethod = (method: string): method is AskMethod => Object.hasOwn(ASK_METHODS, method)

/** The member of `params` that names what a request is about (tool, prompt, resource), where there is one. */
const NAME_MEMBERS: Record<string, string> = {
  'tools/call': 'name',
  'prompts/get': 'name',
  'resources/read': 'uri',
  'resources/subscribe': 'uri',
  'resources/unsubscribe': 'uri',
  'tasks/get': 'taskId',
  'tasks/result': 'taskId',
  'tasks/update': 'taskId',
  'tasks/cancel': 'taskId',
}

/** What a request is about: the tool's or prompt's name, the resource's URI; undefined where the method has none. */
export const subjectOf = (method: string, params: unknown): string | undefined => {
  const member = NAME_MEMBERS[method]
  if (member === undefined || typeof params !== 'object' || params === null) return undefined
  const value = (params as Record<string, unknown>)[member]
  return typeof value === 'string' ? value : undefined
}
