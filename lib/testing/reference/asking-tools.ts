import { isObject, objectAt, stringAt, type JsonObject } from '@/lib/protocol/json'
import type { Ask, AskingTool } from './asking'
import { text } from './methods'

const wrong = (said: string): JsonObject => ({ ...text(said), isError: true })

const FORM: JsonObject = {
  mode: 'form',
  message: 'In whose name?',
  requestedSchema: { type: 'object', properties: { name: { type: 'string', minLength: 1 } }, required: ['name'] },
}

const listed = (name: string, properties: JsonObject = {}): JsonObject => ({
  name,
  inputSchema: { type: 'object', properties },
})

/** How `book` goes on with each answer. */
export type Manners = {
  readonly accept: (content: Record<string, unknown>) => JsonObject | Promise<JsonObject>
  readonly decline: (ask: Ask) => JsonObject | Promise<JsonObject>
  readonly cancel: (ask: Ask) => JsonObject | Promise<JsonObject>
  readonly refuse: (ask: Ask) => JsonObject | Promise<JsonObject>
}

const MANNERS: Manners = {
  accept: ({ name }) => (typeof name === 'string' ? text(`A table for ${name}.`) : wrong('That is no name.')),
  decline: () => text('You declined.'),
  cancel: () => text('Nothing was booked.'),
  refuse: () => wrong('No form could be shown.'),
}

/** Books a table; asks for a name by a form. */
export const booking = (changed: Partial<Manners> = {}): AskingTool => ({
  listed: listed('book', { guests: { type: 'integer', default: 2 } }),
  run: async (ask) => {
    const manners = { ...MANNERS, ...changed }
    const answer = await ask('elicitation/create', FORM)
    if (!answer) return manners.refuse(ask)
    if (answer['action'] === 'accept') return manners.accept(objectAt(answer, 'content') ?? {})
    return answer['action'] === 'decline' ? manners.decline(ask) : manners.cancel(ask)
  },
})

/** Asks for the form again, and for ever. */
export const insisting = async (ask: Ask): Promise<JsonObject> => {
  for (;;) await ask('elicitation/create', FORM)
}

const messages = (said: string): JsonObject => ({
  messages: [{ role: 'user', content: { type: 'text', text: said } }],
  maxTokens: 60,
})

/** Asks for a model. */
export const thinking = (refused: () => JsonObject | Promise<JsonObject> = () => wrong('No model.')): AskingTool => ({
  listed: listed('think'),
  run: async (ask) => {
    const answer = await ask('sampling/createMessage', messages('What goes well with figs?'))
    if (!answer) return refused()
    return text(stringAt(answer['content'], 'text') ?? 'Your model wrote nothing.')
  },
})

/** Asks where it may work. */
export const looking = (
  unavailable: () => JsonObject | Promise<JsonObject> = () => wrong('No roots.'),
): AskingTool => ({
  listed: listed('look'),
  run: async (ask) => {
    const answer = await ask('roots/list', {})
    const { roots } = answer ?? {}
    return Array.isArray(roots) && roots.length > 0 ? text(`${String(roots.length)} roots.`) : unavailable()
  },
})

const MODEL_TOOLS: JsonObject[] = [{ name: 'oven', inputSchema: { type: 'object' } }]

const usesOf = (content: unknown): readonly Record<string, unknown>[] =>
  (Array.isArray(content) ? content : [content]).filter(isObject).filter(({ type }) => type === 'tool_use')

/** Has a model use a tool, at most `most` times; `answers` says which uses get a result. */
export const cooking = (
  most = 3,
  answers: (uses: readonly Record<string, unknown>[]) => readonly Record<string, unknown>[] = (uses) => uses,
): AskingTool => ({
  listed: listed('cook'),
  run: async (ask) => {
    const said = messages('Roast the figs.')['messages'] as JsonObject[]
    for (let times = 0; times <= most; times++) {
      const last = times === most ? { toolChoice: { mode: 'none' } } : {}
      const answer = await ask('sampling/createMessage', {
        messages: [...said],
        maxTokens: 60,
        tools: MODEL_TOOLS,
        ...last,
      })
      const uses = usesOf(answer?.['content'])
      if (!answer || uses.length === 0) return text(stringAt(answer?.['content'], 'text') ?? 'No model.')
      const results = answers(uses).map(({ id }) => ({
        type: 'tool_result',
        toolUseId: id as string,
        ...text('Done.'),
      }))
      said.push({ role: 'assistant', content: answer['content']! }, { role: 'user', content: results })
    }
    return wrong('The model did not come to an end.')
  },
})

/** One tool for everything that can be asked for. */
export const ASKING_TOOLS: readonly AskingTool[] = [booking(), thinking(), looking(), cooking()]
