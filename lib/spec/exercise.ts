import type { Exercise } from './findings'
import type { Rule, ShapeRule } from './rule'
import type { SightingKind } from './sightings'

const SEEN: Record<SightingKind, string> = {
  frame: 'frame of the server',
  message: 'message of the server',
  request: 'request of the server',
  notification: 'notification of the server',
  result: 'result',
  error: 'error response',
  orphan: 'response',
  ask: 'ask',
  sent: 'message of ours',
  head: 'HTTP response',
  ended: 'end of an HTTP exchange',
  'gave-up': 'call given up',
  closed: 'end of the connection',
}

/** Requests that a person can have sent with one click, without arguments. */
const CLICKS = new Set(['tools/list', 'resources/list', 'resources/templates/list', 'prompts/list'])

const list = (words: readonly string[]): string =>
  words.length > 2 ? `${words.slice(0, -1).join(', ')} or ${words.at(-1) ?? ''}` : words.join(' or ')

/** What was missing for a rule to be judged, and what would bring it about. */
export const whatExercises = (rule: Rule | ShapeRule): { readonly reason: string; readonly exercise?: Exercise } => {
  if (rule.kind === 'shape') return { reason: 'No message with this member was seen.' }
  const { on, methods } = rule
  const things = [...new Set(on.map((kind) => SEEN[kind]))]
  const about = methods ? ` (${list(methods)})` : ''
  const reason = `No ${list(things)}${about} that it could be judged by was seen.`
  const click = methods?.find((method) => CLICKS.has(method))
  if (click !== undefined) return { reason, exercise: { kind: 'list', method: click } }
  const calls = on.includes('ask') || on.includes('request') || (methods?.includes('tools/call') ?? false)
  return calls ? { reason, exercise: { kind: 'call-tool' } } : { reason }
}
