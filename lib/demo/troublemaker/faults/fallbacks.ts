import { converse, react, type Back, type Reaction } from '@/lib/demo/troublemaker/converse'
import { BOTH, type Call, type Fault } from '@/lib/demo/troublemaker/fault'
import { isObject, objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'

/** What to do with each way a question can be answered. */
type Manners = {
  readonly accept: (given: Record<string, unknown>) => Reaction
  readonly decline: Reaction
  readonly cancel: Reaction
  /** An error instead of an answer (legacy). */
  readonly refuse: Reaction
  /** The client did not declare that it can be asked. */
  readonly without: Exclude<Reaction, 'ask-again'> | 'ask'
}

const FORM: JsonObject = {
  type: 'object',
  properties: { name: { type: 'string', title: 'Your name', minLength: 1, maxLength: 40 } },
  required: ['name'],
}
const QUESTION = {
  method: 'elicitation/create',
  params: { mode: 'form', message: 'A table for tonight: in whose name?', requestedSchema: FORM },
}
const PROMPT = {
  method: 'sampling/createMessage',
  params: {
    messages: [{ role: 'user', content: { type: 'text', text: 'What goes well with figs?' } }],
    maxTokens: 60,
  },
}

const RESERVED: Reaction = { say: 'A table is reserved.' }
const NO_NAME: Reaction = { say: 'That is no name, so nothing was reserved.', isError: true }

const isName = (given: Record<string, unknown>): given is { name: string } =>
  typeof given['name'] === 'string' && given['name'].length > 0 && given['name'].length <= 40

/** How it should be done; each fault changes one thing. */
const GOOD_FORM: Manners = {
  accept: (given) => (isName(given) ? { say: `A table is reserved for ${given.name}.` } : NO_NAME),
  decline: { say: 'You declined, so nothing was reserved.' },
  cancel: { say: 'Nothing was reserved. Ask again whenever you like.' },
  refuse: { say: 'Your client would not show the form, so nothing was reserved.', isError: true },
  without: { say: 'This needs a form, which your client did not declare.', isError: true },
}
const GOOD_MODEL: Manners = {
  ...GOOD_FORM,
  accept: ({ content }) => {
    const text = stringAt(content, 'text')
    return text === undefined
      ? { say: 'Your model wrote nothing.', isError: true }
      : { say: `Your model says: ${text}` }
  },
  refuse: { say: 'Your client would not ask its model.', isError: true },
  without: { say: 'This needs sampling, which your client did not declare.', isError: true },
}

const declaresForms = ({ declared }: Call): boolean => {
  const elicitation = objectAt(declared, 'elicitation')
  return elicitation !== undefined && ('form' in elicitation || !('url' in elicitation))
}
const declaresSampling = ({ declared }: Call): boolean => objectAt(declared, 'sampling') !== undefined

const decideForm =
  (manners: Manners) =>
  ({ action, result, refused }: Back): Reaction => {
    if (refused) return manners.refuse
    if (action === 'accept') return manners.accept(objectAt(result, 'content') ?? {})
    return action === 'decline' ? manners.decline : manners.cancel
  }

const playForm =
  (changed: Partial<Manners>) =>
  (call: Call): Response => {
    const manners = { ...GOOD_FORM, ...changed }
    if (!declaresForms(call) && manners.without !== 'ask') return react(call, manners.without)
    return converse(call, QUESTION, decideForm(manners))
  }

const playModel =
  (changed: Partial<Manners>) =>
  (call: Call): Response => {
    const manners = { ...GOOD_MODEL, ...changed }
    if (!declaresSampling(call) && manners.without !== 'ask') return react(call, manners.without)
    return converse(call, PROMPT, ({ result, refused }) => (refused ? manners.refuse : manners.accept(result)))
  }

const COPES = ['elicitation-decline-cancel-handled', 'elicitation-decline-cancel-handled-legacy']

/** Tools that cope with every answer but one: what an exploration is there to find. */
export const FALLBACK_FAULTS: readonly Fault[] = [
  {
    id: 'hangs_on_decline',
    eras: BOTH,
    does: 'Asks for a name. When you decline, it never ends.',
    violates: ['jsonrpc-request-gets-response', ...COPES],
    play: playForm({ decline: 'hang' }),
  },
  {
    id: 'crashes_on_decline',
    eras: BOTH,
    does: 'Asks for a name. When you decline, it takes the connection down with it.',
    violates: COPES,
    play: playForm({ decline: 'crash' }),
  },
  {
    id: 'crashes_on_cancel',
    eras: BOTH,
    does: 'Asks for a name. When you cancel, it fails with an internal error.',
    violates: COPES,
    play: playForm({ cancel: { internalError: 'Cannot read properties of undefined (reading ‘name’)' } }),
  },
  {
    id: 'books_anyway',
    eras: BOTH,
    does: 'Asks before it reserves, and reserves even when you decline.',
    violates: COPES,
    play: playForm({ accept: (given) => (isName(given) ? RESERVED : NO_NAME), decline: RESERVED }),
  },
  {
    id: 'asks_until_yes',
    eras: BOTH,
    does: 'Asks for a name again and again until you give one.',
    violates: COPES,
    play: playForm({ decline: 'ask-again', cancel: 'ask-again' }),
  },
  {
    id: 'samples_undeclared',
    eras: BOTH,
    does: 'Asks for a model without looking whether you declared sampling.',
    violates: ['sampling-capability-gated', 'mrtr-capability-gated'],
    play: playModel({ without: 'ask' }),
  },
  {
    id: 'fails_without_forms',
    eras: BOTH,
    does: 'Asks for a name, and fails with an internal error when you did not declare forms.',
    violates: ['errors-missing-capability-code'],
    play: playForm({ without: { internalError: 'ask is not a function' } }),
  },
  {
    id: 'hangs_without_sampling',
    eras: BOTH,
    does: 'Asks for a model, and waits for ever when you did not declare sampling.',
    violates: ['jsonrpc-request-gets-response', 'errors-missing-capability-code'],
    play: playModel({ without: 'hang' }),
  },
  {
    id: 'takes_anything',
    eras: BOTH,
    does: 'Asks for a name and takes whatever you send for one.',
    violates: ['elicitation-response-validated'],
    play: playForm({ accept: ({ name }) => ({ say: `A table is reserved for ${JSON.stringify(name)}.` }) }),
  },
  {
    id: 'crashes_on_bad_completion',
    eras: BOTH,
    does: 'Asks for a model, and fails with an internal error when its message has no content.',
    violates: ['mrtr-input-responses-validated'],
    play: playModel({
      accept: ({ content }) =>
        isObject(content)
          ? { say: `Your model says: ${stringAt(content, 'text') ?? ''}` }
          : { internalError: 'Cannot read properties of undefined (reading ‘text’)' },
    }),
  },
  {
    id: 'hangs_on_rejection',
    eras: ['legacy'],
    does: 'Asks for a model. When you reject that, it never ends.',
    violates: ['jsonrpc-request-gets-response'],
    play: playModel({ refuse: 'hang' }),
  },
]
